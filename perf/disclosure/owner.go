package disclosure

import (
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf/internal/blank"
)

// findOwner looks for the body and the year of the document before anything is
// read, because the narrative is understood by them: in the lines that name the
// body of a table, and in titles.
func (d *document) findOwner() {
	names, titles, years := newTally(), newTally(), newTally()
	for i, l := range d.items {
		if l.owner != "" {
			names.add(l.owner, 1)
		}
		s := l.one
		if l.isRow() && !(l.single && l.title) || len(s) > maxTitle || strings.Contains(s, "。") || !l.title && !l.formTitle && !l.year && strings.ContainsAny(s, "，,") {
			continue
		}
		if name := titleBody(s); name != "" && i < titleLines {
			titles.add(name, 1)
		}
		if l.ordinal != ordinalNone && !l.title {
			continue
		}
		if y := yearOf(s); y != "" && (l.title || l.formTitle || l.year || i < titleLines) {
			years.add(y, 1)
			if i < titleLines && strings.Contains(s, "预算") || strings.Contains(s, "决算") {
				years.add(y, 1)
			}
		}
	}
	if len(years.order) == 0 {
		d.yearsOfProse(years)
	}
	d.sub.Department.Year = number(years.best())
	if d.sub.Department.Name = names.best(); d.sub.Department.Name == "" {
		d.sub.Department.Name = titles.best()
	}
	d.findShort()
}

// yearsOfProse counts the years that paragraphs begin with, behind their numbering:
// in a text without a title (2021年全区“三公”经费支出40万元，比2020年减少…) they are the
// document's.
func (d *document) yearsOfProse(years *tally) {
	const longestNumber = 12 // bytes
	for _, l := range d.items[:min(len(d.items), titleLines)] {
		s := narrow(l.one)
		y := yearOf(s)
		i := strings.Index(s, y+"年")
		if y == "" || l.isRow() || i < 0 {
			continue
		}
		if len(years.order) == 0 && endsWithAny(s[:i], bodyEnds) {
			years.add(y, 1) // 某市某局2021年…
		}
		if i > longestNumber {
			continue
		}
		if lead := strings.TrimSpace(s[:i]); lead == "" || ordinal(lead+"、") != ordinalNone || ordinal(lead) != ordinalNone {
			years.add(y, 1)
		}
	}
}

// titleLines is how many lines from the top may be the document's title.
const titleLines = 20

// titleBody is the body that a title names before its year
// ("江苏省人民检察院2018年部门预算"), blank where it names none.
func titleBody(s string) string {
	s = narrow(blank.Drop(s))
	y := yearOf(s)
	if y == "" || ordinal(s) != ordinalNone {
		return ""
	}
	name, rest, _ := strings.Cut(s, y)
	name = strings.TrimRight(name, "（(")
	if runes(name) < 4 || !strings.HasPrefix(rest, "年") || !endsWithAny(name, bodyEnds) {
		return ""
	}
	return name
}

// findShort finds what the department calls itself for short (省检察院 for
// 江苏省人民检察院): characters of its name, in order, with which several lines
// begin.
func (d *document) findShort() {
	full := []rune(d.sub.Department.Name)
	if len(full) < 4 {
		return
	}
	d.names = []string{d.sub.Department.Name}
	count := newTally()
	for _, l := range d.items {
		if !l.isRow() && l.runes >= minSentence {
			if s := shortOf(full, l.one); s != "" {
				count.add(s, 1)
			}
		}
	}
	for _, s := range count.order {
		if count.count[s] >= 2 {
			d.names = append(d.names, s)
		}
	}
}

// shortOf is the longest beginning of a text that is made of characters of a
// name, in order, and ends as the name does; blank if it is too short to mean
// it, or the name itself.
func shortOf(full []rune, text string) string {
	found, n, next := "", 0, 0
	for i, r := range text {
		for next < len(full) && full[next] != r {
			next++
		}
		if next == len(full) {
			break
		}
		next++
		n++
		if next == len(full) && n >= 3 && n < len(full) {
			found = text[:i+utf8.RuneLen(r)]
		}
	}
	return found
}

// identify settles name, code and year when all is read. A form names the body
// with its code ("048-泽州县司法局").
func (d *document) identify() {
	dep := &d.sub.Department
	var fields []string
	if dep.Form != nil {
		fields = append(fields, dep.Form.Name.Text)
	}
	for _, p := range d.sub.Projects {
		fields = append(fields, p.Department.Text, p.Unit.Text)
	}
	for _, f := range fields {
		code, name := splitCode(f)
		if dep.Code == "" && code != "" {
			dep.Code = code
		}
		if dep.Name == "" && name != "" {
			dep.Name = name
		}
	}
	if dep.Year != 0 {
		return
	}
	if dep.Form != nil {
		dep.Year = dep.Form.Year
	}
	for _, p := range d.sub.Projects {
		if dep.Year == 0 {
			dep.Year = p.Year
		}
	}
}

// splitCode parts a code from the name behind it.
func splitCode(s string) (code, name string) {
	s = blank.Drop(s)
	head, tail, ok := strings.Cut(s, "-")
	if ok && isDigits(head) && len(head) >= 3 {
		return head, tail
	}
	return "", s
}

// yearOf is the first year that a text names, blank where it names none.
func yearOf(s string) string {
	s = narrow(s)
	for i := 0; i+4 <= len(s); i++ {
		if s[i] == '2' && s[i+1] == '0' && isDigits(s[i:i+4]) &&
			(i == 0 || !isDigits(s[i-1:i])) && (i+4 == len(s) || !isDigits(s[i+4:i+5])) {
			return s[i : i+4]
		}
	}
	return ""
}

// narrow makes full-width digits plain ones.
func narrow(s string) string {
	if !hasWideDigit(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if '０' <= r && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, s)
}

// hasWideDigit reports whether a full-width digit stands in a text.
func hasWideDigit(s string) bool {
	for {
		_, after, ok := strings.Cut(s, "\xEF\xBC")
		if !ok || after == "" {
			return false
		}
		if '\x90' <= after[0] && after[0] <= '\x99' {
			return true
		}
		s = after
	}
}

func number(s string) int {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// tally counts texts and keeps the order in which they came.
type tally struct {
	count map[string]int
	order []string
}

func newTally() *tally { return &tally{count: map[string]int{}} }

func (t *tally) add(s string, n int) {
	if t.count[s] == 0 {
		t.order = append(t.order, s)
	}
	t.count[s] += n
}

// best is the text counted most, the first of several.
func (t *tally) best() string {
	best := ""
	for _, s := range t.order {
		if best == "" || t.count[s] > t.count[best] {
			best = s
		}
	}
	return best
}
