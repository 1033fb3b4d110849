package open_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf/open"
	"github.com/perftarget/perftarget/perf/sheet"
	"github.com/perftarget/perftarget/perf/word"
)

// A document is opened by what it holds, whatever its name; which kind of file
// was cut off, only the name says.
func TestReadWord(t *testing.T) {
	whole, err := os.ReadFile("../../testdata/word/form.docx")
	require.NoError(t, err)
	for _, name := range []string{"表.docx", "表.xlsx", "表"} {
		s, err := open.Read(bytes.NewReader(whole), name, open.Options{})
		require.NoError(t, err)
		require.Equal(t, name, s.Source.File)
		require.Equal(t, "法律援助", s.Projects[0].Name.Text)
	}
	for name, want := range map[string]error{"表.DOCX": word.ErrDamaged, "表.xlsx": sheet.ErrDamaged, "表": sheet.ErrDamaged} {
		_, err = open.Read(bytes.NewReader(whole[:len(whole)/2]), name, open.Options{})
		require.ErrorIs(t, err, want)
		require.ErrorContains(t, err, name)
	}
	_, err = open.Read(bytes.NewReader(asDocument(t, "今天天气很好")), "信.docx", open.Options{})
	require.ErrorContains(t, err, "信.docx: 没有找到预算表")
}
