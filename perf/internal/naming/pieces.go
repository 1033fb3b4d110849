package naming

import (
	"math/bits"
	"unicode/utf8"
)

// parted is a name with the bytes that its characters start at, and its end.
type parted struct {
	text   string
	length int // in characters
	at     [maxRunes + 1]uint16
}

// part makes a name of no more than maxRunes ready to be cut up. Its characters
// are known.
func part(name string, runes []rune) parted {
	p := parted{text: name, length: len(runes)}
	end := 0
	for i, r := range runes {
		if firstHan <= r && r <= lastHan {
			end += len("字")
		} else {
			end += utf8.RuneLen(r)
		}
		p.at[i+1] = uint16(end)
	}
	return p
}

// unused is a bit for each character that is not used.
func (p *parted) unused(used uint64) uint64 { return ^used & (1<<p.length - 1) }

// cut takes the first run of neighbours off some characters of a name.
func (p *parted) cut(of *uint64) string {
	from := bits.TrailingZeros64(*of)
	to := from + bits.TrailingZeros64(^(*of >> from))
	*of &^= 1<<to - 1
	return p.text[p.at[from]:p.at[to]]
}

// core counts the characters of the common parts that say something, and the
// parts.
func (p *parted) core(t *tiling) int {
	n := 0
	for _, r := range t.runs[:t.n] {
		n += 1 + utf8.RuneCountInString(weakWords.strip(p.text[p.at[r.from]:p.at[r.from+r.len]]))
	}
	return n
}
