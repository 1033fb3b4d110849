package rules

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

func setCopyAcross() perf.Rule {
	return perf.Rule{
		ID:    "set/copy-across",
		Title: perf.Words{ZH: "两个项目的指标几乎一样", EN: "two projects with nearly the same indicators"},
		Basis: "评审口径：指标应当与项目相关，不得互相套用",
		Doc: perf.Words{
			ZH: "两个项目的指标（名称和指标值）相同的比例（交集比并集）达到设定值。指标少于设定个数的不比较；几个项目都一样的，各与最先的一个比。请按各项目的内容设置指标。",
			EN: "Two projects share a set part of their indicators, name and value, measured as common over all. Forms with few indicators are passed over; of several that are alike each is told against the first. Set indicators for each project itself.",
		},
		Wrong:    "培训经费、会议经费两表的6个指标完全相同",
		Right:    "各按内容设置",
		Severity: perf.Info,
		Params: []perf.Param{
			{Name: "min-likeness", Doc: perf.Words{ZH: "交集比并集的下限", EN: "least ratio of common to all"}, Value: decimal.RequireFromString("0.8")},
			{Name: "min-indicators", Doc: perf.Words{ZH: "指标达到多少个才比较", EN: "least number of indicators to compare"}, Value: points(4)},
		},
		Run: runCopyAcross,
	}
}

// bundle is a form's indicators as a set of name and value, each with a number
// of its own, the rarest in the submission first.
type bundle struct {
	form  *form
	items []int
}

type item struct {
	name  int32 // its PlainID
	value string
}

func (e *entry) item() item { return item{e.name.PlainID, e.written} }

// recent bounds how many earlier forms one form is compared with for each of
// its rare indicators, so that the work stays in step with the forms.
const recent = 4

// holders are the last forms that have an item, the oldest first.
type holders [recent]*bundle

func (h *holders) add(b *bundle) {
	copy(h[:], h[1:])
	h[recent-1] = b
}

// runCopyAcross finds forms that are nearly alike without comparing all pairs:
// two sets that share enough must share one of their rarest items, so only
// forms that do are compared.
func runCopyAcross(p *perf.Pass) {
	bundles, items := bundlesOf(p)
	least := p.Param("min-likeness")
	if !least.IsPositive() {
		return
	}
	ratio := amountOf(least)
	holders := make([]holders, items)
	in := make([]*bundle, items) // by item, the bundle at hand where it has it
	for _, b := range bundles {
		p.Compared(1)
		for _, x := range b.items {
			in[x] = b
		}
		n := whole(len(b.items))
		enough := n.times(&ratio)
		prefix := len(b.items) - int(enough.ceil()) + 1
		prefix = min(max(prefix, 1), len(b.items))
		var twin *bundle
		for _, x := range b.items[:prefix] {
			for _, a := range holders[x] {
				if twin == nil && a != nil && alike(a, b, in, &ratio) {
					twin = a
				}
			}
			holders[x].add(b)
		}
		if twin != nil {
			p.Report(perf.Finding{
				Form: b.form.name,
				Message: perf.Words{
					ZH: fmt.Sprintf("%s与%s的指标几乎一样。", b.form.callZH(), twin.form.callZH()),
					EN: fmt.Sprintf("%s and %s have nearly the same indicators.", b.form.callEN(), twin.form.callEN()),
				},
				Evidence: []perf.Evidence{twin.form.quoteTitle(p), b.form.quoteTitle(p)},
			})
		}
	}
}

// bundlesOf gives the forms that have indicators enough, and how many different
// items they have.
func bundlesOf(p *perf.Pass) ([]*bundle, int) {
	var out []*bundle
	entries := 0
	for _, f := range surveyOf(p).forms {
		if c := f.main(); c != nil && f.project != nil {
			entries += len(c.entries)
		}
	}
	least, room := amountOf(p.Param("min-indicators")), make([]int, 0, entries)
	numbers := numbering{more: map[item]int{}}
	frequency := make([]int, 0, entries) // of each number
	for _, f := range surveyOf(p).forms {
		c := f.main()
		if f.project == nil || c == nil {
			continue
		}
		if n := whole(len(c.entries)); n.compare(&least) < 0 {
			continue
		}
		b := &bundle{form: f, items: room[len(room):]}
		for i := range c.entries {
			n := numbers.of(c.entries[i].item())
			if n == len(frequency) {
				frequency = append(frequency, 0)
			}
			b.items = append(b.items, n)
		}
		slices.Sort(b.items)
		b.items = slices.Compact(b.items)
		room = room[:len(room)+len(b.items)]
		for _, n := range b.items {
			frequency[n]++
		}
		out = append(out, b)
	}
	if len(out) < 2 {
		return nil, 0 // nothing to compare with
	}
	for _, b := range out {
		slices.SortFunc(b.items, func(x, y int) int {
			return cmp.Or(cmp.Compare(frequency[x], frequency[y]), cmp.Compare(x, y))
		})
	}
	return out, numbers.count
}

// numbering numbers items from 0. Most names have one value.
type numbering struct {
	first naming.Table[numbered] // of each name
	more  map[item]int           // its others
	count int
}

type numbered struct {
	met   bool
	value string
	n     int
}

func (x *numbering) of(i item) int {
	first := x.first.At(i.name)
	if first.met && first.value == i.value {
		return first.n
	}
	n, met := x.more[i]
	if met {
		return n
	}
	n = x.count
	x.count++
	if !first.met {
		*first = numbered{true, i.value, n}
	} else {
		x.more[i] = n
	}
	return n
}

// alike reports whether two forms share enough of their indicators; in says
// which items the second has.
func alike(a, b *bundle, in []*bundle, least *amount) bool {
	common := 0
	for _, x := range a.items {
		if in[x] == b {
			common++
		}
	}
	shared, all := whole(common), whole(len(a.items)+len(b.items)-common)
	enough := all.times(least)
	return shared.compare(&enough) >= 0
}
