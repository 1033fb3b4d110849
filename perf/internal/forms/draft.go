package forms

import (
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// filled is a field as it was read.
type filled struct {
	id    fieldID
	label string
	perf.Field
	rest  []string // what follows the text, from rows below
	below *line    // the row that the last of it came from
	taken bool
}

// add puts a text from a row below behind the field's own.
func (f *filled) add(text string) {
	if f.Text == "" {
		f.Text = text
	} else {
		f.rest = append(f.rest, text)
	}
}

// whole is the field with what follows it: on a new line after a sentence, else
// as if the line had not been broken.
func (f *filled) whole() perf.Field {
	if len(f.rest) == 0 {
		return f.Field
	}
	var b strings.Builder
	b.WriteString(f.Text)
	last := f.Text
	for _, s := range f.rest {
		if strings.HasSuffix(last, "。") || strings.HasSuffix(last, "；") || strings.HasSuffix(last, ";") {
			b.WriteByte('\n')
		}
		b.WriteString(s)
		last = s
	}
	return perf.Field{Text: b.String(), At: f.At}
}

// draft is a form being read, of either kind.
type draft struct {
	title  source.Place
	until  source.Place
	year   int
	fields []filled
	funds  funds
	tasks  []perf.Labelled
	blocks []*block // the indicator tables
	cut    bool
	// whole and year are the columns of the two periods, where a row heads them.
	whole, yearly *cell
}

// set fills a field in. A blank one is kept, too: its place says where it was
// left blank.
func (d *draft) set(id fieldID, label string, f perf.Field) {
	d.fields = append(d.fields, filled{id: id, label: label, Field: f})
}

// last is the field that was filled in last, nil where none was.
func (d *draft) last() *filled {
	if len(d.fields) == 0 {
		return nil
	}
	return &d.fields[len(d.fields)-1]
}

// take hands out the first field of the ids that is filled in, or else left
// blank; what else was read stays for [draft.extra].
func (d *draft) take(ids ...fieldID) perf.Field {
	for _, id := range ids {
		for i := range d.fields {
			if f := &d.fields[i]; f.id == id && !f.taken && f.Text != "" {
				f.taken = true
				return f.whole()
			}
		}
	}
	for _, id := range ids {
		for i := range d.fields {
			if f := &d.fields[i]; f.id == id && !f.taken {
				f.taken = true
				return f.whole()
			}
		}
	}
	return perf.Field{}
}

// holds reports whether a field is filled in and not handed out yet.
func (d *draft) holds(id fieldID) bool {
	for i := range d.fields {
		if f := &d.fields[i]; f.id == id && !f.taken && f.Text != "" {
			return true
		}
	}
	return false
}

// takeFirst is [draft.take] for the first id that the form prints, even blank: a
// blank 实施单位 is not the unit that files the form.
func (d *draft) takeFirst(ids ...fieldID) perf.Field {
	for _, id := range ids {
		for i := range d.fields {
			if f := &d.fields[i]; f.id == id && !f.taken {
				return d.take(id)
			}
		}
	}
	return perf.Field{}
}

// extra is what is left when a form has taken its fields, in printed order. The
// blank doubles of fields are left out.
func (d *draft) extra() []perf.Labelled {
	var out []perf.Labelled
	for i := range d.fields {
		f := &d.fields[i]
		if f.taken || f.Text == "" && f.id != fieldExtra {
			continue
		}
		f.taken = true
		out = append(out, perf.Labelled{Label: f.label, Field: f.whole()})
	}
	return out
}
