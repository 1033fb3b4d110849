package open_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/rules"
)

// filed cuts the budget into the files in which a department would send it: the
// document, the department's form and a form a project.
func filed(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile(budget)
	require.NoError(t, err)
	document, forms, _ := strings.Cut(string(text), "\n预算部门（单位）整体支出绩效目标申报表\n")
	out := []string{document}
	const title = "\n泽州县县(区)级预算部门(单位)项目支出绩效目标"
	for i, form := range strings.Split("预算部门（单位）整体支出绩效目标申报表\n"+forms, title) {
		if i > 0 {
			form = title[1:] + form
		}
		out = append(out, form+"\n")
	}
	require.Len(t, out, 9)
	return out
}

// Files of several forms, checked together, have the findings of the one document
// that holds them all, each on the form it belongs to.
func TestTogether(t *testing.T) {
	whole := byForm(t, inForm(t, "text", strings.Join(filed(t), "\n")))
	var parts []*perf.Submission
	for i, text := range filed(t) {
		name := fmt.Sprintf("%d", i)
		switch i % 4 {
		case 0:
			parts = append(parts, readAs(t, name+".txt", []byte(text)))
		case 1:
			parts = append(parts, readAs(t, name+".xlsx", asWorkbook(t, text)))
		case 2:
			parts = append(parts, readAs(t, name+".html", []byte(asHTML(text))))
		case 3:
			var b bytes.Buffer
			require.NoError(t, perf.WriteJSON(&b, readAs(t, name+".txt", []byte(text))))
			parts = append(parts, readAs(t, name+".json", b.Bytes()))
		}
	}
	together, err := perf.Join(parts...)
	require.NoError(t, err)
	got := byForm(t, together)
	// Marks of pages are told by their being repeated, which those of a file are not.
	for _, m := range []map[string]int{whole, got} {
		for k := range m {
			if strings.HasSuffix(k, " reading/unplaced") {
				delete(m, k)
			}
		}
	}
	require.Equal(t, whole, got)
}

// byForm counts the findings of each rule on each form.
func byForm(t *testing.T, s *perf.Submission) map[string]int {
	t.Helper()
	r, err := perf.Check(context.Background(), s, rules.All())
	require.NoError(t, err)
	out := map[string]int{}
	for _, f := range r.Findings {
		out[f.Form+" "+f.Rule]++
	}
	return out
}
