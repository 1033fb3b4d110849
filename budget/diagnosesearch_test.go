package budget

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/source"
)

// puzzle reads figures ("a=1.00 b=2.00") and the equations between them
// ("t = a + b - c"; one that need not hold begins with ~, one that says the
// first of two is a percentage of the second with %).
func puzzle(t testing.TB, figures, equations string) ([]Result, map[*Figure]string) {
	t.Helper()
	by, names := map[string]*Figure{}, map[*Figure]string{}
	for i, w := range strings.Fields(figures) {
		name, text, _ := strings.Cut(w, "=")
		f, err := NewFigure(text, TenThousand, source.Place{Line: i + 1})
		require.NoError(t, err)
		by[name], names[&f] = &f, name
	}
	var ids []Identity
	for _, e := range strings.Split(equations, ";") {
		id := Identity{Kind: KindTotal, label: strings.TrimSpace(e)}
		left, right, _ := strings.Cut(id.ID(), "=")
		if rest, ok := strings.CutPrefix(left, "~"); ok {
			left, id.Soft = rest, true
		}
		if rest, ok := strings.CutPrefix(left, "%"); ok {
			left, id.Formula = rest, Quotient
		}
		require.NotNil(t, by[strings.TrimSpace(left)], e)
		id.Left = []Term{{by[strings.TrimSpace(left)], 1}}
		sign := 1
		for _, w := range strings.Fields(right) {
			switch w {
			case "+", "-":
				sign = map[string]int{"+": 1, "-": -1}[w]
			default:
				require.NotNil(t, by[w], e)
				id.Right = append(id.Right, Term{by[w], sign})
			}
		}
		ids = append(ids, id)
	}
	return Evaluate(ids), names
}

// answers writes the faults: the figures that may be wrong, what should stand
// there, how many equations it breaks.
func answers(results []Result, names map[*Figure]string) string {
	var out []string
	for _, f := range Diagnose(results) {
		s := ""
		for i, g := range f.Figures {
			if i > 0 {
				s += " or "
			}
			s += names[g]
		}
		if f.Mend != nil {
			s += " → " + f.Mend.Text
		}
		if f.Soft {
			s += " (soft)"
		}
		out = append(out, fmt.Sprintf("%s: %d", s, len(f.Broken)))
	}
	return strings.Join(out, "\n")
}

func TestDiagnosePuzzles(t *testing.T) {
	copies := func(n int) (figures, equations string) {
		var f, e []string
		for i := range n {
			f = append(f, fmt.Sprintf("c%d=9.00", i))
			e = append(e, fmt.Sprintf("a = c%d", i))
		}
		return strings.Join(f, " "), strings.Join(e, ";")
	}
	many, manyCopies := copies(70)
	tests := []struct{ name, figures, equations, want string }{
		{"a mend is printed as the figures it is added up with", "t=9.0000 a=4.1000 b=3.0000 c=4.9000 d=4.90 e=1.00 f=2.00 g=3.00",
			"t = a + b; c = b; d = b; g = e + f", `
			b → 4.9000: 3`},
		{"a mend is printed as most figures of its unit", "a=5.1 b=6.10 c=6.10 d=1.00 e=2.00 f=3.00", "b = a; c = a; f = d + e", `
			a → 6.10: 2`},
		{"commas and signs are kept", "a=1,234.50 b=-1,234.00 c=-1,234.00 d=1.00 e=2.00 f=3.00", "b = a; c = a; f = d + e", `
			a → -1,234.00: 2`},
		{"one wrong figure that seventy others repeat", "a=8.00 " + many, manyCopies, `
			a → 9.00: 70`},
		{"a figure with two wrong totals, each of which is tied elsewhere", "a=1.00 b=2.00 c=3.00 t=3.50 u=4.60 v=4.00 w=3.00",
			"t = a + b; u = a + c; v = u; w = t", `
			t → 3.00: 2
			u → 4.00: 2`},
		{"a sum that leaves all open, and a copy that does not", "t=9.00 a=4.00 b=4.00 p=4.00 q=4.00", "t = a + b; p = a; q = a", `
			t or b: 1`},
		{"what is taken away is larger", "t=6.00 a=9.00 b=2.00 c=2.00 d=7.00 e=7.00", "t = a - b; c = b; d = a - b; e = d", `
			t: 1`},
		{"two slips that share a sum", "t=10.00 a=1.00 b=2.00 c=3.00 x=1.50 y=1.50 z=3.00 w=3.00 p=2.00 q=2.00",
			"t = a + b + c; x = a; y = a; z = c; w = c; p = b; q = b; p = q", `
			t: 1
			a → 1.50: 2`},
		{"two slips in one total of rows and columns", "a=1.00 b=2.00 c=3.00 d=4.00 r=3.30 s=7.00 u=4.00 v=6.60 g=10.00",
			"r = a + b; s = c + d; u = a + c; v = b + d; g = r + s; g = u + v", `
			r → 3.00: 2
			v → 6.00: 2`},
		{"three slips in a row of sums", "a=1.10 b=2.00 c=3.30 d=4.00 e=5.50 t=3.00 u=5.00 v=7.00 w=9.00 x=1.00 y=3.00 z=5.00",
			"t = a + b; u = b + c; v = c + d; w = d + e; x = a; y = c; z = e", `
			a → 1.00: 2
			c → 3.00: 3
			e → 5.00: 2`},
		{"what need not hold does not speak against what must", "a=1.00 b=1.50 c=1.50 d=1.00", "b = a; c = a; ~d = a", `
			a → 1.50: 2`},
		{"what need not hold is explained with what must", "a=1.00 b=1.50 c=1.50", "b = a; ~c = a", `
			a → 1.50: 1`},
		{"what need not hold, alone", "a=1.00 b=1.50 c=2.00 d=2.00", "~b = a; d = c", `
			b or a (soft): 1`},
		{"several that need not hold point to one", "a=1.00 b=1.50 c=1.50 d=1.50", "~b = a; ~c = a; ~d = a", `
			a (soft): 3`},
		{"a sum and what need not hold beside it", "t=9.00 a=4.00 b=3.00 c=5.00", "t = a + b; ~c = a", `
			t or a or b: 1
			c or a (soft): 1`},
		{"what need not hold, and holds until another is mended", "a=0.00 b=22.00 c=10.00 d=12.00 e=0.00", "a = b; e = b; ~a = c - b + d", `
			b → 0.00: 2`},
		{"a share that follows from its amounts", "p=99.66% a=1448.48 b=1468.09 q=50.00% c=1.00 d=2.00", "%p = a b; %q = c d", `
			p or a or b: 1`},
		{"a share cut off", "p=36.58% a=36.586 b=100.000 q=50.00% c=1.00 d=2.00", "%p = a b; %q = c d", `
			p or a or b: 1`},
		{"a share whose amount is tied elsewhere", "p=98.66% a=1484.48 b=1468.09 c=1448.48 d=1448.48", "%p = a b; c = a; d = a", `
			a → 1448.48: 3`},
		{"a share of nought", "p=98.66% a=1448.48 b=0.00", "%p = a b", `
			p: 1`},
		{"a share printed otherwise than its document does", "p=98.7% a=1148.48 b=1468.09 q=50.00% r=25.00% s=75.00% c=1.00 d=2.00 e=4.00 f=3.00",
			"%p = a b; %q = c d; %r = c e; %s = f e", `
			p or a or b: 1`},
		{"off by rounding where the document never is", "t=10.01 a=5.00 b=5.00 c=5.02 d=10.02 e=1.00 f=2.00 g=3.00", "t = a + b; d = t; g = e + f; c = a", `
			d → 10.01: 1
			c or a: 1`},
		{"a total that its parts confirm", "t=10.00 a=5.00 b=5.00 c=11.00", "t = a + b; c = t", `
			c → 10.00: 1`},
		{"a chain of copies with one odd print", "a=1.00 b=1.00 c=1.20 d=1.00 e=1.00", "a = b; b = c; c = d; d = e; a = e", `
			c → 1.00: 2`},
		{"two odd prints of one quantity", "a=1.00 b=1.30 c=1.20 d=1.00 e=1.00", "a = b; a = c; a = d; a = e; b = c; b = d; b = e; c = d; c = e; d = e", `
			b → 1.00: 3
			c → 1.00: 4`},
		{"two odd prints alike", "a=1.00 b=1.20 c=1.20 d=1.00 e=1.00", "a = b; a = c; a = d; a = e; b = c; b = d; b = e; c = d; c = e; d = e", `
			b → 1.00: 3
			c → 1.00: 3`},
		{"a half that prints one thing and a half that prints another", "a=1.00 b=1.20 c=1.20 d=1.00", "a = b; a = c; a = d; b = c; b = d; c = d", `
			a or b or c or d: 4`},
		{"digits swapped in a total of a long list", "t=36.09 a=1.00 b=2.00 c=3.00 d=4.00 e=5.00 f=6.00 g=7.00 h=8.90 u=36.90 v=36.90",
			"t = a + b + c + d + e + f + g + h; u = a + b + c + d + e + f + g + h; v = u; v = t", `
			t → 36.90: 2`},
		{"digits swapped in one of a long list", "t=36.90 a=1.00 b=2.00 c=3.00 d=4.00 e=5.00 f=6.00 g=7.00 h=8.09 u=36.90 v=8.90 w=8.90",
			"t = a + b + c + d + e + f + g + h; u = a + b + c + d + e + f + g + h; v = h; w = v", `
			h → 8.90: 3`},
		{"people", "t=57人 a=50人 b=6人 c=7人 d=7人", "t = a + b; c = b; d = c", `
			b → 7人: 2`},
		{"a figure in 元 among 万元", "t=12.00 a=50000元 b=70000元 c=7.50 d=7.50", "t = a + b; c = b; d = b", `
			c: 1
			d: 1`},
		{"a wrong figure in 元 among 万元", "t=12.00 a=50000元 b=75000元 c=7.00 d=7.00", "t = a + b; c = b; d = b", `
			b → 70000元: 3`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			results, names := puzzle(t, tt.figures, tt.equations)
			require.Equal(t, strings.ReplaceAll(strings.TrimSpace(tt.want), "\t", ""), answers(results, names))
		})
	}
}
