package budget

import (
	"slices"
	"strings"
)

// builder finds the identities of one document.
type builder struct {
	doc    *Document
	final  bool // the document is a final account (决算)
	sheets []sheet
	facts  factIndex
	out    []Result
	terms  []Term
	cover  coverage
	sets   int        // the number of the last set of tables
	table  int32      // the table whose own identities are being found, from 1
	links  [][2]int32 // tables tied to each other

	names   *subjectIndex  // see subjects
	items   *economicIndex // see economics
	totals  map[vote][]key // the amounts of all totals, see printedElsewhere
	printed []print        // scratch
	columns []columnKey    // scratch

	pairs     *packedIndex // see pair
	pairNames []string
}

// Identities finds every equation between the printed figures of a document:
// within its tables by their structure, between them by their roles, and in its
// narrative and forms by what they name. See [Survey] for what comes of them.
func Identities(doc Document) []Identity {
	out := survey(&doc).out
	ids := make([]Identity, len(out))
	for i := range out {
		ids[i] = out[i].Identity
	}
	return ids
}

func survey(doc *Document) *builder {
	b := &builder{doc: doc, pairs: newPackedIndex(2 * len(doc.Tables))}
	b.readSheets()
	b.collectFacts()
	b.out = make([]Result, 0, b.expected())
	b.tableIdentities()
	b.crossIdentities()
	b.formIdentities()
	b.narrativeIdentities()
	return b
}

func (b *builder) readSheets() {
	b.final = isFinal(b.doc)
	sense := docSense{final: b.final, year: b.doc.Year, headers: make(map[string]headerSense, 8*len(b.doc.Tables))}
	names := collectUnits(b.doc)
	b.sheets = make([]sheet, len(b.doc.Tables))
	for i := range b.sheets {
		s := &b.sheets[i]
		s.understand(&b.doc.Tables[i], i, &sense)
		for j := range s.blocks {
			s.outline(&s.blocks[j], names)
		}
	}
	b.partSets()
}

// expected is about how many identities a document has, rather more than fewer, so
// that few are moved while others are found.
func (b *builder) expected() int {
	n := 4 * len(b.doc.Forms)
	for i := range b.sheets {
		for j := range b.sheets[i].blocks {
			n += b.sheets[i].blocks[j].expected()
		}
	}
	for g := range b.facts.order {
		if prints := int(b.facts.from[g+1] - b.facts.from[g]); prints <= maxCopies {
			n += prints * (prints - 1) / 2
		}
	}
	for i := range b.doc.Narrative {
		n += len(b.doc.Narrative[i].Claims) / 2
	}
	return n
}

// expected is how many sums a block has at most: a total for each row, and one in
// each column of a line that others are parts of.
func (k *block) expected() int {
	n := 0
	for i := range k.sums {
		n += k.sheet.columns[k.sums[i].total].numbers * len(k.offsets)
	}
	last := -1 // the last whole met: parts mostly follow each other
	for i := range k.lines {
		p := k.lines[i].parent
		if p < 0 || p == last {
			continue
		}
		last = p
		for _, c := range k.amounts {
			if k.lines[p].amount(c) != nil {
				n++
			}
		}
	}
	return n
}

// partSets parts the tables of a department from those of its units, which some
// documents print one after the other: a set begins where one of its main tables
// comes again.
func (b *builder) partSets() {
	seen := map[Role]bool{}
	for i := range b.sheets {
		s := &b.sheets[i]
		switch r := s.role; r {
		case RoleOverview, RoleIncome, RoleExpenditure, RoleFiscal:
			if seen[r] {
				b.sets++
				clear(seen)
			}
			seen[r] = true
		}
		s.set = b.sets
	}
}

// isFinal reports whether a document is a final account: most of its tables say
// so, or where it has none, its title does.
func isFinal(d *Document) bool {
	n := 0
	if len(d.Tables) == 0 {
		return isFinalText(d.Narrative)
	}
	for i := range d.Tables {
		if strings.Contains(d.Tables[i].Title, "决算") {
			n++
		}
	}
	return n > 0 && 2*n >= len(d.Tables)
}

// isFinalText reports whether a text without tables is a final account: a title at
// its top says so.
func isFinalText(narrative []Statement) bool {
	const top, longest = 3, 150 // paragraphs, and bytes of a title
	for i := range narrative[:min(top, len(narrative))] {
		s := narrative[i].Text.Text
		if len(narrative[i].Claims) == 0 && len(s) <= longest && strings.Contains(s, "决算") && !strings.Contains(s, "预决算") {
			return true
		}
	}
	return false
}

// begin starts a list of terms; take cuts it off. Terms of all identities lie
// in few large blocks.
func (b *builder) begin() int {
	if cap(b.terms)-len(b.terms) < 64 {
		room := 5*cap(b.out)/2 + 64 // an identity has two and some
		if b.terms != nil {
			room /= 4
		}
		b.terms = make([]Term, 0, max(room, 256))
	}
	return len(b.terms)
}

func (b *builder) term(f *Figure, sign int) { b.terms = append(b.terms, Term{f, sign}) }

func (b *builder) take(start int) []Term {
	return b.terms[start:len(b.terms):len(b.terms)]
}

// one is a list of one term.
func (b *builder) one(f *Figure) []Term {
	start := b.begin()
	b.term(f, 1)
	return b.take(start)
}

// pair names what an identity between two tables ties. Most pairs have many.
func (b *builder) pair(x, y int32) string {
	n := b.pairs.number(uint64(x)<<32 | uint64(y))
	if int(n) == len(b.pairNames) {
		b.pairNames = append(b.pairNames, b.sheets[x].name+"="+b.sheets[y].name)
	}
	return b.pairNames[n]
}

// add notes an identity and decides it. One between figures of units that cannot
// be converted into each other is none.
func (b *builder) add(id *Identity) {
	n := len(b.out)
	b.out = slices.Grow(b.out, 1)[:n+1]
	r := &b.out[n]
	r.Identity = *id
	r.table = b.table
	if id.Formula == Sum {
		if w, ok := weighAlike(id); ok {
			r.Outcome = w.outcome(id.unit())
			return
		}
		if !id.comparable() {
			b.cover.note(skipped{kind: id.Kind, table: int(b.table), reason: reasonUnit, count: 1})
			b.out = b.out[:n]
			return
		}
	}
	r.Outcome = id.outcome()
}

// comparable reports whether the figures of a sum are of one unit, or all of
// money.
func (id *Identity) comparable() bool {
	unit := id.unit()
	for _, side := range [2][]Term{id.Left, id.Right} {
		for i := range side {
			if f := side[i].Figure; f.Unit != unit && f.known && !(f.Unit.IsMoney() && unit.IsMoney()) {
				return false
			}
		}
	}
	return true
}

// copies notes that two figures are one quantity.
func (b *builder) copies(id *Identity, x, y *Figure) {
	id.Left, id.Right = b.one(x), b.one(y)
	b.add(id)
}

// amount is the figure of a line in a column of its block, nil where no number
// stands there.
func (l *line) amount(column int) *Figure {
	if column < 0 {
		return nil
	}
	return amountAt(l.row, column+l.offset)
}

// amountAt is the figure in a column of a row, nil where no number stands
// there.
func amountAt(row *Row, column int) *Figure {
	if column < 0 || column >= len(row.Cells) || !row.Cells[column].known {
		return nil
	}
	return &row.Cells[column]
}
