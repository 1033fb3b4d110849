package disclosure

import (
	"strings"
)

// markPages finds what belongs to the paper and not to the document: page
// marks, page numbers, and furniture.
func markPages(lines []line) {
	markBreaks(lines)
	markNumbers(lines)
	markFurniture(lines)
}

// markBreaks finds page marks ("--- page 3 ---", "第3页 共12页", "- 3 -").
func markBreaks(lines []line) {
	page := false
	for i := range lines {
		l := &lines[i]
		if l.fate == fateNone && !l.isRow() && isPageMark(l.text) {
			l.fate, page = fatePage, true
			continue
		}
		if l.fate == fateNone && page {
			l.page, page = true, false
		}
	}
}

// isPageMark reports whether a line marks a page and says nothing else.
func isPageMark(text string) bool {
	s := narrow(strings.TrimSpace(text))
	if len(s) < 3 || len(s) > 60 || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	core := strings.Trim(s, "-—–=*_ \u3000·")
	framed := len(s)-len(core) >= 2 && !strings.HasPrefix(s, core) && !strings.HasSuffix(s, core)
	low := strings.ToLower(strings.ReplaceAll(core, " ", ""))
	if rest, ok := strings.CutPrefix(low, "page"); ok {
		before, after, of := strings.Cut(rest, "of")
		return isDigits(before) && (!of || isDigits(after))
	}
	if rest, ok := strings.CutPrefix(low, "第"); ok {
		before, after, ok := strings.Cut(rest, "页")
		if !ok || !isDigits(before) {
			return false
		}
		after = strings.Trim(after, "/，,、共页")
		return after == "" || isDigits(after)
	}
	return framed && isDigits(core) && len(core) <= 4
}

// isDigits reports whether s is one or more ASCII digits.
func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// pageNumber is the number of a line that is a bare one, 0 where it is none.
func pageNumber(l *line) int {
	if l.fate != fateNone || l.isRow() {
		return 0
	}
	s := narrow(l.one)
	if len(s) > 4 || !isDigits(s) {
		return 0
	}
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// minPage is the least distance, in lines, of two page numbers of a document
// without page marks.
const minPage = 8

// markNumbers finds bare page numbers: beside a page mark, or three and more
// that count up by one, a page apart.
func markNumbers(lines []line) {
	type seen struct{ at, n int }
	var chain []seen
	flush := func() {
		if len(chain) >= 3 {
			for _, c := range chain {
				lines[c.at].fate = fatePage
				turnPage(lines, c.at)
			}
		}
		chain = chain[:0]
	}
	marked := false
	for i := range lines {
		marked = marked || lines[i].fate == fatePage
	}
	for i := range lines {
		n := pageNumber(&lines[i])
		if n == 0 {
			continue
		}
		if besideMark(lines, i, marked) {
			lines[i].fate = fatePage
			if lines[i].page {
				turnPage(lines, i)
			}
			continue
		}
		if len(chain) > 0 {
			last := chain[len(chain)-1]
			if n == last.n+1 && i-last.at >= minPage {
				chain = append(chain, seen{i, n})
				continue
			}
			if i-last.at < minPage {
				continue
			}
		}
		flush()
		chain = append(chain, seen{i, n})
	}
	flush()
}

// besideMark reports whether the nearest line that is not blank, on either
// side, is a page mark; the end of a document with page marks is one.
func besideMark(lines []line, i int, marked bool) bool {
	last := true
	for j := i + 1; j < len(lines) && last; j++ {
		if lines[j].fate == fatePage {
			return true
		}
		last = lines[j].fate == fateBlank
	}
	if last && marked {
		return true
	}
	for j := i - 1; j >= 0; j-- {
		if lines[j].fate == fateBlank {
			continue
		}
		return lines[j].fate == fatePage && isPageMark(lines[j].text)
	}
	return false
}

// turnPage tells the line after i that it begins a page.
func turnPage(lines []line, i int) {
	for j := i + 1; j < len(lines); j++ {
		if lines[j].fate == fateNone {
			lines[j].page = true
			return
		}
	}
}
