package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// With -identities the report says of every table what was tried between its
// figures, and what could not be; without it nothing is printed of them.
func TestIdentities(t *testing.T) {
	_, out, _ := check("-identities", budget)
	require.Contains(t, out, "勾稽关系：试算536条，相等517条，四舍五入之内17条，不平2条")
	require.Contains(t, out, "2024年预算收入总表\n    各栏之和：试算24条\n    科目逐级汇总：试算23条\n")
	require.Contains(t, out, "未试算：对应的表没有数据（政府性基金支出表），1处")
	_, out, _ = check("-identities", "-lang", "en", budget)
	require.Contains(t, out, "536 tried, 517 equal, 17 within rounding, 2 broken")
	require.Contains(t, out, "cross: 0 tried; not tried: the other table is empty (fund-expenditure) (1)")
	_, out, _ = check(budget)
	require.NotContains(t, out, "试算")

	r := reportOf(t, "-identities", budget)
	tried := 0
	for _, c := range r.Survey {
		tried += c.Tried
	}
	require.Equal(t, len(r.Identities), tried, "the survey counts every equation")
}
