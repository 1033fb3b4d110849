package indicator

import (
	"math/big"
	"slices"
	"strings"
)

// unitTable finds units by name. It is built once and then only read.
type unitTable struct {
	rows   []knownUnit
	byName map[string]int32
}

// knownUnit is a row with what the grammar asks of it.
type knownUnit struct {
	unitRow
	calendar  bool   // part of a date behind a number
	month     bool   // 月 or 季度: behind a bare number part of a date only
	tenths    bool   // 成: the number is in tenths
	own       string // how the unit is written from then on, "" as it is
	happening bool   // counts how often a thing happens
	rank      bool   // behind a Chinese numeral, a rank
	cohort    bool   // behind a year, what is of that year
	holding   bool   // two units behind "/": 人月
}

func newUnitTable(own []unitRow) *unitTable {
	t := &unitTable{byName: make(map[string]int32, 640)}
	for _, r := range unitRows {
		t.add(r)
		if r.dim == Money {
			for _, sc := range scales {
				t.add(unitRow{scaled(r.names, sc.word), Money, r.base, r.num * pow10(sc.exp), r.den})
			}
		}
	}
	for _, w := range strings.Fields(countWords) {
		t.add(unitRow{w, Count, w, 1, 1})
	}
	for _, r := range own {
		t.add(r)
	}
	return t
}

// scaled puts a multiplier before each of the names.
func scaled(names, scale string) string {
	fields := strings.Fields(names)
	for i, f := range fields {
		if rest, ok := strings.CutPrefix(f, "="); ok {
			fields[i] = "=" + scale + rest
		} else {
			fields[i] = scale + f
		}
	}
	return strings.Join(fields, " ")
}

func (t *unitTable) add(r unitRow) {
	k := knownUnit{unitRow: r, tenths: r.names == "成"}
	names := strings.Fields(r.names)
	for _, name := range names {
		k.own = ""
		if rest, ok := strings.CutPrefix(name, "="); ok {
			name, k.own = rest, names[0]
		}
		k.calendar = listed(calendarUnits, name)
		k.month = k.calendar && (name == "月" || name == "季" || name == "季度")
		k.happening = listed(happenings, name)
		k.rank = listed(ordinalUnits, name)
		k.cohort = listed(cohortUnits, name)
		k.holding = holding(name) == len(name)
		t.byName[name] = int32(len(t.rows))
		t.rows = append(t.rows, k)
	}
}

func listed(list, word string) bool {
	return slices.Contains(strings.Fields(list), word)
}

func (t *unitTable) lookup(name string) *knownUnit {
	if i, ok := t.byName[name]; ok {
		return &t.rows[i]
	}
	return nil
}

// find is like lookup and takes a multiplier off a name that has one: 万人.
func (t *unitTable) find(name string) (row *knownUnit, exp int8) {
	if row = t.lookup(name); row == nil {
		if name, exp = splitScale(name); exp > 0 {
			row = t.lookup(name)
		}
	}
	return row, exp
}

// known reports whether every part of a unit is a known one. A part may be a
// multiplier alone (万, 例/十万), the first left out (/月).
func (t *unitTable) known(unit string) bool {
	if unit == "" {
		return false
	}
	for i, part := range strings.Split(unit, "/") {
		if !t.knownPart(part, i == 0) {
			return false
		}
	}
	return true
}

func (t *unitTable) knownPart(part string, first bool) bool {
	name, second, two := strings.Cut(part, "(") // 件(册)
	if two && (name == "" || !strings.HasSuffix(second, ")") || t.lookup(strings.TrimSuffix(second, ")")) == nil) {
		return false
	}
	if row, _ := t.find(name); row != nil {
		return true
	}
	rest, exp := splitScale(name)
	return rest == "" && (first || exp > 0)
}

// dimension says what a unit measures, by its first part.
func (t *unitTable) dimension(unit string) Dimension {
	name, _, _ := strings.Cut(first(unit), "(")
	if row, _ := t.find(name); row != nil {
		return row.dim
	}
	return ""
}

// ordinal reports a unit that behind a Chinese numeral names a rank.
func (t *unitTable) ordinal(unit string) bool {
	row := t.lookup(unit)
	return row != nil && row.rank
}

// happens reports a unit that counts how often a thing happens.
func (t *unitTable) happens(unit string) bool {
	row := t.lookup(unit)
	return row != nil && row.happening
}

// worth is what a unit is worth: figures in two units with one key compare
// after each is multiplied by its factor.
type worth struct {
	key    string
	factor *big.Rat
}

func (t *unitTable) worth(unit string) worth {
	w := worth{factor: big.NewRat(1, 1)}
	parts := strings.Split(unit, "/")
	for i, part := range parts {
		row, exp := t.find(part)
		if row == nil {
			continue // compares by its text
		}
		f := number{coef: 1, exp: exp}.rat()
		f.Mul(f, big.NewRat(row.num, row.den))
		if parts[i] = row.base; i == 0 {
			w.factor.Mul(w.factor, f)
		} else {
			w.factor.Quo(w.factor, f)
		}
	}
	slices.Sort(parts[1:]) // 元/人/天 is 元/天/人
	w.key = strings.Join(parts, "/")
	return w
}
