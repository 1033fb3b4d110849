package render

import (
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// treeView is an indicator tree as the page draws it.
type treeView struct {
	Title     string
	Objective passage
	Branches  []branchView
	Empty     bool
}

type branchView struct {
	Name, Weight string
	Twigs        []twigView
}

type twigView struct {
	Name, Weight string
	Leaves       []leafView
}

type leafView struct {
	Name, Value passage
	// Columns are what the form prints of the indicator beside its value.
	Columns []string
	Lost    bool
}

// phase draws one column of a project form. One that is empty is shown, too, if
// the form has it.
func (q *formBuilder) phase(title, name string, p *perf.Phase, funds *perf.FundColumn) {
	objective, ok := q.cell(p.Objective.Text, "/"+name+"/objective", &p.Objective)
	t := q.drawn(title, "/"+name+"/indicators", &p.Indicators)
	if ok {
		t.Objective = objective
	}
	if ok || len(t.Branches) > 0 || q.whole && (!p.At.IsZero() || !funds.IsBlank()) {
		t.Empty = len(t.Branches) == 0
		q.view.Trees = append(q.view.Trees, t)
	}
}

func (q *formBuilder) tree(title, path string, t *indicator.Tree) {
	if v := q.drawn(title, path, t); len(v.Branches) > 0 || q.whole {
		v.Empty = len(v.Branches) == 0
		q.view.Trees = append(q.view.Trees, v)
	}
}

func (q *formBuilder) drawn(title, path string, t *indicator.Tree) treeView {
	v := treeView{Title: title}
	for i, b := range t.Levels {
		if b == nil {
			continue
		}
		at := path + "/children/" + strconv.Itoa(i)
		bv := branchView{Name: q.level(b.Text, b.Level1.Chinese(), b.Level1.English()), Weight: points(b.Weight)}
		for j, g := range b.Levels {
			if g == nil {
				continue
			}
			bv.add(twigView{
				Name: q.level(g.Text, g.Level2.Chinese(), g.Level2.English()), Weight: points(g.Weight),
				Leaves: q.leaves(at+"/children/"+strconv.Itoa(j)+"/children", g.Indicators),
			})
		}
		bv.add(twigView{Name: q.page.Unplaced, Leaves: q.leaves(at+"/unplaced", b.Unplaced)})
		if len(bv.Twigs) > 0 {
			v.Branches = append(v.Branches, bv)
		}
	}
	if loose := q.leaves(path+"/unplaced", t.Unplaced); len(loose) > 0 {
		v.Branches = append(v.Branches, branchView{Name: q.page.Unplaced, Twigs: []twigView{{Leaves: loose}}})
	}
	return v
}

// add puts a second level on, unless it holds nothing.
func (b *branchView) add(t twigView) {
	if len(t.Leaves) > 0 {
		b.Twigs = append(b.Twigs, t)
	}
}

// level is a level as the form prints it, or the scheme's word for it.
func (q *formBuilder) level(text, zh, en string) string {
	if text != "" {
		return visible(short(text, nameLimit))
	}
	return q.lang.pick(perf.Words{ZH: zh, EN: en})
}

// points is a weight as it is shown, blank where there is none.
func points(d *decimal.Decimal) string {
	if d == nil {
		return ""
	}
	return d.String()
}

func (q *formBuilder) leaves(path string, list []*indicator.Indicator) []leafView {
	var out []leafView
	for i, ind := range list {
		if ind == nil {
			continue
		}
		at := path + "/" + strconv.Itoa(i)
		name, named := q.cell(ind.Name, at, &perf.Field{At: ind.At})
		value, valued := q.cell(ind.Target.Text(), at+"/target", &perf.Field{At: ind.ValueAt})
		if !named && !valued && !q.whole {
			continue
		}
		if len(name) == 0 {
			name = passage{{Text: q.words.blank}}
		}
		if len(value) == 0 && !ind.Lost {
			value = passage{{Text: q.words.blank}}
		}
		out = append(out, leafView{Name: name, Value: value, Columns: q.columns(ind), Lost: ind.Lost})
	}
	return out
}

// columns are the cells that a form may print beside name and value.
func (q *formBuilder) columns(ind *indicator.Indicator) []string {
	var out []string
	add := func(label, text string) {
		if text != "" {
			out = append(out, label+" "+visible(short(text, nameLimit)))
		}
	}
	w := q.page
	add(w.Operator, ind.Operator)
	add(w.Unit, ind.Unit)
	add("", w.Direction[ind.Direction])
	add(w.Weight, points(ind.Weight))
	add(w.Outcome, ind.Outcome)
	add(w.Score, points(ind.Score))
	add(w.Note, ind.Note)
	return out
}
