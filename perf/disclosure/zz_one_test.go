package disclosure_test

import (
	"os"
	"strings"
	"strconv"
	"testing"

	"github.com/perftarget/perftarget/budget"
)

// MUT="file|line:col[+off]|old|new[;line:col|old|new]"
func TestOne(t *testing.T) {
	m := os.Getenv("MUT")
	if m == "" { t.Skip() }
	parts := strings.SplitN(m, "|", 2)
	doc := docsToExplore(t)[parts[0]]
	txt := newText(doc)
	for _, e := range strings.Split(parts[1], ";") {
		p := strings.Split(e, "|")
		lc := strings.FieldsFunc(p[0], func(r rune) bool { return r == ':' || r == '+' })
		l, _ := strconv.Atoi(lc[0]); c, _ := strconv.Atoi(lc[1]); o := 0
		if len(lc) > 2 { o, _ = strconv.Atoi(lc[2]) }
		s := txt.with(spot{l, c, o}, p[1], p[2])
		if s == "" { t.Fatal("not found", e) }
		txt = &text{lines: strings.Split(s, "\n"), sep: txt.sep}
	}
	rs := readText(t, strings.Join(txt.lines, "\n"))
	for i := range rs {
		if rs[i].Verdict == budget.VerdictBroken {
			b, _ := rs[i].MarshalJSON()
			s := rs[i].Kind + " " + rs[i].ID + " soft=" + strconv.FormatBool(rs[i].Soft)
			for k, side := range [2][]budget.Term{rs[i].Left, rs[i].Right} {
				if k == 1 { s += " =" }
				for _, x := range side { if x.Figure.IsNought() {continue}; s += " " + x.Figure.Text + "@" + strconv.Itoa(x.Figure.At.Line) + ":" + strconv.Itoa(x.Figure.At.Column) }
			}
			_ = b
			t.Log(s)
		}
	}
	f := budget.Diagnose(rs)
	for i := range f { t.Log("FAULT soft=", f[i].Soft, describe(f[i:i+1])) }
}
