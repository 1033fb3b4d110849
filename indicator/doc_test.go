package indicator_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

// TestDocumentedExamples reads the table of examples in the package's own
// documentation.
func TestDocumentedExamples(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	_, table, found := strings.Cut(string(doc), "its canonical form.\n")
	require.True(t, found)
	table, _, _ = strings.Cut(table, "\n# ")
	kinds := map[string]bool{}
	for _, line := range strings.Split(strings.TrimSpace(table), "\n") {
		c := strings.Fields(line)
		require.Len(t, c, 3, line)
		got, _ := indicator.ParseTarget(c[0])
		require.Equal(t, c[1], got.Kind().String(), line)
		require.Equal(t, c[2], got.String(), line)
		kinds[c[1]] = true
	}
	require.Len(t, kinds, 9, "every kind has an example")
}
