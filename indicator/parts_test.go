package indicator_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/indicator"
)

// chineseNumeral writes 1 to 99999 in characters.
func chineseNumeral(n int) string {
	digits := []string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
	if n >= 10000 {
		rest := ""
		if n%10000 > 0 {
			if rest = chineseNumeral(n % 10000); n%10000 < 1000 {
				rest = "零" + rest
			}
		}
		return chineseNumeral(n/10000) + "万" + strings.Replace(rest, "十", "一十", btoi(n%10000 >= 10 && n%10000 < 20))
	}
	s, gap := "", false
	for _, p := range []struct {
		value int
		word  string
	}{{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}} {
		d := n / p.value % 10
		if d == 0 {
			gap = s != ""
			continue
		}
		if gap {
			s, gap = s+"零", false
		}
		s += digits[d] + p.word
	}
	if n >= 10 && n < 20 {
		s = strings.TrimPrefix(s, "一")
	}
	return s
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// commas writes a number in groups of three.
func commas(n int, mark string) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + mark + s[i:]
	}
	return s
}

// TestPartsKeepTheirMeaning puts values together from parts whose meaning is
// known: a name, an operator before and behind, a number in one of its
// spellings, a unit, a mark at the end.
func TestPartsKeepTheirMeaning(t *testing.T) {
	type word struct {
		text string
		op   indicator.Operator
	}
	least, most, more, less, about, equal := indicator.OpAtLeast, indicator.OpAtMost, indicator.OpMoreThan, indicator.OpLessThan, indicator.OpAbout, indicator.OpEqual
	before := rapid.SampledFrom([]word{
		{"", equal}, {"≥", least}, {"≧", least}, {">=", least}, {"=>", least}, {"＞＝", least}, {"≥=", least}, {"不低于", least}, {"不少于", least}, {"至少", least}, {"达到", least}, {"大于等于", least}, {"应不低于", least},
		{"≤", most}, {"<=", most}, {"＜=", most}, {"不超过", most}, {"不高于", most}, {"至多", most}, {"控制在", most}, {"严格控制在", most}, {"＞", more}, {">", more}, {"大于", more}, {"超过", more}, {"超", more}, {"高于", more},
		{"＜", less}, {"<", less}, {"小于", less}, {"低于", less}, {"不足", less}, {"约", about}, {"大约", about}, {"≈", about}, {"=", equal}, {"＝", equal}, {"等于", equal}, {"完成", equal}, {"为", equal}, {"共", equal},
	})
	after := rapid.SampledFrom([]word{{"", equal}, {"", equal}, {"以上", least}, {"及以上", least}, {"（含）以上", least}, {"以下", most}, {"以内", most}, {"之内", most}, {"左右", about}, {"+", least}})
	units := rapid.SampledFrom([]string{"人", "人次", "户", "项", "次", "场次", "元", "元/人/年", "万元", "%", "公里", "亩", "平方米", "个工作日", "小时", "分贝", "吨/天", "工作坊", "元/公里·年"})
	names := rapid.SampledFrom([]string{"", "", "", "满意度", "完成率：", "培训", "补助标准", "重大事故", "群众投诉", "公务用车", "本年", "年服务"})
	marks := rapid.SampledFrom([]string{"", "", "。", "；", " ", "，"})
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.OneOf(rapid.IntRange(1, 30), rapid.IntRange(1, 99999), rapid.SampledFrom([]int{100, 1000, 10000, 2024, 365, 12000, 15000})).Draw(t, "n")
		unit := units.Draw(t, "unit")
		scale := strings.HasPrefix(unit, "万")
		latin := true
		var digits string
		switch rapid.IntRange(0, 5).Draw(t, "spelling") {
		case 0:
			digits = strings.Map(func(r rune) rune { return r - '0' + '０' }, fmt.Sprint(n))
		case 1:
			digits = commas(n, rapid.SampledFrom([]string{",", "，", " "}).Draw(t, "mark"))
		case 2:
			if digits, latin = chineseNumeral(n), false; scale && n >= 10000 {
				t.Skip("a multiplier of a multiplier")
			}
		case 3:
			if digits = decimal.New(int64(n), -4).String() + "万"; scale || n < 1000 {
				digits = fmt.Sprint(n, ".00")
			}
		default:
			digits = fmt.Sprint(n)
		}
		name, b, a := names.Draw(t, "name"), before.Draw(t, "before"), after.Draw(t, "after")
		if a.text != "" && b.text != "" && (b.op != a.op && b.op != equal || b.op == equal && b.text != "完成" && b.text != "为" && b.text != "共") {
			a = word{"", equal} // two that disagree are tried elsewhere
		}
		if !latin && (b.text == "" || name != "") || unit == "工作坊" && name != "" {
			name = "" // characters need an operator or stand alone; an unknown unit takes no name
		}
		if unit == "工作坊" && !latin || strings.ContainsAny(name, "服培本") && b.text == "完成" {
			t.Skip("words, not figures")
		}
		want := b.op
		if a.op != equal {
			want = a.op
		}
		text := name + b.text + digits + unit + a.text + marks.Draw(t, "end")
		got, err := indicator.ParseTarget(text)
		if err != nil || got.Kind() != indicator.KindQuantity || got.Op() != want {
			t.Fatalf("%q is %v %v %s (%v), not %v %d %s", text, got.Kind(), got.Op(), got, err, want, n, unit)
		}
		value, ok := got.Measure().Convert(got.Number(), indicator.ParseUnit(unit))
		if !ok || !value.Equal(decimal.NewFromInt(int64(n))) {
			t.Fatalf("%q is %s of %s, not %d %s", text, got.Number(), got.Unit(), n, unit)
		}
	})
}

// TestDatesKeepTheirMeaning does the same with days and months: what is to be
// done by then, in every writing of the date.
func TestDatesKeepTheirMeaning(t *testing.T) {
	chineseYear := func(y int) string {
		return strings.NewReplacer("0", "〇", "1", "一", "2", "二", "3", "三", "4", "四", "5", "五", "6", "六", "7", "七", "8", "八", "9", "九").Replace(fmt.Sprint(y))
	}
	rapid.Check(t, func(t *rapid.T) {
		y, m, d := rapid.IntRange(2015, 2035).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")
		ends := []int{0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}
		last := ends[m]
		if m == 2 && y%4 == 0 {
			last = 29
		}
		day := rapid.SampledFrom([]string{
			fmt.Sprintf("%d年%d月%d日", y, m, d), fmt.Sprintf("%d年%02d月%02d日", y, m, d), fmt.Sprintf("%d 年 %d 月 %d 日", y, m, d), fmt.Sprintf("%d.%d.%d", y, m, d),
			fmt.Sprintf("%d-%02d-%02d", y, m, d), fmt.Sprintf("%d/%d/%d", y, m, d), fmt.Sprintf("%d-%02d-%02d 00:00:00", y, m, d), fmt.Sprintf("%d年%d月%d号", y, m, d),
			chineseYear(y) + "年" + chineseNumeral(m) + "月" + chineseNumeral(d) + "日",
		})
		end := rapid.SampledFrom([]string{
			fmt.Sprintf("%d年%d月底", y, m), fmt.Sprintf("%d年%d月末", y, m), fmt.Sprintf("%d年%d月下旬", y, m), fmt.Sprintf("%d.%02d底", y, m), chineseYear(y) + "年" + chineseNumeral(m) + "月底",
		})
		text, by := day.Draw(t, "date"), fmt.Sprintf("%d-%02d-%02d", y, m, d)
		if rapid.Bool().Draw(t, "end of month") {
			text, by = end.Draw(t, "date"), fmt.Sprintf("%d-%02d-%02d", y, m, last)
		}
		before := rapid.SampledFrom([]string{"", "", "截至", "截止", "于", "在", "不晚于", "≤", "应于", "确保", "资金于", "完成时间：", "项目完成时间"}).Draw(t, "before")
		after := rapid.SampledFrom([]string{"前", "之前", "以前", "前完成", "前完成验收", "前全部到位", "前资金支付完毕", "前100%到位", "", "前。"}).Draw(t, "after")
		got, err := indicator.ParseTarget(before + text + after)
		if err != nil || got.Kind() != indicator.KindDeadline || got.By() != by {
			t.Fatalf("%q is %v %s (%v), not by %s", before+text+after, got.Kind(), got, err, by)
		}
	})
}
