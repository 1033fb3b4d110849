package rules

import (
	"github.com/perftarget/perftarget/budget"
)

// partList is a claim with the claims listed as its parts, all of its kind.
type partList struct {
	whole int
	parts []int
}

// partLists gathers the lists of a paragraph in the order of their first parts.
func partLists(st *budget.Statement, kind budget.ClaimKind) []partList {
	var out []partList
	var at map[[2]int]int
	for i := range st.Claims {
		c := &st.Claims[i]
		if c.Kind != kind || c.InReason || c.Parent < 0 || c.Parent >= len(st.Claims) || st.Claims[c.Parent].Kind != kind {
			continue
		}
		if at == nil {
			at = map[[2]int]int{}
		}
		k := [2]int{c.Parent, c.List}
		n, ok := at[k]
		if !ok {
			n = len(out)
			at[k] = n
			out = append(out, partList{whole: c.Parent})
		}
		out[n].parts = append(out[n].parts, i)
	}
	return out
}

// claimAt is the claim that c is computed from at place n of its refs.
func claimAt(st *budget.Statement, c *budget.Claim, n int) *budget.Claim {
	if n >= len(c.Refs) || c.Refs[n] < 0 || c.Refs[n] >= len(st.Claims) {
		return nil
	}
	return &st.Claims[c.Refs[n]]
}
