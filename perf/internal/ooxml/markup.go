package ooxml

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"strings"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf/internal/han"
)

// Limits of a part. What Office writes stays far below them; what passes them was
// made to hurt a reader that builds trees.
const (
	maxDepth = 256
	maxTag   = 64 << 10 // bytes between < and >
)

// Markup reads the tags of one part of a file from front to back, without
// building anything. It demands what the spreadsheet library below silently
// stops at (a wrong end tag, an unknown entity, a control character), so that a
// broken part is an error and never half a sheet.
type Markup struct {
	data  []byte
	pos   int
	open  [][]byte // names with prefixes
	tags  int
	limit int    // of tags
	after []byte // the name of an empty element whose end is due
}

// Token is a tag or a text.
type Token struct {
	Kind TokenKind
	// Name of a tag, without its prefix.
	Name string
	// Text as it stands in the part, entities and all, and the byte where it begins.
	Text []byte
	At   int

	attrs []byte
}

// TokenKind is a tag, a text, or the end of the part.
type TokenKind uint8

// Kinds of tokens. The zero value is the end.
const (
	End TokenKind = iota // of the part
	Open
	Close
	Text
)

// ErrTooMany is the error of a part with more tags than allowed.
var ErrTooMany = errors.New("标记过多")

// NewMarkup begins a part. More than limit tags are an error.
func NewMarkup(data []byte, limit int) (*Markup, error) {
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	if bytes.IndexByte(data, 0) >= 0 || !utf8.Valid(data) {
		return nil, errors.New("不是UTF-8编码")
	}
	return &Markup{data: data, limit: limit}, nil
}

// Data is the part as it is read, without a byte order mark.
func (m *Markup) Data() []byte { return m.data }

// Next is the next tag or text; comments and declarations are passed over.
func (m *Markup) Next() (Token, error) {
	if m.after != nil {
		name := m.after
		m.after = nil
		return Token{Kind: Close, Name: local(name)}, nil
	}
	for m.pos < len(m.data) {
		if m.data[m.pos] != '<' {
			return m.text()
		}
		rest := m.data[m.pos:]
		switch {
		case bytes.HasPrefix(rest, []byte("<?")):
			if err := m.skip("?>"); err != nil {
				return Token{}, err
			}
		case bytes.HasPrefix(rest, []byte("<!--")):
			if err := m.skip("-->"); err != nil {
				return Token{}, err
			}
		case bytes.HasPrefix(rest, []byte("<![CDATA[")):
			at := m.pos + len("<![CDATA[")
			if err := m.skip("]]>"); err != nil {
				return Token{}, err
			}
			return Token{Kind: Text, Text: m.data[at : m.pos-len("]]>")], At: at}, nil
		case bytes.HasPrefix(rest, []byte("<!")):
			return Token{}, errors.New("含有文档类型声明")
		default:
			return m.tag()
		}
	}
	if len(m.open) > 0 {
		return Token{}, fmt.Errorf("在<%s>中间结束", m.open[len(m.open)-1])
	}
	return Token{Kind: End}, nil
}

// skip passes over a declaration or a comment.
func (m *Markup) skip(end string) error {
	i := bytes.Index(m.data[m.pos:], []byte(end))
	if i < 0 {
		return errors.New("声明没有结束")
	}
	m.pos += i + len(end)
	return nil
}

// text is what stands up to the next tag.
func (m *Markup) text() (Token, error) {
	at := m.pos
	n := bytes.IndexByte(m.data[at:], '<')
	if n < 0 {
		n = len(m.data) - at
	}
	m.pos += n
	t := m.data[at:m.pos]
	if len(m.open) == 0 && len(bytes.TrimSpace(t)) > 0 {
		return Token{}, errors.New("标记之外有文字")
	}
	return Token{Kind: Text, Text: t, At: at}, wellFormed(t)
}

// wellFormed reports what is no Text: a control character, a bare & or ]]>.
func wellFormed(t []byte) error {
	for _, c := range t {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' {
			return fmt.Errorf("含有控制字符0x%02X", c)
		}
	}
	if bytes.Contains(t, []byte("]]>")) {
		return errors.New("文字中有]]>")
	}
	for {
		i := bytes.IndexByte(t, '&')
		if i < 0 {
			return nil
		}
		t = t[i+1:]
		n := bytes.IndexByte(t, ';')
		if n < 1 || n > 9 || !isEntity(string(t[:n])) {
			return errors.New("含有不明的&符号")
		}
	}
}

// isEntity reports whether a name is an entity of XML itself.
func isEntity(name string) bool {
	switch name {
	case "lt", "gt", "amp", "quot", "apos":
		return true
	}
	if digits, ok := strings.CutPrefix(name, "#"); ok {
		if hex, ok := strings.CutPrefix(digits, "x"); ok {
			return hex != "" && strings.Trim(hex, "0123456789abcdefABCDEF") == ""
		}
		return digits != "" && strings.Trim(digits, "0123456789") == ""
	}
	return false
}

// tag reads a start or end tag.
func (m *Markup) tag() (Token, error) {
	body, err := m.tagBody()
	if err != nil {
		return Token{}, err
	}
	if m.tags++; m.tags > m.limit {
		return Token{}, ErrTooMany
	}
	if name, ok := bytes.CutPrefix(body, []byte("/")); ok {
		return m.close(bytes.TrimRight(name, " \t\r\n"))
	}
	body, empty := bytes.CutSuffix(body, []byte("/"))
	name, attrs := body, []byte(nil)
	for i, c := range body {
		if isBlank(c) {
			name, attrs = body[:i], body[i:]
			break
		}
	}
	if !isName(name) {
		return Token{}, errors.New("标记名称有误")
	}
	if err := checkAttrs(attrs); err != nil {
		return Token{}, err
	}
	if empty {
		m.after = name
	} else if m.open = append(m.open, name); len(m.open) > maxDepth {
		return Token{}, fmt.Errorf("标记嵌套超过%d层", maxDepth)
	}
	return Token{Kind: Open, Name: local(name), attrs: attrs}, nil
}

func (m *Markup) close(name []byte) (Token, error) {
	if len(m.open) == 0 || !bytes.Equal(m.open[len(m.open)-1], name) {
		return Token{}, fmt.Errorf("</%s>没有开始", han.Clip(string(name), 40))
	}
	m.open = m.open[:len(m.open)-1]
	return Token{Kind: Close, Name: local(name)}, nil
}

// tagBody is what stands between < and the > that is in no quotes.
func (m *Markup) tagBody() ([]byte, error) {
	start := m.pos + 1
	quote := byte(0)
	for i := start; i < len(m.data) && i-start < maxTag; i++ {
		switch c := m.data[i]; {
		case c == '<':
			return nil, errors.New("标记没有结束")
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			m.pos = i + 1
			return m.data[start:i], nil
		}
	}
	return nil, errors.New("标记没有结束或过长")
}

// isName reports whether a name is one that parts use: ASCII letters and a few
// marks.
func isName(name []byte) bool {
	for i, c := range name {
		letter := 'a' <= c|0x20 && c|0x20 <= 'z' || c == '_'
		if !letter && (i == 0 || !(c == ':' || c == '-' || c == '.' || '0' <= c && c <= '9')) {
			return false
		}
	}
	return len(name) > 0 && bytes.Count(name, []byte(":")) <= 1
}

// local is a name without its prefix.
func local(name []byte) string {
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	return string(name)
}

// checkAttrs demands that attributes are well formed.
func checkAttrs(attrs []byte) error {
	for {
		name, value, rest, ok := cutAttr(attrs)
		if !ok {
			if skipBlanks(attrs, 0) < len(attrs) {
				return errors.New("标记的属性有误")
			}
			return nil
		}
		if !isName(name) {
			return errors.New("标记的属性有误")
		}
		if err := wellFormed(value); err != nil {
			return err
		}
		attrs = rest
	}
}

// cutAttr cuts the first attribute off. It is called for every attribute of
// every cell, so it looks at each byte once.
func cutAttr(attrs []byte) (name, value, rest []byte, ok bool) {
	i := skipBlanks(attrs, 0)
	start := i
	for i < len(attrs) && attrs[i] != '=' && !isBlank(attrs[i]) {
		i++
	}
	name = attrs[start:i]
	i = skipBlanks(attrs, i)
	if len(name) == 0 || i >= len(attrs) || attrs[i] != '=' {
		return nil, nil, nil, false
	}
	i = skipBlanks(attrs, i+1)
	if i >= len(attrs) || attrs[i] != '"' && attrs[i] != '\'' {
		return nil, nil, nil, false
	}
	n := bytes.IndexByte(attrs[i+1:], attrs[i])
	if n < 0 {
		return nil, nil, nil, false
	}
	return name, attrs[i+1 : i+1+n], attrs[i+n+2:], true
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

func skipBlanks(b []byte, i int) int {
	for i < len(b) && isBlank(b[i]) {
		i++
	}
	return i
}

// Attr is the value of an attribute, "" where the tag has none of the name.
func (t *Token) Attr(want string) string {
	attrs := t.attrs
	for {
		name, value, rest, ok := cutAttr(attrs)
		if !ok {
			return ""
		}
		if i := bytes.IndexByte(name, ':'); string(name[i+1:]) == want {
			if bytes.IndexByte(value, '&') < 0 {
				return string(value)
			}
			return html.UnescapeString(string(value))
		}
		attrs = rest
	}
}

// IsSet reports whether a boolean attribute is.
func (t *Token) IsSet(name string) bool {
	v := t.Attr(name)
	return v == "1" || v == "true"
}
