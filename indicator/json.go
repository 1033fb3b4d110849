package indicator

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// MarshalJSON writes the target as an object of its text, its kind and what
// the kind has, numbers as decimal strings. It never fails. A text that is not
// valid UTF-8 is written with U+FFFD for its broken bytes.
func (t Target) MarshalJSON() ([]byte, error) {
	return t.AppendJSON(make([]byte, 0, 96+len(t.text))), nil
}

// AppendJSON appends what MarshalJSON writes. Unlike [json.Marshal] it does not
// escape < and >.
func (t Target) AppendJSON(b []byte) []byte {
	w := jsonWriter{append(b, '{')}
	w.field("text", t.text)
	w.field("kind", t.kind.String())
	switch t.kind {
	case KindQuantity:
		w.field("op", t.op.String())
		w.number("value", t.lo)
	case KindRange:
		w.number("min", t.lo)
		w.number("max", t.hi)
		w.flag("minOpen", t.loOpen)
		w.flag("maxOpen", t.hiOpen)
	case KindTiers:
		w.numbers("values", t.tiers())
	case KindFrequency:
		w.number("times", t.lo)
		w.field("per", string(t.per))
	case KindPeriod:
		w.date("from", t.from)
		w.date("to", t.to)
	case KindDeadline:
		w.date("by", t.to)
	case KindUnknown:
		if t.more != nil && t.more.err != nil {
			w.key("error")
			w.b = strconv.AppendInt(append(w.b, `{"offset":`...), int64(t.more.err.Offset), 10)
			w.field("reason", t.more.err.Zh)
			w.b = append(w.b, '}')
		}
	}
	if t.numeric() {
		w.field("unit", t.unit)
		if t.change != NoChange {
			w.field("change", t.change.String())
		}
	}
	if t.unitFrom != UnitWritten {
		w.field("unitFrom", t.unitFrom.String())
	}
	return append(w.b, '}')
}

// jsonWriter writes the fields of one object.
type jsonWriter struct{ b []byte }

func (w *jsonWriter) key(name string) {
	if w.b[len(w.b)-1] != '{' {
		w.b = append(w.b, ',')
	}
	w.b = append(append(append(w.b, '"'), name...), '"', ':')
}

func (w *jsonWriter) field(name, value string) {
	w.key(name)
	w.b = appendQuoted(w.b, value)
}

func (w *jsonWriter) number(name string, n number) {
	w.key(name)
	w.b = append(n.append(append(w.b, '"')), '"')
}

func (w *jsonWriter) numbers(name string, list []number) {
	w.key(name)
	for i, n := range list {
		w.b = append(w.b, ",["[btoi(i == 0)], '"')
		w.b = append(n.append(w.b), '"')
	}
	w.b = append(w.b, ']')
}

func (w *jsonWriter) date(name string, d date) {
	w.key(name)
	w.b = append(d.append(append(w.b, '"')), '"')
}

func (w *jsonWriter) flag(name string, set bool) {
	if set {
		w.key(name)
		w.b = append(w.b, "true"...)
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// appendQuoted writes a JSON string.
func appendQuoted(b []byte, s string) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case c == '"' || c == '\\':
				b = append(b, '\\', c)
			case c < ' ' || c == 0x7f:
				b = append(b, fmt.Sprintf(`\u%04x`, c)...)
			default:
				b = append(b, c)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		b = utf8.AppendRune(b, r) // U+FFFD for what is no UTF-8
		i += n
	}
	return append(b, '"')
}
