package budget

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// An outcome as a percentage of its budget, which the sentence before gives
// without saying again of what.
func TestShareOfPlanToldBefore(t *testing.T) {
	doc := Document{Year: 2024, Tables: []Table{sketch(t, `
		一般公共预算财政拨款支出决算表
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		 | 合计 | 90.00 | 50.00 | 40.00
		204 | 公共安全支出 | 90.00 | 50.00 | 40.00
		20406 | 司法 | 90.00 | 50.00 | 40.00
		2040601 | 行政运行 | 90.00 | 50.00 | 40.00`)}}
	path := "1.公共安全支出（类）司法（款）行政运行（项）。"
	for _, tt := range []struct {
		name, subject, plan, printed string
		want                         []string
	}{
		{"right", "年初预算", "100.00", "90.00%", []string{"narrative 90.00=90.00", "share 90.00%=90.00+100.00"}},
		{"wrong", "年初预算", "100.00", "95.00%", []string{"narrative 90.00=90.00", "share 95.00%=90.00+100.00 broken"}},
		{"the budget of something else", "设备购置年初预算", "100.00", "95.00%", []string{"narrative 90.00=90.00"}},
		{"a percentage of nought", "年初预算", "0.00", "95.00%", []string{"narrative 90.00=90.00", "share 95.00%=90.00+0.00 broken"}},
		{"all of nought", "年初预算", "0.00", "100.00%", []string{"narrative 90.00=90.00"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			spent := Claim{Kind: ClaimShare, Figure: mustFigure(tt.printed, Percent), Base: "年初预算", Refs: []int{1, 0}, Parent: -1}
			doc.Narrative = []Statement{say("一般公共预算财政拨款支出决算具体情况", path+"年初预算为"+tt.plan+"万元，支出决算为90.00万元。",
				amount(tt.subject, tt.plan), amount("支出决算", "90.00"), spent)}
			require.Equal(t, tt.want, told(doc))
		})
	}
}
