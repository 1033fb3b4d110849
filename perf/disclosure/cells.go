package disclosure

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/blank"
)

// splitCells finds the separators and cuts rows into cells. Which separator a
// line uses is seen from the line and, where it has both, from the document; a
// run of lines that all begin and end with a bar is a Markdown table.
func splitCells(lines []line, opt *Options) error {
	tabs, bars := 0, 0
	for i := range lines {
		if strings.IndexByte(lines[i].text, '\t') >= 0 {
			tabs++
		} else if hasBar(lines[i].text) {
			bars++
		}
	}
	if tabs+bars == 0 {
		return nil
	}
	budget := opt.Limits.Cells
	for i := 0; i < len(lines); {
		s := lines[i].text
		tab := strings.IndexByte(s, '\t') >= 0
		if tab && (tabs >= bars || !hasBar(s)) {
			lines[i].cells = cutTabs(s)
			budget -= len(lines[i].cells)
			i++
		} else if hasBar(s) {
			j := i
			for j < len(lines) && hasBar(lines[j].text) {
				j++
			}
			budget -= splitBars(lines[i:j])
			i = j
		} else {
			i++
		}
		if budget < 0 {
			return opt.fail(lines[i-1].no, ErrTooLarge, fmt.Sprintf("表格单元超过%d个", opt.Limits.Cells))
		}
	}
	return nil
}

// splitBars cuts a run of lines with bars and returns the count of cells.
func splitBars(lines []line) (n int) {
	markdown := isMarkdown(lines)
	for i := range lines {
		s := lines[i].text
		if markdown {
			s = strings.TrimSpace(s)
			lines[i].cells = cutCells(s[1:len(s)-1], isMarkdownBar)
		} else {
			lines[i].cells = cutCells(s, isBar)
		}
		n += len(lines[i].cells)
		if isRuler(lines[i].cells) {
			lines[i].cells, lines[i].fate = nil, fateRuler
		}
	}
	return n
}

// hasBar reports whether a bar separates cells in s.
func hasBar(s string) bool {
	for i := 0; ; i++ {
		j := strings.IndexByte(s[i:], '|')
		if j < 0 {
			return false
		}
		i += j
		if isBar(s, i) {
			return true
		}
	}
}

// isBar reports whether the byte at i is a bar that separates cells: blanks, an
// end of the line, or another bar on both sides. A bar inside a word is text.
func isBar(s string, i int) bool {
	if s[i] != '|' {
		return false
	}
	left := i == 0 || s[i-1] == ' ' || s[i-1] == '|' || s[i-1] == '\t'
	right := i == len(s)-1 || s[i+1] == ' ' || s[i+1] == '|' || s[i+1] == '\t'
	// A line that begins with a bar may have its text right behind it.
	return left && right || i == 0 && s[len(s)-1] == '|' && len(s) > 1
}

// isMarkdownBar is isBar within a Markdown table, where blanks are not needed.
func isMarkdownBar(s string, i int) bool {
	return s[i] == '|' && (i == 0 || s[i-1] != '\\')
}

// isMarkdown reports whether all lines of a run begin and end with a bar. A row
// whose first and last cells are empty does, too, but never all rows.
func isMarkdown(lines []line) bool {
	ruler, flush := false, true
	for i := range lines {
		s := strings.TrimSpace(lines[i].text)
		if len(s) < 2 || s[0] != '|' || s[len(s)-1] != '|' {
			return false
		}
		flush = flush && lines[i].text[0] == '|'
		ruler = ruler || isRuler(cutCells(s[1:len(s)-1], isMarkdownBar))
	}
	return ruler || flush && len(lines) > 1
}

// isRuler reports whether cells are those under a Markdown header (---, :--:).
func isRuler(cells []string) bool {
	for _, c := range cells {
		if c == "" || strings.Trim(c, ":-") != "" || !strings.Contains(c, "--") {
			return false
		}
	}
	return len(cells) > 0
}

// cutTabs cuts s at its tabs and trims the cells.
func cutTabs(s string) []string {
	cells := make([]string, 1+strings.Count(s, "\t"))
	for i := range cells {
		var c string
		c, s, _ = strings.Cut(s, "\t")
		cells[i] = blank.Trim(c)
	}
	return cells
}

// cutCells cuts s at its separators and trims the cells.
func cutCells(s string, sep func(string, int) bool) []string {
	n := 1
	for i := range len(s) {
		if sep(s, i) {
			n++
		}
	}
	cells := make([]string, 0, n)
	start := 0
	for i := range len(s) {
		if sep(s, i) {
			cells = append(cells, strings.TrimSpace(s[start:i]))
			start = i + 1
		}
	}
	return append(cells, strings.TrimSpace(s[start:]))
}
