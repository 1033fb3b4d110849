package render

import (
	"fmt"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// pageWords are the fixed words of the HTML and Markdown reports beside those
// of every report.
type pageWords struct {
	Report, File, Skip, Overview, First, Form, Findings, Nothing, NothingAtAll            string
	Filter, Severity, Rule, AllRules, AllForms, Showing, Of, Reset                        string
	Evidence, Related, Difference, Mend, Basis, Accepted                                  string
	Identities, More, Before, Apart                                                       string
	ProjectForm, DepartmentForm, Table, Narrative, From, LeftOut, Unit, Notes             string
	Implementation, Annual, Sources, Uses, Total, Indicators, Objective                   string
	Empty, Lost, Unplaced, Operator, Weight, Outcome, Score, Note                         string
	Links, LinksIn, LinksFine, Opposite, Department, Project, Coverage, Compared, Skipped string
	Result, FirstMore                                                                     string
	CutOff, Baseline, AcceptedList                                                        string

	Colon, NoName string
	count         string

	Fields    map[string]string
	Direction map[indicator.Direction]string
	Relation  map[string]string
	Verdict   map[budget.Verdict]string
	Status    map[perf.Status]string
}

// Count is how many there are of what is folded up.
func (w pageWords) Count(n int) string { return fmt.Sprintf(w.count, n) }

func (l Lang) pageWords() pageWords {
	if l == English {
		return englishPage()
	}
	return chinesePage()
}

func chinesePage() pageWords {
	return pageWords{
		Colon: "：", NoName: "（未写明名称的表）", count: "（%d）",
		Report: "绩效目标与部门预算审核报告", File: "文件", Skip: "跳到审核发现", Overview: "总览", First: "先看这些", FirstMore: "另有%d处，见下文。",
		Form: "部门或项目", Findings: "发现", Nothing: "未发现问题", NothingAtAll: "没有发现问题。",
		Filter: "筛选", Severity: "级别", Rule: "规则", AllRules: "全部规则", AllForms: "全部表格",
		Showing: "显示", Of: "共", Reset: "恢复",
		Evidence: "原文", Related: "另见", Difference: "相差", Mend: "应改为", Basis: "依据", Accepted: "已说明：",
		Identities: "勾稽关系", More: "其余勾稽关系", Before: "变动前的", Apart: "相差",
		ProjectForm: "项目支出绩效目标表", DepartmentForm: "部门整体绩效目标表", Table: "预算表", Narrative: "情况说明",
		From: "引自", LeftOut: "未引用的行略去", Unit: "单位", Notes: "注",
		Implementation: "实施期", Annual: "年度", Sources: "按资金来源", Uses: "按资金方向", Total: "资金总额",
		Indicators: "年度绩效指标", Objective: "总体目标",
		Empty: "没有填写绩效指标", Lost: "版面截断，值未印出", Unplaced: "（级别不明）",
		Operator: "符号", Weight: "权重", Outcome: "完成值", Score: "得分", Note: "说明",
		Links: "部门指标与项目指标的对应", LinksIn: "左为部门整体指标，右为与之对应的项目指标，颜色表示项目目标对部门目标的关系。", LinksFine: "其余：与部门目标相同或更严", Opposite: "方向相反",
		Department: "部门指标", Project: "项目指标",
		Coverage: "审核范围", Result: "结果", Compared: "比较次数", Skipped: "未能比较",
		CutOff:   "文件在%s处中断，报告只含已读到的部分。",
		Baseline: "与上次报告比较：上次已有的%d处不再列出，上次的%d处已消失。", AcceptedList: "已说明理由的发现",
		Fields: map[string]string{
			"name": "项目名称", "code": "项目代码", "year": "年度", "department": "主管部门", "unit": "实施单位",
			"attribute": "项目属性", "category": "项目类别", "term": "项目期", "overview": "项目概况", "basis": "立项依据",
			"necessity": "设立必要性", "measures": "制度、措施", "plan": "实施计划", "responsible": "负责人",
			"handler": "经办人", "phone": "联系电话", "filedAt": "填报日期",
			"departmentName": "部门名称", "offices": "内设职能部门数", "subordinates": "所属预算单位数", "posts": "人员编制数",
			"staff": "实际在职人数", "permanent": "在编人数", "otherStaff": "其他人数", "duties": "部门职责",
			"strategy": "战略目标", "objective": "年度绩效目标",
		},
		Direction: map[indicator.Direction]string{indicator.HigherIsBetter: "正向", indicator.LowerIsBetter: "反向"},
		Relation: map[string]string{
			"equal": "相同", "stricter": "更严", "weaker": "低于部门", "contradicting": "矛盾", "overlapping": "部分重合", "incomparable": "不可比",
		},
		Verdict: map[budget.Verdict]string{budget.VerdictEqual: "相等", budget.VerdictRounding: "四舍五入", budget.VerdictBroken: "不等"},
		Status: map[perf.Status]string{
			perf.Clean: "无问题", perf.HasFindings: "有发现", perf.NotApplicable: "不适用", perf.CouldNotTell: "无法判断",
		},
	}
}

func englishPage() pageWords {
	return pageWords{
		Colon: ": ", NoName: "(form without a name)", count: " (%d)",
		Report: "Review of performance targets and department budget", File: "File", Skip: "Skip to the findings", Overview: "Overview", First: "To look at first", FirstMore: "%d more stand below.",
		Form: "Department or project", Findings: "Findings", Nothing: "nothing found", NothingAtAll: "Nothing was found.",
		Filter: "Filter", Severity: "Severity", Rule: "Rule", AllRules: "All rules", AllForms: "All forms",
		Showing: "Showing", Of: "of", Reset: "Reset",
		Evidence: "As written", Related: "See also", Difference: "Difference", Mend: "Should read", Basis: "Basis", Accepted: "Accepted: ",
		Identities: "Equations of these figures", More: "Further equations", Before: "before the change,", Apart: "apart by",
		ProjectForm: "Project form", DepartmentForm: "Department form", Table: "Budget table", Narrative: "Narrative",
		From: "from", LeftOut: "rows not quoted are left out", Unit: "Unit", Notes: "Note",
		Implementation: "Whole period", Annual: "Year", Sources: "By source", Uses: "By use", Total: "Total",
		Indicators: "Indicators of the year", Objective: "Objective",
		Empty: "No indicator filled in", Lost: "cut off by the layout", Unplaced: "(level not settled)",
		Operator: "Operator", Weight: "Weight", Outcome: "Outcome", Score: "Score", Note: "Note",
		Links:      "Department and project indicators",
		LinksIn:    "On the left the department's indicators, on the right those of projects that serve them; the colour says how the project's target lies to the department's.",
		Opposite:   "opposite direction",
		LinksFine:  "The others: equal to the department's or stricter",
		Department: "Department indicator", Project: "Project indicator",
		Coverage: "What was checked", Result: "Result", Compared: "Comparisons", Skipped: "Not compared",
		CutOff:   "The document breaks off at %s; the report covers only what is there.",
		Baseline: "Against the earlier report: %d known findings are left out, %d of it are gone.", AcceptedList: "Accepted findings",
		Fields: map[string]string{
			"name": "Project", "code": "Code", "year": "Year", "department": "Department", "unit": "Carried out by",
			"attribute": "Attribute", "category": "Category", "term": "Term", "overview": "Overview", "basis": "Basis",
			"necessity": "Necessity", "measures": "Measures", "plan": "Plan", "responsible": "Responsible",
			"handler": "Handler", "phone": "Phone", "filedAt": "Filed",
			"departmentName": "Department", "offices": "Offices", "subordinates": "Subordinate units", "posts": "Posts",
			"staff": "Staff", "permanent": "Permanent staff", "otherStaff": "Other staff", "duties": "Duties",
			"strategy": "Strategy", "objective": "Objective of the year",
		},
		Direction: map[indicator.Direction]string{indicator.HigherIsBetter: "higher is better", indicator.LowerIsBetter: "lower is better"},
		Relation: map[string]string{
			"equal": "equal", "stricter": "stricter", "weaker": "weaker", "contradicting": "contradicting", "overlapping": "overlapping", "incomparable": "incomparable",
		},
		Verdict: map[budget.Verdict]string{budget.VerdictEqual: "equal", budget.VerdictRounding: "rounding", budget.VerdictBroken: "broken"},
		Status: map[perf.Status]string{
			perf.Clean: "clean", perf.HasFindings: "findings", perf.NotApplicable: "not applicable", perf.CouldNotTell: "could not tell",
		},
	}
}
