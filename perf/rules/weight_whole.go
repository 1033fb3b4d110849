package rules

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// weightWhole: the points that a form prints for all indicators.
func weightWhole() perf.Rule {
	return perf.Rule{
		ID:    "weight/whole",
		Title: perf.Words{ZH: "一级指标分值之和不等于标明的总分", EN: "points of the first levels are not the total printed"},
		Basis: "算术",
		Doc: perf.Words{
			ZH: "表上为绩效目标或者绩效指标标明了总分（年度绩效目标（80分）），各一级指标也都标明分值的，分值之和必须等于总分。有一级指标没有标明分值的、没有标明总分的、中断的和版面经过修复的表不判断。请调整分值。",
			EN: "Where the form prints the points of all its targets and each first level prints its own, the levels must add up to the total. Forms that do not print both, are cut off or had to be repaired are not judged. Adjust the points.",
		},
		Wrong:    "年度绩效目标（80分）：产出指标（60分）、效益指标（40分）",
		Right:    "年度绩效目标（80分）：产出指标（50分）、效益指标（30分）",
		Severity: perf.Error,
		Run: func(p *perf.Pass) {
			eachProject(p, func(f *form) { checkWhole(p, f) })
		},
	}
}

func checkWhole(p *perf.Pass, f *form) {
	printed, whole, ok := totalPoints(f.project.Extra)
	c := f.main()
	if !ok || c == nil {
		return
	}
	if f.cut || f.shaken(p.Submission) {
		p.Skip(formCut)
		return
	}
	sum := decimal.Decimal{}
	evidence := []perf.Evidence{p.CiteText(&printed.Field)}
	for _, b := range c.tree.Levels {
		if b.Weight == nil {
			p.Skip(perf.Words{ZH: "有一级指标没有标明分值", EN: "a first level does not print its points"})
			return
		}
		sum = sum.Add(*b.Weight)
		evidence = append(evidence, citeLevelPoints(p, b))
	}
	p.Compared(1)
	if sum.Equal(whole) {
		return
	}
	p.Report(perf.Finding{
		Form: f.name, Difference: sum.Sub(whole).String() + "分", Evidence: evidence,
		Message: perf.Words{
			ZH: fmt.Sprintf("绩效目标标明总分%s分，各一级指标分值之和为%s分。", whole, sum),
			EN: fmt.Sprintf("The targets are said to have %s points, the first levels come to %s.", whole, sum),
		},
	})
}

// citeLevelPoints quotes the points of a first level as printed.
func citeLevelPoints(p *perf.Pass, b *indicator.Branch) perf.Evidence {
	text := b.Text
	if text == "" {
		text = b.Weight.String()
	}
	return p.Cite(&b.At, text)
}

// totalPoints finds the points that the form prints for all its targets.
func totalPoints(extra []perf.Labelled) (*perf.Labelled, decimal.Decimal, bool) {
	for i := range extra {
		e := &extra[i]
		if !strings.Contains(e.Label, "绩效目标") && !strings.Contains(e.Label, "绩效指标") {
			continue
		}
		if d, ok := pointsIn(e); ok && d.IsPositive() && strings.HasSuffix(strings.TrimSpace(e.Text), "分") {
			return e, d, true
		}
	}
	return nil, decimal.Decimal{}, false
}
