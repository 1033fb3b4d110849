package open_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/open"
	"github.com/perftarget/perftarget/perf/sheet"
	"github.com/perftarget/perftarget/source"
)

// A workbook is opened by what it holds, whatever its name.
func TestReadSheet(t *testing.T) {
	var b bytes.Buffer
	f := &perf.ProjectForm{Name: source.Text{Text: "法律援助"}, Year: 2024}
	require.NoError(t, sheet.Write(&b, &perf.Submission{Projects: []*perf.ProjectForm{f}}))
	s, err := open.Read(bytes.NewReader(b.Bytes()), "表.txt", open.Options{})
	require.NoError(t, err)
	require.Equal(t, perf.Source{File: "表.txt", Kind: "sheet"}, s.Source)
	require.Equal(t, "法律援助", s.Projects[0].Name.Text)

	_, err = open.Read(bytes.NewReader(b.Bytes()[:b.Len()/2]), "表.xlsx", open.Options{})
	require.ErrorIs(t, err, sheet.ErrDamaged)
	require.ErrorContains(t, err, "表.xlsx")
}

// What is to be converted first is refused by name, with what to do.
func TestForeign(t *testing.T) {
	for head, says := range map[string]string{
		"%PDF-1.7":                              "PDF",
		"{\\rtf1":                               "RTF",
		"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":      ".xls",
		"PK\x05\x06" + string(make([]byte, 18)): "",
	} {
		_, err := open.Read(bytes.NewReader([]byte(head)), "x", open.Options{})
		require.Error(t, err)
		require.ErrorContains(t, err, says)
		if says != "" {
			require.ErrorIs(t, err, open.ErrFormat)
		}
	}
}
