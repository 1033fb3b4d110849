package forms

import (
	"flag"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

var update = flag.Bool("update", false, "write what is read in testdata/forms anew")

// TestForms reads the forms of testdata/forms and compares what is read, every
// field and every indicator, with what stands beside them.
func TestForms(t *testing.T) {
	paths, err := filepath.Glob("../../../testdata/forms/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		t.Run(name, func(t *testing.T) {
			g := load(t, path)
			out := Read(g, Options{AtEnd: true})
			require.Empty(t, lost(g, out))
			got := told(out)
			want := strings.TrimSuffix(path, ".txt") + ".want"
			if *update {
				require.NoError(t, os.WriteFile(want, []byte(got), 0o644))
			}
			b, err := os.ReadFile(want)
			require.NoError(t, err)
			require.Equal(t, string(b), got)
		})
	}
}

// told tells what was read, a line a field, an indicator, a note.
func told(out result) string {
	var b strings.Builder
	say := func(label, text string) {
		if text != "" {
			b.WriteString(label + "：" + text + "\n")
		}
	}
	tree := func(label string, t *indicator.Tree) {
		for _, s := range render(t) {
			say(label, s)
		}
	}
	for _, p := range out.Projects {
		b.WriteString("项目\n")
		for _, f := range []struct{ label, text string }{
			{"名称", p.Name.Text}, {"代码", p.Code.Text}, {"年度", year(p.Year)}, {"主管", p.Department.Text}, {"实施", p.Unit.Text},
			{"属性", p.Attribute.Text}, {"类别", p.Category.Text}, {"期限", p.Term.Text},
			{"实施期资金", strings.TrimSpace(fundText(p.Funds.Implementation))}, {"年度资金", strings.TrimSpace(fundText(p.Funds.Annual))},
			{"实施期目标", p.Implementation.Objective.Text}, {"年度目标", p.Annual.Objective.Text}, {"其他", labelled(p.Extra)},
		} {
			say(f.label, f.text)
		}
		tree("实施期", &p.Implementation.Indicators)
		tree("年度", &p.Annual.Indicators)
	}
	for _, d := range out.Departments {
		b.WriteString("部门\n")
		for _, f := range []struct{ label, text string }{
			{"名称", d.Name.Text}, {"年度", year(d.Year)}, {"职责", d.Duties.Text}, {"来源", strings.TrimSpace(fundText(d.Sources))},
			{"用途", strings.TrimSpace(fundText(d.Uses))}, {"任务", labelled(d.Tasks)}, {"目标", d.Objective.Text}, {"其他", labelled(d.Extra)},
		} {
			say(f.label, f.text)
		}
		tree("指标", &d.Indicators)
	}
	for _, n := range out.Notes {
		say("注 "+n.At.String()+" "+string(n.Kind), n.Text+"："+n.Reason)
	}
	return b.String()
}

func year(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
