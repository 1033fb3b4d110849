package budget

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/source"
)

func TestNewFigure(t *testing.T) {
	tests := []struct {
		text   string
		unit   Unit
		value  string
		places int32
		want   Unit
	}{
		{"1,468.09", TenThousand, "1468.09", 2, TenThousand},
		{"1468.09", TenThousand, "1468.09", 2, TenThousand},
		{"１，４６８．０９", TenThousand, "1468.09", 2, TenThousand},
		{"156,211,123", Yuan, "156211123", 0, Yuan},
		{"156 211 123", Yuan, "156211123", 0, Yuan},
		{" 0.00 ", TenThousand, "0", 2, TenThousand},
		{"-0.61", TenThousand, "-0.61", 2, TenThousand},
		{"（40.05）", TenThousand, "-40.05", 2, TenThousand},
		{"(40.05)", TenThousand, "-40.05", 2, TenThousand},
		{"+3", "", "3", 0, ""},
		{"14,68.09", TenThousand, "1468.09", 2, TenThousand}, // a group misprinted
		{"98.66%", "", "98.66", 2, Percent},
		{"98.66 ％", "", "98.66", 2, Percent},
		{"57人", "", "57", 0, "人"},
		{"25万元", Yuan, "25", 0, TenThousand},
		{"0057", "", "57", 0, ""},
		{"999999999999999999", Yuan, "999999999999999999", 0, Yuan},
		{"0000000000000000000000001", Yuan, "1", 0, Yuan},
	}
	for _, tt := range tests {
		t.Run(tt.text, func(t *testing.T) {
			f, err := NewFigure(tt.text, tt.unit, source.Place{Line: 3})
			require.NoError(t, err)
			require.True(t, f.IsNumber())
			require.False(t, f.IsBlank())
			require.Equal(t, tt.value, f.Value().String())
			require.Equal(t, tt.places, f.Places())
			require.Equal(t, tt.want, f.Unit)
			require.Equal(t, tt.text, f.Text)
		})
	}
}

func TestNewFigureRefuses(t *testing.T) {
	tests := []struct {
		text string
		want string
	}{
		{"工资福利支出", `budget: "工资福利支出" 第0字节：应为数字`},
		{"1,", `budget: "1," 第2字节：千分号后应为数字`},
		{"1..2", `budget: "1..2" 第2字节：小数点后应为数字`},
		{"1.", `budget: "1." 第2字节：小数点后应为数字`},
		{"1e9", `budget: "1e9" 第1字节：数字后有其他文字`},
		{"(3", `budget: "(3" 第2字节：缺少右括号`},
		{"12 34", `budget: "12 34" 第3字节：数字后有其他文字`},
		{"10月", `budget: "10月" 第2字节：数字后有其他文字`},
		{"1234567890123456789", `budget: "1234567890123456789" 第18字节：数字过长`},
		{"0.0000000000000000001", `budget: "0.0000000000000000001" 第20字节：数字过长`},
		{strings.Repeat("9", 1<<20), `budget: "` + strings.Repeat("9", 40) + `…" 第18字节：数字过长`},
	}
	for _, tt := range tests {
		t.Run(clip(tt.text), func(t *testing.T) {
			f, err := NewFigure(tt.text, TenThousand, source.Place{})
			require.EqualError(t, err, tt.want)
			var fe *FigureError
			require.True(t, errors.As(err, &fe))
			require.Equal(t, tt.text, f.Text)
			require.False(t, f.IsNumber())
			require.False(t, f.IsBlank())
		})
	}
}

func TestBlankIsNotZero(t *testing.T) {
	for _, text := range []string{"", " ", "　", "-", "—", "——", "/"} {
		f, err := NewFigure(text, TenThousand, source.Place{})
		require.NoError(t, err)
		require.True(t, f.IsBlank())
		require.False(t, f.IsNumber())
		require.False(t, f.IsNought())
	}
	f, err := NewFigure("0", TenThousand, source.Place{})
	require.NoError(t, err)
	require.True(t, f.IsNought())
	require.False(t, f.IsBlank())
}

func mustFigure(text string, unit Unit) Figure {
	f, err := NewFigure(text, unit, source.Place{})
	if err != nil {
		panic(err)
	}
	return f
}

func TestConversionIsExact(t *testing.T) {
	tests := []struct {
		text     string
		from, to Unit
		want     string
	}{
		{"60.00", TenThousand, Yuan, "600000"},
		{"600,000", Yuan, TenThousand, "60"},
		{"1", Yuan, Million100, "0.00000001"},
		{"1.5", Million100, TenThousand, "15000"},
		{"3", "人", "人", "3"},
	}
	for _, tt := range tests {
		v, ok := mustFigure(tt.text, tt.from).In(tt.to)
		require.True(t, ok)
		require.Equal(t, tt.want, v.String(), tt.text)
	}
	_, ok := mustFigure("3", "人").In(Yuan)
	require.False(t, ok)
	_, ok = mustFigure("3", Percent).In(TenThousand)
	require.False(t, ok)
}

func TestInterval(t *testing.T) {
	tests := []struct {
		text      string
		unit      Unit
		low, high string
	}{
		{"6.84", Percent, "6.835", "6.845"},
		{"7", Percent, "6.5", "7.5"},
		{"1468.09", TenThousand, "1468.085", "1468.095"},
		{"-1.0", TenThousand, "-1.05", "-0.95"},
		{"57", "人", "57", "57"},
		{"0", TenThousand, "0", "0"},
	}
	for _, tt := range tests {
		i := mustFigure(tt.text, tt.unit).Interval()
		require.Equal(t, tt.low, i.Low.String())
		require.Equal(t, tt.high, i.High.String())
	}
	require.True(t, mustFigure("7", Percent).Interval().Overlaps(mustFigure("6.84", Percent).Interval()))
	require.False(t, mustFigure("0.66", Percent).Interval().Overlaps(mustFigure("6.6", Percent).Interval()))
}

func TestParseUnit(t *testing.T) {
	tests := []struct {
		text string
		want Unit
	}{
		{"单位：万元", TenThousand},
		{"单位:元", Yuan},
		{"编制部门：上海市普陀区人民政府万里街道办事处 单位:万元", TenThousand},
		{"金额单位：元", Yuan},
		{"（单位：人民币万元）", TenThousand},
		{"金额（万元）", TenThousand},
		{"资金总额(万元)", TenThousand},
		{"单 位： 万 元", TenThousand},
		{"单位：亿元", Million100},
		{"单位：千元", "千元"},
		{"万元", TenThousand},
		{"单位名称", ""},
		{"编报单位：某局　　　单位：元", Yuan},
		{"单位：元、人", Yuan},
		{"", ""},
		{"单位元素", ""},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, ParseUnit(tt.text), tt.text)
	}
}

func TestFigureJSON(t *testing.T) {
	f, err := NewFigure("1,468.09", TenThousand, source.Place{Line: 183, Column: 3})
	require.NoError(t, err)
	b, err := json.Marshal(f)
	require.NoError(t, err)
	require.Equal(t, `{"text":"1,468.09","unit":"万元","at":{"line":183,"column":3}}`, string(b))
	var back Figure
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, f, back)
}

// figures draws printed figures of every shape, labels and blanks among them.
func figures(unit Unit) *rapid.Generator[Figure] {
	return rapid.Custom(func(t *rapid.T) Figure {
		text := rapid.OneOf(
			rapid.StringMatching(`[+\-－]?[0-9]{1,3}([,，][0-9]{3}){0,3}(\.[0-9]{1,4})?`),
			rapid.StringMatching(`[（(][0-9]{1,9}(\.[0-9]{1,2})?[)）]`),
			rapid.SampledFrom([]string{"", "-", "0", "0.00", "57人", "98.66%", "合计", "204", "1e9"}),
			rapid.StringN(0, 6, 24),
		).Draw(t, "text")
		at := source.Place{Line: rapid.IntRange(0, 99).Draw(t, "line"), Column: rapid.IntRange(0, 9).Draw(t, "column")}
		f, _ := NewFigure(text, unit, at)
		return f
	})
}

func TestFigureReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := figures(rapid.SampledFrom([]Unit{"", Yuan, TenThousand, Percent}).Draw(t, "unit")).Draw(t, "figure")
		b, err := json.Marshal(f)
		require.NoError(t, err)
		var back Figure
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, f, back)
	})
}

func TestTableReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		units := rapid.SampledFrom([]Unit{"", Yuan, TenThousand})
		table := Table{Title: "2024年预算支出总表", Unit: units.Draw(t, "table unit"), Year: 2024}
		for range rapid.IntRange(0, 4).Draw(t, "columns") {
			table.Columns = append(table.Columns, Column{
				Labels: rapid.SliceOfN(rapid.SampledFrom([]string{"合计", "基本支出"}), 1, 2).Draw(t, "labels"),
				Unit:   units.Draw(t, "column unit"),
			})
		}
		for range rapid.IntRange(0, 4).Draw(t, "rows") {
			row := Row{At: source.Place{Line: 7}, Cells: []Figure{}}
			for range rapid.IntRange(0, 5).Draw(t, "cells") {
				row.Cells = append(row.Cells, figures(units.Draw(t, "cell unit")).Draw(t, "cell"))
			}
			table.Rows = append(table.Rows, row)
		}
		b, err := json.Marshal(table)
		require.NoError(t, err)
		var back Table
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, table, back)
	})
}

func TestTableJSONWritesNoUnitTwice(t *testing.T) {
	table := Table{Title: "支出总表", Unit: TenThousand, Rows: []Row{{Cells: []Figure{
		{Text: "合计"}, mustFigure("1468.09", TenThousand), mustFigure("3", "人"),
	}}}}
	b, err := json.Marshal(table)
	require.NoError(t, err)
	require.Equal(t, `{"title":"支出总表","unit":"万元","rows":[{"cells":[{"text":"合计"},{"text":"1468.09"},{"text":"3","unit":"人"}]}]}`, string(b))
}

func FuzzNewFigure(f *testing.F) {
	for _, s := range []string{"1,468.09", "（40.05）", "98.66%", "１，４６８", "1e9", "-", "9999999999999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fig, err := NewFigure(text, TenThousand, source.Place{})
		require.Equal(t, text, fig.Text)
		require.Equal(t, err == nil, fig.IsNumber() || fig.IsBlank())
		if fig.IsNumber() {
			require.LessOrEqual(t, len(fig.Value().Coefficient().String()), MaxDigits+1)
		}
	})
}

func BenchmarkNewFigure(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_, _ = NewFigure("1,468.09", TenThousand, source.Place{Line: 183, Column: 3})
	}
}

// In another unit of money a figure stands for the same amounts; what is no
// amount stands for none.
func TestIntervalIn(t *testing.T) {
	for _, c := range []struct {
		text      string
		unit, in  Unit
		low, high string
	}{
		{"1.50", TenThousand, Yuan, "14950", "15050"},
		{"15000", Yuan, TenThousand, "1.49995", "1.50005"},
		{"-1.50", TenThousand, TenThousand, "-1.505", "-1.495"},
		{"0.00", TenThousand, Yuan, "0", "0"},
		{"999999999999999999", Yuan, TenThousand, "99999999999999.99985", "99999999999999.99995"},
	} {
		f, err := NewFigure(c.text, c.unit, source.Place{})
		require.NoError(t, err)
		i, ok := f.IntervalIn(c.in)
		require.True(t, ok, c.text)
		require.Equal(t, c.low, i.Low.String(), c.text)
		require.Equal(t, c.high, i.High.String(), c.text)
	}
	for _, f := range []Figure{{}, {Text: "57", Unit: "人", coef: 57, known: true}} {
		_, ok := f.IntervalIn(Yuan)
		require.False(t, ok, f.Text)
	}
}
