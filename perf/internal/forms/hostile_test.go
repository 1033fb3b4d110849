package forms

import (
	"strings"
	"testing"
	"time"

	"github.com/perftarget/perftarget/perf/internal/clock"
	"github.com/stretchr/testify/require"
)

// TestHostile reads grids made to be slow: the time must grow with their size
// and not with its square.
func TestHostile(t *testing.T) {
	const top = "项目支出绩效目标表\n项目名称¦修路\n一级指标¦二级指标¦三级指标¦指标值\n"
	for _, c := range []struct{ name, first, unit string }{
		{"rows", top, "产出指标¦数量指标¦里程¦5公里\n"},
		{"rows that fit nowhere", top, "甲¦¦¦¦乙¦¦丙\n"},
		{"levels of their own", top, "产出指标(%d分)¦数量指标¦里程¦5公里\n"},
		{"pieces of labels", top, "产¦数¦里程¦5公里\n"},
		{"titles", "", "项目支出绩效目标表\n"},
		{"titles and blank rows", "", "项目支出绩效目标表\n\n\n\n"},
		{"forms", "", "项目支出绩效目标表\n项目名称¦修路\n一级指标¦二级指标¦三级指标¦指标值\n"},
		{"list", "项目支出绩效目标表\n单位名称¦项目名称¦预算数¦年度目标\n", "甲¦修路¦10¦完成\n"},
		{"list without names", "项目支出绩效目标表\n单位名称¦项目名称¦预算数¦年度目标¦一级指标¦二级指标¦三级指标\n", "甲¦¦10¦¦¦¦\n"},
		{"narrative", "项目支出绩效目标表\n项目名称¦修路\n项目概况¦全长五公里的道路从村口修到镇上，沿线有桥\n", "连着下一行\n"},
		{"labels", "项目支出绩效目标表\n项目名称¦修路\n", "主管部门¦甲¦实施单位¦乙¦某某说明¦丙\n"},
		{"funds", "项目支出绩效目标表\n项目名称¦修路\n项目资金(元)¦年度资金总额:¦1\n", "¦其中：财政拨款¦1¦其他资金¦2\n"},
		{"wide", "", strings.Repeat("一级指标¦", 20) + "\n"},
		{"one wide row", "项目支出绩效目标表\n", "项目名称¦修路¦"},
		{"brackets", "项目支出绩效目标表\n项目名称¦", "<"},
		{"open brackets", "项目支出绩效目标表\n项目名称¦", "（"},
	} {
		t.Run(c.name, func(t *testing.T) {
			small, large := readTime(c.first, c.unit, 2000), readTime(c.first, c.unit, 16000)
			require.Less(t, large, 40*small+time.Second, "8 times the size")
		})
	}
}

func readTime(first, unit string, n int) time.Duration {
	g := parse(first+strings.Repeat(unit, n), 1)
	start := clock.Start()
	Read(g, Options{AtEnd: true})
	return start.Took()
}
