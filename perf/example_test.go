package perf_test

import (
	"context"
	"fmt"
	"os"

	"github.com/go-playground/validator/v10"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/source"
)

// yuan is an amount in 元, as a form prints it.
func yuan(text string) budget.Figure {
	f, err := budget.NewFigure(text, budget.Yuan, source.Place{})
	if err != nil {
		panic(err)
	}
	return f
}

// publicity builds the form of one project by hand.
func publicity() *perf.ProjectForm {
	f := &perf.ProjectForm{
		Name:      perf.Field{Text: "普法宣传经费"},
		Year:      2024,
		Unit:      perf.Field{Text: "某县司法局"},
		Attribute: perf.Field{Text: "经常性项目"},
		Funds: perf.Funds{Annual: perf.FundColumn{
			Total: yuan("600,000"),
			Parts: []perf.FundPart{{Label: "市县(区)财政资金", Source: perf.FundLocal, Figure: yuan("600,000")}},
		}},
		Annual: perf.Phase{Objective: perf.Field{Text: "全年开展普法活动30次，群众法治意识明显增强。"}},
	}
	tree := &f.Annual.Indicators
	tree.Add(indicator.Quantity, indicator.Indicator{Name: "普法活动举办次数", Target: indicator.MustParseTarget("≥30次")})
	tree.Add(indicator.Quality, indicator.Indicator{Name: "普法宣传受众普及率", Target: indicator.MustParseTarget("1")})
	tree.Add(indicator.Timeliness, indicator.Indicator{Name: "活动开展时间", Target: indicator.MustParseTarget("每月")})
	tree.Add(indicator.Cost, indicator.Indicator{Name: "专职人员工资", Target: indicator.MustParseTarget("12000人/年")})
	tree.Add(indicator.Social, indicator.Indicator{Name: "群众法治意识", Target: indicator.MustParseTarget("明显增强")})
	tree.Add(indicator.ServiceSatisfaction, indicator.Indicator{Name: "群众满意度", Target: indicator.MustParseTarget("≥85%")})
	return f
}

// A project form built by hand: its structure is validated, it is checked
// alone, and it is written as JSON.
func Example() {
	form := publicity()

	v := validator.New(validator.WithRequiredStructEnabled())
	perf.RegisterValidation(v)
	fmt.Println("structure:", v.Struct(form))

	report, err := perf.Check(context.Background(), &perf.Submission{Projects: []*perf.ProjectForm{form}}, rules.All())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		if f.Severity == perf.Error {
			fmt.Printf("%s: %s\n", f.Rule, f.Message.ZH)
			fmt.Printf("  %s %q\n", f.Evidence[0].At.Path, f.Evidence[0].Text)
		}
	}

	if err := perf.WriteJSON(os.Stdout, form.Annual.Indicators.Levels[0].Levels[0]); err != nil {
		fmt.Println(err)
	}
	// Output:
	// structure: <nil>
	// value/rate-bare-one: 率值没有百分号：“普法宣传受众普及率”为“1”，应写明是否为100%。
	//   /projects/0/annual/indicators/children/0/children/1/children/0/target "1"
	// value/money-unit-missing: 名称是费用或者标准，指标值却没有货币单位：“专职人员工资”为“12000人/年”。
	//   /projects/0/annual/indicators/children/0/children/3/children/0/target "12000人/年"
	// {
	//  "level2": "quantity",
	//  "children": [
	//   {
	//    "name": "普法活动举办次数",
	//    "target": {
	//     "text": "≥30次",
	//     "kind": "quantity",
	//     "op": ">=",
	//     "value": "30",
	//     "unit": "次"
	//    }
	//   }
	//  ]
	// }
}

// A department form and two project forms checked together.
func Example_together() {
	department := &perf.DepartmentForm{Name: perf.Field{Text: "某县司法局"}, Year: 2024}
	department.Indicators.Add(indicator.Quantity, indicator.Indicator{Name: "普法活动举办次数", Target: indicator.MustParseTarget("≥12次")})
	department.Indicators.Add(indicator.ServiceSatisfaction, indicator.Indicator{Name: "群众满意度(%)", Target: indicator.MustParseTarget("≥90%")})
	department.Indicators.Add(indicator.Cost, indicator.Indicator{Name: "成本节约率", Target: indicator.MustParseTarget("≤2%")})

	aid := &perf.ProjectForm{Name: perf.Field{Text: "法律援助业务经费"}, Year: 2024}
	aid.Annual.Indicators.Add(indicator.Cost, indicator.Indicator{Name: "成本节约率", Target: indicator.MustParseTarget("≥2%")})

	s := &perf.Submission{
		Department: perf.Department{Name: "某县司法局", Year: 2024, Form: department},
		Projects:   []*perf.ProjectForm{publicity(), aid},
	}
	report, err := perf.Check(context.Background(), s, rules.Department())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range report.Links {
		fmt.Printf("%s: %s is %s\n", l.Project.Form, l.Project.Name, l.Relation)
	}
	for _, f := range report.Findings {
		fmt.Println(f.Severity, f.Rule, f.Evidence[0].Text, f.Evidence[1].Text)
	}
	// Output:
	// 普法宣传经费: 普法活动举办次数 is stricter
	// 普法宣传经费: 群众满意度 is weaker
	// 法律援助业务经费: 成本节约率 is overlapping
	// error department/operator ≤2% ≥2%
	// warning department/lt-project ≥12次 ≥30次
	// warning department/value ≥90% ≥85%
}

// A caller's own rule: a bureau that wants every project to name its unit cost.
func ExampleRule() {
	unitCost := perf.Rule{
		ID:       "bureau/unit-cost",
		Title:    perf.Words{ZH: "项目应有单位成本指标", EN: "a project states a unit cost"},
		Basis:    "本局2024年审核口径",
		Severity: perf.Warning,
		Run: func(p *perf.Pass) {
			for _, f := range p.Submission.Projects {
				p.Compared(1)
				found := false
				for leaf := range f.Annual.Indicators.All() {
					found = found || leaf.Level2 == indicator.Cost && leaf.Target.Kind() == indicator.KindQuantity
				}
				if !found {
					p.Report(perf.Finding{
						Form:     f.Name.Text,
						Message:  perf.Words{ZH: "没有定量的成本指标", EN: "no quantitative cost indicator"},
						Evidence: []perf.Evidence{p.CiteText(&f.Name)},
					})
				}
			}
		},
	}
	form := &perf.ProjectForm{Name: perf.Field{Text: "信息化运维"}}
	report, err := perf.Check(context.Background(), &perf.Submission{Projects: []*perf.ProjectForm{form}}, []perf.Rule{unitCost})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		fmt.Println(f.Severity, f.Rule, f.Form, f.Message.ZH, f.Evidence[0].At.Path)
	}
	// Output:
	// warning bureau/unit-cost 信息化运维 没有定量的成本指标 /projects/0/name
}

// A rule re-graded and another left out: the list is the caller's own.
func ExampleCheck() {
	var list []perf.Rule
	for _, r := range rules.All() {
		switch r.ID {
		case "value/fullwidth-noise":
			continue
		case "value/money-unit-missing":
			r.Severity = perf.Warning
		}
		list = append(list, r)
	}
	report, err := perf.Check(context.Background(), &perf.Submission{Projects: []*perf.ProjectForm{publicity()}}, list)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		if f.Rule == "value/money-unit-missing" {
			fmt.Println(f.Severity, f.Evidence[0].Text)
		}
	}
	// Output:
	// warning 12000人/年
}

// The JSON of an indicator's target.
func ExampleWriteJSON() {
	s := &perf.Submission{Version: perf.Version, Department: perf.Department{Name: "某县司法局", Year: 2024}}
	if err := perf.WriteJSON(os.Stdout, s); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//  "version": "1",
	//  "department": {
	//   "name": "某县司法局",
	//   "year": 2024
	//  }
	// }
}
