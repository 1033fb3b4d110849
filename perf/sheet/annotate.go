package sheet

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/perftarget/perftarget/perf"
)

// author signs the notes that [Annotate] writes, so that it knows them again.
const author = "perftarget"

// Annotate writes the workbook that a report was made of once more, with what was
// found beside it: each cell concerned has the colour of its gravest finding and
// a note that says what is wrong, and a sheet (审核结果) lists all, with links to
// the cells. Everything else stays as it is; a note that somebody else left on a
// cell is kept instead of ours. When the workbook was annotated before, the old
// notes, colours and sheets go first. The sheets that it adds are left out when
// the workbook is read again.
//
// A workbook that cannot be used gives an [*Error], as in [Read].
func Annotate(w io.Writer, workbook io.Reader, r *perf.Report, opt ReportOptions) (err error) {
	limits := opt.Workbook.withDefaults()
	data, err := load(workbook, &limits)
	if err != nil {
		return err
	}
	defer func() {
		if p := recover(); p != nil {
			err = limits.fail(ErrDamaged, fmt.Sprint("内部结构有误：", p))
		}
	}()
	f, err := openWhole(data, &limits)
	if err != nil {
		return err
	}
	a := annotator{book: newBook(f), report: r, opt: opt, words: wordsOf(opt.Lang), fills: map[filled]int{}}
	for _, name := range f.GetSheetList() {
		a.clear(name)
	}
	for _, c := range a.cells() {
		a.mark(c)
	}
	reportSheets(a.book, r, opt.Lang, a.has)
	if i, err := f.GetSheetIndex(a.words.findings); err == nil && i >= 0 {
		f.SetActiveSheet(i)
	}
	return a.writeTo(w)
}

// openWhole opens a workbook with all its parts, each checked before.
func openWhole(data []byte, opt *Options) (*excelize.File, error) {
	w, err := openWorkbook(data, opt)
	if err != nil {
		return nil, err
	}
	for _, name := range w.Names {
		if ext := path.Ext(name); ext != ".xml" && ext != ".rels" {
			continue
		}
		if _, err := w.checked(name, maxBlank*(opt.Limits.Cells+1<<12)); err != nil {
			return nil, err
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), libraryOptions(opt.Limits.UnpackedBytes))
	if err != nil {
		return nil, opt.fail(ErrDamaged, err.Error())
	}
	return f, nil
}

// annotator marks the cells that a report speaks of.
type annotator struct {
	*book
	report *perf.Report
	opt    ReportOptions
	words  reportWords
	fills  map[filled]int
	taken  map[string]bool // cells with a note of somebody else
}

// filled is a style of the workbook with a colour of ours.
type filled struct {
	base  int
	color style
}

// concerned is a cell with what is said of it.
type concerned struct {
	sheet, cell string
	severity    perf.Severity
	says        []string
}

// cells collects what the findings say of each cell, in the order of the report.
func (a *annotator) cells() []*concerned {
	var out []*concerned
	at := map[[2]string]*concerned{}
	for i := range a.report.Findings {
		f := &a.report.Findings[i]
		all := f.Evidence
		if f.Mend != nil {
			all = append(slices.Clone(all), *f.Mend)
		}
		for _, e := range all {
			if e.At.Cell == "" || !a.has(e.At.Sheet) || a.opt.Workbook.File != "" && e.At.File != "" && e.At.File != a.opt.Workbook.File {
				continue
			}
			key := [2]string{e.At.Sheet, e.At.Cell}
			c := at[key]
			if c == nil {
				c = &concerned{sheet: e.At.Sheet, cell: e.At.Cell, severity: f.Severity}
				at[key] = c
				out = append(out, c)
			}
			if !c.severity.AtLeast(f.Severity) {
				c.severity = f.Severity
			}
			if s := a.says(f, &e); !slices.Contains(c.says, s) {
				c.says = append(c.says, s)
			}
		}
	}
	return out
}

// says is what a finding says of one of its cells.
func (a *annotator) says(f *perf.Finding, e *perf.Evidence) string {
	s := "【" + a.words.severity[f.Severity] + "】" + pick(a.opt.Lang, f.Message)
	if f.Mend != nil && f.Mend.At == e.At {
		s += "\n" + a.words.mend + f.Mend.Text
	}
	return s + "\n（" + f.Rule + "）"
}

// maxSaid is how many findings the note of one cell tells.
const maxSaid = 8

// mark colours a cell and puts its note beside it.
func (a *annotator) mark(c *concerned) {
	id, err := a.file.GetCellStyle(c.sheet, c.cell)
	a.keep(err)
	a.keep(a.file.SetCellStyle(c.sheet, c.cell, c.cell, a.fill(id, styleOf(c.severity))))
	if a.taken[c.sheet+"!"+c.cell] {
		return
	}
	says := c.says
	if len(says) > maxSaid {
		says = append(slices.Clone(says[:maxSaid]), fmt.Sprintf(a.words.also, len(says)-maxSaid))
	}
	text := cellText(strings.Join(says, "\n\n"))
	a.keep(a.file.AddComment(c.sheet, excelize.Comment{
		Cell: c.cell, Author: author, Paragraph: []excelize.RichTextRun{{Text: text}}, Width: 360, Height: 160,
	}))
}

// fill is a style like another with one of our colours; a blank colour takes
// ours off.
func (a *annotator) fill(base int, color style) int {
	key := filled{base, color}
	if id, ok := a.fills[key]; ok {
		return id
	}
	s, err := a.file.GetStyle(base)
	if a.keep(err); err != nil {
		return base
	}
	s.Fill = excelize.Fill{}
	if color != stylePlain {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fills[color]}}
	}
	id, err := a.file.NewStyle(s)
	a.keep(err)
	a.fills[key] = id
	return id
}

// clear takes off what an earlier report left on a sheet, or the sheet where it
// was one.
func (a *annotator) clear(name string) {
	title, err := a.file.GetCellValue(name, "A1")
	a.keep(err)
	for _, w := range []reportWords{wordsOf("zh"), wordsOf("en")} {
		if title == w.title && (strings.HasPrefix(name, w.findings) || strings.HasPrefix(name, w.coverage)) {
			a.keep(a.file.DeleteSheet(name))
			return
		}
	}
	comments, err := a.file.GetComments(name)
	if err != nil {
		return // a chart sheet has none
	}
	for _, c := range comments {
		if c.Author != author {
			if a.taken == nil {
				a.taken = map[string]bool{}
			}
			a.taken[name+"!"+c.Cell] = true
			continue
		}
		a.keep(a.file.DeleteComment(name, c.Cell))
		a.unfill(name, c.Cell)
	}
}

// unfill takes one of our colours off a cell.
func (a *annotator) unfill(name, cell string) {
	id, err := a.file.GetCellStyle(name, cell)
	a.keep(err)
	s, err := a.file.GetStyle(id)
	if a.keep(err); err != nil || len(s.Fill.Color) == 0 {
		return
	}
	for _, st := range []style{styleError, styleWarning, styleInfo} {
		if strings.HasSuffix(strings.ToUpper(s.Fill.Color[0]), fills[st]) {
			a.keep(a.file.SetCellStyle(name, cell, cell, a.fill(id, stylePlain)))
		}
	}
}
