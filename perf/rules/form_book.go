package rules

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// projectRow is a row of a table of projects (项目支出预算表).
type projectRow struct {
	name   *budget.Figure // the cell that names the project
	code   string         // 项目代码, blank where the table has none
	amount *budget.Figure // its total
	kind   string         // 项目类别, blank where the table has none
	key    string
	body   bool // it is named like a public body
	carry  bool // the money is carried over from last year (上年结转)
	form   *perf.ProjectForm
}

// projectBook binds the forms to the rows of the tables of projects: by code,
// by name, and where one name holds the other and the money agrees.
type projectBook struct {
	rows   []projectRow // projects only: no totals, no units
	tables int          // tables of this year's projects that were understood
	byForm map[*perf.ProjectForm][]*projectRow
	byKey  map[string][]*projectRow
	// renamed are the rows bound by their money to a form of another name.
	renamed map[*perf.ProjectForm]*projectRow
}

type bookKey struct{}

// book gives the binding of forms and tables, made once a check.
func book(p *perf.Pass) *projectBook {
	return p.Shared(bookKey{}, func() any { return newBook(p.Submission) }).(*projectBook)
}

func newBook(s *perf.Submission) *projectBook {
	b := &projectBook{byForm: map[*perf.ProjectForm][]*projectRow{}, byKey: map[string][]*projectRow{}, renamed: map[*perf.ProjectForm]*projectRow{}}
	units := unitNames(s)
	for _, t := range tablesOf(s, budget.RoleProject, budget.RoleProjectCarry) {
		rows := projectRows(t, units)
		if len(rows) > 0 && t.Role == budget.RoleProject {
			b.tables++
		}
		b.rows = append(b.rows, rows...)
	}
	for i := range b.rows {
		r := &b.rows[i]
		b.byKey[r.key] = append(b.byKey[r.key], r)
	}
	byCode := map[string][]*projectRow{}
	for i := range b.rows {
		if c := b.rows[i].code; c != "" {
			byCode[c] = append(byCode[c], &b.rows[i])
		}
	}
	for _, f := range s.Projects {
		if f == nil {
			continue
		}
		found := byCode[squeeze(f.Code.Text)]
		if len(found) == 0 {
			found = b.byKey[naming.Plain(f.Name.Text)]
		}
		b.bind(f, found)
	}
	b.bindNear(s)
	return b
}

func (b *projectBook) bind(f *perf.ProjectForm, rows []*projectRow) {
	for _, r := range rows {
		r.form = f
		b.byForm[f] = append(b.byForm[f], r)
	}
}

// nearLength is the least length of a name, in bytes, that is looked for within
// another.
const nearLength = 4 * len("字")

// bindNear binds the forms that no row is named like to the one row without a
// form that is named nearly so: whose name holds theirs, or is held by it; or,
// with another name, whose amount is the form's and whose name shares a word.
func (b *projectBook) bindNear(s *perf.Submission) {
	var free []*projectRow
	for i := range b.rows {
		if r := &b.rows[i]; r.form == nil && !r.carry && len(r.key) >= nearLength {
			free = append(free, r)
		}
	}
	tries := maxNear
	for _, f := range s.Projects {
		if f == nil || len(b.byForm[f]) > 0 || len(naming.Plain(f.Name.Text)) < nearLength {
			continue
		}
		if tries -= len(free); tries < 0 {
			return
		}
		key := naming.Plain(f.Name.Text)
		if near := pick(free, func(r *projectRow) bool { return strings.Contains(r.key, key) || strings.Contains(key, r.key) }); near != nil {
			b.bind(f, []*projectRow{near})
		} else if other := pick(free, func(r *projectRow) bool { return sameFunds(f, r) && sameWords(f, r) }); other != nil {
			b.bind(f, []*projectRow{other})
			b.renamed[f] = other
		}
	}
}

// pick gives the one row without a form that fits, nil where none or several do.
func pick(rows []*projectRow, fits func(*projectRow) bool) *projectRow {
	var found *projectRow
	for _, r := range rows {
		if r.form == nil && fits(r) {
			if found != nil {
				return nil
			}
			found = r
		}
	}
	return found
}

// sameWords reports whether the names of a form and of a row share a word that
// not every project has.
func sameWords(f *perf.ProjectForm, r *projectRow) bool {
	words := naming.Words(f.Name.Text)
	for _, w := range naming.Words(r.name.Text) {
		for _, v := range words {
			if w == v {
				return true
			}
		}
	}
	return false
}

// sameFunds reports whether the form has the row's amount as a total.
func sameFunds(f *perf.ProjectForm, r *projectRow) bool {
	for _, total := range []*budget.Figure{&f.Funds.Annual.Total, &f.Funds.Implementation.Total} {
		if same, ok := sameMoney(total, r.amount); ok && same && !total.IsNought() {
			return true
		}
	}
	return false
}

// maxNear bounds the names looked at within others, whatever the document.
const maxNear = 1 << 16

// thisYear gives the rows of a form that stand for money of the year.
func (b *projectBook) thisYear(f *perf.ProjectForm) []*projectRow {
	var out []*projectRow
	for _, r := range b.byForm[f] {
		if !r.carry {
			out = append(out, r)
		}
	}
	return out
}

// sumRows adds the amounts of rows in 元, as far as they are amounts.
func sumRows(rows []*projectRow) (total amount, of moneySpan, ok bool) {
	for _, r := range rows {
		d, isMoney := yuanOf(r.amount)
		if !isMoney {
			continue
		}
		s, _ := spanOf(r.amount)
		total.add(&d)
		of.add(&s)
		ok = true
	}
	return total, of, ok
}

// projectRows reads the projects out of a table, without its totals and its
// rows of units.
func projectRows(t *budget.Table, units map[string]bool) []projectRow {
	columns := labelsOf(t)
	name := columns.named("项目名称", "项目")
	amount := columns.named("合计", "总计", "金额", "预算数", "预算金额", "支出预算", "预算数合计", "项目金额", "本年预算")
	if name < 0 || amount < 0 || name == amount {
		return nil
	}
	code, kind := columns.named("项目代码", "项目编码", "项目编号"), columns.named("项目类别", "项目类型", "支出类别", "项目分类", "类型")
	unit := columns.named("单位名称", "预算单位", "单位")
	var rows []projectRow
	for i := range t.Rows {
		r := &t.Rows[i]
		if isOrdinals(r) || name >= len(r.Cells) || amount >= len(r.Cells) {
			continue
		}
		cell := &r.Cells[name]
		if cell.IsBlank() || cell.IsNumber() || !r.Cells[amount].IsNumber() {
			continue
		}
		row := projectRow{name: cell, amount: &r.Cells[amount], key: naming.Plain(cell.Text), carry: t.Role == budget.RoleProjectCarry}
		if code >= 0 && code != name {
			row.code = squeeze(r.Cell(code).Text)
		}
		if kind >= 0 && kind != name {
			row.kind = squeeze(r.Cell(kind).Text)
		}
		row.body = isBody(row.key)
		if unit >= 0 && unit != name && squeeze(r.Cell(unit).Text) == squeeze(cell.Text) {
			continue
		}
		rows = append(rows, row)
	}
	return withoutUnits(rows, units)
}
