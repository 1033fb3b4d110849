package open_test

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/open"
	"github.com/perftarget/perftarget/perf/rules"
)

// Open a published budget, whatever its format, check it, and look at the errors
// of one form.
func ExampleFile() {
	submission, err := open.File("../../testdata/zezhou-2024/budget.txt", open.Options{})
	if err != nil {
		panic(err)
	}
	report, err := perf.Check(context.Background(), submission, rules.All())
	if err != nil {
		panic(err)
	}
	for _, f := range report.Findings {
		if f.Severity == perf.Error && f.Form == "普法宣传经费" {
			fmt.Println(f.Rule)
			for _, e := range f.Evidence {
				fmt.Printf("  line %d: %s\n", e.At.Line, e.Text)
			}
		}
	}
	// Output:
	// department/operator
	//   line 581: ≤2%
	//   line 856: ≥2%
	// form/fund-zero
	//   line 831: 0
	//   line 406: 60.00
}

// What has to be converted first is refused by name.
func ExampleRead_format() {
	_, err := open.Read(strings.NewReader("%PDF-1.7"), "budget.pdf", open.Options{})
	fmt.Println(errors.Is(err, open.ErrFormat))
	fmt.Println(err)
	// Output:
	// true
	// budget.pdf: 不能直接读取的格式 (a format to be converted first): PDF，请先转为文本，如 pdftotext -layout
}
