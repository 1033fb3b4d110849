package indicator

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// targetJSON is the JSON form of a target.
type targetJSON struct {
	Text     string     `json:"text"`
	Kind     Kind       `json:"kind"`
	Op       *Operator  `json:"op,omitempty"`
	Value    string     `json:"value,omitempty"`
	Min      string     `json:"min,omitempty"`
	MinOpen  bool       `json:"minOpen,omitempty"`
	Max      string     `json:"max,omitempty"`
	MaxOpen  bool       `json:"maxOpen,omitempty"`
	Values   []string   `json:"values,omitempty"`
	Times    string     `json:"times,omitempty"`
	Per      Per        `json:"per,omitempty"`
	From     string     `json:"from,omitempty"`
	To       string     `json:"to,omitempty"`
	By       string     `json:"by,omitempty"`
	Unit     *string    `json:"unit,omitempty"`
	UnitFrom string     `json:"unitFrom,omitempty"`
	Error    *errorJSON `json:"error,omitempty"`
}

type errorJSON struct {
	Offset int    `json:"offset"`
	Reason string `json:"reason"`
}

// MarshalJSON writes the target as an object of its text, its kind and what
// the kind has, numbers as decimal strings.
func (t Target) MarshalJSON() ([]byte, error) {
	j := targetJSON{Text: t.text, Kind: t.kind}
	switch t.kind {
	case KindQuantity:
		j.Op, j.Value, j.Unit = &t.op, t.lo.String(), &t.unit
	case KindRange:
		j.Min, j.Max, j.MinOpen, j.MaxOpen, j.Unit = t.lo.String(), t.hi.String(), t.loOpen, t.hiOpen, &t.unit
	case KindTiers:
		for _, n := range t.tiers() {
			j.Values = append(j.Values, n.String())
		}
		j.Unit = &t.unit
	case KindFrequency:
		j.Times, j.Per = t.lo.String(), t.per
	case KindPeriod:
		j.From, j.To = t.from.String(), t.to.String()
	case KindDeadline:
		j.By = t.to.String()
	case KindUnknown:
		if e := t.more; e != nil && e.err != nil {
			j.Error = &errorJSON{e.err.Offset, e.err.Zh}
		}
	}
	if t.unitFrom != UnitWritten {
		j.UnitFrom = t.unitFrom.String()
	}
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(j); err != nil {
		return nil, fmt.Errorf("indicator: %w", err)
	}
	return bytes.TrimRight(buf.Bytes(), "\n"), nil
}

var errJSON = errors.New("indicator: JSON is no target")

// UnmarshalJSON reads what MarshalJSON writes.
func (t *Target) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var j targetJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return fmt.Errorf("indicator: %w", err)
	}
	u, ok := j.target()
	if !ok {
		return fmt.Errorf("%w: %s", errJSON, quote(string(b)))
	}
	*t = u
	return nil
}

func (j targetJSON) target() (Target, bool) {
	t := Target{text: j.Text, kind: j.Kind}
	if j.Op != nil {
		t.op = *j.Op
	}
	if j.Unit != nil {
		t.unit = *j.Unit
	}
	for i, n := range unitSourceNames {
		if n == j.UnitFrom {
			t.unitFrom = UnitSource(i)
		}
	}
	ok := true
	switch j.Kind {
	case KindQuantity:
		t.lo, ok = parseNumber(j.Value)
	case KindRange:
		var ok2 bool
		t.lo, ok = parseNumber(j.Min)
		t.hi, ok2 = parseNumber(j.Max)
		t.loOpen, t.hiOpen = j.MinOpen, j.MaxOpen
		ok = ok && ok2 && t.lo.compare(t.hi) <= 0
	case KindTiers:
		var tiers []number
		for _, s := range j.Values {
			n, good := parseNumber(s)
			tiers, ok = append(tiers, n), ok && good
		}
		t.more = &extra{tiers: tiers}
		ok = ok && len(tiers) > 1 && len(tiers) <= maxTiers
	case KindFrequency:
		t.lo, ok = parseNumber(j.Times)
		_, n := perUnits.match(string(j.Per))
		t.per, t.op = j.Per, OpAtLeast
		ok = ok && n > 0 && n == len(j.Per)
	case KindPeriod:
		var ok2 bool
		t.from, ok = parseDate(j.From)
		t.to, ok2 = parseDate(j.To)
		ok = ok && ok2
	case KindDeadline:
		t.to, ok = parseDate(j.By)
		ok = ok && t.to.day > 0
	case KindUnknown:
		if j.Error != nil {
			e := whyNoTarget.at(j.Text, j.Error.Offset)
			for _, w := range reasons {
				if w.zh == j.Error.Reason {
					e.Zh, e.En, e.kind = w.zh, w.en, w.kind
				}
			}
			t.more = &extra{err: e}
		}
	}
	return t, ok
}

// parseNumber reads what number.append writes.
func parseNumber(s string) (number, bool) {
	r := reader{s: s, bare: true, p: standard}
	negative := r.take("-")
	n, ok := r.digits()
	if !ok || len(s) > 64 {
		return n, false
	}
	if r.take("/") {
		d, ok := r.digits()
		if !ok || d.exp != 0 || d.coef < 1 || d.coef > 1000 || n.exp != 0 {
			return n, false
		}
		n = fraction(n.coef, d.coef)
	}
	if negative {
		n.coef = -n.coef
	}
	return n, r.end()
}
