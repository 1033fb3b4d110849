package naming

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf/internal/han"
)

// maxRunes bounds the names that are compared part by part; a longer one is
// only ever equal or not.
const maxRunes = 64

// Name is a name made ready for comparing. The zero value matches nothing.
type Name struct {
	// Plain is the name's [Plain] and Key its [Key]; equal keys are one name.
	Plain, Key string
	// ID is the number of the name in its [Book], PlainID and KeyID are those of
	// its Plain and its Key: equal texts have one number, from 0. All are 0 in a
	// name of no book.
	ID, PlainID, KeyID int32
	// Class is what the name says it measures.
	Class Class

	worded  bool
	what    int32     // the length of the key without its ending: what is measured
	letters []rune    // of the name as written
	runes   []rune    // of what is measured
	words   [][2]rune // made when first asked for
	entry   bookEntry // zero in a name of no book
}

// read reads a name; a book has room for its characters.
func (n *Name) read(name string, book *Book) {
	n.letters = book.runesOf(name)
	n.Plain, n.Key = plainAndKey(name, n.letters)
	what, class := split(n.Key)
	n.what, n.Class = int32(len(what)), class
	if strings.HasPrefix(name, n.Key) {
		n.runes = n.letters[:len(n.letters)-utf8.RuneCountInString(name[n.what:])]
	} else {
		n.runes = book.runesOf(what)
	}
}

// Letters are the characters of the name as written. They must not be changed.
func (n *Name) Letters() []rune { return n.letters }

// Runes are the characters of what the name measures. They must not be changed.
func (n *Name) Runes() []rune { return n.runes }

// subject is what the name measures.
func (n *Name) subject() string { return n.Key[:n.what] }

// appendRunes puts the characters of a text behind out.
func appendRunes(out []rune, s string) []rune {
	for s != "" {
		n := hanRun(out[len(out):cap(out)], s)
		out, s = out[:len(out)+n], s[n*len("字"):]
		if s != "" {
			r, size := utf8.DecodeRuneInString(s)
			out, s = append(out, r), s[size:]
		}
	}
	return out
}

// hanRun puts the runes at the start of s that [Han] knows into room, as many as
// it has room for, and gives their number.
func hanRun(room []rune, s string) int {
	n := 0
	for i := 0; i < len(s)-2 && n < len(room); i += 3 {
		a, b, c := s[i], s[i+1]^0x80, s[i+2]^0x80
		if !han.Leads(a) || b|c >= 0x40 {
			break
		}
		room[n] = rune(a&0x0F)<<12 | rune(b)<<6 | rune(c)
		n++
	}
	return n
}

// split parts a key, the first part a beginning of it, into what is measured and how.
func split(key string) (string, Class) {
	last, size := Han(key, max(0, len(key)-len("字")))
	if size == 0 {
		last, _ = utf8.DecodeLastRuneInString(key)
	}
	if !endingsByLast.ends.has(last) {
		return key, ClassNone
	}
	for _, e := range endingsByLast.endings[slot(last)] {
		if !strings.HasSuffix(key, e.ending) {
			continue
		}
		if len(key) == len(e.ending) && e.keep == "" {
			return key, e.class
		}
		return key[:len(key)-len(e.ending)+len(e.keep)], e.class
	}
	return key, ClassNone
}

// endingIndex finds endings by the low bits of their last character, the longest
// first.
type endingIndex struct {
	ends    runeSet
	endings [slots][]ending
}

var endingsByLast = indexEndings()

func indexEndings() *endingIndex {
	x := &endingIndex{}
	for _, e := range endings {
		r, _ := utf8.DecodeLastRuneInString(e.ending)
		x.ends.add(r)
		x.endings[slot(r)] = append(x.endings[slot(r)], e)
	}
	for _, list := range x.endings {
		slices.SortStableFunc(list, func(a, b ending) int { return len(b.ending) - len(a.ending) })
	}
	return x
}

// Comparable reports whether the name is short enough to be compared part by
// part. Two names that serve each other share a pair of neighbouring [Name.Runes].
func (n *Name) Comparable() bool { return len(n.Runes()) <= maxRunes }

// Serves says how well the name of a project's indicator fits that of a
// department's, 0 for not at all and 1 for equal keys. context is what the
// project is called: words that the department's name needs and a form's own
// name already says (援助补贴发放时间, and 补贴发放时间 in the form of 法律援助).
//
// The common parts of both names are taken away, longest first, in any order.
// They fit when nothing is left but fillers, one name's step of work (接收), what
// the context says, or a slip of a character or two in a long name; never when
// both have something of their own left: 刑事 here and 民事 there.
func (n *Name) Serves(department *Name, context string) float64 {
	if n.Key == department.Key {
		return 1
	}
	var m matches
	if shares, _ := m.compareNames(n, department); !shares {
		return 0
	}
	return m.fit(n, department, context)
}

// Either gives whether one of two names serves the other.
func Either(a, b *Name) bool {
	if a.Key == b.Key {
		return true
	}
	var m matches
	shares, unique := m.compareNames(a, b)
	if !shares {
		return false
	}
	return m.fit(a, b, "") > 0 || !unique && b.Serves(a, "") > 0
}

// compareNames is compare for two names; they share nothing where either is too long.
func (m *matches) compareNames(a, b *Name) (shares, unique bool) {
	x, y := a.Runes(), b.Runes()
	if len(x) > maxRunes || len(y) > maxRunes {
		return false, false
	}
	return m.compare(x, y)
}

// fit says how well a name that was held against a department's fits it. It
// uses the matches up.
func (m *matches) fit(n, department *Name, context string) float64 {
	mine, theirs := n.Runes(), department.Runes()
	a, b := m.usable(len(mine))
	if speaks(mine, a, "") && speaks(theirs, b, context) {
		return 0
	}
	t := m.tile(mine, theirs)
	if speaks(mine, t.usedA, "") && speaks(theirs, t.usedB, context) {
		return 0
	}
	name, other := part(n.subject(), mine), part(department.subject(), theirs)
	own, lack := name.left(t.usedA, ""), other.left(t.usedB, context)
	if own.rest > 0 && lack.rest > 0 || own.stage && lack.stage {
		return 0
	}
	core := name.core(&t)
	if core < 2 || own.rest+lack.rest > 0 && !slip(&own, &lack, core) {
		return 0
	}
	return 0.99 * float64(2*bits.OnesCount64(t.usedA)) / float64(len(mine)+len(theirs))
}

// speaks reports whether what is unused of a name says something for sure: a
// character that is in no word which may be left out, nor in the context. [left]
// looks closer.
func speaks(name []rune, used uint64, context string) bool {
	for i, r := range name {
		if used>>i&1 == 0 && !weakRunes.has(r) && (context == "" || !strings.ContainsRune(context, r)) {
			return true
		}
	}
	return false
}

// remains is what is left of a name.
type remains struct {
	rest  int    // characters that say something
	text  string // those
	stage bool   // a step of work
}

// left weighs what of a name has no counterpart, piece by piece.
func (p *parted) left(used uint64, context string) remains {
	var r remains
	for unused := p.unused(used); unused != 0; {
		piece := p.cut(&unused)
		if context != "" && len(piece) >= 2*len("字") && strings.Contains(context, piece) {
			continue
		}
		piece = fillerWords.strip(piece)
		rest := weakWords.strip(piece)
		r.stage = r.stage || rest != piece
		if rest == "" || context != "" && len(rest) >= 2*len("字") && strings.Contains(context, rest) {
			continue
		}
		r.rest += utf8.RuneCountInString(rest)
		r.text += rest
	}
	return r
}

// slip allows a character or two that only one name has, in a long name.
func slip(a, b *remains, core int) bool {
	return (a.rest+b.rest)*7 <= core && !strings.ContainsAny(a.text+b.text, apart) &&
		!strings.ContainsAny(a.text+b.text, "0123456789")
}

// Words gives the pairs of neighbouring characters of what is left of a name
// without the words that any name may have (经费, 项目, 工作). They must not be
// changed.
func (n *Name) Words() [][2]rune {
	if !n.worded {
		n.words, n.worded = pairs(weakWords.strip(n.Key)), true
	}
	return n.words
}

// Words gives the [Name.Words] of a name that is looked at once.
func Words(name string) [][2]rune { return pairs(weakWords.strip(Key(name))) }

// pairs are the neighbouring characters of a text.
func pairs(text string) [][2]rune {
	var out [][2]rune
	var before rune
	n := 0
	for _, r := range text {
		if n++; n > maxRunes {
			break
		}
		if n > 1 {
			out = append(out, [2]rune{before, r})
		}
		before = r
	}
	return out
}
