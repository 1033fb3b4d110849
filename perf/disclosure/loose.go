package disclosure

import "strings"

// looseRow cuts a row that lost its separators, as happens at page breaks, at
// its blanks: words first, then figures. It is nil for any other line.
func (d *document) looseRow(i int) []string {
	l := d.items[i]
	if l.isRow() || len(l.text) > maxTitle {
		return nil
	}
	fields := strings.Fields(l.text)
	if len(fields) < 2 || !isAmount(fields[len(fields)-1]) {
		return nil
	}
	if coded := len(fields) > 2 && isDigits(narrow(fields[0])) && len(narrow(fields[0])) >= 3; !coded && !d.besideRows(i) {
		return nil
	}
	var out []string
	words, figures := 0, 0
	for i, f := range fields {
		switch {
		case isAmount(f):
			figures++
		case i == 0 && isDigits(narrow(f)):
		case figures > 0:
			return nil
		default:
			if words++; words > 1 {
				out[len(out)-1] += f // a blank within the words
				continue
			}
		}
		out = append(out, f)
	}
	if words == 0 && len(fields) < 3 {
		return nil
	}
	return out
}

// besideRows reports whether item i stands where a table may go on: it is one of
// the first two lines of a page, or a row or a page follows within two.
func (d *document) besideRows(i int) bool {
	if d.items[i].page || i > 0 && d.items[i-1].page {
		return true
	}
	for j := i + 1; j <= i+2 && j < len(d.items); j++ {
		if d.items[j].isRow() || d.items[j].page {
			return true
		}
	}
	return false
}

// isAmount reports whether a word is an amount as tables print it: with
// decimals or thousands separators, or a nought.
func isAmount(s string) bool {
	return s == "0" || s == "０" || isFigureText(s) && strings.ContainsAny(s, ".,") && !strings.HasSuffix(s, ".")
}
