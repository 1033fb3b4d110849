package sheet

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
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

// asWritten is a submission without what only its first file had: places, what
// the reader noted, and what was cut off.
func asWritten(s *perf.Submission) *perf.Submission {
	withoutPlaces(s)
	s.Reading = nil
	tree := func(t *indicator.Tree) {
		for l := range t.All() {
			l.Lost = false
		}
	}
	for _, f := range s.Projects {
		f.CutOff = false
		tree(&f.Implementation.Indicators)
		tree(&f.Annual.Indicators)
	}
	if f := s.Department.Form; f != nil {
		f.CutOff = false
		tree(&f.Indicators)
	}
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
				assert.Equal(t, s.Tables[i], got.Tables[i])
			}
			assert.Equal(t, s.Narrative, got.Narrative)
		})
	}
}
