package sheet

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/ooxml"
)

// maxTags limits the tags of a part that lists things: styles, relations.
const maxTags = 1 << 18

// workbook is a workbook opened: its sheets in order, with where each is stored.
type workbook struct {
	*container
	path     string // of the workbook part
	sheets   []sheetRef
	date1904 bool
	styles   string // the names of parts, blank where there is none
	strings  string
	external int // links to other workbooks
}

// sheetRef is one sheet as the workbook lists it.
type sheetRef struct {
	name   string
	hidden bool
	part   string
}

func openWorkbook(data []byte, opt *Options) (*workbook, error) {
	c, err := openContainer(data, opt)
	if err != nil {
		return nil, err
	}
	w := &workbook{container: c}
	if w.path, err = c.mainPart(); err != nil {
		return nil, err
	}
	rels, err := c.relations(w.path)
	if err != nil {
		return nil, err
	}
	for _, r := range rels {
		switch {
		case r.Kind == "externalLink" || r.External:
			w.external++
		case r.Kind == "styles":
			w.styles = r.Target
		case r.Kind == "sharedStrings":
			w.strings = r.Target
		}
	}
	return w, w.list(rels)
}

// mainPart is the part that lists the sheets.
func (c *container) mainPart() (string, error) {
	rels, err := c.relations("")
	if err != nil {
		return "", err
	}
	name := "xl/workbook.xml"
	for _, r := range rels {
		if r.Kind == "officeDocument" && !r.External {
			name = r.Target
		}
	}
	if strings.HasPrefix(name, "word/") {
		return "", c.opt.fail(ErrNotWorkbook, "这是Word文档")
	}
	if !c.Has(name) {
		return "", c.opt.fail(ErrDamaged, "缺少"+name)
	}
	return name, nil
}

// relations are the arrows that begin at a part, by their IDs.
func (c *container) relations(part string) (map[string]ooxml.Relation, error) {
	rels, err := c.Relations(part)
	return rels, c.opt.stored(err)
}

// list reads the sheets of the workbook.
func (w *workbook) list(rels map[string]ooxml.Relation) error {
	data, err := w.part(w.path)
	if err != nil {
		return err
	}
	m, err := ooxml.NewMarkup(data, maxTags)
	for err == nil {
		var t ooxml.Token
		if t, err = m.Next(); err != nil || t.Kind == ooxml.End {
			break
		}
		switch {
		case t.Kind != ooxml.Open:
		case t.Name == "workbookPr":
			w.date1904 = t.IsSet("date1904")
		case t.Name == "sheet":
			r, ok := rels[t.Attr("id")]
			if ok && r.Kind != "worksheet" {
				continue // a chart, a dialog or a macro sheet has no cells
			}
			s := sheetRef{name: t.Attr("name"), part: r.Target}
			s.hidden = t.Attr("state") == "hidden" || t.Attr("state") == "veryHidden"
			w.sheets = append(w.sheets, s)
		}
	}
	if err := w.broken(w.path, err); err != nil {
		return err
	}
	return w.checkSheets()
}

func (w *workbook) checkSheets() error {
	switch {
	case len(w.sheets) == 0:
		return w.opt.fail(ErrEmpty, "没有工作表")
	case len(w.sheets) > w.opt.Limits.Sheets:
		return w.opt.fail(ErrTooLarge, fmt.Sprintf("工作表超过%d张", w.opt.Limits.Sheets))
	}
	for _, s := range w.sheets {
		if s.part == "" || !w.Has(s.part) {
			e := w.opt.fail(ErrDamaged, "缺少该工作表的内容")
			e.Sheet = s.name
			return e
		}
	}
	return nil
}
