package forms

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
)

// headed is a form of the seed's layout, without its funds and narratives.
const headed = `项目支出绩效目标申报表
项目名称¦修路
实施期目标¦¦¦¦年度目标
绩效指标¦一级指标¦二级指标¦三级指标¦指标值¦二级指标¦三级指标¦指标值
`

// TestDamage puts right what PDF text breaks, one kind of damage at a time. Lines
// count from 5. A note is its line, column and reason.
func TestDamage(t *testing.T) {
	for _, c := range []struct {
		name, text    string
		whole, annual []string
		notes         []string
	}{
		{
			name:  "rows in their place, the annual column empty",
			text:  "¦产出指标¦数量指标¦里程¦5公里¦数量指标¦¦\n¦¦¦桥梁¦2座¦¦¦\n¦¦质量指标¦合格率¦100%¦质量指标¦¦",
			whole: []string{"产出/数量 里程：5公里", "产出/数量 桥梁：2座", "产出/质量 合格率：100%"},
		},
		{
			name:  "both columns filled",
			text:  "¦产出指标¦数量指标¦里程¦5公里¦数量指标¦里程¦3公里\n¦¦¦桥梁¦2座¦¦涵洞¦1座",
			whole: []string{"产出/数量 里程：5公里", "产出/数量 桥梁：2座"}, annual: []string{"产出/数量 里程：3公里", "产出/数量 涵洞：1座"},
		},
		{
			name:  "a run of rows slipped to the left",
			text:  "¦产出指标¦数量指标¦里程¦5公里¦数量指标¦¦\n¦¦桥梁¦2座¦¦¦¦\n¦¦涵洞¦3座¦¦¦¦",
			whole: []string{"产出/数量 里程：5公里", "产出/数量 桥梁：2座", "产出/数量 涵洞：3座"},
			notes: []string{"6:3 repaired 自本行起单元格左移一格，按表头移回"},
		},
		{
			name:  "a value slipped to the right",
			text:  "¦产出指标¦质量指标¦合格率(%)¦¦1¦质量指标¦",
			whole: []string{"产出/质量 合格率(%)：1"},
			notes: []string{"5:6 repaired 指标值错位，归入“合格率(%)”"},
		},
		{
			name:  "the name in the first column, the value where it was",
			text:  "¦产出指标¦质量指标¦合格率¦100%¦质量指标¦¦\n优良率¦¦¦≥90%¦¦¦¦",
			whole: []string{"产出/质量 合格率：100%", "产出/质量 优良率：≥90%"},
			notes: []string{"6:1 repaired 三级指标错位，按内容归入名称栏"},
		},
		{
			name:  "a name printed twice in a row, its level to the left",
			text:  "¦时效指标¦完工时间¦完工时间¦12月底前¦时效指标¦¦",
			whole: []string{"产出/时效 完工时间：12月底前"},
			notes: []string{"5:3 repaired 三级指标名称在一行内重复印出，只取一次", "5:4 repaired 一级指标“产出指标”没有印出，按二级指标归入"},
		},
		{
			name:  "成本指标 in the column of the first level is no first level",
			text:  "¦产出指标¦数量指标¦里程¦5公里¦数量指标¦¦\n¦成本指标¦单价¦100万元/公里¦成本指标¦¦¦",
			whole: []string{"产出/数量 里程：5公里", "产出/成本 单价：100万元/公里"},
			notes: []string{"6:3 repaired 自本行起单元格左移一格，按表头移回"},
		},
		{
			name:  "labels of empty levels are no indicators",
			text:  "¦效益指标¦经济效益指标¦¦¦经济效益指标¦¦\n¦社会效益指标¦经济效益指标¦¦经济效益指标¦¦¦\n¦¦¦便利出行¦便利¦社会效益指标¦¦\n可持续影响指标¦¦可持续影响指标¦¦¦¦¦",
			whole: []string{"效益/社会效益 便利出行：便利"},
		},
		{
			name:  "the level printed in the other column alone",
			text:  "¦产出指标¦质量指标¦合格率¦100%¦质量指标¦¦\n¦¦¦完工时间¦12月¦时效指标¦¦",
			whole: []string{"产出/质量 合格率：100%", "产出/时效 完工时间：12月"},
		},
		{
			name:   "annual values cut off by the layout",
			text:   "¦产出指标¦数量指标¦里程¦5公里¦数量指标¦里程¦3公里\n¦¦质量指标¦合格率¦100%¦¦质量指标¦合格率\n¦¦成本指标¦单价¦≤9万元¦成本指标¦¦单价",
			whole:  []string{"产出/数量 里程：5公里", "产出/质量 合格率：100%", "产出/成本 单价：≤9万元"},
			annual: []string{"产出/数量 里程：3公里", "产出/质量 合格率： 切", "产出/成本 单价： 切"},
			notes:  []string{"6:8 lost 指标值被版面切掉，不是空白", "7:8 lost 指标值被版面切掉，不是空白"},
		},
		{
			name:  "columns that disagree leave the level open",
			text:  "¦产出指标¦质量指标¦合格率¦100%¦质量指标¦合格率¦100%\n¦¦¦工期¦20天¦成本指标¦单价¦9万元",
			whole: []string{"产出/质量 合格率：100%", "产出/? 工期：20天"}, annual: []string{"产出/质量 合格率：100%", "产出/成本 单价：9万元"},
			notes: []string{"6:4 unplaced 并列两栏的二级指标不一致，二级指标不能确定"},
		},
		{
			name:  "two levels printed as one word",
			text:  "¦效益指标¦社会生态效益指标¦改善环境¦改善¦社会生态效益指标¦¦",
			whole: []string{"效益/社会生态效益 改善环境：改善"},
			notes: []string{"5:3 unplaced 合写了几个二级指标，不能确定归入哪一个", "5:6 unplaced 合写了几个二级指标，不能确定归入哪一个"},
		},
		{
			name:  "labels broken over rows",
			text:  "¦产¦数量¦里程¦5公里¦数量¦¦\n¦出¦指标¦桥梁¦2座¦指标¦¦\n¦指¦质量指标¦合格率¦100%¦质量指标¦¦\n¦标¦¦优良率¦90%¦¦¦",
			whole: []string{"产出/数量 里程：5公里", "产出/数量 桥梁：2座", "产出/质量 合格率：100%", "产出/质量 优良率：90%"},
			notes: []string{"6:2 repaired 级别标签被拆成几行，合为“产出指标”", "7:2 repaired 级别标签被拆成几行，合为“产出指标”",
				"8:2 repaired 级别标签被拆成几行，合为“产出指标”", "6:3 repaired 级别标签被拆成几行，合为“数量指标”",
				"6:6 repaired 级别标签被拆成几行，合为“数量指标”"},
		},
		{
			name:  "a value without a name, and a cell too many",
			text:  "¦产出指标¦数量指标¦里程¦5公里¦¦¦\n¦¦¦¦≥9座¦¦¦",
			whole: []string{"产出/数量 里程：5公里"},
			notes: []string{"6:5 unplaced 有指标值而没有三级指标名称"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := parse(headed+c.text, 1)
			out := Read(g, Options{})
			require.Empty(t, lost(g, out))
			require.Len(t, out.Projects, 1)
			require.Equal(t, c.whole, render(&out.Projects[0].Implementation.Indicators))
			require.Equal(t, c.annual, render(&out.Projects[0].Annual.Indicators))
			require.ElementsMatch(t, c.notes, noteTexts(out.Notes))
		})
	}
}

func noteTexts(notes []perf.Note) []string {
	var out []string
	for _, n := range notes {
		out = append(out, n.At.String()+" "+string(n.Kind)+" "+n.Reason)
	}
	return out
}

// TestDamageWithoutHeader reads a table whose header is lost, the group label and
// first row telling the columns.
func TestDamageWithoutHeader(t *testing.T) {
	out := Read(parse(`项目支出绩效目标申报表
项目名称¦援助
绩效指标¦产出指标¦数量指标¦接待人数(人)¦≥1000人¦数量指标¦¦¦
¦¦¦案件数¦≥200件¦¦¦¦
¦成本指标¦值班补贴¦200元/人/天¦¦成本指标¦¦¦
¦满意度指标¦服务对象满意度指标¦可持续影响指标¦¦可持续影响指标¦¦¦
¦¦¦援助人员满意度¦≥95%¦服务对象满意度指标¦¦¦`, 1), Options{})
	require.Equal(t, []string{"产出/数量 接待人数(人)：≥1000人", "产出/数量 案件数：≥200件", "产出/成本 值班补贴：200元/人/天",
		"满意度/服务对象满意度 援助人员满意度：≥95%"}, render(&out.Projects[0].Implementation.Indicators))
}

// TestSignWithoutHeader tells a column of signs from the values where the header
// is lost.
func TestSignWithoutHeader(t *testing.T) {
	out := Read(parse(`项目支出绩效自评表
项目名称¦整治
¦成本指标¦排查成本¦=¦6¦万元¦6¦5
¦¦清理成本¦=¦4¦万元¦4¦5
效益指标¦社会效益指标¦亮化率¦≥¦90¦%¦93¦10`, 1), Options{})
	require.Equal(t, []string{"产出/成本 排查成本：=6万元 注=6；5", "产出/成本 清理成本：=4万元 注=4；5", "效益/社会效益 亮化率：≥90% 注=93；10"},
		render(&out.Projects[0].Annual.Indicators))
}

// TestFusedLevels takes cells apart that hold a level, or two, and a name.
func TestFusedLevels(t *testing.T) {
	g := parse(`项目支出绩效自评表
项目名称¦工资
一级指标¦二级指标¦三级指标¦指标值¦分值
产出指标数量指标足额保障率¦=100%¦22.5
¦¦科目调整次数¦≤10次¦22.5
¦时效指标按时发放率¦¦=100%¦22.5
效益指标(30分)社会效益指标¦¦结余率¦≤5%¦22.5`, 1)
	out := Read(g, Options{})
	require.Empty(t, lost(g, out))
	require.Equal(t, []string{"产出/数量 足额保障率：=100% 权=22.5", "产出/数量 科目调整次数：≤10次 权=22.5",
		"产出/时效 按时发放率：=100% 权=22.5", "效益(30分)/社会效益 结余率：≤5% 权=22.5"}, render(&out.Projects[0].Annual.Indicators))
}

// TestLabelPositions reads tables whose labels stand in the middle or at the end
// of their blocks, as merged cells do in text taken from a PDF.
func TestLabelPositions(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"middle", `¦¦¦一¦1个
¦产出指标¦数量指标¦二¦2个
¦¦¦三¦3个
¦¦¦四¦4%
¦¦质量指标¦五¦5%
¦¦¦六¦6%
¦满意度指标¦服务对象满意度指标¦七¦7%`,
			[]string{"产出/数量 一：1个", "产出/数量 二：2个", "产出/数量 三：3个", "产出/质量 四：4%", "产出/质量 五：5%",
				"产出/质量 六：6%", "满意度/服务对象满意度 七：7%"}},
		{"middle, between two rows", `¦¦¦一¦1个
¦产出指标¦数量指标¦¦
¦¦¦二¦2个
¦¦质量指标¦三¦3%`,
			[]string{"产出/数量 一：1个", "产出/数量 二：2个", "产出/质量 三：3%"}},
		{"end", `¦¦¦一¦1个
¦¦数量指标¦二¦2个
¦¦¦三¦3%
¦产出指标¦质量指标¦四¦4%
¦满意度指标¦服务对象满意度指标¦五¦5%`,
			[]string{"产出/数量 一：1个", "产出/数量 二：2个", "产出/质量 三：3%", "产出/质量 四：4%", "满意度/服务对象满意度 五：5%"}},
		{"middle or end: what both say", `¦¦¦一¦1个
¦¦¦二¦2个
¦¦数量指标¦三¦3个
¦¦¦四¦4%
¦¦¦五¦5%
¦¦质量指标¦六¦6%`,
			[]string{"产出/数量 一：1个", "产出/数量 二：2个", "产出/数量 三：3个", "产出/质量 六：6%", "? 四：4%", "? 五：5%"}},
		{"the first label is lost", `¦¦¦一¦1个
¦¦¦二¦2个
¦¦质量指标¦三¦3%`,
			[]string{"产出/质量 三：3%", "? 一：1个", "? 二：2个"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := parse("项目绩效目标表\n项目名称¦某项目\n¦一级指标¦二级指标¦三级指标¦指标值\n"+c.text, 1)
			out := Read(g, Options{})
			require.Empty(t, lost(g, out))
			require.Equal(t, c.want, render(&out.Projects[0].Annual.Indicators))
		})
	}
}
