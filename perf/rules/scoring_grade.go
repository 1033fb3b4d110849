package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/perf"
)

// grades are the four of 财预〔2020〕10号, the best first; some forms write them with
// a second character.
var grades = [...]struct{ short, long string }{{"优", "优秀"}, {"良", "良好"}, {"中", "中等"}, {"差", "差"}}

// gradeOf is the place of a grade, -1 for none.
func gradeOf(text string) int {
	text = strings.TrimSpace(text)
	return slices.IndexFunc(grades[:], func(g struct{ short, long string }) bool { return text == g.short || text == g.long })
}

func gradeBand() perf.Rule {
	return perf.Rule{
		ID:       "scoring/grade-band",
		Title:    perf.Words{ZH: "自评等级与总分不符", EN: "the grade is not that of the total"},
		Basis:    "财预〔2020〕10号（90–100分为优、80–89分为良、60–79分为中、60分以下为差）",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "自评表印有等级（优、良、中、差）和总分的，等级应当是总分所在的一档。满分不是100分的、总分落在两档之间（如89.5分）的、中断的表不判断；版面经过修复的只作警告。请更正等级。",
			EN: "Where a self-evaluation prints its grade and its total, the grade is that of the total. Forms with another maximum than 100, totals between two bands (89.5), and forms cut off are not judged; one whose layout had to be repaired is a warning. Correct the grade.",
		},
		Wrong: "总分 85 | 等级 优",
		Right: "总分 92 | 等级 优",
		Params: []perf.Param{
			{Name: "excellent", Doc: perf.Words{ZH: "优的最低分", EN: "the least of 优"}, Value: points(90)},
			{Name: "good", Doc: perf.Words{ZH: "良的最低分", EN: "the least of 良"}, Value: points(80)},
			{Name: "fair", Doc: perf.Words{ZH: "中的最低分", EN: "the least of 中"}, Value: points(60)},
		},
		Run: func(p *perf.Pass) { eachEvaluation(p, func(f *form, e *evaluation) { checkGrade(p, f, e) }) },
	}
}

func checkGrade(p *perf.Pass, f *form, e *evaluation) {
	if e.grade == nil {
		return
	}
	if len(e.totals) == 0 {
		p.Skip(perf.Words{ZH: "没有印出总分", EN: "no total is printed"})
		return
	}
	printed := e.totals[len(e.totals)-1]
	total, _ := pointsIn(printed)
	if most, _ := pointsIn(e.totals[0]); len(e.totals) > 1 && !most.Equal(hundred) || total.GreaterThan(hundred) {
		p.Skip(perf.Words{ZH: "满分不是100分", EN: "the maximum is not 100"})
		return
	}
	right, sure := bandOf(p, total)
	if !sure {
		p.Skip(perf.Words{ZH: "总分在两档之间", EN: "the total is between two bands"})
		return
	}
	p.Compared(1)
	got := gradeOf(e.grade.Text)
	if got == right {
		return
	}
	finding := perf.Finding{
		Form: f.name, Evidence: []perf.Evidence{p.CiteText(&printed.Field), p.CiteText(&e.grade.Field)},
		Message: perf.Words{
			ZH: fmt.Sprintf("总分%s分应为“%s”，等级填为“%s”。", total, grades[right].short, grades[got].short),
			EN: fmt.Sprintf("A total of %s is %s, the grade is given as %s.", total, grades[right].short, grades[got].short),
		},
	}
	f.shakenWarns(p, &finding)
	p.Report(finding)
}

// bandOf is the grade of a total; not sure where it lies between the last whole
// point of a band and the next.
func bandOf(p *perf.Pass, total decimal.Decimal) (grade int, sure bool) {
	for i, name := range [...]string{"excellent", "good", "fair"} {
		switch least := p.Param(name); {
		case total.GreaterThanOrEqual(least):
			return i, true
		case total.GreaterThan(least.Sub(one)):
			return i, false
		}
	}
	return len(grades) - 1, true
}
