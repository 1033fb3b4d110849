package perf

import (
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/source"
)

// conflicts is the first reason why submissions cannot be one, nil if there is
// none.
func conflicts(subs []*Submission) error {
	files := map[string]bool{}
	for _, s := range subs {
		if file := s.Source.File; file != "" {
			if files[file] {
				t := source.Text{At: source.Place{File: file}}
				return &JoinError{ConflictFile, t, t}
			}
			files[file] = true
		}
	}
	for _, find := range []func([]*Submission) *JoinError{twoForms, twoDepartments, twoYears, projectTwice} {
		if e := find(subs); e != nil {
			return e
		}
	}
	return nil
}

// in gives a text the file of the submission in which it stands.
func (s *Submission) in(text string, at source.Place) source.Text {
	if at.File == "" {
		at.File = s.Source.File
	}
	return source.Text{Text: text, At: at}
}

func twoForms(subs []*Submission) *JoinError {
	var first *Submission
	for _, s := range subs {
		switch f := s.Department.Form; {
		case f == nil:
		case first == nil:
			first = s
		default:
			g := first.Department.Form
			return &JoinError{ConflictForm, first.in(g.Name.Text, g.Name.At), s.in(f.Name.Text, f.Name.At)}
		}
	}
	return nil
}

func twoYears(subs []*Submission) *JoinError {
	var first *Submission
	for _, s := range subs {
		switch year := s.Department.Year; {
		case year == 0:
		case first == nil:
			first = s
		case first.Department.Year != year:
			return &JoinError{ConflictYear,
				first.in(strconv.Itoa(first.Department.Year), source.Place{}), s.in(strconv.Itoa(year), source.Place{})}
		}
	}
	return nil
}

// body is what a submission says of its department.
type body struct {
	*Submission
	own   source.Text // the department's name
	code  string
	units []string // that its projects name, their 主管部门 and 实施单位
}

// bodyOf reports what a submission says, and whether it names a department: that
// of the unit which carries out a project is none.
func bodyOf(s *Submission) (body, bool) {
	d := &s.Department
	b := body{Submission: s, own: s.in(d.Name, source.Place{}), code: d.Code}
	if f := d.Form; f != nil {
		if d.Name == "" {
			_, name := splitCode(f.Name.Text)
			b.own.Text = name
		}
		b.own.At = s.in("", f.Name.At).At
	}
	named := isWhole(s)
	for _, p := range s.Projects {
		if p == nil {
			continue
		}
		for _, f := range []Field{p.Department, p.Unit} {
			if _, name := splitCode(f.Text); name != "" {
				b.units = append(b.units, name)
			}
		}
		_, name := splitCode(p.Department.Text)
		named = named || name != ""
	}
	return b, named && (b.own.Text != "" || b.code != "")
}

// splitCode parts a code from the name behind it ("048-泽州县司法局").
func splitCode(s string) (code, name string) {
	s = folded(s)
	head, tail, ok := strings.Cut(s, "-")
	if ok && len(head) >= 3 && strings.Trim(head, "0123456789") == "" {
		return head, tail
	}
	return "", s
}

// folded drops blanks and gives brackets one width.
func folded(s string) string {
	return strings.NewReplacer("（", "(", "）", ")").Replace(strings.Join(strings.Fields(s), ""))
}

// twoDepartments compares each submission with the first that speaks for a
// whole department, or else with the first that names one.
func twoDepartments(subs []*Submission) *JoinError {
	var bodies []body
	anchor := -1
	for _, s := range subs {
		if b, ok := bodyOf(s); ok {
			if anchor < 0 && isWhole(s) {
				anchor = len(bodies)
			}
			bodies = append(bodies, b)
		}
	}
	for i := range bodies {
		a, b := &bodies[max(anchor, 0)], &bodies[i]
		if i == max(anchor, 0) || a.agrees(b) {
			continue
		}
		if anchor > i {
			a, b = b, a
		}
		return &JoinError{ConflictDepartment, a.own, b.own}
	}
	return nil
}

// agrees reports whether two submissions may be of one department. Codes decide
// only where a name is missing; that of a unit begins with its department's.
func (b *body) agrees(o *body) bool {
	if b.own.Text == "" || o.own.Text == "" {
		return b.code == "" || o.code == "" || strings.HasPrefix(b.code, o.code) || strings.HasPrefix(o.code, b.code)
	}
	return sameBody(b.own.Text, o.own.Text) || b.knows(o.own.Text) || o.knows(b.own.Text)
}

func (b *body) knows(name string) bool {
	for _, u := range b.units {
		if sameBody(u, name) {
			return true
		}
	}
	return false
}

// sameBody reports whether two names mean one body: the name of the county may
// be left out.
func sameBody(a, b string) bool {
	a, b = folded(a), folded(b)
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}

// projectKey is a project as a form names it. A blank code or unit is one that
// the form does not say; anything stands for whatever it says.
type projectKey struct{ name, code, unit string }

const anything = "*"

func projectTwice(subs []*Submission) *JoinError {
	earlier := map[projectKey]source.Text{}
	for _, s := range subs {
		for _, p := range s.Projects {
			for _, k := range keysAlike(p) {
				if first, twice := earlier[k]; twice {
					return &JoinError{ConflictProject, first, s.in(p.Name.Text, p.Name.At)}
				}
			}
		}
		for _, p := range s.Projects {
			if p == nil || p.Name.IsZero() {
				continue
			}
			k := keyOf(p)
			for _, k := range []projectKey{k, {k.name, anything, k.unit}, {k.name, k.code, anything}, {k.name, anything, anything}} {
				if _, ok := earlier[k]; !ok {
					earlier[k] = s.in(p.Name.Text, p.Name.At)
				}
			}
		}
	}
	return nil
}

func keyOf(p *ProjectForm) projectKey {
	return projectKey{folded(p.Name.Text), folded(p.Code.Text), folded(p.Unit.Text)}
}

// keysAlike lists the keys of forms that are of the same project: nothing that both
// forms say differs.
func keysAlike(p *ProjectForm) []projectKey {
	if p == nil || p.Name.IsZero() {
		return nil
	}
	either := func(said string) []string {
		if said == "" {
			return []string{anything}
		}
		return []string{said, ""}
	}
	k := keyOf(p)
	var out []projectKey
	for _, code := range either(k.code) {
		for _, unit := range either(k.unit) {
			out = append(out, projectKey{k.name, code, unit})
		}
	}
	return out
}
