package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// wrongFigure: the figure at fault, found from the pattern of identities.
func wrongFigure() perf.Rule {
	return perf.Rule{
		ID:       wrongFigureID,
		Title:    perf.Words{ZH: "预算表中的数字有误（已定位）", EN: "a figure of the tables is wrong, and located"},
		Basis:    "算术（表内、表间勾稽关系）",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "同一金额在合计、上级科目、其他表和文字中多处出现，构成多个勾稽关系。几处不平而只改一个数就能全部相平、又不破坏其他关系的，这个数就是错处：一处错误只报一条，列出它打破的关系；能确定应填什么的给出改正数。四舍五入之内的差不算。找不准的由各勾稽规则报告。",
			EN: "One amount is printed in totals, parent subjects, other tables and the text, and so stands in several equations. Where changing one figure alone mends all that are broken and breaks none, that figure is wrong: one finding, with the equations it breaks and, where certain, what should stand there. Differences within rounding do not count; where several figures could be wrong, the rule of the equation reports it.",
		},
		Wrong: "公共法律服务 合计 193.75（上级科目、支出总表、结转都要求139.75）",
		Right: "公共法律服务 合计 139.75",
		Run: func(p *perf.Pass) {
			l := ledgerOf(p)
			if len(l.results) == 0 && len(p.Submission.Tables) > 0 {
				p.Skip(noIdentity)
			}
			p.Compared(len(l.results))
			for i := range l.faults[wrongFigureID] {
				f := &l.faults[wrongFigureID][i]
				s := l.spots[f.Figures[0]]
				finding := l.finding(p, f)
				printed := printedWords(f.Figures[0])
				finding.Message = perf.Words{
					ZH: fmt.Sprintf("%s%s，%s。", s.called(), printed.ZH, l.explain(f, "有%d处勾稽关系不平")),
					EN: fmt.Sprintf("%s %s: %d equations do not hold (%s).", s.called(), printed.EN, len(f.Broken), equation(&l.results[f.Broken[0]])),
				}
				if f.Mend != nil {
					finding.Message.ZH += fmt.Sprintf("改为%s则全部相平。", mendText(f.Figures[0], f.Mend))
					finding.Message.EN += fmt.Sprintf(" With %s all of them do.", mendText(f.Figures[0], f.Mend))
				}
				p.Report(finding)
			}
		},
	}
}

// printedWords says what is printed where a figure is wrong: it, or nothing.
func printedWords(f *budget.Figure) perf.Words {
	if f.IsBlank() {
		return perf.Words{ZH: "没有填列", EN: "is blank"}
	}
	return perf.Words{ZH: "印作" + figureWords(f), EN: "prints " + figureWords(f)}
}

var noIdentity = perf.Words{ZH: "没有找到可核对的勾稽关系", EN: "no equation of this kind was found"}

// explain says how many identities a fault breaks, and writes the first out.
func (l *ledger) explain(f *budget.Fault, count string) string {
	return fmt.Sprintf(count+"（%s，相差%s）", len(f.Broken), equation(&l.results[f.Broken[0]]), differenceOf(&l.results[f.Broken[0]]))
}

// differenceOf is the difference of an identity with its unit.
func differenceOf(r *budget.Result) string {
	unit := ""
	for _, side := range [2][]budget.Term{r.Left, r.Right} {
		for _, t := range side {
			if unit == "" {
				unit = string(t.Figure.Unit)
			}
		}
	}
	if unit == string(budget.Percent) {
		return r.Difference().Abs().Round(3).String() + "个百分点"
	}
	return r.Difference().Abs().String() + unit
}

// maxQuoted bounds the figures that one finding quotes.
const maxQuoted = 40

// finding is the finding on a fault, without its words: the figures that may be
// wrong and those that they are at odds with. Where the wrong figure of a table
// is known, it alone is evidence and the others are related.
func (l *ledger) finding(p *perf.Pass, f *budget.Fault) perf.Finding {
	out := perf.Finding{Difference: differenceOf(&l.results[f.Broken[0]])}
	for _, fig := range f.Figures {
		if len(out.Evidence) < maxQuoted {
			out.Evidence = append(out.Evidence, l.cite(p, fig))
		}
	}
	located := len(f.Figures) == 1
	apart := l.ownerOfFault(f) == wrongFigureID
	suspects := f.Figures[:min(len(f.Figures), maxQuoted)]
	for _, n := range f.Broken {
		for _, side := range [2][]budget.Term{l.results[n].Left, l.results[n].Right} {
			for _, t := range side {
				if len(out.Related)+len(out.Evidence) >= maxQuoted {
					break
				}
				if slices.Contains(suspects, t.Figure) {
					continue
				}
				e := l.cite(p, t.Figure)
				if apart {
					out.Related = appendNew(out.Related, e)
				} else {
					out.Evidence = appendNew(out.Evidence, e)
				}
			}
		}
	}
	if located && f.Mend != nil {
		m := p.Cite(&f.Figures[0].At, mendText(f.Figures[0], f.Mend))
		out.Mend = &m
	}
	return out
}

// cite quotes a figure; one that is only said (与上年相同) by its subject.
func (l *ledger) cite(p *perf.Pass, f *budget.Figure) perf.Evidence {
	if f.Text == "" {
		if s := l.spots[f]; s.inText() {
			return citeClaim(p, s.sentence, s.claim)
		}
	}
	return p.CiteFigure(f)
}

func appendNew(list []perf.Evidence, e perf.Evidence) []perf.Evidence {
	for i := range list {
		if list[i].At == e.At && list[i].Text == e.Text && !e.At.IsZero() {
			return list
		}
	}
	return append(list, e)
}

// identityRule makes a rule of the identities that owners gives it.
func identityRule(r perf.Rule) perf.Rule {
	r.Run = func(p *perf.Pass) {
		l := ledgerOf(p)
		l.compared(p, r.ID)
		for i := range l.faults[r.ID] {
			l.report(p, &l.faults[r.ID][i], &r)
		}
	}
	return r
}

// compared counts the identities of a rule.
func (l *ledger) compared(p *perf.Pass, id string) {
	p.Compared(l.count[id])
	if l.count[id] == 0 && len(p.Submission.Tables)+len(p.Submission.Narrative) > 0 {
		p.Skip(noIdentity)
	}
}

// report reports a fault by its equation.
func (l *ledger) report(p *perf.Pass, f *budget.Fault, r *perf.Rule) {
	finding := l.finding(p, f)
	finding.Severity = l.severityOf(f)
	finding.Message = l.say(f, r)
	p.Report(finding)
}

// severityOf softens what need not hold, and what is only cut off instead of
// rounded.
func (l *ledger) severityOf(f *budget.Fault) perf.Severity {
	switch {
	case l.isCut(f):
		return perf.Info
	case f.Soft, l.isTruncated(f):
		return perf.Warning
	}
	return ""
}

// isCut reports whether a fault is in the last digit only, of a figure cut off
// instead of rounded.
func (l *ledger) isCut(f *budget.Fault) bool {
	for _, n := range f.Broken {
		if !l.results[n].Cut {
			return false
		}
	}
	return true
}

// say words a fault: what is wrong, by the rule's title, with the equation.
func (l *ledger) say(f *budget.Fault, r *perf.Rule) perf.Words {
	first := &l.results[f.Broken[0]]
	name := ""
	for _, t := range first.Left {
		if s := l.spots[t.Figure]; name == "" {
			name = s.called()
		}
	}
	head := perf.Words{ZH: r.Title.ZH, EN: r.Title.EN}
	if isCopy(first) {
		head = perf.Words{ZH: "同一数字前后不一致", EN: "one figure is printed in two ways"}
	}
	if name != "" {
		head.ZH += "（" + name + "）"
	}
	zh := fmt.Sprintf("%s：%s，相差%s。", head.ZH, equation(first), differenceOf(first))
	en := fmt.Sprintf("%s: %s, off by %s.", capital(head.EN), equation(first), strings.Replace(differenceOf(first), "个百分点", " percentage points", 1))
	if isTruncated(first) {
		zh += "末位截去而没有四舍五入。"
		en += " The last digits are cut off and not rounded."
	}
	switch {
	case len(f.Figures) == 1 && f.Mend != nil:
		zh += fmt.Sprintf("%s改为%s则相符。", figureWords(f.Figures[0]), figureWords(f.Mend))
		en += fmt.Sprintf(" It holds with %s for %s.", figureWords(f.Mend), figureWords(f.Figures[0]))
	case l.isCut(f):
		zh += "只差在末位，多半是舍去了尾数。"
		en += " Only the last digit differs, as if it had been cut off and not rounded."
	case len(f.Figures) > 1:
		zh += "所列数字中有一个有误，请逐一核对。"
		en += " One of the figures quoted is wrong."
	}
	if n := len(f.Broken); n > 1 {
		zh += fmt.Sprintf("同一处还打破另外%d个关系。", n-1)
		en += fmt.Sprintf(" The same place breaks %d more.", n-1)
	}
	return perf.Words{ZH: zh, EN: en}
}

// isCopy reports whether an identity says that one quantity is printed twice.
func isCopy(r *budget.Result) bool {
	return r.Formula == budget.Sum && r.Kind != budget.KindNarrative && len(r.Left) == 1 && len(r.Right) == 1
}

// capital begins a sentence.
func capital(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return string(s[0]-'a'+'A') + s[1:]
}
