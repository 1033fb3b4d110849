package rules_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/rules"
)

// shortTexts are published shapes of short documents, worded anew and with other
// figures: nothing is wrong in them, and each of the slips is found.
var shortTexts = []struct {
	name, text string
	slips      []string // old→new, each the only one of its text
}{
	{"an outcome against this year's budget and last year's outcome", `
某镇人民政府
2023年“三公”经费决算情况
2023年我镇“三公”经费预算为30万元，其中：因公出国（境）费0万元，公务接待费12万元，公务用车运行维护费18万元，公务用车购置费0万元。
2023年“三公”经费支出共计12.60万元，较年初预算数减少17.40万元，下降58.00%，较上年支出数减少1.40万元，下降10.00%，主要原因是公务接待减少。`,
		[]string{"预算为30万元→预算为40万元", "接待费12万元→接待费21万元", "17.40→27.40", "58.00%→85.00%", "1.40万元→2.40万元", "10.00%→40.00%"}},
	{"outcomes beside budgets in a table, named with the body before the year", `
某县某镇人民政府2023年度“三公”经费支出决算
一、2023年度“三公”经费支出决算表
单位:万元
项目 |
预算数 |
决算数 |
合计 |
40.00 |
25.00 |
因公出国(境)费 |
0 |
0 |
公务接待费 |
24.00 |
10.00 |
公务用车购置及运行维护费 |
16.00 |
15.00 |
其中:公务用车运行维护费 |
16.00 |
15.00 |
公务用车购置费 |
0 |
0 |
二、2023年度“三公”经费支出决算情况说明
某省某县某镇人民政府2023年度“三公”经费支出决算中,因公出国(境)费支出决算0万元,占0%;公务接待费支出决算10.00万元,占40.00%;公务用车购置及运行维护费支出决算15.00万元,占60.00%。具体情况如下:
1.公务接待费支出10.00万元,与2023年度预算相比,减少14.00万元,下降58.33%,下降的原因是接待批次减少。
2.公务用车购置及运行维护费支出15.00万元,比预算减少1.00万元,原因是车辆维修减少。`,
		[]string{"占40.00%→占14.00%", "占60.00%→占16.00%", "减少14.00→减少41.00", "比预算减少1.00→比预算减少7.00", "\n40.00 |→\n46.00 |"}},
	{"items that a comparison only names", `
某检测中心2022年度部门决算
“三公”经费支出决算情况
2022年度“三公”经费支出决算总额为8.00万元，比预算增加0万元，比去年增加1.80万元，增长29.03%，增加原因主要是车辆老化。其中，因公出国（境）费支出决算比预算无增减变化，比去年无增减变化；公务用车运行维护费支出决算比预算无增减变化，比去年增加1.20万元，增长25.00%，增加原因主要是维修增加；公务接待费支出决算比预算无增减变化，比去年增加0.60万元，增长42.86%，增加原因主要是检查增加。
（一）公务用车运行维护费支出6.00万元。
（二）公务接待费支出2.00万元。`,
		[]string{"29.03%→92.03%", "25.00%→52.00%", "42.86%→24.86%", "1.20万元→3.20万元"}},
	{"a text without a title, on last year's basis", `
2022年，区本级“三公”经费预算为900万元。其中，因公出国(境)费30万元，公务接待费120万元，公务用车购置及运行费750万元。同口径比2021年减少100万元，下降10%，主要是压减一般性支出。其中：因公出国(境)费同口径比2021年减少10万元，下降25%；公务接待费同口径比2021年减少30万元，同口径比2021年下降20%。`,
		[]string{"预算为900→预算为800", "减少100万元→减少300万元", "下降10%→下降40%", "下降25%→下降52%", "下降20%→下降60%"}},
	{"last year's items beside this year's", `
某管理处“三公”经费情况
一、2022年“三公”经费预算安排情况
2022年度“三公”经费预算总计21.00万元，其中：因公出国（境）经费0万元，公务接待11.00万元，公务用车运行费用10.00万元。
二、2021年“三公”经费决算情况
2021年度“三公”经费合计支出20.00万元，其中：因公出国（境）经费0万元，公务接待12.00万元，公务用车运行费用8.00万元。
2022年度“三公”经费预算较2021年度增加1.00万元，其中公务接待较上年同期减少1.00万元，减少8.33%。公务用车运行费用较上年同期增加2.00万元，增长25.00%，主要原因为车辆老化。`,
		[]string{"预算总计21.00→预算总计31.00", "8.33%→3.83%", "增长25.00%→增长52.00%"}},
	{"shares of a total that stands in the paragraph before", `
某文化馆2024年单位预算公开
三、支出预算情况说明
2024年支出总预算1000000.00元，其中：基本支出预算950000.00元，占支出总预算的95.00%，同比减少50000.00元，下降5.00%，主要原因是人员减少；
项目支出预算50000.00元，占支出总预算的5.00%，同比无增减变化。`,
		[]string{"占支出总预算的5.00%→占支出总预算的8.00%", "预算50000.00元→预算80000.00元", "下降5.00%→下降8.00%"}},
	{"income and outlays of one year that change apart", `
某休养所2021年度单位决算公开
收支情况说明
（一）本单位2021年度总收入560.00万元，其中本年收入400.00万元，较2020年度决算数减少100.00万元，下降20%，主要原因是离退休人员减少。
（二）本单位2021年度总支出560.00万元，其中本年支出480.00万元，较2020年度决算数减少20.00万元，下降4%，主要原因是离退休人员减少。`,
		[]string{"下降20%→下降30%", "减少20.00→减少70.00"}},
	{"economic classes under each kind of outlays, in 元", `
某市某中心2024年单位预算公开
五、一般公共预算支出情况说明
1.基本支出预算2000000.00元，同比减少5000.00元，下降0.25%，主要是人员减少。其中：
工资福利支出预算1600000.00元，占基本支出预算80.00%，同比增加30000.00元，增长1.91%。
商品和服务支出预算400000.00元，占基本支出预算20.00%，同比减少35000.00元，下降8.05%。
2.项目支出500000.00元，同比增加100000.00元，增长25.00%，主要是活动增加。其中：
商品和服务支出450000.00元，占项目支出预算90.00%。
资本性支出50000.00元，占项目支出预算10.00%。`,
		[]string{"占基本支出预算20.00%→占基本支出预算70.00%", "占项目支出预算90.00%→占项目支出预算60.00%", "占项目支出预算10.00%→占项目支出预算40.00%", "资本性支出50000.00→资本性支出90000.00"}},
	{"projects that are more than all of them", `
某学区2024年部门预算公开说明
三、一般公共预算情况
（一）基本支出。2024年基本支出800.00万元，其中人员经费700.00万元，公用经费100.00万元。
（二）项目支出。2024年项目支出预算480.00万元，比2023年预算减少20.00万元，下降4%，主要原因是项目减少。其中：
1.第一小学维修项目230.00万元。
2.第二小学食堂项目150.00万元。`,
		[]string{"维修项目230.00→维修项目530.00", "公用经费100.00→公用经费700.00"}},
	{"a bracket whose parts are less than the whole", `
某局2024年部门预算公开
一、收支情况
2024年收入预算600.00万元（本级财力450.00万元，上级补助150.00万元），支出预算600.00万元。`,
		[]string{"收入预算600.00→收入预算400.00", "上级补助150.00→上级补助650.00"}},
	{"counts beside money, one cell a line, with dashes for nothing", `
2023年度全区“三公”经费决算情况
经费项目 |
2023年度支出(万元) |
支出减少情况(万元) |
支出减少率 |
因公出国(境)费 |
0 |
0 |
0% |
公务接待费 |
70.00 |
- |
- |
公务用车购置及运行维护费 |
830.00 |
- |
- |
总“三公”经费支出 |
900.00 |
- |
- |
2023年度全区“三公”经费使用情况
使用项目 |
2023年度数量或人次 |
公务用车购置数 |
32 |
公务用车保有量 |
660 |
国内公务接待批次 |
486 |
2023年度全区“三公”经费总支出为900.00万元。与上年相比，2023年度的“三公”经费支出减少了100.00万元，下降了10.0%，主要是严控支出。`,
		[]string{"\n70.00 |→\n40.00 |", "减少了100.00→减少了700.00", "总支出为900.00→总支出为600.00"}},
}

func TestShortTexts(t *testing.T) {
	for _, tt := range shortTexts {
		t.Run(tt.name, func(t *testing.T) {
			require.Empty(t, faultsOf(t, tt.text), "nothing is wrong here")
			for _, slip := range tt.slips {
				old, changed, ok := strings.Cut(slip, "→")
				require.True(t, ok && strings.Count(tt.text, old) == 1, "%q stands there once", old)
				figure := strings.Trim(figureIn(changed), "\n |")
				found := false
				for _, f := range faultsOf(t, strings.Replace(tt.text, old, changed, 1)) {
					quoted := strings.Split(f, " | ")
					for _, q := range quoted {
						found = found || len(quoted) > 1 && strings.Contains(q, figure)
					}
				}
				require.True(t, found, "%s is not found", slip)
			}
		})
	}
}

// figureIn is the figure that a text holds, without what stands around it.
func figureIn(s string) string {
	i := strings.IndexAny(s, "0123456789")
	return s[i : strings.LastIndexAny(s, "0123456789")+1]
}

// faultsOf are the errors and warnings of a text, each as all it quotes.
func faultsOf(t *testing.T, text string) []string {
	sub, err := disclosure.Read(strings.NewReader(text), disclosure.Options{})
	require.NoError(t, err)
	report, err := perf.Check(context.Background(), sub, rules.All())
	require.NoError(t, err)
	var out []string
	for _, f := range report.Findings {
		if f.Severity != perf.Error && f.Severity != perf.Warning {
			continue
		}
		var quoted []string
		for _, e := range append(append([]perf.Evidence{}, f.Evidence...), f.Related...) {
			quoted = append(quoted, e.Text)
		}
		out = append(out, strings.Join(quoted, " | "))
	}
	return out
}
