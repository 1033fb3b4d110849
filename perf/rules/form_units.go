package rules

import (
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// withoutUnits drops totals and the rows of units: a row named like the
// department, like one of its units, or like a body, whose amount is the sum of
// rows that follow.
func withoutUnits(rows []projectRow, units map[string]bool) []projectRow {
	out := rows[:0] // no row is looked at again once another stands in its place
	for i := range rows {
		r := &rows[i]
		switch {
		case isSumWord(r.name.Text), units[r.key]:
		case r.body && (i+1 < len(rows) && rows[i+1].key == r.key || i > 0 && rows[i-1].key == r.key || sumsUp(rows, i)):
		default:
			out = append(out, *r)
		}
	}
	return out
}

// unitNames are the names that the submission gives to the department and to
// the units that carry projects out.
func unitNames(s *perf.Submission) map[string]bool {
	names, met := map[string]bool{}, map[string]bool{}
	add := func(text string) {
		if met[text] {
			return // most forms name the same ones
		}
		met[text] = true
		if key := naming.Plain(afterCode(text)); key != "" && isBody(key) {
			names[key] = true
		}
	}
	add(s.Department.Name)
	if f := s.Department.Form; f != nil {
		add(f.Name.Text)
	}
	for _, f := range s.Projects {
		if f != nil {
			add(f.Department.Text)
			add(f.Unit.Text)
		}
	}
	return names
}

// afterCode drops the code before a name: 048-泽州县司法局.
func afterCode(text string) string {
	text = trimmed(text)
	return strings.TrimLeft(text, "0123456789-—–－ \u3000[]【】（）()_")
}

// isBody knows the name of a public body by its ending.
func isBody(key string) bool {
	if key == "" {
		return false
	}
	for _, e := range bodiesByEnd[key[len(key)-1]%64] {
		if strings.HasSuffix(key, e) {
			return true
		}
	}
	return false
}

// bodiesByEnd are bodyEndings by the low bits of their last byte.
var bodiesByEnd = func() (by [64][]string) {
	for _, e := range bodyEndings {
		n := e[len(e)-1] % 64
		by[n] = append(by[n], e)
	}
	return by
}()

// sumsUp reports whether row i is the sum of one or more of the rows right
// after it, rows in between that are themselves such sums counted once.
func sumsUp(rows []projectRow, i int) bool {
	want, ok := spanOf(rows[i].amount)
	if !ok {
		return false
	}
	var got moneySpan
	for j := i + 1; j < len(rows) && j-i <= maxUnitRows; j++ {
		s, ok := spanOf(rows[j].amount)
		if !ok || rows[j].body {
			continue
		}
		if got.add(&s); got.meets(&want) {
			return true
		}
		if got.above(&want) {
			return false
		}
	}
	return false
}

// maxUnitRows bounds the rows looked at below a unit, so that a table of units
// alone takes no quadratic time.
const maxUnitRows = 256
