package disclosure

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// laidOut prints lines as pdftotext -layout does: each text of a line ("26:预算数")
// begins at its column, where a character is one; "<26:1.00" ends before it.
func laidOut(tb testing.TB, text string) string {
	tb.Helper()
	var out []string
	for _, l := range strings.Split(strings.TrimPrefix(text, "\n"), "\n") {
		line, feed := strings.CutPrefix(l, "\\f")
		s := ""
		for _, w := range strings.Fields(line) {
			at, word, ok := strings.Cut(strings.TrimPrefix(w, "<"), ":")
			column, err := strconv.Atoi(at)
			if !ok || err != nil {
				s += w // a line as it is
				continue
			}
			if strings.HasPrefix(w, "<") {
				column -= utf8.RuneCountInString(word)
			}
			pad := column - utf8.RuneCountInString(s)
			require.GreaterOrEqual(tb, pad, 0, l)
			s += strings.Repeat(" ", pad) + word
		}
		if feed {
			s = "\f" + s
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

// TestFlushTables reads tables whose cells cannot be told by the room between them,
// but by where their amounts end.
func TestFlushTables(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"two sides, one blank between a figure and the label behind it", `
26:收支预算总表
0:部门：某县水务局 71:单位：万元
9:收入 48:支出

35:功能分类 60:支出用途
6:项目名称 15:金额
28:功能科目名称 45:金额 58:项目名称 69:金额

0:一、财政拨款 <22:1,230.50 23:一、一般公共服务支出 <52:1,000.25 53:一、基本支出 <76:1,030.00

1:1.一般公共预算 <22:1,230.50 23:二、外交支出 55:二、项目支出 <76:220.50

1:2.政府性基金预算 25:三、农林水支出 <52:250.25

0:二、其他资金 <20:20.00 25:四、住房保障支出

5:当年收入小计 <22:1,250.50 42:当年支出小计 <76:1,250.50

5:上年结转资金 42:结转下年资金

6:收入合计 <22:1,250.50 43:支出合计 <76:1,250.50`, `
收入/项目名称|收入/金额|支出/功能分类/功能科目名称|支出/功能分类/金额|支出/支出用途/项目名称|支出/支出用途/金额
一、财政拨款|1,230.50|一、一般公共服务支出|1,000.25|一、基本支出|1,030.00
1.一般公共预算|1,230.50|二、外交支出||二、项目支出|220.50
2.政府性基金预算||三、农林水支出|250.25||
二、其他资金|20.00|四、住房保障支出|||
当年收入小计|1,250.50|当年支出小计|||1,250.50
上年结转资金||结转下年资金|||
收入合计|1,250.50|支出合计|||1,250.50`},
		{"columns that are blank, a label broken around others, another page", `
32:收入预算总表
0:编制部门：某县水务局 82:单位：元
23:项目 62:收入预算

0:功能分类科目编码 75:事业单位
24:功能分类科目名称 41:合计 54:财政拨款收入 68:事业收入 82:其他收入
0:类 6:款 11:项 75:经营收入

0:213 16:农林水支出 <51:1,230,000.50 <64:1,230,000.50
0:213 6:03 16:水利 <51:1,230,000.50 <64:1,230,000.50
0:213 6:03 11:01 16:行政运行 <51:1,000,000.00 <65:1,000,000.00
0:213 6:03 11:02 16:一般行政管理事务 <51:230,000.50 <65:230,000.50
\f0:221 16:住房保障支出 <42:20,000.00 <55:20,000.00
0:221 6:02 16:住房改革支出 <41:20,000.00 <54:20,000.00
0:221 6:02 11:01 16:住房公积金 <41:20,000.00 <54:20,000.00
23:合计 <41:1,250,000.50 <55:1,250,000.50`, `
项目/功能分类科目编码/类|项目/功能分类科目编码/款|项目/功能分类科目编码/项|项目/功能分类科目名称|收入预算/合计|收入预算/财政拨款收入|收入预算/事业收入|收入预算/事业单位经营收入|收入预算/其他收入
213|||农林水支出|1,230,000.50|1,230,000.50|||
213|03||水利|1,230,000.50|1,230,000.50|||
213|03|01|行政运行|1,000,000.00|1,000,000.00|||
213|03|02|一般行政管理事务|230,000.50|230,000.50|||
221|||住房保障支出|20,000.00|20,000.00|||
221|02||住房改革支出|20,000.00|20,000.00|||
221|02|01|住房公积金|20,000.00|20,000.00|||
|||合计|1,250,000.50|1,250,000.50|||`},
		{"a header of several heights, and a column without figures", `
20:“三公”经费支出预算表
0:部门：某县水务局 75:单位：万元
32:“三公”经费

32:公务用车购置及运行维护费
21:因公出 61:公务
1:合计 69:会议费 80:培训费
12:小计 21:国（境） 41:公务用 52:公务用车 61:接待
22:费 32:小计 41:车购置 52:运行维护 62:费
41:费 53:费
<9:900.50 <18:500.50 <28:80.00 <38:267.80 <59:267.80 <66:152.70 <75:300.00 <86:100.00`, `
合计|“三公”经费/小计|“三公”经费/因公出国（境）费|“三公”经费/公务用车购置及运行维护费/小计|“三公”经费/公务用车购置及运行维护费/公务用车购置费|“三公”经费/公务用车购置及运行维护费/公务用车运行维护费|“三公”经费/公务接待费|会议费|培训费
900.50|500.50|80.00|267.80||267.80|152.70|300.00|100.00`},
		{"the label of a total in the middle of two columns of labels", `
21:收入预算总表
0:部门：某县水务局 67:单位：万元
6:项目名称 66:金额

23:收入总计 <76:1,250.50
23:小计 <76:1,230.50
1:一般公共预算资金 23:公共财政拨款资金 <76:1,230.50
23:专项收入
23:小计 <80:20.00
6:其他资金 23:事业收入 <80:20.00
23:债务资金
23:小计
1:上年结转资金
23:其中：动用上年结转资金`, `
项目名称||金额
收入总计||1,250.50
|小计|1,230.50
一般公共预算资金|公共财政拨款资金|1,230.50
|专项收入|
|小计|20.00
其他资金|事业收入|20.00
|债务资金|
|小计|
上年结转资金||
|其中：动用上年结转资金|`},
	} {
		t.Run(c.name, func(t *testing.T) {
			sub, err := Read(strings.NewReader(laidOut(t, c.text)+"\n2024年支出30.00万元。"), Options{File: "x"})
			require.NoError(t, err)
			require.Len(t, sub.Tables, 1)
			require.Equal(t, strings.Split(c.want[1:], "\n"), inBars(&sub.Tables[0]))
		})
	}
}

// TestFlushUncertain leaves tables unread in which a figure could stand in two
// columns.
func TestFlushUncertain(t *testing.T) {
	for name, text := range map[string]string{
		"two figures of a row end in one column": `
26:收支预算总表
0:部门：某县水务局 71:单位：万元
12:项目 26:预算数 53:项目 65:预算数
0:一、财政拨款收入 <38:1,230.50 39:一、一般公共服务支出 <77:1,000.25
1:1.一般公共预算 <30:1,230.50 <37:20.00 39:二、农林水支出 <77:250.25
11:收入总计 <38:1,250.50 49:支出总计 <77:1,250.50`,
		"figures that end in no line, behind a fixed count of blanks": `
0:“三公”经费预算情况表
4:单位:元
0:项目 3:2023-执行数 12:2024-预算数
0:一、支出合计 9:250000
0:1、公务接待费 10:150000
0:2、公务用车费 10:100000
0:其中:(1)公务用车运行维护费 17:100000
0:1.因公出国(境)团组数(个) 17:0
0:2.因公出国(境)人数(人) 16:0`,
		"figures between two headers": `
26:“三公”经费支出预算表
0:部门：某县水务局 71:单位：万元
10:合计 22:因公出国（境）费 36:公务用车购置费 50:公务用车运行费 64:公务接待费
<13:30.50 <49:20.00 <69:10.50`,
		"another page with other columns": `
26:支出预算总表
0:部门：某县水务局 71:单位：万元
0:科目编码 16:科目名称 38:合计 54:基本支出 68:项目支出
0:213 16:农林水支出 <44:30.50 <60:10.00 <74:20.50
0:21303 16:水利 <44:30.50 <60:10.00 <74:20.50
\f0:221 16:住房保障支出 <40:20.00 <54:20.00
0:22102 16:住房改革支出 <40:20.00 <54:20.00`,
	} {
		t.Run(name, func(t *testing.T) {
			opt := Options{}.withDefaults()
			lines, err := splitLines(laidOut(t, text), &opt)
			require.NoError(t, err)
			d := newDocument(lines, &opt)
			h := d.tableAt(0)
			require.NotNil(t, h)
			require.Nil(t, d.flush(d.flushStart(h, d.mark()), h))
		})
	}
}
