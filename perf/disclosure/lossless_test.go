package disclosure

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/stretchr/testify/require"
)

// texts is all that a submission says, blanks left out.
func texts(tb testing.TB, d *document) string {
	tb.Helper()
	b, err := json.Marshal(d.sub)
	require.NoError(tb, err)
	var v any
	require.NoError(tb, json.Unmarshal(b, &v))
	var out strings.Builder
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			out.WriteString(blank.Drop(v))
			out.WriteByte('\n')
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, e := range v {
				walk(e)
			}
		}
	}
	walk(v)
	return out.String()
}

// requireLossless demands that every line that says something has a fate, and
// that what it says is in the submission unless it belongs to the paper, heads a
// table, or is a form's, whose labels are the reader of forms' to know.
func requireLossless(tb testing.TB, d *document) {
	tb.Helper()
	said := texts(tb, d)
	for i := range d.lines {
		l := &d.lines[i]
		require.NotEqual(tb, fateNone, l.fate, "line %d is lost: %q", l.no, l.text)
		switch l.fate {
		case fateBlank, fatePage, fateRuler, fateForm:
			continue
		case fateTable:
			if l.head || l.tableNo || l.year || l.columnNumbers() || d.restOfOwner(l) {
				continue
			}
		}
		cells := l.cells
		switch {
		case l.fate == fateTable && l.title: // its unit and its 续 are understood
			cells = []string{strings.ReplaceAll(l.titleText, "（续）", "")}
		case l.isRow():
		case l.fate == fateTable: // perhaps a row without separators
			cells = strings.Fields(l.text)
		default:
			cells = []string{l.text}
		}
		for _, c := range cells {
			if l.fate == fateTable && unitOf(c) != "" {
				continue
			}
			require.Contains(tb, said, blank.Drop(c), "line %d says it: %q", l.no, l.text)
		}
	}
}

// restOfOwner reports whether a line goes on with the name of the body above it.
func (d *document) restOfOwner(l *line) bool {
	for i, item := range d.items {
		if item == l {
			return d.underUnit(i) && d.items[i-1].owner != ""
		}
	}
	return false
}

// columnNumbers reports whether a row only numbers the columns.
func (l *line) columnNumbers() bool {
	for _, c := range l.cells {
		if c != "" && !isDigits(c) && len(blank.Drop(c)) > len("栏次") {
			return false
		}
	}
	return l.isRow()
}

// asSpaced prints blanks between the cells in place of bars and tabs.
func asSpaced(s, between string) string {
	return cellEnd.ReplaceAllString(s, between)
}

var cellEnd = regexp.MustCompile(` *\| *|\t`)

func TestLossless(t *testing.T) {
	for _, pattern := range []string{"seed/*.txt", "documents/*.txt", "forms/*.txt"} {
		files, err := filepath.Glob(filepath.Join(shared, pattern))
		require.NoError(t, err)
		if len(files) == 0 {
			t.Skipf("needs ../shared/%s, which is not here", pattern)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			require.NoError(t, err)
			for between, text := range map[string]string{"": string(b), "one blank ": asSpaced(string(b), " "), "blanks ": asSpaced(string(b), "    ")} {
				t.Run(between+filepath.Base(f), func(t *testing.T) {
					d, err := read(strings.NewReader(text), Options{})
					if between != "" && errors.Is(err, ErrNoContent) {
						return // a form without its cells is none
					}
					require.NoError(t, err)
					requireLossless(t, d)
				})
			}
		}
	}
}

// FuzzRead: whatever the bytes, the reader gives an error of its own or a
// submission in which nothing is lost, and the same again for the same bytes.
func FuzzRead(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte(asBars(small)))
	f.Add([]byte(asMarkdown(small)))
	f.Add([]byte(asSpaced(small, " ")))
	f.Add([]byte(asSpaced(small, "    ")))
	f.Add([]byte(belowNothing))
	f.Add([]byte("表\t\n单位：万元\n合计\t1.00\n"))
	f.Add([]byte("目录\n一、甲…………1\n一、甲\n支出1.00万元。"))
	f.Add([]byte("2024年预算支出表\n单位:元\n项 目 |\n预 算 数 |\n合 计 |\n1.00 |\n甲 |\n1.00 |"))
	f.Add([]byte("项目支出绩效目标申报表\n项目名称\t甲\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t乙\t3个"))
	f.Add([]byte("--- page 1 ---\n某局2024年预算表\n\t甲\t乙\n\t\t1.0\t0\n--- page 2 ---\n丙 2.00\n"))
	f.Add([]byte("单位元\n项目支出\n行 |"))
	f.Add([]byte("2024年支出预算表\n单位：元\n项目支出\n项目 | 金额\n甲 | 1.00"))
	f.Add([]byte("单位万元科目编码科目名称合计行\n水利工程建设 A0\n一\n0"))
	f.Add([]byte("\xFF\xFE\x00\x4e\x0a\x00"))
	f.Add([]byte{0xD4, 0xA4, 0xCB, 0xE3, '\n', 0x81})
	f.Fuzz(func(t *testing.T, b []byte) {
		d, err := read(bytes.NewReader(b), Options{File: "x"})
		if err != nil {
			var e *Error
			require.ErrorAs(t, err, &e)
			return
		}
		requireLossless(t, d)
		again, err := read(bytes.NewReader(b), Options{File: "x"})
		require.NoError(t, err)
		require.Equal(t, d.sub, again.sub)
	})
}
