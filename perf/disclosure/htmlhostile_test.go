package disclosure

import (
	"bytes"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/clock"
	"github.com/perftarget/perftarget/source"
)

func TestHTMLLimits(t *testing.T) {
	const cell = "<tr><td>项目<td>金额（万元）<tr><td>合计<td>1.00"
	nested := func(n int, open, inner, closing string) string {
		return strings.Repeat(open, n) + inner + strings.Repeat(closing, n)
	}
	for name, c := range map[string]struct {
		page string
		opt  Options
		err  error  // nil where the page is read
		says string // of the error
	}{
		"empty":               {"", Options{}, ErrEmpty, "文件为空"},
		"nothing printed":     {"<html><body><p>&nbsp;</p><script>1</script>", Options{}, ErrEmpty, ""},
		"only words":          {"<html><p>本局昨日召开会议。", Options{}, ErrNoContent, ""},
		"bytes":               {"<html>" + cell, Options{Limits: perf.Limits{Bytes: 20}}, ErrTooLarge, "文件超过20字节"},
		"cells":               {"<table>\n" + cell + "</table>", Options{Limits: perf.Limits{Cells: 3}}, ErrTooLarge, "x.html:2: "},
		"spans":               {"<table>" + strings.Repeat("<td colspan=1000 rowspan=0>", 300), Options{}, ErrTooLarge, "单元超过262144个"},
		"lines":               {"<p>" + strings.Repeat("甲<br>", 30), Options{Limits: perf.Limits{Cells: 20}}, ErrTooLarge, "超过20个"},
		"a line":              {"<p>甲</p>\n<p>" + strings.Repeat("甲", 40), Options{Limits: perf.Limits{LineBytes: 100}}, ErrTooLarge, "x.html:2: "},
		"a line of source":    {"<table>" + strings.Repeat(" ", 200) + cell, Options{Limits: perf.Limits{LineBytes: 100}}, nil, ""},
		"elements 99 deep":    {nested(98, "<div>", "<table>"+cell+"</table>", "</div>"), Options{}, nil, ""},
		"elements 100 deep":   {nested(99, "<div>\n", "<table>"+cell+"</table>", "</div>"), Options{}, ErrTooLarge, "x.html:100: 超过上限 (over a limit)：网页元素嵌套超过99层"},
		"tables 100 deep":     {nested(100, "<table><tr><td>", cell, "</table>"), Options{}, ErrTooLarge, "嵌套超过99层"},
		"tables 100 open":     {nested(100, "<table><tr><td>甲<td>", cell, ""), Options{}, ErrTooLarge, "嵌套超过99层"},
		"lists 100 deep":      {nested(100, "<ul><li>", "甲", ""), Options{}, ErrTooLarge, "嵌套超过99层"},
		"1000 marks deep":     {nested(1000, "<b><font><span>", "<table>"+cell+"</table>", "</b>"), Options{}, nil, ""},
		"1000 blocks closed":  {strings.Repeat("<div><p>甲</div>", 1000) + "<table>" + cell, Options{}, nil, ""},
		"blocks open in cell": {"<table>" + strings.Repeat("<tr><td><div><div>甲<td><center>1.00", 200), Options{}, nil, ""},
		"NUL":                 {"<html>\x00", Options{}, ErrBinary, "NUL"},
		"script left open":    {"<table>" + cell + "</table><script>" + strings.Repeat("<td>", 1000), Options{}, nil, ""},
		"comment left open":   {"<table>" + cell + "</table><!-- " + strings.Repeat("<td>", 1000), Options{}, nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			c.opt.File = "x.html"
			s, err := ReadHTML(strings.NewReader(c.page), c.opt)
			if c.err == nil {
				require.NoError(t, err)
				require.NotEmpty(t, s.Tables)
				return
			}
			require.Nil(t, s)
			require.ErrorIs(t, err, c.err)
			require.ErrorContains(t, err, c.says)
			require.NotContains(t, err.Error(), "\n")
			var e *Error
			require.True(t, errors.As(err, &e))
		})
	}
}

// A page made to cost much costs no more than its length in time and memory.
func TestHTMLHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	const size = 4 << 20
	repeat := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, page := range map[string]string{
		"lines":         repeat("甲<br>"),
		"paragraphs":    repeat("<p>甲"),
		"breaks":        repeat("<br>"),
		"blocks":        repeat("<p><li>"),
		"cells":         "<table>" + repeat("<td>"),
		"rows":          "<table>" + repeat("<tr>"),
		"wide rows":     "<table><tr><td colspan=1000 rowspan=0>" + repeat("<tr><td>"),
		"tables":        repeat("<table></table>"),
		"open tables":   repeat("<table>"),
		"inner tables":  repeat("<table><tr><td>甲<td><table><tr><td>乙<td>丙</table></table>"),
		"attributes":    "<table><tr><td " + repeat("a=1 ") + ">",
		"one tag":       "<table " + repeat("a"),
		"one word":      repeat("甲"),
		"entities":      repeat("&amp;&nbsp;"),
		"half entities": repeat("&"),
		"brackets":      repeat("<"),
		"comments":      repeat("<!---->"),
		"open comments": repeat("<!--"),
		"scripts":       repeat("<script>"),
		"closings":      repeat("</td>"),
		"blanks":        repeat("&nbsp;"),
		"preformatted":  "<pre>" + repeat("甲  1\n"),
		"plain breaks":  "<pre>" + repeat("\n"),
		"fields":        repeat("<input value=甲>"),
		"select":        repeat("<select>"),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			start := clock.Start()
			_, err := ReadHTML(strings.NewReader(page), Options{})
			took := start.Took()
			runtime.ReadMemStats(&after)
			var e *Error
			require.True(t, err == nil || errors.As(err, &e), fmt.Sprint(err))
			t.Logf("%v, %d MB allocated, %v", took, (after.TotalAlloc-before.TotalAlloc)>>20, err)
			require.Less(t, took, 10*time.Second)
		})
	}
}

func FuzzReadHTML(f *testing.F) {
	f.Add([]byte(webPage{"br", hardBlanks, plainCells}.print(small)))
	f.Add([]byte(webPage{"div", spacedText, spanCells}.print(small)))
	f.Add([]byte("<meta charset=gbk><table><caption>\xd6\xa7\xb3\xf6</caption><tr><th colspan=2>\xbc\xd7<td rowspan=0>&nbsp;<table><td>1"))
	f.Add([]byte("<table><tr><td>绩效指标<td><table><tr><td>一级指标<td>二级指标</table></table><pre>甲\t1.00\n| 乙 | 2.00 |\n甲  乙"))
	f.Add([]byte("<input value='≥5件'><br><select><option>x</select><!-- x --><script>y</script>&ge;&#x4eba;&unknown"))
	f.Fuzz(func(t *testing.T, page []byte) {
		opt := Options{File: "x", Limits: perf.Limits{Bytes: 1 << 16, Cells: 1 << 12}}
		s, err := ReadHTML(bytes.NewReader(page), opt)
		if err != nil {
			var e *Error
			require.True(t, errors.As(err, &e), "%v", err)
			require.Nil(t, s)
			return
		}
		lines := 1 + bytes.Count(page, []byte("\n")) + bytes.Count(page, []byte("\r"))
		source.EachPlace(s, func(at *source.Place) {
			require.LessOrEqual(t, at.Line, 2*lines, "UTF-16 has two bytes for a line end")
			require.GreaterOrEqual(t, at.Offset, 0)
			require.LessOrEqual(t, at.Column, opt.Limits.Cells)
		})
		again, err := ReadHTML(bytes.NewReader(page), opt)
		require.NoError(t, err)
		require.Equal(t, s, again)
	})
}
