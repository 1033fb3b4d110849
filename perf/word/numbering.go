package word

import (
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/ooxml"
)

// numbering are the numbers that paragraphs get by themselves (一、（一）1.): they
// are printed, and stand in no text.
type numbering struct {
	lists  map[string]*list    // by their own number
	of     map[string]numList  // the list that paragraphs name, by the number they name it with
	styles map[string]numStyle // by name
}

// list is an outline of up to nine levels, and how far it has been counted.
type list struct {
	levels [9]listLevel
	counts [9]int
}

type listLevel struct {
	start  int
	format string // how numbers are written
	text   string // with %1 for the number of the first level
	blank  bool   // a blank or a tab follows
	style  string // whose paragraphs are of this level
}

// numList is a list as paragraphs name it. Two of one list go on from each
// other, unless one begins anew.
type numList struct {
	list   string
	starts [9]int // at which a level begins anew, once; 0 where it does not
}

// numStyle is what a style says of numbers.
type numStyle struct {
	numbered
	above string // the style that it is based on
}

// numbered says which list a paragraph is of; blank is none said, and level -1.
type numbered struct {
	list  string
	level int
}

// readNumbering reads the parts for numbers and styles; either may be missing.
func readNumbering(a *ooxml.Archive, numbers, styles string) (*numbering, error) {
	n := &numbering{lists: map[string]*list{}, of: map[string]numList{}, styles: map[string]numStyle{}}
	for _, part := range []struct {
		name string
		read func(e *elements, t *ooxml.Token) error
	}{{numbers, n.readLists}, {styles, n.readStyles}} {
		if part.name == "" {
			continue
		}
		e, err := open(a, part.name)
		if err != nil {
			return nil, err
		}
		if e == nil {
			continue
		}
		if err := e.each(func(t *ooxml.Token) error { return e.each(func(t *ooxml.Token) error { return part.read(e, t) }) }); err != nil {
			return nil, ooxml.Broken(part.name, err)
		}
	}
	return n, nil
}

func (n *numbering) readLists(e *elements, t *ooxml.Token) error {
	switch t.Name {
	case "abstractNum":
		l := &list{}
		n.lists[t.Attr("abstractNumId")] = l
		return e.each(func(t *ooxml.Token) error {
			if i := levelOf(t); t.Name == "lvl" && i >= 0 {
				return l.levels[i].read(e)
			}
			return e.skip()
		})
	case "num":
		id, num := t.Attr("numId"), numList{}
		err := e.each(func(t *ooxml.Token) error {
			switch i := levelOf(t); {
			case t.Name == "abstractNumId":
				num.list = t.Attr("val")
			case t.Name == "lvlOverride" && i >= 0:
				return e.each(func(t *ooxml.Token) error {
					if t.Name == "startOverride" {
						num.starts[i] = count(t.Attr("val"))
					}
					return e.skip()
				})
			}
			return e.skip()
		})
		n.of[id] = num
		return err
	}
	return e.skip()
}

// levelOf is the level that an element is of, -1 for none.
func levelOf(t *ooxml.Token) int {
	i, err := strconv.Atoi(t.Attr("ilvl"))
	if err != nil || i < 0 || i > 8 {
		return -1
	}
	return i
}

// count reads a number from which counting begins.
func count(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > 1<<16 {
		return 1
	}
	return n
}

// maxNumberText is the most bytes of what a number looks like.
const maxNumberText = 32

func (l *listLevel) read(e *elements) error {
	*l = listLevel{start: 1, blank: true}
	return e.each(func(t *ooxml.Token) error {
		switch v := t.Attr("val"); t.Name {
		case "start":
			l.start = count(v)
		case "numFmt":
			l.format = v
		case "lvlText":
			if len(v) <= maxNumberText {
				l.text = v
			}
		case "suff":
			l.blank = v != "nothing"
		case "pStyle":
			l.style = v
		}
		return e.skip()
	})
}

func (n *numbering) readStyles(e *elements, t *ooxml.Token) error {
	if t.Name != "style" {
		return e.skip()
	}
	id, style := t.Attr("styleId"), numStyle{numbered: numbered{level: -1}}
	err := e.each(func(t *ooxml.Token) error {
		switch t.Name {
		case "basedOn":
			style.above = t.Attr("val")
		case "pPr":
			return e.each(func(t *ooxml.Token) error {
				if t.Name == "numPr" {
					return e.readNumbered(&style.numbered)
				}
				return e.skip()
			})
		}
		return e.skip()
	})
	n.styles[id] = style
	return err
}

// readNumbered reads the list and the level that a paragraph or a style names.
func (e elements) readNumbered(n *numbered) error {
	return e.each(func(t *ooxml.Token) error {
		switch t.Name {
		case "numId":
			n.list = t.Attr("val")
		case "ilvl":
			if i, err := strconv.Atoi(t.Attr("val")); err == nil && 0 <= i && i <= 8 {
				n.level = i
			}
		}
		return e.skip()
	})
}

// maxAbove is how many styles are based on one another at most.
const maxAbove = 16

// next is the number of the next paragraph, of a style and of what it says of
// itself; "" where it has none.
func (n *numbering) next(style string, own numbered) string {
	for i := 0; i < maxAbove && (own.list == "" || own.level < 0); i++ {
		s, ok := n.styles[style]
		if !ok {
			break
		}
		if own.list == "" {
			own.list = s.list
		}
		if own.level < 0 {
			if own.level = s.level; own.level < 0 {
				own.level = n.levelOfStyle(own.list, style)
			}
		}
		style = s.above
	}
	num, ok := n.of[own.list]
	l := n.lists[num.list]
	if !ok || l == nil {
		return ""
	}
	level := max(own.level, 0)
	if at := num.starts[level]; at > 0 {
		l.counts[level] = 0
		l.levels[level].start = at
		num.starts[level] = 0
		n.of[own.list] = num
	}
	return l.next(level)
}

// levelOfStyle is the level of a list that is for a style, -1 for none.
func (n *numbering) levelOfStyle(of, style string) int {
	if l := n.lists[n.of[of].list]; l != nil {
		for i := range l.levels {
			if l.levels[i].style == style {
				return i
			}
		}
	}
	return -1
}

// next counts a level on, which begins those below it anew.
func (l *list) next(level int) string {
	for i := range l.counts {
		switch {
		case i < level && l.counts[i] == 0, i == level && l.counts[i] == 0:
			l.counts[i] = max(l.levels[i].start, 1)
		case i == level:
			l.counts[i]++
		case i > level:
			l.counts[i] = 0
		}
	}
	at := &l.levels[level]
	if at.format == "bullet" || at.format == "none" || at.text == "" {
		return ""
	}
	text := at.text
	for i := range l.counts {
		if mark := "%" + strconv.Itoa(i+1); strings.Contains(text, mark) {
			text = strings.ReplaceAll(text, mark, written(l.counts[i], l.levels[i].format))
		}
	}
	if at.blank {
		text += " "
	}
	return text
}

// written is a number in the way a list writes it; a way not known is that of
// digits.
func written(n int, format string) string {
	switch format {
	case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
		return han(n)
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		if n >= 1 && n <= 20 {
			return string(rune('①' + n - 1))
		}
	case "lowerLetter", "upperLetter":
		if n >= 1 && n <= 26 {
			return string(rune(map[string]int{"lowerLetter": 'a', "upperLetter": 'A'}[format] + n - 1))
		}
	case "lowerRoman", "upperRoman":
		if n >= 1 && n <= len(romans) {
			if format == "upperRoman" {
				return strings.ToUpper(romans[n-1])
			}
			return romans[n-1]
		}
	}
	return strconv.Itoa(n)
}

var romans = [...]string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"}

// han is a number below 100 in Chinese, one above it in digits.
func han(n int) string {
	const digits = "零一二三四五六七八九"
	digit := func(n int) string { return digits[3*n : 3*n+3] }
	switch {
	case n < 0 || n > 99:
		return strconv.Itoa(n)
	case n < 10:
		return digit(n)
	}
	s := "十"
	if n >= 20 {
		s = digit(n/10) + s
	}
	if n%10 > 0 {
		s += digit(n % 10)
	}
	return s
}
