package rules_test

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/source"
)

func readingSpecimens() []specimen {
	var out []specimen
	for id, kind := range map[string]perf.NoteKind{
		"reading/repaired": perf.NoteRepaired, "reading/unplaced": perf.NoteUnplaced, "reading/cut-off": perf.NoteCutOff,
		"reading/lost": perf.NoteLost, "reading/encoding": perf.NoteEncoding,
		"reading/hidden": perf.NoteHidden,
	} {
		out = append(out,
			specimen{rule: id, name: "a finding a form", want: fires, build: func() *perf.Submission { return noted(kind) },
				evidence: []string{"甲 | 乙", "丙"}},
			specimen{rule: id, name: "notes of another kind", want: quiet, build: func() *perf.Submission { return noted("other") }},
			specimen{rule: id, name: "nothing noted", want: silent, build: func() *perf.Submission { return &perf.Submission{} }},
		)
	}
	return out
}

// noted is a submission with two notes in one form and one outside.
func noted(kind perf.NoteKind) *perf.Submission {
	note := func(line int, text string) perf.Note {
		return perf.Note{Kind: kind, At: source.Place{Line: line}, Text: text, Reason: "单元格右移一栏"}
	}
	return &perf.Submission{
		Projects: []*perf.ProjectForm{{Name: perf.Field{Text: "普法宣传经费"}, At: source.Place{Line: 10}, Until: source.Place{Line: 20}}},
		Reading:  []perf.Note{note(12, "甲"), note(13, "乙"), note(30, "丙")},
	}
}

// What a reader says in Chinese reads in English in the English report; what no
// reader says stays as it is.
func TestReasonsInEnglish(t *testing.T) {
	s := noted(perf.NoteRepaired)
	s.Reading[0].Reason = "值落到下一行，移回上一行的“项目期”"
	report, err := perf.Check(context.Background(), s, rules.Reading())
	require.NoError(t, err)
	require.Contains(t, report.Findings[0].Message.ZH, "值落到下一行，移回上一行的“项目期”；单元格右移一栏。")
	require.Contains(t, report.Findings[0].Message.EN, "a value that slipped to the next row was put back to “项目期”; 单元格右移一栏.")
}
