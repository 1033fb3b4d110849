package rules_test

import "github.com/perftarget/perftarget/perf"

func setSpecimens() []specimen {
	var all []specimen
	for _, list := range [][]specimen{setMissing, setShape, setColumns} {
		all = append(all, list...)
	}
	return all
}

// endsEarly makes the document end within its first project form.
func endsEarly(s *perf.Submission) { s.Projects[0].CutOff = true }

// repaired notes that the layout of the first project form was put right.
func repaired(s *perf.Submission) {
	s.Reading = []perf.Note{{Kind: perf.NoteRepaired, At: s.Projects[0].At, Reason: "左移一格"}}
}

var setMissing = []specimen{
	{rule: "set/missing-output", name: "none at all", want: fires, text: `
项目 培训经费
社会 | 群众知晓率 | ≥90%
服务对象 | 学员满意度 | ≥90%
`, evidence: []string{"培训经费"}},
	{rule: "set/missing-output", name: "where the layout was repaired", want: fires, severity: perf.Warning, text: `
项目 培训经费
社会 | 群众知晓率 | ≥90%
`, then: repaired, evidence: []string{"培训经费"}},
	{rule: "set/missing-output", name: "quantity alone, quality alone", want: fires, severity: perf.Warning, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
社会 | 群众知晓率 | ≥90%
项目 会议经费
质量 | 会议合格率 | 100%
服务对象 | 学员满意度 | ≥90%
`, evidence: []string{"培训经费", "会议经费"}},
	{rule: "set/missing-output", name: "enough, and not parted", want: quiet, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
时效 | 完成时间 | 12月底前
社会 | 群众知晓率 | ≥90%
项目 中央投资
产出 | 建设项目个数 | 1个
社会 | 群众知晓率 | ≥90%
`},
	{rule: "set/missing-output", name: "ends early, not settled, the first level only, the department", want: silent, text: `
项目 培训经费
社会 | 群众知晓率 | ≥90%
项目 会议经费
? | 会议次数 | 3次
项目 加工园
2021
经济成本 | 项目建设成本 | ≤65万元
部门 司法局
社会 | 群众知晓率 | ≥90%
`, then: endsEarly},

	{rule: "set/missing-effect", name: "outputs only", want: fires, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
社会 | 社会效益 | 不涉及
服务对象 | 学员满意度 | ≥90%
`, evidence: []string{"培训经费"}},
	{rule: "set/missing-effect", name: "one will do", want: quiet, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
可持续 | 长效机制 | 健全
`},
	{rule: "set/missing-effect", name: "ends early", want: silent, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
`, then: endsEarly},

	{rule: "set/missing-satisfaction", name: "its points lie nowhere", want: fires, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次 | | | 60
社会 | 群众知晓率 | ≥90% | | | 30
`, evidence: []string{"培训经费"}},
	{rule: "set/missing-satisfaction", name: "there, below effect, or its points moved", want: quiet, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
服务对象 | 学员满意度 | ≥90%
项目 会议经费
社会 | 参会人员满意度 | ≥90%
项目 设备维护
数量 | 维护次数 | 12次 | | | 50
社会 | 设备完好率 | ≥90% | | | 40
`},
	{rule: "set/missing-satisfaction", name: "ends early", want: silent, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
`, then: endsEarly},

	{rule: "set/missing-cost", name: "a purchase", want: fires, text: `
项目 办公设备购置
数量 | 购置数量 | ≥10台
`, evidence: []string{"办公设备购置"}},
	{rule: "set/missing-cost", name: "cost of either scheme", want: quiet, text: `
项目 办公设备购置
数量 | 购置数量 | ≥10台
成本 | 购置成本 | ≤90万元
项目 加工园建设
2021
经济成本 | 项目建设成本 | ≤65万元
`},
	{rule: "set/missing-cost", name: "needs none", want: silent, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
`},
}

var setShape = []specimen{
	{rule: "set/quant-share", name: "mostly words", want: fires, text: `
项目 培训经费
质量 | 制度健全性 | 健全
质量 | 管理有效性 | 有效
社会 | 社会影响 | 明显改善
数量 | 培训人次 | ≥200人次
`, evidence: []string{"培训经费"}},
	{rule: "set/quant-share", name: "half, with times and frequencies", want: quiet, text: `
项目 驻村工作队经费
数量 | 人数 | 3人
时效 | 开展驻村工作时间 | 每月
质量 | 制度健全性 | 健全
社会 | 社会影响 | 明显改善
`},
	{rule: "set/quant-share", name: "too few to judge", want: silent, text: `
项目 培训经费
质量 | 制度健全性 | 健全
质量 | 管理有效性 | 有效
社会 | 社会影响 | 〔切〕
社会 | 影响面 | 〔切〕
`},

	{rule: "set/count-bounds", name: "two of them, and a hundred", want: fires, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
质量 | 合格率 | ≥90%
项目 司法办案业务费
` + manyRows(41), evidence: []string{"培训经费", "司法办案业务费"}},
	{rule: "set/count-bounds", name: "at the bounds", want: quiet, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
质量 | 合格率 | ≥90%
时效 | 完成时间 | 12月底前
项目 司法办案业务费
` + manyRows(40) + `
部门 司法局
` + manyRows(80)},
	{rule: "set/count-bounds", name: "ends early", want: silent, text: `
项目 培训经费
数量 | 培训人次 | ≥200人次
`, then: endsEarly},

	{rule: "set/boilerplate", name: "one value throughout", want: fires, text: `
项目 培训经费
数量 | 培训人次 | 100%
质量 | 合格率 | 100%
社会 | 知晓率 | 100%
服务对象 | 学员满意度 | 100%
`, evidence: []string{"100% | 100% | 100% | 100%"}},
	{rule: "set/boilerplate", name: "one that differs", want: quiet, text: `
项目 培训经费
数量 | 培训人次 | 200人次
质量 | 合格率 | 100%
社会 | 知晓率 | 100%
服务对象 | 学员满意度 | 100%
项目 会议经费
数量 | 会议人次 | 100 | ≥ | 人次
质量 | 合格率 | 100 | = | %
社会 | 知晓率 | 100 | = | %
服务对象 | 满意度 | 100 | = | %
`},
	{rule: "set/boilerplate", name: "too few", want: silent, text: `
项目 培训经费
质量 | 合格率 | 100%
社会 | 知晓率 | 100%
服务对象 | 学员满意度 | 100%
`},

	{rule: "set/copy-across", name: "the same five", want: fires, text: `
项目 培训经费
数量 | 参加人次 | ≥200人次
质量 | 合格率 | ≥95%
时效 | 完成时间 | 12月底前
社会 | 知晓率 | ≥90%
服务对象 | 学员满意度 | ≥90%
项目 法律援助
数量 | 案件数 | ≥200件
质量 | 准确率 | 100%
社会 | 知晓率 | ≥90%
服务对象 | 学员满意度 | ≥90%
项目 会议经费
数量 | 参加人次(人次) | ≥200人次
质量 | 合格率 | ≥95%
时效 | 完成时间 | 12月底前
社会 | 知晓率 | ≥90%
服务对象 | 学员满意度 | ≥90%
`, evidence: []string{"培训经费 | 会议经费"}},
	{rule: "set/copy-across", name: "the same names with their own targets", want: quiet, text: `
项目 培训经费
数量 | 参加人次 | ≥200人次
质量 | 合格率 | ≥95%
时效 | 完成时间 | 12月底前
服务对象 | 学员满意度 | ≥90%
项目 会议经费
数量 | 参加人次 | ≥80人次
质量 | 合格率 | 100%
时效 | 完成时间 | 12月底前
服务对象 | 学员满意度 | ≥90%
`},
	{rule: "set/copy-across", name: "one form, and one too small", want: silent, text: `
项目 培训经费
数量 | 参加人次 | ≥200人次
质量 | 合格率 | ≥95%
时效 | 完成时间 | 12月底前
服务对象 | 学员满意度 | ≥90%
项目 会议经费
数量 | 参加人次 | ≥200人次
`},
}
