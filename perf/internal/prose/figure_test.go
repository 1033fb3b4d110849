package prose

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/source"
)

// Figures as they are printed, and what must be read of them.
func TestPrintedFigures(t *testing.T) {
	for _, c := range []struct {
		text, figure string
		unit         budget.Unit
	}{
		{"支出1,468.09万元", "1,468.09", "万元"},
		{"支出１２３．５０万元", "１２３．５０", "万元"},
		{"支出1，468.09万元", "1，468.09", "万元"},
		{"支出1,48.09万元", "1,48.09", "万元"}, // a digit is missing: still one figure
		{"支出12 万 元", "12", "万元"},
		{"支出0.5亿元", "0.5", "亿元"},
		{"支出156,211,123元", "156,211,123", "元"},
		{"支出88.5（万元）", "88.5", "万元"},
		{"支出3万圆", "3", "万元"},
		{"补贴33.8万", "33.8", "万元"},
		{"增长-5.2%", "-5.2", "%"},
		{"增长５％", "５", "%"},
		{"增长0.3‰", "0.3", "‰"},
		{"增加16倍", "16", "倍"},
		{"宣讲40万人次", "40", "万人次"},
		{"设备0台（套）", "0", "台（套）"},
		{"标准60元/人/天", "60", "元/人/天"},
		{"标准1000元每件", "1000", "元每件"},
		{"3．2018年支出5万元", "5", "万元"}, // a numbering, a year, a figure
		{"支出<p>7万元</p>", "7", "万元"},
		{"X101号楼装修9万元", "9", "万元"},
	} {
		s := Parse(linesOf(1, c.text), Options{Year: 2018})
		require.Len(t, s.Claims, 1, c.text)
		require.Equal(t, c.figure, s.Claims[0].Figure.Text, c.text)
		require.Equal(t, c.unit, s.Claims[0].Figure.Unit, c.text)
		require.True(t, s.Claims[0].Figure.IsNumber(), c.text)
	}
}

// What looks like a figure and is none.
func TestNoFigures(t *testing.T) {
	for _, text := range []string{
		"晋财政法〔2019〕95号", "财行[2010]402号文件", "某发(2020)88号", "第45号令", "第3期", "（一）", "1．", "二十三项",
		"电话0356-3031234", "附件2", "W060701单元", "抗震设防烈度为7度", "《规划（2021—2025年）投资5万元》", "12.4宪法宣传日", "2024年元旦", "截至2023年12月31日",
	} {
		require.Empty(t, Parse(linesOf(1, text), Options{Year: 2024}).Claims, text)
	}
}

// A place is that of the line the figure stands on, behind what the line was cut
// from.
func TestPlaces(t *testing.T) {
	at := source.Place{File: "a.txt", Line: 9, Column: 2, Offset: 20}
	s := Parse([]Line{{Text: "  预算1,468.", At: at}, {Text: "09万元，比上年", At: source.Place{File: "a.txt", Line: 10}}, {Text: "增加5万元。", At: source.Place{File: "a.txt", Line: 11}}}, Options{})
	require.Len(t, s.Claims, 2)
	require.Equal(t, "预算1,468.09万元，比上年增加5万元。", s.Text.Text)
	require.Equal(t, at, s.At)
	require.Equal(t, source.Place{File: "a.txt", Line: 9, Column: 2, Offset: 28}, s.Claims[0].Figure.At)
	require.Equal(t, "1,468.09", s.Claims[0].Figure.Text)
	require.Equal(t, source.Place{File: "a.txt", Line: 11, Offset: 6}, s.Claims[1].Figure.At)
}

func TestNamesOfTheDepartmentAreLeftOff(t *testing.T) {
	s := Parse(linesOf(1, "2024年某县档案局“三公”经费预算3万元。"), Options{Year: 2024, Names: []string{"", "某县档案局"}})
	require.Equal(t, "“三公”经费预算", s.Claims[0].Subject)
}

func TestParagraphsThatAnnounceLists(t *testing.T) {
	for text, want := range map[string][]int{
		"（一）支出预算总计90万元。包括：": {0},
		"基本支出70万元，其中：":      {0},
		"三公经费10万元，其中：因公出国（境）费3万元，公务接待费7万元。具体情况如下：": {0},
		"行政单位1家，事业单位4家，具体包括：":                      nil, // of which of them is not said
		"主要职能如下：":       nil,
		"其中：基本支出70万元。":  nil,
		"":              nil,
		"支出90万元，包括利息等。": nil,
	} {
		require.Equal(t, want, Parse(linesOf(1, text), Options{}).Opens, text)
	}
	require.Equal(t, "（一）", Parse(linesOf(1, "（一）支出预算总计90万元。"), Options{}).Number)
	require.Equal(t, "1．", Parse(linesOf(1, "1．2018年无公务用车购置。"), Options{}).Number)
	require.Empty(t, Parse(linesOf(1, "一般公共预算支出90万元。"), Options{}).Number)
	require.Zero(t, Parse(nil, Options{}).At)
}
