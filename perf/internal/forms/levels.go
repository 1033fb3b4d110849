package forms

import "github.com/perftarget/perftarget/indicator"

// leaf is an indicator with the levels it stands under.
type leaf struct {
	*entry
	side          int
	level1        indicator.Level1
	level2        indicator.Level2
	first, second *label // as printed, nil where the form prints none
}

// placer finds the levels of the rows of a block. A label stands at the top of
// its block, or, in text taken from a PDF, in its middle or at its end.
type placer struct {
	page    *page
	lay     *layout
	items   []item
	printed map[indicator.Level1]*label // the first levels that the block prints
	noted   map[indicator.Level1]bool
	kept    map[*cell]bool
}

// verdict is the second level of one side of a row.
type verdict struct {
	label *label
	doubt bool // the form contradicts itself; the level is not settled
}

func (p *placer) place() []leaf {
	p.printed, p.noted, p.kept = map[indicator.Level1]*label{}, map[indicator.Level1]bool{}, map[*cell]bool{}
	for i := range p.items {
		for j := range p.items[i].firsts {
			f := &p.items[i].firsts[j]
			if f.first != "" && p.printed[f.first] == nil {
				p.printed[f.first] = f
			}
		}
	}
	middle := p.middle()
	var out []leaf
	var first *label
	carry := make([]*label, p.width())
	row := 0
	for i := range p.items {
		it := &p.items[i]
		first = p.firstOf(it, first, carry)
		verdicts := p.verdicts(it, carry)
		if it.hasEntry() && !it.isRate() {
			if middle != nil {
				for s := range verdicts {
					verdicts[s] = verdict{label: middle[row], doubt: middle[row] == nil}
				}
			}
			row++
		}
		for s := range it.sides {
			if it.sides[s].entry != nil {
				out = append(out, p.leaf(it, s, verdicts[s], first))
			}
		}
	}
	p.keepUnknown()
	return out
}

func (p *placer) width() int {
	n := 1
	for i := range p.items {
		n = max(n, len(p.items[i].sides))
	}
	return n
}

// firstOf is the first level that stands from this row on. A new one ends the
// second levels that are not its own.
func (p *placer) firstOf(it *item, first *label, carry []*label) *label {
	if len(it.firsts) == 0 {
		return first
	}
	first = &it.firsts[len(it.firsts)-1]
	for s, c := range carry {
		if c != nil && c.second != "" && c.second.Parent() != first.first {
			carry[s] = nil
		}
	}
	return first
}

// verdicts are the second levels of a row's sides, labels standing at the top of
// their block. The two periods share the rows, so that a level printed for one
// holds for the other unless they hold different indicators there.
func (p *placer) verdicts(it *item, carry []*label) []verdict {
	out := make([]verdict, len(it.sides))
	for s := range it.sides {
		own := it.sides[s].own()
		other, contrary := it.neighbour(s)
		if p.lay.groups[s].second == 0 {
			contrary = false // the period has no levels of its own
		}
		switch {
		case own != nil:
			carry[s] = own
			out[s].label = own
		case other != nil && !contrary:
			carry[s] = other
			out[s].label = other
		case other != nil && carry[s] != nil && other.second != carry[s].second:
			out[s] = verdict{label: carry[s], doubt: true}
		default:
			out[s].label = carry[s]
		}
	}
	if len(out) > 1 && it.isTwice() && out[0].label != nil && (out[1].label == nil || out[1].label.second != out[0].label.second) {
		out[1] = out[0] // one indicator in both periods has one level
	}
	return out
}

// own is the label that a side prints in the row. A row of labels alone, two of
// them, is the last row of an empty level that slipped below the next one, whose
// label stands in its column: the first.
func (s *side) own() *label {
	if len(s.seconds) == 0 {
		return nil
	}
	if s.entry == nil {
		return &s.seconds[0]
	}
	return &s.seconds[len(s.seconds)-1]
}

// neighbour is the label of the row's other side, and whether that side holds
// another indicator.
func (it *item) neighbour(s int) (other *label, contrary bool) {
	for o := range it.sides {
		if o == s || len(it.sides[o].seconds) == 0 {
			continue
		}
		a, b := it.sides[s].entry, it.sides[o].entry
		return it.sides[o].own(), a != nil && b != nil && a.name.text != b.name.text
	}
	return nil, false
}

// isTwice reports whether both periods print the same indicator.
func (it *item) isTwice() bool {
	a, b := it.sides[0].entry, it.sides[1].entry
	return a != nil && b != nil && a.name.text == b.name.text
}

func (it *item) hasEntry() bool {
	for s := range it.sides {
		if it.sides[s].entry != nil {
			return true
		}
	}
	return false
}

// isRate reports whether a row is that of the points for spending the budget.
func (it *item) isRate() bool { return it.sides[0].entry != nil && it.sides[0].entry.rate }

// leaf settles both levels of an indicator.
func (p *placer) leaf(it *item, s int, v verdict, first *label) leaf {
	out := leaf{entry: it.sides[s].entry, side: s, first: first}
	if out.rate {
		out.first = nil
		return out
	}
	if v.label != nil && !v.doubt {
		out.second = v.label
		out.level2 = v.label.second
	}
	switch {
	case out.level2 != "":
		out.level1 = p.parent(it, out.level2, first)
	case v.label != nil && v.label.mixed:
		out.level1 = indicator.Effect
	case v.doubt && v.label != nil:
		out.level1 = v.label.second.Parent()
		p.note(out.name, "并列两栏的二级指标不一致，二级指标不能确定")
	case first != nil:
		out.level1 = first.first
	}
	if out.level2 == "" && out.level1 == indicator.Satisfaction && (v.label == nil || v.label.isUnknown()) {
		out.level2 = indicator.ServiceSatisfaction // it has no other
	}
	if first == nil || first.first != out.level1 {
		out.first = p.printed[out.level1]
	}
	return out
}

func (p *placer) note(c *cell, reason string) {
	if !p.kept[c] {
		p.kept[c] = true
		p.page.unplaced(c, reason)
	}
}

// parent is the first level above a second one: as printed, where the printed
// pair can be meant, else the scheme's own.
func (p *placer) parent(it *item, l2 indicator.Level2, first *label) indicator.Level1 {
	own := l2.Parent()
	if first == nil || first.first == "" || first.first == own {
		p.noteMissing(it, own)
		return own
	}
	printed := first.first
	switch {
	case l2 == indicator.Cost && printed == indicator.CostLevel:
		return printed
	case len(it.firsts) > 0 && it.strict:
		return printed // both stand in the row, each in its column
	case p.printed[own] == nil && tolerated[l2] == printed:
		return printed
	}
	p.noteMissing(it, own)
	return own
}

// noteMissing notes once that a first level is not printed.
func (p *placer) noteMissing(it *item, l indicator.Level1) {
	if p.printed[l] != nil || p.noted[l] {
		return
	}
	p.noted[l] = true
	for s := range it.sides {
		if e := it.sides[s].entry; e != nil {
			p.page.repaired(e.name, "一级指标“"+l.Chinese()+"”没有印出，按二级指标归入")
			return
		}
	}
}

// keepUnknown keeps the words of levels that no table knows.
func (p *placer) keepUnknown() {
	for i := range p.items {
		for _, l := range p.items[i].allLabels() {
			if l.isUnknown() {
				p.note(l.cell, "不是指标体系中的一级或二级指标")
			} else if l.mixed && len(p.items[i].sides) > 0 {
				p.note(l.cell, "合写了几个二级指标，不能确定归入哪一个")
			}
		}
	}
}
