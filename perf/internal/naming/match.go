package naming

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// maxRunes bounds the names that are compared part by part; a longer one is
// only ever equal or not.
const maxRunes = 64

// Name is a name made ready for comparing. The zero value matches nothing.
type Name struct {
	// Plain is the name's [Plain] and Key its [Key]; equal keys are one name.
	Plain, Key string
	// Class is what the name says it measures.
	Class Class
	// ID is the number of the name in its [Book], from 0. PlainID and KeyID are
	// those of its Plain and its Key: equal texts have one number. All are 0 in a
	// name of no book.
	ID, PlainID, KeyID int

	what    string    // the key without its ending: what is measured
	subject []rune    // that, made when first compared
	words   [][2]rune // made when first asked for
	worded  bool
}

// New makes a name ready. A name may not be used by two goroutines at once.
func New(name string) *Name {
	n := &Name{}
	n.read(name)
	return n
}

func (n *Name) read(name string) {
	n.Plain, n.Key = plainAndKey(name)
	n.what, n.Class = split(n.Key)
}

// runes are the characters of what the name measures.
func (n *Name) runes() []rune {
	if n.subject == nil {
		n.subject = runesOf(n.what)
	}
	return n.subject
}

func runesOf(s string) []rune {
	out := make([]rune, 0, utf8.RuneCountInString(s))
	for i := 0; i < len(s); {
		r, size := Han(s, i)
		if size == 0 {
			r, size = runeAt(s, i)
		}
		out = append(out, r)
		i += size
	}
	return out
}

// split parts a key into what is measured and how.
func split(key string) (string, Class) {
	last, _ := utf8.DecodeLastRuneInString(key)
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
		return key[:len(key)-len(e.ending)] + e.keep, e.class
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

// Bigrams calls do for each pair of neighbouring characters of what the name
// measures: two names that serve each other share some.
func (n *Name) Bigrams(do func(pair [2]rune)) {
	subject := n.runes()
	if len(subject) > maxRunes {
		return
	}
	for i := 1; i < len(subject); i++ {
		do([2]rune{subject[i-1], subject[i]})
	}
}

// Len is the number of characters of what the name measures.
func (n *Name) Len() int { return len(n.runes()) }

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
	a, b := department.runes(), n.runes()
	if len(a) > maxRunes || len(b) > maxRunes || len(a) < 2 || len(b) < 2 {
		return 0
	}
	var m matches
	if !m.compare(b, a) {
		return 0
	}
	common, mine, theirs := m.tile(b, a)
	core := utf8.RuneCountInString(weakWords.strip(common))
	if core < 2 {
		return 0
	}
	own := left(mine, "")
	lack := left(theirs, context)
	if own.rest+lack.rest > 0 && (own.rest > 0 && lack.rest > 0 || !slip(own, lack, core)) {
		return 0
	}
	if own.stage && lack.stage {
		return 0
	}
	matched := utf8.RuneCountInString(strings.ReplaceAll(common, gap, ""))
	return 0.99 * float64(2*matched) / float64(len(a)+len(b))
}

// Either gives whether one of two names serves the other.
func Either(a, b *Name) bool {
	if a.Key == b.Key {
		return true
	}
	x, y := a.runes(), b.runes()
	var m matches
	if len(x) > maxRunes || len(y) > maxRunes || !m.compare(x, y) {
		return false
	}
	return a.Serves(b, "") > 0 || b.Serves(a, "") > 0
}

// remains is what is left of a name.
type remains struct {
	rest  int    // characters that say something
	text  string // those
	stage bool   // a step of work
}

// gap parts the pieces of a name that did not stand together.
const gap = " "

// left weighs what of a name has no counterpart.
func left(pieces, context string) remains {
	var r remains
	for piece := range strings.SplitSeq(pieces, gap) {
		if piece == "" || context != "" && len(piece) >= 2*len("字") && strings.Contains(context, piece) {
			continue
		}
		piece = fillerWords.strip(piece)
		rest := weakWords.strip(piece)
		r.stage = r.stage || rest != piece
		if context != "" && len(rest) >= 2*len("字") && strings.Contains(context, rest) {
			continue
		}
		r.text += rest
	}
	r.rest = utf8.RuneCountInString(r.text)
	return r
}

// slip allows a character or two that only one name has, in a long name.
func slip(a, b remains, core int) bool {
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
