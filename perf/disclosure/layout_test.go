package disclosure

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/budget"
)

// printed is a table to be printed in any layout: labels with one figure each
// for a few columns.
type printed struct {
	columns []string
	codes   []string
	labels  []string
	figures [][]string
}

func drawTable(t *rapid.T) printed {
	names := []string{"司法", "水利", "教育支出", "住房公积金", "行政运行", "公共法律服务", "机关事业单位基本养老保险缴费支出", "其他支出"}
	p := printed{columns: []string{"合计", "基本支出", "项目支出"}}
	for i := range rapid.IntRange(2, 30).Draw(t, "rows") {
		p.codes = append(p.codes, fmt.Sprintf("2%02d%02d%02d", 1+i%30, i%7, 1+i%9))
		p.labels = append(p.labels, fmt.Sprintf("%s%s", rapid.SampledFrom(names).Draw(t, "name"), string(rune('甲'+i))))
		var row []string
		for range p.columns {
			figure := ""
			if rapid.Bool().Draw(t, "filled") {
				figure = fmt.Sprintf("%d.%02d", rapid.IntRange(0, 99999).Draw(t, "amount"), rapid.IntRange(0, 99).Draw(t, "cents"))
			}
			row = append(row, figure)
		}
		p.figures = append(p.figures, row)
	}
	p.figures[0][0] = "1.00" // the body begins with an amount
	return p
}

// print gives the table as text in a layout drawn at random, and its separator.
func (p printed) print(t *rapid.T) (text, sep string) {
	sep = rapid.SampledFrom([]string{"\t", " | "}).Draw(t, "separator")
	split := rapid.Bool().Draw(t, "codes in parts")
	again := rapid.Bool().Draw(t, "header again")
	running := rapid.Bool().Draw(t, "running head")
	var b strings.Builder
	line := func(cells ...string) { b.WriteString(strings.Join(cells, sep) + "\n") }
	title := func() {
		switch rapid.IntRange(0, 2).Draw(t, "heads") {
		case 0:
			line("2024年支出总表")
			line("部门名称：某县水务局")
			line("单位：万元")
		case 1:
			line("预算公开表3")
			line("2024年支出总表")
			line("部门名称：某县水务局 单位：万元")
		default:
			line("2024年支出总表", "", "", "单位：万元")
		}
	}
	header := func() {
		if split {
			line("科目编码", "", "", "科目名称", "2024年预算数", "", "")
			line("类", "款", "项", "", p.columns[0], p.columns[1], p.columns[2])
			return
		}
		line("项目", "", "2024年预算数", "", "")
		line("科目编码", "科目名称", p.columns[0], p.columns[1], p.columns[2])
	}
	title()
	header()
	page := 1
	for i := range p.labels {
		if i > 0 && rapid.IntRange(0, 5).Draw(t, "break") == 0 {
			page++
			line(fmt.Sprint(page - 1))
			line(fmt.Sprintf("--- page %d ---", page))
			if running {
				line("某县水务局部门预算")
			}
			if again {
				header()
			}
		}
		cells := []string{p.codes[i]}
		if split {
			cells = []string{p.codes[i][:3], p.codes[i][3:5], p.codes[i][5:]}
		}
		line(append(append(cells, p.labels[i]), p.figures[i]...)...)
	}
	b.WriteString("\n一、说明\n2024年支出预算1.00万元。\n")
	return b.String(), sep
}

// However a table is printed, every figure is read under its column, beside its
// label, at its place.
func TestAnyLayout(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawTable(t)
		text, sep := p.print(t)
		lines := strings.Split(text, "\n")
		d, err := read(strings.NewReader(text), Options{})
		require.NoError(t, err)
		require.Len(t, d.sub.Tables, 1, text)
		table := d.sub.Tables[0]
		require.Equal(t, "2024年支出总表", table.Title)
		require.Equal(t, budget.TenThousand, table.Unit)
		require.Len(t, table.Rows, len(p.labels), text)
		column := map[string]int{}
		for i, c := range table.Columns {
			column[c.Labels[len(c.Labels)-1]] = i
		}
		for i, r := range table.Rows {
			require.Equal(t, p.labels[i], r.Cells[column["科目名称"]].Text)
			for c, name := range p.columns {
				f := r.Cells[column[name]]
				require.Equal(t, p.figures[i][c], f.Text, text)
				require.Contains(t, lines[f.At.Line-1], p.labels[i])
				require.Equal(t, f.Text, strings.TrimSpace(strings.Split(lines[f.At.Line-1], sep)[f.At.Column-1]))
				require.Equal(t, f.Text != "", f.IsNumber())
			}
		}
	})
}
