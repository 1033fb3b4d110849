package render

import (
	"slices"
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// marks are the places of a submission that the findings of one section quote.
type marks struct {
	prefix     string // of the HTML ids
	submission *perf.Submission
	byPath     map[string]*mark
	byPlace    map[source.Place]*mark // of notes, which stand where something else stands
	roots      map[string]bool        // the forms, tables and paragraphs quoted
}

// mark is one of them. It stands on a whole cell, or on parts of a longer text.
type mark struct {
	id    string
	class string // a severity, or "related"
	refs  []int  // numbers of findings
	mend  string
	parts []part
	used  bool // the page shows it
}

type part struct {
	text   string
	offset int
}

const related = "related"

func newMarks(prefix string, s *perf.Submission) *marks {
	return &marks{prefix: prefix, submission: s, byPath: map[string]*mark{}, byPlace: map[source.Place]*mark{}, roots: map[string]bool{}}
}

// finding marks what a finding quotes.
func (m *marks) finding(f *perf.Finding, no int) {
	for _, e := range f.Evidence {
		m.add(e, string(f.Severity), no)
	}
	for _, e := range f.Related {
		m.add(e, related, no)
	}
	if f.Mend != nil {
		if k := m.add(*f.Mend, string(f.Severity), no); k != nil && k.mend == "" {
			k.mend = f.Mend.Text
		}
	}
}

func (m *marks) add(e perf.Evidence, class string, no int) *mark {
	path, prose := m.quotedAt(e.At.Path)
	if path == "" {
		return nil
	}
	k := m.byPath[path]
	if k == nil {
		k = &mark{id: m.prefix + "c" + strconv.Itoa(len(m.byPath)+1), class: class}
		m.byPath[path] = k
		m.roots[root(path)] = true
		if strings.HasPrefix(path, "/reading/") && !m.spot(e.At).IsZero() {
			m.byPlace[m.spot(e.At)] = k
		}
	}
	if rank(class) < rank(k.class) {
		k.class = class
	}
	if !slices.Contains(k.refs, no) {
		k.refs = append(k.refs, no)
	}
	if prose && e.Text != "" && !slices.Contains(k.parts, part{e.Text, e.At.Offset}) {
		k.parts = append(k.parts, part{e.Text, e.At.Offset})
	}
	return k
}

func rank(class string) int {
	return slices.Index([]string{string(perf.Error), string(perf.Warning), string(perf.Info), related}, class)
}

// spot is where a text stands, without what a report adds: the path, and the
// file where there is only one.
func spot(at source.Place, file string) source.Place {
	if at.Path = ""; at.File == file {
		at.File = ""
	}
	return at
}

func (m *marks) spot(at source.Place) source.Place { return spot(at, m.submission.Source.File) }

// quotedAt gives the path of the text that holds what stands at path: a claim
// stands in its paragraph, or in the field of the form that its heading names.
func (m *marks) quotedAt(path string) (_ string, prose bool) {
	for _, list := range []string{"/claims/", "/reasons/"} {
		before, _, found := strings.Cut(path, list)
		if !found {
			continue
		}
		if list == "/reasons/" || strings.HasPrefix(before, "/narrative/") {
			return m.statementAt(before), true
		}
		index, _, _ := strings.Cut(strings.TrimPrefix(path, before+list), "/")
		return m.statementAt(before + list + index), true
	}
	return path, strings.HasPrefix(path, "/narrative/")
}

// statementAt gives the field that a statement of a form is of, or its own path.
func (m *marks) statementAt(path string) string {
	form, index, found := strings.Cut(path, "/claims/")
	if !found {
		return path
	}
	n, err := strconv.Atoi(index)
	if err != nil {
		return path
	}
	if claims := m.claims(form); n >= 0 && n < len(claims) {
		return form + "/" + claims[n].Heading
	}
	return path
}

func (m *marks) claims(form string) []budget.Statement {
	if form == departmentPath {
		if f := m.submission.Department.Form; f != nil {
			return f.Claims
		}
		return nil
	}
	n, err := strconv.Atoi(strings.TrimPrefix(form, "/projects/"))
	if err != nil || n < 0 || n >= len(m.submission.Projects) || m.submission.Projects[n] == nil {
		return nil
	}
	return m.submission.Projects[n].Claims
}

// link gives the id of the cell that shows a quotation, blank where none does.
func (m *marks) link(e perf.Evidence) string {
	path, _ := m.quotedAt(e.At.Path)
	if k := m.byPath[path]; k != nil && k.used {
		return k.id
	}
	return ""
}

// root is the form, table or paragraph that a path leads into.
func root(path string) string {
	parts := strings.SplitN(path, "/", 4)
	return strings.Join(parts[:min(3, len(parts))], "/")
}

// list gives the indices of the quoted members of a list of the submission that
// has n, in order.
func (m *marks) list(name string, n int) []int {
	var out []int
	for path := range m.roots {
		if index, ok := strings.CutPrefix(path, "/"+name+"/"); ok {
			if i, err := strconv.Atoi(index); err == nil && i >= 0 && i < n && strconv.Itoa(i) == index {
				out = append(out, i)
			}
		}
	}
	slices.Sort(out)
	return out
}

// segment is a piece of a quoted text, marked or not.
type segment struct {
	Text, ID, Class, Mend string
	Refs                  []int
}

// passage is a quoted text.
type passage []segment

// Marked reports whether a piece of the cell is marked.
func (c passage) Marked() bool {
	return slices.ContainsFunc(c, func(s segment) bool { return s.Class != "" })
}

// Amount reports whether the cell holds an amount, which is set to the right.
func (c passage) Amount() bool {
	return len(c) == 1 && strings.ContainsAny(c[0].Text, "0123456789") && strings.Trim(c[0].Text, "0123456789.,，-−+ %") == "" &&
		strings.ContainsAny(c[0].Text, ".,%") || len(c) == 1 && c[0].Text == "0"
}

// foldLimit is how long a text may be, in characters, that the page does not
// fold up.
const foldLimit = 120

// Start is the beginning of a long text in which nothing is marked, which the
// page folds up so that the marked parts stay near their findings; blank for
// any other.
func (c passage) Start() string {
	if len(c) != 1 || c.Marked() {
		return ""
	}
	if short(c[0].Text, foldLimit) == c[0].Text {
		return ""
	}
	return short(c[0].Text, foldLimit/2)
}

// cell cuts the text at path into pieces by what is marked in it.
func (m *marks) cell(text, path string, at source.Place) passage {
	k := m.at(path, at)
	switch {
	case k == nil && text == "":
		return nil
	case k == nil:
		return passage{{Text: visible(text)}}
	}
	id := k.id
	if k.used {
		id = "" // shown before
	}
	k.used = true
	var out passage
	for _, s := range cut(text, k.parts) {
		s.Text = visible(s.Text)
		if s.Class != "" {
			s.Class, s.Refs, s.ID, s.Mend = k.class, k.refs, id, visible(k.mend)
			id = ""
		}
		out = append(out, s)
	}
	return out
}

// at gives the mark of a path. A note of the reader on the same place is put on
// it.
func (m *marks) at(path string, at source.Place) *mark {
	k := m.byPath[path]
	if len(m.byPlace) == 0 {
		return k
	}
	note := m.byPlace[m.spot(at)]
	switch {
	case k == nil:
		return note
	case note != nil && !note.used:
		note.id, note.used = k.id, true
		k.refs = append(k.refs, note.refs...)
	}
	return k
}

// cut parts a text at the quoted pieces; where none is found all of it is.
func cut(text string, parts []part) passage {
	type stretch struct{ from, to int }
	var found []stretch
	for _, p := range parts {
		at := p.offset
		if at < 0 || at > len(text) || !strings.HasPrefix(text[at:], p.text) {
			at = strings.Index(text, p.text)
		}
		if at >= 0 {
			found = append(found, stretch{at, at + len(p.text)})
		}
	}
	if len(found) == 0 {
		return passage{{Text: text, Class: related}}
	}
	slices.SortFunc(found, func(a, b stretch) int { return a.from - b.from })
	var out passage
	end := 0
	for _, f := range found {
		if f.from < end {
			continue
		}
		if f.from > end {
			out = append(out, segment{Text: text[end:f.from]})
		}
		out = append(out, segment{Text: text[f.from:f.to], Class: related})
		end = f.to
	}
	if end < len(text) {
		out = append(out, segment{Text: text[end:]})
	}
	return out
}
