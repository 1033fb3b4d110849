package rules_test

import "github.com/perftarget/perftarget/perf"

func targetYearSpecimens() []specimen {
	const id = "form/target-year"
	return []specimen{
		{rule: id, name: "last year's dates", want: fires, text: "项目 公园\n时效 | 建设完成时间 | 2023年12月底前\n时效 | 绿化时间 | 2023年6月-9月",
			evidence: []string{"2023年12月底前 | 2023年6月-9月"}},
		{rule: id, name: "next year's span", want: fires, text: "项目 公园\n时效 | 建设时间 | 2025年3月至5月", evidence: []string{"2025年3月至5月"}},
		{rule: id, name: "the department's", want: fires, text: "部门 司法局\n时效 | 任务完成时间 | 2023年12月31日前", evidence: []string{"2023年12月31日前"}},
		{rule: id, name: "outside the term", want: fires, text: "项目 公园\n项目期 | 2024年1月-2025年12月\n实施期\n时效 | 建设完成时间 | 2023年12月底前\n年度\n时效 | 建设完成时间 | 2024年12月底前",
			evidence: []string{"2023年12月底前"}},
		{rule: id, name: "within the term, but in the year's own column", want: fires, text: "项目 公园\n项目期 | 2023年1月-2024年12月\n实施期\n时效 | 建设时间 | 2023年3月-2024年9月\n年度\n时效 | 建设时间 | 2023年3月-9月",
			evidence: []string{"2023年3月-9月"}},
		{rule: id, name: "this year, into it, by a later day", want: quiet, text: "项目 公园\n时效 | 建设完成时间 | 2024年12月底前\n时效 | 供热时间 | 2023年11月至次年3月\n时效 | 报告时间 | 2025年1月底前\n时效 | 清扫时间 | 12月底前"},
		{rule: id, name: "what the names say", want: quiet, text: "项目 公园\n时效 | 上年工程验收时间 | 2023年12月底前\n时效 | 开工时间 | 2023年9月\n时效 | 2023年度任务完成时间 | 2023年12月底前\n时效 | 建设完成时间 | 2024年12月底前"},
		{rule: id, name: "the project of that year", want: quiet, text: "项目 2023年高标准农田建设\n时效 | 建设完成时间 | 2023年12月底前\n时效 | 拨付完成时间 | 2024年6月底前"},
		{rule: id, name: "one column, within the term", want: quiet, text: "项目 公园\n项目期 | 2023年1月-2024年12月\n时效 | 建设完成时间 | 2023年12月底前"},
		{rule: id, name: "the whole period without a dated term", want: silent, text: "项目 公园\n项目期 | 3年\n实施期\n时效 | 建设完成时间 | 2023年12月底前"},
		{rule: id, name: "no year in the value of the period", want: silent, text: "项目 公园\n项目期 | 2025年1月-2026年12月\n实施期\n时效 | 建设完成时间 | 12月底前"},
		{rule: id, name: "no date", want: silent, text: "项目 公园\n时效 | 建设完成及时率 | 100%"},
		{rule: id, name: "a form without a year", want: untold, text: "项目 公园\n时效 | 建设完成时间 | 2023年12月底前", then: func(s *perf.Submission) { s.Projects[0].Year = 0 }},
	}
}
