package forms

import (
	"strings"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// project makes the project form of a draft.
func (d *draft) project(r *reader) *perf.ProjectForm {
	f := &perf.ProjectForm{Year: d.year, At: d.title, Until: d.until}
	f.Name = d.take(fieldName)
	f.Code = d.take(fieldCode)
	f.Department = d.takeFirst(fieldDepartment, fieldBodyName)
	f.Unit = d.takeFirst(fieldUnit, fieldFiler)
	f.Attribute = d.take(fieldAttribute)
	f.Category = d.take(fieldCategory)
	f.Term = d.term()
	f.Overview = d.take(fieldOverview)
	f.Basis = d.take(fieldBasis)
	f.Necessity = d.take(fieldNecessity)
	f.Measures = d.take(fieldMeasures)
	f.Plan = d.take(fieldPlan)
	f.Responsible = d.take(fieldResponsible)
	f.Handler = d.take(fieldHandler)
	f.Phone = d.take(fieldPhone)
	f.FiledAt = d.take(fieldFiledAt)
	f.Funds = d.projectFunds()
	d.periods(r, &f.Implementation, &f.Annual)
	f.Extra = d.extra()
	f.Extra = append(f.Extra, d.tasks...)
	f.CutOff = d.cut
	return f
}

// term is the project's term, or its two dates.
func (d *draft) term() perf.Field {
	t := d.take(fieldTerm)
	if t.Text != "" {
		return t
	}
	start, end := d.take(fieldTermStart), d.take(fieldTermEnd)
	switch {
	case start.Text == "" && end.Text == "":
		return t
	case start.Text == "":
		return end
	case end.Text != "":
		start.Text += "至" + end.Text
	}
	return start
}

// projectFunds are the funds of both periods. A total of the project alone, in a
// form without one of the year, is the year's: the layout has one column.
func (d *draft) projectFunds() perf.Funds {
	whole, year := &d.funds.columns[sideWhole], &d.funds.columns[sideYear]
	if whole.weak && !hasMoney(&year.FundColumn) {
		whole, year = year, whole
	}
	return perf.Funds{Implementation: whole.FundColumn, Annual: year.FundColumn}
}

// periods fills in both columns of the form. A layout with one fills Annual.
func (d *draft) periods(r *reader, whole, year *perf.Phase) {
	if d.whole != nil {
		whole.At = *d.whole.at
	}
	if d.yearly != nil {
		year.At = *d.yearly.at
	}
	whole.Objective = d.take(fieldObjectiveWhole)
	year.Objective = d.take(fieldObjectiveYear, fieldObjective)
	if whole.Objective.Text == "" && d.holds(fieldObjective) {
		whole.Objective = d.take(fieldObjective) // 总体目标 beside 年度目标
	}
	d.plantAll(r, &whole.Indicators, &year.Indicators)
	if whole.Indicators.Len() == 0 && d.hasOneColumn() {
		whole.Objective, year.Objective = year.Objective, whole.Objective
	}
}

// hasOneColumn reports whether a form prints one target, and names no period with
// it (项目总体目标).
func (d *draft) hasOneColumn() bool {
	one := false
	for i := range d.fields {
		switch f := &d.fields[i]; f.id {
		case fieldObjectiveYear, fieldObjective:
			return false
		case fieldObjectiveWhole:
			one = f.Text != "" && !strings.ContainsAny(f.label, "期长")
		}
	}
	return one
}

// plantAll reads the tables of indicators into the trees of both periods.
func (d *draft) plantAll(r *reader, whole, year *indicator.Tree) {
	wholes, years := newPlanter(whole, r.page, d.year), newPlanter(year, r.page, d.year)
	for _, b := range d.blocks {
		b.plant(r, wholes, years)
	}
	whole.Scheme, year.Scheme = schemeOf(whole), schemeOf(year)
	if whole.Scheme == indicator.Scheme2021 || year.Scheme == indicator.Scheme2021 {
		raise(whole)
		raise(year)
	}
}

// raise gives a tree that is not empty the scheme of 2021, which its form uses.
func raise(t *indicator.Tree) {
	if t.Scheme != "" {
		t.Scheme = indicator.Scheme2021
	}
}

// schemeOf is the scheme that a tree shows: that of 2021 has cost as a first
// level. An empty tree has none.
func schemeOf(t *indicator.Tree) indicator.Scheme {
	if len(t.Levels) == 0 && len(t.Unplaced) == 0 {
		return ""
	}
	for _, b := range t.Levels {
		if b.Level1 == indicator.CostLevel {
			return indicator.Scheme2021
		}
		for _, w := range b.Levels {
			switch w.Level2 {
			case indicator.EconomicCost, indicator.SocialCost, indicator.EcologicalCost:
				return indicator.Scheme2021
			}
		}
	}
	return indicator.Scheme2015
}

// plant reads a table of indicators into the trees of its periods.
func (b *block) plant(r *reader, wholes, years *planter) {
	lay := b.lay
	r.page.joinPieces(b.lines)
	if lay == nil {
		lay = inferLayout(b.lines)
		if c := firstFree(b.lines); c != nil && len(b.lines) > 1 {
			r.page.repaired(c, "指标表没有表头，按内容推定各栏")
			c.used = false
		}
	}
	lay = lay.byContent(b.lines)
	rows := &rowReader{page: r.page, lay: lay, costs: hasCostLevel(b.lines)}
	for _, l := range b.lines {
		if c := l.at(lay.groups[0].second); c != nil && isCostKind(c) {
			rows.kinds = true
		}
	}
	items := rows.items(b.lines)
	rows.settleRemarks(items)
	b.noteStrange(r.page, lay)
	p := &placer{page: r.page, lay: lay, items: items}
	wholes.valueless, years.valueless = lay.isValueless(), lay.isValueless()
	for _, l := range p.place() {
		s := lay.groups[l.side].span
		if s == spanNone {
			s = b.span
		}
		if l.lost {
			r.page.note(perf.NoteLost, l.name, "指标值被版面切掉，不是空白")
		}
		if len(l.values) == 0 {
			at(s, wholes, years).plant(l, nil)
			continue
		}
		b.plantValues(l, s, wholes, years)
	}
	at(b.span, wholes, years).bare(items)
}

// plantValues plants an indicator once for each period that its columns of
// values name.
func (b *block) plantValues(l leaf, s span, wholes, years *planter) {
	seen := map[*planter]bool{}
	for i := range l.values {
		v := &l.values[i]
		to := v.span
		if len(l.values) == 1 && s != spanNone && to == spanNone || to == spanNone {
			to = s
		}
		p := at(to, wholes, years)
		if seen[p] {
			continue // kept as a note
		}
		seen[p] = true
		p.plant(l, v)
	}
}

// at is the tree of a period; the year's where none is named.
func at(s span, wholes, years *planter) *planter {
	if s == spanWhole {
		return wholes
	}
	return years
}

func firstFree(lines []*line) *cell {
	for _, l := range lines {
		if cells := l.free(); len(cells) > 0 {
			return cells[0]
		}
	}
	return nil
}

// hasCostLevel reports whether a table prints the cost kinds that only the
// scheme of 2021 has.
func hasCostLevel(lines []*line) bool {
	for _, l := range lines {
		for _, c := range l.cells {
			w, ok := levelWord(c)
			if ok && (w.second.Parent() == "cost") {
				return true
			}
		}
	}
	return false
}
