package tables

// rawColumn says what a column of some rows prints.
type rawColumn struct {
	index                int
	numbers, codes, text int
	digits               int   // of the longest code
	rows                 []int // the rows in which it is filled
	words                []string
}

func (c *rawColumn) kind() kind {
	switch {
	case c.numbers+c.codes == 0:
		return kindText
	case c.text > c.numbers+c.codes:
		return kindText
	case c.codes >= c.numbers && c.codes > 0:
		return kindCode
	}
	return kindNumber
}

// profile looks at the filled columns of some rows.
func profile(rows []row) []rawColumn {
	var out []rawColumn
	for c := range rows[0].cells {
		col := rawColumn{index: c}
		for i := range rows {
			s, class := rows[i].cells[c].text, rows[i].cells[c].class
			if class == cBlank {
				continue
			}
			col.rows = append(col.rows, i)
			if class == cDigits {
				s = narrow(s)
			}
			switch {
			case class == cDigits && (len(s) == 3 || len(s) == 5 || len(s) == 7 || len(s) <= 2 && s != "0"):
				col.codes++
				col.digits = max(col.digits, len(s))
			case class != cWords:
				col.numbers++
			default:
				col.text++
				if len(col.words) < maxWords {
					col.words = append(col.words, s)
				}
			}
		}
		if len(col.rows) > 0 {
			out = append(out, col)
		}
	}
	return out
}

// clash is how badly a column fits under a header: 0 where it does.
func clash(c *rawColumn, k kind) int {
	switch got := c.kind(); {
	case got == k, k == kindNone:
		return 0
	case got == kindCode && k == kindNumber:
		return 1 // whole amounts look like codes
	case got == kindCode && k == kindText:
		return 2
	case got == kindText && k == kindCode:
		return 3 // 合计 stands under 编码 when the two are merged
	default:
		return 10
	}
}
