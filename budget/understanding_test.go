package budget

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

// Where most rows contradict a header that was only guessed, the header was
// misread and no figure is blamed; where one figure does, it is to blame.
func TestGuessedHeaders(t *testing.T) {
	const head = `
		某项资金安排明细表
		项目 | 合计 | 甲类 | 乙类`
	misread := sketch(t, head+`
		一期 | 9.00 | 1.00 | 2.00
		二期 | 8.00 | 1.00 | 2.00
		三期 | 7.00 | 7.00 | 2.00`)
	results, cover := Survey(Document{Tables: []Table{misread}})
	require.Empty(t, results)
	require.Contains(t, cover, Coverage{Kind: KindRow, Table: "某项资金安排明细表", Untried: []Untried{
		{Reason: "表头不能确定各栏的关系", English: "the header was not understood", Count: 3},
	}})

	slip := sketch(t, head+`
		一期 | 3.00 | 1.00 | 2.00
		二期 | 3.00 | 1.00 | 2.50
		三期 | 9.00 | 7.00 | 2.00`)
	require.Equal(t, []string{"3.00 or 1.00 or 2.50"}, blamed(Document{Tables: []Table{slip}}))
}

// A department goes by shorter forms of its name, and by no other's.
func TestDepartmentNames(t *testing.T) {
	doc := spoken(t)
	doc.Department = "江苏省人民检察院"
	b := survey(&doc)
	for subject, plain := range map[string]bool{
		"省检察院支出预算": true, "江苏省人民检察院支出": true, "支出预算": true,
		"省法院支出预算": false, "检察支出": false, "面向中小企业支出": false,
	} {
		_, got := b.subjects().readSubject(subject)
		require.Equal(t, plain, got, subject)
	}
}

// A name that several subjects bear is none, unless its level or what stands
// around it says which.
func TestSubjectsOfOneName(t *testing.T) {
	doc := Document{Tables: []Table{sketch(t, `
		支出总表
		科目编码 | 科目名称 | 合计
		204 | 公共安全支出 | 3.00
		20406 | 司法 | 3.00
		2040601 | 行政运行 | 3.00
		213 | 农林水支出 | 4.00
		21301 | 农业农村 | 4.00
		2130101 | 行政运行 | 3.00
		2130199 | 其他农业农村支出 | 1.00
		229 | 其他支出 | 2.00
		22999 | 其他支出 | 2.00`)}}
	x := survey(&doc).subjects()
	for _, tt := range []struct {
		name  string
		above FunctionCode
		want  FunctionCode
	}{
		{"行政运行", "", ""},
		{"行政运行", "204", "2040601"},
		{"农林水支出（类）农业农村（款）行政运行（项）", "", "2130101"},
		{"农林水支出（类）不存在（款）行政运行（项）", "", ""},
		{"其他支出", "", "229"},
		{"其他支出（款）", "", "22999"},
		{"“司法”支出", "", "20406"},
		{"没有的科目", "", ""},
	} {
		require.Equal(t, tt.want, x.code(tt.name, tt.above), tt.name)
	}
}

// Units of money convert exactly into each other, and count nothing.
func TestUnitsOfMoney(t *testing.T) {
	for unit, yuan := range map[Unit]string{
		Yuan: "1", "十元": "10", "百元": "100", "千元": "1000", TenThousand: "10000", "百万元": "1000000", "千万元": "10000000", Million100: "100000000",
	} {
		require.True(t, unit.IsMoney())
		v, ok := mustFigure("1", unit).In(Yuan)
		require.True(t, ok)
		require.Equal(t, yuan, v.String())
	}
	_, ok := mustFigure("1", "人").In(Yuan)
	require.False(t, ok)
	_, ok = Figure{Text: "无"}.In(Yuan)
	require.False(t, ok)
}

func TestClassAndCell(t *testing.T) {
	require.Equal(t, FunctionCode("204"), FunctionCode("2040601").Class())
	require.Equal(t, FunctionCode(""), FunctionCode("20").Class())
	row := Row{Cells: []Figure{mustFigure("1", "")}}
	require.Equal(t, "1", row.Cell(0).Text)
	require.True(t, row.Cell(1).IsBlank())
	require.True(t, row.Cell(-1).IsBlank())
}

// What is no JSON of a figure, a table or a result is an error.
func TestBrokenJSON(t *testing.T) {
	for _, text := range []string{`3`, `{"rows":7}`, `{"difference":"x","bound":"0"}`, `{"difference":"0","bound":"x"}`} {
		var r Result
		require.Error(t, json.Unmarshal([]byte(text), &r), text)
	}
	require.Error(t, json.Unmarshal([]byte(`3`), new(Figure)))
	require.Error(t, json.Unmarshal([]byte(`{"rows":7}`), new(Table)))
}

// Names between codes are units where their codes add up to them, and else the
// details of the code above.
func TestNamesBetweenCodes(t *testing.T) {
	details := sketch(t, `
		支出总表
		科目编码 | 单位名称（科目） | 合计
		 | 合计 | 9.00
		205 | 教育支出 | 4.00
		 | 某县教育局 | 4.00
		210 | 卫生健康支出 | 5.00
		 | 某县卫生局 | 3.00
		 | 某县疾控中心 | 2.00`)
	require.Equal(t, []string{"rollup 4.00=4.00", "rollup 5.00=3.00+2.00", "rollup 9.00=4.00+5.00"},
		equations(Identities(Document{Tables: []Table{details}})))
}

// Last year's budget and last year's outcome are two things to compare with.
func TestChangesAgainstDifferentBases(t *testing.T) {
	const general = "三、一般公共预算支出情况说明"
	against := func(text, base string) Claim {
		c := moved(1, text, 0)
		c.Base = base
		return c
	}
	doc := spoken(t)
	doc.Narrative = []Statement{
		say(general, "比2023年预算数增加5.00万元", amount("一般公共预算支出", "95.00"), against("5.00", "2023年预算数")),
		say(general, "比2023年执行数增加3.00万元", amount("一般公共预算支出", "95.00"), against("3.00", "2023年预算执行数")),
		say(general, "比2023年决算数增加2.00万元", amount("一般公共预算支出", "95.00"), against("2.00", "2023年决算数")),
	}
	require.Equal(t, []string{"narrative 95.00=95.00", "narrative 95.00=95.00", "narrative 95.00=95.00"}, told(doc))
}

// The tables of a department come before those of its units, and neither is
// compared with the other's.
func TestSetsOfTables(t *testing.T) {
	set := func(total string) []Table {
		return []Table{
			sketch(t, `
				收入总表
				单位名称 | 合计 | 一般公共预算 | 政府性基金预算
				合计 | `+total+` | `+total+` | `),
			sketch(t, `
				支出总表
				科目编码 | 科目名称 | 合计
				205 | 教育支出 | `+total),
		}
	}
	doc := Document{Tables: append(set("9.00"), set("4.00")...)}
	for _, r := range Evaluate(Identities(doc)) {
		require.NotEqual(t, VerdictBroken, r.Verdict, r.ID())
	}
	doc.Narrative = []Statement{say("", "支出4.00万元", amount("支出", "4.00"))}
	for _, r := range Evaluate(Identities(doc)) {
		require.NotEqual(t, VerdictBroken, r.Verdict, r.ID())
	}
}
