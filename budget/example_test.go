package budget_test

import (
	"encoding/json"
	"fmt"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/source"
)

// expenditure is a table in which 30.00 of subject 2040103 should be 3.00.
func expenditure() budget.Document {
	table := budget.Table{
		Title: "部门支出总表", Role: budget.RoleOf("部门支出总表"), Unit: budget.ParseUnit("单位：万元"),
		Columns: []budget.Column{
			{Labels: []string{"科目编码"}}, {Labels: []string{"科目名称"}},
			{Labels: []string{"合计"}}, {Labels: []string{"基本支出"}}, {Labels: []string{"项目支出"}},
		},
	}
	for n, cells := range [][]string{
		{"", "合计", "1,203.00", "1,000.00", "203.00"},
		{"204", "公共安全支出", "1,203.00", "1,000.00", "203.00"},
		{"20401", "武装警察部队", "3.00", "", "3.00"},
		{"2040103", "内卫", "30.00", "", "3.00"},
		{"20402", "公安", "1,200.00", "1,000.00", "200.00"},
	} {
		row := budget.Row{}
		for i, text := range cells {
			f, _ := budget.NewFigure(text, table.Unit, source.Place{Line: n + 1, Column: i + 1})
			row.Cells = append(row.Cells, f)
		}
		table.Rows = append(table.Rows, row)
	}
	return budget.Document{Year: 2024, Tables: []budget.Table{table}}
}

// The identities of a document are found in its structure, tried, and the
// figure at fault is named with what should stand in its place.
func Example() {
	results := budget.Evaluate(budget.Identities(expenditure()))
	fmt.Println(len(results), "equations")
	for _, r := range results {
		if r.Verdict == budget.VerdictBroken {
			fmt.Println("broken:", r.Kind, r.Left[0].Figure.Text, "is off by", r.Difference())
		}
	}
	for _, fault := range budget.Diagnose(results) {
		wrong := fault.Figures[0]
		fmt.Printf("line %d, column %d: %s should be %s\n", wrong.At.Line, wrong.At.Column, wrong.Text, fault.Mend.Text)
	}
	// Output:
	// 13 equations
	// broken: row 30.00 is off by 27
	// broken: rollup 3.00 is off by -27
	// line 4, column 3: 30.00 should be 3.00
}

func ExampleResult_MarshalJSON() {
	results := budget.Evaluate(budget.Identities(expenditure()))
	out, _ := json.MarshalIndent(results[0], "", " ")
	fmt.Println(string(out))
	// Output:
	// {
	//  "kind": "row",
	//  "id": "expenditure/合计/合计",
	//  "left": [
	//   {
	//    "at": {
	//     "line": 1,
	//     "column": 3
	//    },
	//    "text": "1,203.00",
	//    "unit": "万元"
	//   }
	//  ],
	//  "right": [
	//   {
	//    "at": {
	//     "line": 1,
	//     "column": 4
	//    },
	//    "text": "1,000.00",
	//    "unit": "万元"
	//   },
	//   {
	//    "at": {
	//     "line": 1,
	//     "column": 5
	//    },
	//    "text": "203.00",
	//    "unit": "万元"
	//   }
	//  ],
	//  "difference": "0.00",
	//  "bound": "0.015",
	//  "verdict": "equal"
	// }
}

func ExampleSurvey() {
	_, covered := budget.Survey(expenditure())
	for _, c := range covered {
		fmt.Println(c.Kind, c.Table, c.Tried)
		for _, u := range c.Untried {
			fmt.Println("-", u.Reason)
		}
	}
	// Output:
	// cross  0
	// - 缺少功能分类表或经济分类表
	// row 部门支出总表 5
	// rollup 部门支出总表 8
	// cross 部门支出总表 0
	// - 缺少对应的表（收支总表）
	// - 缺少对应的表（收入总表）
	// - 缺少对应的表（一般公共预算支出表）
	// - 缺少对应的表（项目支出表）
}

func ExampleFigure_In() {
	yuan, _ := budget.NewFigure("14,680,900", budget.Yuan, source.Place{})
	v, _ := yuan.In(budget.TenThousand)
	fmt.Println(v, budget.TenThousand)
	// Output: 1468.09 万元
}

// Two prints of one amount are compared by what each could stand for.
func ExampleFigure_Interval() {
	table, _ := budget.NewFigure("1,468.09", budget.TenThousand, source.Place{})
	prose, _ := budget.NewFigure("1,468.1", budget.TenThousand, source.Place{})
	fmt.Println(table.Interval().Low, table.Interval().High, table.Interval().Overlaps(prose.Interval()))
	// Output: 1468.085 1468.095 true
}

func ExampleJoinFunctionCode() {
	code, _ := budget.JoinFunctionCode("204", "02", "01")
	fmt.Println(code, code.Parent(), code.Class())
	// Output: 2040201 20402 204
}
