package forms

import "strings"

// fieldID names a field of a form, whichever kind it is of.
type fieldID uint8

const (
	fieldNone fieldID = iota
	fieldName
	fieldCode
	fieldYear
	fieldDepartment
	fieldUnit
	fieldFiler // 预算单位, 填报单位: the unit where 实施单位 is not printed
	fieldAttribute
	fieldCategory
	fieldTerm
	fieldTermStart
	fieldTermEnd
	fieldOverview
	fieldBasis
	fieldNecessity
	fieldMeasures
	fieldPlan
	fieldObjective // of the period that its column says
	fieldObjectiveWhole
	fieldObjectiveYear
	fieldResponsible
	fieldHandler
	fieldPhone
	fieldFiledAt
	fieldMoneyUnit
	fieldBodyName
	fieldOffices
	fieldSubordinates
	fieldPosts
	fieldStaff
	fieldPermanent
	fieldOtherStaff
	fieldDuties
	fieldStrategy
	fieldTasks
	fieldExtra   // a label known to be one, without a place in the model
	fieldSection // a heading that fills nothing in
)

// labelWords are the labels of fields, without what stands in brackets. A word
// is added here, never in the code.
var labelWords = map[fieldID][]string{
	fieldName: {"项目名称", "项目支出名称", "政策和项目名称", "专项名称", "专项资金名称", "政策名称", "子项目名称",
		"二级项目名称", "转移支付名称", "专项资金(项目)名称", "转移支付项目名称", "专项资金项目名称", "项目支出项目名称", "政策项目名称",
		"资金名称", "单位名称、项目名称", "专项(项目)名称", "单位(专项)名称", "项目(政策)名称", "转移支付(项目)名称", "专项转移支付名称"},
	fieldCode: {"项目代码", "项目编码", "项目编号", "项目支出编码", "二级项目代码"},
	fieldYear: {"预算年度", "年度", "项目年度", "申报年度", "所属年度", "预算年份"},
	fieldDepartment: {"主管部门及代码", "主管部门", "业务主管部门", "主管预算部门", "主管单位", "市级主管部门", "省级主管部门",
		"中央主管部门", "区级主管部门", "县级主管部门", "项目主管部门", "主管部门名称", "预算主管部门", "预算部门", "主管部门编码及名称",
		"部门及代码", "一级预算单位", "地方主管部门", "省级财政部门", "中央主管部门名称", "主管部门代码及名称", "归口管理部门", "主管部门及编码", "主管部门名称及预算编码",
		"主管部门编码及名称", "主管(预算)部门"},
	fieldUnit: {"实施单位", "项目实施单位", "项目单位", "具体实施单位", "项目承担单位", "承担单位", "执行单位", "项目执行单位",
		"用款单位", "资金使用单位", "项目责任单位", "实施部门", "责任单位", "建设单位", "项目建设单位"},
	fieldFiler: {"预算单位", "填报单位", "单位名称", "申报单位", "填报部门", "预算单位名称", "编报单位", "部门", "项目申报单位",
		"基层单位", "单位编码及名称", "预算单位及代码", "单位", "预算单位代码及名称", "填报单位名称", "二级预算单位"},
	fieldAttribute: {"项目属性", "项目性质", "资金性质", "支出性质", "项目状态"},
	fieldCategory:  {"项目类别", "项目分类", "项目类型", "支出类别", "项目支出类别", "项目级次", "支出项目类别", "资金类型", "资金类别"},
	fieldTerm: {"项目期", "项目支出实施期", "建设周期", "项目周期", "实施期限", "项目起止时间", "起止时间", "项目期限", "执行期限",
		"实施周期", "项目实施期", "项目实施期限", "实施时间", "项目实施时间", "项目起止年限", "项目实施周期", "起止年限", "实施期",
		"项目建设周期", "项目时间", "项目持续时间", "项目开始及结束时间", "项目执行期", "项目年限", "起止日期", "项目起止日期", "建设期限"},
	fieldTermStart: {"计划开始日期", "开始日期", "项目开始日期", "开始时间", "项目开始时间", "计划开始时间", "起始日期", "起始年度",
		"项目起始年度", "项目起始时间", "起始时间", "立项年度"},
	fieldTermEnd: {"计划完成日期", "完成日期", "结束日期", "项目结束日期", "结束时间", "项目结束时间", "计划完成时间", "终止日期",
		"项目终止年度", "终止年度", "完成时间", "项目完成时间", "项目终止时间", "计划结束时间", "计划结束日期", "截止日期",
		"项目完成日期"},
	fieldOverview: {"项目概况", "项目总体概况", "项目简介", "项目内容", "项目基本情况", "项目概述", "项目描述", "项目主要内容",
		"项目基本概况", "项目简要情况", "项目情况", "项目实施内容", "主要内容", "实施内容", "项目实施内容及规模", "项目情况说明", "概况",
		"项目基本情况介绍", "项目支出概况", "项目背景"},
	fieldBasis: {"立项依据", "项目立项依据", "项目依据", "政策依据", "设立依据", "项目设立依据", "项目设立的依据", "立项的依据",
		"项目申报依据", "项目立项的依据", "立项情况", "项目立项情况", "项目政策依据"},
	fieldNecessity: {"项目设立必要性", "项目设立的必要性", "立项必要性", "必要性", "项目必要性", "项目立项的必要性", "项目申报的必要性",
		"项目申报的可行性和必要性", "项目立项必要性", "项目实施的必要性", "项目申报的可行性及必要性", "立项的必要性", "必要性和可行性",
		"项目设立的必要性和可行性"},
	fieldMeasures: {"保证项目实施的制度、措施", "保证项目实施的制度措施", "保证项目实施的制度和措施", "制度措施", "保障措施", "保证项目实施的措施",
		"项目保障措施", "项目管理制度、措施", "保证项目实施的制度及措施", "项目管理措施", "项目实施保障措施", "项目组织管理措施", "管理措施",
		"项目实施的保障措施", "实施保障措施", "保证项目实施的制度", "项目管理制度"},
	fieldPlan: {"项目实施计划", "实施计划", "项目实施进度计划", "项目进度安排", "实施进度计划", "项目实施进度", "项目进度计划", "项目工作计划",
		"项目计划", "实施进度", "项目实施方案", "实施方案", "工作计划", "项目实施安排"},
	fieldObjective: {"总体目标", "总体绩效目标", "绩效目标概述", "绩效目标", "项目绩效目标", "整体绩效目标", "目标", "项目目标", "总体绩效目标", "项目支出绩效目标",
		"部门整体绩效目标", "绩效总体目标", "绩效目标描述", "整体目标", "绩效总目标", "项目绩效总体目标", "政策绩效目标", "预期绩效目标"},
	fieldObjectiveWhole: {"实施期目标", "实施周期目标", "实施周期总目标", "周期目标", "项目周期目标", "实施期绩效目标", "实施期总目标", "项目总目标", "中长期目标", "长期目标", "中期目标", "中期绩效目标",
		"中长期绩效目标", "长期绩效目标", "总目标", "项目绩效总目标", "实施期总体目标", "项目总体目标", "项目中期目标", "中长期规划目标",
		"中期滚动目标", "实施周期绩效目标", "项目实施期目标", "项目期目标", "项目总绩效目标", "项目长期绩效目标", "项目长期目标", "项目全周期目标", "总体目标实施期"},
	fieldObjectiveYear: {"年度目标", "年度总体目标", "年度绩效目标", "本年度绩效目标", "年度绩效总目标", "年度主要目标和成果", "预期目标",
		"年初设定目标", "年度总目标", "当年绩效目标", "本年度目标", "本年绩效目标", "项目年度绩效目标", "项目年度目标", "年度目标及成果",
		"年度总体绩效目标", "年初预期目标", "年度工作目标", "当年目标", "年度绩效总体目标", "年初设定绩效目标", "部门年度绩效目标",
		"部门年度目标", "整体年度绩效目标", "年度履职目标", "当年整体绩效目标", "项目当年绩效目标", "年度预期目标", "年度主要目标", "年初总体目标", "年初绩效目标",
		"全年目标", "当年度目标", "当年度绩效目标", "年度整体目标", "年度整体绩效目标", "年度绩效目标描述", "部门整体年度绩效目标", "年度绩效目标概述"},
	fieldResponsible: {"负责人", "项目负责人", "单位负责人", "单位负责人签字", "部门负责人", "负责人签字", "主管部门负责人", "项目单位负责人",
		"单位领导", "分管领导", "主要负责人", "项目负责人及电话", "负责人及电话", "项目负责人及联系电话", "负责人及联系电话"},
	fieldHandler: {"经办人", "填表人", "填报人", "项目联系人", "联系人", "制表人", "填报人签字", "填表人签字", "经办人签字", "联系人姓名",
		"财务负责人", "具体负责人", "填报联系人"},
	fieldPhone:     {"联系电话", "电话", "联系方式", "手机", "办公电话", "联系人电话", "电话号码", "负责人电话"},
	fieldFiledAt:   {"填报日期", "填报时间", "填表日期", "申报日期", "填表时间", "日期", "申报时间", "制表日期", "报送日期"},
	fieldMoneyUnit: {"金额单位", "货币单位", "资金单位", "计量单位"},
	fieldBodyName: {"部门名称", "部门单位名称", "部门", "部门编码及名称", "预算部门名称", "部门代码及名称", "编报部门", "单位全称", "填报部门名称",
		"部门全称", "预算部门编码及名称", "整体支出单位", "名称"},
	fieldOffices: {"内设职能部门数", "内设机构数", "内设机构", "内设科室数", "内设机构个数", "内设职能部门", "内设处室数", "内设科室",
		"内设机构数量", "内设部门数"},
	fieldSubordinates: {"所属预算单位数", "下属单位数", "所属单位数", "下属预算单位数", "下属单位个数", "所属单位个数", "下属单位", "所属单位数量",
		"二级预算单位数", "所属二级预算单位数", "下属单位数量"},
	fieldPosts: {"核定的人员编制数", "人员编制数", "编制人数", "编制数", "核定编制数", "编制总数", "人员编制", "核定人员编制数", "编制内人数", "总编制人数",
		"核定编制人数"},
	fieldStaff: {"实际在职人员总数", "在职人员总数", "实有人数", "在职人数", "实有人员", "在职人员数", "实际在职人数", "实有在职人数", "现有人员",
		"年末实有人数", "在职职工人数", "人员总数"},
	fieldPermanent:  {"在编人员数", "在编人数", "在编人员", "编制内在职人数", "在职在编人数"},
	fieldOtherStaff: {"其他人员数", "编外人数", "编外人员数", "其他人员", "编外人员", "聘用人员数", "临聘人员数", "编制外人员数"},
	fieldDuties: {"部门职责", "部门职能职责概述", "部门职能", "主要职责", "单位职能", "部门职能概述", "职能职责", "部门主要职责", "职能概述",
		"部门职能职责", "单位职责", "主要职能", "部门主要职能", "机构职能", "部门单位职责", "单位职能职责", "部门概况", "部门职责概述",
		"部门基本职责", "单位主要职责", "整体概况", "单位基本情况", "基本职能", "部门履职总体目标"},
	fieldStrategy: {"部门战略目标", "战略目标", "部门中长期目标", "部门中长期规划", "部门战略规划", "中长期战略目标", "部门发展规划",
		"部门中长期战略目标", "部门总体目标", "中长期规划"},
	fieldTasks: {"核心职能", "重点任务", "年度重点任务", "年度主要任务", "年度重点工作任务", "主要任务", "年度工作任务", "任务名称",
		"重点工作任务", "年度重点工作", "主要工作任务", "年度工作重点", "重点工作", "主要工作", "年度主要工作", "任务",
		"部门职能及年度重点任务", "年度重点履职任务", "年度主要工作任务", "部门年度工作任务", "年度工作计划"},
	fieldExtra: {"项目审批", "财政部门审核意见", "主管部门审核意见", "审核意见", "财政审核意见", "主管部门意见", "财政部门意见",
		"其他说明", "其他需要说明的问题", "需要说明的问题", "备注", "总分", "合计得分", "总得分", "自评得分", "自评等级", "自评总分",
		"部门编码", "部门代码", "单位编码", "单位代码", "预算单位编码", "预算单位代码", "实际完成情况", "年度总体目标完成情况",
		"全年实际完成情况", "目标完成情况", "年度目标完成情况", "年度绩效目标完成情况", "预算执行率", "年度预算执行率", "执行率", "说明", "注",
		"自评结论", "绩效自评结论", "存在问题", "改进措施", "下一步改进措施", "主要内容", "总计", "得分合计", "分数合计", "自评结果",
		"是否政府采购", "是否专项资金", "支持方式", "地址", "邮编", "邮政编码", "单位地址", "填表说明", "填报说明", "评价等级", "总体评价",
		"资金用途", "项目资金用途", "资金使用范围", "支出范围", "资金管理办法", "绩效监控", "财政部门审核", "主管部门审核", "审核人",
		"单位意见", "单位盖章", "盖章", "部门意见", "审批意见", "评审意见", "绩效等级", "权重合计", "分值合计",
		"其他需要说明事项", "其他需要说明的事项", "其他说明的问题", "需要说明的其他问题", "评价结论", "项目申报的可行性", "项目年度目标完成情况",
		"项目实施内容及过程概述", "年度总体目标完成情况综述", "年度目标完成情况综述", "目标完成情况综述", "保障绩效目标实现措施",
		"绩效目标实现措施", "其他依据", "年度绩效目标完成情况综述",
		"主要实施内容", "期望达到的目标", "资金支出计划"},
	fieldSection: {"基本信息", "部门基本信息", "项目基本信息", "单位基本信息", "附件", "附表", "基本情况", "部门基本情况",
		"绩效目标及指标", "年度绩效目标及指标", "目标及指标", "绩效信息", "项目信息", "部门信息", "项目绩效信息"},
}

// labels looks a word up.
var labels = func() map[string]fieldID {
	out := make(map[string]fieldID, 512)
	for id := fieldNone; id <= fieldSection; id++ { // earlier fields win a word
		for _, w := range labelWords[id] {
			if _, ok := out[w]; !ok {
				out[w] = id
			}
		}
	}
	return out
}()

// labelEndings mark a label that the table does not have.
var labelEndings = []string{"分类", "类别", "代码", "编码", "科目", "方式", "意见", "执行率", "完成情况", "比例", "范围", "负责人", "电话",
	"盖章", "签字", "分值", "得分", "名称", "依据", "说明", "概述"}

// fieldOf reads a cell as the label of a field.
func fieldOf(text string) (fieldID, bool) { return fieldIn(word(text)) }

func fieldIn(t wording) (fieldID, bool) {
	b := strings.TrimLeft(strings.TrimPrefix(t.base, "其中"), ":")
	if b == "" {
		return fieldNone, false
	}
	if id, ok := labels[t.key]; ok { // 单位(专项)名称 is no 单位名称
		return id, true
	}
	for _, w := range [...]string{b, plainWord(b)} {
		if id, ok := labels[w]; ok && w != t.key {
			return id, true
		}
	}
	if strings.HasSuffix(b, "主管部门") && runes(b) <= 12 {
		return fieldDepartment, true
	}
	w := t.level // 年度绩效目标80分, 长期目标1, but not 目标1
	if id, ok := labels[w]; ok && (strings.HasSuffix(b, "分") || isObjective(id) && runes(w) >= 4) {
		return id, true
	}
	return fieldNone, false
}

// isObjective reports whether a field is a narrative target.
func isObjective(id fieldID) bool {
	return id == fieldObjective || id == fieldObjectiveWhole || id == fieldObjectiveYear
}

// plainWord drops the punctuation inside a label.
func plainWord(b string) string {
	const marks = "、,.。;；/-_—\"“”'"
	if !hasMark(b, marks) {
		return b
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(marks, r) {
			return -1
		}
		return r
	}, b)
}

// cuts looks up labels that lost their last character; those that two fields
// could have been are left out.
var cuts = func() map[string]fieldID {
	out := make(map[string]fieldID, len(labels))
	for w, id := range labels {
		r := []rune(w)
		if len(r) < 4 || isMinor(id) {
			continue
		}
		short := string(r[:len(r)-1])
		if have, ok := out[short]; ok && have != id {
			id = fieldNone
		}
		out[short] = id
	}
	return out
}()

// cutField reads a cell that lost the last character of its label (填报日).
func cutField(text string) (fieldID, bool) {
	id := cuts[base(text)]
	return id, id != fieldNone
}

// isMinor reports whether a field is a mere label, too weak to be guessed.
func isMinor(id fieldID) bool { return id == fieldExtra || id == fieldSection || id == fieldYear }

// splitLabel cuts a cell that holds a label and its value ("预算单位: 云雾乡").
// The value may be blank.
func splitLabel(text string) (word, value string, ok bool) {
	i := indexMark(text, ":：")
	if i <= 0 || i > maxLabel {
		return "", "", false
	}
	word = text[:i]
	value = strings.TrimFunc(text[i:], func(r rune) bool { return r == ':' || r == '：' || isSpace(r) })
	return word, value, true
}

// lastColon is where the last colon of either width stands, -1 where none does.
func lastColon(s string) int {
	const wide = "："
	for i := len(s) - 1; i >= 0; i-- {
		switch {
		case s[i] == ':':
			return i
		case s[i] == wide[2] && strings.HasSuffix(s[:i+1], wide):
			return i - 2
		}
	}
	return -1
}

// splitFund cuts a cell that holds a line of funds and its amount
// ("其中：基本支出：988.47", "总额10606.75万元"); the label may hold a colon of its own,
// and what the amount is made of may follow in brackets.
func splitFund(text string) (word, value string, ok bool) {
	text, _, _ = strings.Cut(text, "(其中")
	text, _, _ = strings.Cut(text, "（其中")
	i := lastColon(text)
	if i < 0 && (strings.HasSuffix(text, "万元") || strings.HasSuffix(text, "亿元")) {
		i = strings.IndexAny(text, "0123456789")
	}
	if i <= 0 || i > maxLabel {
		return "", "", false
	}
	value = strings.TrimLeftFunc(text[i:], func(r rune) bool { return r == ':' || r == '：' || isSpace(r) })
	return text[:i], value, value != ""
}
