package disclosure

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
)

func TestOrdinal(t *testing.T) {
	for text, want := range map[string]ordinalKind{
		"第一部分 概况": ordinalPart, "第 3 部分 名词解释": ordinalPart, "第三产业增加值": ordinalNone,
		"一、主要职责": ordinalChinese, "十二、其他说明": ordinalChinese, "一般公共预算": ordinalNone, "二十一年": ordinalNone,
		"（一）收入": ordinalBracket, "(二)支出": ordinalBracket, "（项目绩效目标表见附件）": ordinalNone,
		"1.办公室": ordinalDigit, "12、装备": ordinalDigit, "22．大力推进": ordinalDigit, "1. 财政": ordinalDigit,
		"12.5万元": ordinalNone, "2018 年": ordinalNone, "21,955.35 万元": ordinalNone, "3": ordinalNone,
		"（1）一般公共预算": ordinalBrackets, "2）支出": ordinalBrackets, "(2024) 年度": ordinalNone,
		"①购置费": ordinalCircle, "": ordinalNone, "（": ordinalNone, "年": ordinalNone,
	} {
		require.Equal(t, want, ordinal(text), text)
	}
}

func TestTitles(t *testing.T) {
	for text, want := range map[string]bool{
		"2024年预算收支总表":              true,
		"公开 01 表：收支预算总表":           true,
		"一、2020年“三公”经费支出预算表":       true,
		"2024年项目支出预算表（上年结转）":       true,
		"部门收支总体情况表（续）":             true,
		"第二部分 2024年部门预算报表":         false,
		"预算公开表1":                   false,
		"附表":                       false,
		"情况见下表":                    false,
		"本表反映部门收支。":                false,
		"（项目绩效目标表公开情况见附件）":         false,
		"公开 09 表：一般公共预算“三公”经费、会议费": false,
	} {
		require.Equal(t, want, isTitle(text), text)
	}
	for text, want := range map[string]bool{
		"预算公开表1": true, "公开01表": true, "公开 01 表": true, "表1-1": true, "附件2": true, "附表3": true, "表一": true,
		"表": false, "公开目录": false, "部门预算表": false, "2024年预算表": false,
	} {
		require.Equal(t, want, isTableNumber(text), text)
	}
	require.Equal(t, "公开 09 表", tableNumberPrefix("公开 09 表：一般公共预算“三公”经费、会议费"))
	require.Empty(t, tableNumberPrefix("附注：本表反映收支"))
}

func TestHeadLines(t *testing.T) {
	for _, c := range []struct {
		text  string
		owner string
		unit  budget.Unit
	}{
		{"部门名称：泽州县司法局", "泽州县司法局", ""},
		{"单位：万元", "", budget.TenThousand},
		{"单位:元", "", budget.Yuan},
		{"金额单位：万元", "", budget.TenThousand},
		{"（单位：人民币万元）", "", budget.TenThousand},
		{"编制部门：上海市普陀区人民政府万里街道办事处 单位：元", "上海市普陀区人民政府万里街道办事处", budget.Yuan},
		{"部门： 江苏省人民检察院", "江苏省人民检察院", ""},
		{"填报单位：（盖章）某县水务局", "某县水务局", ""},
		{"单位名称：某镇人民政府（本级）", "某镇人民政府", ""},
		{"2024年支出总额1万元", "", ""},
		{"部门：", "", ""},
	} {
		owner, _ := ownerOf(c.text)
		require.Equal(t, c.owner, owner, c.text)
		require.Equal(t, c.unit, unitOf(c.text), c.text)
	}
}

func TestPageMarks(t *testing.T) {
	for text, want := range map[string]bool{
		"--- page 3 ---": true, "=== Page 12 of 30 ===": true, "第3页": true, "第 3 页 共 12 页": true, "第3页/共12页": true,
		"- 3 -": true, "— 12 —": true, "3": false, "-3.00": false, "第三页": false, "2024": false, "--- 2024年 ---": false, "第3页表格": false,
	} {
		require.Equal(t, want, isPageMark(text), text)
	}
}

func TestYearLines(t *testing.T) {
	for text, want := range map[string]bool{
		"(2024年度)": true, "（2024）年度": true, "(2024) 年度": true, "2024年": true, "（   2023年度）": true,
		"2024年部门预算": false, "1999年": false, "20241年": false,
	} {
		require.Equal(t, want, isYearLine(text), text)
	}
}

func TestSplitCode(t *testing.T) {
	for _, c := range [][3]string{
		{"048-泽州县司法局", "048", "泽州县司法局"},
		{"219001-池州市贵池区棠溪镇人民政府", "219001", "池州市贵池区棠溪镇人民政府"},
		{"泽州县司法局", "", "泽州县司法局"},
		{"2-1办公室", "", "2-1办公室"},
	} {
		code, name := splitCode(c[0])
		require.Equal(t, c[1:], []string{code, name}[:2:2], c[0])
	}
}

func TestShortName(t *testing.T) {
	full := []rune("江苏省人民检察院")
	for text, want := range map[string]string{
		"省检察院本年收入预算合计":  "省检察院",
		"江苏省人民检察院2018年": "",
		"检察院":           "检察院",
		"院本级":           "",
		"省财政加强预算管理":     "",
	} {
		require.Equal(t, want, shortOf(full, text), text)
	}
}
