package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Forms in files of their own are compared only when they are checked together.
func TestTogether(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		file := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
		return file
	}
	header := "一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t普法活动举办次数\t"
	rest := "效益指标\t社会效益指标\t群众法治意识\t提高\n满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\n"
	department := write("department.txt", "部门整体支出绩效目标申报表\n(2024年度)\n部门名称\t某县司法局\n"+header+"≥12次\n"+rest)
	project := write("project.txt", "项目支出绩效目标申报表\n(2024年度)\n项目名称\t普法宣传经费\n"+header+"≥10次\n"+rest)
	other := write("other.txt", "项目支出绩效目标申报表\n(2023年度)\n项目名称\t办案业务费\n"+header+"≥10次\n"+rest)

	_, apart, _ := check("-only", "department/value", department, project)
	require.NotContains(t, apart, "department/value")

	code, out, stderr := check("-together", "-only", "department/value", department, project)
	require.Empty(t, stderr)
	require.Equal(t, exitFindings, code)
	require.Equal(t, 1, strings.Count(out, "department/value"), out)
	require.Contains(t, out, department+" 第5行")
	require.Contains(t, out, project+" 第5行")

	code, _, stderr = check("-together", department, other)
	require.Equal(t, exitUnusable, code)
	require.Contains(t, stderr, "different years")
	require.Contains(t, stderr, department)
	require.Contains(t, stderr, other)
	require.Equal(t, 1, strings.Count(stderr, "\n"))

	code, _, stderr = check("-together", department, filepath.Join(dir, "none.txt"))
	require.Equal(t, exitUnusable, code)
	require.Contains(t, stderr, "no such file")

	cut := write("cut.txt", "项目支出绩效目标申报表\n(2024年度)\n项目名称\t普法宣传经费\n项目资金\t年度资金总额\t\n")
	code, _, stderr = check("-together", department, cut)
	require.Equal(t, exitUnusable, code)
	require.Contains(t, stderr, cut+":")
}
