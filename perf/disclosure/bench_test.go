package disclosure

import (
	"bytes"
	"path/filepath"
	"testing"
)

// BenchmarkRead reads whole documents: the seed has tables, forms and narrative,
// the others no forms. Goal for the seed: 1 ms.
func BenchmarkRead(b *testing.B) {
	for _, name := range []string{
		seed,
		"documents/jiangsu-shengrenminjianchayuan-2018.txt",
		"documents/shanghai-putuo-wanlijiedao-2024.txt",
	} {
		b.Run(filepath.Base(name), func(b *testing.B) {
			text := sharedFile(b, name)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(bytes.NewReader(text), Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
