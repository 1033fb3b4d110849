package open_test

import (
	"html"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf/open"
)

const budget = "../../testdata/zezhou-2024/budget.txt"

// budgets gives the texts of the documents whose findings are counted.
func budgets(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name, file := range map[string]string{"budget": budget, "corrected": "../../testdata/zezhou-2024/corrected.txt", "seed": "../../../shared/seed/000_ca03bd0c88218b21.txt"} {
		text, err := os.ReadFile(file)
		if os.IsNotExist(err) && name == "seed" {
			t.Log("needs ../shared/seed, which is not here")
			continue
		}
		require.NoError(t, err)
		out[name] = string(text)
	}
	return out
}

// asHTML prints a text as a web page: rows as tables, blank cells as parts of
// the cell before them, blank lines as blank paragraphs.
func asHTML(text string) string {
	var b strings.Builder
	b.WriteString("<html><head><title>部门预算</title></head><body>\n")
	table := false
	for _, s := range strings.Split(text, "\n") {
		if row := strings.Contains(s, "\t"); row != table {
			table = row
			b.WriteString(map[bool]string{true: "<table>", false: "</table>"}[row] + "\n")
		}
		switch s = html.EscapeString(s); {
		case table:
			b.WriteString("<tr><td>" + strings.ReplaceAll(s, "\t", "</td><td>") + "</td></tr>\n")
		case strings.TrimSpace(s) == "":
			b.WriteString("<p>&nbsp;</p>\n")
		default:
			b.WriteString("<p>" + s + "</p>\n")
		}
	}
	return b.String() + "</body></html>"
}

// What a page is, its content says.
func TestHTMLByContent(t *testing.T) {
	form := "<table><caption>项目支出绩效目标申报表</caption><tr><td>项目名称<td>普法<tr><td>一级指标<td>二级指标<td>三级指标<td>指标值<tr><td>产出指标<td>数量指标<td>活动次数<td>≥5次</table>"
	for name, page := range map[string]string{
		"a.html": "<!DOCTYPE html><html><body>" + form,
		"a.htm":  "\ufeff<HTML>" + form,
		"a.xls":  "<!-- 导出 --> <html>" + form, // as systems export "workbooks"
		"a.txt":  form,
		"a":      "某局项目支出绩效目标" + form,
	} {
		s, err := open.Read(strings.NewReader(page), name, open.Options{})
		require.NoError(t, err, name)
		require.Len(t, s.Projects, 1, name)
		require.Equal(t, name, s.Source.File)
	}
	_, err := open.Read(strings.NewReader("MIME-Version: 1.0\nContent-Type: multipart/related"), "a.mht", open.Options{})
	require.ErrorIs(t, err, open.ErrFormat)
	require.ErrorContains(t, err, "a.mht")
}

// asAligned prints a text with the cells of each run of rows in columns, as wide
// as they are printed: a Han character is two wide.
func asAligned(text string) string {
	lines := strings.Split(text, "\n")
	width := func(s string) (n int) {
		for _, r := range s {
			if n++; r >= 0x2E80 {
				n++
			}
		}
		return n
	}
	for i := 0; i < len(lines); i++ {
		var widest []int
		j := i
		for ; j < len(lines) && strings.Contains(lines[j], "\t"); j++ {
			for c, s := range strings.Split(lines[j], "\t") {
				if c == len(widest) {
					widest = append(widest, 0)
				}
				widest[c] = max(widest[c], width(s))
			}
		}
		for ; i < j; i++ {
			row := ""
			for c, s := range strings.Split(lines[i], "\t") {
				row += s + strings.Repeat(" ", widest[c]-width(s)+2)
			}
			lines[i] = strings.TrimRight(row, " ")
		}
	}
	return strings.Join(lines, "\n")
}
