package disclosure

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Rows whose blank cells were cut off stay rows of their table, also two below
// each other; a heading that does not go on with the list ends it.
func TestRowsWithoutTheirBlanks(t *testing.T) {
	const text = `收支总表
单位：万元
收入 | | 支出
项目 | 预算数 | 项目 | 预算数
一、一般公共预算拨款收入 | 90.00 | 一、教育支出 | 60.00
二、事业收入 | 10.00 | 二、卫生健康支出 | 40.00
三、经营收入
四、其他收入
收入总计 | 100.00 | 支出总计 | 100.00

收入总表
单位：万元
项目 | 预算数
合计 | 100.00
`
	s, err := Read(strings.NewReader(text), Options{})
	require.NoError(t, err)
	require.Len(t, s.Tables, 2)
	require.Len(t, s.Tables[0].Rows, 5)
	require.Equal(t, "四、其他收入", s.Tables[0].Rows[3].Cells[0].Text)
	require.Empty(t, s.Reading)

	s, err = Read(strings.NewReader(strings.Replace(text, "三、经营收入\n四、其他收入", "三、住房保障支出", 1)), Options{})
	require.NoError(t, err)
	require.Equal(t, "三、住房保障支出", s.Tables[0].Rows[2].Cells[2].Text) // of the list on the right

	s, err = Read(strings.NewReader(strings.Replace(text, "三、经营收入\n四、其他收入", "五、其他情况", 1)), Options{})
	require.NoError(t, err)
	require.Len(t, s.Tables[0].Rows, 2)
}
