package tables

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/stretchr/testify/require"
)

// FuzzRead: whatever stands in the cells, the table is square, every figure
// stands where it was printed, and nothing is lost.
func FuzzRead(f *testing.F) {
	f.Add("科目编码|科目名称|合计|基本支出\n204|公共安全支出|3.00|1.00\n^合计|1.00|1.00\n~203 国防 3.00")
	f.Add("项目||收入|\n编码|名称|合计|其中\n1|2|3|4\n一、甲乙丙|1.0|0|2.00\n丁|||")
	f.Add("||合|\n计||||三公\n小计|1|2|3\n1.00|2.00|3.00|4.0|0")
	f.Add("类|款|项|名称|金额\n201|05|07|甲|1\n^204|乙|2\n|||3|\n2|||丙|丁")
	f.Add("甲\n乙\n丙1.00|丁\n戊|己|庚\n\n辛")
	f.Add("甲" + strings.Repeat("|", 99) + "乙\n丙" + strings.Repeat("|1", 80))
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 || !utf8.ValidString(text) {
			return
		}
		r := region(text)
		table, notes := Read(r)
		var said strings.Builder
		for _, c := range table.Columns {
			for _, l := range c.Labels {
				said.WriteString(blank.Drop(l) + "\n")
			}
			said.WriteString(blank.Drop(strings.Join(c.Labels, "")) + "\n") // 科目编码类 is 科目编码 over 类
		}
		for _, n := range notes {
			said.WriteString(blank.Drop(n.Text) + "\n")
		}
		for _, row := range table.Rows {
			require.Len(t, row.Cells, len(table.Columns))
			for _, c := range row.Cells {
				said.WriteString(blank.Drop(c.Text) + "\n")
				if !c.At.IsZero() && c.Text != "" {
					printed := r.Rows[c.At.Line-1].Cells[c.At.Column-1]
					require.True(t, strings.HasPrefix(c.Text, strings.TrimSpace(printed)), "%q at %v, where %q stands", c.Text, c.At, printed)
				}
			}
		}
		for _, row := range r.Rows {
			cells := make([]cell, len(row.Cells))
			for i, s := range row.Cells {
				cells[i] = cell{text: s, class: classOf(s)}
			}
			if isNumbering(cells) {
				continue
			}
			for _, s := range row.Cells {
				if strings.Contains(s, "单位") && string(table.Unit) != "" {
					continue // it may have declared the unit
				}
				require.Contains(t, said.String(), blank.Drop(s))
			}
		}
	})
}
