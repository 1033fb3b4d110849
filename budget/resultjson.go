package budget

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/source"
)

// resultJSON is a result as a report prints it.
type resultJSON struct {
	Kind       string     `json:"kind"`
	ID         string     `json:"id,omitempty"`
	Formula    Formula    `json:"formula,omitempty"`
	Soft       bool       `json:"soft,omitempty"`
	Left       []termJSON `json:"left"`
	Right      []termJSON `json:"right"`
	Difference string     `json:"difference"`
	Bound      string     `json:"bound"`
	Verdict    Verdict    `json:"verdict"`
	Cut        bool       `json:"cut,omitempty"`
}

type termJSON struct {
	At   source.Place `json:"at,omitzero"`
	Text string       `json:"text"`
	Unit Unit         `json:"unit,omitempty"`
	Sign int          `json:"sign,omitempty"`
}

// MarshalJSON writes the result with its figures quoted, and its numbers as
// decimal strings. Addends that are nought are left out, except of the few named
// fields of a form.
func (r Result) MarshalJSON() ([]byte, error) {
	return encode(resultJSON{
		Kind: r.Kind, ID: r.ID(), Formula: r.Formula, Soft: r.Soft,
		Left: r.terms(r.Left), Right: r.terms(r.Right),
		Difference: plain(r.Difference()), Bound: plain(r.Bound()), Verdict: r.Verdict, Cut: r.Cut,
	})
}

func (r *Result) terms(side []Term) []termJSON {
	some := r.fields || r.Formula != Sum
	for _, t := range side {
		some = some || t.Figure.coef != 0
	}
	out := make([]termJSON, 0, len(side))
	for _, t := range side {
		if t.Figure.coef == 0 && some && !r.fields && r.Formula == Sum {
			continue
		}
		j := termJSON{At: t.Figure.At, Text: t.Figure.quoted(), Unit: t.Figure.Unit}
		if t.Sign < 0 {
			j.Sign = -1
		}
		out = append(out, j)
	}
	return out
}

// quoted is the figure as an equation quotes it: nothing printed (与上年相同) is 0,
// a percentage carries its sign, a count only its number.
func (f *Figure) quoted() string {
	switch {
	case !f.known:
		return "0"
	case f.Unit.isCount():
		return strings.TrimSpace(strings.TrimSuffix(f.Text, string(f.Unit)))
	}
	return f.Quote()
}

// plain writes a decimal with the decimals it carries, noughts too.
func plain(d decimal.Decimal) string {
	if d.Exponent() < 0 {
		return d.StringFixed(-d.Exponent())
	}
	return d.String()
}

// plainNumber reads what plain writes: digits, of which no exponent makes billions.
func plainNumber(s string) (decimal.Decimal, error) {
	if strings.ContainsAny(s, "eE") {
		return decimal.Decimal{}, fmt.Errorf("budget: %q: a number without exponent is wanted", clip(s))
	}
	return decimal.NewFromString(s)
}

// UnmarshalJSON reads a result back. Its figures are its own then, and no longer
// those of a document.
func (r *Result) UnmarshalJSON(b []byte) error {
	var in resultJSON
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	difference, err := plainNumber(in.Difference)
	if err != nil {
		return err
	}
	bound, err := plainNumber(in.Bound)
	if err != nil {
		return err
	}
	*r = Result{
		Identity: Identity{
			Kind: in.Kind, Formula: in.Formula, Soft: in.Soft, Left: readTerms(in.Left), Right: readTerms(in.Right),
			fields: true, // what was worth writing once is written again
		},
		Outcome: wideOutcome(in.Verdict, difference, bound),
	}
	r.Cut = in.Cut
	if tables, label, ok := strings.Cut(in.ID, "/"); ok {
		r.tables, r.label = tables, label
	} else {
		r.label = in.ID
	}
	return nil
}

func readTerms(in []termJSON) []Term {
	out := make([]Term, len(in))
	for i, t := range in {
		f, _ := NewFigure(t.Text, t.Unit, t.At)
		out[i] = Term{Figure: &f, Sign: t.Sign}
	}
	return out
}
