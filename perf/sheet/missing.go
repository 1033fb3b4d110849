package sheet

import (
	"slices"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// What a document did not print is not blank, and no rule may take it for blank:
// a workbook says it in words that a person understands and [Read] knows again.
const (
	lostMark = "（原表未印出）"
	cutMark  = "（原表在此处截断，其后未印出）"
)

// valueText is a value as it is written.
func valueText(i *indicator.Indicator) string {
	if i.Lost && i.Target.Text() == "" {
		return lostMark
	}
	return i.Target.Text()
}

// cutRow says below a form that its end is missing.
func (s *bookSheet) cutRow(width int) { s.parts(part{cutMark, width, styleText}) }

// restoreMissing takes these words for what they say.
func restoreMissing(s *perf.Submission) {
	for _, f := range s.Projects {
		restoreLost(s, &f.Implementation.Indicators)
		restoreLost(s, &f.Annual.Indicators)
	}
	if f := s.Department.Form; f != nil {
		restoreLost(s, &f.Indicators)
	}
	s.Narrative = slices.DeleteFunc(s.Narrative, func(n budget.Statement) bool {
		if n.Text.Text != cutMark {
			return false
		}
		cut := formAbove(s, n.At)
		if cut == nil {
			return false
		}
		*cut = true
		s.Reading = append(s.Reading, perf.Note{Kind: perf.NoteCutOff, At: n.At, Text: n.Text.Text, Reason: "表在此处被截断，其后内容缺失"})
		return true
	})
	if len(s.Narrative) == 0 {
		s.Narrative = nil
	}
}

func restoreLost(s *perf.Submission, t *indicator.Tree) {
	for l := range t.All() {
		if l.Target.Text() != lostMark {
			continue
		}
		l.Lost, l.Target = true, indicator.Target{}
		s.Reading = append(s.Reading, perf.Note{Kind: perf.NoteLost, At: l.At, Text: l.Name, Reason: "指标值被版面切掉，不是空白"})
	}
}

// formAbove gives where to say that the form above a place is cut off, nil where
// there is none on its sheet.
func formAbove(s *perf.Submission, at source.Place) (cut *bool) {
	row := 0
	look := func(form source.Place, c *bool) {
		if form.Sheet == at.Sheet && form.Row() < at.Row() && form.Row() > row {
			row, cut = form.Row(), c
		}
	}
	for _, f := range s.Projects {
		look(f.At, &f.CutOff)
	}
	if f := s.Department.Form; f != nil {
		look(f.At, &f.CutOff)
	}
	return cut
}
