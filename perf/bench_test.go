package perf_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/open"
	"github.com/perftarget/perftarget/perf/rules"
)

const testSubmission = "../testdata/zezhou-2024/budget.txt"

// BenchmarkRead reads a whole department's document into a submission.
func BenchmarkRead(b *testing.B) {
	data, err := os.ReadFile(testSubmission)
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := disclosure.Read(bytes.NewReader(data), disclosure.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkIdentities finds and tries every equation of a department's document:
// tables, narrative and forms. Goal: 0.3 ms.
func BenchmarkIdentities(b *testing.B) {
	s, err := open.File(testSubmission, open.Options{})
	require.NoError(b, err)
	doc := perf.BudgetDocument(s)
	b.ReportAllocs()
	for b.Loop() {
		budget.Survey(doc)
	}
}

// BenchmarkCheck runs all rules over a submission that was read already.
func BenchmarkCheck(b *testing.B) {
	s, err := open.File(testSubmission, open.Options{})
	require.NoError(b, err)
	list := rules.All()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := perf.Check(context.Background(), s, list); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkWhole is the main job: text in, findings as JSON out.
func BenchmarkWhole(b *testing.B) {
	data, err := os.ReadFile(testSubmission)
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		s, err := disclosure.Read(bytes.NewReader(data), disclosure.Options{})
		if err != nil {
			b.Fatal(err)
		}
		r, err := perf.Check(context.Background(), s, rules.All())
		if err != nil {
			b.Fatal(err)
		}
		r.Identities = nil
		if err := perf.WriteJSON(io.Discard, r); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkGrowth checks a department with 1, 8 and 64 times the forms: the
// time grows with the forms, not with their pairs.
func BenchmarkGrowth(b *testing.B) {
	s, err := open.File(testSubmission, open.Options{})
	require.NoError(b, err)
	list := rules.All()
	for _, times := range []int{1, 8, 64} {
		big := *s
		big.Projects = nil
		for i := range times {
			for _, p := range s.Projects {
				form := *p
				form.Name.Text = fmt.Sprintf("%s（%d）", p.Name.Text, i)
				big.Projects = append(big.Projects, &form)
			}
		}
		b.Run(fmt.Sprintf("forms=%d", len(big.Projects)), func(b *testing.B) {
			for b.Loop() {
				if _, err := perf.Check(context.Background(), &big, list); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
