package indicator

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
)

// targetJSON is the JSON form as read.
type targetJSON struct {
	Text     string   `json:"text"`
	Kind     *Kind    `json:"kind"`
	Op       Operator `json:"op"`
	Value    string   `json:"value"`
	Min      string   `json:"min"`
	Max      string   `json:"max"`
	MinOpen  bool     `json:"minOpen"`
	MaxOpen  bool     `json:"maxOpen"`
	Values   []string `json:"values"`
	Times    string   `json:"times"`
	Per      Per      `json:"per"`
	From     string   `json:"from"`
	To       string   `json:"to"`
	By       string   `json:"by"`
	Unit     string   `json:"unit"`
	Change   Change   `json:"change"`
	UnitFrom string   `json:"unitFrom"`
	Error    *struct {
		Offset int    `json:"offset"`
		Reason string `json:"reason"`
	} `json:"error"`
}

// ErrJSON is the base of the errors of [Target.UnmarshalJSON] for an object
// that is no target: its kind is missing or it lacks what its kind has.
var ErrJSON = errors.New("indicator: JSON object is no target")

// UnmarshalJSON reads what MarshalJSON writes. The fields count, not the text:
// a target joined from several cells reads back as it was.
func (t *Target) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var j targetJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return fmt.Errorf("indicator: %w", err)
	}
	if j.Kind == nil {
		return fmt.Errorf("%w: no kind in %s", ErrJSON, quote(string(b)))
	}
	u := Target{text: j.Text, kind: *j.Kind}
	if !u.fill(j) {
		return fmt.Errorf("%w: %s in %s", ErrJSON, u.kind, quote(string(b)))
	}
	*t = u
	return nil
}

// fill sets what the kind has, and reports whether it is all there and right.
func (t *Target) fill(j targetJSON) bool {
	ok := true
	num := func(n *number, s string) {
		v, good := parseNumber(s)
		*n, ok = v, ok && good
	}
	day := func(d *date, s string) {
		v, good := parseDate(s)
		*d, ok = v, ok && good
	}
	switch t.kind {
	case KindQuantity:
		t.op = j.Op
		num(&t.lo, j.Value)
	case KindRange:
		num(&t.lo, j.Min)
		num(&t.hi, j.Max)
		t.loOpen, t.hiOpen = j.MinOpen, j.MaxOpen
		c := t.lo.compare(t.hi)
		ok = ok && (c < 0 || c == 0 && !t.loOpen && !t.hiOpen)
	case KindTiers:
		tiers := make([]number, len(j.Values))
		for i, s := range j.Values {
			num(&tiers[i], s)
		}
		t.more = &extra{tiers: tiers}
		ok = ok && len(tiers) > 1 && len(tiers) <= maxTiers
	case KindFrequency:
		t.op, t.per = OpAtLeast, j.Per
		num(&t.lo, j.Times)
		ok = ok && j.Per.known() && t.lo.coef > 0 && t.lo.den == 0
	case KindPeriod:
		day(&t.from, j.From)
		day(&t.to, j.To)
		ok = ok && t.from.year > 0 == (t.to.year > 0) && (t.from.year == 0 || t.from.first().key() <= t.to.last().key())
	case KindDeadline:
		day(&t.to, j.By)
		ok = ok && t.to.day > 0
	case KindUnknown:
		if j.Error != nil {
			t.more = &extra{err: reasonNamed(j.Error.Reason).at(j.Text, j.Error.Offset)}
			if t.more.err.Zh != j.Error.Reason {
				t.more.err.Zh, t.more.err.En = j.Error.Reason, j.Error.Reason
			}
		}
	}
	if t.numeric() {
		t.unit, t.change = j.Unit, j.Change
		ok = ok && unitLike(j.Unit) && (t.kind != KindTiers || t.change == NoChange)
	}
	if j.UnitFrom != "" {
		ok = ok && unmarshalName("unit source", unitSourceNames[:], []byte(j.UnitFrom), (*uint8)(&t.unitFrom)) == nil
	}
	return ok
}

func (p Per) known() bool {
	_, ok := stretches[[2]Per{p, Yearly}]
	return ok || p == Yearly
}

// reasonNamed finds a reason by its Chinese sentence.
func reasonNamed(zh string) reason {
	for i := len(reasons) - 1; i > 0; i-- {
		if reasons[i].zh == zh {
			return reason(i)
		}
	}
	return whyNoTarget
}

// unitLike reports whether s could be a unit: no number, sign or sentence.
func unitLike(s string) bool {
	seen, _ := look(strings.ReplaceAll(s, "%", ""))
	return len(s) <= maxUnitParts*maxUnitBytes && seen&broken == 0 && !strings.ContainsAny(s, "0123456789<>=~≥≤≈±")
}

// parseNumber reads what number.append writes.
func parseNumber(s string) (number, bool) {
	r := reader{s: s, bare: true, p: standard}
	negative := r.take("-")
	n, ok := r.digits()
	if !ok {
		return n, false
	}
	if r.take("/") {
		d, ok := r.digits()
		if !ok || d.exp != 0 || d.coef < 1 || d.coef > maxDivisor || n.exp != 0 {
			return n, false
		}
		n = fraction(n.coef, d.coef)
	}
	if negative {
		n.coef = -n.coef
	}
	return n, r.end()
}
