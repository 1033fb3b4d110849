package disclosure

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
)

// TestDoubtfulTables reads tables aligned by blanks that a page set so that their
// columns cannot be told: they are named with the reason, and their title says
// that the table is there. Those that can be told are read, wrong figures
// included.
func TestDoubtfulTables(t *testing.T) {
	for _, c := range []struct {
		name, reason string // blank where it is read
		rows         int
		text         string
	}{
		{name: "a figure and the next label in one cell", reason: "按空格分列，有的格里是两格的内容", text: `
财政拨款收支预算总表
编制部门：某县水务局                                                                                   单位：元

            财政拨款收入                                          财政拨款支出
     项目              预算数                   项目      合计
一、一般公共预算              96,282,213.44 一、农林水支出       87,267,272.44    87,267,272.44
二、政府性基金预算                     0.00 二、社会保障和就业支出     3,343,704.00     3,343,704.00
三、国有资本经营预算                    0.00 三、卫生健康支出        1,149,678.00     1,149,678.00
                                      四、住房保障支出     4,521,559.00     4,521,559.00

收入总计                    96,282,213.44 支出总计        96,282,213.44    96,282,213.44`},
		{name: "one blank between a figure and the next label", rows: 5, text: `
财政拨款收支预算总表
编制部门：某县水务局                                                                                   单位：元

            财政拨款收入                                          财政拨款支出
     项目              预算数                   项目      合计             一般公共预算           政府性基金预算   国有资本经营预算
一、一般公共预算              96,282,213.44 一、农林水支出       87,267,272.44    87,267,272.44
二、政府性基金预算                     0.00 二、社会保障和就业支出     3,343,704.00     3,343,704.00
三、国有资本经营预算                    0.00 三、卫生健康支出        1,149,678.00     1,149,678.00
                                      四、住房保障支出     4,521,559.00     4,521,559.00

收入总计                    96,282,213.44 支出总计        96,282,213.44    96,282,213.44`},
		{name: "no header over the figures", reason: "按空格分列，有的列没有对应的表头", text: `
十七、援助其他地区支出              0.00          0.00
十八、自然资源支出             461.67        461.67
十九、住房保障支出             461.08        461.08
本年支出合计                922.75        922.75`},
		{name: "subtotals of groups whose labels share their column", reason: "按空格分列，小计属于哪一组无法确定", text: `
收入预算总表
部门：某县水务局                       单位：万元
项目名称                            金额
收入总计                         150.48
小计                            70.48
公共财政拨款(补助)资金                  70.48
小计                            80.00
其他收入                          80.00`},
		{name: "sums that fail all over", reason: "按空格分列，各列对不上，多半分错了列", text: `
支出预算总表
部门：某县水务局                                      单位：万元
科目编码       科目名称           合计        基本支出       项目支出
             合计           30.00       30.00       20.00
213          农林水支出        20.00       20.00       10.00
21303        水利           10.00       30.00       10.00
2130301      行政运行         20.00       10.00       20.00
2130302      一般行政管理事务     40.00       10.00       20.00`},
		{name: "one wrong figure", rows: 5, text: `
支出预算总表
部门：某县水务局                                      单位：万元
科目编码       科目名称           合计        基本支出       项目支出
             合计           30.00       10.00       20.00
213          农林水支出        30.00       10.00       20.00
21303        水利           30.00       10.00       20.00
2130301      行政运行         10.00       10.00
2130302      一般行政管理事务     29.00                   20.00`},
		{name: "the part of a code joined to its label", rows: 4, text: `
收入预算总表
部门：某县水务局                                单位：万元
功能分类科目编码类   款    项     科目名称          合计      财政拨款收入
213                       农林水支出       30.00      30.00
213       03              水利          30.00      30.00
213       03    01        行政运行        10.00      10.00
213       03    02        一般行政管理事务    20.00      20.00`},
	} {
		t.Run(c.name, func(t *testing.T) {
			sub, err := Read(strings.NewReader(strings.TrimPrefix(c.text, "\n")+"\n2024年支出30.00万元。"), Options{File: "x"})
			require.NoError(t, err)
			if c.reason == "" {
				require.Len(t, sub.Tables, 1)
				require.Len(t, sub.Tables[0].Rows, c.rows)
				return
			}
			for _, table := range sub.Tables {
				require.Empty(t, table.Rows)
			}
			require.NotEmpty(t, sub.Reading)
			require.Equal(t, c.reason, sub.Reading[0].Reason)
			require.Equal(t, strings.Contains(c.text, "总表"), len(sub.Tables) == 1)
		})
	}
}

// TestTornTables reads tables whose rows are lost, or torn from their header:
// the title alone says that they are there, and that they are not empty.
func TestTornTables(t *testing.T) {
	for name, text := range map[string]string{
		"figures behind blank lines, of two rows in one": `
“三公”经费支出预算表
部门：某县水务局                                                      单位：万元
                                   “三公”经费
                                   公务用车购置及运行维护费
  合计                因公出                               公务接      会议费      培训费
                    国（境）             公务用车购    公务用车运
            小计       费       小计                        待费
                                       置费     行维护费

 1276.7    418.26   80       237    12.5  10.5   237     101.26   158.44    700   20.00
`,
		"a head and no rows": `
“三公”经费支出预算表
部门：某县水务局 单位：万元
`,
	} {
		sub, err := Read(strings.NewReader(text[1:]+"\n2024年支出30.00万元。"), Options{File: "x"})
		require.NoError(t, err, name)
		require.Len(t, sub.Tables, 1, name)
		require.Equal(t, budget.RoleThreePublic, sub.Tables[0].Role, name)
		require.Empty(t, sub.Tables[0].Rows, name)
	}
}

// TestLinesBelowATitle are no table: the source and the count of visits that a
// web page prints below its title.
func TestLinesBelowATitle(t *testing.T) {
	sub, err := Read(strings.NewReader("某县2024年“三公”经费预算情况表\n来源:某县水务局   2024-04-27 00:00\n浏览量:1 | | | |\n2024年“三公”经费3.00万元。"), Options{File: "x"})
	require.NoError(t, err)
	require.Empty(t, sub.Tables)
}
