package word

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/internal/ooxml"
	"github.com/perftarget/perftarget/source"
)

// Reasons why a document could not be used, beside those of package disclosure.
// A [*disclosure.Error] wraps one of them, so that errors.Is tells them apart.
var (
	// ErrNotDocument: the file is of another kind (text, a workbook, an archive).
	ErrNotDocument = errors.New("不是.docx文档 (not a .docx document)")
	// ErrEncrypted: a part of the document is protected by a password.
	ErrEncrypted = errors.New("文档有密码，请取消密码后再读 (the document has a password: save it without one)")
	// ErrDamaged: the file begins as a document does and is broken or cut off.
	ErrDamaged = errors.New("文档已损坏或不完整 (the document is damaged or cut off)")
)

// Read reads a document. Of the limits it looks at Bytes, UnpackedBytes, Cells,
// LineBytes, Depth and Context. A document that cannot be used gives a
// [*disclosure.Error]; the submission is then nil.
func Read(r io.Reader, opt disclosure.Options) (*perf.Submission, error) {
	opt.Limits = opt.Limits.WithDefaults()
	data, err := io.ReadAll(io.LimitReader(r, int64(opt.Limits.Bytes)+1))
	if err != nil {
		return nil, fail(&opt, err, "读取失败")
	}
	if len(data) > opt.Limits.Bytes {
		return nil, fail(&opt, disclosure.ErrTooLarge, fmt.Sprintf("文件超过%d字节", opt.Limits.Bytes))
	}
	p, err := pageOf(data, &opt)
	if err != nil {
		return nil, err
	}
	opt.Limits.Bytes = p.out.Len() // what is unpacked was bounded before
	s, err := disclosure.ReadHTML(strings.NewReader(p.out.String()), opt)
	if err != nil {
		return nil, err
	}
	source.EachPlace(s, p.place)
	s.Reading = append(s.Reading, p.notes...)
	return s, nil
}

// mainPart is the part that holds the text.
func mainPart(a *ooxml.Archive) (string, error) {
	rels, err := a.Relations("")
	if err != nil {
		return "", err
	}
	name := "word/document.xml"
	for _, r := range rels {
		if r.Kind == "officeDocument" && !r.External {
			name = r.Target
		}
	}
	if !strings.HasPrefix(name, "word/") || !a.Has(name) {
		return "", ErrNotDocument
	}
	return name, nil
}

// pageOf makes a page of a document.
func pageOf(data []byte, opt *disclosure.Options) (*page, error) {
	if len(data) == 0 {
		return nil, fail(opt, disclosure.ErrEmpty, "")
	}
	a, err := ooxml.OpenArchive(data, opt.Limits.UnpackedBytes)
	if err != nil {
		return nil, stored(opt, err)
	}
	main, err := mainPart(a)
	if err != nil {
		return nil, stored(opt, err)
	}
	rels, err := a.Relations(main)
	if err != nil {
		return nil, stored(opt, err)
	}
	p := newPage(opt)
	related := func(kind string) string {
		for _, r := range rels {
			if r.Kind == kind && !r.External {
				return r.Target
			}
		}
		return ""
	}
	if p.numbers, err = readNumbering(a, related("numbering"), related("styles")); err == nil {
		if err = p.part(a, main); err == nil {
			err = p.part(a, related("footnotes"))
		}
	}
	return p, stored(opt, err)
}

// fail builds the error of a document.
func fail(opt *disclosure.Options, err error, reason string) error {
	return &disclosure.Error{File: opt.File, Err: err, Reason: reason}
}

// stored is the error of a file as stored as one of a document.
func stored(opt *disclosure.Options, err error) error {
	var e *ooxml.Error
	var own *disclosure.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &own):
		return own
	case errors.Is(err, ErrNotDocument):
		return fail(opt, ErrNotDocument, "")
	case !errors.As(err, &e):
		return err
	}
	for from, to := range map[error]error{ooxml.ErrTooLarge: disclosure.ErrTooLarge, ooxml.ErrDamaged: ErrDamaged, ooxml.ErrEncrypted: ErrEncrypted} {
		if errors.Is(e, from) {
			return fail(opt, to, e.Reason)
		}
	}
	return fail(opt, err, "")
}
