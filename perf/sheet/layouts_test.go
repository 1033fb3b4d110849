package sheet

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/source"
)

// published are the forms of ../shared/forms, by name.
func published(tb testing.TB) map[string]string {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join(sharedFile(tb, "forms"), "*.txt"))
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	out := map[string]string{}
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(tb, err)
		out[strings.TrimSuffix(filepath.Base(file), ".txt")] = strings.ReplaceAll(string(b), "\r\n", "\n")
	}
	return out
}

func readText(tb testing.TB, text string) *perf.Submission {
	tb.Helper()
	s, err := disclosure.Read(strings.NewReader(text), disclosure.Options{})
	require.NoError(tb, err)
	return s
}

func readBytes(tb testing.TB, b []byte) *perf.Submission {
	tb.Helper()
	s, err := Read(bytes.NewReader(b), Options{})
	require.NoError(tb, err)
	return s
}

// Each published form is the same as a workbook as it is as text, bare and as a
// person would set it.
func TestPublishedLayouts(t *testing.T) {
	for name, text := range published(t) {
		t.Run(name, func(t *testing.T) {
			want := withoutPlaces(readText(t, text))
			require.Equal(t, want, withoutPlaces(readBytes(t, plain(t, text))), "bare")
			require.Equal(t, want, withoutPlaces(readBytes(t, dressed(t, false, text))), "dressed")
		})
	}
}

// Several forms in one workbook, a sheet each or one below the other, are each
// what it is alone.
func TestSeveralForms(t *testing.T) {
	all := published(t)
	var texts []string
	want := &perf.Submission{}
	for _, name := range []string{
		"shanghai-putuo-wanlijiedao-2023-gonggongsheshi", "leshan-jingyan-matazhen-2023-cunzuganbu",
		"kangyi-tebieguozhai-2020-bingmeifangzhi", "qushangwuju-2020-fuwumaoyi",
		"guangyuan-zhaohua-jikong-2021-mafengbing", "jingdezhen-fuliang-linyeju-2026-zhengti",
	} {
		require.Contains(t, all, name)
		texts = append(texts, all[name])
		s := readText(t, all[name])
		want.Projects = append(want.Projects, s.Projects...)
		if s.Department.Form != nil {
			want.Department.Form = s.Department.Form
		}
	}
	withoutPlaces(want)
	for name, stacked := range map[string]bool{"a sheet each": false, "one below the other": true} {
		t.Run(name, func(t *testing.T) {
			got := withoutPlaces(readBytes(t, dressed(t, stacked, texts...)))
			require.Equal(t, want.Projects, got.Projects)
			require.Equal(t, want.Department.Form, got.Department.Form)
			require.Empty(t, got.Tables)
		})
	}
}

// Places are those that a person would look up.
func TestPlaces(t *testing.T) {
	text := published(t)["shanghai-putuo-wanlijiedao-2023-gonggongsheshi"]
	s := readBytes(t, dressed(t, false, "说明\n此表略", text))
	require.Len(t, s.Projects, 1)
	f := s.Projects[0]
	require.Equal(t, source.Place{Sheet: "表2", Cell: "A1"}, f.At)
	require.Equal(t, source.Place{Sheet: "表2", Cell: "B3"}, f.Name.At)
	ind := f.Annual.Indicators.Levels[0].Levels[0].Indicators[0]
	require.Equal(t, "开展活动300场", ind.Name)
	require.Equal(t, source.Place{Sheet: "表2", Cell: "D13"}, ind.At)
	require.Equal(t, source.Place{Sheet: "表2", Cell: "E13"}, ind.ValueAt)
	require.Equal(t, "B13", f.Annual.Indicators.Levels[0].At.Cell)
}

// Every indicator that a person reads in the published forms is read from their
// workbooks, with every column.
func TestPublishedIndicators(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(sharedFile(t, "forms"), "*.json"))
	require.NoError(t, err)
	all, count := published(t), 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		var want struct {
			Indicators []map[string]string `json:"indicators"`
		}
		require.NoError(t, json.Unmarshal(b, &want))
		s := readBytes(t, dressed(t, false, all[strings.TrimSuffix(filepath.Base(file), ".json")]))
		got := map[string]map[string]string{}
		add := func(tree *indicator.Tree) {
			for _, b := range tree.Levels {
				for _, w := range b.Levels {
					for _, i := range w.Indicators {
						got[i.Name] = columnsOf(b, w, i)
					}
				}
			}
		}
		for _, f := range s.Projects {
			add(&f.Annual.Indicators)
		}
		if f := s.Department.Form; f != nil {
			add(&f.Indicators)
		}
		require.Len(t, got, len(want.Indicators))
		for _, w := range want.Indicators {
			require.Equal(t, w, got[w["name"]], w["name"])
			count++
		}
	}
	t.Logf("%d indicators", count)
}

// columnsOf is an indicator as the published forms' readings give it.
func columnsOf(b *indicator.Branch, w *indicator.Twig, i *indicator.Indicator) map[string]string {
	out := map[string]string{
		"level1": orElse(b.Text, b.Level1.Chinese()), "level2": orElse(w.Text, w.Level2.Chinese()), "name": i.Name,
		"target": i.Target.Text(), "operator": i.Operator, "unit": i.Unit, "outcome": i.Outcome, "note": i.Note,
		"weight": number(i.Weight), "score": number(i.Score), "direction": directions[i.Direction],
	}
	for k, v := range out {
		if v == "" {
			delete(out, k)
		}
	}
	return out
}
