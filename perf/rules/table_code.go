package rules

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// codedRow is a row with the code of its subject.
type codedRow struct {
	code, name *budget.Figure
	digits     budget.FunctionCode // the code as it is meant, without blanks
	level      int                 // its level, 0 where it is no code
}

type codedKey struct{}

// codedRowsOf gives the coded rows of each table, found once a check.
func codedRowsOf(p *perf.Pass) [][]codedRow {
	return p.Shared(codedKey{}, func() any {
		out := make([][]codedRow, len(p.Submission.Tables))
		for i := range out {
			out[i] = codedRows(&p.Submission.Tables[i])
		}
		return out
	}).([][]codedRow)
}

// codedRows are the rows of a table that print a code in one cell, in order;
// tables that split 类 款 项 over columns have none.
func codedRows(t *budget.Table) []codedRow {
	code := -1
	for i := range t.Columns {
		label := lastLabel(&t.Columns[i])
		if codeColumns.In(label) && !otherCodes.In(label) {
			if code >= 0 {
				return nil // a code in several cells
			}
			code = i
		}
	}
	if code < 0 {
		return nil
	}
	out := make([]codedRow, 0, len(t.Rows))
	for i := range t.Rows {
		r := &t.Rows[i]
		c := cellAt(r, code)
		if c == nil {
			continue
		}
		digits := squeeze(c.Text)
		if !allDigits(digits) || len(c.Text) < 3 && isOrdinals(r) {
			continue
		}
		row := codedRow{code: c, digits: budget.FunctionCode(digits)}
		row.level = row.digits.Level()
		for j := code + 1; j < len(r.Cells) && row.name == nil; j++ {
			if f := &r.Cells[j]; f.Text != "" && !f.IsNumber() && !f.IsBlank() {
				row.name = f
			}
		}
		out = append(out, row)
	}
	return out
}

func allDigits(s string) bool {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return false
		}
	}
	return s != ""
}

// codeFormat: codes have 3, 5 or 7 digits and stand below their parent.
func codeFormat() perf.Rule {
	return perf.Rule{
		ID:       "table/code-format",
		Title:    perf.Words{ZH: "科目编码位数或上级不对", EN: "a code has the wrong digits or the wrong parent"},
		Basis:    "政府收支分类科目（类3位、款5位、项7位，前缀为上级编码）",
		Severity: perf.Error,
		Doc: perf.Words{
			ZH: "科目编码应为3、5或7位数字；款、项编码应以其上方最近的类、款编码开头。表中多数编码不合此格式（分列、另有编码）时不判断。",
			EN: "A code has 3, 5 or 7 digits and begins with that of the class or section right above it. Where most codes of a table do not (other codes, split columns), nothing is said.",
		},
		Wrong: "20406 司法　2050607 公共法律服务",
		Right: "20406 司法　2040607 公共法律服务",
		Run:   runCodeFormat,
	}
}

// runCodeFormat reports each code out of place once, with all tables that have
// it.
func runCodeFormat(p *perf.Pass) {
	type place struct {
		first *budget.Table
		code  string
		cited []perf.Evidence
	}
	places := map[string]*place{}
	var order []string
	for i, rows := range codedRowsOf(p) {
		t := &p.Submission.Tables[i]
		compared, odd, ok := codesOutOfPlace(rows)
		if !ok {
			p.Skip(perf.Words{ZH: "编码不是政府收支分类科目的格式", EN: "the codes are not of the classification's form"})
			continue
		}
		p.Compared(compared)
		for _, o := range odd {
			if places[o.why] == nil {
				places[o.why] = &place{first: t, code: string(o.row.digits)}
				order = append(order, o.why)
			}
			places[o.why].cited = append(places[o.why].cited, p.CiteFigure(o.row.code))
		}
	}
	for _, why := range order {
		at := places[why]
		p.Report(perf.Finding{
			Message: perf.Words{
				ZH: fmt.Sprintf("%s的科目编码%s%s。", titled(at.first), why, elsewhere(len(at.cited)-1, "，另有%d处相同")),
				EN: fmt.Sprintf("%s: the code %s has the wrong digits or the wrong parent%s.", clip(at.first.Title), at.code, elsewhere(len(at.cited)-1, ", and so in %d more places")),
			},
			Evidence: at.cited,
		})
	}
}

// elsewhere says how many more places there are, where there are any.
func elsewhere(n int, words string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(words, n)
}

// oddCode is a row whose code is out of place.
type oddCode struct {
	row codedRow
	why string
}

// codesOutOfPlace finds the codes that have the wrong digits or stand below
// another's parent, of how many; false where most of the codes do, so that they
// are codes of another kind.
func codesOutOfPlace(rows []codedRow) (compared int, odd []oddCode, ok bool) {
	parents := [2]string{} // the last 类 and 款
	for i := range rows {
		r := &rows[i]
		code := string(r.digits)
		switch level := r.level; {
		case level == 0:
			odd = append(odd, oddCode{*r, fmt.Sprintf("“%s”不是3、5或7位", code)})
		case level > 1 && parents[level-2] != "" && !strings.HasPrefix(code, parents[level-2]):
			odd = append(odd, oddCode{*r, fmt.Sprintf("“%s”不在“%s”之下", code, parents[level-2])})
		case level == 1:
			parents = [2]string{code, ""}
		case level == 2:
			parents[1] = code
		}
	}
	return len(rows), odd, 3*len(odd) <= len(rows)
}

// codeName: one code, one name.
func codeName() perf.Rule {
	return perf.Rule{
		ID:       "table/code-name",
		Title:    perf.Words{ZH: "科目编码与名称不符", EN: "a code and its name do not belong together"},
		Basis:    "政府收支分类科目",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "功能分类的类级编码与名称应当符合当年的政府收支分类科目：名称属于别的类是错误，是往年的名称则提请核对。款、项级只核对文件自身：同一编码在各表中的名称应当一致（功能科目与经济科目分别比较），仅有标点、空格之差和一长一短的算一致。不在类级名录中的名称不判断。",
			EN: "A 类 of the functional classification must have the name that the year's edition gives its code: the name of another class is an error, one of another year a warning. Below, the document is held against itself: one code must have one name in all tables, functional and economic codes apart; spaces, punctuation and names cut short do not count. A name that the list of classes does not know says nothing.",
		},
		Wrong: "表二：2040607 公共法律服务　表三：2040607 普法宣传",
		Right: "表二、表三：2040607 公共法律服务",
		Run:   runCodeName,
	}
}

func runCodeName(p *perf.Pass) {
	functional, byEconomy := newFirstRows(), newFirstRows()
	toldClass := map[budget.FunctionCode]bool{}
	for i, rows := range codedRowsOf(p) {
		t := &p.Submission.Tables[i]
		met, economic := functional, strings.Contains(t.Title, "经济") || t.Role == budget.RoleGeneralBasic || t.Role == budget.RoleBasic || t.Role == budget.RoleFiscalBasic
		if economic {
			met = byEconomy
		}
		for i := range rows {
			r := &rows[i]
			if r.name != nil && !economic && r.level == 1 {
				checkClassName(p, toldClass, t, r)
			}
			if r.name == nil || r.level == 0 {
				continue
			}
			f := met.rows[r.digits]
			if f == nil {
				met.rows[r.digits] = r
				continue
			}
			p.Compared(1)
			if met.told[r.digits] || f.name.Text == r.name.Text || abbreviates(naming.Plain(f.name.Text), naming.Plain(r.name.Text)) {
				continue
			}
			met.told[r.digits] = true
			p.Report(perf.Finding{
				Message: perf.Words{
					ZH: fmt.Sprintf("科目编码%s在一处为“%s”，在另一处为“%s”。", r.code.Text, squeeze(f.name.Text), squeeze(r.name.Text)),
					EN: fmt.Sprintf("The code %s is called %s in one place and %s in another.", r.code.Text, squeeze(f.name.Text), squeeze(r.name.Text)),
				},
				Evidence: []perf.Evidence{p.CiteFigure(f.name), p.CiteFigure(r.name)},
			})
		}
	}
}

// firstRows are the first rows of codes, and the codes that were reported.
type firstRows struct {
	rows map[budget.FunctionCode]*codedRow
	told map[budget.FunctionCode]bool
}

func newFirstRows() *firstRows {
	return &firstRows{map[budget.FunctionCode]*codedRow{}, map[budget.FunctionCode]bool{}}
}

// checkClassName holds the code and name of a 类 against the list of the year;
// what is told in one table is not told again.
func checkClassName(p *perf.Pass, told map[budget.FunctionCode]bool, t *budget.Table, r *codedRow) {
	code, year := r.digits, cmp.Or(t.Year, p.Submission.Department.Year)
	called := code.ClassName(year)
	if called == "" {
		return
	}
	class, current := budget.ClassNamed(naming.Plain(r.name.Text), year)
	if class == "" {
		return
	}
	p.Compared(1)
	if class == code && current || told[code] {
		return
	}
	told[code] = true
	f := perf.Finding{Evidence: []perf.Evidence{p.CiteFigure(r.code), p.CiteFigure(r.name)}}
	if class == code {
		f.Message = perf.Words{
			ZH: fmt.Sprintf("科目编码%s写作“%s”，%d年的科目名称是“%s”。", code, squeeze(r.name.Text), year, called),
			EN: fmt.Sprintf("The code %s is called %s; in %d its name is %s.", code, squeeze(r.name.Text), year, called),
		}
	} else {
		f.Severity = perf.Error
		f.Message = perf.Words{
			ZH: fmt.Sprintf("科目编码%s是“%s”，却写作“%s”（编码%s）。", code, called, squeeze(r.name.Text), class),
			EN: fmt.Sprintf("The code %s is that of %s, but the name is %s (code %s).", code, called, squeeze(r.name.Text), class),
		}
	}
	p.Report(f)
}

// abbreviates reports whether one plain name is the other, whole or cut short, as
// a narrow column does.
func abbreviates(a, b string) bool {
	return a == "" || b == "" || strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}
