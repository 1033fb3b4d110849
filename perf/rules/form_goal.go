package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// goalNumVsInd: the numbers of an objective against the indicators.
func goalNumVsInd() perf.Rule {
	return perf.Rule{
		ID:       "form/goal-num-vs-ind",
		Title:    perf.Words{ZH: "总体目标中的数字与指标值不一致", EN: "a number of the objective differs from its indicator"},
		Basis:    "地方绩效目标审核要点（指标与目标匹配）",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "总体目标写明的数量、比率，与名称相合、单位同类的指标比较，数字应相同（“150余件”与“≥150件”视为相同）；有一个相合的指标数字相同就不报告。有数字而没有任何指标用到它的，汇总成一条提示。没有名称相合的指标时不比较。",
			EN: "A number or rate named in the objective is held against the indicators whose name fits and whose unit is of its kind; the numbers must be equal (150余件 is ≥150件), and one indicator that agrees is enough. Numbers that no indicator has are gathered into one note.",
		},
		Wrong: "总体目标：化解矛盾纠纷案件150余件　指标：矛盾纠纷化解案件数 ≥100件",
		Right: "总体目标：化解矛盾纠纷案件150余件　指标：矛盾纠纷化解案件数 ≥150件",
		Run: func(p *perf.Pass) {
			find := goalFinder{likesOf(p), namesOf(p), map[budget.Unit]*likeRow{}}
			for _, a := range aimsOf(p) {
				checkGoalNumbers(p, a, &find)
			}
		},
	}
}

func checkGoalNumbers(p *perf.Pass, a *aims, find *goalFinder) {
	var loose []perf.Evidence
	var words, wordsEN []string
	pairs := 0
	for _, st := range a.claims {
		if pairs += len(st.Claims) * len(a.entries); pairs > maxPairs {
			p.Skip(perf.Words{ZH: "目标与指标过多", EN: "too many numbers and indicators"})
			return
		}
		for i := range st.Claims {
			c := &st.Claims[i]
			if c.Kind != budget.ClaimCount && c.Kind != budget.ClaimRate || !c.Figure.IsNumber() || c.Figure.IsNought() {
				continue
			}
			if len(a.entries) == 0 {
				p.Skip(perf.Words{ZH: "表上没有指标", EN: "the form has no indicators"})
				continue
			}
			p.Compared(1)
			switch other, same, any := find.indicator(a, c); {
			case same:
			case other != nil:
				p.Report(perf.Finding{
					Form: a.form,
					Message: perf.Words{
						ZH: fillIn("“{}”总体目标中“{}”为{}，指标“{}”为{}。", a.form, c.Subject, figureWords(&c.Figure), other.Name, aim(other.Indicator)),
						EN: fillIn("{}: the objective says {} of {}, the indicator {} says {}.", a.form, figureWords(&c.Figure), c.Subject, other.Name, aim(other.Indicator)),
					},
					Evidence: []perf.Evidence{p.CiteFigure(&c.Figure), p.CiteTarget(other.Indicator)},
				})
			case !any:
				loose = append(loose, p.CiteFigure(&c.Figure))
				if len(loose) <= maxListed {
					words = append(words, subjectOf(c)+figureWords(&c.Figure))
					wordsEN = append(wordsEN, c.Subject+" "+figureWords(&c.Figure))
				}
			}
		}
	}
	switch {
	case len(loose) == 0 || a.again:
		return
	case a.cut:
		p.Skip(formCut)
		return
	}
	p.Report(perf.Finding{
		Form: a.form, Severity: perf.Info, Evidence: loose,
		Message: perf.Words{
			ZH: fillIn("“{}”总体目标中有{}个数字没有对应的指标：{}{}。", a.form, strconv.Itoa(len(loose)), strings.Join(words, "、"), etc(len(loose), "等")),
			EN: fillIn("{}: {} number(s) of the objective have no indicator: {}{}.", a.form, strconv.Itoa(len(loose)), strings.Join(wordsEN, ", "), etc(len(loose), ", …")),
		},
	})
}

// etc ends a list of which only the first are named.
func etc(n int, word string) string {
	if n > maxListed {
		return word
	}
	return ""
}

// maxPairs bounds the numbers held against indicators in one form, some fifty
// times what a large form has.
const maxPairs = 1 << 18

// goalFinder finds indicators by their names and units.
type goalFinder struct {
	likes  *likes
	names  *naming.Book
	byUnit map[budget.Unit]*likeRow // of units that were met, 万 and 亿 aside
}

// indicator looks for the indicator that a number of the objective is about: same
// reports that one agrees, any that some indicator has the number, and other is
// one that is named alike and says something else.
func (g *goalFinder) indicator(a *aims, c *budget.Claim) (other *entry, same, any bool) {
	number, row := g.claimed(c)
	subject := g.names.Name(c.Subject)
	for i := range a.entries {
		e := &a.entries[i]
		if !e.isNumber() {
			any = any || happens(e, &number)
			continue
		}
		like := g.likes.of(e, row)
		equal := e.hasNumber(&number, row.unit.unit, like)
		any = any || equal
		if !equal && (e.kind != indicator.KindQuantity || c.Op == "~" || like == unlike) {
			continue
		}
		if !naming.Either(subject, e.name) {
			continue
		}
		if equal {
			return nil, true, true
		}
		other = e
	}
	return other, false, any
}

// claimed is the number of a claim with how units go with its own, read as a
// target is: 12万人次 is 120000 of 人次.
func (g *goalFinder) claimed(c *budget.Claim) (amount, *likeRow) {
	if strings.HasPrefix(string(c.Figure.Unit), "万") || strings.HasPrefix(string(c.Figure.Unit), "亿") {
		t, err := indicator.ParseTarget(c.Figure.Value().String() + string(c.Figure.Unit))
		if err == nil && t.Kind() == indicator.KindQuantity {
			return numberOf(&t), g.likes.with(t.Measure())
		}
	}
	row := g.byUnit[c.Figure.Unit]
	if row == nil {
		row = g.likes.with(indicator.ParseUnit(string(c.Figure.Unit)))
		g.byUnit[c.Figure.Unit] = row
	}
	n, _ := amountIn(&c.Figure, c.Figure.Unit)
	return n, row
}

// happens reports whether an indicator asks for a number of times: 每月1次.
func happens(e *entry, number *amount) bool {
	if e.measure != frequency {
		return false
	}
	d, _ := e.Target.Times()
	times := amountOf(d)
	return times.compare(number) == 0
}

// hasNumber reports whether the target names a number in a unit of its kind, or
// without one.
func (e *entry) hasNumber(v *amount, unit indicator.Unit, like likeness) bool {
	if e.measure != bare && !unit.IsZero() {
		switch like {
		case unlike:
			return false
		case convertible:
			d, ok := unit.Convert(v.decimal(), e.Target.Measure())
			if !ok {
				return false
			}
			x := amountOf(d)
			v = &x
		}
	}
	if e.kind == indicator.KindQuantity {
		n := numberOf(&e.Target)
		return n.compare(v) == 0
	}
	for _, d := range e.Target.Numbers() {
		if n := amountOf(d); n.compare(v) == 0 {
			return true
		}
	}
	return false
}

// mentioned reports whether a text has a word of an indicator's name.
func (a *aims) mentioned(text string) bool {
	for i := range a.entries {
		for _, w := range a.entries[i].name.Words() {
			if strings.Contains(text, string(w[:])) {
				return true
			}
		}
	}
	return false
}

// fewIndicators is how many indicators a form must have for their words to say
// anything of it.
const fewIndicators = 3

// goalUndecomposed: an objective that no indicator speaks of.
func goalUndecomposed() perf.Rule {
	return perf.Rule{
		ID:       "form/goal-undecomposed",
		Title:    perf.Words{ZH: "指标没有分解总体目标", EN: "the indicators do not break the objective down"},
		Basis:    "地方绩效目标审核要点（指标与目标匹配）",
		Severity: perf.Info,
		Doc: perf.Words{
			ZH: "总体目标与全部三级指标名称没有任何共同的词（两个以上连续的字，经费、项目、工作之类不算）：指标多半是从别处抄来的。没有目标或没有指标时不判断。",
			EN: "The objective and the names of all indicators share no word at all (two characters in a row, words that any name may have aside): the indicators were most likely copied from elsewhere. Without either nothing is said.",
		},
		Wrong: "总体目标：完成古树名木保护　指标：培训人次、食堂满意度",
		Right: "总体目标：完成古树名木保护　指标：保护古树名木数量",
		Run: func(p *perf.Pass) {
			for _, a := range aimsOf(p) {
				if len(a.entries) < fewIndicators {
					p.Skip(perf.Words{ZH: "表上没有几个指标", EN: "the form has hardly any indicators"})
					continue
				}
				p.Compared(1)
				if a.mentioned(a.objective.Text) || a.mentioned(naming.Key(a.objective.Text)) {
					continue
				}
				p.Report(perf.Finding{
					Form: a.form,
					Message: perf.Words{
						ZH: fmt.Sprintf("“%s”的%d个指标与总体目标没有共同的内容。", a.form, len(a.entries)),
						EN: fmt.Sprintf("%s: none of its %d indicators shares a word with the objective.", a.form, len(a.entries)),
					},
					Evidence: []perf.Evidence{p.Cite(&a.objective.At, clip(a.objective.Text))},
				})
			}
		},
	}
}
