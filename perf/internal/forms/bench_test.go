package forms

import (
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkRead reads the eight forms of the published document.
func BenchmarkRead(b *testing.B) {
	files, err := filepath.Glob(filepath.Join(shared(b, "seed"), "*.txt"))
	require.NoError(b, err)
	g := load(b, files[0])[497:896]
	b.ReportAllocs()
	for b.Loop() {
		if out := Read(g, Options{}); len(out.Projects) != 7 {
			b.Fatal(len(out.Projects))
		}
	}
}
