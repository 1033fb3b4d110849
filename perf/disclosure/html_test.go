package disclosure

import (
	"bytes"
	"fmt"
	"html"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// webPage prints a text as a web page does: rows as tables, other lines as
// paragraphs. In each the three styles differ that publishing systems have.
type webPage struct {
	style string                      // br, div or p
	text  func(string) string         // of a cell or a line
	row   func(cells []string) string // of a table
}

func (w webPage) print(text string) string {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>部门预算表</title><style>td { color: red }</style></head>\n<body>\n")
	inTable, inWords := false, false
	end := func() {
		if inTable {
			b.WriteString("</table>\n")
		}
		if inWords && w.style == "br" {
			b.WriteString("</p>\n")
		}
		inTable, inWords = false, false
	}
	for _, l := range cutLines(text) {
		s, row := l.text, l.isRow()
		if row != inTable || strings.TrimSpace(s) == "" {
			end()
		}
		switch {
		case row:
			if !inTable {
				b.WriteString("<table border=\"1\">\n")
			}
			inTable = true
			b.WriteString(w.row(l.cells))
		case strings.TrimSpace(s) == "":
			if w.style == "div" {
				b.WriteString("<div>&nbsp;</div>\n")
			} else if w.style == "br" {
				b.WriteString("<p></p>\n")
			}
		case w.style == "br":
			if inWords {
				b.WriteString("<br/>\n")
			} else {
				b.WriteString("<p>")
			}
			inWords = true
			b.WriteString(w.text(s))
		default:
			fmt.Fprintf(&b, "<%s>%s</%[1]s>\n", w.style, w.text(s))
		}
	}
	end()
	b.WriteString("</body></html>\n")
	return b.String()
}

// linesOf cuts a text into its lines and cells.
func cutLines(text string) []line {
	opt := Options{}.withDefaults()
	lines, err := splitLines(text, &opt)
	if err != nil {
		panic(err)
	}
	return lines
}

func plainCells(cells []string) string {
	var b strings.Builder
	b.WriteString("<tr>")
	for _, c := range cells {
		fmt.Fprintf(&b, "<td>%s</td>", html.EscapeString(strings.TrimSpace(c)))
	}
	b.WriteString("</tr>\n")
	return b.String()
}

// spanCells prints blank cells as parts of the cell before them.
func spanCells(cells []string) string {
	var b strings.Builder
	b.WriteString("<TR>\n")
	for i := 0; i < len(cells); {
		n := 1
		for i+n < len(cells) && strings.TrimSpace(cells[i+n]) == "" {
			n++
		}
		fmt.Fprintf(&b, "  <TD colSpan=%d><P><SPAN>%s</SPAN></P>\n", n, html.EscapeString(strings.TrimSpace(cells[i])))
		i += n
	}
	return b.String()
}

// hardBlanks writes blanks as pages do, in which several are one.
func hardBlanks(s string) string {
	return strings.ReplaceAll(html.EscapeString(s), "  ", "&nbsp; ")
}

// spacedText has further blanks that say nothing.
func spacedText(s string) string {
	s = hardBlanks(s)
	return "<span>&nbsp;&nbsp;" + strings.ReplaceAll(s, "（", "&#65288;") + "</span><!-- 正文 -->"
}

// withoutPlaces blanks all places.
func withoutPlaces(s *perf.Submission) *perf.Submission {
	source.EachPlace(s, func(at *source.Place) { *at = source.Place{} })
	return s
}

func realTexts(t *testing.T) map[string]string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "testdata", "*", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, pattern := range []string{"seed", "forms", "documents"} {
		more, err := filepath.Glob(filepath.Join(shared, pattern, "*.txt"))
		require.NoError(t, err)
		files = append(files, more...)
	}
	texts := map[string]string{}
	for _, file := range files {
		text, err := decodeFile(t, file)
		require.NoError(t, err)
		texts[filepath.Base(file)] = text
	}
	return texts
}

// A page gives the submission of its text, whatever the style of the page.
func TestHTMLIsText(t *testing.T) {
	for name, text := range realTexts(t) {
		want, err := Read(strings.NewReader(text), Options{File: "x"})
		require.NoError(t, err)
		withoutPlaces(want)
		for _, w := range []webPage{
			{"br", hardBlanks, plainCells},
			{"div", spacedText, spanCells},
			{"p", hardBlanks, spanCells},
		} {
			t.Run(name+"/"+w.style, func(t *testing.T) {
				got, err := ReadHTML(strings.NewReader(w.print(text)), Options{File: "x"})
				require.NoError(t, err)
				require.Equal(t, want, withoutPlaces(got))
			})
		}
	}
}

// mergeAtRandom prints rows with their blank cells merged into the cell on the
// left or above, or left as they are.
func mergeAtRandom(t *rapid.T, rows [][]string) string {
	type cell struct {
		text       string
		cols, rows int
		gone       bool
	}
	grid := make([][]cell, len(rows))
	for i, row := range rows {
		for _, c := range row {
			grid[i] = append(grid[i], cell{text: c, cols: 1, rows: 1})
		}
	}
	for i := range grid {
		for j := range grid[i] {
			c := &grid[i][j]
			if c.gone || c.text == "" && rapid.Bool().Draw(t, "leave") {
				continue
			}
			right, down := rapid.IntRange(1, 4).Draw(t, "right"), rapid.IntRange(1, 4).Draw(t, "down")
			free := func(i, j int) bool {
				return i < len(grid) && j < len(grid[i]) && grid[i][j].text == "" && !grid[i][j].gone
			}
			for c.cols < right && free(i, j+c.cols) {
				c.cols++
			}
			for c.rows < down {
				ok := true
				for k := range c.cols {
					ok = ok && free(i+c.rows, j+k)
				}
				if !ok {
					break
				}
				c.rows++
			}
			for k := range c.rows {
				for l := range c.cols {
					grid[i+k][j+l].gone = k+l > 0
				}
			}
		}
	}
	var b strings.Builder
	b.WriteString("<table>")
	for i := range grid {
		b.WriteString("<tr>")
		for _, c := range grid[i] {
			if !c.gone {
				fmt.Fprintf(&b, "<td rowspan=%d colspan='%d'>%s", c.rows, c.cols, html.EscapeString(c.text))
			}
		}
	}
	b.WriteString("</table>")
	return b.String()
}

// Merged cells stand once, at their first row and column, wherever they are.
func TestHTMLMerged(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(2, 6).Draw(t, "columns")
		rows := make([][]string, rapid.IntRange(1, 6).Draw(t, "rows"))
		for i := range rows {
			rows[i] = rapid.SliceOfN(rapid.SampledFrom([]string{"", "", "甲", "1.00", "合 计"}), columns, columns).Draw(t, "row")
			rows[i][0], rows[i][1] = fmt.Sprint("行", i), "有" // a row of less may be words
		}
		opt := Options{}.withDefaults()
		page, units, err := parseHTML(mergeAtRandom(t, rows), &opt)
		require.NoError(t, err)
		require.Len(t, page, len(rows))
		for i, row := range page {
			require.Len(t, row, columns)
			for j, c := range row {
				require.Equal(t, rows[i][j], c.Text)
				require.Equal(t, j+1, units[c.At.Line-1].column)
			}
		}
	})
}

// pagePrinted gives the rows of a page as text, cells parted by bars.
func pagePrinted(t *testing.T, page string) string {
	t.Helper()
	opt := Options{}.withDefaults()
	rows, _, err := parseHTML(page, &opt)
	require.NoError(t, err)
	var b strings.Builder
	for _, row := range rows {
		for i, c := range row {
			if i > 0 {
				b.WriteByte('|')
			}
			b.WriteString(strings.TrimSpace(c.Text))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestHTMLPrinted(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"spans":                   {"<table><tr><td rowspan=2>甲<td colspan=2>乙<td rowspan=2>丙<tr><td>丁<td>戊</table>", "甲|乙||丙\n|丁|戊|\n"},
		"span to the group's end": {"<table><tbody><tr><td rowspan=0>甲<td>乙<tr><td>丙<tbody><tr><td>丁<td>戊</table>", "甲|乙\n|丙\n丁|戊\n"},
		"span past the end":       {"<table><tr><td rowspan=9>甲<td>乙</table><p>丙", "甲|乙\n\n丙\n"},
		"span of nonsense":        {"<table><tr><td rowspan=x colspan=-3>甲<td colspan='2 '>乙</table>", "甲|乙|\n"},
		"rows left empty":         {"<table><tr><td rowspan=2>甲<td rowspan=2>乙</tr><tr></tr><tr><td>丙<td>丁</table>", "甲|乙\n丙|丁\n"},
		"caption":                 {"<table><caption>2024年支出表</caption><tr><td>甲<td>乙</table>", "2024年支出表\n甲|乙\n"},
		"title over all columns":  {"<table><tr><th colspan=2>支出表<br>单位：万元<tr><td>甲<td>乙</table>", "支出表\n单位：万元\n甲|乙\n"},
		"label over all columns":  {"<table><tr><td>甲<td>乙<tr><td colspan=2>小计<tr><td>丙<td>丁</table>", "甲|乙\n小计|\n丙|丁\n"},
		"label alone":             {"<table><tr><td>甲<td>乙<tr><td>小计<tr><td>丙<td>丁</table>", "甲|乙\n小计|\n丙|丁\n"},
		"label broken":            {"<table><tr><td>年度绩效<br/>指标<td>基本 <p>支出</p>2024<br>2025</table>", "年度绩效指标|基本支出2024 2025\n"},
		"text of paragraphs":      {"<table><tr><td>目标<td><p>一是开展普法宣传活动，全年不少于十二次，覆盖全县各个乡镇和街道。</p><p>二是加强调解组织</p><p>网络建设。</p></table>", "目标|一是开展普法宣传活动，全年不少于十二次，覆盖全县各个乡镇和街道。\n二是加强调解组织网络建设。\n"},
		"blanks":                  {"<p>&nbsp;&nbsp;目&nbsp;&nbsp;录\n   </p><p>部门\n  预算 <b>2024</b>\n年 A\nB</p>", "目  录\n\n部门预算 2024 年 A B\n"},
		"entities":                {"<p>&ge;5&lt;&#x4eba;&amp;&nbsp&unknown;&lt;p&gt;", "≥5<人& &unknown;<p>\n"},
		"unseen":                  {"<script>if (a<b) document.write('<table>')</script><style>p{}</style><title>无</title><p>有<!-- <p>无 --><select><option>无</select><noscript><p>无</noscript>", "有\n"},
		"fields":                  {"<table><tr><td>项目名称<td><input value='普法'><input type=hidden value=x><tr><td>目标<td><textarea>提高\n</textarea></table>", "项目名称|普法\n目标|提高\n"},
		"layout table":            {"<table><tr><td>首页<td>部门预算公开第一部分的全部说明文字内容<p>说明</p><table><tr><td>甲<td>乙</table>页脚<tr><td colspan=2>版权</table>", "首页\n部门预算公开第一部分的全部说明文字内容\n\n说明\n甲|乙\n页脚\n版权\n"},
		"layout of one column":    {"<table><tr><td><p>标题</p><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table></table>", "标题\n甲|乙\n丙|丁\n"},
		"table in a form":         {"<table><tr><td>名称<td>普法<tr><td>绩效指标<td><table><tr><td>一级<td>二级<tr><td>产出<td>数量</table><tr><td>备注<td></table>", "名称|普法\n绩效指标|一级|二级\n|产出|数量\n备注|\n"},
		"unclosed":                {"<div><table><tr><td>甲<td>乙<tr><td>丙<td>丁", "甲|乙\n丙|丁\n"},
		"closed too often":        {"</table></td></tr></div></p><table><tr><td>甲</td></td><td>乙</td></tr></tr></table></table><p>丙</p></body></html>", "甲|乙\n\n丙\n"},
		"words between cells":     {"<table>前<tr>中<td>甲<td>乙</table>后", "前中\n甲|乙\n后\n"},
		"cells without a table":   {"<td>甲</td><td>乙</td>", "甲\n乙\n"},
		"preformatted":            {"<pre>支出表\n甲\t乙\n丙\t\n\n| 丁 | 戊 |\n|---|---|\n</pre>", "支出表\n甲|乙\n丙|\n\n丁|戊\n\n"},
		"aligned":                 {"<pre>\n项目  合计  拨款\n甲    1.00  1.00\n乙          1.00\n</pre>", "项目|合计|拨款\n甲|1.00|1.00\n乙||1.00\n"},
		"blank paragraphs":        {"<p>甲</p><p>乙</p><p>&nbsp;</p><p>丙</p>", "甲\n乙\n\n丙\n"},
		"breaks":                  {"甲<br>乙<br><br>丙<div>丁</div>戊", "甲\n乙\n\n丙\n丁\n戊\n"},
		"cut in a tag":            {"<p>甲</p><p>乙</p><table><tr><td>丙<td>丁</td><t", "甲\n\n乙\n丙|丁\n"},
		"unknown elements":        {"<o:p>甲</o:p><x-y z=1>乙</x-y><?xml version=1?><![if !x]>丙<![endif]>", "甲乙丙\n"},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, c.want, pagePrinted(t, c.page)) })
	}
}

// A page in every encoding in which pages are published is one submission.
func TestHTMLEncodings(t *testing.T) {
	page := webPage{"br", hardBlanks, plainCells}.print(small)
	want, err := ReadHTML(strings.NewReader(page), Options{})
	require.NoError(t, err)
	require.Equal(t, "某县水务局", want.Department.Name)
	declare := func(s string) string { return strings.Replace(page, `<meta charset="utf-8">`, s, 1) }
	encode := func(e encoding.Encoding, s string) []byte {
		b, err := e.NewEncoder().Bytes([]byte(s))
		require.NoError(t, err)
		return b
	}
	gb := simplifiedchinese.GB18030
	for name, b := range map[string][]byte{
		"gb2312":               encode(gb, declare(`<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`)),
		"GBK":                  encode(gb, declare(`<META CHARSET='GBK' />`)),
		"gb18030":              encode(gb, declare(`<meta name="x" content="y"><meta charset=gb18030>`)),
		"gbk, not said":        encode(gb, declare("")),
		"gbk, said to be utf":  encode(gb, page),
		"utf-8, not said":      []byte(declare("")),
		"utf-8, said to be gb": []byte(declare(`<meta charset="gb2312">`)),
		"utf-8 BOM":            []byte("\ufeff" + page),
		"BOM over meta":        []byte("\ufeff" + declare(`<meta charset="gb2312">`)),
		"utf-16le":             encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), page),
		"utf-16be":             encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), page),
		"CRLF":                 []byte(strings.ReplaceAll(page, "\n", "\r\n")),
		"CR":                   []byte(strings.ReplaceAll(page, "\n", "\r")),
	} {
		t.Run(name, func(t *testing.T) {
			require.True(t, IsHTML(b[:min(len(b), 512)]))
			got, err := ReadHTML(bytes.NewReader(b), Options{})
			require.NoError(t, err)
			require.Equal(t, want, got)
		})
	}
	_, err = ReadHTML(bytes.NewReader([]byte("<html><body>"+strings.Repeat("\xff\xfe\x80 ", 20))), Options{})
	require.ErrorIs(t, err, ErrEncoding)
}

// Two bytes of GBK may be a letter of UTF-8: what the page says decides.
func TestHTMLDeclaredCharset(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte("<meta charset=gbk><p>谩</p>"))
	require.NoError(t, err)
	opt := Options{}.withDefaults()
	text, err := decodeHTML(gbk, &opt)
	require.NoError(t, err)
	require.Contains(t, text, "谩")
}

func TestIsHTML(t *testing.T) {
	for text, want := range map[string]bool{
		"<!DOCTYPE html><p>":         true,
		"\ufeff \n<!doctype HTML>":   true,
		"<html>":                     true,
		"<HTML lang=zh>":             true,
		"<!-- 存档 --><?xml?>\n<html>": true,
		"<table border=1>":           true,
		"2024年预算<table><tr><td>甲":    true,
		"<div class=x>":              true,
		"":                           false,
		"2024年部门预算":                  false,
		"项目概况\t<p>一、用于开展司法行政业务</p>": false,
		"表格用<table>标出":              false,
		"<县委宣传部>转发":                 false,
		"甲\t乙<table><tr><td>":       false,
		"{\"a\":\"<html>\"}":        false,
		"<!--":                      false,
	} {
		require.Equal(t, want, IsHTML([]byte(text)), text)
	}
}

// Places are lines of the source, the cells of rows, and in words the byte at
// which the quoted part stands in its line.
func TestHTMLPlaces(t *testing.T) {
	lines := []string{
		"<html><body>",
		"<h1>某局2024年部门预算</h1>",
		"<p>一、收入</p><p>2024年收入",
		"  为<b>5.00</b>万元，其中&nbsp;拨款",
		"3.00万元。</p>",
		"<table>",
		"<caption>2024年支出表</caption>",
		"<tr><td>项目</td>",
		"    <td>金额（万元）</td></tr>",
		"<tr>",
		"<td>基本支出</td><td>2.00</td></tr><tr><td>合计</td><td>",
		" 2.00</td></tr></table>",
	}
	s, err := ReadHTML(strings.NewReader(strings.Join(lines, "\n")), Options{File: "x.html"})
	require.NoError(t, err)
	require.Len(t, s.Tables, 1)
	require.Equal(t, source.Place{Line: 7, Offset: len("<caption>")}, s.Tables[0].At)
	require.Equal(t, source.Place{Line: 9, Column: 2}, s.Tables[0].Columns[1].At)
	require.Equal(t, source.Place{Line: 11, Column: 2}, s.Tables[0].Rows[0].Cells[1].At)
	require.Equal(t, source.Place{Line: 12, Column: 2}, s.Tables[0].Rows[1].Cells[1].At)
	claims := 0
	for _, n := range s.Narrative {
		for _, c := range n.Claims {
			claims++
			at := c.Figure.At
			require.True(t, strings.HasPrefix(lines[at.Line-1][at.Offset:], c.Figure.Text), "%+v", c.Figure)
		}
	}
	require.Equal(t, 2, claims)
}
