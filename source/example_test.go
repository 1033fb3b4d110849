package source_test

import (
	"fmt"

	"github.com/perftarget/perftarget/source"
)

func ExamplePlace_String() {
	fmt.Println(source.Place{File: "budget.txt", Line: 190, Column: 3})
	fmt.Println(source.Place{Sheet: "项目表", Cell: "B7"})
	fmt.Println(source.Place{Path: "/projects/0/name"})
	// Output:
	// budget.txt:190:3
	// 项目表!B7
	// /projects/0/name
}

// Every place of a value at once, here to say which file it was read from.
func ExampleEachPlace() {
	texts := []source.Text{{Text: "普法宣传经费", At: source.Place{Line: 3}}, {Text: "法律援助", At: source.Place{Line: 9}}}
	source.EachPlace(&texts, func(p *source.Place) { p.File = "budget.txt" })
	for _, t := range texts {
		fmt.Println(t.At, t.Text)
	}
	// Output:
	// budget.txt:3 普法宣传经费
	// budget.txt:9 法律援助
}
