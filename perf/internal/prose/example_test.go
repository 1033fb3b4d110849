package prose

import "fmt"

func Example() {
	s := Parse([]Line{
		{Text: "2024年支出预算50.00万元，其中：基本支出30.00万元，占60%；项目支出20.00万元，"},
		{Text: "占40%。比上年减少2.00万元，主要原因是压减办公费。"},
	}, Options{Year: 2024})
	for _, c := range s.Claims {
		fmt.Println(c.Kind, c.Subject, c.Figure.Text+string(c.Figure.Unit), c.Refs)
	}
	fmt.Println(s.Reasons[0].Text.Text)
	// Output:
	// amount 支出预算 50.00万元 []
	// amount 基本支出 30.00万元 []
	// share 基本支出 60% [1 0]
	// amount 项目支出 20.00万元 []
	// share 项目支出 40% [3 0]
	// change 支出预算 2.00万元 [0]
	// 压减办公费
}
