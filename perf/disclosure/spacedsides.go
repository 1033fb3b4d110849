package disclosure

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// readSides reads a table of two sides, income on the left and outlays on the
// right: 项目 预算数 项目 预算数.
func (s *spaced) readSides() bool {
	at, head, n, ok := s.sideHeads()
	if !ok {
		return false
	}
	if at > 0 {
		if up := headWords(s.head[at-1]); len(up) == 2 {
			groups := make([]string, len(head))
			groups[0], groups[1+n[0]] = up[0], up[1]
			s.header(s.head[at-1], groups)
		}
	}
	s.header(s.head[at], head)
	var last [2]string // the numbered labels before, of each side
	for i := range s.body {
		r := &s.body[i]
		cells := make([][]int, len(head))
		side, known := 0, len(r.sides) == 2
		if !known {
			if side, known = whichSide(&r.sides[0], r.words, last); !known {
				return false
			}
		}
		for k := range r.sides {
			if !r.sides[k].into(cells, side+k, n) {
				return false
			}
			if w := r.words[r.sides[k].label[0]]; ordinal(w) == ordinalChinese {
				last[side+k] = w
			}
		}
		s.row(r, cells)
	}
	return true
}

// sideHeads finds the columns of both sides in the header, and how many figures
// each has: they stand in one row, or those of the right side in the row below.
func (s *spaced) sideHeads() (at int, head []string, n [2]int, ok bool) {
	at = len(s.head) - 1
	for at > 0 && !isFigureHead(lastWord(s.head[at])) {
		at-- // 类 款 项
	}
	head = headWords(s.head[at])
	if k := sideEnd(head); at > 0 && k == len(head) {
		up := headWords(s.head[at-1])
		if k = sideEnd(up); k > 0 {
			head, at = append(slices.Clone(up[:k]), head...), at-1
		}
	}
	left := sideEnd(head)
	if left < 2 || sideEnd(head[left:]) != len(head)-left || len(head)-left < 2 {
		return 0, nil, n, false
	}
	return at, head, [2]int{left - 1, len(head) - left - 1}, true
}

// sideEnd is where the columns of the first side end: one of labels and those of
// its figures; 0 where none begin.
func sideEnd(head []string) int {
	if len(head) == 0 || isFigureHead(head[0]) {
		return 0
	}
	k := 1
	for k < len(head) && isFigureHead(head[k]) {
		k++
	}
	return k
}

func lastWord(l *line) string {
	words := headWords(l)
	return words[len(words)-1]
}

// into puts a side into its columns. It must have all its figures, or none.
func (s *spacedSide) into(cells [][]int, side int, n [2]int) bool {
	if len(s.label) == 0 || len(s.code) > 0 || len(s.figures) != n[side] && len(s.figures) > 0 {
		return false
	}
	first := 0
	if side == 1 {
		first = 1 + n[0]
	}
	cells[first] = s.label
	for i, f := range s.figures {
		cells[first+1+i] = []int{f}
	}
	return true
}

// whichSide tells of a row with one side which it is: the one whose numbers its
// own goes on with, or a part of what stands there.
func whichSide(side *spacedSide, words []string, last [2]string) (int, bool) {
	if len(side.label) == 0 {
		return 0, false
	}
	w := words[side.label[0]]
	in, out := containsAny(w, incomeWords), containsAny(w, outlayWords)
	switch {
	case in != out && out:
		return 1, true
	case in != out:
		return 0, true
	case ordinal(w) != ordinalChinese:
		return 0, false
	}
	left, right := follows(last[0], w), follows(last[1], w)
	if left == right {
		return 0, false
	}
	if left {
		return 0, true
	}
	return 1, true
}

// incomeWords and outlayWords are in labels of one side only.
var (
	incomeWords = []string{"收入", "拨款", "资金", "基金", "预算"}
	outlayWords = []string{"支出", "经费", "结余"}
)

// follows reports whether the number of a label is the one after that of another:
// 三、 behind 二、, and 一、 behind nothing.
func follows(before, w string) bool {
	return chineseNumber(w) == chineseNumber(before)+1
}

// chineseNumber is the number that a label begins with, 0 where it has none.
func chineseNumber(s string) int {
	n := 0
	for s != "" {
		r, w := utf8.DecodeRuneInString(s)
		i := strings.IndexRune("一二三四五六七八九十", r)
		if i < 0 {
			return n
		}
		switch digit := i/len("一") + 1; {
		case digit == 10 && n == 0:
			n = 10
		case digit == 10:
			n *= 10
		default:
			n += digit
		}
		s = s[w:]
	}
	return n
}
