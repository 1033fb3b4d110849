package budget

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/source"
)

func TestYearIn(t *testing.T) {
	for text, want := range map[string]int{
		"2024年": 2024, "2024年预算数": 2024, "上年2023年": 2023, "1900年": 1900, "2099年": 2099,
		"1899年": 0, "2100年": 0, "12024年": 0, "024年": 0, "年": 0, "": 0, "本年2024": 0, "24年2023年": 2023,
		"3/024年": 0, "2:24年": 0, "今年比2023年增加": 2023,
	} {
		require.Equal(t, want, yearIn(text), text)
	}
}

func TestSqueeze(t *testing.T) {
	for text, want := range map[string]string{
		"合 计": "合计", "合　计": "合计", "合\u00a0计": "合计", "\u2002合计\u2003": "合计", "合\u2009计\t\r\n": "合计",
		"合计": "合计", "A b": "Ab", "é ü": "éü", "": "", " ": "", "“合计”": "“合计”", "éü": "éü",
	} {
		require.Equal(t, want, squeeze(text), "%q", text)
	}
}

func TestDigits(t *testing.T) {
	for r, want := range map[rune]int{'0': 0, '9': 9, '/': -1, ':': -1, '０': 0, '９': 9, '／': -1, '：': -1, '五': -1} {
		require.Equal(t, want, digitOf(r), "%c", r)
	}
}

func TestNumbersOfRows(t *testing.T) {
	tests := []struct {
		text  string
		style numbering
		first bool
		rest  string
	}{
		{"一、财政拨款", numberHan, true, "财政拨款"},
		{"十二．其他", numberHan, false, "其他"},
		{"一.财政拨款", numberHan, true, "财政拨款"},
		{"一般公共服务支出", numberNone, false, "一般公共服务支出"},
		{"（一）经费", numberHanBr, true, "经费"},
		{"(三)经费", numberHanBr, false, "经费"},
		{"（二级单位）经费", numberNone, false, "（二级单位）经费"},
		{"（1）人员", numberArabBr, true, "人员"},
		{"（12)人员", numberArabBr, false, "人员"},
		{"（）人员", numberNone, false, "（）人员"},
		{"1.人员", numberArabic, true, "人员"},
		{"１．人员", numberArabic, true, "人员"},
		{"2、人员", numberArabic, false, "人员"},
		{"2.5万吨", numberNone, false, "2.5万吨"},
		{"2人员", numberNone, false, "2人员"},
		{"①购置", numberCircled, true, "购置"},
		{"⑳运行", numberCircled, false, "运行"},
		{"㉑运行", numberNone, false, "㉑运行"},
		{"人员", numberNone, false, "人员"},
		{"", numberNone, false, ""},
		{"一1、人员", numberNone, false, "一1、人员"},
		{"1一、人员", numberNone, false, "1一、人员"},
	}
	for _, tt := range tests {
		style, first, n := numberAt(tt.text)
		require.Equal(t, tt.style, style, tt.text)
		require.Equal(t, tt.first, first, tt.text)
		require.Equal(t, tt.rest, tt.text[n:], tt.text)
	}
}

func TestPlainName(t *testing.T) {
	for text, want := range map[string]string{
		"行政运行（项）": "行政运行", "司法(款)": "司法", "公共安全支出（类）：": "公共安全支出", "办公费；": "办公费",
		"“三公”经费": "三公”经费", "\"三公\"": "三公", "因公出国（境）": "因公出国（境）", "合计": "合计", "": "",
		"“三公经费”": "三公经费", "款（项": "款（项",
	} {
		require.Equal(t, want, plainName(text), text)
	}
}

// Where a PDF lost the digits of a code or a unit stands at the edge of what is
// one, nothing is guessed.
func TestEdgesOfCodes(t *testing.T) {
	for _, tt := range []struct {
		text string
		want FunctionCode
	}{
		{"205", "205"}, {" 2 0 5 ", "205"}, {"２０５", "205"}, {"0000000", "0000000"}, {"999", "999"},
		{"", ""}, {" ", ""}, {"20/", ""}, {"20:", ""}, {"2050", ""}, {"20502011", ""}, {"二〇五", ""},
	} {
		code, err := ParseFunctionCode(tt.text)
		require.Equal(t, tt.want, code, tt.text)
		require.Equal(t, tt.want == "", err != nil, tt.text)
	}
	for code, want := range map[FunctionCode]int{"205": 1, "20502": 2, "2050201": 3, "": 0, "2:5": 0, "2/5": 0, "20a02": 0, "2050": 0} {
		require.Equal(t, want, code.Level(), code)
	}
	for _, tt := range []struct {
		cells []string
		want  string
	}{
		{[]string{"205"}, "205"}, {[]string{"2"}, ""}, {[]string{"205", "2"}, "20502"}, {[]string{"205", "02", "1"}, "2050201"},
		{[]string{"205", "", "1"}, ""}, {[]string{"205", "02", "01", "1"}, ""}, {[]string{"205", "02", "01", ""}, "2050201"},
		{[]string{"205", "20502", "2050201"}, "2050201"}, {[]string{"205", "20602"}, ""}, {[]string{"", ""}, ""}, {[]string{"205", "教育"}, ""},
		{[]string{"20502"}, ""}, {nil, ""},
	} {
		code, err := JoinFunctionCode(tt.cells...)
		require.Equal(t, tt.want, string(code), "%q", tt.cells)
		require.Equal(t, tt.want == "", err != nil, "%q", tt.cells)
	}
}

func TestCutCode(t *testing.T) {
	for _, tt := range []struct{ text, code, name string }{
		{"20406司法", "20406", "司法"}, {"[204]公共安全支出", "204", "公共安全支出"}, {"【204】公共安全支出", "204", "公共安全支出"},
		{"（204）公共安全支出", "204", "公共安全支出"}, {"2040601-行政运行", "2040601", "行政运行"}, {"204——公共安全支出", "204", "公共安全支出"},
		{"204", "", "204"}, {"2040公共安全", "", "2040公共安全"}, {"公共安全204", "", "公共安全204"},
		{"2024年追加", "", "2024年追加"}, {"099其他", "099", "其他"}, {"", "", ""}, {"(境)", "", "(境)"},
	} {
		code, name := cutCode(tt.text)
		require.Equal(t, tt.code, string(code), tt.text)
		require.Equal(t, tt.name, name, tt.text)
	}
}

func TestTotalLabels(t *testing.T) {
	for text, want := range map[string]bool{
		"合计": true, "本年收入合计": true, "总计": true, "小计": true, "支出共计": true, "合计（不含结转）": true, "合计(万元)": true,
		"（合计）": false, "合计数": false, "审计": false, "统计": false, "": false, "审计（合计）": false, "计": false,
	} {
		require.Equal(t, want, isTotalLabel(text), text)
	}
}

// The row below the header that numbers the columns is no row of amounts.
func TestOrdinalRows(t *testing.T) {
	row := func(cells ...string) *Row {
		r := &Row{}
		for _, c := range cells {
			f, _ := NewFigure(c, TenThousand, source.Place{})
			r.Cells = append(r.Cells, f)
		}
		return r
	}
	for _, tt := range []struct {
		cells []string
		want  bool
	}{
		{[]string{"1", "2", "3"}, true}, {[]string{"", "1", "", "2"}, true}, {[]string{"栏次", "", "1", "2"}, true},
		{[]string{"*", "**", "1", "2"}, true}, {[]string{"1"}, false}, {[]string{"2", "3"}, false}, {[]string{"1", "3"}, false},
		{[]string{"1.0", "2.0"}, false}, {[]string{"合计", "1", "2"}, false}, {[]string{"1", "栏次", "2"}, false}, {nil, false}, {[]string{"", ""}, false},
	} {
		require.Equal(t, tt.want, isOrdinalRow(row(tt.cells...)), "%q", tt.cells)
	}
}

func TestFiguresAtTheEdge(t *testing.T) {
	for _, tt := range []struct {
		text  string
		value string // blank: no number
	}{
		{"1 234", "1234"}, {"1 234 567", "1234567"}, {"1 2345", ""}, {"1 23", ""}, {"1 234.5", "1234.5"}, {"1 23a", ""}, {"1 ", "1"},
		{"12 345 67", ""}, {"（ 40.05 ）", "-40.05"}, {"(-3)", "3"}, {"- 3", "-3"}, {"−3", "-3"}, {"＋3", "3"}, {"+-3", ""}, {"0.", ""},
		{"0.000000000000000001", "0.000000000000000001"}, {"000.000000000000000001", "0.000000000000000001"},
		{"123456789012345678", "123456789012345678"}, {"12345678901234567.8", "12345678901234567.8"}, {"12345678901234567.89", ""},
		{"0.1万元", "0.1"}, {"0.1 万元 ", "0.1"}, {"0.1吨", ""}, {"3)", ""}, {"(3", ""}, {"(3)人", "-3"},
	} {
		f, _ := NewFigure(tt.text, TenThousand, source.Place{})
		require.Equal(t, tt.value != "", f.IsNumber(), tt.text)
		if f.IsNumber() {
			require.Equal(t, tt.value, f.Value().String(), tt.text)
		}
	}
}

func TestUnitsAtTheEdge(t *testing.T) {
	for text, want := range map[string]Unit{
		"单位：人": "", "单位：％": "", "（％）": "", "%": Percent, "％": Percent, "倍": Times, "人": "人", "台（套）": "台（套）",
		"单位：万圆": TenThousand, "单位：圆": Yuan, "单位：万元人民币": TenThousand, "单位：元整": "", "单位：某局 单位：万元": TenThousand,
		"单位为亿元": Million100, "（百万元）": "百万元", "(千万元)": "千万元", "（十元）": "十元", "（百元）": "百元", "单位：千元/年": "千元",
		"（单位）": "", "金额": "",
	} {
		require.Equal(t, want, ParseUnit(text), text)
	}
	for u, want := range map[Unit]bool{"人": true, "个项目": true, "": false, Yuan: false, Percent: false, Times: false, "吨": false} {
		require.Equal(t, want, u.isCount(), u)
	}
}

// Columns behind the last, or before the first, have no unit of their own.
func TestUnitAt(t *testing.T) {
	table := Table{Unit: TenThousand, Columns: []Column{{Unit: Yuan}, {}}}
	for i, want := range map[int]Unit{-1: TenThousand, 0: Yuan, 1: TenThousand, 2: TenThousand} {
		require.Equal(t, want, table.UnitAt(i), i)
	}
	row := Row{Cells: []Figure{mustFigure("3", Yuan)}}
	require.Equal(t, "3", row.Cell(0).Text)
	require.Equal(t, Figure{}, row.Cell(1))
	require.Equal(t, Figure{}, row.Cell(-1))
}
