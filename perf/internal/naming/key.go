// Package naming compares the names that people give to indicators and
// projects: 法制宣传品发放份数 and 法治宣传品发放份数(份) are one, 驻政务大厅值班补贴
// and 驻检察院值班补贴 are two.
//
// It knows no segmentation and no distance: two names are one when what is left
// after their common parts are taken away says nothing (see [Name.Serves]).
package naming

import (
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf/internal/han"
)

// Plain is the name without spaces, punctuation, units in brackets and words
// that add nothing (本年度, 全县): what is left must be equal for two names to be
// called the same. A name that consists of such words only stays whole.
func Plain(name string) string {
	var room [maxRunes]rune
	plain, _ := plainOf(name, appendRunes(room[:0], name))
	return plain
}

// Key is like [Plain], but for synonyms one word stands for all.
func Key(name string) string {
	var room [maxRunes]rune
	_, key := plainAndKey(name, appendRunes(room[:0], name))
	return key
}

// plainAndKey gives both for a name with its characters.
func plainAndKey(name string, letters []rune) (plain, key string) {
	plain, m := plainOf(name, letters)
	if m&markSynonym == 0 {
		return plain, plain
	}
	return plain, synonymWords.replace(plain)
}

// plainOf gives the marks of the name as folded, too.
func plainOf(name string, letters []rune) (string, mark) {
	m := marksOf(letters)
	if m&markFold != 0 {
		var room [maxRunes]rune
		name = fold(name)
		m = marksOf(appendRunes(room[:0], name))
	}
	if m&markNoise != 0 {
		if out := noiseWords.replace(name); out != "" {
			name = out
		}
	}
	return name, m
}

// mark says what a name may need: most need nothing.
type mark uint8

const (
	markFold    mark = 1 << iota // it has other runes than the common Chinese
	markNoise                    // two runes that a word of noiseWords begins with, or a year
	markSynonym                  // those of one of synonymWords, or a year
)

// marksOf looks at every rune of a name once.
func marksOf(letters []rune) mark {
	var m, begun mark
	for _, r := range letters {
		if r < firstHan || r > lastHan {
			m |= markFold
		}
		of := &marking[slot(r)]
		m |= of.alone | begun&of.second
		begun = of.first
	}
	return m
}

// marking says by the low bits of a rune in what words it stands: alone, or as
// their first or second rune.
var marking = markRunes()

type runeMarks struct{ alone, first, second mark }

func markRunes() *[slots]runeMarks {
	var m [slots]runeMarks
	m[slot('2')].alone = markNoise | markSynonym // a year
	for l, of := range map[*lexicon]mark{noiseWords: markNoise, synonymWords: markSynonym} {
		for _, list := range l.words {
			for _, e := range list {
				if e.word == e.to {
					continue // it stays as it is
				}
				runes := []rune(e.word)
				if len(runes) == 1 {
					m[slot(runes[0])].alone |= of
					continue
				}
				m[slot(runes[0])].first |= of
				m[slot(runes[1])].second |= of
			}
		}
	}
	return &m
}

// fold drops what is not part of a name's words: spaces, punctuation and units
// in brackets; full-width letters become ASCII, capitals small. A name without
// any of these is returned as it is.
func fold(name string) string {
	var b strings.Builder
	kept := 0 // name[kept:i] is yet to be copied
	for i := 0; i < len(name); {
		if _, size := Han(name, i); size > 0 {
			i += size
			continue
		}
		r, size := runeAt(name, i)
		drop := size
		if isOpen(r) {
			drop += bracketedUnit(name[i+size:])
		}
		f := foldRune(r)
		if f == r && drop == size && r != utf8.RuneError {
			i += size
			continue
		}
		if kept == 0 && b.Len() == 0 && i+drop == len(name) && (f == 0 || drop > size) {
			return name[:i] // only its end is dropped
		}
		b.WriteString(name[kept:i])
		if f != 0 && drop == size {
			b.WriteRune(f)
		}
		i += drop
		kept = i
	}
	if kept == 0 {
		return name
	}
	b.WriteString(name[kept:])
	return b.String()
}

// firstHan and lastHan bound the block of common Chinese characters and what is
// near it, which fold leaves as they are.
const firstHan, lastHan = 0x4000, 0x9FFF

// Han gives the rune at a byte of s where it is of that block; else its size is 0.
func Han(s string, i int) (r rune, size int) {
	if s = s[i:]; len(s) > 2 && han.Leads(s[0]) && s[1]&0xC0 == 0x80 && s[2]&0xC0 == 0x80 {
		return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F), 3
	}
	return 0, 0
}

// runeAt decodes the rune at a byte of s.
func runeAt(s string, i int) (rune, int) {
	if c := s[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

// foldRune gives the rune as it counts in a name, 0 for one that does not.
func foldRune(r rune) rune {
	if 0xFF01 <= r && r <= 0xFF5E {
		r -= 0xFEE0
	}
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9', r == '+', r == '.':
		return r
	case r < 0x80, 0x2000 <= r && r <= 0x206F, 0x3000 <= r && r <= 0x303F, r == '·', r == 0xA0, r == utf8.RuneError, r == 0xFEFF:
		return 0
	}
	return r
}

func isOpen(r rune) bool {
	return r == '(' || r == '（' || r == '〔' || r == '[' || r == '【'
}

func isClose(r rune) bool {
	return r == ')' || r == '）' || r == '〕' || r == ']' || r == '】'
}

// maxBracket is the longest unit looked for in brackets, in bytes.
const maxBracket = 48

// bracketedUnit gives the length of a unit and its closing bracket at the start
// of s, 0 where what stands in the brackets is no unit.
func bracketedUnit(s string) int {
	for i, r := range s {
		if i > maxBracket {
			return 0
		}
		if isClose(r) {
			if !isUnit(s[:i]) {
				return 0
			}
			return i + utf8.RuneLen(r)
		}
	}
	return 0
}

// isUnit knows a unit and units joined by a stroke (元/人/天).
func isUnit(s string) bool {
	if bracketedWords[s] {
		return true
	}
	s = strings.TrimPrefix(strings.TrimSpace(s), "单位:")
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '/' || r == '／' || r == '·' }) {
		part = strings.ToLower(strings.TrimSpace(part))
		if part == "％" {
			part = "%"
		}
		if !bracketedWords[part] {
			return false
		}
	}
	return true
}

// isYear knows a calendar year with 年 or 年度 behind it at the start of s.
func isYear(s string) int {
	if len(s) < 4+len("年") || s[0] != '2' || s[1] != '0' || !digit(s[2]) || !digit(s[3]) {
		return 0
	}
	switch rest := s[4:]; {
	case strings.HasPrefix(rest, "年度"):
		return 4 + len("年度")
	case strings.HasPrefix(rest, "年"):
		return 4 + len("年")
	}
	return 0
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
