package sheet

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
)

// ReadCSV is [Read] for one sheet saved as values parted by commas (.csv), in
// UTF-8, UTF-16 or GB18030. Places are lines and columns, from 1.
func ReadCSV(r io.Reader, opt Options) (*perf.Submission, error) {
	opt = opt.withDefaults()
	data, err := load(r, &opt)
	if err != nil {
		return nil, err
	}
	text, err := disclosure.Decode(data, disclosure.Options{File: opt.File, Limits: opt.Limits})
	if err != nil {
		return nil, opt.translate(err)
	}
	c := csvReader{opt: &opt, page: page{ws: &worksheet{}, v: &values{}}}
	if err := c.read(text); err != nil {
		return nil, err
	}
	c.page.finish()
	padded := opt.Limits
	padded.Cells *= maxPadding + 1
	sub, err := disclosure.ReadPages([]disclosure.Page{c.page.page()}, disclosure.Options{File: opt.File, Limits: padded})
	if err != nil {
		return nil, opt.translate(err)
	}
	return sub, nil
}

// csvReader makes a sheet of lines.
type csvReader struct {
	opt  *Options
	page page
	end  int // the last line of the record before
	row  int32
}

func (c *csvReader) read(text string) error {
	err := c.records(text, false)
	if errors.Is(err, csv.ErrBareQuote) { // 5" of a screen
		*c = csvReader{opt: c.opt, page: page{ws: &worksheet{}, v: &values{}}}
		err = c.records(text, true)
	}
	var p *csv.ParseError
	if errors.As(err, &p) {
		return c.opt.fail(ErrDamaged, fmt.Sprintf("第%d行的引号没有成对", p.StartLine))
	}
	return err
}

func (c *csvReader) records(text string, anyQuote bool) error {
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord, r.ReuseRecord, r.LazyQuotes = -1, true, anyQuote
	for {
		record, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		line, _ := r.FieldPos(0)
		if err := c.record(record, line); err != nil {
			return err
		}
	}
}

// record makes a row of a record. Blank lines, which no record tells of, leave a
// blank row.
func (c *csvReader) record(fields []string, line int) error {
	if c.row++; line > c.end+1 {
		c.row++
	}
	for int(c.row) >= len(c.page.lines) {
		c.page.lines = append(c.page.lines, line)
	}
	c.end = line
	ws := c.page.ws
	ws.rows = append(ws.rows, rowInfo{row: c.row})
	for i, text := range fields {
		c.end += strings.Count(text, "\n")
		if strings.TrimSpace(text) == "" {
			continue
		}
		switch limits := &c.opt.Limits; {
		case i >= limits.Columns:
			return c.opt.fail(ErrTooLarge, fmt.Sprintf("第%d行超过%d列", line, limits.Columns))
		case len(ws.cells) >= limits.Cells:
			return c.opt.fail(ErrTooLarge, fmt.Sprintf("单元格超过%d个", limits.Cells))
		case len(text) > limits.LineBytes:
			return c.opt.fail(ErrTooLarge, fmt.Sprintf("第%d行有一格超过%d字节", line, limits.LineBytes))
		}
		ws.cells = append(ws.cells, cellInfo{row: c.row, col: int32(i + 1)})
		c.page.texts = append(c.page.texts, strings.Clone(text))
	}
	return nil
}
