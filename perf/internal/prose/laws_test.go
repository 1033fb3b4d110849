package prose

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/source"
)

// linesOf makes the lines of a test paragraph, numbered from first.
func linesOf(first int, text string) []Line {
	var out []Line
	for i, s := range strings.Split(text, "\n") {
		out = append(out, Line{Text: s, At: source.Place{File: "test.txt", Line: first + i}})
	}
	return out
}

// checkLaws holds a statement against what must be true of every one.
func checkLaws(t require.TestingT, lines []Line, s budget.Statement) {
	for i, c := range s.Claims {
		checkPlace(t, lines, c)
		require.True(t, c.Parent >= -1 && c.Parent < i, "claim %d: parent %d", i, c.Parent)
		require.Equal(t, c.Parent >= 0, c.List > 0, "claim %d: a part stands in a list", i)
		if c.Parent >= 0 {
			p := s.Claims[c.Parent]
			require.Equal(t, p.Figure.Unit.IsMoney(), c.Figure.Unit.IsMoney(), "claim %d: a part has the unit of its whole", i)
		}
		for _, r := range c.Refs {
			require.True(t, r >= -1 && r < i, "claim %d: reference %d", i, r)
			require.False(t, r >= 0 && s.Claims[r].InReason && !c.InReason, "claim %d is tied to a reason", i)
		}
		require.False(t, c.InReason && c.Refs != nil && c.Kind == budget.ClaimChange, "claim %d: a reason is tied", i)
		require.True(t, utf8.ValidString(c.Subject))
	}
	for _, r := range s.Reasons {
		for _, k := range r.Claims {
			require.Contains(t, []budget.ClaimKind{budget.ClaimChange, budget.ClaimGrowth, budget.ClaimSame}, s.Claims[k].Kind)
		}
	}
	for _, k := range s.Opens {
		require.Less(t, k, len(s.Claims))
	}
}

// checkPlace: the source line goes on at the claim's offset with the figure, or
// with its first part if a line end breaks it.
func checkPlace(t require.TestingT, lines []Line, c budget.Claim) {
	for _, l := range lines {
		if l.At.Line != c.Figure.At.Line {
			continue
		}
		off := c.Figure.At.Offset - l.At.Offset
		require.True(t, off >= 0 && off <= len(l.Text), "offset %d of a line of %d", off, len(l.Text))
		rest := l.Text[off:]
		if !strings.HasPrefix(rest, c.Figure.Text) {
			rest = strings.TrimRightFunc(rest, isBlank)
			require.True(t, rest != "" && strings.HasPrefix(c.Figure.Text, rest), "%q does not stand at %q", c.Figure.Text, rest)
		}
		return
	}
	require.Fail(t, "a claim stands on no line")
}

// printedFigure is the plain reference: every figure with money or a percentage.
var printedFigure = regexp.MustCompile(`[0-9]+(?:[,.][0-9]+)*(?:万亿|亿|万|千|百)?元|[0-9]+(?:[,.][0-9]+)*%`)

// checkNothingSkipped: every printed figure of money or percentage outside titles
// has a claim whose printed text overlaps it. Only plain texts of one line are
// asked, in which byte offsets are those of the line.
func checkNothingSkipped(t require.TestingT, text string, s budget.Statement) {
	for _, m := range printedFigure.FindAllStringIndex(text, -1) {
		found := false
		for _, c := range s.Claims {
			from := c.Figure.At.Offset
			found = found || c.Kind != budget.ClaimSame && from < m[1] && from+len(c.Figure.Text) > m[0]
		}
		require.True(t, found, "%q of %q has no claim", text[m[0]:m[1]], text)
	}
}

// pieces are what random paragraphs are made of.
var pieces = []string{
	"收入预算", "支出总计", "基本支出", "“三公”经费", "因公出国（境）费", "公务用车购置费", "上年结转", "其中：", "其中", "包括", "主要用于",
	"比上年", "比2023年预算", "与上年相比", "与2023年预算数", "增加", "减少", "增长", "下降", "持平", "相同", "占", "占总支出的", "主要原因是", "因", "由于", "同时，",
	"100万元", "1,468.09万元", "0元", "12.5%", "16倍", "3人次", "4辆", "60000余份", "1.5元×40万人=60万元", "每人1060元", "需6.8万元", "64个调解员", "327公里", "每公里每年6000元", "全年共需经费196.2万元", "2022年一季度", "2023年上半年", "1000-1500元", "600/1000元每件",
	"2023年", "2024年", "2023年7月到9月", "6-12月", "截至2023年12月31日", "《决议（2020年5万元）》", "晋财政法〔2019〕95号",
	"，", "；", "。", "：", "、", "（", "）", "“", "”", "1．", "（一）", "一是", "中，", "分别为", "\n", " ", "<p>", "第3期", "X101", "-5%", "增减", "-6.00万元", "与上年相比", "约", "以上", "不少于",
}

func TestRandomParagraphsKeepTheLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 40).Draw(t, "pieces"), "")
		lines := linesOf(7, text)
		s := Parse(lines, Options{Year: rapid.SampledFrom([]int{0, 2024}).Draw(t, "year")})
		checkLaws(t, lines, s)
		if !strings.ContainsAny(text, "\n <《") {
			checkNothingSkipped(t, text, s)
		}
	})
}

// A paragraph says the same wherever its lines end.
func TestLineEndsDoNotMatter(t *testing.T) {
	const text = "2024年度某局收入总计1,468.09万元，其中：本年收入1,448.48万元，占98.66%；上年结转19.61万元，占1.34%。比2023年预算减少92.55万元，下降5.93%，主要原因是人员经费减少。"
	whole := Parse(linesOf(1, text), Options{Year: 2024})
	require.Len(t, whole.Claims, 7)
	rapid.Check(t, func(t *rapid.T) {
		runes := []rune(text)
		i := rapid.IntRange(1, len(runes)-1).Draw(t, "break")
		broken := string(runes[:i]) + rapid.SampledFrom([]string{"\n", " \n", "\n　", "\r\n"}).Draw(t, "end") + string(runes[i:])
		lines := linesOf(1, broken)
		s := Parse(lines, Options{Year: 2024})
		checkLaws(t, lines, s)
		require.Len(t, s.Claims, len(whole.Claims))
		for k := range s.Claims {
			a, b := whole.Claims[k], s.Claims[k]
			a.Figure.At, b.Figure.At = source.Place{}, source.Place{}
			require.Equal(t, a, b)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, p := range pieces {
		f.Add(p, 2024)
	}
	f.Add("预算1,468.09万 \n 元，其中：基本支出988.\n47万元，占67.33 ％；", 2018)
	f.Add("(((1元)2元)3%", 0)
	f.Add("1\xff元\xe5", 1)
	f.Fuzz(func(t *testing.T, text string, year int) {
		lines := linesOf(3, text)
		checkLaws(t, lines, Parse(lines, Options{Year: year}))
	})
}

// A digit printed wrongly changes its own figure and nothing that is said of it:
// a figure's meaning never hangs on its value.
func TestAWrongDigitChangesOnlyItsFigure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom(sentences).Draw(t, "sentence").text
		opt := Options{Year: 2024}
		before := Parse(linesOf(1, text), opt)
		var figures []int
		for i, c := range before.Claims {
			if c.Figure.IsNumber() && c.Kind != budget.ClaimLimit { // a limit is part of a name
				figures = append(figures, i)
			}
		}
		if len(figures) == 0 {
			return
		}
		i := rapid.SampledFrom(figures).Draw(t, "claim")
		f := before.Claims[i].Figure
		k := rapid.IntRange(0, len(f.Text)-1).Draw(t, "digit")
		if !isDigit(rune(f.Text[k])) {
			return
		}
		digits := "0123456789"
		if k == 0 {
			digits = "123456789" // no amount is printed with a nought before it, and less than its parts
		}
		at := f.At.Offset + k
		wrong := text[:at] + string(rapid.SampledFrom([]rune(digits)).Draw(t, "wrong")) + text[at+1:]
		after := Parse(linesOf(1, wrong), opt)
		require.Len(t, after.Claims, len(before.Claims))
		require.Equal(t, wrong[f.At.Offset:f.At.Offset+len(f.Text)], after.Claims[i].Figure.Text)
		for j := range after.Claims {
			a, b := before.Claims[j], after.Claims[j]
			if j == i {
				a.Figure, b.Figure = budget.Figure{}, budget.Figure{}
			}
			require.Equal(t, a, b)
		}
	})
}
