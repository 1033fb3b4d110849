package disclosure

import (
	"bytes"
	"testing"
)

// BenchmarkRead reads the whole seed document: tables, forms and narrative.
// Goal: 1 ms.
func BenchmarkRead(b *testing.B) {
	text := sharedFile(b, "seed/000_ca03bd0c88218b21.txt")
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(bytes.NewReader(text), Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
