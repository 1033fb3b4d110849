package disclosure

import (
	"slices"
	"strings"
)

// readOne reads a table with one label a row.
func (s *spaced) readOne(d *document) bool {
	codes, labels, figures := 0, false, 0
	for i := range s.body {
		side := &s.body[i].sides[0]
		codes = max(codes, len(side.code))
		labels = labels || len(side.label) > 0
		figures = max(figures, len(side.figures))
	}
	groups, leaves := s.figureHeads(figures)
	if leaves == nil {
		return false
	}
	s.whole = s.isWhole(d, figures)
	slots, ok := s.slots(figures, strings.HasSuffix(leaves[0], "计"))
	if !ok {
		return false
	}
	lead := codeHeads(codes)
	if labels {
		lead = append(lead, s.labelHead())
	}
	if s.grouped = groups != nil; s.grouped {
		s.header(s.head[len(s.head)-1], append(slices.Clone(lead), groups...))
		s.header(s.head[len(s.head)-1], append(make([]string, len(lead)), leaves...))
	} else {
		s.header(s.head[len(s.head)-1], append(slices.Clone(lead), leaves...))
	}
	for i := range s.body {
		side := &s.body[i].sides[0]
		cells := make([][]int, len(lead)+figures)
		for k, c := range side.code {
			cells[k] = []int{c}
		}
		if labels {
			cells[len(lead)-1] = side.label
		}
		for k, f := range side.figures {
			cells[len(lead)+slots[i][k]] = []int{f}
		}
		s.row(&s.body[i], cells)
	}
	return true
}

// codeHeads head the columns of codes that are printed in n parts.
func codeHeads(n int) []string {
	switch n {
	case 0:
		return nil
	case 1:
		return []string{"科目编码"}
	}
	return []string{"类", "款", "项", "目"}[:min(n, 4)]
}

// labelHead is the header over the labels.
func (s *spaced) labelHead() string {
	for i := len(s.head) - 1; i >= 0; i-- {
		for _, w := range headWords(s.head[i]) {
			if strings.HasSuffix(w, "名称") || strings.HasSuffix(w, "项目") {
				return w
			}
		}
	}
	return "项目"
}

// figureHeads are the headers over n columns of figures, in one row or in two of
// which the upper has the groups; nil where they are not as many.
func (s *spaced) figureHeads(n int) (groups, leaves []string) {
	var rows [][]string
	for _, l := range s.head {
		var row []string
		for _, w := range headWords(l) {
			if isFigureHead(w) {
				row = append(row, w)
			}
		}
		if len(row) > 0 {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 || n == 0 {
		return nil, nil
	}
	last := rows[len(rows)-1]
	if len(last) == n {
		return nil, last
	}
	if len(rows) < 2 {
		return nil, nil
	}
	up := rows[len(rows)-2]
	at := -1
	for i, w := range up {
		if !containsAny(w, groupHeads) {
			continue
		}
		if at >= 0 {
			return nil, nil
		}
		at = i
	}
	if at < 0 || len(up)-1+len(last) != n {
		return nil, nil
	}
	groups, leaves = make([]string, n), make([]string, n)
	for i, w := range up {
		if i <= at {
			groups[i] = w
		} else {
			groups[i+len(last)-1] = w
		}
	}
	copy(leaves[at:], last)
	return groups, leaves
}

// groupHeads are in headers that stand over several columns.
var groupHeads = []string{"购置及运行", "购置和运行", "增减情况", "增减变化", "比上年"}
