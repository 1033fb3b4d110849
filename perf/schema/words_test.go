package schema_test

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

// Each closed list of words in the schemas is that of the Go constants, so that
// a word added to one of them cannot be forgotten in the other.
func TestWordsAgree(t *testing.T) {
	defs := readDefinitions(t)
	for def, in := range map[string]struct{ dir, typeName string }{
		"scheme": {"../../indicator", "Scheme"}, "level1": {"../../indicator", "Level1"},
		"level2": {"../../indicator", "Level2"}, "direction": {"../../indicator", "Direction"},
		"role": {"../../budget", "Role"}, "claimKind": {"../../budget", "ClaimKind"},
		"formula": {"../../budget", "Formula"}, "verdict": {"../../budget", "Verdict"},
		"fundSource": {"..", "FundSource"}, "noteKind": {"..", "NoteKind"},
		"severity": {"..", "Severity"}, "status": {"..", "Status"},
	} {
		t.Run(def, func(t *testing.T) {
			var d struct{ Enum []string }
			require.NoError(t, json.Unmarshal([]byte(defs.text[def]), &d))
			require.ElementsMatch(t, constants(t, in.dir, in.typeName), d.Enum)
		})
	}
}

// constants gives the values of a folder's string constants of one type, a
// blank one left out.
func constants(t *testing.T, dir, typeName string) []string {
	var out []string
	for _, file := range glob(t, dir+"/*.go") {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		require.NoError(t, err)
		ast.Inspect(parsed, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 {
				return true
			}
			name, ok := spec.Type.(*ast.Ident)
			value, isLit := spec.Values[0].(*ast.BasicLit)
			if ok && isLit && name.Name == typeName && value.Value != `""` {
				s, err := strconv.Unquote(value.Value)
				require.NoError(t, err)
				out = append(out, s)
			}
			return true
		})
	}
	require.NotEmpty(t, out, "%s in %s", typeName, dir)
	return out
}
