package forms

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/grid"
	"github.com/perftarget/perftarget/source"
)

// strs collects every text of a value: fields, labels, notes, figures, numbers.
func strs(v reflect.Value, out *[]string) {
	switch x := v.Interface().(type) {
	case decimal.Decimal:
		*out = append(*out, x.String())
		return
	case indicator.Target:
		*out = append(*out, x.Text())
		return
	case source.Place:
		return
	}
	switch v.Kind() {
	case reflect.String:
		*out = append(*out, v.String())
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			strs(v.Elem(), out)
		}
	case reflect.Slice:
		for i := range v.Len() {
			strs(v.Index(i), out)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				strs(v.Field(i), out)
			}
		}
	}
}

// isVocabulary reports whether a text says nothing but what a label, a header,
// a level or a title of the tables says.
func isVocabulary(s string) bool {
	if _, ok := fieldOf(s); ok {
		return true
	}
	c := &cell{text: s}
	if _, ok := levelWord(c); ok {
		return true
	}
	if rest, _ := unprefixed(s); rest == "" {
		return true // a blank line of the template
	}
	stem := trimmedStem(s)
	return firstWords[stem] != "" || secondWords[stem] != "" || headerRole(s) != roleNone || isGroupWord(levelBase(s)) ||
		isFundHead(s) || isAmountHead(s) || splitSide(s) >= 0 || isFundWord(s) && isPlainTotal(s) || isYearLine(s) ||
		IsTitle(s) || direction(s) != "" || spanOnly(s) != spanNone || number(s) != nil && len(s) <= 2 // a serial number
}

// lost lists the cells of a grid that are neither in the result nor vocabulary.
func lost(g grid.Grid, out result) []string {
	var all []string
	strs(reflect.ValueOf(out), &all)
	kept := strings.Join(all, "\n")
	tight := compact(kept)
	var missing []string
	for _, row := range g {
		for _, c := range row {
			s := clean(c.Text)
			if s == "" || strings.Contains(kept, s) || strings.Contains(tight, compact(s)) || isVocabulary(s) || isKeptNumber(kept, s) || isMoneyUnit(s) {
				continue
			}
			if w, v, ok := splitLabel(s); ok && (isVocabulary(w) || strings.Contains(kept, w)) &&
				(v == "" || strings.Contains(kept, v) || isMoneyUnit(v)) {
				continue
			}
			if w, v, ok := splitFund(s); ok && strings.Contains(kept, v) && (strings.Contains(kept, w) || isPlainTotal(w)) {
				continue
			}
			missing = append(missing, s)
		}
	}
	return missing
}

// isKeptNumber reports whether a number is kept in another spelling: 10分, 250万.
func isKeptNumber(kept, s string) bool {
	d := weight(strings.TrimSuffix(s, "万"))
	return d != nil && (strings.Contains(kept, d.String()) || strings.Contains(kept, strings.TrimSuffix(s, "万")))
}

func isMoneyUnit(s string) bool { return s == "元" || s == "万元" }

// words are what the random grids are made of, so that they come close to forms.
var words = []string{
	"", "", "", "", "项目名称", "项目支出绩效目标申报表", "(2024年度)", "部门整体绩效目标", "主管部门", "实施单位：某局", "项目资金(元)",
	"实施期资金总额:", "年度资金总额:", "其中:中央财政资金", "市县(区)财政资", "金", "2,070,000", "0", "250万", "总体目标", "实施期目标", "年度目标",
	"一级指标", "二级指标", "三级指标", "指标值", "指标性质", "度量单位", "权重", "分值", "实际完成值", "得分", "备注", "绩效指标", "年度绩效", "指标",
	"产出指标", "产出指标(50分)", "效益指标", "满意度指标", "成本指标", "数量指标", "质量指标", "社会效益指标", "社会生态效益指标", "服务对象满意度指标",
	"经济成本指标", "履职效能", "公平性指标", "培训人数", "培训人数", "培训次数(次)", "≥100人", "100%", "有效", "每月", "人", "≥", "正向指标", "10", "10分",
	"负责人:", "填报日", "20231211131704", "总分", "100", "单位名称", "预算数", "按时发放", "金额单位:万元", "年初预算数", "全年执行数",
	"按资金来源划分", "按资金方向划分", "合计", "核心职能", "重点任务", "社区矫正", "内设职能部门数", "10个", "指标1：", "……", "指标2：受益人数",
	"为全县群众提供免费法律咨询，化解矛盾纠纷，维护社会稳定。", "<p>一段话</p>", "实施期", "年度", "附件:", "说明", "单位:", "元", "预算年度", "2024",
	"其他资金", "1、一般公共预算", "(一)财政拨款小计", "评审意见", "长期目标1", "年度目标1：完成建设", "项目期", "99年", "<3天", "a<b", "序号", "1", "19.6", "预算执行率",
}

// gridText draws the text of a grid, whole, so that a failure prints as one.
var gridText = rapid.Custom(func(t *rapid.T) string {
	var b strings.Builder
	for range rapid.IntRange(0, 16).Draw(t, "rows") {
		for range rapid.IntRange(0, 8).Draw(t, "cells") {
			s := rapid.SampledFrom(words).Draw(t, "word")
			if rapid.IntRange(0, 19).Draw(t, "odd") == 19 {
				s = strings.ReplaceAll(rapid.StringN(0, 8, 40).Draw(t, "text"), "\n", "")
			}
			b.WriteString(s + "¦")
		}
		b.WriteByte('\n')
	}
	return b.String()
})

// TestNothingIsLost is the promise of the package, on grids of words that forms
// are made of, in any order.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := parse(gridText.Draw(t, "grid"), 1)
		for name, out := range readings(g) {
			if missing := lost(g, out); len(missing) > 0 {
				t.Fatalf("%s: lost %q", name, missing)
			}
		}
	})
}

// What random grids have lost once is kept.
func TestNothingIsLostAgain(t *testing.T) {
	for name, text := range map[string]string{
		"a head that no table knows, in the heading of a list": "预算年度¦2024¦三级指标¦社会生态效益指标¦度量单位¦得分¦\n¦某局¦部门整体绩效目标¦\n" +
			"项目名称¦指标性质¦项目名称¦项目名称¦普法¦有效¦\n¦部门整体绩效目标¦全年执行数¦¦分值¦经济成本指标¦¦社区矫正¦\n",
		"a number among the heads of a list": "总分¦2024¦三级指标¦项目名称¦\n",
		"a label of funds over a head that no table knows": "分值¦其他资金¦¦项目名称¦\n" +
			"项目名称¦指标性质¦三级指标¦市县(区)财政资¦社会效益指标¦一级指标¦\n",
	} {
		g := parse(text, 1)
		for kind, out := range readings(g) {
			require.Empty(t, lost(g, out), "%s: %s", name, kind)
		}
	}
}

// readings reads a grid in every way.
func readings(g grid.Grid) map[string]result {
	ps, notes := ReadProjects(g, Options{})
	d, more := ReadDepartment(g, Options{})
	return map[string]result{
		"any":        Read(g, Options{AtEnd: true}),
		"project":    {Projects: ps, Notes: notes},
		"department": {Departments: []*perf.DepartmentForm{d}, Notes: more},
	}
}

// TestPublishedIsWhole holds the promise against the published documents.
func TestPublishedIsWhole(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(shared(t, "forms"), "*.txt"))
	require.NoError(t, err)
	docs, err := filepath.Glob(filepath.Join(shared(t, "seed"), "*.txt"))
	require.NoError(t, err)
	paths = append(paths, docs...)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		g := load(t, path)
		require.Empty(t, lost(g, Read(g, Options{AtEnd: true})), path)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("项目支出绩效目标申报表\n(2024年度)\n项目名称¦法律援助\n绩效指标¦一级指标¦二级指标¦三级指标¦指标值\n¦产出指标¦数量指标¦案件数¦≥200件")
	f.Add("部门整体绩效目标\n部门名称¦某局\n一级指标¦二级指标¦三级指标¦计算符号¦目标值¦度量单位\n产出指标¦数量指标¦人数¦=¦116¦人")
	f.Add("单位名称¦项目名称¦预算数¦年度目标\n某局¦某项目¦1,000.00¦完成\n一级指标¦二级指标¦三级指标¦指标性质¦指标值¦度量单位¦权重\n产出指标¦数量指标¦人数¦≥¦95¦人¦10")
	f.Add("一级指标¦二级指标¦三级指标¦指标值¦二级指标¦三级指标¦指标值\n产出指标¦数量指标¦甲¦1¦数量指标¦甲\n¦¦乙¦¦2¦质量指标¦乙")
	f.Fuzz(func(t *testing.T, text string) {
		g := parse(text, 1)
		for name, out := range readings(g) {
			if missing := lost(g, out); len(missing) > 0 {
				t.Fatalf("%s: lost %q", name, missing)
			}
		}
	})
}
