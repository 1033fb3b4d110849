package perf

import (
	"crypto/sha256"
	"encoding/hex"
)

// fingerprint names a finding by what it says and quotes, and not by where it
// stands, so that it survives lines moving.
func (f *Finding) fingerprint() string { return string(f.appendFingerprint(nil)) }

// appendFingerprint puts the fingerprint behind b, whose room it uses.
func (f *Finding) appendFingerprint(b []byte) []byte {
	text := b
	for _, s := range [...]string{f.Rule, f.Form, f.Message.ZH} {
		text = append(append(text, s...), 0)
	}
	for i := range f.Evidence {
		text = append(append(text, f.Evidence[i].Text...), 0)
	}
	sum := sha256.Sum256(text[len(b):])
	return hex.AppendEncode(text[:len(b)], sum[:fingerprintBytes])
}

// fingerprintBytes is how much of the sum a fingerprint has.
const fingerprintBytes = 8

// stamp gives every finding its fingerprint.
func stamp(findings []Finding) {
	b := make([]byte, 0, 2*fingerprintBytes*len(findings)+usualText)
	for i := range findings {
		b = findings[i].appendFingerprint(b)
	}
	all := string(b)
	for i := range findings {
		findings[i].Fingerprint, all = all[:2*fingerprintBytes], all[2*fingerprintBytes:]
	}
}

// usualText is the length of what a finding says, for the room it needs.
const usualText = 2048
