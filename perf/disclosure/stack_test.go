package disclosure_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
)

// oneCellALine prints the rows of a text one cell a line, each ended by a bar; before
// is a line printed before each row.
func oneCellALine(text, before string) string {
	var out []string
	for _, l := range strings.Split(text, "\n") {
		sep := " | "
		if strings.Contains(l, "\t") {
			sep = "\t"
		}
		if !strings.Contains(l, sep) || strings.Trim(l, "\t |") == "" {
			out = append(out, l)
			continue
		}
		if before != "" {
			out = append(out, before)
		}
		cells := strings.Split(l, strings.TrimSpace(sep))
		if sep == "\t" {
			cells = strings.Split(l, sep)
		}
		for _, c := range cells {
			out = append(out, strings.TrimLeft(strings.TrimSpace(c)+" |", " "))
		}
	}
	return strings.Join(out, "\n")
}

// Documents whose tables are printed one cell a line are read as the others, as far
// as the columns can be told, and never wrongly.
func TestStackedDocuments(t *testing.T) {
	least := map[string]int{ // percent of the equations
		"zezhou-2024/corrected.txt": 80, "layouts/final-accounts.txt": 90, "layouts/final-accounts-parts.txt": 30,
		"layouts/fourteen-tables-units.txt": 95, "layouts/nine-tables-yuan.txt": 70,
	}
	for name, percent := range least {
		b, err := os.ReadFile(filepath.Join("../../testdata", name))
		require.NoError(t, err)
		text := string(b)
		plain := readText(t, text)
		for _, before := range []string{"", "|"} {
			t.Run(name+before, func(t *testing.T) {
				stacked := readText(t, oneCellALine(text, before))
				for _, r := range stacked {
					require.NotEqual(t, budget.VerdictBroken, r.Verdict, "%v = %v", r.Left, r.Right)
				}
				require.GreaterOrEqual(t, 100*len(stacked), percent*len(plain), "%d of %d equations", len(stacked), len(plain))
			})
		}
	}
}

// A header whose cells spanned several columns, printed one cell a line from the
// left, leaves the columns open: the table is named as not read.
func TestStackedHeadersWithoutSpans(t *testing.T) {
	text := oneCellALine(`2024年预算收入总表
单位：万元
项目 | 本年收入 | 上年结转 |  | 
科目编码 | 科目名称 | 合计 | 一般公共预算 | 
合计 |  | 90.00 | 80.00 | 10.00
204 | 公共安全支出 | 60.00 | 55.00 | 5.00
20406 | 司法 | 60.00 | 55.00 | 5.00
210 | 卫生健康支出 | 30.00 | 25.00 | 5.00`, "")
	require.Empty(t, readText(t, text))
}
