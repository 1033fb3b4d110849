package tables

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/perf"
)

// shift moves a row that stands some columns beside its header, where one move
// and no other puts every cell under a header that it agrees with.
func (rd *reader) shift(r *row) {
	if rd.agree(r.cells, 0) {
		return
	}
	found := 0
	for _, by := range []int{-1, 1, -2, 2} {
		if !rd.agree(r.cells, by) {
			continue
		}
		if found != 0 {
			return // two moves would do: neither is certain
		}
		found = by
	}
	if found == 0 {
		return
	}
	cells := make([]cell, len(r.cells))
	for c := range r.cells {
		if r.cells[c].text != "" {
			cells[c+found] = r.cells[c]
		}
	}
	r.cells = cells
	side := "右"
	if found < 0 {
		side = "左"
	}
	rd.note(perf.NoteRepaired, rd.rowPlace(r), rowText(cells), fmt.Sprintf("此行向%s移%d列后与表头相符", side, max(found, -found)))
}

// agree reports whether all filled cells of a row, moved by some columns, stand
// under headers of their kind, and at least one word does.
func (rd *reader) agree(cells []cell, by int) bool {
	labels := 0
	for c := range cells {
		if cells[c].class == cBlank {
			continue
		}
		if c+by < 0 || c+by >= len(rd.cols) {
			return false
		}
		switch k := rd.cols[c+by].kind; {
		case cells[c].class == cDash:
		case cells[c].number():
			if code := cells[c].class == cDigits; k == kindNone || k != kindNumber && !code {
				return false
			}
		case k == kindNumber || k == kindNone:
			return false
		default:
			labels++
		}
	}
	return by == 0 || labels > 0
}

// joinCutDigits mends figures whose last digits a column border cut off
// ("267.8 | 0"): the part before has fewer decimals than the other figures of
// the table, and the next cell, under no header, is exactly the digits missing.
func (rd *reader) joinCutDigits() {
	places := rd.commonPlaces()
	if places <= 0 {
		return
	}
	for i := range rd.rows {
		cells := rd.rows[i].cells
		for c := 0; c+1 < len(cells); c++ {
			head, tail := cells[c].text, cells[c+1].text
			_, decimals, ok := strings.Cut(head, ".")
			if !ok || tail == "" || len(decimals)+len(tail) != places || len(decimals) == 0 || cells[c+1].class != cDigits || cells[c].class != cFigure {
				continue
			}
			if c+1 < len(rd.cols) && rd.cols[c+1].kind == kindNumber {
				continue // a column of figures has figures of its own
			}
			mended := append([]cell(nil), cells...)
			mended[c].text = head + tail
			mended[c+1].text, mended[c+1].class = "", cBlank
			rd.rows[i].cells, cells = mended, mended
			rd.note(perf.NoteRepaired, rd.place(mended[c]), head+" | "+tail, "数字的末位被列线切到下一格，已并为"+head+tail)
		}
	}
}

// commonPlaces is the count of decimals that the figures of the table print,
// -1 unless most agree.
func (rd *reader) commonPlaces() int {
	counts := map[int]int{}
	total := 0
	for i := range rd.rows {
		for c := range rd.rows[i].cells {
			cell := &rd.rows[i].cells[c]
			if cell.class != cFigure {
				continue
			}
			if _, decimals, ok := strings.Cut(cell.text, "."); ok && isCode(decimals) {
				counts[len(decimals)]++
				total++
			}
		}
	}
	for places, n := range counts {
		if n >= 3 && n*10 >= total*6 {
			return places
		}
	}
	return -1
}

// alignLoose puts the cells of a row that lost its separators under headers of
// their kind: words and code first, then the figures, if there is one for each
// column of figures. Else only a total that comes first is certain.
func (rd *reader) alignLoose(r *row) {
	cells := make([]cell, len(rd.cols))
	var numbers, lost []cell
	next := 0
	for _, cell := range r.cells {
		k := kindText
		if cell.number() {
			k = kindNumber
			if next == 0 && cell.class == cDigits && rd.has(kindCode) {
				k = kindCode
			}
		}
		if k == kindNumber {
			numbers = append(numbers, cell)
			continue
		}
		if c := rd.printedIn(cell.text); c > next {
			next = c
		}
		for next < len(rd.cols) && rd.cols[next].kind != k && !(k == kindText && rd.cols[next].kind == kindCode && !rd.has(kindText)) {
			next++
		}
		if next == len(rd.cols) {
			lost = append(lost, cell)
			continue
		}
		cells[next] = cell
		next++
	}
	var slots []int
	for c := range rd.cols {
		if rd.cols[c].kind == kindNumber {
			slots = append(slots, c)
		}
	}
	switch {
	case len(numbers) == len(slots):
		for i, c := range slots {
			cells[c] = numbers[i]
		}
	case len(numbers) > 0 && len(numbers) < len(slots) && rd.cols[slots[0]].total:
		cells[slots[0]] = numbers[0]
		lost = append(lost, numbers[1:]...)
	default:
		lost = append(lost, numbers...)
	}
	r.cells = cells
	if len(lost) > 0 {
		rd.note(perf.NoteUnplaced, rd.place(lost[0]), rowText(lost), "此行没有分隔符，无法确定这些内容属于哪一列")
		return
	}
	rd.note(perf.NoteRepaired, rd.rowPlace(r), rowText(cells), "此行没有分隔符，已按空格分列")
}

// printedIn is the only column of words that printed a text before, -1 where
// none or several did.
func (rd *reader) printedIn(text string) int {
	found := -1
	for c := range rd.words {
		if rd.cols[c].kind != kindText || !rd.words[c][text] {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = c
	}
	return found
}

func (rd *reader) has(k kind) bool {
	for c := range rd.cols {
		if rd.cols[c].kind == k {
			return true
		}
	}
	return false
}
