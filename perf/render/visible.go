package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf/internal/han"
)

// visible shows the characters of a text that are not seen, or that turn the
// reading direction, by their code (⟨U+202E⟩), so that a name is what it looks
// like. Line breaks and tabs stay.
func visible(s string) string {
	if strings.IndexFunc(s, unseen) < 0 && utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for _, r := range strings.ToValidUTF8(s, "\ufffd") {
		if unseen(r) {
			fmt.Fprintf(&b, "⟨U+%04X⟩", r)
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func unseen(r rune) bool {
	if r == '\n' || r == '\t' {
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// short cuts a text after limit characters and says so by an ellipsis.
func short(s string, limit int) string { return han.Clip(s, limit) }
