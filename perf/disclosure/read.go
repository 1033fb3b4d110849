package disclosure

import (
	"io"
	"strings"

	"github.com/perftarget/perftarget/perf"
)

// Read reads the text of a published department budget: its tables, its
// performance forms and what its narrative claims. Nothing is dropped: what has
// no place is kept in Submission.Reading with its line and the reason. A
// document that cannot be used gives an [*Error]; the submission is then nil,
// so that half a reading is never taken for a whole one.
func Read(r io.Reader, opt Options) (*perf.Submission, error) {
	d, err := read(r, opt)
	if err != nil {
		return nil, err
	}
	return d.sub, nil
}

// read is Read with the lines kept, so that tests can see what became of each.
func read(r io.Reader, opt Options) (*document, error) {
	opt = opt.withDefaults()
	raw, err := load(r, &opt)
	if err != nil {
		return nil, err
	}
	if len(raw) == 0 {
		return nil, opt.fail(0, ErrEmpty, "")
	}
	if IsHTML(raw[:min(len(raw), 512)]) {
		return nil, opt.fail(0, ErrBinary, "这是网页，请先另存为文本")
	}
	text, err := decode(raw, &opt)
	if err != nil {
		return nil, err
	}
	lines, err := splitLines(text, &opt)
	if err != nil {
		return nil, err
	}
	markPages(lines)
	d := newDocument(lines, &opt)
	d.ended = strings.HasSuffix(text, "\n") || strings.HasSuffix(text, "\r")
	if len(d.items) == 0 {
		return nil, opt.fail(0, ErrEmpty, "只有空白")
	}
	if err := d.read(len(lines)); err != nil {
		return nil, err
	}
	if !d.hasContent() {
		return nil, opt.fail(0, ErrNoContent, "")
	}
	return d, nil
}
