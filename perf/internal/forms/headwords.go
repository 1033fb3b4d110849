package forms

// headers are the words that head columns of indicators, without what stands in
// brackets. A word is added here, never in the code.
var headers = map[string]role{
	"序号": roleSerial, "编号": roleSerial, "行次": roleSerial,
	"一级指标": roleFirst, "一级绩效指标": roleFirst, "一级指标名称": roleFirst, "一级": roleFirst, "指标类别": roleFirst,
	"一级目标": roleFirst, "指标类型": roleFirst, "评价指标": roleFirst,
	"二级指标": roleSecond, "二级绩效指标": roleSecond, "二级指标名称": roleSecond, "二级": roleSecond, "指标分类": roleSecond,
	"二级目标": roleSecond, "评价内容": roleSecond,
	"三级指标": roleName, "三级绩效指标": roleName, "三级指标名称": roleName, "三级": roleName, "指标名称": roleName,
	"绩效指标名称": roleName, "指标内容": roleName, "具体指标": roleName, "三级目标": roleName, "指标描述": roleName,
	"指标性质": roleOperator, "绩效指标性质": roleOperator, "计算符号": roleOperator, "运算符号": roleOperator,
	"比较符号": roleOperator, "符号": roleOperator, "指标符号": roleOperator, "指标值符号": roleOperator,
	"计算方式": roleOperator, "目标值符号": roleOperator, "计算公式符号": roleOperator, "运算符": roleOperator,
	"指标值": roleValue, "目标值": roleValue, "年度指标值": roleValue, "年初目标值": roleValue, "指标目标值": roleValue,
	"年度目标值": roleValue, "预期指标值": roleValue, "预期值": roleValue, "计划指标值": roleValue, "绩效指标值": roleValue,
	"年初设定目标值": roleValue, "指标值及单位": roleValue, "年初指标值": roleValue, "全年指标值": roleValue, "计划值": roleValue,
	"预期当年实现值": roleValue, "预计当年实现值": roleValue, "预期目标值": roleValue, "年度绩效指标值": roleValue,
	"目标值及单位": roleValue, "绩效目标值": roleValue, "预期完成值": roleValue, "全年目标值": roleValue, "年初指标": roleValue,
	"计划完成值": roleValue, "设定目标值": roleValue, "预算目标值": roleValue, "年度指标": roleValue, "年初预期值": roleValue,
	"实施期指标值": roleValue, "实施期目标值": roleValue, "中期指标值": roleValue, "长期指标值": roleValue,
	"中长期指标值": roleValue, "项目期指标值": roleValue, "总体指标值": roleValue, "项目指标值": roleValue, "总目标值": roleValue,
	"半年目标值": roleNote, "本年指标值": roleValue, "当年指标值": roleValue, "当年目标值": roleValue,
	"度量单位": roleUnit, "计量单位": roleUnit, "绩效度量单位": roleUnit, "单位": roleUnit, "指标单位": roleUnit,
	"指标值单位": roleUnit, "目标值单位": roleUnit, "计量": roleUnit,
	"权重": roleWeight, "分值": roleWeight, "指标权重": roleWeight, "分值权重": roleWeight, "指标分值": roleWeight,
	"标准分值": roleWeight, "标准分": roleWeight, "权重分值": roleWeight, "本年权重": roleWeight, "分值/权重": roleWeight,
	"分数": roleWeight, "满分": roleWeight, "权重分": roleWeight, "权重值": roleWeight, "权重系数": roleWeight, "权数": roleWeight,
	"赋分": roleWeight, "分值设置": roleWeight, "分值分配": roleWeight, "总分": roleWeight,
	"指标方向": roleDirection, "指标方向性": roleDirection, "正反向": roleDirection, "指标属性": roleDirection, "方向": roleDirection,
	"实际完成值": roleOutcome, "实际完成情况": roleOutcome, "全年实际值": roleOutcome, "全年完成值": roleOutcome,
	"完成值": roleOutcome, "实际值": roleOutcome, "全年实际完成值": roleOutcome, "实际完成": roleOutcome, "完成情况": roleOutcome,
	"实际完成指标值": roleOutcome, "年度完成值": roleOutcome, "全年实际完成情况": roleOutcome, "实际完成指标": roleOutcome,
	"自评完成值": roleOutcome, "年末完成值": roleOutcome,
	"得分": roleScore, "自评得分": roleScore, "评价得分": roleScore, "指标得分": roleScore, "实际得分": roleScore,
	"单位自评得分": roleScore,
	"指标解释":   roleNote, "指标值说明": roleNote, "绩效标准": roleNote, "备注": roleNote, "说明": roleNote, "指标说明": roleNote,
	"偏差原因分析及改进措施": roleNote, "偏差原因": roleNote, "未完成原因分析": roleNote, "评分标准": roleNote,
	"指标值确定依据": roleNote, "确定依据": roleNote, "测算依据": roleNote, "成本构成/测算依据": roleNote, "计分标准": roleNote,
	"评扣分标准": roleNote, "评价标准": roleNote, "数据来源": roleNote, "指标值来源": roleNote, "未完成原因及改进措施": roleNote,
	"偏差原因分析及改进建议": roleNote, "未完成原因和改进措施": roleNote, "指标来源": roleNote, "指标值设定依据": roleNote,
	"评(扣)分标准": roleNote, "扣分标准": roleNote, "佐证材料": roleNote, "历史值": roleNote, "上年指标值": roleNote,
	"前年": roleNote, "上年": roleNote, "近两年指标值": roleNote, "偏差分析及改进措施": roleNote, "偏差率": roleNote,
	"完成率": roleNote, "完成比例": roleNote, "完成程度": roleNote, "评分方法": roleNote, "评分规则": roleNote,
	"赋分规则": roleNote, "指标出处": roleNote, "得分计算方法": roleNote, "评分细则": roleNote, "计算方法": roleNote, "指标值类型": roleNote, "评价方法": roleNote,
	"偏差原因分析": roleNote, "偏差分析": roleNote, "经费保障": roleNote, "制度保障": roleNote, "人员保障": roleNote, "硬件条件保障": roleNote, "原因说明": roleNote,
	"确定能": roleNote, "有可能": roleNote, "完全不可能": roleNote, "完成目标可能性": roleNote, "全年预计完成情况": roleNote,
	"预计完成情况": roleNote, "绩效指标描述": roleNote, "评": roleNote, "指标值性质": roleNote, "责任科室": roleNote, "自评分析": roleNote, "证明材料": roleNote,
	"得分系数": roleNote, "是否核心指标": roleNote, "核心指标": roleNote, "调整指标值": roleNote, "调整后指标值": roleNote,
	"数值": roleValue, "指标值内容": roleNote, "二级项目名称": roleNote, "参考值": roleNote, "历史参考值": roleNote, "上年完成值": roleNote,
}

// endings read a header that the table does not have by how it ends.
var endings = []struct {
	end  string
	role role
}{
	{"值单位", roleUnit}, {"完成值", roleOutcome}, {"执行情况", roleOutcome}, {"实际值", roleOutcome}, {"指标值", roleValue}, {"目标值", roleValue}, {"实现值", roleValue},
	{"度量单位", roleUnit}, {"计量单位", roleUnit}, {"得分", roleScore}, {"分值", roleWeight}, {"权重", roleWeight},
	{"说明", roleNote}, {"标准", roleNote}, {"依据", roleNote}, {"原因", roleNote}, {"措施", roleNote}, {"备注", roleNote},
	{"解释", roleNote}, {"来源", roleNote}, {"方法", roleNote}, {"细则", roleNote}, {"描述", roleNote},
}

// pastWords say that a column is of years before the form's.
var pastWords = []string{"上年", "上一年", "去年", "前年", "前三年", "前两年", "近三年", "近两年", "往年", "历史"}

// partWords say that a column is of a part of a year.
var partWords = []string{"半年", "季度", "月"}

// wholeWords and yearWords tell the period of a label.
var (
	wholeWords = []string{"实施期", "实施周期", "周期", "中长期", "长期", "中期", "项目期", "全周期", "项目总", "总目标", "总预算", "全过程", "项目全"}
	yearWords  = []string{"年度", "当年", "本年", "全年", "年初", "上年"}
)
