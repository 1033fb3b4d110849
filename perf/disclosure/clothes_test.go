package disclosure_test

import (
	"fmt"
	"sort"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
)

// withMarks cuts tables by page marks, wideDigits widens lines; inPieces is a row of the published document
// whose rows are printed in pieces, labels apart from figures.
const (
	withMarks  = "page marks within tables"
	wideDigits = "full-width digits in sentences"
	inPieces   = "1.一般公共预 |  | "
)

// clothes are other ways to print the same document. Rows are lines with a
// separator.
var clothes = map[string]func(lines []string) []string{
	"wrapped at 34 characters": eachProse(func(s string) []string { return wrapAt(s, 34) }),
	"a blank line between all lines": func(lines []string) []string {
		var out []string
		for _, l := range lines {
			out = append(out, l, "")
		}
		return out
	},
	wideDigits: eachProse(func(s string) []string {
		return []string{strings.Map(func(r rune) rune {
			if '0' <= r && r <= '9' {
				return r - '0' + '０'
			}
			return r
		}, s)}
	}),
	"ASCII punctuation in sentences": eachProse(func(s string) []string {
		return []string{strings.NewReplacer("，", ",", "：", ":", "；", ";", "（", "(", "）", ")").Replace(s)}
	}),
	withMarks: func(lines []string) []string {
		var out []string
		run := 0
		for i, l := range lines {
			if run++; !isClothRow(l) {
				run = 0
			}
			if out = append(out, l); run > 0 && run%9 == 0 {
				out = append(out, fmt.Sprintf("--- page %d ---", 900+i))
			}
		}
		return out
	},
	"set in by two characters": eachProse(func(s string) []string { return []string{"\u3000\u3000" + s} }),
}

func isClothRow(l string) bool {
	return strings.Contains(l, "\t") || strings.Contains(l, " | ") || strings.HasSuffix(l, " |")
}

func eachProse(change func(string) []string) func([]string) []string {
	return func(lines []string) []string {
		var out []string
		for _, l := range lines {
			if isClothRow(l) || strings.HasPrefix(l, "---") || strings.Trim(l, "0123456789 ") == "" {
				out = append(out, l)
			} else {
				out = append(out, change(l)...)
			}
		}
		return out
	}
}

// wrapAt breaks a line as a page does: not within a number or a word, and not
// before a mark; nor behind a ；, where an item of a list could end.
func wrapAt(s string, width int) []string {
	r := []rune(s)
	joint := func(i int) bool {
		a, b := r[i-1], r[i]
		word := func(c rune) bool {
			return c < 0x80 && (unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune(".,%", c))
		}
		return a != '；' && !(word(a) && word(b)) && !strings.ContainsRune("，。、；：）”》,;:)", b)
	}
	var out []string
	for len(r) > width+2 {
		k := width
		for k > width/2 && !joint(k) {
			k--
		}
		out = append(out, string(r[:k]))
		r = r[k:]
	}
	return append(out, string(r))
}

// brokenOf are the equations of a document that do not hold, by what they print.
func brokenOf(t *testing.T, text string) []string {
	sides := func(terms []budget.Term) string {
		var s []string
		for _, x := range terms {
			s = append(s, x.Figure.Value().String())
		}
		return strings.Join(s, "+")
	}
	var out []string
	for _, r := range readText(t, text) {
		if r.Verdict == budget.VerdictBroken {
			out = append(out, fmt.Sprintf("%s %s=%s", r.Kind, sides(r.Left), sides(r.Right)))
		}
	}
	sort.Strings(out)
	return out
}

// However a document is printed, the same equations are broken, and no others.
func TestOtherClothes(t *testing.T) {
	eachPublished(t, func(t *testing.T, doc string) {
		want := brokenOf(t, doc)
		for name, change := range clothes {
			if (name == withMarks || name == wideDigits) && strings.Contains(doc, inPieces) {
				continue // there, rows within a page and the width of its lines are all that is known
			}
			t.Run(name, func(t *testing.T) {
				require.Equal(t, want, brokenOf(t, strings.Join(change(strings.Split(doc, "\n")), "\n")))
			})
		}
	})
}
