package disclosure

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/perftarget/perftarget/perf"
)

// endless is a line that never ends.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	e.read += len(p)
	return len(p), nil
}

// What cannot be used is refused with one line that names file, place and
// reason.
func TestBadInput(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String("预算")
	require.NoError(t, err)
	for _, c := range []struct {
		name, text string
		opt        Options
		want       string
		is         error
		line       int
	}{
		{"empty", "", Options{}, "x.txt: 文件为空 (the file is empty)", ErrEmpty, 0},
		{"blank", " \n\t\n\u3000\r\n", Options{}, "x.txt: 文件为空 (the file is empty)：只有空白", ErrEmpty, 0},
		{"only page marks", "--- page 1 ---\n1\n--- page 2 ---\n", Options{}, "x.txt: 文件为空 (the file is empty)：只有空白", ErrEmpty, 0},
		{"NUL", "预算\n合计\x00", Options{}, "x.txt:2: 不是文本文件 (a binary file, not text)：第14字节为NUL", ErrBinary, 2},
		{"controls", strings.Repeat("\x01\x02a", 9), Options{}, "x.txt: 不是文本文件 (a binary file, not text)：控制字符过多", ErrBinary, 0},
		{"PDF", "%PDF-1.7\n…", Options{}, "x.txt: 不是文本文件 (a binary file, not text)：这是PDF文件，请先转为文本", ErrBinary, 0},
		{"docx", "PK\x03\x04\x14", Options{}, "x.txt: 不是文本文件 (a binary file, not text)：这是Office文档或压缩包，请先另存为文本", ErrBinary, 0},
		{"web page", "\uFEFF \n<!DOCTYPE html><p>预算", Options{}, "x.txt: 不是文本文件 (a binary file, not text)：这是网页，请先另存为文本", ErrBinary, 0},
		{"counts alone", "会议有3人参加，共2个议题。\n", Options{}, "x.txt: 没有找到预算表、绩效目标表或带数字的情况说明 (neither budget table nor form nor narrative with figures in it)", ErrNoContent, 0},
		{"UTF-32", "\xFF\xFE\x00\x00a\x00\x00\x00", Options{}, "x.txt: 无法识别文字编码 (text in no known encoding)：不支持UTF-32", ErrEncoding, 0},
		{"noise", strings.Repeat("\xFF\xC0\x81\x20", 50), Options{}, "x.txt: 无法识别文字编码 (text in no known encoding)：既不是UTF-8，也不是GB18030", ErrEncoding, 0},
		{"Latin-1", "Budget général de l'\xE9tat, ann\xE9e 2024 \xE0 venir", Options{}, "x.txt: 无法识别文字编码 (text in no known encoding)：既不是UTF-8，也不是GB18030", ErrEncoding, 0},
		{"no content", "关于召开会议的通知\n\n请各单位准时参加。\n", Options{}, "x.txt: 没有找到预算表、绩效目标表或带数字的情况说明 (neither budget table nor form nor narrative with figures in it)", ErrNoContent, 0},
		{"no content in GB18030", gb, Options{}, "x.txt: 没有找到预算表、绩效目标表或带数字的情况说明 (neither budget table nor form nor narrative with figures in it)", ErrNoContent, 0},
		{"long file", strings.Repeat("预算\n", 100), Options{Limits: perf.Limits{Bytes: 100}}, "x.txt: 超过上限 (over a limit)：文件超过100字节", ErrTooLarge, 0},
		{"long line", "预算\n" + strings.Repeat("长", 50), Options{Limits: perf.Limits{LineBytes: 100}}, "x.txt:2: 超过上限 (over a limit)：一行超过100字节", ErrTooLarge, 2},
		{"many cells", "预算\n" + strings.Repeat("\t", 20) + "\n" + strings.Repeat("\t", 20), Options{Limits: perf.Limits{Cells: 30}}, "x.txt:3: 超过上限 (over a limit)：表格单元超过30个", ErrTooLarge, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.opt.File = "x.txt"
			sub, err := Read(strings.NewReader(c.text), c.opt)
			require.Nil(t, sub)
			require.EqualError(t, err, c.want)
			require.ErrorIs(t, err, c.is)
			var e *Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, "x.txt", e.File)
			require.Equal(t, c.line, e.Line)
		})
	}
}

// Errors of the reader below keep their cause.
func TestReaderFails(t *testing.T) {
	_, err := Read(iotest.ErrReader(io.ErrUnexpectedEOF), Options{File: "x.txt"})
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
	require.EqualError(t, err, "x.txt: unexpected EOF：读取失败")

	dir, err := os.Open(t.TempDir())
	require.NoError(t, err)
	defer dir.Close()
	_, err = Read(dir, Options{File: "dir"})
	require.ErrorContains(t, err, "dir: ")
	require.ErrorContains(t, err, "是目录，不是文件")
}

// A line of 100 MB is refused after the first of them.
func TestEndlessLine(t *testing.T) {
	var r endless
	_, err := Read(&r, Options{File: "x.txt"})
	require.EqualError(t, err, "x.txt:1: 超过上限 (over a limit)：一行超过1048576字节")
	require.Less(t, r.read, 4*(Options{}).withDefaults().Limits.LineBytes)
}

// An error without a file or a line says only what it knows.
func TestErrorWords(t *testing.T) {
	require.EqualError(t, &Error{Err: ErrEmpty}, "文件为空 (the file is empty)")
	require.EqualError(t, &Error{Line: 3, Err: ErrBinary, Reason: "图片"}, "3: 不是文本文件 (a binary file, not text)：图片")
	require.EqualError(t, &Error{File: "a", Reason: "坏"}, "a: 坏")
	require.False(t, errors.Is(&Error{Err: ErrEmpty}, ErrBinary))
}

// Some bytes that are no text do not spoil a document: they are reported.
func TestBrokenBytes(t *testing.T) {
	text := strings.Replace(small, "水利工程建设", "水利工\xE7\xA8建设", 1)
	sub, err := Read(strings.NewReader(text), Options{})
	require.NoError(t, err)
	require.Len(t, sub.Tables, 1)
	require.Equal(t, []perf.Note{{
		Kind: perf.NoteEncoding, At: at(14, 0), Text: "2130305\t水利工\uFFFD建设\t20.50\t\t20.50",
		Reason: "此行有1处字节不是文字，以\uFFFD代替",
	}}, sub.Reading)

	gb, err := simplifiedchinese.GB18030.NewEncoder().String(small)
	require.NoError(t, err)
	sub, err = Read(strings.NewReader(gb[:len(gb)-1]), Options{}) // cut in the middle of a character
	require.NoError(t, err)
	require.Len(t, sub.Tables, 1)
}

// A document that is cut off in a form is read as far as it goes, and says so.
func TestCutOff(t *testing.T) {
	text := sharedFile(t, seed)
	for _, c := range []struct {
		before     string
		line       int
		indicators int
	}{
		{"工程建设验收合格率", 888, 2},
		{"质量指标	工程建设验收合格率", 887, 2},
		{"项目实施计划	法治文化公园", 881, 0},
	} {
		cut := bytes.Index(text, []byte(c.before))
		require.Positive(t, cut)
		sub, err := Read(bytes.NewReader(text[:cut]), Options{})
		require.NoError(t, err)
		require.Len(t, sub.Projects, 7)
		last := sub.Projects[6]
		require.True(t, last.CutOff)
		require.Equal(t, c.indicators, last.Implementation.Indicators.Len())
		require.Equal(t, []int{c.line}, noteLines(sub, perf.NoteCutOff))
	}
	cut := bytes.Index(text, []byte("3人\n"))
	sub, err := Read(bytes.NewReader(text[:cut]), Options{})
	require.NoError(t, err)
	require.True(t, sub.Department.Form.CutOff)
	require.Equal(t, []int{527}, noteLines(sub, perf.NoteCutOff))
}

// A document that ends in the middle of a row or a sentence says so; one that
// only lacks its last line end does not.
func TestCutOffElsewhere(t *testing.T) {
	for _, c := range []struct {
		end  string
		want []int
	}{
		{"2130301	行政运行	100", []int{13}},
		{"2024年度某县水务局支出预算120.50万元，其中：基本", []int{18}},
		{"项目支出20.50万元，占17.01%。", nil},
		{"一、支出预算情况说明", nil},
	} {
		cut := strings.Index(small, c.end)
		require.Positive(t, cut, c.end)
		sub, err := Read(strings.NewReader(small[:cut+len(c.end)]), Options{})
		require.NoError(t, err)
		require.Equal(t, c.want, noteLines(sub, perf.NoteCutOff), c.end)
	}
}

// noteLines are the lines of the notes of one kind.
func noteLines(sub *perf.Submission, kind perf.NoteKind) []int {
	var out []int
	for _, n := range sub.Reading {
		if n.Kind == kind {
			out = append(out, n.At.Line)
		}
	}
	return out
}

// A context that has ended ends reading, with its own error.
func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	opt := Options{File: "x.txt", Limits: perf.Limits{Context: ctx}}
	_, err := Read(strings.NewReader(small), opt)
	require.ErrorIs(t, err, context.Canceled)
	require.EqualError(t, err, "x.txt: context canceled：读取中止")
	_, err = ReadHTML(strings.NewReader("<table><tr><td>甲</td></tr></table>"), opt)
	require.ErrorIs(t, err, context.Canceled)
	_, err = ReadPages([]Page{rowsOf("甲\t乙")}, opt)
	require.ErrorIs(t, err, context.Canceled)
}
