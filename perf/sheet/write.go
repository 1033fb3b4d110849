package sheet

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// Write writes a submission as a workbook in the published layout: a sheet for
// the department form, each project form and each table, and one for the
// narrative. The forms are those of 财预〔2015〕88号 with the columns that their
// indicators need besides (指标性质, 度量单位, 权重, 实际完成值, …), and with cost
// as a first level where the scheme is that of 2021. [Read] gives the same
// submission back, but for places and what the reader noted. What a document did
// not print (Lost, CutOff) is written as that, and not as a blank.
//
// Texts that a program could take for formulas have an apostrophe in front,
// which Read takes off again. The error is that of w, or says that there is
// nothing to write.
func Write(w io.Writer, s *perf.Submission) error {
	if s == nil {
		return errors.New("sheet: no submission to write")
	}
	b := newBook(excelize.NewFile())
	b.department = s.Department.Name
	b.narrative(s.Narrative) // first: its title names the year, as that of the document did
	if f := s.Department.Form; f != nil {
		b.departmentForm(f)
	}
	for _, f := range s.Projects {
		if f != nil {
			b.projectForm(f)
		}
	}
	for i := range s.Tables {
		b.table(&s.Tables[i])
	}
	if list := b.file.GetSheetList(); len(list) == 1 {
		return errors.New("sheet: neither form nor table nor narrative to write")
	}
	b.keep(b.file.DeleteSheet("Sheet1"))
	return b.writeTo(w)
}

// part is a cell of a row of a form that spans some columns.
type part struct {
	value any
	span  int
	style style
}

func label(text string) part           { return part{text, 1, styleLabel} }
func value(text string, span int) part { return part{text, span, styleText} }
func long(text string, span int) part  { return part{text, span, styleLong} }

// parts writes a row of cells that span columns.
func (s *bookSheet) parts(all ...part) {
	col, height := 1, 0.0
	for _, p := range all {
		if text, ok := p.value.(string); ok {
			height = max(height, heightOf(text, float64(p.span*formColumn)))
		}
		for i := range p.span {
			v := p.value
			if i > 0 {
				v = nil
			}
			s.set(col+i, s.next, v, p.style)
		}
		s.mergeArea(col, s.next, col+p.span-1, s.next)
		col += p.span
	}
	if height > 0 {
		s.keep(s.file.SetRowHeight(s.name, s.next, height))
	}
	s.next++
}

// titled begins a form with its title and year.
func (s *bookSheet) titled(title string, year, width int) {
	s.row(styleTitle, title)
	s.merge(s.next-1, width)
	if year > 0 {
		s.row(stylePlain, fmt.Sprintf("（%d年度）", year))
		s.merge(s.next-1, width)
	}
}

// pair writes two labels with their values; a row of two blanks only where asked
// for.
func (s *bookSheet) pair(width int, always bool, l1, v1, l2, v2 string) {
	if !always && v1 == "" && v2 == "" {
		return
	}
	left := (width - 2) / 2
	s.parts(label(l1), value(v1, left), label(l2), value(v2, width-2-left))
}

// headField is a field of the head of a form.
type headField struct {
	label string
	*perf.Field
}

// fields writes two fields of the head. One that is blank is left out, since to
// print it would say that somebody left it blank, unless its form had a cell for
// it, or has been made by hand for somebody to fill in.
func (s *bookSheet) fields(width int, byHand bool, a, b headField) {
	has := func(f headField) bool { return byHand || f.Text != "" || f.At.Col() > 1 }
	switch {
	case has(a) && has(b):
		s.pair(width, true, a.label, a.Text, b.label, b.Text)
	case has(a):
		s.field(width, a.label, a.Text)
	case has(b):
		s.field(width, b.label, b.Text)
	}
}

// field writes one label with its value over the whole width.
func (s *bookSheet) field(width int, l, v string) { s.parts(label(l), long(v, width-1)) }

// extra writes what a layout has beyond the model.
func (s *bookSheet) extra(width int, all []perf.Labelled) {
	for _, e := range all {
		if e.Text != "" && e.Text == s.department && isOwner[strings.TrimRight(e.Label, "：:")] {
			// In one cell it names the body of the document, too.
			s.row(styleText, strings.TrimRight(e.Label, "：:")+"："+e.Text)
			s.merge(s.next-1, width)
			continue
		}
		s.field(width, e.Label, e.Text)
	}
}

// isOwner are the labels of the body that a document is of.
var isOwner = map[string]bool{"预算单位": true, "填报单位": true, "单位名称": true, "编制单位": true, "预算部门": true, "填报部门": true}

// narrative writes the paragraphs, each with a blank row behind it, so that none
// is read as going on with another.
func (b *book) narrative(all []budget.Statement) {
	if len(all) == 0 {
		return
	}
	s := b.sheet("情况说明")
	s.widths(100)
	for i := range all {
		for _, line := range strings.Split(all[i].Text.Text, "\n") {
			for j, c := range strings.Split(line, "\t") {
				s.set(j+1, s.next, c, stylePlain)
			}
			s.next++
		}
		s.next++
	}
}
