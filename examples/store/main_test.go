package main

import (
	"bytes"
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

const budget = "../../testdata/zezhou-2024/budget.txt"

func store(t *testing.T, db string, args ...string) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, run(context.Background(), db, args, &out))
	return out.String()
}

func query[T any](t *testing.T, file, text string, values ...any) (v T) {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	require.NoError(t, err)
	defer db.Close()
	require.NoError(t, db.QueryRow(text, values...).Scan(&v))
	return v
}

func TestStore(t *testing.T) {
	file := filepath.Join(t.TempDir(), "budgets.db")
	require.Empty(t, store(t, file, "add", budget))
	require.Equal(t, 176, query[int](t, file, `SELECT count(*) FROM indicators`))
	require.Equal(t, 15, query[int](t, file, `SELECT count(*) FROM findings WHERE severity = 'error'`))
	require.Equal(t, 6, query[int](t, file, `SELECT count(*) FROM findings WHERE rule = 'form/fund-zero'`))

	// The document comes back whole.
	s, err := perf.ReadJSON(strings.NewReader(query[string](t, file, `SELECT document FROM submissions`)), perf.JSONOptions{})
	require.NoError(t, err)
	require.Equal(t, "泽州县司法局", s.Department.Name)
	require.Len(t, s.Projects, 7)

	// A column is scanned as what it means.
	target := query[indicator.Target](t, file, `SELECT target FROM indicators WHERE form = '' AND name LIKE '成本节约率%'`)
	require.True(t, target.Equal(indicator.MustParseTarget("≤2%")))
	require.True(t, target.Opposite(indicator.MustParseTarget("≥1%")))

	// Filed again it takes the place of what was kept.
	store(t, file, "add", budget)
	require.Equal(t, 176, query[int](t, file, `SELECT count(*) FROM indicators`))
	require.Equal(t, 1, query[int](t, file, `SELECT count(*) FROM submissions`))
}

func TestWeaker(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "budgets.db")
	form := func(name, department string, rows ...string) string {
		text := "项目支出绩效目标申报表\n（2024年度）\n项目名称\t" + name + "\n主管部门\t" + department + "\n一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\n"
		for _, r := range rows {
			text += "产出指标\t质量指标\t" + r + "\n"
		}
		path := filepath.Join(dir, name+".txt")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		return path
	}
	store(t, file, "add",
		form("养护", "某县交通局", "优良路率\t≥\t85\t%", "合格率\t≥\t900\t‰", "完成率\t=\t85\t%", "返工率\t=\t1\t%"),
		form("宣传", "某县文化局", "知晓率\t≥\t95\t%", "差错率\t≤\t2\t%", "覆盖率\t\t80%-100%\t", "活动次数\t≥\t3\t次", "氛围\t定性\t浓厚\t"),
	)
	require.Equal(t, "某县交通局\t2024\t养护\t优良路率\t≥85%\n某县交通局\t2024\t养护\t完成率\t85%\n某县文化局\t2024\t宣传\t覆盖率\t80%-100%\n",
		strings.ReplaceAll(store(t, file, "weaker", "≥90%"), "=85%", "85%"))
	require.Equal(t, "某县文化局\t2024\t宣传\t差错率\t≤2%\n", store(t, file, "weaker", "≤1%"))
}

// A file that cannot be used leaves what is kept as it was.
func TestUnusable(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "budgets.db")
	store(t, file, "add", budget)
	bad := filepath.Join(dir, "bad.txt")
	require.NoError(t, os.WriteFile(bad, []byte("%PDF-"), 0o600))
	for args, says := range map[string]string{
		"": "usage", "add": "usage", "drop x": "usage", "add " + bad: "bad.txt", "add none.txt": "none.txt", "weaker 完成2次、3次": "not understood",
	} {
		err := run(context.Background(), file, strings.Fields(args), &bytes.Buffer{})
		require.ErrorContains(t, err, says, args)
	}
	require.Equal(t, 1, query[int](t, file, `SELECT count(*) FROM submissions`))
	ended, cancel := context.WithCancel(context.Background())
	cancel()
	require.ErrorIs(t, run(ended, file, []string{"add", budget}, &bytes.Buffer{}), context.Canceled)
	require.Equal(t, 176, query[int](t, file, `SELECT count(*) FROM indicators`))
	require.ErrorContains(t, run(context.Background(), bad, []string{"add", budget}, &bytes.Buffer{}), "bad.txt")
}

// Names are values of a statement, never parts of one.
func TestHostileNames(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "budgets.db")
	name := "'); DROP TABLE findings; --"
	path := filepath.Join(dir, name+".txt")
	require.NoError(t, os.WriteFile(path, []byte("项目支出绩效目标申报表\n（2024年度）\n项目名称\t"+name+"\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t"+name+"\t≥1次\n"), 0o600))
	store(t, file, "add", path)
	require.Equal(t, name, query[string](t, file, `SELECT name FROM indicators`))
	require.Positive(t, query[int](t, file, `SELECT count(*) FROM findings`))
}
