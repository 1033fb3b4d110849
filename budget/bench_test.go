package budget

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

func BenchmarkSeedIdentities(b *testing.B) {
	doc := seedDocument(b)
	b.ReportAllocs()
	for b.Loop() {
		Survey(doc)
	}
}

// scaled is a document of the size of a county bureau's times n: an income, an
// expenditure and a general table of 25 subjects each, a list of projects, all of
// it consistent.
func scaled(n int) Document {
	type subject struct {
		code  string
		value int64
	}
	var subjects []subject
	add := func(code string, value int64) { subjects = append(subjects, subject{code, value}) }
	for class := 201; len(subjects) < 25*n; class++ {
		at := len(subjects)
		add(fmt.Sprint(class), 0)
		for item := 1; item < 28 && len(subjects) < 25*n; item++ {
			group := len(subjects)
			add(fmt.Sprintf("%d%02d", class, item), 0)
			for sub := 1; sub < 25 && len(subjects) < 25*n; sub++ {
				v := int64(1000 + 37*sub + 11*item)
				add(fmt.Sprintf("%d%02d%02d", class, item, sub), v)
				subjects[group].value += v
				subjects[at].value += v
			}
		}
	}
	total := int64(0)
	for _, s := range subjects {
		if len(s.code) == 3 {
			total += s.value
		}
	}
	figure := func(v int64) Figure { return mustFigure(fmt.Sprintf("%d.%02d", v/100, v%100), TenThousand) }
	text := func(s string) Figure {
		f, _ := NewFigure(s, "", Figure{}.At)
		return f
	}
	table := func(title string, labels ...string) Table {
		t := Table{Title: title, Role: RoleOf(title), Unit: TenThousand}
		for _, l := range labels {
			t.Columns = append(t.Columns, Column{Labels: []string{l}})
		}
		row := func(code string, v int64) {
			cells := []Figure{text(code), text("科目" + code), figure(v)}
			for len(cells) < len(labels) {
				cells = append(cells, text(""))
			}
			cells[3] = figure(v)
			t.Rows = append(t.Rows, Row{Cells: cells})
		}
		row("合计", total)
		for _, s := range subjects {
			row(s.code, s.value)
		}
		return t
	}
	return Document{Tables: []Table{
		table("预算收入总表", "科目编码", "科目名称", "合计", "一般公共预算", "政府性基金预算"),
		table("预算支出总表", "科目编码", "科目名称", "合计", "基本支出", "项目支出"),
		table("一般公共预算支出表", "科目编码", "科目名称", "合计", "基本支出", "项目支出"),
	}}
}

func TestScaledDocumentIsConsistent(t *testing.T) {
	for _, n := range []int{1, 10, 100} {
		results := Evaluate(Identities(scaled(n)))
		require.Greater(t, len(results), 100*n)
		for i := range results {
			require.NotEqual(t, VerdictBroken, results[i].Verdict, results[i].ID())
		}
	}
}

// The time grows with the figures, not faster: compare ns/figure.
func BenchmarkScaledIdentities(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		b.Run(fmt.Sprintf("%dx", n), func(b *testing.B) {
			doc := scaled(n)
			figures := 0
			for i := range doc.Tables {
				figures += 2 * len(doc.Tables[i].Rows)
			}
			b.ReportAllocs()
			for b.Loop() {
				Survey(doc)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*figures), "ns/figure")
		})
	}
}

// One wrong total among many figures is found in time that grows with them.
func BenchmarkScaledDiagnose(b *testing.B) {
	for _, n := range []int{1, 10, 100} {
		b.Run(fmt.Sprintf("%dx", n), func(b *testing.B) {
			doc := scaled(n)
			figures := 0
			for i := range doc.Tables {
				figures += 2 * len(doc.Tables[i].Rows)
			}
			wrong := &doc.Tables[1].Rows[0].Cells[2]
			*wrong = mustFigure("1.23", TenThousand)
			results, _ := Survey(doc)
			b.ReportAllocs()
			for b.Loop() {
				Diagnose(results)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*figures), "ns/figure")
		})
	}
}
