package budget

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A figure left out is found where two sums ask for it: its row and its column,
// or one of them and what else its row or column prints.
func TestBlankCells(t *testing.T) {
	const head = `
		支出总表
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出`
	tests := []struct {
		name, rows string
		want       []string // figures at fault by row and cell, and the mend
	}{
		{"nothing is missing in a blank cell", `
			 | 合计 | 9.00 | 4.00 | 5.00
			201 | 一般公共服务支出 | 4.00 | 4.00 |
			205 | 教育支出 | 5.00 | | 5.00`, nil},
		{"row and column ask for it", `
			 | 合计 | 9.00 | 4.00 | 5.00
			201 | 一般公共服务支出 | 4.00 | 1.00 |
			205 | 教育支出 | 5.00 | 3.00 | 2.00`, []string{"2:5 3.00"}},
		{"the row is a total alone", `
			 | 合计 | 9.00 | 4.00 | 5.00
			201 | 一般公共服务支出 | 6.00 | | 
			205 | 教育支出 | 3.00 | 4.00 | -1.00`, []string{"2:5 6.00"}},
		{"the column is a total alone", `
			 | 合计 | 9.00 | 4.00 | 5.00
			201 | 一般公共服务支出 | 9.00 | 4.00 | 5.00
			20101 | 人大事务 | 9.00 | 4.00 | `, []string{"3:5 5.00"}},
		{"the total of a row whose parts are printed", `
			 | 合计 | 9.00 | 4.00 | 5.00
			201 | 一般公共服务支出 | | 3.00 | 2.00
			205 | 教育支出 | 4.00 | 1.00 | 3.00`, []string{"2:3 5.00"}},
		{"one sum alone does not say where", `
			 | 合计 | 9.00 | |
			201 | 一般公共服务支出 | 2.00 | | 
			205 | 教育支出 | 5.00 | | `, []string{"1:3", "2:3", "3:3"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := Document{Tables: []Table{sketch(t, head+tt.rows)}}
			var got []string
			for _, f := range Diagnose(Evaluate(Identities(doc))) {
				for _, g := range f.Figures {
					s := g.At.String()
					if f.Mend != nil {
						s += " " + f.Mend.Text
					}
					got = append(got, s)
				}
			}
			require.Equal(t, tt.want, got)
		})
	}
}
