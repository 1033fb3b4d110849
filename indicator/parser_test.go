package indicator_test

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

func TestOwnVocabulary(t *testing.T) {
	p, err := indicator.NewParser(indicator.Vocabulary{
		Units: []indicator.UnitDef{
			{Name: "托", Spellings: []string{"托盘"}, Of: "箱", Times: decimal.NewFromInt(24)},
			{Name: "担", Of: "公斤", Times: decimal.NewFromInt(50)},
			{Name: "积分", Dimension: indicator.OtherDimension},
			{Name: "垧", Of: "亩", Times: decimal.RequireFromString("7.5")},
		},
		Before: map[string]indicator.Operator{"严控": indicator.OpAtMost},
		After:  map[string]indicator.Operator{"起跳": indicator.OpAtLeast},
		None:   []string{"待定"},
		Scales: [][]string{{"金牌", "银牌", "铜牌"}},
	})
	require.NoError(t, err)
	read := func(text string) indicator.Target {
		got, err := p.ParseTarget(text)
		require.NoError(t, err, text)
		return got
	}
	require.Equal(t, indicator.Equal, read("2托").Relate(read("48箱")))
	require.Equal(t, indicator.Equal, read("2托盘").Relate(read("2托")))
	require.Equal(t, indicator.Stricter, read("≥3担").Relate(read("≥0.1吨")))
	require.Equal(t, indicator.Equal, read("2垧").Relate(read("15亩")))
	require.Equal(t, indicator.Equal, read("2垧").Relate(read("1公顷")))
	require.Equal(t, indicator.Mass, read("3担").Measure().Dimension())
	require.Equal(t, "≤5%", read("严控5%").String())
	require.Equal(t, "≥5万元", read("5万元起跳").String())
	require.True(t, read("待定").IsZero())
	require.Equal(t, indicator.Stricter, read("金牌").Relate(read("铜牌")))
	require.Equal(t, indicator.OtherDimension, p.ParseUnit("积分").Dimension())
	require.Equal(t, "24积分", p.ParseCells(indicator.Cells{Value: "24", Unit: "积分"}).String())
	require.Equal(t, "24托", p.ParseCells(indicator.Cells{Name: "入库(托)", Value: "24"}).String())

	// the common parser is as it was
	require.Equal(t, indicator.Incomparable, indicator.MustParseTarget("2托").Relate(indicator.MustParseTarget("48箱")))
	require.Equal(t, indicator.KindQualitative, indicator.MustParseTarget("待定").Kind())
	require.Equal(t, indicator.Incomparable, indicator.MustParseTarget("金牌").Relate(indicator.MustParseTarget("铜牌")))

	empty, err := indicator.NewParser(indicator.Vocabulary{})
	require.NoError(t, err)
	a, err := empty.ParseTarget("≥3000人次")
	require.NoError(t, err)
	require.True(t, a.Equal(indicator.MustParseTarget("≥3000人次")))
}

func TestVocabularyRefused(t *testing.T) {
	for name, v := range map[string]indicator.Vocabulary{
		"blank unit":      {Units: []indicator.UnitDef{{Name: ""}}},
		"digit in unit":   {Units: []indicator.UnitDef{{Name: "5人"}}},
		"slash in unit":   {Units: []indicator.UnitDef{{Name: "元/人"}}},
		"unknown base":    {Units: []indicator.UnitDef{{Name: "托", Of: "未知", Times: decimal.NewFromInt(2)}}},
		"zero rate":       {Units: []indicator.UnitDef{{Name: "托", Of: "箱"}}},
		"huge rate":       {Units: []indicator.UnitDef{{Name: "托", Of: "箱", Times: decimal.New(1, 40)}}},
		"overflow":        {Units: []indicator.UnitDef{{Name: "托", Of: "公顷", Times: decimal.New(1, 18)}}},
		"blank spelling":  {Units: []indicator.UnitDef{{Name: "托", Spellings: []string{" "}}}},
		"sign in word":    {Before: map[string]indicator.Operator{"≥": indicator.OpAtMost}},
		"blank in word":   {After: map[string]indicator.Operator{"以 上": indicator.OpAtMost}},
		"full width":      {None: []string{"ＮＡ"}},
		"blank grade":     {Scales: [][]string{{"优", ""}}},
		"unseen in grade": {Scales: [][]string{{"优\u200b"}}},
	} {
		p, err := indicator.NewParser(v)
		require.Error(t, err, name)
		require.Nil(t, p)
	}
}

func TestUnitsAreKnown(t *testing.T) {
	for text, want := range map[string]indicator.Dimension{
		"人": indicator.Count, "人次": indicator.Count, "户": indicator.Count, "个": indicator.Count, "件(册)": indicator.Count, "人/年": indicator.Count,
		"元": indicator.Money, "万元": indicator.Money, "元/人/天": indicator.Money, "元每件": indicator.Money, "万美元": indicator.Money, "亿元": indicator.Money,
		"%": indicator.Rate, "％": indicator.Rate, "百分比": indicator.Rate, "‰": indicator.Rate, "倍": indicator.Rate,
		"年": indicator.Time, "工作日": indicator.Time, "小时": indicator.Time, "个月": indicator.Time,
		"公里": indicator.Length, "㎡": indicator.Area, "万亩": indicator.Area, "亩": indicator.Area, "立方米": indicator.Volume, "吨": indicator.Mass,
		"千瓦时": indicator.Energy, "千瓦": indicator.Power, "分": indicator.OtherDimension,
		"": "", "奇怪的东西": "", "(平方米)": indicator.Area, "单位：万元": indicator.Money, "万": "", "/月": "",
	} {
		require.Equal(t, want, indicator.ParseUnit(text).Dimension(), text)
		require.Equal(t, want != "" || text == "/月" || text == "万", indicator.ParseUnit(text).Known(), text)
	}
	u := indicator.ParseUnit
	require.Equal(t, "元/件", u("元每件").String())
	require.Equal(t, []string{"人", "天"}, u("元/人/天").Per())
	require.Empty(t, u("元").Per())
	require.True(t, u("").IsZero())
	require.True(t, u("平米").Same(u("平方米")))
	require.True(t, u("元/人/天").Same(u("元/日/人")))
	require.False(t, u("万元").Same(u("元")))
	require.True(t, u("万元").Comparable(u("元")))
	require.False(t, u("年").Comparable(u("天")))
	require.True(t, u("怪").Comparable(u("怪")))
	require.False(t, u("怪").Comparable(u("奇")))
}

func TestUnitsConvert(t *testing.T) {
	for _, c := range []struct {
		x, from, to, want string
	}{
		{"6", "万元", "元", "60000"},
		{"60000", "元", "万元", "6"},
		{"1.5", "公里", "米", "1500"},
		{"1", "公顷", "亩", "15"},
		{"15", "亩", "公顷", "1"},
		{"1", "亩", "平方米", ""}, // 2000/3 has no end
		{"3", "亩", "平方米", "2000"},
		{"1", "季度", "个月", "3"},
		{"2", "年", "个月", "24"},
		{"1", "年", "天", ""},
		{"1", "吨", "公斤", "1000"},
		{"950", "‰", "%", "95"},
		{"0.97", "比例", "%", "97"},
		{"5", "元/米", "万元/公里", "0.5"},
		{"12", "人/年", "人/月", "1"},
		{"3", "件/万人", "件/人", "0.0003"},
		{"5", "人", "元", ""},
		{"5", "怪", "怪", "5"},
	} {
		got, ok := indicator.ParseUnit(c.from).Convert(decimal.RequireFromString(c.x), indicator.ParseUnit(c.to))
		require.Equal(t, c.want != "", ok, "%s%s in %s", c.x, c.from, c.to)
		if ok {
			require.True(t, got.Equal(decimal.RequireFromString(c.want)), "%s%s in %s is %s", c.x, c.from, c.to, got)
		}
	}
}

func TestDirectionOfNames(t *testing.T) {
	for name, want := range map[string]indicator.Direction{
		"社区矫正对象重新犯罪率":  indicator.LowerIsBetter,
		"群众投诉":         indicator.LowerIsBetter,
		"投诉率":          indicator.LowerIsBetter,
		"投诉处理率":        indicator.HigherIsBetter,
		"投诉处理满意度":      indicator.HigherIsBetter,
		"三公经费控制数":      indicator.LowerIsBetter,
		"群众满意度":        indicator.HigherIsBetter,
		"群众满意度(%)":     indicator.HigherIsBetter,
		"调解成功率":        indicator.HigherIsBetter,
		"合格率":          indicator.HigherIsBetter,
		"产品不合格率":       indicator.LowerIsBetter,
		"安全事故发生率":      indicator.LowerIsBetter,
		"事故下降率":        indicator.HigherIsBetter,
		"成本节约率":        indicator.HigherIsBetter,
		"项目总成本(≤**万元)": indicator.LowerIsBetter,
		"补助村(社区)数量":    "",
		"":             "",
	} {
		require.Equal(t, want, indicator.DirectionOf(name), name)
	}
}

func TestAccessors(t *testing.T) {
	at := indicator.MustParseTarget
	n := func(s string) decimal.Decimal { return decimal.RequireFromString(s) }

	a := at("≥1.5万人次")
	require.True(t, a.Number().Equal(n("15000")))
	require.Equal(t, indicator.OpAtLeast, a.Op())
	require.Equal(t, "人次", a.Unit())
	lo, open, ok := a.Min()
	require.True(t, ok && !open && lo.Equal(n("15000")))
	_, _, ok = a.Max()
	require.False(t, ok)

	b := at("(80%,90%]")
	lo, open, ok = b.Min()
	require.True(t, ok && open && lo.Equal(n("80")))
	hi, open, ok := b.Max()
	require.True(t, ok && !open && hi.Equal(n("90")))
	require.Len(t, b.Numbers(), 2)
	require.True(t, b.Number().IsZero(), "a range has no one number")

	c := at("1000/600元/件")
	lo, _, _ = c.Min()
	hi, _, _ = c.Max()
	require.True(t, lo.Equal(n("600")) && hi.Equal(n("1000")) && c.Numbers()[0].Equal(n("1000")))

	lo, _, _ = at("约95%").Min()
	hi, _, _ = at("约95%").Max()
	require.True(t, lo.Equal(n("94.5")) && hi.Equal(n("95.5")))
	hi, open, _ = at("<5天").Max()
	require.True(t, open && hi.Equal(n("5")))

	times, per := at("每季度2次").Times()
	require.True(t, times.Equal(n("2")))
	require.Equal(t, indicator.Quarterly, per)
	from, to := at("2023.07-2024.01").Period()
	require.Equal(t, []string{"2023-07", "2024-01"}, []string{from, to})
	require.Equal(t, "12-31", at("12月底前").By())
	require.Equal(t, indicator.Rise, at("增长5%").Change())

	word := at("有效")
	require.Nil(t, word.Numbers())
	require.Equal(t, "", word.By())
	from, to = word.Period()
	times, per = word.Times()
	require.True(t, from == "" && to == "" && per == "" && times.IsZero() && word.Number().IsZero())
	_, _, ok = word.Min()
	require.False(t, ok)
	require.NoError(t, word.Err())
	require.Equal(t, indicator.OpEqual, at("每月").Op(), "a frequency has no operator")
}

// TestParsingAllocatesLittle holds the promise: nothing for words, times and
// plain numbers, two allocations for each number of tiers.
func TestParsingAllocatesLittle(t *testing.T) {
	for text, most := range map[string]float64{
		"有效": 0, "积极履行": 0, "每月": 0, "每半年": 0, "每季度1次": 0, "5到8月": 0, "2024年12月31日前": 0,
		"≥3000人次": 0, "100%": 0, "60元/人/天": 0, "≤6万元": 0, "6到8年": 0, "20个工作日内": 0, "≥1.5万人次": 0,
		"600/1000元/件": 4, "600/1000元每件": 5, "/": 0, "": 0,
	} {
		got := testing.AllocsPerRun(100, func() { _, _ = indicator.ParseTarget(text) })
		require.LessOrEqual(t, got, most, text)
	}
}
