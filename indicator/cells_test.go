package indicator_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

func TestCells(t *testing.T) {
	const written, column, name = indicator.UnitWritten, indicator.UnitFromColumn, indicator.UnitFromName
	for _, c := range []struct {
		cells indicator.Cells
		kind  indicator.Kind
		canon string
		from  indicator.UnitSource
	}{
		// columns of their own
		{indicator.Cells{Operator: "≥", Value: "95", Unit: "%"}, quantity, "≥95%", column},
		{indicator.Cells{Operator: "大于等于", Value: "95", Unit: "百分比"}, quantity, "≥95%", column},
		{indicator.Cells{Operator: "=", Value: "320", Unit: "万亩"}, quantity, "3200000亩", column},
		{indicator.Cells{Operator: "=", Value: "6", Unit: "万立方米", Name: "林木采伐监管(万立方米)"}, quantity, "60000立方米", column},
		{indicator.Cells{Operator: "≤", Value: "65", Unit: "万元"}, quantity, "≤65万元", column},
		{indicator.Cells{Operator: "≥", Value: "1", Unit: "人/年"}, quantity, "≥1人/年", column},
		{indicator.Cells{Operator: "≥", Value: "230", Unit: "个"}, quantity, "≥230个", column},
		{indicator.Cells{Operator: "≥", Value: "12", Unit: "次/年"}, quantity, "≥12次/年", column},
		{indicator.Cells{Operator: "", Value: "1", Unit: "次/月"}, frequency, "每月1次", column},
		{indicator.Cells{Operator: "=", Value: "13800000000", Unit: "元"}, quantity, "13800000000元", column},
		{indicator.Cells{Operator: "=", Value: "250万", Unit: "元"}, quantity, "2500000元", column},
		{indicator.Cells{Operator: "≥", Value: "8-10", Unit: "年"}, indicator.KindUnknown, "8-10", written},
		{indicator.Cells{Operator: "=", Value: "8-10", Unit: "年"}, ranged, "[8年,10年]", column},
		{indicator.Cells{Operator: "", Value: "600/1000", Unit: "元/件"}, tiers, "600/1000元/件", column},
		{indicator.Cells{Operator: "=", Value: "1/2", Unit: "万人"}, quantity, "5000人", column},
		{indicator.Cells{Operator: "=", Value: "1/3", Unit: "万人"}, quantity, "3分之10000人", column},
		{indicator.Cells{Value: "6/10", Unit: "万元/村"}, tiers, "6/10万元/村", column},
		{indicator.Cells{Value: "6/10", Unit: "万亩"}, tiers, "60000/100000亩", column},
		{indicator.Cells{Value: "1-2", Unit: "万亩"}, ranged, "10000亩~20000亩", column},
		{indicator.Cells{Operator: "=", Value: "95", Unit: "亩次x"}, quantity, "95亩次x", column},
		{indicator.Cells{Operator: "=", Value: "95", Unit: "其他"}, quantity, "95", written},
		{indicator.Cells{Operator: "=", Value: "95", Unit: "/"}, quantity, "95", written},
		{indicator.Cells{Operator: "≥", Value: "95%", Unit: "%"}, quantity, "≥95%", written},
		{indicator.Cells{Operator: "≥", Value: "≥95%", Unit: "%"}, quantity, "≥95%", written},
		{indicator.Cells{Operator: "=", Value: "≥95%"}, quantity, "≥95%", written},
		{indicator.Cells{Operator: "≤", Value: "约5", Unit: "%"}, indicator.KindUnknown, "约5", written},
		{indicator.Cells{Operator: "≥", Value: "95以上", Unit: "%"}, quantity, "≥95%", column},
		{indicator.Cells{Operator: "》", Value: "5", Unit: "个"}, quantity, ">5个", column},
		{indicator.Cells{Operator: "定性", Value: "良好"}, qualitative, "良好", written},
		{indicator.Cells{Operator: "定性", Value: "优良中低差", Unit: "其他"}, qualitative, "优良中低差", written},
		{indicator.Cells{Operator: "=", Value: "有效"}, qualitative, "有效", written},
		{indicator.Cells{Operator: "≥", Value: "良"}, qualitative, "良", written},
		{indicator.Cells{Operator: "≥", Value: "有效"}, indicator.KindUnknown, "有效", written},
		{indicator.Cells{Operator: "≥", Value: "每月"}, frequency, "每月1次", written},
		{indicator.Cells{Operator: "≤", Value: "1次/月"}, quantity, "≤1次/月", written},
		{indicator.Cells{Operator: "≤", Value: "12月31日"}, deadline, "12月31日前", written},
		{indicator.Cells{Operator: "≥", Value: "12月31日"}, indicator.KindUnknown, "12月31日", written},
		{indicator.Cells{Operator: "≤", Value: "2024年12月"}, deadline, "2024年12月31日前", written},
		{indicator.Cells{Operator: "=", Value: "12", Unit: "月"}, quantity, "=12月", column},
		{indicator.Cells{Operator: "", Value: "12", Unit: "月底前"}, deadline, "12月31日前", column},
		{indicator.Cells{Operator: "=", Value: "2024", Unit: "年"}, period, "2024年", column},
		{indicator.Cells{Operator: "≤", Value: "5", Unit: "年"}, quantity, "≤5年", column},
		{indicator.Cells{Operator: "≥", Value: "/", Unit: "%"}, none, "无", written},
		{indicator.Cells{Operator: "≥", Unit: "%"}, none, "无", written},
		{indicator.Cells{Operator: "≥", Value: "320万", Unit: "万亩"}, indicator.KindUnknown, "320万", written},
		// the unit behind the value, in brackets
		{indicator.Cells{Value: "=300.00(场)"}, quantity, "300场", written},
		{indicator.Cells{Value: "≥13459.00(平方米)"}, quantity, "≥13459平方米", written},
		{indicator.Cells{Value: "≥95.00(%)"}, quantity, "≥95%", written},
		// the unit behind the name
		{indicator.Cells{Name: "满意度(%)", Value: "95"}, quantity, "95%", name},
		{indicator.Cells{Name: "满意度（％）", Value: "≥95"}, quantity, "≥95%", name},
		{indicator.Cells{Name: "案件受理准确率(%)", Value: "1"}, quantity, "1%", name},
		{indicator.Cells{Name: "发放份数(份)", Value: "60000"}, quantity, "60000份", name},
		{indicator.Cells{Name: "苗木成活率(≥**%)", Value: "85"}, quantity, "≥85%", name},
		{indicator.Cells{Name: "苗木成活率(≥**%)", Value: "=85"}, quantity, "85%", name},
		{indicator.Cells{Name: "项目总投入(≤**万元)", Value: "6070"}, quantity, "≤6070万元", name},
		{indicator.Cells{Name: "★受益贫困人口数≥**人", Value: "80"}, quantity, "≥80人", name},
		{indicator.Cells{Name: "项目总成本(≤**万元)", Value: "≤1125万元"}, quantity, "≤1125万元", written},
		{indicator.Cells{Name: "服务外包在岸(万美元)", Value: "20000"}, quantity, "20000万美元", name},
		{indicator.Cells{Name: "投资额(单位:万元)", Value: "5"}, quantity, "5万元", name},
		{indicator.Cells{Name: "建设项目个数(含续建)", Value: "1"}, quantity, "1", written},
		{indicator.Cells{Name: "养殖动物成活率(目标)", Value: "95"}, quantity, "95", written},
		{indicator.Cells{Name: "成本节约率(≥2%)", Value: "5"}, quantity, "5", written},
		{indicator.Cells{Name: "满意度(%)", Value: "95", Unit: "分"}, quantity, "95分", column},
		{indicator.Cells{Name: "居民好评", Value: "居民好评95%以上"}, quantity, "≥95%", written},
		{indicator.Cells{Name: "2024年居民", Value: "2024年居民95%以上"}, quantity, "≥95%", written},
		{indicator.Cells{Name: "2024年居民", Value: "2024年居民满意"}, indicator.KindUnknown, "2024年居民满意", written},
		{indicator.Cells{Name: "2024年居民", Value: "2024年居民无"}, indicator.KindUnknown, "2024年居民无", written},
		{indicator.Cells{Name: "2024年居民", Value: "2024年居民95"}, quantity, "95", written},
		{indicator.Cells{Name: "", Value: "2024年居民95%"}, indicator.KindUnknown, "2024年居民95%", written},
		{indicator.Cells{Operator: "≥", Value: "5", Unit: "年以上"}, quantity, "≥5年", column},
		{indicator.Cells{Operator: "≤", Value: "5", Unit: "个工作日内"}, quantity, "≤5个工作日", column},
		{indicator.Cells{Value: "5", Unit: "个工作日内"}, quantity, "≤5个工作日", column},
		{indicator.Cells{Operator: "≥", Value: "5", Unit: "个工作日内"}, indicator.KindUnknown, "5", written},
		{indicator.Cells{Operator: "≤", Value: "20", Unit: "/10万"}, quantity, "≤20/十万", column},
		{indicator.Cells{Operator: "≤", Value: "20", Unit: "1/10万"}, quantity, "≤20/十万", column},
		{indicator.Cells{Operator: "≤", Value: "20", Unit: "人/10万"}, quantity, "≤20人/十万", column},
		{indicator.Cells{Value: "20241231", Unit: "前"}, indicator.KindUnknown, "20241231", written},
		{indicator.Cells{Value: "1,5", Unit: "人"}, indicator.KindUnknown, "1,5", written},
		{indicator.Cells{Name: "受益人数*人", Value: "80"}, quantity, "80", written},
		{indicator.Cells{Name: "≥**人", Value: "80"}, quantity, "≥80人", name},
		{indicator.Cells{Name: "(≥ ** %)", Value: "80"}, quantity, "≥80%", name},
		{indicator.Cells{Name: "(%)", Value: "80"}, quantity, "80%", name},
		{indicator.Cells{Name: "满意度(%", Value: "80"}, quantity, "80", written},
		{indicator.Cells{Name: "满意度(≥%)", Value: "80"}, quantity, "80", written},
		{indicator.Cells{Name: "*人", Value: "80"}, quantity, "80", written},
		// the year
		{indicator.Cells{Value: "12月底前", Year: 2024}, deadline, "2024年12月31日前", written},
		{indicator.Cells{Value: "2月底前", Year: 2023}, deadline, "2023年2月28日前", written},
		{indicator.Cells{Value: "5到8月", Year: 2024}, period, "2024年5月至2024年8月", written},
		{indicator.Cells{Value: "11月至次年3月", Year: 2024}, period, "2024年11月至2025年3月", written},
		{indicator.Cells{Value: "12月底前", Year: 24}, deadline, "12月31日前", written},
	} {
		got := indicator.ParseCells(c.cells)
		require.Equal(t, c.kind, got.Kind(), "%+v: %v", c.cells, got.Err())
		require.Equal(t, c.canon, got.String(), "%+v", c.cells)
		require.Equal(t, c.from, got.UnitFrom(), "%+v", c.cells)
		require.Equal(t, c.from != written, got.UnitJoined())
		require.Equal(t, c.cells.Value, got.Text())
		if c.kind != indicator.KindUnknown && (got.Unit() == "" || got.Measure().Known()) {
			back, err := indicator.ParseTarget(got.String())
			require.NoError(t, err, got.String())
			require.True(t, back.Equal(got), "%s reads back as %s", got, back)
		}
		require.Equal(t, c.kind == indicator.KindUnknown, got.Err() != nil)
	}
}

// TestCellsAreReadAsOneText compares what stands in several cells with the same
// written in one.
func TestCellsAreReadAsOneText(t *testing.T) {
	for _, op := range []string{"", "≥", "≤", ">", "<", "=", "约", "不低于"} {
		for _, value := range []string{"95", "1,000", "1.5万", "12月31日", "2024年", "每月", "有效", "无", "x1y"} {
			for _, unit := range []string{"", "%", "人", "次/年", "元/人/天"} {
				if (value == "12月31日" || value == "2024年" || value == "每月" || value == "有效" || value == "无") && (unit != "" || op != "") {
					continue
				}
				one, _ := indicator.ParseTarget(op + value + unit)
				several := indicator.ParseCells(indicator.Cells{Operator: op, Value: value, Unit: unit})
				require.Equal(t, one.Kind(), several.Kind(), "%s|%s|%s", op, value, unit)
				if one.Kind() != indicator.KindUnknown {
					require.True(t, one.Equal(several), "%s|%s|%s: %s and %s", op, value, unit, one, several)
				}
			}
		}
	}
}
