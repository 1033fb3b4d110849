package disclosure

import "strings"

// looseRow cuts a row that lost its separators, as happens at page breaks, at
// its blanks: words first, then figures. It is nil for any other line.
func (d *document) looseRow(i int) []string {
	l := d.items[i]
	if l.isRow() || len(l.text) > maxTitle {
		return nil
	}
	if next := i+1 < len(d.items) && (d.items[i+1].isRow() || d.items[i+1].page); !l.page && !next {
		return nil
	}
	fields := strings.Fields(l.text)
	if len(fields) < 2 || !isAmount(fields[len(fields)-1]) {
		return nil
	}
	var out []string
	words, figures := 0, 0
	for i, f := range fields {
		switch {
		case isAmount(f):
			figures++
		case i == 0 && isDigits(f):
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

// isAmount reports whether a word is an amount as tables print it: with
// decimals or thousands separators, or a nought.
func isAmount(s string) bool {
	return s == "0" || isFigureText(s) && strings.ContainsAny(s, ".,") && !strings.HasSuffix(s, ".")
}
