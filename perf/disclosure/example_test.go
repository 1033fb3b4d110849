package disclosure_test

import (
	"errors"
	"fmt"
	"log"
	"strings"

	"github.com/perftarget/perftarget/perf/disclosure"
)

func ExampleRead() {
	text := `
2024年预算支出总表
部门名称：某县水务局
单位：万元
科目编码	科目名称	合计	基本支出	项目支出
合计		120.50	100.00	20.50
21303	水利	120.50	100.00	20.50

2024年某县水务局支出预算120.50万元，其中：基本支出100.00万元，占82.99%。
`
	sub, err := disclosure.Read(strings.NewReader(text), disclosure.Options{File: "budget.txt"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(sub.Department.Name, sub.Department.Year)
	table := sub.Tables[0]
	fmt.Println(table.Title, table.Unit)
	for i, cell := range table.Rows[1].Cells {
		fmt.Println(table.Columns[i].Labels, cell.Text, cell.At)
	}
	for _, claim := range sub.Narrative[0].Claims {
		fmt.Println(claim.Kind, claim.Subject, claim.Figure.Text+string(claim.Figure.Unit))
	}
	// Output:
	// 某县水务局 2024
	// 2024年预算支出总表 万元
	// [科目编码] 21303 7:1
	// [科目名称] 水利 7:2
	// [合计] 120.50 7:3
	// [基本支出] 100.00 7:4
	// [项目支出] 20.50 7:5
	// amount 支出预算 120.50万元
	// amount 基本支出 100.00万元
	// share 基本支出 82.99%
}

func ExampleError() {
	_, err := disclosure.Read(strings.NewReader("关于召开会议的通知\n"), disclosure.Options{File: "notice.txt"})
	fmt.Println(errors.Is(err, disclosure.ErrNoContent))
	var e *disclosure.Error
	fmt.Println(errors.As(err, &e), e.File)
	// Output:
	// true
	// true notice.txt
}
