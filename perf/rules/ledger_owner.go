package rules

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// shareOut gives each identity to the rule that it belongs to, and counts what
// each rule has. Identities of the same tables follow each other, so that most
// have the owner of the one before.
func (l *ledger) shareOut() {
	l.owner = make([]*ownership, len(l.results))
	var find ownerFinder
	from := 0 // where the run of the last owner begins
	for i := range l.results {
		l.owner[i] = find.owner(&l.results[i])
		if l.owner[i] != l.owner[from] {
			l.count[l.owner[from].rule] += i - from
			from = i
		}
	}
	if n := len(l.results) - from; n > 0 {
		l.count[l.owner[from].rule] += n
	}
}

// ownerFinder finds the owners of identities one after the other.
type ownerFinder struct {
	kind, tables string
	soft         bool
	of           []ownership  // those of the last identity's kind
	fits         []*ownership // and of its tables
}

// owner gives the rule that an identity belongs to.
func (o *ownerFinder) owner(r *budget.Result) *ownership {
	tables := r.Ties()
	if r.Kind != o.kind || r.Soft != o.soft || tables != o.tables {
		if r.Kind != o.kind {
			o.of = owners[r.Kind]
		}
		o.kind, o.soft, o.tables = r.Kind, r.Soft, tables
		o.narrow()
	}
	for i := range o.fits {
		if w := o.fits[i].words; len(w) == 0 || hasAny(r.Label(), w) {
			return o.fits[i]
		}
	}
	return &ownerless
}

// narrow keeps the owners that identities of the kind and tables may have.
func (o *ownerFinder) narrow() {
	o.fits = o.fits[:0]
	left, _, _ := strings.Cut(o.tables, "=")
	for i := range o.of {
		w := &o.of[i]
		if w.soft && !o.soft || len(w.tables)+len(w.left) > 0 && !endsInAny(o.tables, w.tables) && !endsInAny(left, w.left) {
			continue
		}
		if o.fits = append(o.fits, w); len(w.words) == 0 {
			return // nothing is left for those behind it
		}
	}
}

func endsInAny(s string, ends []string) bool {
	for _, e := range ends {
		if s != "" && s[len(s)-1] == e[len(e)-1] && strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// ownership is a rule and the identities that belong to it: those that tie tables
// which end so, or so left of the equals sign, with one of some words in the
// label; all where nothing is named.
type ownership struct {
	tables, left, words []string
	soft                bool // only those that need not hold
	rule                string
}

// ownerless has the identities that belong to no other rule.
var ownerless = ownership{rule: "table/across"}

// owners says by kind which rule an identity belongs to; the first that fits
// counts.
var owners = map[string][]ownership{
	budget.KindRow:     {{rule: "table/row-sum"}},
	budget.KindRollup:  {{rule: "table/code-rollup"}},
	budget.KindBalance: {{rule: "table/in-out-balance"}},
	budget.KindTotal: {
		{tables: []string{"three-public"}, rule: "table/sangong-sum"},
		{tables: []string{"overview", "fiscal"}, words: []string{"总计"}, rule: "table/carry-in"},
		{tables: []string{"general-basic", "fiscal-basic"}, rule: "table/staff-public"},
		{rule: "table/grand-total"},
	},
	budget.KindCross: {
		{left: []string{"operating-cost"}, soft: true, rule: "table/agency-cost"},
		{tables: []string{"=three-public"}, soft: true, rule: "table/sangong-econ"},
		{soft: true, rule: "table/func-econ"},
		{tables: []string{"=income+carry"}, rule: "table/carry-detail"},
		{tables: []string{"=project+project-carry", "general=project", "expenditure=project"}, rule: "table/project-split"},
		{tables: []string{"=general-basic", "=fiscal-basic", "=basic"}, rule: "table/basic-eq-t6"},
		{tables: []string{"expenditure=general"}, rule: "table/t3-vs-t5"},
		{left: []string{"fiscal"}, tables: []string{"=fiscal"}, rule: "table/t4-sources"},
		{rule: "table/across"},
	},
	budget.KindNarrative:  {{rule: "narrative/text-vs-table"}},
	budget.KindShare:      {{rule: "narrative/share-recalc"}},
	budget.KindYearOnYear: {{rule: "narrative/yoy-recalc"}},
	budget.KindSum: {
		{words: []string{"change", "变动", "增减"}, rule: "narrative/yoy-direction"},
		{words: []string{"采购"}, rule: "narrative/procurement-sum"},
		{rule: "narrative/parts-sum"},
	},
	budget.KindCount: {
		{words: []string{"车"}, rule: "narrative/vehicle-sum"},
		{rule: "narrative/parts-sum"},
	},
}
