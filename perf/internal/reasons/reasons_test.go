package reasons

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
)

// noting are the functions whose last argument is the reason of a note.
var noting = map[string]bool{"note": true, "repaired": true, "unplaced": true, "keep": true, "mended": true, "add": true, "finish": true}

// TestReadersSayNothingElse: every reason that the source of a reader writes in
// a note stands in the table.
func TestReadersSayNothingElse(t *testing.T) {
	said := map[string]bool{}
	require.NoError(t, filepath.WalkDir("../..", func(path string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err == nil {
			ast.Inspect(f, func(n ast.Node) bool { collect(n, said); return true })
		}
		return err
	}))
	require.Greater(t, len(said), 50, "the notes of the readers are found")
	for zh := range said {
		en, ok := English(zh)
		require.True(t, ok, "no English for %q", zh)
		require.NotContains(t, en, hole, zh)
	}
}

// TestEnglish: what is put in comes out, the readers' own words in English, and
// what no reader says is not known.
func TestEnglish(t *testing.T) {
	for zh, want := range map[string]string{
		"含义不明，原文保留":           "the meaning is not clear, the text is kept",
		"值落到下一行，移回上一行的“预算规模”": "a value that slipped to the next row was put back to “预算规模”",
		"自本行起单元格左移两格，按表头移回":   "from this row on cells were moved to the left by 2, put back by the header",
		"第3至12行是隐藏的，已读入":      "rows 3 to 12 are hidden, and were read",
		"去掉名称前的序号“”":          "the numbering “” before a name was left off",
	} {
		en, ok := English(zh)
		require.True(t, ok, zh)
		require.Equal(t, want, en)
	}
	for _, zh := range []string{"", "含义不明", "第3行是隐藏的，已读入", "值落到下一行，移回上一行的“甲", "another reader's"} {
		_, ok := English(zh)
		require.False(t, ok, zh)
	}
}

// TestTable: each reason stands once, and has as many holes in both languages.
func TestTable(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range table {
		require.False(t, seen[r.zh], r.zh)
		seen[r.zh] = true
		require.Equal(t, strings.Count(r.zh, hole), strings.Count(r.en, hole), r.zh)
	}
}

// collect adds the reason of a call or of a note, 7 for what is put in.
func collect(n ast.Node, said map[string]bool) {
	var x ast.Expr
	switch n := n.(type) {
	case *ast.CallExpr:
		if len(n.Args) > 0 && noting[nameOf(n.Fun)] {
			x = n.Args[len(n.Args)-1]
		}
	case *ast.CompositeLit:
		for _, e := range n.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok && nameOf(n.Type) == "Note" && nameOf(kv.Key) == "Reason" {
				x = kv.Value
			}
		}
	case *ast.FuncDecl:
		if n.Name.Name == "shiftReason" { // of the reader of forms
			if last, ok := n.Body.List[len(n.Body.List)-1].(*ast.ReturnStmt); ok && len(last.Results) == 1 {
				x = last.Results[0]
			}
		}
	case *ast.GenDecl:
		if v, ok := n.Specs[0].(*ast.ValueSpec); ok && n.Tok == token.CONST && v.Names[0].Name == "reason" {
			x = v.Values[0]
		}
	}
	if text := textOf(x); strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		said[text] = true
	}
}

func nameOf(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.SelectorExpr:
		return x.Sel.Name
	case *ast.Ident:
		return x.Name
	}
	return ""
}

var verb = regexp.MustCompile(`%[a-z]`)

// textOf is what an expression may be: its literals, and 7 for all else.
func textOf(x ast.Expr) string {
	switch x := x.(type) {
	case nil:
		return ""
	case *ast.BasicLit:
		s, _ := strconv.Unquote(x.Value)
		return s
	case *ast.BinaryExpr:
		return textOf(x.X) + textOf(x.Y)
	case *ast.CallExpr:
		if nameOf(x.Fun) == "Sprintf" {
			return verb.ReplaceAllString(textOf(x.Args[0]), "7")
		}
	}
	return "7"
}
