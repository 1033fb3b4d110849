package forms

import "strings"

// role is what a column of the indicator table holds.
type role uint8

const (
	roleNone role = iota
	roleFirst
	roleSecond
	roleName
	roleOperator
	roleValue
	roleUnit
	roleWeight
	roleDirection
	roleOutcome
	roleScore
	roleNote
	// roleLevelWeight is a weight that stands before the name and so belongs to
	// the level left of it.
	roleLevelWeight
	// roleSerial counts the rows and says nothing of them.
	roleSerial
	// The columns of a list of projects that hold a project and not an indicator.
	roleField
)

// span says which of a form's two periods a column or a block belongs to.
type span uint8

const (
	spanNone span = iota
	spanWhole
	spanYear
)

// spanOf reads the period out of a label.
func spanOf(text string) span {
	k := key(text)
	for _, w := range wholeWords {
		if strings.Contains(k, w) {
			return spanWhole
		}
	}
	for _, w := range yearWords {
		if strings.Contains(k, w) {
			return spanYear
		}
	}
	return spanNone
}

// column is one column of the indicator table.
type column struct {
	col   int
	role  role
	span  span
	label *cell
	field fieldID // for roleField
	side  int     // the group it belongs to
}

// group is the part of a header that describes one indicator: its second level,
// name and value. Forms with two periods side by side print two.
type group struct {
	span    span
	second  int // column, 0 where there is none
	name    int
	columns []column // the columns from the name on, in printed order
}

// layout is a header understood.
type layout struct {
	first  int // the column of the first level, 0 where there is none
	groups []group
	cols   map[int]column
	last   int // the rightmost column
	fields []column
	span   span // of the whole block
}

// headerRole is the role of a header cell.
func headerRole(text string) role { return headRole(base(text)) }

func headRole(b string) role {
	if b == "" || runes(b) > 16 {
		return roleNone
	}
	if r, ok := headers[b]; ok {
		return r
	}
	if r, ok := headers[strings.TrimPrefix(b, "绩效")]; ok {
		return r
	}
	for _, e := range endings {
		if endsWith(b, e.end) {
			if isOfPast(b) {
				return roleNote
			}
			return e.role
		}
	}
	return roleNone
}

// isOfPast reports whether a head says that its column is of years before.
func isOfPast(b string) bool {
	for _, w := range pastWords {
		if strings.Contains(b, w) {
			return true
		}
	}
	return false
}

// isHeader reports whether a row heads a table of indicators: it names a level
// and at least one more column, and little else than columns. Words that can also
// be the label of a field count only beside a level. A row that names three levels
// is one whatever else stands there.
func isHeader(l *line) bool {
	levels, others, strange := 0, 0, 0
	for _, c := range l.cells {
		switch c.mean().role {
		case roleFirst, roleSecond, roleName:
			levels++
		case roleNone:
			if _, ok := c.fieldID(); !ok && !c.mean().group {
				strange++
			}
		case roleSerial:
		default:
			others++
		}
	}
	return levels >= 3 || levels > 0 && levels+others >= 2 && strange <= levels+others-1
}

// newLayout reads a header row; it has no groups where the row names no column
// of indicators.
func newLayout(l *line) *layout {
	lay := &layout{cols: map[int]column{}}
	levels := headLevels(l)
	list := false // the table lists projects in its first columns
	for _, c := range l.cells {
		id, _ := c.fieldID()
		list = list || id == fieldName
	}
	for _, c := range l.cells {
		col := column{col: c.col, role: levels[c], span: spanOf(c.text), label: c}
		if id, _ := c.fieldID(); list && lay.isBefore() && (col.role == roleNone || col.role > roleName && col.role != roleSerial) {
			col.role, col.field = roleField, id
			lay.fields = append(lay.fields, col)
		} else if col.role == roleSerial {
			// kept as a column, so that rows with a number in it fit
		} else if col.role != roleFirst && col.role != roleSecond && col.role != roleName && lay.isBefore() {
			if lay.span == spanNone {
				lay.span = col.span
			}
			continue // the label of the whole block
		} else {
			col = lay.take(col)
		}
		if col.role != roleNone {
			lay.cols[c.col] = col
			lay.last = c.col
		}
	}
	lay.settle()
	return lay
}

// headLevels gives each header cell its role. Where no third level is named, the
// second is the indicator itself.
func headLevels(l *line) map[*cell]role {
	out := make(map[*cell]role, len(l.cells))
	named := false
	for _, c := range l.cells {
		out[c] = c.mean().role
		named = named || out[c] == roleName
	}
	if named {
		return out
	}
	for c, r := range out {
		if r == roleSecond {
			out[c] = roleName
		}
	}
	return out
}

// isBefore reports whether no level column has been seen yet.
func (l *layout) isBefore() bool { return l.first == 0 && len(l.groups) == 0 }

// take puts a column into its group, opening one where a second level or a name
// comes again.
func (l *layout) take(col column) column {
	var g *group
	if n := len(l.groups); n > 0 {
		g = &l.groups[n-1]
	}
	switch col.role {
	case roleFirst:
		if l.first != 0 {
			return column{}
		}
		l.first = col.col
		return col
	case roleSecond:
		if g == nil || g.second != 0 || g.name != 0 {
			g = l.open()
		}
		g.second = col.col
	case roleName:
		switch {
		case g == nil || g.name != 0 && g.has(roleValue, spanNone) && !isWeakName(col.label):
			g = l.open()
			fallthrough
		case g.name == 0:
			g.name = col.col
		default:
			col.role = roleNote // 三级指标 | 指标内容: the second explains the first
		}
		g.columns = append(g.columns, col)
	default:
		if g == nil {
			g = l.open()
		}
		col.role = g.settle(col)
		g.columns = append(g.columns, col)
	}
	col.side = len(l.groups) - 1
	return col
}

// settle is the role of a further column of the group: a column that comes
// again only explains, unless it is the value of the other period.
func (g *group) settle(col column) role {
	switch {
	case g.name == 0 && col.role == roleWeight:
		return roleLevelWeight
	case col.role == roleNone:
		return roleNote
	case col.role == roleValue && g.has(roleValue, col.span):
		return roleNote
	case col.role != roleValue && col.role != roleNote && g.has(col.role, spanNone):
		return roleNote
	}
	return col.role
}

// has reports whether the group has a column of the role, and of the period
// where one is given.
func (g *group) has(r role, s span) bool {
	for _, c := range g.columns {
		if c.role == r && (s == spanNone || c.span == spanNone || c.span == s) {
			return true
		}
	}
	return false
}

func (l *layout) open() *group {
	l.groups = append(l.groups, group{})
	return &l.groups[len(l.groups)-1]
}

// settle drops groups without a name, whose columns explain the group before
// them, and gives each its period: two groups are the whole period and the year
// unless the header says otherwise.
func (l *layout) settle() {
	side := make([]int, len(l.groups))
	var kept []group
	for i, g := range l.groups {
		if g.name != 0 {
			kept = append(kept, g)
		}
		side[i] = max(len(kept)-1, 0)
	}
	for at, c := range l.cols {
		if c.role != roleFirst && c.role != roleField && c.side < len(side) {
			if l.groups[c.side].name == 0 || side[c.side] >= len(kept) {
				c.role = roleNote
			}
			c.side = side[c.side]
			l.cols[at] = c
		}
	}
	l.groups = kept
	for i := range l.groups {
		l.findValue(&l.groups[i])
	}
	switch {
	case len(l.groups) == 1:
		l.groups[0].span = l.span
	case len(l.groups) > 1:
		l.groups[0].span, l.groups[1].span = spanWhole, spanYear
	}
}
