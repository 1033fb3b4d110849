package rules

import (
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/sieve"
)

// ledger shares the identities of a submission out among the rules: each
// identity belongs to one rule, and so does each fault, so that one wrong figure
// is one finding however many identities it breaks.
type ledger struct {
	results []budget.Result
	owner   []*ownership // of each identity
	count   map[string]int
	faults  map[string][]budget.Fault
	spots   map[*budget.Figure]spot
	mends   map[*budget.Figure]*budget.Figure // of wrong figures of tables, nil where not certain
	certain map[*budget.Figure]*budget.Figure // of wrong figures anywhere
}

// spot is where a figure stands: in a table, in the narrative or in a form.
type spot struct {
	table    *budget.Table
	row      *budget.Row
	column   int
	claim    *budget.Claim
	sentence *budget.Statement
}

func (s *spot) inTable() bool { return s.table != nil }
func (s *spot) inText() bool  { return s.claim != nil }

type ledgerKey struct{}

func ledgerOf(p *perf.Pass) *ledger {
	return p.Shared(ledgerKey{}, func() any { return newLedger(p) }).(*ledger)
}

func newLedger(p *perf.Pass) *ledger {
	l := &ledger{results: p.Identities(), count: map[string]int{}}
	l.shareOut()
	faults := p.Faults()
	if len(faults) == 0 {
		return l
	}
	l.findSpots(p.Submission, faults)
	l.faults = map[string][]budget.Fault{}
	l.mends = map[*budget.Figure]*budget.Figure{}
	l.certain = map[*budget.Figure]*budget.Figure{}
	odd := map[*budget.Table]bool{} // tables with a code out of place
	for _, f := range faults {
		if l.blamesCode(&f, odd) {
			continue
		}
		if len(f.Figures) == 1 && !f.Soft && l.spots[f.Figures[0]].table != nil {
			l.mends[f.Figures[0]] = f.Mend
		}
		if len(f.Figures) == 1 && f.Mend != nil {
			l.certain[f.Figures[0]] = f.Mend
		}
		if owner := l.ownerOfFault(&f); owner != "" {
			l.faults[owner] = append(l.faults[owner], f)
		}
	}
	return l
}

// findSpots looks up where the figures of broken identities stand.
func (l *ledger) findSpots(s *perf.Submission, faults []budget.Fault) {
	l.spots = map[*budget.Figure]spot{}
	var wanted sieve.Places
	want := func(f *budget.Figure) {
		l.spots[f] = spot{}
		wanted.Add(&f.At)
	}
	for i := range faults {
		for _, f := range faults[i].Figures { // a blank cell stands in no identity
			want(f)
		}
		for _, n := range faults[i].Broken {
			for _, side := range [2][]budget.Term{l.results[n].Left, l.results[n].Right} {
				for _, t := range side {
					want(t.Figure)
				}
			}
		}
	}
	for i := range s.Tables {
		t := &s.Tables[i]
		for j := range t.Rows {
			r := &t.Rows[j]
			for k := range r.Cells {
				c := &r.Cells[k]
				if !wanted.Has(&c.At) {
					continue
				}
				if _, ok := l.spots[c]; ok {
					l.spots[c] = spot{table: t, row: r, column: k}
				}
			}
		}
	}
	for i := range s.Narrative {
		st := &s.Narrative[i]
		for j := range st.Claims {
			f := &st.Claims[j].Figure
			if _, ok := l.spots[f]; ok {
				l.spots[f] = spot{claim: &st.Claims[j], sentence: st}
			}
		}
	}
}

// ownerOfFault gives the rule that reports a fault, blank where a rule of
// another family does: one wrong figure of a table is table/wrong-figure;
// otherwise the rule of the identity that speaks most of it.
func (l *ledger) ownerOfFault(f *budget.Fault) string {
	text, forms := false, 0
	for _, fig := range f.Figures {
		switch s := l.spots[fig]; {
		case s.inText() && s.claim.Kind == budget.ClaimShare && isTargetShare(s.sentence, s.claim):
			return "" // department/target-share has it, which knows both totals
		case s.inText():
			text = true
		case !s.inTable():
			forms++
		}
	}
	if forms > 0 {
		return "" // the family form or department has it
	}
	if len(f.Figures) == 1 && !text && !f.Soft {
		return wrongFigureID
	}
	best := ""
	for _, n := range f.Broken {
		if l.inForm(&l.results[n]) {
			continue
		}
		if owner := l.owner[n].rule; best == "" || text && strings.HasPrefix(owner, "narrative/") && !strings.HasPrefix(best, "narrative/") {
			best = owner
		}
	}
	return best
}

// blamesCode reports whether a fault comes of a code that is out of place: then
// the sums by code are broken and the amounts are right, which table/code-format
// reports.
func (l *ledger) blamesCode(f *budget.Fault, odd map[*budget.Table]bool) bool {
	for _, n := range f.Broken {
		r := &l.results[n]
		if r.Kind != budget.KindRollup || len(r.Left) == 0 {
			return false
		}
		t := l.spots[r.Left[0].Figure].table
		if t == nil {
			return false
		}
		out, known := odd[t]
		if !known {
			_, rows, ok := codesOutOfPlace(codedRows(t))
			out = ok && len(rows) > 0
			odd[t] = out
		}
		if !out {
			return false
		}
	}
	return true
}

// inForm reports whether an identity has a figure of a form in it.
func (l *ledger) inForm(r *budget.Result) bool {
	for _, side := range [2][]budget.Term{r.Left, r.Right} {
		for _, t := range side {
			if s := l.spots[t.Figure]; !s.inTable() && !s.inText() {
				return true
			}
		}
	}
	return false
}

// mended gives what a printed figure stands for once a fault that is certain is
// put right, so that what another rule compares it with is not blamed for it;
// nil where the figure is known to be wrong, and not what should stand there.
func mended(p *perf.Pass, f *budget.Figure) *budget.Figure {
	if m, wrong := ledgerOf(p).mends[f]; wrong {
		return m
	}
	return f
}

// mendOf proposes what should stand in place of the first of the figures that is
// known for certain to be wrong, nil where none is.
func mendOf(p *perf.Pass, figures ...*budget.Figure) *perf.Evidence {
	for _, f := range figures {
		if m := ledgerOf(p).certain[f]; m != nil {
			e := p.Cite(&f.At, mendText(f, m))
			return &e
		}
	}
	return nil
}

// mendText writes a mend as the figure is printed: with the unit that stands in
// its cell (57人, 67.33%).
func mendText(f, mend *budget.Figure) string {
	digit := strings.LastIndexAny(f.Text, "0123456789０１２３４５６７８９")
	if digit < 0 || hasUnit(mend.Text) || f.Unit == budget.Percent && !hasUnit(f.Text) {
		return mend.Quote()
	}
	_, size := utf8.DecodeRuneInString(f.Text[digit:])
	return mend.Text + f.Text[digit+size:]
}

const wrongFigureID = "table/wrong-figure"
