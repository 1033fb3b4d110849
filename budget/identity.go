package budget

// Identity is one equation between printed figures (勾稽关系): data, not code.
type Identity struct {
	// Kind is one of those below: [KindRow] and the like.
	Kind string
	// Formula is how the right side is computed; blank is a sum.
	Formula Formula
	// Soft marks an equation that usually holds but need not: where it is broken
	// a reviewer asks, and nobody has erred for certain.
	Soft bool

	// fields reports that the terms are the named fields of a form, of which
	// noughts are quoted, too.
	fields bool
	// table is the table it stands in, from 1; 0 where it is not of one table.
	table int32

	Left  []Term
	Right []Term

	// What it ties, and what tells it from the others: a label, or else the
	// quantity that it is about, or else its site.
	tables, label string
	about         *key
	// site is where the sum stands in its table, by which its blank cells are
	// found, too.
	site site
}

// ID names the identity by what it ties and by its label, never by line, so that
// it survives lines moving ("expenditure=general/2040607"). It is made anew at
// every call.
func (id *Identity) ID() string {
	if id.tables == "" {
		return id.Label()
	}
	return id.tables + "/" + id.Label()
}

// Ties names what the identity ties: a table by its role, or by its title where
// it has none, two of them with a = between, "narrative" or "form"; blank where
// an identity was read back without it.
func (id *Identity) Ties() string { return id.tables }

// Label tells the identity from the others between the same tables: the row and
// the column of a sum, the quantity that two tables print.
func (id *Identity) Label() string {
	switch {
	case id.label != "":
		return id.label
	case id.about != nil:
		return id.about.words()
	case id.site.block != nil:
		return id.site.label(id.Kind)
	}
	return ""
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
