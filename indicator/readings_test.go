package indicator_test

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

// TestReadings reads testdata/readings.tsv: a text, its kind, and what it means:
// the canonical form, or for an unknown one the byte at which reading stopped
// and the reason. Each line was judged by eye.
func TestReadings(t *testing.T) {
	f, err := os.Open("testdata/readings.tsv")
	require.NoError(t, err)
	defer f.Close()
	seen := map[string]bool{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		c := strings.Split(lines.Text(), "\t")
		require.Len(t, c, 3, lines.Text())
		require.False(t, seen[c[0]], "%s stands twice", c[0])
		seen[c[0]] = true
		got, err := indicator.ParseTarget(c[0])
		require.Equal(t, c[1], got.Kind().String(), "%s: %v", c[0], err)
		if e, ok := err.(*indicator.ParseError); ok {
			require.Equal(t, c[2], strconv.Itoa(e.Offset)+" "+e.Zh, c[0])
			continue
		}
		require.Equal(t, c[2], got.String(), c[0])
		back, err := indicator.ParseTarget(got.String())
		require.NoError(t, err, c[0])
		require.True(t, back.Equal(got), "%s reads back as %s", got, back)
		require.Equal(t, got.String(), back.String())
	}
	require.Greater(t, len(seen), 1000)
}
