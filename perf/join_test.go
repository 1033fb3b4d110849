package perf_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/source"
)

// oneForm is a submission of a single project form.
func oneForm(file, name, department, unit string, year int) *perf.Submission {
	at := source.Place{Line: 3, Column: 2}
	s := &perf.Submission{Version: perf.Version, Source: perf.Source{File: file, Kind: "disclosure"}}
	s.Department = perf.Department{Name: department, Year: year}
	s.Projects = []*perf.ProjectForm{{
		Name: perf.Field{Text: name, At: at}, Department: perf.Field{Text: department}, Unit: perf.Field{Text: unit}, Year: year,
	}}
	return s
}

// wholeForm is a submission of a department form.
func wholeForm(file, name string, year int) *perf.Submission {
	s := &perf.Submission{Version: perf.Version, Source: perf.Source{File: file, Kind: "disclosure"}}
	s.Department = perf.Department{Name: name, Year: year, Form: &perf.DepartmentForm{
		Name: perf.Field{Text: name, At: source.Place{Line: 2, Column: 2}}, Year: year,
	}}
	return s
}

func TestJoinConflicts(t *testing.T) {
	coded := func(s *perf.Submission, code string) *perf.Submission {
		s.Projects[0].Code.Text = code
		return s
	}
	for name, c := range map[string]struct {
		subs []*perf.Submission
		want string // blank where they are one
	}{
		"form and project":    {[]*perf.Submission{wholeForm("a", "泽州县司法局", 2024), oneForm("b", "普法", "泽州县司法局", "", 2024)}, ""},
		"project first":       {[]*perf.Submission{oneForm("b", "普法", "泽州县司法局", "", 2024), wholeForm("a", "泽州县司法局", 2024)}, ""},
		"with the code":       {[]*perf.Submission{wholeForm("a", "泽州县司法局", 2024), oneForm("b", "普法", "048-泽州县司法局", "", 2024)}, ""},
		"county left out":     {[]*perf.Submission{wholeForm("a", "泽州县司法局", 2024), oneForm("b", "普法", "司法局", "", 2024)}, ""},
		"unit below":          {[]*perf.Submission{wholeForm("a", "泽州县司法局", 2024), oneForm("b", "普法", "泽州县司法局", "泽州县公证处", 2024)}, ""},
		"unit below alone":    {[]*perf.Submission{wholeForm("a", "泽州县司法局", 2024), oneForm("b", "普法", "", "泽州县公证处", 2024)}, ""},
		"supervised":          {[]*perf.Submission{wholeForm("a", "云雾乡", 2024), oneForm("b", "普法", "县民宗委", "云雾乡", 2024)}, ""},
		"no year":             {[]*perf.Submission{wholeForm("a", "泽州县司法局", 2024), oneForm("b", "普法", "泽州县司法局", "", 0)}, ""},
		"two departments":     {[]*perf.Submission{wholeForm("a", "泽州县司法局", 2024), oneForm("b", "普法", "高平市司法局", "", 2024)}, "不是同一个部门 (different departments): a:2:2 “泽州县司法局” / b “高平市司法局”"},
		"two, project first":  {[]*perf.Submission{oneForm("b", "普法", "高平市司法局", "", 2024), wholeForm("a", "泽州县司法局", 2024)}, "不是同一个部门 (different departments): b “高平市司法局” / a:2:2 “泽州县司法局”"},
		"two of projects":     {[]*perf.Submission{oneForm("a", "普法", "泽州县司法局", "", 2024), oneForm("b", "办案", "高平市司法局", "", 2024)}, "不是同一个部门 (different departments): a “泽州县司法局” / b “高平市司法局”"},
		"two years":           {[]*perf.Submission{wholeForm("a", "泽州县司法局", 2024), oneForm("b", "普法", "泽州县司法局", "", 2023)}, "不是同一年度 (different years): a “2024” / b “2023”"},
		"two department form": {[]*perf.Submission{wholeForm("a", "泽州县司法局", 2024), wholeForm("b", "泽州县司法局", 2024)}, "有两张部门整体绩效目标表 (two department forms): a:2:2 “泽州县司法局” / b:2:2 “泽州县司法局”"},
		"project twice":       {[]*perf.Submission{oneForm("a", "普法（宣传）", "甲局", "", 2024), oneForm("b", "普法 (宣传)", "甲局", "甲处", 2024)}, "同一项目有两张表 (the same project twice): a:3:2 “普法（宣传）” / b:3:2 “普法 (宣传)”"},
		"two units, one name": {[]*perf.Submission{oneForm("a", "运转费", "甲局", "甲处", 2024), oneForm("b", "运转费", "甲局", "乙处", 2024)}, ""},
		"two codes, one name": {[]*perf.Submission{coded(oneForm("a", "运转费", "甲局", "", 2024), "1"), coded(oneForm("b", "运转费", "甲局", "", 2024), "2")}, ""},
		"one code given":      {[]*perf.Submission{coded(oneForm("a", "运转费", "甲局", "", 2024), "1"), oneForm("b", "运转费", "甲局", "", 2024)}, "同一项目有两张表 (the same project twice): a:3:2 “运转费” / b:3:2 “运转费”"},
		"one file twice":      {[]*perf.Submission{oneForm("a", "普法", "甲局", "", 2024), oneForm("a", "普法", "甲局", "", 2024)}, "同一文件给出两次 (the same file twice): a / a"},
	} {
		t.Run(name, func(t *testing.T) {
			joined, err := perf.Join(c.subs...)
			if c.want == "" {
				require.NoError(t, err)
				require.NotNil(t, joined)
				return
			}
			require.Nil(t, joined)
			var e *perf.JoinError
			require.True(t, errors.As(err, &e))
			require.EqualError(t, err, c.want)
		})
	}
	_, err := perf.Join(wholeForm("a", "甲局", 2024), nil)
	require.Error(t, err)
	empty, err := perf.Join()
	require.NoError(t, err)
	require.Equal(t, &perf.Submission{Version: perf.Version}, empty)
}

// Places keep their files, the parts their order, and the submissions given
// stay as they are.
func TestJoin(t *testing.T) {
	form, law, park := wholeForm("dept.txt", "泽州县司法局", 2024), oneForm("law.txt", "普法", "泽州县司法局", "", 2024), oneForm("park.txt", "公园", "泽州县司法局", "泽州县公证处", 0)
	before, err := json.Marshal([]*perf.Submission{form, law, park})
	require.NoError(t, err)
	s, err := perf.Join(law, form, park)
	require.NoError(t, err)
	require.Equal(t, source.Place{File: "law.txt", Line: 3, Column: 2}, s.Projects[0].Name.At)
	require.Equal(t, source.Place{File: "park.txt", Line: 3, Column: 2}, s.Projects[1].Name.At)
	require.Equal(t, "dept.txt", s.Department.Form.Name.At.File)
	require.True(t, s.Projects[0].Department.At.IsZero(), "what stands nowhere stands in no file")
	require.Equal(t, perf.Source{Kind: "disclosure"}, s.Source)
	require.Equal(t, 2024, s.Department.Year)

	s.Projects[0].Name.Text = "changed"
	s.Department.Form.Year = 1999
	after, err := json.Marshal([]*perf.Submission{form, law, park})
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
}

// filesOf cuts a budget into the budget without forms and a file for each form.
// What is not in a file is blank there, so that lines keep their numbers.
func filesOf(text string) map[string]string {
	lines := strings.Split(text, "\n")
	file := make([]string, len(lines)) // of each line
	now := "budget.txt"
	for i, l := range lines {
		switch {
		case strings.Contains(l, "整体支出绩效目标申报表"):
			now = "department.txt"
		case strings.Contains(l, "项目支出绩效目标") && strings.HasSuffix(l, "表"):
			now = fmt.Sprintf("project%d.txt", i+1)
		case strings.HasPrefix(l, "十一、国有资产"):
			now = "budget.txt"
		}
		file[i] = now
	}
	out := map[string]string{}
	for _, name := range file {
		if _, done := out[name]; done {
			continue
		}
		part := make([]string, len(lines))
		for i := range lines {
			if file[i] == name {
				part[i] = lines[i]
			}
		}
		out[name] = strings.Join(part, "\n")
	}
	return out
}

// A budget whose forms are files of their own has the findings of the whole.
func TestJoinFindings(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "testdata", "zezhou-2024", "budget.txt"))
	require.NoError(t, err)
	files := filesOf(string(text))
	require.Len(t, files, 9)
	var subs []*perf.Submission
	for name, part := range files {
		s, err := disclosure.Read(strings.NewReader(part), disclosure.Options{File: name})
		require.NoError(t, err, name)
		subs = append(subs, s)
	}
	joined, err := perf.Join(subs...)
	require.NoError(t, err)
	whole, err := disclosure.Read(strings.NewReader(string(text)), disclosure.Options{})
	require.NoError(t, err)
	require.Equal(t, findings(t, whole), findings(t, joined))
}

// findings lists what is found of the content, each with the lines of its
// evidence.
func findings(t *testing.T, s *perf.Submission) map[string]int {
	t.Helper()
	r, err := perf.Check(context.Background(), s, rules.All())
	require.NoError(t, err)
	require.NotEmpty(t, r.Findings)
	out := map[string]int{}
	for _, f := range r.Findings {
		if strings.HasPrefix(f.Rule, "reading/") {
			continue // a running head is one head in each file
		}
		lines := make([]int, len(f.Evidence))
		for i, e := range f.Evidence {
			lines[i] = e.At.Line
		}
		out[fmt.Sprint(f.Rule, f.Severity, lines)]++
	}
	return out
}

// Joining in steps is joining at once.
func TestJoinAssociates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 5).Draw(t, "forms")
		subs := []*perf.Submission{wholeForm("0", "甲局", 2024)}
		for i := range n {
			subs = append(subs, oneForm(fmt.Sprint(i+1), fmt.Sprint("项目", rapid.IntRange(0, 20).Draw(t, "project")), "甲局", "", 2024))
		}
		cut := rapid.IntRange(1, len(subs)).Draw(t, "cut")
		want, wantErr := perf.Join(subs...)
		left, err := perf.Join(subs[:cut]...)
		var right *perf.Submission
		if err == nil {
			right, err = perf.Join(subs[cut:]...)
		}
		if err != nil {
			require.Error(t, wantErr)
			return
		}
		got, err := perf.Join(left, right)
		if wantErr != nil {
			require.Error(t, err)
			return
		}
		require.NoError(t, err)
		got.Source, want.Source = perf.Source{}, perf.Source{}
		require.Equal(t, want, got)
	})
}

// A department form and the form of a project, filed as two files.
func ExampleJoin() {
	read := func(name, text string) *perf.Submission {
		s, err := disclosure.Read(strings.NewReader(text), disclosure.Options{File: name})
		if err != nil {
			fmt.Println(err)
		}
		return s
	}
	department := read("部门.txt", "部门整体支出绩效目标申报表\n(2024年度)\n部门名称\t某县司法局\n"+
		"一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动举办次数\t≥12次\n")
	project := read("普法.txt", "项目支出绩效目标申报表\n(2024年度)\n项目名称\t普法宣传经费\n主管部门及代码\t048-某县司法局\n"+
		"一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动举办次数\t≥10次\n")

	together, err := perf.Join(department, project)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range perf.LinksOf(together) {
		fmt.Println(m.Project.At, m.Project.Name, m.Project.Target, m.Relation)
		fmt.Println(m.Department.At, m.Department.Name, m.Department.Target)
	}
	_, err = perf.Join(together, read("普法（修改）.txt", "项目支出绩效目标申报表\n(2024年度)\n项目名称\t普法宣传经费\n"+
		"一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动举办次数\t≥12次\n"))
	fmt.Println(err)
	// Output:
	// 普法.txt:6:3 普法活动举办次数 ≥10次 weaker
	// 部门.txt:5:3 普法活动举办次数 ≥12次
	// 同一项目有两张表 (the same project twice): 普法.txt:3:2 “普法宣传经费” / 普法（修改）.txt:3:2 “普法宣传经费”
}
