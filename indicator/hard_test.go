package indicator_test

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

// TestHardNegatives lists texts that look like a target and are none, with the
// kind of error and the byte at which reading stopped.
func TestHardNegatives(t *testing.T) {
	rows := []struct {
		text   string
		offset int
		want   error
	}{
		// document numbers, telephone numbers, codes
		{"晋财政法〔2019〕95号", 15, indicator.ErrNoTarget},
		{"财预〔2015〕88号", 9, indicator.ErrNoTarget},
		{"第95号", 3, indicator.ErrNoTarget},
		{"13800000000", 11, indicator.ErrAmbiguous},
		{"0351-1234567", 0, indicator.ErrAmbiguous},
		{"140525199001011234", 18, indicator.ErrAmbiguous},
		{"007人", 0, indicator.ErrAmbiguous},
		{"192.168.1.1", 7, indicator.ErrNoTarget},
		// dates that may be numbers, dates that do not exist, starts without an end
		{"20241231", 8, indicator.ErrAmbiguous},
		{"202412", 6, indicator.ErrAmbiguous},
		{"31/12/2024", 10, indicator.ErrAmbiguous},
		{"—100%", 0, indicator.ErrAmbiguous},
		{"#REF!", 0, indicator.ErrNoTarget},
		{"#DIV/0!", 0, indicator.ErrNoTarget},
		{"12月32", 7, indicator.ErrDate},
		{"2024级", 7, indicator.ErrAmbiguous},
		{"2024版", 7, indicator.ErrAmbiguous},
		{"2024.12", 7, indicator.ErrAmbiguous},
		{"12/31", 5, indicator.ErrAmbiguous},
		{"2024-2025学年", 15, indicator.ErrAmbiguous},
		{"2024年2月30日", 16, indicator.ErrDate},
		{"2023年2月29日", 16, indicator.ErrDate},
		{"4月31日前", 9, indicator.ErrDate},
		{"13月底前", 8, indicator.ErrDate},
		{"2024年0月", 11, indicator.ErrDate},
		{"1到13月", 9, indicator.ErrDate},
		{"0到8月", 8, indicator.ErrDate},
		{"5季度", 7, indicator.ErrDate},
		{"2024年1月1日起", 18, indicator.ErrNoTarget},
		{"1年0次", 8, indicator.ErrNoTarget},
		{"每月10日前", 6, indicator.ErrNoTarget},
		{"每两年1次", 9, indicator.ErrNoTarget},
		{"两年一次", 12, indicator.ErrNoTarget},
		{"3年1次", 8, indicator.ErrNoTarget},
		{"次年3月底前", 13, indicator.ErrDate},
		{"1次/2年", 9, indicator.ErrNoTarget},
		// sets that hold nothing
		{"5人以上3人以下", 20, indicator.ErrOrder},
		{"五人以上三人以下", 24, indicator.ErrOrder},
		{"≥95%≤90%", 12, indicator.ErrOrder},
		{"8到6年", 8, indicator.ErrOrder},
		{"20-10万人", 11, indicator.ErrOrder},
		{"20-10万元", 11, indicator.ErrOrder},
		{"8到5月", 8, indicator.ErrOrder},
		{"2024年6月至3月", 18, indicator.ErrOrder},
		{"[90%,80%]", 9, indicator.ErrOrder},
		{"(80%,80%)", 9, indicator.ErrOrder},
		// operators that disagree or stand alone
		{"不超过90%以上", 12, indicator.ErrOperator},
		{"≥≤5", 0, indicator.ErrOperator},
		{"约≥90%", 3, indicator.ErrOperator},
		{"<>5", 0, indicator.ErrOperator},
		{"≥3-5次", 9, indicator.ErrOperator},
		{"≥600/1000元/件", 18, indicator.ErrOperator},
		{"下降5%到增长13%", 20, indicator.ErrOperator},
		{"增长600/1000元", 17, indicator.ErrOperator},
		{"≥预算数", 3, indicator.ErrOperator},
		{"≥", 3, indicator.ErrNoTarget},
		{"≠5", 0, indicator.ErrNoTarget},
		{"%", 0, indicator.ErrNoTarget},
		// numbers that are not read
		{"1E5", 1, indicator.ErrNumber},
		{"1E999999999", 1, indicator.ErrNumber},
		{"12345678901234567890", 18, indicator.ErrNumber},
		{"1/0", 3, indicator.ErrNumber},
		{"123456789012345678±0.1人", 26, indicator.ErrNumber},
		{"0.1±123456789012345678人", 26, indicator.ErrNumber},
		{"1,000,00", 5, indicator.ErrNoTarget},
		{"3,5", 1, indicator.ErrNoTarget},
		{"1:15", 1, indicator.ErrNoTarget},
		{"1∶1.5", 1, indicator.ErrNoTarget},
		{"1OO%", 3, indicator.ErrNumber},
		{"≥9O%", 4, indicator.ErrNumber},
		{"l0%", 0, indicator.ErrNumber},
		{"≥ 9 5 %", 6, indicator.ErrNumber},
		{"3+2", 2, indicator.ErrNoTarget},
		{"7×24小时", 1, indicator.ErrNoTarget},
		// units that disagree
		{"80%~90人", 9, indicator.ErrUnit},
		{"1米~1吨", 9, indicator.ErrUnit},
		// two values in one cell, sentences
		{"100%，95%", 4, indicator.ErrNoTarget},
		{"100% 95%", 5, indicator.ErrNoTarget},
		{"12、15", 2, indicator.ErrNoTarget},
		{"600元或1000元", 6, indicator.ErrNoTarget},
		{"完成1部宣传片,2套方案", 10, indicator.ErrNoTarget},
		{"完成率100%,满意度95%", 13, indicator.ErrNoTarget},
		{"2024年6月30日前完成，12月31日前验收", 25, indicator.ErrNoTarget},
		{"6月份完成宣传片制作;9月份完成文本;11月完成专家评审", 13, indicator.ErrNoTarget},
		{"暂定量按15次作业且总航时不少于30小时测算", 12, indicator.ErrNoTarget},
		{"100元(不含税)", 13, indicator.ErrNoTarget},
		{"不低于上年增长5%", 9, indicator.ErrOperator},
		{"不低于上年90%", 15, indicator.ErrNoTarget},
		{"排名前10名", 9, indicator.ErrNoTarget},
		{"5人不达标", 4, indicator.ErrNoTarget},
		{"不低于资金总额5%", 21, indicator.ErrNoTarget},
		{"较市场均价低10%", 18, indicator.ErrNoTarget},
		{"较2020年增长5%", 10, indicator.ErrNoTarget},
		{"5A级景区", 1, indicator.ErrNoTarget},
		{"C25混凝土", 0, indicator.ErrNoTarget},
		{"100%以上的群众", 10, indicator.ErrNoTarget},
		// what nobody can see
		{"100\u200b%", 3, indicator.ErrCharacter},
		{"\u202e100%", 0, indicator.ErrCharacter},
		{"95\xff%", 2, indicator.ErrCharacter},
		{"95\x00%", 2, indicator.ErrCharacter},
		{"\ufeff95%", 0, indicator.ErrCharacter},
	}
	require.GreaterOrEqual(t, len(rows), 60)
	for _, row := range rows {
		got, err := indicator.ParseTarget(row.text)
		require.Error(t, err, "%q is %s", row.text, got)
		require.Equal(t, indicator.KindUnknown, got.Kind(), row.text)
		require.Equal(t, err, got.Err())
		require.ErrorIs(t, err, row.want, "%q: %v", row.text, err)
		var e *indicator.ParseError
		require.True(t, errors.As(err, &e))
		require.Equal(t, row.offset, e.Offset, "%q: %v", row.text, err)
		require.Equal(t, row.text, e.Text)
		require.NotEmpty(t, e.Zh)
		require.NotEmpty(t, e.En)
		require.Contains(t, e.Chinese(), e.Zh)
		require.Panics(t, func() { indicator.MustParseTarget(row.text) })
	}
	// and their right neighbours
	for text, canon := range map[string]string{
		"3人以上5人以下": "3人~5人", "6到8年": "[6年,8年]", "12345678901234567人": "12345678901234567人",
		"13800000000元": "13800000000元", "2024年2月29日": "2024年2月29日前", "1/3": "1/3",
	} {
		require.Equal(t, canon, indicator.MustParseTarget(text).String())
	}
}

func TestParseErrorSpeaksPlainly(t *testing.T) {
	_, err := indicator.ParseTarget("不超过90%以上")
	require.EqualError(t, err, `indicator: target "不超过90%以上", at byte 12: the operators disagree`)
	var e *indicator.ParseError
	require.ErrorAs(t, err, &e)
	require.Equal(t, "指标值“不超过90%以上”第13字节起：比较符号相互矛盾", e.Chinese())
	_, err = indicator.ParseTarget("100%，" + strings.Repeat("很", 100))
	require.Less(t, len(err.Error()), 250, "a long text is cut")
	require.True(t, strings.HasSuffix(err.Error(), "is not understood"))
}

// TestErrorsCutLongTexts holds that a message stays short and whole.
func TestErrorsCutLongTexts(t *testing.T) {
	for n := range 4 {
		_, err := indicator.ParseTarget("5" + strings.Repeat("，", 200) + strings.Repeat("5", n+1))
		_, err2 := indicator.ParseTarget(strings.Repeat("a", n) + "5" + strings.Repeat("，", 200) + "5")
		for _, e := range []error{err, err2} {
			var p *indicator.ParseError
			require.ErrorAs(t, e, &p)
			require.Contains(t, e.Error(), "，…")
			require.NotContains(t, e.Error(), `\x`, "cut between characters")
			require.Contains(t, p.Chinese(), "，…")
			require.True(t, utf8.ValidString(p.Chinese()))
		}
	}
	short := "5" + strings.Repeat("，", 39) + "5"
	_, err := indicator.ParseTarget(short)
	require.NotContains(t, err.Error(), "…")
	exact := "55" + strings.Repeat("，", 39) + "5"
	require.Len(t, exact, 120)
	_, err = indicator.ParseTarget(exact)
	require.NotContains(t, err.Error(), "…")
}

// TestUnseenCharacters tells bytes that are no UTF-8 from what nobody can see,
// and both from what only looks odd.
func TestUnseenCharacters(t *testing.T) {
	reason := func(text string) string {
		_, err := indicator.ParseTarget(text)
		var e *indicator.ParseError
		require.ErrorAs(t, err, &e, "%q", text)
		require.ErrorIs(t, err, indicator.ErrCharacter)
		require.Equal(t, 2, e.Offset, "%q", text)
		return e.En
	}
	require.Equal(t, "not valid UTF-8", reason("95\xff%"))
	require.Equal(t, "not valid UTF-8", reason("95\xe4\xb8"))
	for _, r := range []rune{0, 0x1f, 0x7f, 0x80, 0x9f, 0xad, 0x61c, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0xfe00, 0xfe0f, 0xfeff, 0xfff9, 0xfffb, 0xfffd, 0xe0000, 0xe0fff} {
		require.Equal(t, "an invisible character", reason("95"+string(r)+"%"), "%U", r)
	}
	for _, r := range []rune{0x2000, 0x200a, 0x202f, 0x205f, 0x3000, '\t', '\n', '\r', 0xa0} { // blanks of other widths
		require.Equal(t, "95%", indicator.MustParseTarget("95"+string(r)+"%").String(), "%U", r)
	}
	for _, r := range []rune{0xa1, 0x2070, 0xfe10, 0xfffc, '！', '～'} { // seen, and no part of a value
		got, err := indicator.ParseTarget("95" + string(r) + "人")
		require.Equal(t, indicator.KindUnknown, got.Kind(), "%U", r)
		require.NotErrorIs(t, err, indicator.ErrCharacter, "%U", r)
	}
	for _, r := range []rune{0x4e00 + 1, 0x9fff} { // the first and last common characters are letters
		require.Equal(t, "5个", indicator.MustParseTarget("5个"+string(r)).String(), "%U", r)
	}
}

// TestTextsAtTheLimit reads what is as long as a text may be, and one byte more.
func TestTextsAtTheLimit(t *testing.T) {
	for blanks, want := range map[int]indicator.Kind{1019: quantity, 1020: indicator.KindUnknown} {
		got, _ := indicator.ParseTarget("95" + strings.Repeat(" ", blanks) + "人")
		require.Equal(t, want, got.Kind(), "%d blanks", blanks)
	}
	long := strings.Repeat("很", 341) + "好"
	require.Equal(t, qualitative, indicator.MustParseTarget(long).Kind())
	require.Equal(t, qualitative, indicator.MustParseTarget(long+"一").Kind())
}

// TestLongTextsCostLinearTime reads megabytes that are no targets.
func TestLongTextsCostLinearTime(t *testing.T) {
	for _, unit := range []string{"1", "9,999,", "≥", "完成1项、", "每", "一", "有效", "（", "[1,", "1/", "约约", "万", "2024年", "\u200b", "\xff", "。", " ", "１", "*", "第1", "三百"} {
		text := strings.Repeat(unit, 1<<20/len(unit))
		start := time.Now()
		got, err := indicator.ParseTarget(text)
		require.Less(t, time.Since(start), 2*time.Second, "%q repeated", unit)
		if got.Kind() == indicator.KindUnknown {
			require.Error(t, err)
			require.Less(t, len(err.Error()), 600)
		}
		require.True(t, got.Equal(got))
		require.Less(t, time.Since(start), 4*time.Second, "%q repeated, compared", unit)
	}
	got, err := indicator.ParseTarget(strings.Repeat("9", 10000))
	require.Equal(t, indicator.KindUnknown, got.Kind())
	require.ErrorIs(t, err, indicator.ErrNoTarget)
	// right up to the length that is still read
	for _, unit := range []string{"1", "1,111,", "≥", "1、", "每", "一", "[1,", "1/", "约", "万", "2024年", "第", "三百", "1到", "1以上", "满意度", "一等1元"} {
		text := strings.Repeat(unit, 1000/len(unit))
		allocs := testing.AllocsPerRun(3, func() { _, _ = indicator.ParseTarget(text) })
		require.Less(t, allocs, 100.0, "%q repeated", unit)
	}
}
