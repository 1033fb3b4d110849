package forms

import "strings"

// role is what a column of the indicator table holds.
type role uint8

const (
	roleNone role = iota
	roleFirst
	roleSecond
	roleName
	roleOperator
	roleValue
	roleUnit
	roleWeight
	roleDirection
	roleOutcome
	roleScore
	roleNote
	// roleLevelWeight is a weight that stands before the name and so belongs to
	// the level left of it.
	roleLevelWeight
	// The columns of a list of projects that hold a project and not an indicator.
	roleField
)

// headers are the words that head columns of indicators, without what stands in
// brackets. A word is added here, never in the code.
var headers = map[string]role{
	"一级指标": roleFirst, "一级绩效指标": roleFirst, "一级指标名称": roleFirst, "一级": roleFirst, "指标类别": roleFirst,
	"一级目标": roleFirst, "指标类型": roleFirst,
	"二级指标": roleSecond, "二级绩效指标": roleSecond, "二级指标名称": roleSecond, "二级": roleSecond, "指标分类": roleSecond,
	"二级目标": roleSecond,
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
	"指标值单位": roleUnit, "目标值单位": roleUnit,
	"权重": roleWeight, "分值": roleWeight, "指标权重": roleWeight, "分值权重": roleWeight, "指标分值": roleWeight,
	"标准分值": roleWeight, "标准分": roleWeight, "权重分值": roleWeight, "本年权重": roleWeight, "分值/权重": roleWeight,
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
	"赋分规则": roleNote, "指标出处": roleNote, "责任科室": roleNote, "自评分析": roleNote, "证明材料": roleNote,
	"得分系数": roleNote, "是否核心指标": roleNote, "核心指标": roleNote, "调整指标值": roleNote, "调整后指标值": roleNote,
	"数值": roleValue, "指标值内容": roleNote, "二级项目名称": roleNote, "参考值": roleNote, "历史参考值": roleNote, "上年完成值": roleNote,
}

// endings read a header that the table does not have by how it ends.
var endings = []struct {
	end  string
	role role
}{
	{"完成值", roleOutcome}, {"实际值", roleOutcome}, {"指标值", roleValue}, {"目标值", roleValue},
	{"度量单位", roleUnit}, {"计量单位", roleUnit}, {"得分", roleScore}, {"分值", roleWeight}, {"权重", roleWeight},
	{"说明", roleNote}, {"标准", roleNote}, {"依据", roleNote}, {"原因", roleNote}, {"措施", roleNote}, {"备注", roleNote},
	{"解释", roleNote}, {"来源", roleNote},
}

// span says which of a form's two periods a column or a block belongs to.
type span uint8

const (
	spanNone span = iota
	spanWhole
	spanYear
)

// wholeWords and yearWords tell the period of a label.
var (
	wholeWords = []string{"实施期", "实施周期", "周期", "中长期", "长期", "中期", "项目期", "全周期", "项目总", "总目标", "总预算", "全过程", "项目全"}
	yearWords  = []string{"年度", "当年", "本年", "全年", "年初", "上年"}
)

// spanOf reads the period out of a label.
func spanOf(text string) span {
	k := key(text)
	for _, w := range wholeWords {
		if strings.Contains(k, w) {
			return spanWhole
		}
	}
	for _, w := range yearWords {
		if strings.Contains(k, w) {
			return spanYear
		}
	}
	return spanNone
}

// column is one column of the indicator table.
type column struct {
	col   int
	role  role
	span  span
	label *cell
	field fieldID // for roleField
	side  int     // the group it belongs to
}

// group is the part of a header that describes one indicator: its second level,
// name and value. Forms with two periods side by side print two.
type group struct {
	span    span
	second  int // column, 0 where there is none
	name    int
	columns []column // the columns from the name on, in printed order
}

// layout is a header understood.
type layout struct {
	first  int // the column of the first level, 0 where there is none
	groups []group
	cols   map[int]column
	last   int // the rightmost column
	fields []column
	span   span // of the whole block
}

// headerRole is the role of a header cell.
func headerRole(text string) role { return headRole(base(text)) }

func headRole(b string) role {
	if b == "" || runes(b) > 16 {
		return roleNone
	}
	if r, ok := headers[b]; ok {
		return r
	}
	if r, ok := headers[strings.TrimPrefix(b, "绩效")]; ok {
		return r
	}
	for _, e := range endings {
		if strings.HasSuffix(b, e.end) {
			return e.role
		}
	}
	return roleNone
}

// isHeader reports whether a row heads a table of indicators: it names a level
// and at least one more column, and nothing else than columns. Words that can
// also be the label of a field count only beside a level.
func isHeader(l *line) bool {
	levels, others, strange := 0, 0, 0
	for _, c := range l.cells {
		switch c.mean().role {
		case roleFirst, roleSecond, roleName:
			levels++
		case roleNone:
			if _, ok := c.fieldID(); !ok && !c.mean().group {
				strange++
			}
		default:
			others++
		}
	}
	return levels > 0 && levels+others >= 2 && strange <= levels+others-1
}

// newLayout reads a header row; it has no groups where the row names no column
// of indicators.
func newLayout(l *line) *layout {
	lay := &layout{cols: map[int]column{}}
	levels := headLevels(l)
	list := false // the table lists projects in its first columns
	for _, c := range l.cells {
		id, _ := c.fieldID()
		list = list || id == fieldName
	}
	for _, c := range l.cells {
		col := column{col: c.col, role: levels[c], span: spanOf(c.text), label: c}
		if id, ok := c.fieldID(); list && (ok || c.mean().fund) && lay.isBefore() && col.role < roleFirst {
			col.role, col.field = roleField, id
			lay.fields = append(lay.fields, col)
		} else if col.role != roleFirst && col.role != roleSecond && col.role != roleName && lay.isBefore() {
			if lay.span == spanNone {
				lay.span = col.span
			}
			continue // the label of the whole block
		} else {
			col = lay.take(col)
		}
		if col.role != roleNone {
			lay.cols[c.col] = col
			lay.last = c.col
		}
	}
	lay.settle()
	return lay
}

// headLevels gives each header cell its role. Where no third level is named, the
// second is the indicator itself.
func headLevels(l *line) map[*cell]role {
	out := make(map[*cell]role, len(l.cells))
	named := false
	for _, c := range l.cells {
		out[c] = c.mean().role
		named = named || out[c] == roleName
	}
	if named {
		return out
	}
	for c, r := range out {
		if r == roleSecond {
			out[c] = roleName
		}
	}
	return out
}

// isBefore reports whether no level column has been seen yet.
func (l *layout) isBefore() bool { return l.first == 0 && len(l.groups) == 0 }

// take puts a column into its group, opening one where a second level or a name
// comes again.
func (l *layout) take(col column) column {
	var g *group
	if n := len(l.groups); n > 0 {
		g = &l.groups[n-1]
	}
	switch col.role {
	case roleFirst:
		if l.first != 0 {
			return column{}
		}
		l.first = col.col
		return col
	case roleSecond:
		if g == nil || g.second != 0 || g.name != 0 {
			g = l.open()
		}
		g.second = col.col
	case roleName:
		switch {
		case g == nil || g.name != 0 && g.has(roleValue, spanNone):
			g = l.open()
			fallthrough
		case g.name == 0:
			g.name = col.col
		default:
			col.role = roleNote // 三级指标 | 指标内容: the second explains the first
		}
		g.columns = append(g.columns, col)
	default:
		if g == nil {
			g = l.open()
		}
		col.role = g.settle(col)
		g.columns = append(g.columns, col)
	}
	col.side = len(l.groups) - 1
	return col
}

// settle is the role of a further column of the group: a column that comes
// again only explains, unless it is the value of the other period.
func (g *group) settle(col column) role {
	switch {
	case g.name == 0 && col.role == roleWeight:
		return roleLevelWeight
	case col.role == roleNone:
		return roleNote
	case col.role == roleValue && g.has(roleValue, col.span):
		return roleNote
	case col.role != roleValue && col.role != roleNote && g.has(col.role, spanNone):
		return roleNote
	}
	return col.role
}

// has reports whether the group has a column of the role, and of the period
// where one is given.
func (g *group) has(r role, s span) bool {
	for _, c := range g.columns {
		if c.role == r && (s == spanNone || c.span == spanNone || c.span == s) {
			return true
		}
	}
	return false
}

func (l *layout) open() *group {
	l.groups = append(l.groups, group{})
	return &l.groups[len(l.groups)-1]
}

// settle drops groups without a name, whose columns explain the group before
// them, and gives each its period: two groups are the whole period and the year
// unless the header says otherwise.
func (l *layout) settle() {
	side := make([]int, len(l.groups))
	var kept []group
	for i, g := range l.groups {
		if g.name != 0 {
			kept = append(kept, g)
		}
		side[i] = max(len(kept)-1, 0)
	}
	for at, c := range l.cols {
		if c.role != roleFirst && c.role != roleField && c.side < len(side) {
			if l.groups[c.side].name == 0 || side[c.side] >= len(kept) {
				c.role = roleNote
			}
			c.side = side[c.side]
			l.cols[at] = c
		}
	}
	l.groups = kept
	switch {
	case len(l.groups) == 1:
		l.groups[0].span = l.span
	case len(l.groups) > 1:
		l.groups[0].span, l.groups[1].span = spanWhole, spanYear
	}
}
