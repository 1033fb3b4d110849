package tables

// A page that lost its empty columns leaves open which of the columns its
// figures stand in. What other rows print tells: a subject has money only in
// the columns in which the subject or the total above it has some.

// among gives the columns of figures that a page with dropped columns can have
// filled, nil where nothing tells.
func (rd *reader) among(first int, rows []row) []bool {
	before := rd.rows[:first]
	for i := range rows {
		if up := rd.above(before, &rows[i]); up != nil {
			return rd.filled(up.cells)
		}
	}
	return rd.asTotal(before, rows)
}

// above is the row of the nearest parent on an earlier page, by its code, or
// else the total that the table begins with; nil where there is none.
func (rd *reader) above(before []row, r *row) *row {
	code := rd.codeOf(r)
	if code == "" {
		return nil
	}
	for i := len(before) - 1; i >= 0; i-- {
		if up := rd.codeOf(&before[i]); up != "" && len(up) < len(code) && code[:len(up)] == up {
			return &before[i]
		}
	}
	if len(code) > 3 {
		return nil // its parent stands on this page
	}
	for i := range before {
		if isTotalRow(before[i].cells) {
			return &before[i]
		}
	}
	return nil
}

// asTotal takes the columns that earlier pages filled for those of this page,
// where it has the total of the table and that has as many.
func (rd *reader) asTotal(before, rows []row) []bool {
	seen := make([]bool, len(rd.cols))
	n := 0
	for i := range before {
		for c, f := range rd.filled(before[i].cells) {
			if f && !seen[c] {
				seen[c] = true
				n++
			}
		}
	}
	for i := range rows {
		if isTotalRow(rows[i].cells) && countFigures(rows[i].cells) == n && n > 0 {
			return seen
		}
	}
	return nil
}

// codeOf is the code that a row begins with, put together where it stands in
// parts.
func (rd *reader) codeOf(r *row) string {
	code := ""
	for i := range r.cells {
		c := &r.cells[i]
		if c.class == cBlank {
			continue
		}
		if c.class != cDigits {
			break
		}
		code += narrow(c.text)
	}
	if len(code) < 3 || len(code) > 9 {
		return ""
	}
	return code
}

// filled tells in which columns of figures a row in the columns of the header
// prints something.
func (rd *reader) filled(cells []cell) []bool {
	out := make([]bool, len(rd.cols))
	for c := range rd.cols {
		out[c] = c < len(cells) && rd.cols[c].kind == kindNumber && cells[c].number()
	}
	return out
}

// isTotalRow reports whether the first words of a row are those of a total.
func isTotalRow(cells []cell) bool {
	for i := range cells {
		if cells[i].class == cWords {
			return isTotal(cells[i].text)
		}
	}
	return false
}

// countFigures counts the figures of a row that is no row of codes.
func countFigures(cells []cell) int {
	n := 0
	for i := range cells {
		if cells[i].number() {
			n++
		}
	}
	return n
}
