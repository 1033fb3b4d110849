package budget

// Identity is one equation between printed figures (勾稽关系): data, not code.
type Identity struct {
	// Kind is one of those below: [KindRow] and the like.
	Kind string `json:"kind"`
	// ID names the identity by role and label, never by line, so that it
	// survives lines moving.
	ID string `json:"id"`
	// Formula is how the right side is computed; blank is a sum.
	Formula Formula `json:"formula,omitempty"`
	// Soft marks an equation that usually holds but need not: where it is broken
	// a reviewer asks, and nobody has erred for certain.
	Soft bool `json:"soft,omitempty"`

	// fields reports that the terms are the named fields of a form, of which
	// noughts are quoted, too.
	fields bool
	// table is the table it stands in, from 1; 0 where it is not of one table.
	table int32

	Left  []Term `json:"left"`
	Right []Term `json:"right"`

	// site is where the sum stands in its table, by which its blank cells are
	// found.
	site site
}

// Kinds of identities.
const (
	KindRow        = "row"          // a row's total = its columns
	KindRollup     = "rollup"       // a code = the codes below it
	KindTotal      = "total"        // a total = the rows it adds
	KindBalance    = "balance"      // 收入总计 = 支出总计
	KindCross      = "cross"        // one table = another
	KindNarrative  = "narrative"    // a sentence = a table
	KindShare      = "share"        // 占…%
	KindYearOnYear = "year-on-year" // 比上年…
	KindSum        = "sum"          // the parts a sentence or form names
	KindCount      = "count"        // people, cars
)

// Formula says how the right side of an identity is computed from its terms.
type Formula string

// Formulas.
const (
	Sum Formula = "" // all terms added
	// Quotient: the first as a percentage of the second (占…%).
	Quotient Formula = "quotient"
	// Growth: the first, a change, as a percentage of what the second was before
	// it (比上年减少…，下降…%).
	Growth Formula = "growth"
	// Ratio: by how many percent the first, this year's amount, is above the
	// second, last year's.
	Ratio Formula = "ratio"
	// Product: all terms multiplied.
	Product Formula = "product"
)

// Term is a figure with the sign it has in its identity. Figure points into the
// document.
type Term struct {
	Figure *Figure
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
