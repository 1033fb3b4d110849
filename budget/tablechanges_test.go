package budget

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// compared is a table that compares two years, its last column in percent.
func compared(t *testing.T, text string) Document {
	doc := Document{Year: 2024, Tables: []Table{sketch(t, text)}}
	table := &doc.Tables[0]
	last := len(table.Columns) - 1
	table.Columns[last].Unit = Percent
	for i := range table.Rows {
		if cells := table.Rows[i].Cells; len(cells) > last && !cells[last].IsBlank() {
			cells[last] = mustFigure(cells[last].Text, Percent)
		}
	}
	return doc
}

func TestTableChanges(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"changes and rates", `
			一般公共预算支出表
			科目编码 | 科目名称 | 2023年预算数 | 2024年预算数 | 增减额 | 增减率
			204 | 公共安全支出 | 6.00 | 5.00 | -1.00 | -16.67
			205 | 教育支出 | 2.00 | 4.00 | 2.00 | 100.00
			213 | 农林水支出 | 8.00 | 9.00 | 1.00 | 15.20
			221 | 住房保障支出 | | 3.00 | 3.00 | `,
			[]string{"-1.00 equal", "-16.67 equal", "2.00 equal", "100.00 equal", "1.00 equal", "15.20 broken"}},
		{"a share of last year is no rate of change", `
			一般公共预算支出表
			科目编码 | 科目名称 | 2023年执行数 | 2024年预算数 | 预算数为上年执行数的比例
			204 | 公共安全支出 | 6.00 | 5.00 | 83.33
			205 | 教育支出 | 2.00 | 4.00 | 200.00`, nil},
		{"two columns of the year before leave it open", `
			一般公共预算支出表
			科目编码 | 科目名称 | 2023年预算数 | 2023年执行数 | 2024年预算数 | 增减率
			204 | 公共安全支出 | 6.00 | 7.00 | 5.00 | -28.57
			205 | 教育支出 | 2.00 | 3.00 | 4.00 | 33.33`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := compared(t, c.text)
			var got []string
			for _, r := range Evaluate(Identities(doc)) {
				if r.Kind == KindYearOnYear {
					got = append(got, r.Left[0].Figure.Text+" "+string(r.Verdict))
				}
			}
			require.Equal(t, c.want, got)
		})
	}
}
