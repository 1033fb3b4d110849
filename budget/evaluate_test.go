package budget

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/source"
)

// terms reads "1177.22 -3.00 60元": figures in 万元 unless they say otherwise.
func terms(s string) []Term {
	var out []Term
	for i, w := range strings.Fields(s) {
		t := Term{Sign: 1}
		if w, ok := strings.CutPrefix(w, "-"); ok {
			t.Sign = -1
			s = w
		} else {
			s = w
		}
		f, err := NewFigure(s, TenThousand, source.Place{Line: 1, Column: i + 1})
		if err != nil {
			panic(err)
		}
		t.Figure = &f
		out = append(out, t)
	}
	return out
}

// evaluate decides one identity.
func evaluate(id *Identity) *Result { return &Evaluate([]Identity{*id})[0] }

func TestEvaluateSums(t *testing.T) {
	tests := []struct {
		name, left, right string
		difference, bound string
		want              Verdict
	}{
		{"exact", "1177.22", "1157.61 19.61", "0.00", "0.015", VerdictEqual},
		{"rounding", "1468.09", "1177.22 170.06 35.56 85.26", "-0.01", "0.025", VerdictRounding},
		{"beyond rounding", "139.75", "130.00 9.72", "0.03", "0.015", VerdictBroken},
		{"a copy must be exact", "988.47", "988.48", "-0.01", "0", VerdictBroken},
		{"one part is a copy", "19.61", "19.60", "0.01", "0", VerdictBroken},
		{"a nought adds nothing", "19.61", "0.00 19.60 0", "0.01", "0", VerdictBroken},
		{"a copy in another precision", "5573", "5573.00", "0.00", "0.505", VerdictEqual},
		{"coarser print", "5573", "5573.49", "-0.49", "0.505", VerdictRounding},
		{"元 against 万元", "350.35", "3503499元", "0.0001", "0.00505", VerdictRounding},
		{"元 against 万元, wrong", "352.67", "3503499元", "2.3201", "0.00505", VerdictBroken},
		{"difference of figures", "-92.55", "1468.09 -1560.64", "0.00", "0.015", VerdictEqual},
		{"people are not rounded", "57人", "56人 2人", "-1", "0", VerdictBroken},
		{"all nought", "0.00", "0 0.00", "0.00", "0", VerdictEqual},
		{"beyond 64 bits", "999999999999999999亿元", "0.00000000000000001元", "99999999999999999900000000", "", VerdictBroken},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := evaluate(&Identity{Left: terms(tt.left), Right: terms(tt.right)})
			require.Equal(t, tt.want, r.Verdict, "by %s, bound %s", r.Difference(), r.Bound())
			if tt.bound != "" {
				require.Equal(t, tt.difference, plain(r.Difference()))
				require.Equal(t, tt.bound, plain(r.Bound()))
			}
		})
	}
}

func TestEvaluatePercentages(t *testing.T) {
	tests := []struct {
		name, left, right string
		formula           Formula
		difference        string
		want              Verdict
		cut               bool
	}{
		{"share", "98.66%", "1448.48 1468.09", Quotient, "-0.0043", VerdictEqual, false},
		{"share at the edge", "2.45%", "35.56 1448.48", Quotient, "-0.0050", VerdictEqual, false},
		{"share, wrong", "100%", "377.50 479.62", Quotient, "21.29", VerdictBroken, false},
		{"share of rounded amounts", "20.65%", "0.19 0.92", Quotient, "-0.0022", VerdictEqual, false},
		{"within the rounding of its amounts", "20.70%", "0.19 0.92", Quotient, "0.0478", VerdictRounding, false},
		{"growth", "-5.93%", "-92.55 1468.09", Growth, "0.0003", VerdictEqual, false},
		{"growth printed without decimals", "-7%", "-6.71 91.33", Growth, "-0.16", VerdictEqual, false},
		{"growth ten times too small", "0.06%", "21.8 3666", Growth, "-0.5382", VerdictBroken, false},
		{"growth cut off", "36.58%", "2915.22 10883.36", Growth, "-0.0060", VerdictBroken, true},
		{"growth over last year", "-57.14%", "25.77 60.13", Ratio, "0.0029", VerdictEqual, false},
		{"growth over nothing", "100.00%", "25.00 0.00", Ratio, "100.00", VerdictBroken, false},
		{"growth from what rounding may make nothing", "100%", "0.5 1", Growth, "0.00", VerdictRounding, false},
		{"growth too small for what it may come from", "20%", "0.5 1", Growth, "20.00", VerdictBroken, false},
		{"times", "16倍", "2247.84 2388.04", Growth, "-0.03", VerdictEqual, false},
		{"product", "6.8万元", "64人 1060元", Product, "0.0160", VerdictEqual, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := evaluate(&Identity{Formula: tt.formula, Left: terms(tt.left), Right: terms(tt.right)})
			require.Equal(t, tt.want, r.Verdict, "by %s", r.Difference())
			require.Equal(t, tt.cut, r.Cut)
			require.Equal(t, tt.difference, r.Difference().StringFixed(int32(len(tt.difference)-1-strings.IndexByte(tt.difference, '.'))))
		})
	}
}

func TestResultJSON(t *testing.T) {
	r := evaluate(&Identity{Kind: KindRow, tables: "expenditure", label: "2040607/合计", Left: terms("139.75"), Right: terms("130.00 9.75 0.00")})
	b, err := json.Marshal(r)
	require.NoError(t, err)
	require.JSONEq(t, `{"kind":"row","id":"expenditure/2040607/合计",
		"left":[{"at":{"line":1,"column":1},"text":"139.75","unit":"万元"}],
		"right":[{"at":{"line":1,"column":1},"text":"130.00","unit":"万元"},{"at":{"line":1,"column":2},"text":"9.75","unit":"万元"}],
		"difference":"0.00","bound":"0.015","verdict":"equal"}`, string(b))
	var back Result
	require.NoError(t, json.Unmarshal(b, &back))
	again, err := json.Marshal(back)
	require.NoError(t, err)
	require.Equal(t, string(b), string(again))

	share := evaluate(&Identity{Kind: KindShare, Formula: Quotient, Left: terms("98.66%"), Right: terms("1448.48 1468.09")})
	share.Left[0].Figure.Text = "98.66"
	b, err = json.Marshal(share)
	require.NoError(t, err)
	require.Contains(t, string(b), `"text":"98.66%"`, "a percentage is quoted with its sign")
}
