package budget

import "github.com/shopspring/decimal"

// Identity is one equation between printed figures (勾稽关系): data, not code.
type Identity struct {
	// Kind is row, rollup, total, balance, cross, narrative, share,
	// year-on-year, sum, count.
	Kind string `json:"kind"`
	// ID names the identity by role and label, never by line, so that it
	// survives lines moving.
	ID    string `json:"id"`
	Left  []Term `json:"left"`
	Right []Term `json:"right"`
}

// Term is a figure with the sign it has in its identity.
type Term struct {
	Figure Figure
	Sign   int // +1 or -1; 0 means +1
}

// Verdict says whether an identity holds (equal), holds within rounding
// (rounding), or is broken.
type Verdict string

// Verdicts.
const (
	VerdictEqual    Verdict = "equal"
	VerdictRounding Verdict = "rounding"
	VerdictBroken   Verdict = "broken"
)

// Result is an identity decided.
type Result struct {
	Identity
	Difference decimal.Decimal
	Bound      decimal.Decimal
	Verdict    Verdict
}
