package sheet

import (
	"slices"
	"strings"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// projectForm writes a project form on a sheet of its own.
func (b *book) projectForm(f *perf.ProjectForm) {
	funds := fundTable{head: "项目资金", whole: &f.Funds.Implementation, year: &f.Funds.Annual}
	before, behind := funds.takeExecution(f.Extra)
	extra := splitExtra(before, behind)
	funds.head, funds.points = orElse(extra.fundHead, funds.head), extra.fundHead != ""
	trees := []*indicator.Tree{&f.Annual.Indicators}
	if f.Implementation.Indicators.Len() > 0 || noMoney(&f.Funds.Annual) && !noMoney(&f.Funds.Implementation) {
		trees = []*indicator.Tree{&f.Implementation.Indicators, &f.Annual.Indicators}
	}
	table := newIndicatorTable(orElse(extra.group, "绩效指标"), f.CutOff, trees...)
	width := max(table.width(), funds.width(), 6)

	s := b.sheet(f.Name.Text)
	s.formWidths(width)
	title := "项目支出绩效目标申报表"
	if table.uses(func(i *indicator.Indicator) bool { return i.Outcome != "" || i.Score != nil }) {
		title = "项目支出绩效自评表"
	}
	s.titled(title, f.Year, width)
	s.field(width, "项目名称", f.Name.Text)
	byHand := f.At.IsZero()
	s.fields(width, byHand, headField{"主管部门及代码", &f.Department}, headField{"实施单位", &f.Unit})
	s.fields(width, byHand, headField{"项目属性", &f.Attribute}, headField{"项目期", &f.Term})
	s.fields(width, false, headField{"项目代码", &f.Code}, headField{"项目类别", &f.Category})
	s.extra(width, extra.top)
	funds.write(s, width)
	s.extra(width, extra.middle)
	for _, t := range []struct{ label, text string }{
		{"项目概况", f.Overview.Text}, {"立项依据", f.Basis.Text}, {"项目设立必要性", f.Necessity.Text},
		{"保证项目实施的制度、措施", f.Measures.Text}, {"项目实施计划", f.Plan.Text},
	} {
		if t.text != "" {
			s.field(width, t.label, t.text)
		}
	}
	s.objectives(width, len(trees) > 1 || f.Implementation.Objective.Text != "", f.Implementation.Objective.Text, f.Annual.Objective.Text)
	table.write(s, width)
	s.extra(width, extra.bottom)
	if !f.CutOff {
		s.pair(width, true, "负责人：", f.Responsible.Text, "经办人：", f.Handler.Text)
		s.pair(width, true, "联系电话：", f.Phone.Text, "填报日期：", f.FiledAt.Text)
		return
	}
	s.pair(width, false, "负责人：", f.Responsible.Text, "经办人：", f.Handler.Text)
	s.pair(width, false, "联系电话：", f.Phone.Text, "填报日期：", f.FiledAt.Text)
	s.cutRow(width)
}

// formWidths sets the widths of the columns of a form.
func (s *bookSheet) formWidths(width int) {
	widths := make([]float64, width)
	for i := range widths {
		widths[i] = formColumn
	}
	s.widths(widths...)
}

// objectives writes the narrative targets of one or two periods.
func (s *bookSheet) objectives(width int, both bool, whole, year string) {
	if !both {
		s.field(width, "年度总体目标", year)
		return
	}
	left := (width - 1) / 2
	s.parts(label(""), part{"实施期目标", left, styleLabel}, part{"年度目标", width - 1 - left, styleLabel})
	s.parts(label("总体目标"), long(whole, left), long(year, width-1-left))
}

// extras are what a form has beyond the model, by where it stands.
type extras struct {
	top, middle, bottom []perf.Labelled
	fundHead, group     string // labels of blocks that print their points
}

// tailWords begin the labels that stand below the indicators.
var tailWords = []string{"总分", "合计", "总计", "备注", "注", "审核意见", "财政部门审核意见", "主管部门审核意见", "自评得分", "自评结论", "其他说明"}

// splitExtra finds where each stands: the labels of blocks with their points
// part them, as the funds do, and what forms print at their end comes last.
func splitExtra(before, behind []perf.Labelled) extras {
	var x extras
	to := &x.top
	for i, e := range append(slices.Clone(before), behind...) {
		if i == len(before) && to == &x.top {
			to = &x.middle
		}
		if isPoints(e) {
			if strings.Contains(e.Label, "资金") || strings.Contains(e.Label, "预算") {
				x.fundHead, to = e.Label, &x.middle
			} else {
				x.group, to = e.Label, &x.bottom
			}
			continue
		}
		*to = append(*to, e)
	}
	if x.group == "" {
		for len(*to) > 0 && isTail((*to)[len(*to)-1].Label) {
			x.bottom = append([]perf.Labelled{(*to)[len(*to)-1]}, x.bottom...)
			*to = (*to)[:len(*to)-1]
		}
	}
	return x
}

// isPoints reports whether an entry only repeats the points in its own label
// (年度绩效目标(80分): 80分).
func isPoints(e perf.Labelled) bool {
	points, ok := strings.CutSuffix(e.Text, "分")
	return ok && points != "" && strings.Trim(points, "0123456789.") == "" && strings.Contains(strings.ReplaceAll(e.Label, " ", ""), e.Text)
}

func isTail(l string) bool {
	for _, w := range tailWords {
		if strings.HasPrefix(strings.TrimLeft(l, "*"), w) {
			return true
		}
	}
	return false
}

// departmentForm writes a department form on a sheet of its own.
func (b *book) departmentForm(f *perf.DepartmentForm) {
	tasks, rest := newTaskTable(f)
	extra := splitExtra(rest, nil)
	table := newIndicatorTable(orElse(extra.group, "年度绩效指标"), f.CutOff, &f.Indicators)
	width := max(table.width(), tasks.width(), 6)
	s := b.sheet("部门整体")
	s.formWidths(width)
	s.titled("部门（单位）整体支出绩效目标申报表", f.Year, width)
	s.field(width, "部门名称", f.Name.Text)
	s.pair(width, false, "内设职能部门数", f.Offices.Text, "所属预算单位数", f.Subordinates.Text)
	s.pair(width, false, "核定的人员编制数", f.Posts.Text, "实际在职人员总数", f.Staff.Text)
	s.pair(width, false, "其中：在编人员数", f.Permanent.Text, "其他人员数", f.OtherStaff.Text)
	s.extra(width, extra.top)
	if f.Duties.Text != "" {
		s.field(width, "部门职责", f.Duties.Text)
	}
	if f.Strategy.Text != "" {
		s.field(width, "部门战略目标", f.Strategy.Text)
	}
	if tasks.total == nil {
		s.splits(width, &f.Sources, &f.Uses)
	}
	s.extra(width, extra.middle)
	tasks.write(s, width)
	s.field(width, "年度绩效目标", f.Objective.Text)
	table.write(s, width)
	s.extra(width, extra.bottom)
	if f.CutOff {
		s.cutRow(width)
	}
}

// splits writes the budget of a department by source and by use.
func (s *bookSheet) splits(width int, sources, uses *perf.FundColumn) {
	if noMoney(sources) && noMoney(uses) {
		return
	}
	amount := "资金总额"
	if u := unitOf(sources, uses); u != "" {
		amount += "（" + string(u) + "）"
	}
	left := (width - 3) / 2
	from := s.next
	s.parts(label("年度预算情况"), label("按资金来源划分"), part{amount, left, styleLabel}, label("按资金方向划分"), part{amount, width - 3 - left, styleLabel})
	l1, a1 := lines(sources, "合计")
	l2, a2 := lines(uses, "合计")
	for i := range max(len(l1), len(l2)) {
		s.parts(label(""), label(item(l1, i)), value(item(a1, i), left), label(item(l2, i)), value(item(a2, i), width-3-left))
	}
	s.mergeArea(1, from, 1, s.next-1)
}
