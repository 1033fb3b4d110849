package disclosure

// The words that published documents are recognised by. They are data: a
// province that uses others adds a line here.

// formTitleWords are in the title of every form: a text without them need not be
// looked at again.
var formTitleWords = []string{"绩效", "自评"}

// formLabels stand in cells of their own in every performance form.
var formLabels = map[string]bool{
	"一级指标": true, "二级指标": true, "三级指标": true, "绩效指标": true,
	"年度绩效指标": true, "本年度绩效指标": true, "指标值": true, "年度指标值": true,
	// levels, which stand two in a row where the header is lost
	"产出指标": true, "效益指标": true, "满意度指标": true, "数量指标": true, "质量指标": true, "社会效益指标": true,
	"服务对象满意度指标": true,
}

// tableNumberWords remain of a line that is only the number of a table
// (预算公开表1, 公开01表, 附表3).
var tableNumberWords = map[string]bool{
	"表": true, "附表": true, "附件": true, "附": true, "公开表": true, "预算公开表": true,
	"决算公开表": true, "部门公开表": true, "部门预算公开表": true, "财决表": true, "财决公开表": true,
	"预算表": true, "部门预算表": true, "批复表": true, "公开": true,
}

// ownerLabels name the body that a table is of (部门名称：…).
var ownerLabels = []string{
	"部门名称", "部门（单位）名称", "部门(单位)名称", "单位名称", "编制部门", "编制单位", "填报单位", "填报部门",
	"公开部门", "公开单位", "预算单位", "预算部门", "部门（单位）", "部门(单位)", "部门/单位", "部门", "单位",
}

// noteStarts begin the note under a table.
var noteStarts = []string{
	"注：", "注:", "注1", "注１", "备注：", "备注:", "说明：", "说明:", "此表为空", "此表无", "本表无", "本表为空", "本表不涉及",
	"*本表", "*注", "（注", "(注", "★",
}

// nothingWords say that an empty table is meant to be.
var nothingWords = []string{"没有", "不涉及", "未安排", "未发生", "空表", "无数据", "无内容"}

// carryOn begin a line that goes on with the sentence before, although that
// ended in a full stop.
var carryOn = []string{
	"其中", "主要是", "主要原因", "主要用于", "原因是", "比上年", "比20", "较上年", "较20", "与上年", "与20", "同比", "占", "增长", "下降", "增加", "减少", "降低", "持平",
}

// contentsWords head a table of contents.
var contentsWords = map[string]bool{"目录": true, "目次": true, "目　录": true, "CONTENTS": true}

// headingEnds end the headings of a narrative. A line that ends so and is
// numbered is a heading even where it fills the line.
var headingEnds = []string{
	"说明", "情况", "概况", "职责", "职能", "设置", "构成", "解释", "原因", "任务", "目标", "安排", "目录", "其他",
}

// textEnds end the title of a text.
var textEnds = []string{"说明", "情况", "公开", "公示", "报告"}

// bodyEnds end the name of a body, by which the title of a document names it.
var bodyEnds = []string{
	"局", "院", "委", "会", "办", "厅", "部", "处", "队", "站", "所", "校", "馆", "社", "府", "中心", "公室", "大学", "学院", "医院", "集团",
}

// titleWords are in the title of every budget table. A row of a table may print
// one cell that ends in 表, too (智能电表), but none of these.
var titleWords = []string{"预算", "决算", "支出", "收入", "收支", "经费", "明细", "情况", "汇总", "三公", "采购"}
