package sheet

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// rewritten writes a submission and reads it back.
func rewritten(tb testing.TB, s *perf.Submission) *perf.Submission {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, Write(&b, s))
	f := open(tb, b.Bytes())
	for _, name := range f.GetSheetList() {
		requireNoFormula(tb, f, name)
	}
	return readBytes(tb, b.Bytes())
}

// asWritten is a submission without what only its first file had: places, and
// what the reader noted.
func asWritten(s *perf.Submission) *perf.Submission {
	withoutPlaces(s)
	s.Reading = nil
	return s
}

// Each published layout, written and read again, is the same.
func TestRoundTripLayouts(t *testing.T) {
	for name, text := range published(t) {
		t.Run(name, func(t *testing.T) {
			s := readText(t, text)
			got := rewritten(t, s)
			require.Equal(t, asWritten(s), asWritten(got))
		})
	}
}

// Whole documents, written and read again, are the same, and so is what the
// rules find in them.
func TestRoundTripDocuments(t *testing.T) {
	for name, text := range documents(t) {
		t.Run(name, func(t *testing.T) {
			s := readText(t, text)
			got := rewritten(t, s)
			asWritten(s)
			asWritten(got)
			assert.Equal(t, s.Department.Name, got.Department.Name)
			assert.Equal(t, s.Department.Form, got.Department.Form)
			require.Equal(t, len(s.Projects), len(got.Projects))
			for i := range s.Projects {
				assert.Equal(t, s.Projects[i], got.Projects[i])
			}
			assert.Equal(t, len(s.Tables), len(got.Tables))
			for i := range min(len(s.Tables), len(got.Tables)) {
				assert.Equal(t, joinedLabels(s.Tables[i]), joinedLabels(got.Tables[i]))
			}
			assert.Equal(t, s.Narrative, got.Narrative)
		})
	}
}

// joinedLabels joins the labels of each column: one that stands over a single
// column is read as a part of it.
func joinedLabels(t budget.Table) budget.Table {
	for i, c := range t.Columns {
		if len(c.Labels) > 0 {
			t.Columns[i].Labels = []string{strings.Join(c.Labels, "")}
		}
	}
	return t
}

func TestWriteNothing(t *testing.T) {
	require.Error(t, Write(io.Discard, nil))
	require.Error(t, Write(io.Discard, &perf.Submission{}))
}

// Hostile names are written as texts and read as they were.
func TestWriteHostile(t *testing.T) {
	s := readText(t, small)
	for _, name := range hostile {
		name = strings.TrimSpace(name)
		if strings.ContainsAny(name, "\u200b") {
			continue // the reader trims what nobody sees
		}
		s.Projects[0].Name.Text = name
		s.Projects[0].Annual.Indicators.Levels[0].Levels[0].Indicators[0].Name = name
		got := rewritten(t, s)
		require.Equal(t, name, got.Projects[0].Name.Text)
		require.Equal(t, name, got.Projects[0].Annual.Indicators.Levels[0].Levels[0].Indicators[0].Name)
	}
}
