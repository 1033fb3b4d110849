package indicator_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/go-playground/validator/v10"
	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/indicator"
)

func ExampleParseTarget() {
	t, err := indicator.ParseTarget("不低于1.5万人次")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Kind(), t.Op(), t.Number(), t.Unit())
	fmt.Println(t)
	// Output:
	// quantity >= 15000 人次
	// ≥15000人次
}

func ExampleParseTarget_unknown() {
	_, err := indicator.ParseTarget("5人以上3人以下")
	var e *indicator.ParseError
	if errors.As(err, &e) {
		fmt.Println(e.Offset, e.Zh)
	}
	fmt.Println(errors.Is(err, indicator.ErrOrder))
	// Output:
	// 20 区间起止颠倒，没有任何结果能满足
	// true
}

func ExampleParseCells() {
	t := indicator.ParseCells(indicator.Cells{Operator: "≥", Value: "320", Unit: "万亩"})
	fmt.Println(t, t.UnitFrom())

	t = indicator.ParseCells(indicator.Cells{Name: "案件受理准确率(%)", Value: "1"})
	fmt.Println(t, t.UnitFrom())

	t = indicator.ParseCells(indicator.Cells{Value: "12月底前", Year: 2024})
	fmt.Println(t)
	// Output:
	// ≥3200000亩 column
	// 1% name
	// 2024年12月31日前
}

func ExampleTarget_Relate() {
	department := indicator.MustParseTarget("≥12次")
	project := indicator.MustParseTarget("≥30次")
	fmt.Println(project.Relate(department))

	saving, promised := indicator.MustParseTarget("≤2%"), indicator.MustParseTarget("≥2%")
	fmt.Println(saving.Relate(promised), saving.Opposite(promised))

	fmt.Println(indicator.MustParseTarget("6万元").Relate(indicator.MustParseTarget("60000元")))
	fmt.Println(indicator.MustParseTarget("每月").Relate(indicator.MustParseTarget("每季度")))
	// Output:
	// stricter
	// overlapping true
	// equal
	// stricter
}

func ExampleTarget_Met() {
	target := indicator.MustParseTarget("≤6万元")
	fmt.Println(target.Met(indicator.MustParseTarget("58000元")))
	fmt.Println(target.Met(indicator.MustParseTarget("6.01万元")))
	// Output:
	// true
	// false
}

func ExampleTarget_In() {
	form, law := indicator.MustParseTarget("12月底前"), indicator.MustParseTarget("2024年12月31日前")
	fmt.Println(form.Relate(law), form.In(2024).Relate(law))
	// Output: incomparable equal
}

func ExampleTarget_MarshalJSON() {
	for _, text := range []string{"≥3000人次", "6到8年", "每季度", "5到8月", "有效"} {
		t := indicator.MustParseTarget(text)
		os.Stdout.Write(append(t.AppendJSON(nil), '\n'))
	}
	// Output:
	// {"text":"≥3000人次","kind":"quantity","op":">=","value":"3000","unit":"人次"}
	// {"text":"6到8年","kind":"range","min":"6","max":"8","unit":"年"}
	// {"text":"每季度","kind":"frequency","times":"1","per":"季"}
	// {"text":"5到8月","kind":"period","from":"05","to":"08"}
	// {"text":"有效","kind":"qualitative"}
}

func ExampleTarget_UnmarshalJSON() {
	var row struct {
		Target indicator.Target `json:"target"`
	}
	err := json.Unmarshal([]byte(`{"target":{"text":"≤2%","kind":"quantity","op":"<=","value":"2","unit":"%"}}`), &row)
	fmt.Println(row.Target, row.Target.Direction(), err)
	// Output: ≤2% lower <nil>
}

func ExampleDirectionOf() {
	fmt.Println(indicator.DirectionOf("重新犯罪率"), indicator.DirectionOf("群众满意度"))
	// Output: lower higher
}

func ExampleUnit_Dimension() {
	for _, text := range []string{"元/人/天", "人次", "％"} {
		fmt.Print(indicator.ParseUnit(text).Dimension(), " ")
	}
	// Output: money count rate
}

func ExampleUnit_Convert() {
	mu, ok := indicator.ParseUnit("公顷").Convert(decimal.NewFromInt(4900), indicator.ParseUnit("亩"))
	fmt.Println(mu, ok)
	// Output: 73500 true
}

func ExampleNewParser() {
	p, err := indicator.NewParser(indicator.Vocabulary{
		Units: []indicator.UnitDef{{Name: "托", Of: "箱", Times: decimal.NewFromInt(24)}},
		None:  []string{"待定"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	a, _ := p.ParseTarget("≥2托")
	b, _ := p.ParseTarget("≥48箱")
	c, _ := p.ParseTarget("待定")
	fmt.Println(a.Relate(b), c.IsZero())
	// Output: equal true
}

func ExampleRegisterValidation() {
	v := validator.New()
	if err := indicator.RegisterValidation(v); err != nil {
		fmt.Println(err)
		return
	}
	type row struct {
		Value string `validate:"required,target=quantity"`
	}
	fmt.Println(v.Struct(row{"≥95%"}) == nil, v.Struct(row{"有效"}) == nil)
	// Output: true false
}
