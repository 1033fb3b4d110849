package rules_test

import (
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

func weightSpecimens() []specimen { return weightCases }

var weightCases = []specimen{
	{rule: "weight/sum", name: "five too many", want: fires, text: `
项目 村组干部报酬
数量 | 村组干部 | ≥230个 | | | 20
时效 | 发放及时率 | ≥95% | | | 30
社会 | 社会稳定率 | ≥95% | | | 35
服务对象 | 群众满意度 | ≥95% | | | 10
`, evidence: []string{"20 | 30 | 35 | 10"}},
	{rule: "weight/sum", name: "points kept elsewhere, and one without", want: fires, severity: perf.Warning, text: `
项目 服务贸易
数量 | 企业数 | 3家 | | | 60
社会 | 影响 | 明显 | | | 20
项目 村组干部报酬
数量 | 村组干部 | ≥230个 | | | 50
社会 | 社会稳定率 | ≥95% | | | 30
服务对象 | 群众满意度 | ≥95%
`, evidence: []string{"60 | 20", "50 | 30"}},
	{rule: "weight/sum", name: "too much, whatever is cut", want: fires, text: `
项目 加工园
成本 | 项目建设成本 | ≤65万元 | | | 60
数量 | 晾晒房 | 1座 | | | 60
`, evidence: []string{"60 | 60"}},
	{rule: "weight/sum", name: "perhaps not the whole form", want: fires, severity: perf.Warning, text: `
项目 加工园
2021
经济成本 | 项目建设成本 | ≤65万元 | | | 10
`, evidence: []string{"10"}},
	{rule: "weight/sum", name: "ninety, a hundred, halves, parts of one", want: quiet, text: `
项目 村组干部报酬
数量 | 村组干部 | ≥230个 | | | 22.5
时效 | 发放及时率 | ≥95% | | | 27.5
社会 | 社会稳定率 | ≥95% | | | 30
生态 | 生态效益 | 不涉及
服务对象 | 群众满意度 | ≥95% | | | 10
项目 培训
数量 | 培训人次 | ≥200人次 | | | 0.6
社会 | 知晓率 | ≥90% | | | 0.4
`},
	{rule: "weight/sum", name: "no weights", want: silent, text: `
项目 培训
数量 | 培训人次 | ≥200人次
`},
	{rule: "weight/sum", name: "ends early", want: silent, text: `
项目 培训
数量 | 培训人次 | ≥200人次 | | | 20
`, then: endsEarly},

	{rule: "weight/whole", name: "80 of which 60 and 40", want: fires, text: `
项目 服务贸易
分值 | 产出 | 60
数量 | 企业数 | 3家
分值 | 效益 | 40
社会 | 影响 | 明显
`, then: totalPoints("80分"), evidence: []string{"80分 | 60 | 40"}},
	{rule: "weight/whole", name: "80 of which 50 and 30", want: quiet, text: `
项目 服务贸易
分值 | 产出 | 50
数量 | 企业数 | 3家
分值 | 效益 | 30
社会 | 影响 | 明显
`, then: totalPoints("80 分")},
	{rule: "weight/whole", name: "a level without points", want: silent, text: `
项目 服务贸易
分值 | 产出 | 60
数量 | 企业数 | 3家
社会 | 影响 | 明显
`, then: totalPoints("80分")},
	{rule: "weight/whole", name: "no points, and a form cut off", want: silent, text: `
项目 服务贸易
分值 | 产出 | 60
数量 | 企业数 | 3家
`, then: func(s *perf.Submission) { totalPoints("见附件")(s); endsEarly(s) }},
	{rule: "weight/whole", name: "cut off", want: silent, text: `
项目 服务贸易
分值 | 产出 | 60
数量 | 企业数 | 3家
`, then: func(s *perf.Submission) { totalPoints("80分")(s); endsEarly(s) }},

	{rule: "weight/level", name: "not what is printed", want: fires, severity: perf.Error, text: `
项目 服务贸易
分值 | 产出 | 60
数量 | 企业数 | 3家 | | | 20
质量 | 合格率 | 100% | | | 30
社会 | 影响 | 明显 | | | 30
服务对象 | 企业满意度 | ≥90% | | | 10
`, evidence: []string{"60 | 20 | 30"}},
	{rule: "weight/level", name: "perhaps not the whole level", want: fires, text: `
项目 服务贸易
分值 | 产出 | 60
数量 | 企业数 | 3家 | | | 20
`, evidence: []string{"60 | 20"}},
	{rule: "weight/level", name: "not what a second level prints", want: fires, severity: perf.Error, text: `
项目 服务贸易
分值 | 数量 | 30
数量 | 企业数 | 3家 | | | 10
数量 | 展会数 | 2场 | | | 10
质量 | 合格率 | 100% | | | 30
社会 | 影响 | 明显 | | | 30
服务对象 | 企业满意度 | ≥90% | | | 10
`, evidence: []string{"30 | 10 | 10"}},
	{rule: "weight/level", name: "as second levels print", want: quiet, text: `
项目 服务贸易
分值 | 数量 | 20
分值 | 质量 | 30
数量 | 企业数 | 3家 | | | 10
数量 | 展会数 | 2场 | | | 10
质量 | 合格率 | 100% | | | 30
社会 | 影响 | 明显 | | | 30
服务对象 | 企业满意度 | ≥90% | | | 10
`},
	{rule: "weight/level", name: "far off the profile", want: fires, text: `
项目 培训
数量 | 培训人次 | ≥200人次 | | | 30
社会 | 知晓率 | ≥90% | | | 50
服务对象 | 学员满意度 | ≥90% | | | 10
`, evidence: []string{"30", "50"}},
	{rule: "weight/level", name: "as printed, and near the profile", want: quiet, text: `
项目 村组干部报酬
数量 | 村组干部 | ≥230个 | | | 20
时效 | 维持时效 | ≥1年 | | | 20
社会 | 社会稳定率 | ≥95% | | | 40
服务对象 | 群众满意度 | ≥95% | | | 10
项目 服务贸易
分值 | 产出 | 60
数量 | 企业数 | 3家 | | | 60
社会 | 影响 | 明显 | | | 40
`},
	{rule: "weight/level", name: "other shapes", want: silent, text: `
项目 加工园
2021
经济成本 | 项目建设成本 | ≤65万元 | | | 20
数量 | 晾晒房 | 1座 | | | 40
项目 培训
2015
? | 培训人次 | ≥200人次 | | | 90
`},

	{rule: "weight/nonpos", name: "below nought, above its level", want: fires, text: `
项目 培训
分值 | 产出 | 50
数量 | 培训人次 | ≥200人次 | | | 60
质量 | 合格率 | ≥95% | | | -5
`, evidence: []string{"60", "-5"}},
	{rule: "weight/nonpos", name: "nought on a target", want: fires, severity: perf.Warning, text: `
项目 培训
质量 | 合格率 | ≥95% | | | 0
`, evidence: []string{"0"}},
	{rule: "weight/nonpos", name: "nought where nothing applies", want: quiet, text: `
项目 培训
数量 | 培训人次 | ≥200人次 | | | 90
生态 | 生态效益 | 不涉及 | | | 0
`},
	{rule: "weight/nonpos", name: "no weights", want: silent, text: `
项目 培训
数量 | 培训人次 | ≥200人次
`},
}

// totalPoints prints the points of all targets beside their heading.
func totalPoints(text string) func(*perf.Submission) {
	return func(s *perf.Submission) {
		at := source.Place{File: "specimen", Line: 90, Column: 1}
		s.Projects[0].Extra = []perf.Labelled{
			{Label: "总分", Field: perf.Field{Text: "100分"}},
			{Label: "年度绩效目标", Field: perf.Field{Text: text, At: at}},
		}
	}
}
