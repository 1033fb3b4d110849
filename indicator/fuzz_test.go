package indicator_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/perftarget/perftarget/indicator"
)

// fuzzSeeds are values of every kind, and texts that are none.
var fuzzSeeds = []string{
	"≥3000人次", "100%", "1", "6到8年", "600/1000元/件", "600/1000元每件", "每季度", "5到8月", "2024年12月31日前", "有效", "不涉及", "",
	"≤15000元/车", "60元/人/天", "约100余人", "[80%,90%)", "3人以上5人以下", "80%≤满意度<90%", "±5%", "1.5万人次", "一万二千人", "百分之九十五", "三分之二以上", "九成五",
	"每人每年75元", "2次/年", "一年两次", "按月安排", "全年", "2023.07-2024.01", "11月-次年3月", "二〇二四年十二月底", "6月中旬", "前三季度", "一等500元、二等300元",
	"居民参与率不低于100%", "同比增长5%以上", "12月底前100%到位", "合同签订后30日内", "=300.00(场)", "¥1,000.50", "》=90％",
	"1E999999999", "12345678901234567890", "0.0000000000000000000000001", "5人以上3人以下", "\u202e100%", "95\xff%", "晋财政法〔2019〕95号", "20241231", "2024-2025学年",
	"1/0", "-", "~", "((", "[1,", "万", "半", "每每", "第", "１，０００元", "\u3000", "（含）", "1到", "到1", "0((固)", "0到8月", "1/4.0", "2020\t/2", "2020 /2/2", "三分之五", "一百二十分之七", "≥5/3", "=1/15", "2002.20", "2千~2.1千", "100亿", "能耗下降5%", "不低于资金总额5%",
	"三点五万元", "一个半月", "≤20/10万", "每10万人5例", "100元/(人·天)", "1000元/生年", "5000元-1万元", "误差≤±5%", "（≥77台）", "“十四五”期间", "每周累计开放时间不少于42小时",
	"督导每月1次", "完成时间2024年12月底前", "一等奖学金8000元、二等奖学金6000元", "12.31前", "2024-12-31 00:00", "—5%", "1OO%", "服务期一年", "31个省（区、市）", "半年一次", "逐年递增5%",
}

// FuzzParseTarget holds the laws of reading: no panic, the text kept, the
// canonical form an equal target, the relation to itself and to others mirrored.
func FuzzParseTarget(f *testing.F) {
	for _, s := range fuzzSeeds {
		f.Add(s, "≥12次/年")
	}
	f.Fuzz(func(t *testing.T, text, other string) {
		a, err := indicator.ParseTarget(text)
		if a.Text() != text || (err != nil) != (a.Kind() == indicator.KindUnknown) || (a.Err() != nil) != (err != nil) {
			t.Fatalf("%q: %v %v", text, a.Kind(), err)
		}
		if err != nil {
			if e := a.Err().(*indicator.ParseError); e.Offset < 0 || e.Offset > len(text) || e.Zh == "" || e.En == "" {
				t.Fatalf("%q: %+v", text, e)
			}
		} else {
			b, err := indicator.ParseTarget(a.String())
			if err != nil || !b.Equal(a) || b.Kind() != a.Kind() || b.String() != a.String() && a.Kind() != indicator.KindQualitative {
				t.Fatalf("%q prints as %q, which is %v %q (%v)", text, a, b.Kind(), b, err)
			}
		}
		c := indicator.ParseCells(indicator.Cells{Name: other, Operator: other, Value: text, Unit: other, Year: 2024})
		for _, u := range []indicator.Target{a, c, a.In(2024), indicator.MustParseTarget("≥12次/年"), indicator.MustParseTarget("每月"), indicator.MustParseTarget("95%"), indicator.MustParseTarget("上半年")} {
			if a.Relate(u) != u.Relate(a).Mirror() || a.Met(a) != a.Equal(a) {
				t.Fatalf("%q and %q: %v, %v", text, u, a.Relate(u), u.Relate(a))
			}
		}
		if c.Kind() != indicator.KindUnknown && (c.Unit() == "" || c.Measure().Known()) {
			if back, err := indicator.ParseTarget(c.String()); err != nil || !back.Equal(c) {
				t.Fatalf("%q with %q prints as %q, which is %v %q (%v)", text, other, c, back.Kind(), back, err)
			}
		}
		if !a.Equal(a) || !c.Equal(c) {
			t.Fatalf("%q is not equal to itself", text)
		}
	})
}

// FuzzTargetJSON holds that what is read can be written and read again, equal
// and in the same bytes.
func FuzzTargetJSON(f *testing.F) {
	for _, s := range fuzzSeeds {
		t, _ := indicator.ParseTarget(s)
		b, _ := json.Marshal(t)
		f.Add(string(b))
	}
	f.Add(`{"text":"1","kind":"quantity","op":"=","value":"1","unit":"%","unitFrom":"name"}`)
	f.Add(`{"text":"","kind":"range","min":"-1/3","max":"999999999999999999","unit":"x/y"}`)
	f.Fuzz(func(t *testing.T, text string) {
		var a indicator.Target
		if json.Unmarshal([]byte(text), &a) != nil {
			return
		}
		b, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		var back indicator.Target
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatalf("%s: %v", b, err)
		}
		again, _ := json.Marshal(back)
		if string(again) != string(b) || !back.Equal(a) && utf8.ValidString(a.Text()) {
			t.Fatalf("%s reads back as %s", b, again)
		}
		_ = a.String()
		if a.Relate(back) != back.Relate(a).Mirror() || strings.Contains(string(b), "\n") {
			t.Fatalf("%s", b)
		}
	})
}
