package disclosure

import (
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Parts of published documents with lines lost, repeated or exchanged and words
// lost or doubled: nothing that is left is lost in reading, whatever parts the
// cells.
func TestScrambledTextsLoseNothing(t *testing.T) {
	var texts []string
	for _, pattern := range []string{"seed/*.txt", "documents/*.txt", "forms/*.txt"} {
		files, err := filepath.Glob(filepath.Join(shared, pattern))
		require.NoError(t, err)
		for _, f := range files {
			b, err := os.ReadFile(f)
			require.NoError(t, err)
			texts = append(texts, string(b))
		}
	}
	if len(texts) == 0 {
		t.Skip("needs ../shared, which is not here")
	}
	for seed := range int64(1000) {
		r := rand.New(rand.NewSource(seed))
		between := []string{" ", "    ", "\t"}[r.Intn(3)]
		text := scrambled(r, asSpaced(texts[r.Intn(len(texts))], between))
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			d, err := read(strings.NewReader(text), Options{})
			if err != nil {
				var e *Error
				require.ErrorAs(t, err, &e)
				return
			}
			requireLossless(t, d)
		})
	}
}

// scrambled takes some lines of a text and disturbs ten of them.
func scrambled(r *rand.Rand, text string) string {
	lines := strings.Split(text, "\n")
	from := r.Intn(len(lines))
	lines = lines[from:min(len(lines), from+20+r.Intn(200))]
	for range 10 {
		i, j := r.Intn(len(lines)), r.Intn(len(lines))
		words := strings.Fields(lines[i])
		switch k := r.Intn(max(len(words), 1)); r.Intn(4) {
		case 0:
			lines[i] = lines[j]
		case 1:
			lines[i], lines[j] = lines[j], lines[i]
		case 2:
			lines[i] = strings.Join(words[min(k, len(words)):], " ")
		default:
			lines[i] = strings.Join(append(words, words[:min(k, len(words))]...), " ")
		}
	}
	return strings.Join(lines, "\n")
}
