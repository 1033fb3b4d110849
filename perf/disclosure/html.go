package disclosure

import (
	"bytes"
	"io"
	"math"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	utf "golang.org/x/text/encoding/unicode"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// ReadHTML is [Read] for a published web page (网页): its tables and what stands
// around them give the submission that the text of the same page would. Places
// are lines of the page's source, a column is the cell of a table row, merged
// cells counted as often as they are wide.
//
// The encoding is that of the byte order mark or of the page's meta element,
// unless the bytes are plainly another. Of the limits, LineBytes is that of one
// printed line or cell, and each printed line counts as a cell. A page nested
// deeper than any real one is refused with [ErrTooLarge].
func ReadHTML(r io.Reader, opt Options) (*perf.Submission, error) {
	opt = opt.withDefaults()
	bytesOnly := opt
	bytesOnly.Limits.LineBytes = math.MaxInt // a page may be one line of source
	raw, err := load(r, &bytesOnly)
	if err != nil {
		return nil, err
	}
	if len(raw) == 0 {
		return nil, opt.fail(0, ErrEmpty, "")
	}
	text, err := decodeHTML(raw, &opt)
	if err != nil {
		return nil, err
	}
	page, units, err := parseHTML(text, &opt)
	if err != nil {
		return nil, err
	}
	s, err := ReadPages([]Page{page}, opt)
	if err != nil {
		return nil, err
	}
	source.EachPlace(s, func(at *source.Place) {
		if at.Line >= 1 && at.Line <= len(units) {
			*at = units[at.Line-1].place(*at)
		}
	})
	return s, nil
}

// htmlStarts are what a page, or a part of one, begins with.
var htmlStarts = []string{
	"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<style", "<table", "<div", "<p>", "<p ", "<center", "<section", "<article", "<h1", "<h2", "<h3",
}

// IsHTML reports whether a file is a web page, by its first bytes; a few hundred
// are enough for a whole page, more may be needed for a part of one that begins
// with words.
func IsHTML(head []byte) bool {
	if len(head) >= 2 && (head[0] == 0xFF && head[1] == 0xFE || head[0] == 0xFE && head[1] == 0xFF) {
		head = bytes.ReplaceAll(head[2:], []byte{0}, nil)
	}
	head = bytes.ToLower(bytes.TrimPrefix(head, bomUTF8))
	for {
		head = bytes.TrimSpace(head)
		var end string
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<?xml")):
			end = ">"
		}
		_, rest, ok := bytes.Cut(head, []byte(end))
		if end == "" || !ok {
			break
		}
		head = rest
	}
	for _, s := range htmlStarts {
		if bytes.HasPrefix(head, []byte(s)) {
			return true
		}
	}
	// Words before the first table: a text that only quotes a tag has no rows.
	before, table, ok := bytes.Cut(head, []byte("<table"))
	return ok && !bytes.ContainsRune(before, '\t') && bytes.Contains(table, []byte("<tr")) && bytes.Contains(table, []byte("<td"))
}

// charsetWords are the names under which pages declare the encodings that the
// reader knows.
var charsetWords = map[string]bool{"gb2312": true, "gbk": true, "gb18030": true, "x-gbk": true, "gb_2312-80": true, "cp936": true, "chinese": true}

// decodeHTML turns the bytes of a page into text. What the page says of its
// encoding holds where the bytes leave it open.
func decodeHTML(b []byte, opt *Options) (string, error) {
	for _, bom := range bomUTF16 {
		if bytes.HasPrefix(b, bom) {
			text, err := convert(b, utf.UTF16(utf.LittleEndian, utf.ExpectBOM), opt)
			return oneBreak(text), err
		}
	}
	charset := declaredCharset(b)
	if charsetWords[charset] && !bytes.HasPrefix(b, bomUTF8) {
		if !utf8.Valid(b) || !plausible(string(b)) {
			text, err := convert(b, simplifiedchinese.GB18030, opt)
			if err != nil || plausible(text) {
				return oneBreak(text), err
			}
		}
	}
	text, err := decode(b, opt)
	return oneBreak(text), err
}

// oneBreak gives all lines the same end, as [splitLines] does.
func oneBreak(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	return text
}

// declaredCharset is what a meta element near the start says, in lower case;
// blank where none does.
func declaredCharset(b []byte) string {
	head := bytes.ToLower(b[:min(len(b), 4096)])
	for {
		_, rest, ok := bytes.Cut(head, []byte("<meta"))
		if !ok {
			return ""
		}
		tag, after, _ := bytes.Cut(rest, []byte(">"))
		if _, name, ok := bytes.Cut(tag, []byte("charset")); ok {
			name = bytes.TrimLeft(name, "= \t\r\n\"'")
			if end := bytes.IndexAny(name, "\"' ;/\t\r\n"); end >= 0 {
				name = name[:end]
			}
			return string(name)
		}
		head = after
	}
}
