package perf

import (
	"crypto/sha256"
	"encoding/hex"
)

// fingerprint names a finding by what it says and quotes, and not by where it
// stands, so that it survives lines moving.
func (f *Finding) fingerprint() string {
	text := make([]byte, 0, 512)
	write := func(s string) { text = append(append(text, s...), 0) }
	write(f.Rule)
	write(f.Form)
	write(f.Message.ZH)
	for i := range f.Evidence {
		write(f.Evidence[i].Text)
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:8])
}

// stamp gives every finding its fingerprint.
func stamp(findings []Finding) {
	for i := range findings {
		findings[i].Fingerprint = findings[i].fingerprint()
	}
}
