// Package reasons gives in English what the readers say in Chinese of what they
// repaired or could not place: a note holds its reason in Chinese only.
package reasons

import "strings"

// English gives the reason of a note in English. What a document prints stays
// as printed. ok is false for a reason that is none of the readers'.
func English(zh string) (en string, ok bool) {
	for _, r := range table {
		if said, ok := match(r.zh, zh); ok {
			return put(r.en, said), true
		}
	}
	return "", false
}

// hole stands in a reason for what is put in.
const hole = "{}"

// match returns what a text has in the holes of a pattern, ok false where it is
// not of that pattern.
func match(pattern, text string) (said []string, ok bool) {
	head, pattern, more := strings.Cut(pattern, hole)
	rest, ok := strings.CutPrefix(text, head)
	if !ok || !more {
		return nil, ok && rest == ""
	}
	for more {
		if head, pattern, more = strings.Cut(pattern, hole); !more {
			break
		}
		i := strings.Index(rest, head)
		if i < 0 {
			return nil, false
		}
		said, rest = append(said, rest[:i]), rest[i+len(head):]
	}
	rest, ok = strings.CutSuffix(rest, head)
	return append(said, rest), ok
}

// put fills the holes of a reason.
func put(en string, said []string) string {
	for _, s := range said {
		if w, ok := words[s]; ok {
			s = w
		}
		en = strings.Replace(en, hole, s, 1)
	}
	return en
}
