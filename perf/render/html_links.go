package render

import (
	"slices"
	"strconv"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// linkTable is which department indicator each project indicator serves.
type linkTable struct {
	Counts []relationCount
	// Notable are those that a reviewer looks at, Fine those in which every
	// project is as strict as the department or stricter.
	Notable, Fine []linkRow
}

type relationCount struct {
	Relation, Word string
	N              int
}

// linkRow is an indicator of the department with those that serve it.
type linkRow struct {
	Name, Value, Place string
	Section            string // where the page shows the department's form
	Worst              string
	Ends               []linkEnd
}

type linkEnd struct {
	Form, Name, Value, Place, Relation, Word string
	Section                                  string // where the page shows the project's form
}

// relations orders what may lie between two targets, what a reviewer must look
// at first.
var relations = []string{"contradicting", "weaker", "overlapping", "incomparable", "stricter", "equal"}

func (b *pageBuilder) links(sections []*section) *linkTable {
	if len(b.report.Links) == 0 {
		return nil
	}
	shown := map[string]string{} // sections by the name of their form
	for _, s := range sections {
		shown[s.Form] = s.ID
	}
	department := ""
	if b.submission.Department.Form != nil {
		department = shown[b.departmentRef().name]
	}
	targets := b.targets()
	var list []linkRow
	rows := map[string]int{}      // by place and name of the department's indicator
	counts := map[[2]string]int{} // by relation and its word
	for _, l := range b.report.Links {
		key := l.Department.At.String() + "\x00" + l.Department.At.Path + "\x00" + l.Department.Name
		i, ok := rows[key]
		if !ok {
			i = len(list)
			rows[key] = i
			list = append(list, linkRow{
				Name: visible(short(l.Department.Name, nameLimit)), Value: b.target(targets[l.Department.At.Path]), Place: b.place(l.Department.At),
				Section: department,
			})
		}
		end := b.linkEnd(l, targets)
		end.Section = shown[l.Project.Form]
		counts[[2]string{end.Relation, end.Word}]++
		list[i].Ends = append(list[i].Ends, end)
	}
	t := &linkTable{}
	for _, r := range relations {
		for _, word := range []string{b.page.Relation[r], b.page.Opposite} {
			if n := counts[[2]string{r, word}]; n > 0 {
				t.Counts = append(t.Counts, relationCount{r, word, n})
			}
		}
	}
	sortLinks(list)
	for _, row := range list {
		if row.Worst == "equal" || row.Worst == "stricter" {
			t.Fine = append(t.Fine, row)
		} else {
			t.Notable = append(t.Notable, row)
		}
	}
	return t
}

func (b *pageBuilder) linkEnd(l perf.Link, targets map[string]*indicator.Indicator) linkEnd {
	relation := l.Relation.String()
	end := linkEnd{
		Form: visible(short(l.Project.Form, nameLimit)), Name: visible(short(l.Project.Name, nameLimit)),
		Value: b.target(targets[l.Project.At.Path]), Place: b.place(l.Project.At),
		Relation: relation, Word: b.page.Relation[relation],
	}
	mine, theirs := targets[l.Project.At.Path], targets[l.Department.At.Path]
	if mine != nil && theirs != nil && mine.Target.Opposite(theirs.Target) {
		end.Relation, end.Word = indicator.Contradicting.String(), b.page.Opposite
	}
	return end
}

// target is the value of an indicator, blank where the indicator is not known.
func (b *pageBuilder) target(ind *indicator.Indicator) string {
	if ind == nil {
		return ""
	}
	return b.shown(short(ind.Target.Text(), nameLimit))
}

// targets gives each indicator that a link ends at, by path.
func (b *pageBuilder) targets() map[string]*indicator.Indicator {
	wanted := map[string]*indicator.Indicator{}
	for _, l := range b.report.Links {
		wanted[l.Department.At.Path], wanted[l.Project.At.Path] = nil, nil
	}
	delete(wanted, "")
	for _, f := range b.forms {
		if f.project == nil {
			targetsOf(f.path+"/indicators", &b.submission.Department.Form.Indicators, wanted)
			continue
		}
		targetsOf(f.path+"/implementation/indicators", &f.project.Implementation.Indicators, wanted)
		targetsOf(f.path+"/annual/indicators", &f.project.Annual.Indicators, wanted)
	}
	return wanted
}

// targetsOf fills in the indicators of a tree that are wanted.
func targetsOf(path string, t *indicator.Tree, wanted map[string]*indicator.Indicator) {
	list := func(path string, list []*indicator.Indicator) {
		for i, ind := range list {
			at := path + "/" + strconv.Itoa(i)
			if _, ok := wanted[at]; ok {
				wanted[at] = ind
			}
		}
	}
	for i, branch := range t.Levels {
		if branch == nil {
			continue
		}
		at := path + "/children/" + strconv.Itoa(i)
		for j, twig := range branch.Levels {
			if twig != nil {
				list(at+"/children/"+strconv.Itoa(j)+"/children", twig.Indicators)
			}
		}
		list(at+"/unplaced", branch.Unplaced)
	}
	list(path+"/unplaced", t.Unplaced)
}

// sortLinks puts first what a reviewer must look at first, and keeps the order
// of the report otherwise.
func sortLinks(list []linkRow) {
	order := func(relation string) int { return slices.Index(relations, relation) }
	for i := range list {
		r := &list[i]
		slices.SortStableFunc(r.Ends, func(a, b linkEnd) int { return order(a.Relation) - order(b.Relation) })
		r.Worst = r.Ends[0].Relation
	}
	slices.SortStableFunc(list, func(a, b linkRow) int { return order(a.Worst) - order(b.Worst) })
}
