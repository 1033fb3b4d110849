package perf

import (
	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/source"
)

// Field is one filled-in field of a form with its place.
type Field = source.Text

// ProjectForm is a 项目支出绩效目标申报表 (财预〔2015〕88号), filed with the budget.
// Only Name is required; fields that a layout does not have stay blank.
type ProjectForm struct {
	Name       Field `validate:"required"` // 项目名称
	Code       Field // 项目代码
	Year       int   `validate:"omitempty,gte=1994,lte=2200"` // 年度, 0 where it is not known
	Department Field // 主管部门及代码, as written ("048-泽州县司法局")
	Unit       Field // 实施单位
	Attribute  Field // 项目属性 (经常性项目, 一次性 …)
	Category   Field // 项目类别 (其他运转类, 特定目标类 …)
	Term       Field // 项目期 ("99年") or its dates
	Funds      Funds // 项目资金

	Overview  Field // 项目概况
	Basis     Field // 立项依据
	Necessity Field // 项目设立必要性
	Measures  Field // 保证项目实施的制度、措施
	Plan      Field // 项目实施计划

	// Implementation and Annual are the two columns of the form: the whole
	// implementation period (实施期) and the budget year (年度). A layout with one
	// column fills Annual.
	Implementation Phase
	Annual         Phase

	Responsible Field // 负责人
	Handler     Field // 经办人
	Phone       Field // 联系电话
	FiledAt     Field // 填报日期 (yyyyMMddHHmmss or a date)

	// Claims is what the narrative fields say of figures and dates: a statement
	// for each field that says any, its Heading the field's JSON name (plan,
	// overview, implementation/objective, annual/objective, …). A reader fills
	// it in; rules read it and never the prose.
	Claims []budget.Statement
	// Extra holds what the layout has beyond these, label and text.
	Extra []Labelled
	// At is the title of the form and Until its last line.
	At, Until source.Place
	// CutOff reports that the document ended before the form did.
	CutOff bool
}

// Phase is one column of a project form.
type Phase struct {
	Objective  Field          // 总体目标
	Indicators indicator.Tree // 绩效指标
	// At is the header of the column, where the form prints one.
	At source.Place
}

// IsEmpty reports whether neither an objective nor an indicator is filled in.
func (p *Phase) IsEmpty() bool { return p.Objective.IsZero() && p.Indicators.Len() == 0 }

// DepartmentForm is a 部门（单位）整体支出绩效目标申报表.
type DepartmentForm struct {
	Name Field `validate:"required"`                    // 部门名称, as written ("048-泽州县司法局")
	Year int   `validate:"omitempty,gte=1994,lte=2200"` // 年度

	Offices      budget.Figure // 内设职能部门数
	Subordinates budget.Figure // 所属预算单位数
	Posts        budget.Figure // 核定的人员编制数
	Staff        budget.Figure // 实际在职人员总数
	Permanent    budget.Figure // 其中：在编人员数
	OtherStaff   budget.Figure // 其他人员数

	Duties   Field // 部门职责
	Strategy Field // 部门战略目标
	// Sources (按资金来源划分) and Uses (按资金方向划分) are the two splits of the
	// year's budget (年度预算情况).
	Sources, Uses FundColumn

	Tasks      []Labelled     // 核心职能 and 年度重点任务: name and description
	Objective  Field          // 年度绩效目标
	Indicators indicator.Tree // 年度绩效指标

	// Claims is what the narrative fields say, as in [ProjectForm].
	Claims []budget.Statement

	Extra     []Labelled
	At, Until source.Place
	CutOff    bool
}

// Labelled is a field under a label that the form prints.
type Labelled struct {
	Label string `json:"label"`
	Field
}

// Funds is the money of a project (项目资金) for both columns of its form.
type Funds struct {
	Implementation FundColumn `json:"implementation,omitzero"` // 实施期资金
	Annual         FundColumn `json:"annual,omitzero"`         // 年度资金
}

// FundColumn is a total with the parts it is made of.
type FundColumn struct {
	Total budget.Figure `json:"total,omitzero"` // 资金总额, 合计
	Parts []FundPart    `json:"parts,omitempty"`
}

// IsBlank reports whether the column prints nothing. It may still say where.
func (c *FundColumn) IsBlank() bool { return c.Total.IsBlank() && len(c.Parts) == 0 }

// FundPart is one line of a fund column, in printed order.
type FundPart struct {
	// Label is the line as printed ("其中：中央财政资金").
	Label string `json:"label"`
	// Source says what the label means, blank where it is not known.
	Source FundSource `json:"source,omitempty"`
	// Depth is 0 for a part of the total, 1 for a part of the part above, ….
	Depth  int           `json:"depth,omitempty"`
	Figure budget.Figure `json:"figure"`
}

// FundSource is where money comes from (资金来源), or, in the split by use, what
// it is for.
type FundSource string

// Fund sources and uses.
const (
	FundFiscal       FundSource = "fiscal"        // 财政拨款
	FundCentral      FundSource = "central"       // 中央财政资金
	FundProvince     FundSource = "province"      // 省级财政资金
	FundLocal        FundSource = "local"         // 市县(区)财政资金
	FundSelf         FundSource = "self"          // 单位自筹, 自有资金
	FundOther        FundSource = "other"         // 其他资金
	FundCarryOver    FundSource = "carry-over"    // 上年结转
	FundGeneral      FundSource = "general"       // 一般公共预算
	FundGovernment   FundSource = "government"    // 政府性基金
	FundStateCapital FundSource = "state-capital" // 国有资本经营预算
	FundSocial       FundSource = "social"        // 社会保险基金
	FundSpecial      FundSource = "special"       // 财政专户管理资金
	FundUnit         FundSource = "unit"          // 单位资金
	FundBasic        FundSource = "basic"         // 基本支出
	FundProject      FundSource = "project"       // 项目支出
)

// IsZero reports whether the column holds nothing at all, so that JSON leaves it
// out; a blank total that has a place is something.
func (c FundColumn) IsZero() bool { return c.Total == (budget.Figure{}) && len(c.Parts) == 0 }

// IsZero reports whether both columns hold nothing.
func (f Funds) IsZero() bool { return f.Implementation.IsZero() && f.Annual.IsZero() }
