package disclosure

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/clock"
	"github.com/stretchr/testify/require"
)

// Input made to cost much costs no more than its length: a quarter of a megabyte in a
// moment, where anything quadratic would take minutes.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	const size = 1 << 18
	repeat := func(s string) string { return strings.Repeat(s, size/len(s)) }
	random := rand.New(rand.NewPCG(1, 2))
	words := []string{"单位：万元", "2024年预算支出总表", "目录", "一、", "合计\t1.00", "甲 | 乙", "\t", "1.00", "注：无", "（2024年度）",
		"项目支出绩效目标申报表", "一级指标\t二级指标", "--- page 2 ---", "3", "部门名称：甲局", "其中：", "。", "支出1.00万元", "甲乙丙丁戊"}
	var mixed strings.Builder
	for mixed.Len() < size {
		mixed.WriteString(words[random.IntN(len(words))])
		if random.IntN(3) > 0 {
			mixed.WriteByte('\n')
		}
	}
	wide := strings.Repeat("甲\t", 300) + "\n"
	for name, text := range map[string]string{
		"units":         repeat("单位：万元\n"),
		"titles":        repeat("2024年预算支出总表\n"),
		"titles rows":   repeat("2024年预算支出总表\n甲\t乙\n"),
		"form titles":   repeat("项目支出绩效目标申报表\n甲\t乙\n"),
		"form header":   repeat("一级指标\t二级指标\t三级指标\n"),
		"contents":      repeat("目录\n一、甲……1\n"),
		"one line":      repeat("甲乙丙丁\n"),
		"two lines":     repeat("甲乙丙丁\n戊己庚辛\n"),
		"numbers":       repeat("1\n"),
		"stack":         "单位：万元\n" + repeat("甲\n1.00\n"),
		"stacks":        repeat("单位：万元\n甲\n乙\n丙\n1.00\n丁\n"),
		"tabs":          repeat("甲\t1.00\n"),
		"bars":          repeat(" | \n"),
		"wide rows":     repeat(wide),
		"wide, short":   "2024年支出表\n单位：万元\n" + wide + repeat("甲\t1\n"),
		"loose":         "2024年支出表\n甲\t乙\n" + repeat("甲 1.00 2.00\n"),
		"halves":        "2024年支出表\n单位：万元\n项目\t金额\n一、合计\t1.00\n" + repeat("甲\t\n\t1.00\n乙\t\n"),
		"prose":         repeat("收入1.00万元，占1%，比上年增加"),
		"wrapped":       repeat("甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸，\n"),
		"brackets":      repeat("（"),
		"commas":        repeat("1,"),
		"replacement":   repeat("甲\xE4\xB8"),
		"mixed":         mixed.String(),
		"aligned":       repeat("2024年支出总表\n单位：万元\n项目    合计    基本支出    项目支出\n" + strings.Repeat("甲    2.00    1.00    1.00\n", 40)),
		"aligned, torn": repeat("2024年支出总表\n单位：万元\n项目    合计  基本支出    项目支出\n" + strings.Repeat("甲    2.00    1.00 乙丙丁    1.00\n1.00 2.00 3.00\n", 40)),
		"aligned, one":  "2024年支出总表\n单位：万元\n项目    合计    基本支出\n" + repeat("甲    2.00    1.00\n"),
		"aligned, wide": "2024年支出总表\n单位：万元\n" + repeat(strings.Repeat("项目  ", 30)+"\n"+strings.Repeat("1.00  ", 30)+"\n"),
		"pages":         "2024年支出总表\n单位：万元\n项目    合计    基本支出    项目支出    结转\n甲    2.00    1.00    1.00    1.00\n" + repeat("\f甲    2.00    1.00\n"),
	} {
		t.Run(name, func(t *testing.T) {
			start := clock.Start()
			_, err := Read(strings.NewReader(text), Options{Limits: perf.Limits{Cells: 1 << 20}})
			var e *Error
			require.True(t, err == nil || errors.As(err, &e), fmt.Sprint(err))
			took := start.Took()
			t.Logf("%v, %v", took, err)
			require.Less(t, took, 5*time.Second)
		})
	}
}
