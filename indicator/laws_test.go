package indicator_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/indicator"
)

// The generators write texts as people do; small pools make equal, nested and
// touching sets likely.
var (
	genNumber = rapid.SampledFrom([]string{"0", "1", "2", "3", "4", "5", "10", "12", "90", "95", "99.5", "100", "0.5", "1.50", "1,000", "2.5万", "10000", "60000", "1/3", "-5"})
	genUnit   = rapid.SampledFrom([]string{"%", "‰", "人", "人次", "元", "万元", "元/人", "元/人/天", "元/天/人", "公里", "米", "亩", "公顷", "平方米", "天", "小时", "个月", "年", "次/年", "次/月", "场/周", "件", "", "工作坊"})
	genBefore = rapid.SampledFrom([]string{"≥", "≤", ">", "<", "=", "", "不低于", "不超过", "大于", "约", ">=", "＜", "至少", "控制在"})
	genAfter  = rapid.SampledFrom([]string{"", "", "", "以上", "以内", "左右", "余"})
	genPer    = rapid.SampledFrom([]string{"日", "周", "旬", "月", "季度", "半年", "年"})
	genTimes  = rapid.SampledFrom([]string{"", "1次", "2次", "3期", "12次", "一次", "36次"})
	genMonth  = rapid.IntRange(1, 12)
	genYear   = rapid.SampledFrom([]string{"", "", "2023年", "2024年", "2025年"})
	genWord   = rapid.SampledFrom([]string{"有效", "优", "良", "中", "差", "良好", "优秀", "合格", "效果显著", "效果明显", "提高", "明显提高", "显著提升", "有所提高", "是", "否", "好", "较好", "一般", "长期", "不合格"})
)

func genText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		draw := func(g *rapid.Generator[string], label string) string { return g.Draw(t, label) }
		month := func() string { return fmt.Sprintf("%d月", genMonth.Draw(t, "month")) }
		switch rapid.IntRange(0, 8).Draw(t, "sort") {
		case 0, 1, 2:
			return draw(genBefore, "before") + draw(genNumber, "n") + draw(genUnit, "unit") + draw(genAfter, "after")
		case 3:
			return draw(genNumber, "lo") + draw(rapid.SampledFrom([]string{"到", "~", "-", "至"}), "to") + draw(genNumber, "hi") + draw(genUnit, "unit")
		case 4:
			open := draw(rapid.SampledFrom([]string{"[", "("}), "open")
			return open + draw(genNumber, "lo") + "," + draw(genNumber, "hi") + draw(rapid.SampledFrom([]string{"]", ")"}), "close") + draw(genUnit, "unit")
		case 5:
			return draw(genNumber, "a") + "/" + draw(genNumber, "b") + draw(genUnit, "unit")
		case 6:
			return "每" + draw(genPer, "per") + draw(genTimes, "times")
		case 7:
			year := draw(genYear, "year")
			return year + draw(rapid.SampledFrom([]string{month() + "底前", month() + "15日前", month(), month() + "至" + month(), "上半年", "全年", "二季度", "年底前", month() + "完成"}), "date")
		}
		return draw(genWord, "word")
	})
}

// genTarget gives targets that are understood.
func genTarget() *rapid.Generator[indicator.Target] {
	return rapid.Custom(func(t *rapid.T) indicator.Target {
		target, err := indicator.ParseTarget(genText().Draw(t, "text"))
		if err != nil {
			t.Skip("no target")
		}
		return target
	})
}

func TestPrintedFormReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := genTarget().Draw(t, "a")
		b, err := indicator.ParseTarget(a.String())
		if err != nil {
			t.Fatalf("%q prints as %q: %v", a.Text(), a.String(), err)
		}
		if !b.Equal(a) || b.Kind() != a.Kind() || b.String() != a.String() || b.Unit() != a.Unit() || b.Op() != a.Op() {
			t.Fatalf("%q prints as %q, which is %v %q", a.Text(), a.String(), b.Kind(), b.String())
		}
	})
}

func TestRelationIsMirrored(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := genTarget().Draw(t, "a"), genTarget().Draw(t, "b")
		if ab, ba := a.Relate(b), b.Relate(a); ab != ba.Mirror() {
			t.Fatalf("%s to %s: %v, back: %v", a, b, ab, ba)
		}
		if a.Opposite(b) != b.Opposite(a) {
			t.Fatalf("%s, %s: opposite one way only", a, b)
		}
	})
}

func TestEqualIsAnEquivalence(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := genTarget().Draw(t, "a"), genTarget().Draw(t, "b"), genTarget().Draw(t, "c")
		if !a.Equal(a) {
			t.Fatalf("%s is not equal to itself", a)
		}
		if a.Equal(b) != b.Equal(a) {
			t.Fatalf("%s, %s: equal one way only", a, b)
		}
		if a.Equal(b) && a.Relate(c) != b.Relate(c) {
			t.Fatalf("%s equals %s but lies otherwise to %s: %v, %v", a, b, c, a.Relate(c), b.Relate(c))
		}
	})
}

func TestStricterIsTransitive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := genTarget().Draw(t, "a"), genTarget().Draw(t, "b"), genTarget().Draw(t, "c")
		if a.Relate(b) == indicator.Stricter && b.Relate(c) == indicator.Stricter && a.Relate(c) != indicator.Stricter {
			t.Fatalf("%s < %s < %s, but the first to the last is %v", a, b, c, a.Relate(c))
		}
	})
}

// TestRelationsHoldForOutcomes tries relations on outcomes: what meets the
// stricter meets the weaker, nothing meets two that contradict.
func TestRelationsHoldForOutcomes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, outcome := genTarget().Draw(t, "a"), genTarget().Draw(t, "b"), genTarget().Draw(t, "outcome")
		meetsA, meetsB := a.Met(outcome), b.Met(outcome)
		switch r := a.Relate(b); {
		case r == indicator.Stricter && meetsA && !meetsB,
			r == indicator.Weaker && meetsB && !meetsA,
			r == indicator.Equal && meetsA != meetsB,
			r == indicator.Contradicting && meetsA && meetsB:
			t.Fatalf("%s is %v to %s, but %s meets them %v, %v", a, r, b, outcome, meetsA, meetsB)
		}
	})
}

// TestNumbersDecideRelations compares relations with plain sums: the same two
// bounds in one unit, tried on every number of a grid.
func TestNumbersDecideRelations(t *testing.T) {
	signs := map[string]func(x, n int) bool{
		"≥": func(x, n int) bool { return x >= n }, ">": func(x, n int) bool { return x > n },
		"≤": func(x, n int) bool { return x <= n }, "<": func(x, n int) bool { return x < n },
		"=": func(x, n int) bool { return x == n },
	}
	genSign := rapid.SampledFrom([]string{"≥", ">", "≤", "<", "="})
	rapid.Check(t, func(t *rapid.T) {
		sa, sb := genSign.Draw(t, "sa"), genSign.Draw(t, "sb")
		na, nb := rapid.IntRange(1, 9).Draw(t, "na"), rapid.IntRange(1, 9).Draw(t, "nb")
		both, onlyA, onlyB := false, false, false
		for x := 0; x <= 40; x++ { // quarters, so that open ends tell
			inA, inB := signs[sa](x, 4*na), signs[sb](x, 4*nb)
			both, onlyA, onlyB = both || inA && inB, onlyA || inA && !inB, onlyB || inB && !inA
		}
		want := indicator.Overlapping
		switch {
		case !both:
			want = indicator.Contradicting
		case !onlyA && !onlyB:
			want = indicator.Equal
		case !onlyA:
			want = indicator.Stricter
		case !onlyB:
			want = indicator.Weaker
		}
		a := indicator.MustParseTarget(fmt.Sprintf("%s%d公里", sa, na))
		b := indicator.MustParseTarget(fmt.Sprintf("%s%d000米", sb, nb)) // converted
		if got := a.Relate(b); got != want {
			t.Fatalf("%s to %s is %v, not %v", a, b, got, want)
		}
	})
}

// TestWritingDoesNotMatter writes one text in other characters.
func TestWritingDoesNotMatter(t *testing.T) {
	wide := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r > ' ' && r < 0x7f {
				return r - '!' + '！'
			}
			return r
		}, s)
	}
	rapid.Check(t, func(t *rapid.T) {
		a := genTarget().Draw(t, "a")
		for _, text := range []string{wide(a.Text()), " " + a.Text() + "。", a.Text() + "；", "　" + a.Text()} {
			b, err := indicator.ParseTarget(text)
			if err != nil || !b.Equal(a) || b.String() != a.String() && a.Kind() != indicator.KindQualitative {
				t.Fatalf("%q is %s, but %q is %s (%v)", a.Text(), a, text, b, err)
			}
		}
	})
}

// TestPlainShapesAreNoException holds that the short way through the commonest
// shape gives what the grammar gives: a doubled sign leaves the short way.
func TestPlainShapesAreNoException(t *testing.T) {
	genDigits := rapid.StringMatching(`[0-9]{1,12}(\.[0-9]{0,10})?|00?[0-9.]{1,3}`)
	genMeasure := rapid.SampledFrom([]string{"", "%", "人", "人次", "元", "万元", "元/人/天", "元/人月", "次", "次/年", "场/月", "年", "月", "季度", "天", "成", "个百分点", "度电", "级", "版", "届", "工作坊", "%%", "/月", "个/"})
	rapid.Check(t, func(t *rapid.T) {
		sign := rapid.SampledFrom([]string{"≥", "≤", ">", "<", "=", ">=", "<="}).Draw(t, "sign")
		rest := genDigits.Draw(t, "digits") + genMeasure.Draw(t, "unit")
		plain, err := indicator.ParseTarget(sign + rest)
		grammar, err2 := indicator.ParseTarget(sign + sign + rest)
		if plain.Kind() != grammar.Kind() || err == nil && plain.String() != grammar.String() {
			t.Fatalf("%s is %v %s (%v), %s%s is %v %s (%v)", sign+rest, plain.Kind(), plain, err, sign, sign+rest, grammar.Kind(), grammar, err2)
		}
		bare, err := indicator.ParseTarget(rest)
		spaced, err2 := indicator.ParseTarget("(" + rest + ")")
		if bare.Kind() != spaced.Kind() || err == nil && bare.String() != spaced.String() {
			t.Fatalf("%s is %v %s (%v), in brackets %v %s (%v)", rest, bare.Kind(), bare, err, spaced.Kind(), spaced, err2)
		}
	})
}

func TestEncodingsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cells := indicator.Cells{
			Value:    genText().Draw(t, "value"),
			Unit:     rapid.SampledFrom([]string{"", "", "人", "%", "万亩", "次/年", "万元"}).Draw(t, "unit"),
			Name:     rapid.SampledFrom([]string{"", "满意度(%)", "成本(≤**万元)"}).Draw(t, "name"),
			Operator: rapid.SampledFrom([]string{"", "", "≥", "=", "定性"}).Draw(t, "operator"),
			Year:     rapid.SampledFrom([]int{0, 2024}).Draw(t, "year"),
		}
		a := indicator.ParseCells(cells)
		b, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		var back indicator.Target
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatalf("%s: %v", b, err)
		}
		again, _ := json.Marshal(back)
		if !back.Equal(a) || string(again) != string(b) || back.UnitFrom() != a.UnitFrom() || back.Text() != a.Text() {
			t.Fatalf("%s reads back as %s", b, again)
		}
	})
}

func TestYearIsReadOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := genTarget().Draw(t, "a"), genTarget().Draw(t, "b")
		if once := a.In(2024); !once.In(2023).Equal(once) || !a.In(0).Equal(a) {
			t.Fatalf("%s in 2024 is %s, then %s", a, once, once.In(2023))
		}
		if r := a.Relate(b); r != indicator.Incomparable && a.In(2024).Relate(b.In(2024)) != r {
			t.Fatalf("%s to %s: %v, within 2024 %v", a, b, r, a.In(2024).Relate(b.In(2024)))
		}
	})
}

func TestRelationsOfOneKind(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want indicator.Relation
	}{
		{"≥3000人次", "≥3000人次", indicator.Equal},
		{"≥30次", "≥12次", indicator.Stricter},
		{"≥85%", "≥90%", indicator.Weaker},
		{"≤2%", "≥2%", indicator.Overlapping},
		{"≤1%", "≥2%", indicator.Contradicting},
		{"1%", "100%", indicator.Contradicting},
		{"6万元", "60000元", indicator.Equal},
		{"15亩", "1公顷", indicator.Equal},
		{"600/1000元/件", "600/1000元每件", indicator.Equal},
		{"1000/600元/件", "600/1000元/件", indicator.Equal},
		{"600元/件", "600/1000元/件", indicator.Stricter},
		{"6到8年", "7年", indicator.Weaker},
		{"(80%,90%)", "90%", indicator.Contradicting},
		{"1年", "12个月", indicator.Equal},
		{"1年", "365天", indicator.Incomparable},
		{"800人/年", "800元/年", indicator.Incomparable},
		{"3人", "3名", indicator.Equal},
		{"3人", "3件", indicator.Incomparable},
		{"1", "1个", indicator.Incomparable},
		{"95%", "950‰", indicator.Equal},
		{"0.97比例", "97%", indicator.Equal},
		{"每月", "每季度", indicator.Stricter},
		{"每月1次", "每季度4次", indicator.Overlapping},
		{"每月", "≥12次/年", indicator.Stricter},
		{"每年2次", "≥2次/年", indicator.Equal},
		{"每周", "每月3次", indicator.Stricter},
		{"每周", "每月4次", indicator.Overlapping},
		{"≤1次/月", "≤12次/年", indicator.Stricter},
		{"每月2次", "≤12次/年", indicator.Contradicting},
		{"12月底前", "12月31日前", indicator.Equal},
		{"12月底前", "2024年12月31日前", indicator.Incomparable},
		{"6月底前", "12月底前", indicator.Stricter},
		{"5到8月", "6到7月", indicator.Weaker},
		{"5到8月", "6到10月", indicator.Overlapping},
		{"上半年", "下半年", indicator.Contradicting},
		{"上半年", "6月底前", indicator.Stricter},
		{"全年", "1-12月", indicator.Equal},
		{"一季度", "1-3月", indicator.Equal},
		{"2024年", "2024年1月1日至2024年12月31日", indicator.Equal},
		{"11月至次年3月", "12月至次年2月", indicator.Weaker},
		{"增长5%", "增长≥3%", indicator.Stricter},
		{"增长5%", "5%", indicator.Incomparable},
		{"增长5%", "下降5%", indicator.Incomparable},
		{"优", "良", indicator.Stricter},
		{"效果明显", "效果显著", indicator.Weaker},
		{"明显提高", "提升", indicator.Stricter},
		{"提高", "有所提高", indicator.Equal},
		{"提高", "降低", indicator.Incomparable},
		{"是", "否", indicator.Contradicting},
		{"合格", "不合格", indicator.Contradicting},
		{"有效", "有效。", indicator.Equal},
		{"有效", "≥95%", indicator.Incomparable},
		{"/", "不涉及", indicator.Equal},
		{"/", "0", indicator.Incomparable},
		{"约100人", "100人", indicator.Weaker},
		{"约3000人", "2950到3050人", indicator.Equal},
		{"约100人", "95到105人", indicator.Equal},
		{"约110人", "105到115人", indicator.Equal},
		{"约10人", "9.5到10.5人", indicator.Equal},
		{"约9人", "8.95到9.05人", indicator.Equal},
		{"约-30℃", "-30.5~-29.5℃", indicator.Equal},
		{"1/2次/月", "≤24次/年", indicator.Stricter},
		{"2/1次/月", "≥12次/年", indicator.Stricter},
		{"1/2次/月", "≥13次/年", indicator.Overlapping},
		{"1/3次/月", "≤30次/年", indicator.Overlapping},
		{"每半年2次", "每年4次", indicator.Stricter},
		{"11月至次年3月", "12月至次年4月", indicator.Overlapping},
		{"11月至次年3月", "11月至12月", indicator.Weaker},
		{"3月1日至3月1日", "3月1日至3月2日", indicator.Stricter},
		{"是", "合格", indicator.Incomparable},
		{"否", "合格", indicator.Incomparable},
		{"达标", "未达标", indicator.Contradicting},
		{"是", "不是", indicator.Contradicting},
		{"良好", "效果良好", indicator.Incomparable},
		{"3人/天", "3名/日", indicator.Equal},
		{"3元/人/天", "3元/人天", indicator.Equal},
	} {
		a, b := indicator.MustParseTarget(c.a), indicator.MustParseTarget(c.b)
		require.Equal(t, c.want, a.Relate(b), "%s to %s", c.a, c.b)
		require.Equal(t, c.want.Mirror(), b.Relate(a), "%s to %s", c.b, c.a)
	}
	unknown, _ := indicator.ParseTarget("100%，95%")
	wide, _ := indicator.ParseTarget("100％，95％")
	other, _ := indicator.ParseTarget("100%，96%")
	require.True(t, unknown.Equal(wide), "one text in two writings")
	require.Equal(t, indicator.Incomparable, unknown.Relate(other))
	for _, year := range []int{1949, 2100} {
		require.Equal(t, fmt.Sprintf("%d-12-31", year), indicator.MustParseTarget("12月底前").In(year).By())
	}
	for _, year := range []int{1948, 2101, 0, -1, 24} {
		require.Equal(t, "12-31", indicator.MustParseTarget("12月底前").In(year).By())
	}
	require.True(t, indicator.MustParseTarget("12月底前").In(2024).Equal(indicator.MustParseTarget("2024年12月31日前")))
	require.True(t, indicator.MustParseTarget("11月至次年3月").In(2023).Equal(indicator.MustParseTarget("2023年11月至2024年3月")))
	require.True(t, indicator.MustParseTarget("2月底前").In(2023).Equal(indicator.MustParseTarget("2023年2月28日前")))
}

func TestOppositeAndDirection(t *testing.T) {
	at := indicator.MustParseTarget
	require.True(t, at("≤2%").Opposite(at("≥2%")))
	require.True(t, at("≤2%").Opposite(at("≥5‰")), "converted")
	require.False(t, at("≥1%").Opposite(at("≥2%")))
	require.False(t, at("≤2%").Opposite(at("≥2人")), "another measure")
	require.False(t, at("2%").Opposite(at("≥2%")), "open to no side")
	require.Equal(t, indicator.HigherIsBetter, at("≥2%").Direction())
	require.Equal(t, indicator.LowerIsBetter, at("<2%").Direction())
	require.Equal(t, indicator.HigherIsBetter, at("每月").Direction())
	require.Equal(t, indicator.Direction(""), at("6到8年").Direction())
	require.Equal(t, indicator.Direction(""), at("下降≥5%").Direction())
}

func TestMet(t *testing.T) {
	at := indicator.MustParseTarget
	require.True(t, at("≥3000人次").Met(at("3500人次")))
	require.True(t, at("≤6万元").Met(at("59999.99元")))
	require.False(t, at("≤6万元").Met(at("60000.01元")))
	require.True(t, at("2024年12月31日前").Met(at("2024年11月3日至2024年11月5日")))
	require.True(t, at("良").Met(at("优")))
	require.False(t, at("≥3000人次").Met(at("3500")), "another measure")
	require.True(t, at("每季度").Met(at("每月")))
}

// TestNumberParts: the parts of a number are the number.
func TestNumberParts(t *testing.T) {
	for _, text := range []string{"≥120件", "0.95", "12万人次", "≤-3%", "1.50元", "1/3", "3-5天", "长期"} {
		target, _ := indicator.ParseTarget(text)
		coef, exp, ok := target.NumberParts()
		if !ok {
			require.True(t, target.Kind() != indicator.KindQuantity || text == "1/3", text)
			continue
		}
		require.True(t, decimal.New(coef, int32(exp)).Equal(target.Number()), text)
	}
}
