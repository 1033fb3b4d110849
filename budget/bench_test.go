package budget

import "testing"

func BenchmarkSeedIdentities(b *testing.B) {
	doc := seedDocument(b)
	b.ReportAllocs()
	for b.Loop() {
		Evaluate(Identities(doc))
	}
}
