package disclosure

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/blank"
	"github.com/perftarget/perftarget/perf/internal/clock"
)

// plainText prints a text with the cells of each run of rows in columns.
type plainText struct {
	width  func(rune) int
	gap    int  // blanks between columns
	indent int  // of all lines
	trim   bool // blanks at the end of lines are cut off
	flush  bool // columns of figures are set flush right
}

func (p plainText) print(text string) string {
	lines := cutLines(text)
	var b strings.Builder
	for i := 0; i < len(lines); {
		j := i
		for j < len(lines) && lines[j].isRow() {
			j++
		}
		if j > i {
			p.rows(&b, lines[i:j])
			i = j
			continue
		}
		b.WriteString(strings.Repeat(" ", p.indent) + lines[i].text + "\n")
		i++
	}
	return b.String()
}

func (p plainText) rows(b *strings.Builder, rows []line) {
	widthOf := func(s string) (n int) {
		for _, r := range s {
			n += p.width(r)
		}
		return n
	}
	var widest, filled, figures []int
	for _, l := range rows {
		for c, s := range l.cells {
			if c == len(widest) {
				widest, filled, figures = append(widest, 0), append(filled, 0), append(figures, 0)
			}
			widest[c] = max(widest[c], widthOf(s))
			if s != "" {
				filled[c]++
			}
			if isFigureText(s) && strings.Contains(s, ".") {
				figures[c]++
			}
		}
	}
	for _, l := range rows {
		row := strings.Repeat(" ", p.indent)
		for c, s := range l.cells {
			pad := strings.Repeat(" ", widest[c]-widthOf(s))
			if p.flush && isAmount(s) && figures[c]*2 > filled[c] {
				s, pad = pad+s, ""
			}
			row += s + pad + strings.Repeat(" ", p.gap)
		}
		if p.trim {
			row = strings.TrimRight(row, " ")
		}
		b.WriteString(row + "\n")
	}
}

// Blanks cannot show a column in which no row of the region has anything.
var blankColumns = map[string]string{"jiangsu-shengrenminjianchayuan-2018.txt": "公开 10 表：政府性基金支出预算表"}

func withoutTable(s *perf.Submission, title string) *perf.Submission {
	for i := range s.Tables {
		if s.Tables[i].Title == title {
			s.Tables[i] = s.Tables[len(s.Tables)-1]
			s.Tables = s.Tables[:len(s.Tables)-1]
			break
		}
	}
	return s
}

// A document gives the submission of its text however its tables are aligned.
func TestAlignedIsText(t *testing.T) {
	for name, text := range realTexts(t) {
		want, err := Read(strings.NewReader(text), Options{File: "x"})
		require.NoError(t, err)
		withoutPlaces(withoutTable(want, blankColumns[name]))
		for variant, p := range map[string]plainText{
			"narrow":     {width: runeWidths[0], gap: 2, trim: true},
			"wide":       {width: runeWidths[1], gap: 3},
			"flush":      {width: runeWidths[0], gap: 4, trim: true, flush: true},
			"set in":     {width: runeWidths[0], gap: 2, trim: true, indent: 4},
			"characters": {width: runeWidths[oneEach], gap: 2, trim: true},
		} {
			t.Run(name+"/"+variant, func(t *testing.T) {
				if variant == "characters" && blankColumns[name] != "" {
					t.Skip("a column with a header and no figures, beside one with figures and no header")
				}
				got, err := Read(strings.NewReader(p.print(text)), Options{File: "x"})
				require.NoError(t, err)
				require.Equal(t, want, withoutPlaces(withoutTable(got, blankColumns[name])))
			})
		}
	}
}

// Text that is not aligned stays as it is: documents with tabs, with bars, in
// Markdown, and prose.
func TestAlignedLeavesOthers(t *testing.T) {
	same := func(t *testing.T, text string) {
		t.Helper()
		opt := Options{}.withDefaults()
		lines := cutLines(text)
		for i := range lines {
			one := []line{{no: i + 1, text: lines[i].text}}
			require.NoError(t, splitCells(one, &opt))
			if one[0].cells == nil && !strings.Contains(one[0].text, "|") {
				require.Nil(t, lines[i].cells, "%d: %s", i+1, lines[i].text)
			}
		}
	}
	for name, text := range realTexts(t) {
		t.Run(name, func(t *testing.T) {
			same(t, text)
			same(t, asBars(text))
			same(t, asMarkdown(text))
		})
	}
	for name, text := range map[string]string{
		"double blanks":       "2024年  收入预算为5.00万元，比上年  增加1.00万元。\n其中：  基本支出3.00万元，  项目支出2.00万元，\n主要原因是  人员增加。\n",
		"blanks in one place": "一是开展普法活动，  覆盖全县。\n二是加强人民调解，  化解纠纷。\n三是做好法律援助，  惠及群众。\n",
		"headings":            "第一部分  部门概况\n第二部分  部门预算表\n第三部分  情况说明\n",
		"numbered":            "一、  部门职责\n二、  机构设置\n三、  预算说明\n（一）  收入\n（二）  支出\n",
		"bullets":             "●  部门职责\n●  机构设置\n●  预算说明\n",
		"indented":            "    2024年部门预算收入5.00万元。\n    其中拨款3.00万元。\n    其他2.00万元。\n",
		"full-width indents":  "　　2024年部门预算收入5.00万元。\n　　其中拨款3.00万元。\n",
		"spaced words":        "目    录\n附    件\n说  明\n",
		"one line":            "部门：某局    单位：万元\n2024年收入5.00万元。\n",
		"signatures":          "                    某县水务局\n                    2024年1月5日\n",
		"end of sentences":    "收入5.00万元。  支出4.00万元。\n收入6.00万元。  支出3.00万元。\n",
	} {
		t.Run(name, func(t *testing.T) {
			for _, l := range cutLines(text) {
				require.Nil(t, l.cells, "%q", l.cells)
			}
		})
	}
}

// rowsOfAligned gives the cells of each line, bars between, or the line.
func rowsOfAligned(text string) string {
	var b strings.Builder
	for _, l := range cutLines(text) {
		if l.isRow() {
			b.WriteString(strings.Join(l.cells, "|") + "\n")
		} else {
			b.WriteString(strings.TrimSpace(l.text) + "\n")
		}
	}
	return b.String()
}

func TestAlignedCells(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"blank cells": {
			"科目编码  科目名称  合计    基本    项目\n                    合计    9.00    5.00\n205       教育                      1.00\n208                 9.00    4.00    5.00\n",
			"科目编码|科目名称|合计|基本|项目\n||合计|9.00|5.00\n205|教育|||1.00\n208||9.00|4.00|5.00\n",
		},
		"words spaced out": {
			"项    目      金    额  备  注\n收  入        5.00\n一般公共预算  5.00      无\n",
			"项    目|金    额|备  注\n收  入|5.00|\n一般公共预算|5.00|无\n",
		},
		"levels of a classification": {
			"类   款  项  名称  金额\n205          教育  5.00\n205  01      管理  5.00\n",
			"类|款|项|名称|金额\n205|||教育|5.00\n205|01||管理|5.00\n",
		},
		"title and unit above": {
			"                2024年收入预算表\n                                    单位：万元\n项目          2024年合计  上年结转\n拨款          5.00        1.00\n收入总计      5.00        1.00\n",
			"2024年收入预算表\n单位：万元\n项目|2024年合计|上年结转\n拨款|5.00|1.00\n收入总计|5.00|1.00\n",
		},
		"only a header and a total": {
			"2024年政府性基金支出预算表\n单位：万元\n\n科目编码  科目名称  合计  基本支出\n合计\n\n注：本表无数据\n",
			"2024年政府性基金支出预算表\n单位：万元\n\n科目编码|科目名称|合计|基本支出\n合计|||\n\n注：本表无数据\n",
		},
		"labels alone": {
			"项目            合计    拨款\n因公出国费\n公务接待费\n公务用车费      6.00    6.00\n合计            6.00    6.00\n",
			"项目|合计|拨款\n因公出国费||\n公务接待费||\n公务用车费|6.00|6.00\n合计|6.00|6.00\n",
		},
		"over a page break": {
			"项目    合计    拨款\n甲      6.00    6.00\n\n乙      5.00    5.00\n",
			"项目|合计|拨款\n甲|6.00|6.00\n\n乙|5.00|5.00\n",
		},
		"prose beside": {
			"2024年收支表\n单位：万元\n项目    合计    拨款\n甲      6.00    6.00\n乙      5.00    5.00\n2024年收入11.00万元，  比上年增加。\n",
			"2024年收支表\n单位：万元\n项目|合计|拨款\n甲|6.00|6.00\n乙|5.00|5.00\n2024年收入11.00万元，  比上年增加。\n",
		},
		"a form": {
			"项目支出绩效目标申报表\n项目名称  普法宣传经费\n          一级指标  二级指标  三级指标    指标值\n绩效指标  产出指标  数量指标  活动次数    ≥12次\n                              宣传品份数  ≥6万份\n                    时效指标  完成时间    12月底前\n",
			"项目支出绩效目标申报表\n项目名称|普法宣传经费|||\n|一级指标|二级指标|三级指标|指标值\n绩效指标|产出指标|数量指标|活动次数|≥12次\n|||宣传品份数|≥6万份\n||时效指标|完成时间|12月底前\n",
		},
		// As pdftotext -layout prints it: a character a column, one blank where a
		// cell fills its column, a header over several columns.
		"a page of paper": {
			" 收入                           支出\n 项目               2024年       项目                 2024年合计        当年预算安排        上年结转安排\n" +
				" 一、一般公共预算             1448.48 一、一般公共服务支出\n 二、政府性基金预算                    二、外交支出\n 三、国有资本经营预算                   三、国防支出\n" +
				" 四、财政专户管理资金                   四、公共安全支出                 1177.22        1157.61        19.61\n                              八、社会保障和就业支出                170.06        170.06\n" +
				"                              十、卫生健康支出                    35.56         35.56\n",
			"收入||支出|||\n项目|2024年|项目|2024年合计|当年预算安排|上年结转安排\n一、一般公共预算|1448.48|一、一般公共服务支出|||\n二、政府性基金预算||二、外交支出|||\n三、国有资本经营预算||三、国防支出|||\n" +
				"四、财政专户管理资金||四、公共安全支出|1177.22|1157.61|19.61\n||八、社会保障和就业支出|170.06|170.06|\n||十、卫生健康支出|35.56|35.56|\n",
		},
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, c.want, rowsOfAligned(c.text)) })
	}
}

// Any table whose header is filled is read back from its columns, whatever is
// blank in it.
func TestAlignedTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(3, 8).Draw(t, "columns")
		words := []string{"", "", "甲", "行政运行", "1,448.48", "≥5件", "“三公”经费", "0", "100%", "每月", "A0302", "一、收入", "提高 (%)"}
		rows := make([]line, rapid.IntRange(3, 12).Draw(t, "rows"))
		for i := range rows {
			cells := rapid.SliceOfN(rapid.SampledFrom(words), columns, columns).Draw(t, "cells")
			for c := range cells {
				switch {
				case i == 0:
					cells[c] = fmt.Sprint("栏目", c)
				case c < 3 && cells[c] == "":
					cells[c] = "有"
				}
			}
			rows[i].cells = cells
		}
		p := plainText{
			width: rapid.SampledFrom(runeWidths[:2]).Draw(t, "width"), gap: rapid.IntRange(2, 5).Draw(t, "gap"),
			trim: rapid.Bool().Draw(t, "trim"), indent: rapid.IntRange(0, 3).Draw(t, "indent"),
		}
		var b strings.Builder
		p.rows(&b, rows)
		got := cutLines(b.String())
		require.Len(t, got, len(rows))
		for i := range rows {
			require.Equal(t, rows[i].cells, got[i].cells, "%s", b.String())
		}
	})
}

func TestAlignedLimits(t *testing.T) {
	_, err := Read(strings.NewReader("项目  合计  拨款\n甲    1.00  1.00\n"), Options{File: "x", Limits: perf.Limits{Cells: 5}})
	require.ErrorIs(t, err, ErrTooLarge)
	require.ErrorContains(t, err, "x:2: ")
}

// Blanks made to cost much cost no more than their length.
func TestAlignedHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	const size = 1 << 18
	repeat := func(s string) string { return strings.Repeat(s, size/len(s)) }
	wide := strings.Repeat("甲  ", 5000) + "\n"
	for name, text := range map[string]string{
		"rows":         repeat("甲  1.00  2.00\n"),
		"one row":      repeat("甲  "),
		"wide rows":    repeat(wide),
		"wide, short":  wide + repeat("甲  乙\n"),
		"alone":        repeat("甲  乙  丙\n\n"),
		"labels":       "甲  1.00  2.00\n" + repeat("乙\n") + "甲  1.00  2.00\n",
		"stairs":       repeat("甲  1.00\n  甲  1.00\n   甲  1.00\n"),
		"set in":       repeat("      甲\n"),
		"blanks":       repeat("  "),
		"blank lines":  "甲  1.00  2.00\n" + repeat("\n") + "甲  1.00  2.00\n",
		"words":        repeat("a b c d e f g\n") + "甲  乙\n",
		"near a table": "甲  1.00  2.00\n乙  1.00  2.00\n" + repeat("甲\n丙      1.00    2.00  丁\n"),
	} {
		t.Run(name, func(t *testing.T) {
			opt := Options{Limits: perf.Limits{Cells: 1 << 20}}.withDefaults()
			start := clock.Start()
			lines, err := splitLines(text, &opt)
			require.NoError(t, err)
			took := start.Took()
			t.Logf("%v, %d lines", took, len(lines))
			require.Less(t, took, 5*time.Second)
		})
	}
}

// Nothing is lost between cells, and lines never change places.
func FuzzSplitAligned(f *testing.F) {
	for _, p := range []plainText{{width: runeWidths[0], gap: 2, trim: true}, {width: runeWidths[1], gap: 4, flush: true}, {width: runeWidths[2], gap: 1}} {
		f.Add(p.print(small))
	}
	f.Add("项  目    金  额\n一、  甲  1.00\n\f 乙  2.00\n   丙\n合计\n")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD") // as decode leaves it
		opt := Options{Limits: perf.Limits{Bytes: 1 << 14}}.withDefaults()
		var lines []line
		for i, s := range strings.Split(text, "\n") {
			lines = append(lines, line{no: i + 1, text: s, page: i%7 == 6})
		}
		if splitAligned(lines, &opt) != nil {
			return
		}
		for i := range lines {
			if l := &lines[i]; l.isRow() {
				require.Equal(t, blank.Drop(l.text), blank.Drop(strings.Join(l.cells, "")))
			}
		}
	})
}
