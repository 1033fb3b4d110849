package forms

import "github.com/perftarget/perftarget/indicator"

// settleRemarks gives a column of remarks the role that all its cells say: signs
// are those of the values, 正向 and 反向 their directions, whatever the head; units
// are units where the head is not known.
func (r *rowReader) settleRemarks(items []item) {
	if len(r.lay.groups) != 1 {
		return
	}
	for col, c := range r.lay.cols {
		if c.role != roleNote || col < r.lay.groups[0].name {
			continue
		}
		if to := r.lay.roleBelow(items, col); to != roleNone && !r.lay.groups[0].has(to, spanNone) {
			moveRemarks(items, col, to)
			c.role = to
			r.lay.cols[col] = c
		}
	}
}

// roleBelow is what all cells of a column say that they are, roleNone where they
// say nothing or different things.
func (l *layout) roleBelow(items []item, col int) role {
	strange := l.cols[col].label != nil && l.cols[col].label.mean().role == roleNone
	count, signs, ways, units := 0, 0, 0, 0
	for i := range items {
		for _, s := range items[i].sides {
			if s.entry == nil || s.entry.below[col] == nil {
				continue
			}
			text := s.entry.below[col].text
			count++
			switch {
			case isOperator(text):
				signs++
			case direction(text) != "":
				ways++
			case strange && indicator.ParseUnit(text).Known():
				units++
			}
		}
	}
	switch count {
	case 0, 1:
	case signs:
		return roleOperator
	case ways:
		return roleDirection
	case units:
		return roleUnit
	}
	return roleNone
}

func moveRemarks(items []item, col int, to role) {
	for i := range items {
		for _, s := range items[i].sides {
			if s.entry == nil || s.entry.below[col] == nil {
				continue
			}
			e, c := s.entry, s.entry.below[col]
			rest := e.cells[roleNote][:0:0]
			for _, n := range e.cells[roleNote] {
				if n != c {
					rest = append(rest, n)
				}
			}
			e.cells[roleNote] = rest
			e.cells[to] = append(e.cells[to], c)
		}
	}
}

// noteStrange notes what became of the columns whose heads no table knows.
func (b *block) noteStrange(p *page, lay *layout) {
	for _, c := range b.strange {
		switch _, isField := c.fieldID(); lay.cols[c.col].role {
		case roleValue:
			p.repaired(c, "表头没有指标值一栏，本栏内容按指标值读取")
		case roleSecond, roleName, roleOperator, roleDirection, roleUnit:
			p.repaired(c, "表头栏目不在已知栏目内，按其内容读取")
		default:
			if !isField && !c.mean().group {
				p.unplaced(c, "表头栏目不在已知栏目内，该栏内容按说明保留")
			}
		}
	}
}
