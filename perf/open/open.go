// Package open reads a submission from a file of any kind that the library
// knows: the text of a published department budget or of a form, the web page of
// one, a .docx document, an .xlsx workbook, a sheet saved as .csv, and the
// library's own JSON. What a file is, it tells by content and not by name, but
// for .csv.
package open

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/sheet"
	"github.com/perftarget/perftarget/perf/word"
)

// ErrFormat is wrapped by the error for a file of a kind that must be converted
// first: PDF, the older .doc and .xls, and archives of anything else.
var ErrFormat = errors.New("不能直接读取的格式 (a format to be converted first)")

// File reads the submission in the named file.
func File(name string, opt Options) (*perf.Submission, error) {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: 没有这个文件 (no such file): %w", name, fs.ErrNotExist)
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return nil, fmt.Errorf("%s: 是目录，不是文件 (is a directory, want a file)", name)
	}
	return Read(f, name, opt)
}

// Read reads a submission; name stands for it in places and errors.
func Read(r io.Reader, name string, opt Options) (*perf.Submission, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	head, err := in.Peek(4096)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if bytes.HasPrefix(head, []byte("PK")) || bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return readOffice(in, name, opt)
	}
	if what := foreign(head); what != "" {
		return nil, fmt.Errorf("%s: %w: %s", name, ErrFormat, what)
	}
	if looksLikeJSON(head) {
		return readJSON(in, name, opt)
	}
	if isCSV(name, head) {
		return sheet.ReadCSV(in, sheet.Options{File: name, Limits: opt.Limits})
	}
	text := disclosure.Options{File: name, Limits: opt.Limits}
	if disclosure.IsHTML(head) {
		return disclosure.ReadHTML(in, text)
	}
	return disclosure.Read(in, text)
}

// readOffice reads a workbook or a document. Which of them a file is that is cut
// off, only its name tells.
func readOffice(r io.Reader, name string, opt Options) (*perf.Submission, error) {
	limits := opt.Limits.WithDefaults()
	data, err := io.ReadAll(io.LimitReader(r, int64(limits.Bytes)+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	s, err := sheet.Read(bytes.NewReader(data), sheet.Options{File: name, Limits: opt.Limits, HiddenSheets: opt.HiddenSheets})
	switch {
	case errors.Is(err, sheet.ErrOldFormat):
		return nil, fmt.Errorf("%s: %w: 旧版Office文件(.doc、.xls)，请先另存为.docx、.xlsx或文本", name, ErrFormat)
	case errors.Is(err, sheet.ErrNotWorkbook), errors.Is(err, sheet.ErrDamaged) && strings.HasSuffix(strings.ToLower(name), ".docx"):
		s, err = word.Read(bytes.NewReader(data), disclosure.Options{File: name, Limits: opt.Limits})
	}
	if errors.Is(err, word.ErrNotDocument) {
		return nil, fmt.Errorf("%s: %w: 压缩包或其他Office文件，请先解压或另存为.docx、.xlsx或文本", name, ErrFormat)
	}
	return s, err
}

func readJSON(r io.Reader, name string, opt Options) (*perf.Submission, error) {
	s, err := perf.ReadJSON(r, perf.JSONOptions{Limits: opt.Limits, KeepUnknown: opt.KeepUnknown})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return s, nil
}

// isCSV reports whether a file holds values parted by commas. A text with commas in
// it looks alike, so that the name decides.
func isCSV(name string, head []byte) bool {
	return strings.HasSuffix(strings.ToLower(name), ".csv") && bytes.IndexByte(head, '\t') < 0
}

// looksLikeJSON reports whether the first thing written is an object.
func looksLikeJSON(head []byte) bool {
	head = bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	return bytes.HasPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte("{"))
}

// foreign names the kind of a file that has to be converted first, and into
// what; "" for any other.
func foreign(head []byte) string {
	for _, f := range []struct{ magic, what string }{
		{"%PDF-", "PDF，请先转为文本，如 pdftotext -layout"},
		{"{\\rtf", "RTF，请先另存为文本"},
		{"MIME-Version:", "网页存档(.mht)，请先另存为网页(.html)或文本"},
	} {
		if bytes.HasPrefix(head, []byte(f.magic)) {
			return f.what
		}
	}
	return ""
}
