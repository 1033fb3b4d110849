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
