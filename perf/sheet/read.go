package sheet

import (
	"errors"
	"fmt"
	"io"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/internal/ooxml"
)

// Read reads the forms, tables and texts of a workbook. Labels are found by what
// they say, wherever they stand; places are given as sheet and cell. Nothing is
// dropped: what has no place, what is hidden, and formulas without a result are
// kept in Submission.Reading. Formulas are never computed and links to other
// files never followed: a cell is what the workbook last showed.
//
// A workbook that cannot be used gives an [*Error]; the submission is then nil.
func Read(r io.Reader, opt Options) (sub *perf.Submission, err error) {
	opt = opt.withDefaults()
	data, err := load(r, &opt)
	if err != nil {
		return nil, err
	}
	// The spreadsheet library panics on some workbooks that no program writes.
	defer func() {
		if p := recover(); p != nil {
			sub, err = nil, opt.fail(ErrDamaged, fmt.Sprint("内部结构有误：", p))
		}
	}()
	return read(data, &opt)
}

func read(data []byte, opt *Options) (*perf.Submission, error) {
	w, err := openWorkbook(data, opt)
	if err != nil {
		return nil, err
	}
	v, err := w.newValues()
	if err != nil {
		return nil, err
	}
	var pages []disclosure.Page
	notes := notes{workbook: w}
	cells, rows := opt.Limits.Cells, maxRows
	for i := range w.sheets {
		if err := opt.Limits.Context.Err(); err != nil {
			return nil, opt.fail(err, "读取中止")
		}
		s := &w.sheets[i]
		if s.hidden && !opt.HiddenSheets {
			notes.sheet(s)
			continue
		}
		p, left, err := w.page(i, v, cells)
		if err == nil {
			if rows -= p.ws.lastRow(); rows < 0 {
				err = &tooLarge{fmt.Sprintf("所有工作表合计超过%d行", maxRows)}
			}
		}
		if err != nil {
			return nil, w.sheetError(s, err)
		}
		cells = left
		if isReport(p) {
			continue
		}
		pages = append(pages, p.page())
		notes.page(s, p)
	}
	padded := opt.Limits
	padded.Cells *= maxPadding + 1
	sub, err := disclosure.ReadPages(pages, disclosure.Options{File: opt.File, Limits: padded})
	if err != nil {
		return nil, opt.translate(err)
	}
	sub.Source.Kind = "sheet"
	sub.Reading = append(sub.Reading, notes.list...)
	restoreMissing(sub)
	return sub, nil
}

// maxRows limits the rows of all sheets together, blank ones included.
const maxRows = 4 << 20

// page lays out a sheet; left is how many cells may hold something.
func (w *workbook) page(i int, v *values, left int) (*page, int, error) {
	data, err := w.part(w.sheets[i].part)
	if err != nil {
		return nil, 0, err
	}
	ws, left, err := scan(data, left, w.opt)
	if err != nil {
		return nil, 0, err
	}
	texts, err := v.texts(i, ws)
	if err != nil {
		return nil, 0, err
	}
	return layOut(w.sheets[i].name, ws, texts, v), left, nil
}

// lastRow is the last row of the sheet that holds something.
func (w *worksheet) lastRow() int {
	if len(w.cells) == 0 {
		return 0
	}
	return int(w.cells[len(w.cells)-1].row)
}

// sheetError is the error of one sheet.
func (w *workbook) sheetError(s *sheetRef, err error) error {
	var own *Error
	if errors.As(err, &own) {
		return own
	}
	e := w.opt.fail(ErrDamaged, err.Error())
	var large *tooLarge
	if errors.As(err, &large) || errors.Is(err, ooxml.ErrTooMany) {
		e.Err = ErrTooLarge
	}
	e.Sheet = s.name
	return e
}

// translate is the error of the common reader as one of this package.
func (o *Options) translate(err error) error {
	var e *disclosure.Error
	if !errors.As(err, &e) {
		return o.fail(err, "")
	}
	for from, to := range map[error]error{
		disclosure.ErrEmpty: ErrEmpty, disclosure.ErrNoContent: ErrNoContent, disclosure.ErrTooLarge: ErrTooLarge,
	} {
		if errors.Is(err, from) {
			return o.fail(to, e.Reason)
		}
	}
	return o.fail(e.Err, e.Reason)
}
