package budget

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFunctionCode(t *testing.T) {
	tests := []struct {
		text   string
		want   FunctionCode
		level  int
		parent FunctionCode
	}{
		{"204", "204", 1, ""},
		{"20406", "20406", 2, "204"},
		{"2040601", "2040601", 3, "20406"},
		{" ２０４０６ ", "20406", 2, "204"},
	}
	for _, tt := range tests {
		c, err := ParseFunctionCode(tt.text)
		require.NoError(t, err)
		require.Equal(t, tt.want, c)
		require.Equal(t, tt.level, c.Level())
		require.Equal(t, tt.parent, c.Parent())
		require.Equal(t, FunctionCode("204"), c.Class())
	}
	for _, text := range []string{"", "2040", "204060", "20406010", "合计", "-20"} {
		_, err := ParseFunctionCode(text)
		require.Error(t, err, text)
	}
	_, err := ParseFunctionCode("2040")
	require.EqualError(t, err, `budget: "2040"：科目编码应为3位（类）、5位（款）或7位（项）`)
}

func TestJoinFunctionCode(t *testing.T) {
	tests := []struct {
		cells []string
		want  FunctionCode
	}{
		{[]string{"201", "05", "07"}, "2010507"},
		{[]string{"201", "05", ""}, "20105"},
		{[]string{"201", "", ""}, "201"},
		{[]string{"301", "2"}, "30102"}, // the nought dropped
		{[]string{"201", "20105", "2010507"}, "2010507"},
	}
	for _, tt := range tests {
		c, err := JoinFunctionCode(tt.cells...)
		require.NoError(t, err)
		require.Equal(t, tt.want, c)
	}
	for _, cells := range [][]string{{}, {"", ""}, {"201", "", "07"}, {"合计", ""}, {"20", "05"}, {"201", "005"}, {"201", "05", "07", "01"}} {
		_, err := JoinFunctionCode(cells...)
		require.Error(t, err, "%v", cells)
	}
}

// A class is called by the name of its year; an older one is known as such.
func TestClassNames(t *testing.T) {
	for _, c := range []struct {
		code FunctionCode
		year int
		name string
	}{
		{"204", 2024, "公共安全支出"}, {"207", 2018, "文化体育与传媒支出"}, {"207", 2019, "文化旅游体育与传媒支出"},
		{"224", 2018, ""}, {"224", 0, "灾害防治及应急管理支出"}, {"20406", 2024, ""}, {"301", 2024, ""},
	} {
		require.Equal(t, c.name, c.code.ClassName(c.year), "%s in %d", c.code, c.year)
	}
	for _, c := range []struct {
		name    string
		year    int
		class   FunctionCode
		current bool
	}{
		{"公共安全支出", 2024, "204", true}, {"公共安全", 2024, "204", true}, {"文化体育与传媒支出", 2024, "207", false},
		{"卫生健康支出", 0, "210", true}, {"资源勘探信息等支出", 2020, "215", true}, {"司法", 2024, "", false},
	} {
		class, current := ClassNamed(c.name, c.year)
		require.Equal(t, c.class, class, c.name)
		require.Equal(t, c.current, current, c.name)
	}
}
