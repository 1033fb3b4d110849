package render_test

import (
	"os"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/render"
	"github.com/perftarget/perftarget/source"
)

// A report for a ticket. What the document says stands in code spans, so that
// nothing in it is markup.
func ExampleMarkdown() {
	report := &perf.Report{
		Submission: perf.Summary{Department: "某县林业局", Year: 2024},
		Findings: []perf.Finding{{
			Rule: "value/rate-bare-one", Severity: perf.Error, Form: "退耕地补植",
			Message:  perf.Words{ZH: "率值没有百分号"},
			Evidence: []perf.Evidence{{At: source.Place{Line: 96, Column: 5}, Text: "1"}},
		}},
	}
	if err := render.Markdown(os.Stdout, report, render.Options{}); err != nil {
		panic(err)
	}
	// Output:
	// # 某县林业局 2024年度
	//
	// **错误1处，警告0处，提示0处**
	//
	// 读到预算表0张、项目绩效目标表0份、绩效指标0条
	//
	// | 部门或项目 | 错误 | 警告 | 提示 |
	// |---|--:|--:|--:|
	// | 退耕地补植 | 1 | 0 | 0 |
	//
	// ## 退耕地补植
	//
	// - **错误** 率值没有百分号 `value/rate-bare-one`
	//   - 第96行第5格 `1`
	//
	// 共用规则0条，作比较0次：有发现0条，无问题0条，不适用0条，无法判断0条。
}
