package sheet

import (
	"strings"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"
)

// plainFormat is a number format that does no more than round, set separators
// and perhaps make a percentage: nearly all that budgets use. The zero value is
// none: dates, fractions, colours and words are left to the library.
type plainFormat struct {
	ok        bool
	places    int32
	thousands bool
	percent   bool
	// single reports that negative numbers have no format of their own.
	single bool
}

// builtIn are the plain formats that have a number instead of a code.
var builtIn = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
	37: "#,##0_);(#,##0)", 38: "#,##0_);(#,##0)", 39: "#,##0.00_);(#,##0.00)", 40: "#,##0.00_);(#,##0.00)",
}

// parseFormat reads the number format of a style.
func parseFormat(s *excelize.Style) plainFormat {
	code := builtIn[s.NumFmt]
	if s.CustomNumFmt != nil {
		code = *s.CustomNumFmt
	}
	return parseCode(code)
}

// parseCode reads a format code. Of several sections the first is for positive
// numbers.
func parseCode(code string) plainFormat {
	first, _, more := strings.Cut(code, ";")
	f := plainFormat{single: !more}
	first = unpadded(first)
	if rest, ok := strings.CutSuffix(first, "%"); ok {
		f.percent, first = true, rest
	}
	whole, places, _ := strings.Cut(first, ".")
	if strings.Trim(places, "0") != "" || strings.HasSuffix(first, ".") {
		return plainFormat{}
	}
	f.places = int32(len(places))
	switch whole {
	case "0":
	case "#,##0":
		f.thousands = true
	default:
		return plainFormat{}
	}
	f.ok = f.places <= 30
	return f
}

// unpadded drops what a format adds for looks alone: the width of a character
// (_x) and blanks around.
func unpadded(code string) string {
	for {
		i := strings.IndexByte(code, '_')
		if i < 0 || i+1 >= len(code) || code[i+1] >= 0x80 {
			return strings.TrimSpace(code)
		}
		code = code[:i] + code[i+2:]
	}
}

// significant is how many digits a spreadsheet keeps of a number: what is stored
// beyond is the noise of binary fractions.
const significant = 15

// show is a stored number in the format, false where the format is not plain.
func (f plainFormat) show(raw string) (string, bool) {
	if !f.ok || len(raw) > 40 {
		return "", false
	}
	d, err := decimal.NewFromString(raw)
	if err != nil || d.Exponent() < -400 || d.Exponent() > 40 {
		return "", false
	}
	if d.Sign() < 0 && !f.single {
		return "", false
	}
	d = d.Round(int32(significant - d.NumDigits() - int(d.Exponent())))
	if f.percent {
		d = d.Shift(2)
	}
	s := d.StringFixed(f.places)
	if f.thousands {
		s = withThousands(s)
	}
	if strings.Trim(s, "-0.,") == "" {
		s = strings.TrimPrefix(s, "-") // -0.00 is shown as 0.00
	}
	if f.percent {
		s += "%"
	}
	return s, true
}

// withThousands sets the separators of a decimal number.
func withThousands(s string) string {
	sign, digits := "", s
	if strings.HasPrefix(s, "-") {
		sign, digits = "-", s[1:]
	}
	whole, places, ok := strings.Cut(digits, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(whole[i])
	}
	if ok {
		b.WriteString("." + places)
	}
	return b.String()
}
