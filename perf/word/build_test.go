package word_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const (
	ns = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
		`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" ` +
		`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
	types = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
	rels  = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ` +
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	documentRels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
		`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>` +
		`<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>` +
		`<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://localhost:1/" TargetMode="External"/></Relationships>`
)

// parts are the files of a document.
type parts map[string]string

// documentOf is a document with what is given as its body.
func documentOf(body string) parts {
	return parts{
		"[Content_Types].xml":          types,
		"_rels/.rels":                  rels,
		"word/_rels/document.xml.rels": documentRels,
		"word/document.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\r\n" +
			`<w:document ` + ns + `><w:body>` + body + `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
	}
}

// with is the document with a part replaced, or added.
func (p parts) with(name, text string) parts {
	out := parts{name: text}
	for n, t := range p {
		if n != name {
			out[n] = t
		}
	}
	return out
}

func (p parts) zipped(tb testing.TB) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range p {
		w, err := z.Create(name)
		require.NoError(tb, err)
		_, err = w.Write([]byte(text))
		require.NoError(tb, err)
	}
	require.NoError(tb, z.Close())
	return b.Bytes()
}

func escaped(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}

// para is a paragraph as programs save it: in runs, cut anywhere.
func para(text string) string {
	var b strings.Builder
	b.WriteString(`<w:p w:rsidR="00A77B3E"><w:pPr><w:spacing w:line="560"/><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr></w:pPr><w:bookmarkStart w:id="0" w:name="_Toc1"/><w:bookmarkEnd w:id="0"/>`)
	for runes := []rune(text); len(runes) > 0; {
		n := min(len(runes), 7)
		b.WriteString(`<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">` + escaped(string(runes[:n])) + `</w:t></w:r><w:proofErr w:type="spellEnd"/>`)
		runes = runes[n:]
	}
	return b.String() + `</w:p>`
}

// cell is a cell with some properties.
func cell(properties, content string) string {
	return `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/>` + properties + `</w:tcPr>` + content + `</w:tc>`
}

func row(cells ...string) string {
	return `<w:tr w:rsidR="00A77B3E"><w:trPr><w:trHeight w:val="400"/></w:trPr>` + strings.Join(cells, "") + `</w:tr>`
}

// table is a table of cells that are parted by tabs.
func table(rows ...string) string {
	var b strings.Builder
	b.WriteString(`<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="1500"/></w:tblGrid>`)
	for _, r := range rows {
		if !strings.HasPrefix(r, "<") {
			var cells []string
			for _, c := range strings.Split(r, "\t") {
				cells = append(cells, cell("", para(c)))
			}
			r = row(cells...)
		}
		b.WriteString(r)
	}
	return b.String() + `</w:tbl>`
}

// bodyOf is a text as a document: rows as tables, lines as paragraphs.
func bodyOf(text string) string {
	var b strings.Builder
	var rows []string
	flush := func() {
		if rows != nil {
			b.WriteString(table(rows...))
			rows = nil
		}
	}
	for _, line := range strings.Split(text, "\n") {
		if strings.Contains(line, "\t") {
			rows = append(rows, line)
			continue
		}
		flush()
		b.WriteString(para(line))
	}
	flush()
	return b.String()
}

var update = flag.Bool("update", false, "write the document of the example anew")

// The document of the example holds the form of the tests.
func TestExampleDocument(t *testing.T) {
	const file = "../../testdata/word/form.docx"
	want := documentOf(form())
	if *update {
		require.NoError(t, os.MkdirAll("../../testdata/word", 0o755))
		require.NoError(t, os.WriteFile(file, want.zipped(t), 0o644))
	}
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	got := parts{}
	for _, f := range z.File {
		r, err := f.Open()
		require.NoError(t, err)
		text, err := io.ReadAll(r)
		require.NoError(t, err)
		got[f.Name] = string(text)
	}
	require.Equal(t, want, got)
}
