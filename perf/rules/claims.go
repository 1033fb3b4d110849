package rules

import (
	"github.com/perftarget/perftarget/budget"
)

// partList is a claim with the claims listed as its parts, all of its kind.
type partList struct {
	listKey
	parts []int
}

// listKey is what a list is known by: the claim it is of, and its number.
type listKey struct{ whole, number int }

// partLists gathers the lists of a paragraph in the order of their first parts.
func partLists(st *budget.Statement, kind budget.ClaimKind) []partList {
	var lists listsMet
	for i := range st.Claims {
		c := &st.Claims[i]
		if c.Parent < 0 || c.Kind != kind || c.InReason || c.Parent >= len(st.Claims) || st.Claims[c.Parent].Kind != kind {
			continue
		}
		l := lists.of(listKey{c.Parent, c.List})
		l.parts = append(l.parts, i)
	}
	return lists.all
}

// listsMet are lists in the order they were met in; at has their places where
// there are many.
type listsMet struct {
	all []partList
	at  map[listKey]int
}

// How many lists a paragraph has that has any, and how many parts a list.
const usualLists, usualParts = 2, 4

// fewLists is up to how many lists are looked through one by one.
const fewLists = 16

// of gives a list, made if it was not met.
func (m *listsMet) of(k listKey) *partList {
	if m.at == nil {
		for i := len(m.all) - 1; i >= 0; i-- {
			if m.all[i].listKey == k {
				return &m.all[i]
			}
		}
	} else if i, met := m.at[k]; met {
		return &m.all[i]
	}
	if m.all == nil {
		m.all = make([]partList, 0, usualLists)
	}
	m.all = append(m.all, partList{k, make([]int, 0, usualParts)})
	if m.at == nil && len(m.all) > fewLists {
		m.at = map[listKey]int{}
		for i := range m.all {
			m.at[m.all[i].listKey] = i
		}
	} else if m.at != nil {
		m.at[k] = len(m.all) - 1
	}
	return &m.all[len(m.all)-1]
}

// claimAt is the claim that c is computed from at place n of its refs.
func claimAt(st *budget.Statement, c *budget.Claim, n int) *budget.Claim {
	if n >= len(c.Refs) || c.Refs[n] < 0 || c.Refs[n] >= len(st.Claims) {
		return nil
	}
	return &st.Claims[c.Refs[n]]
}
