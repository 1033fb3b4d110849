package rules

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// TestNameWords holds the lists to their form: real text, no word twice, none
// that a shorter one of its list already finds.
func TestNameWords(t *testing.T) {
	for _, row := range nameWords {
		for i, w := range row.words {
			require.True(t, utf8.ValidString(w) && strings.TrimSpace(w) == w && w != "", "%q", w)
			for j, v := range row.words {
				if i == j {
					continue
				}
				require.False(t, row.at == atEnd && strings.HasSuffix(w, v), "%s stands in the list for %s already (trait %d)", v, w, row.says)
				require.False(t, row.at == within && strings.Contains(w, v), "%s stands in the list for %s already (trait %d)", v, w, row.says)
			}
		}
	}
}

func TestTraits(t *testing.T) {
	for _, c := range []struct {
		name      string
		has, lack trait
	}{
		{"群众满意度 (%)", traitRate | traitSatisfaction | traitBounded | traitHigher, traitLower | traitCount},
		{"群众不满意率", traitRate | traitLower, traitSatisfaction | traitHigher},
		{"三公经费控制数", traitMoney | traitCount | traitLower, traitRate},
		{"★★★农村低保发放人数(按月平均)(≥**人)", traitCount, traitMoney | traitRate},
		{"法律援助刑事案件标准", traitMoney | traitStandard, traitCount},
		{"国有资产保值增值率", traitRate | traitOpen, traitBounded},
		{"工作效率", traitRate | traitNoShare, traitBounded},
		{"促进脱贫地区产业发展", 0, traitNature | traitRate},
		{"", 0, ^trait(0)},
	} {
		got := traitsOf(c.name)
		require.Equal(t, c.has, got&c.has, c.name)
		require.Zero(t, got&c.lack, c.name)
	}
}

func TestStem(t *testing.T) {
	for name, want := range map[string]string{
		"群众满意度 (%)": "群众满意度", "扶贫救助人数(按月平均)(≥**人)": "扶贫救助人数", "布展面积【㎡】": "布展面积",
		"(%)": "(%)", "普法(法治)宣传": "普法(法治)宣传", "指标1：": "指标1", "": "", "）": "）",
	} {
		require.Equal(t, want, stem(name), name)
	}
}

func TestTextSet(t *testing.T) {
	texts := []string{"", "/", "无", "及时", "按时", "已完成"}
	set := newTextSet(texts)
	for _, s := range texts {
		require.True(t, set.has(s), s)
	}
	for _, s := range []string{"完成", "时", "//", "按时 "} {
		require.False(t, set.has(s), s)
	}
}

func TestFillIn(t *testing.T) {
	require.Equal(t, "“甲{}”有2处：乙。", fillIn("“{}”有{}处：{}。", "甲{}", "2", "乙"))
	require.Equal(t, "有{}", fillIn("{}有{}", ""))
}
