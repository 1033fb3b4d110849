package word_test

import (
	"fmt"
	"os"

	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/word"
)

// Read a form that was written as a document. A line is a paragraph or a row of
// a table.
func Example() {
	file, err := os.Open("../../testdata/word/form.docx")
	if err != nil {
		panic(err)
	}
	defer file.Close()
	submission, err := word.Read(file, disclosure.Options{File: "form.docx"})
	if err != nil {
		panic(err)
	}
	form := submission.Projects[0]
	fmt.Printf("%s: %s\n", form.Name.At, form.Name.Text)
	for leaf := range form.Annual.Indicators.All() {
		fmt.Println(leaf.Name, leaf.Target.Text())
	}
	// Output:
	// 3:2: 法律援助
	// 办理案件数 ≥200件
	// 培训人次 ≥3000人次
	// 案件合格率 ≥95%
	// 受援人满意度 ≥90%
}
