package perf

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
)

// fingerprint names a finding by what it says and quotes, and not by where it
// stands, so that it survives lines moving.
func (f *Finding) fingerprint() string {
	h := sha256.New()
	write := func(s string) {
		_, _ = io.WriteString(h, s) // a hash never fails
		_, _ = h.Write([]byte{0})
	}
	write(f.Rule)
	write(f.Form)
	write(f.Message.ZH)
	for _, e := range f.Evidence {
		write(e.Text)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// stamp gives every finding its fingerprint.
func stamp(findings []Finding) {
	for i := range findings {
		findings[i].Fingerprint = findings[i].fingerprint()
	}
}
