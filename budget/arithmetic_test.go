package budget

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// What does not fit 64 bits is said not to, and never wraps round.
func TestArithmeticKnowsItsLimits(t *testing.T) {
	for _, tt := range []struct {
		n    int32
		want int64
		ok   bool
	}{{-1, 0, false}, {0, 1, true}, {4, 10000, true}, {18, 1e18, true}, {19, 0, false}} {
		v, ok := power(tt.n)
		require.Equal(t, tt.ok, ok, "10^%d", tt.n)
		require.Equal(t, tt.want, v, "10^%d", tt.n)
	}
	for _, tt := range []struct {
		a, b, want int64
		ok         bool
	}{
		{3, -4, -12, true}, {0, 9, 0, true}, {math.MaxInt64, 1, math.MaxInt64, true}, {math.MaxInt64, -1, -math.MaxInt64, true},
		{1 << 32, 1 << 30, 1 << 62, true}, {1 << 32, 1 << 31, 0, false}, {-1 << 32, 1 << 31, 0, false}, {1 << 40, 1 << 40, 0, false},
		{math.MaxInt64, 3, 0, false},
	} {
		v, ok := multiply(tt.a, tt.b)
		require.Equal(t, tt.ok, ok, "%d × %d", tt.a, tt.b)
		if ok {
			require.Equal(t, tt.want, v, "%d × %d", tt.a, tt.b)
		}
	}
	for _, tt := range []struct {
		a, b int64
		ok   bool
	}{
		{5, 0, true}, {0, 0, true}, {5, -5, true}, {-5, -5, true}, {5, 5, true},
		{math.MaxInt64, 1, false}, {math.MinInt64, -1, false}, {math.MaxInt64, -1, true}, {math.MaxInt64 - 1, 1, true},
	} {
		v, ok := plus(tt.a, tt.b)
		require.Equal(t, tt.ok, ok, "%d + %d", tt.a, tt.b)
		if ok {
			require.Equal(t, tt.a+tt.b, v)
		}
	}
}

// Sums beyond 64 bits are decided as those within are.
func TestWideSumsAgree(t *testing.T) {
	for _, tt := range []struct{ left, right string }{
		{"1177.22", "1157.61 19.61"},
		{"1468.09", "1177.22 170.06 35.56 85.26"},
		{"139.75", "130.00 9.72"},
		{"988.47", "988.48"},
		{"19.61", "0.00 19.60 0"},
		{"5573", "5573.49"},
		{"350.35", "3503499元"},
		{"352.67", "3503499元"},
		{"-92.55", "1468.09 -1560.64"},
		{"-0.01", "0.00 0.00"},
		{"57人", "56人 2人"},
		{"57人", "56人 1人"},
		{"3000元", "0.20 0.10"},
		{"0.00", "1.00 -1.00"},
		{"10.005", "5.00 5.00"},
		{"10.00 0.50", "5.25 5.25"},
		{"10.00 -0.50", "9.50"},
		{"10.00 -0.50", "9.51"},
		{"12.005", "12.00"},
		{"1亿元", "9999.6 0.4"},
		{"1亿元", "5000 4000"},
	} {
		id := Identity{Left: terms(tt.left), Right: terms(tt.right)}
		narrow, wide := evaluate(&id), evaluateWide(&id)
		require.Equal(t, narrow.Verdict, wide.Verdict, "%s = %s", tt.left, tt.right)
		require.True(t, narrow.Difference().Equal(wide.Difference()), "%s = %s: %s %s", tt.left, tt.right, narrow.Difference(), wide.Difference())
		require.True(t, narrow.Bound().Equal(wide.Bound()), "%s = %s: %s %s", tt.left, tt.right, narrow.Bound(), wide.Bound())
	}
}

// A figure changed in a long sum is decided as the sum added up anew.
func TestLongSumsAreKept(t *testing.T) {
	for _, tt := range []struct{ left, right string }{
		{"36.00", "1.00 2.00 3.00 4.00 5.00 6.00 7.00 8.00"},
		{"36.00", "1.00 2.00 3.00 4.00 0.00 0.00 7.00 8.00"},
		{"36.0", "1.00 2.00 3.0 4.00 5.000 6.00 7.00 8.00"},
		{"36.00", "10000元 2.00 30000元 4.00 5.00 60000元 7.00 8.00"},
		{"36人", "1人 2人 3人 4人 5人 6人 7人 8人"},
		{"-4.00", "1.00 -2.00 3.00 -4.00 5.00 -6.00 7.00 -8.00"},
		{"3.00", "0.00 0.00 0.00 0.00 1.00 2.00 0.00 0.00"},
		{"0.00", "0.00 0.00 0.00 0.00 0.00 0.00 0.00 0.00"},
		{"3.00", "0.00 0.00 0.00 0.00 0.00 3.00 0.00 0.00"},
		{"99999999999999999亿元", "1.00 2.00 3.00 4.00 5.00 6.00 7.00 8.00"},
		{"36.00 1.00", "1.00 2.00 3.00 4.00 5.00 6.00 7.00 9.00"},
	} {
		id := Identity{Left: terms(tt.left), Right: terms(tt.right)}
		d := newDiagnosis(Evaluate([]Identity{id}))
		for n := range d.now {
			for _, to := range []string{"0.00", "0", "1.00", "1", "-3.50", "3.505", "12.0", "12", "123456.78", "9999999999999999.99"} {
				v := d.now[n].with(mustFigure(to, TenThousand).Value(), mustFigure(to, TenThousand).Places())
				old := *d.now[n]
				got := d.evaluateWith(d.uses[n][0], int32(n), v)
				require.Equal(t, old, *d.now[n])
				*d.own(int32(n)) = v
				want := evaluate(d.id(0))
				*d.own(int32(n)) = old
				require.Equal(t, want.Verdict, got.Verdict, "%s = %s with %s for %s", tt.left, tt.right, to, old.Text)
				require.True(t, want.Difference().Equal(got.Difference()) && want.Bound().Equal(got.Bound()),
					"%s = %s with %s for %s: %s of %s, not %s of %s", tt.left, tt.right, to, old.Text, got.Difference(), got.Bound(), want.Difference(), want.Bound())
			}
		}
	}
}

// What most figures print is found whatever their units and noughts.
func TestTally(t *testing.T) {
	tests := []struct {
		name   string
		values []string
		want   string
	}{
		{"nothing", nil, ""},
		{"one", []string{"12.50"}, "125000"},
		{"the first of two", []string{"12.50", "13.00"}, "125000"},
		{"two of three", []string{"13.00", "12.50", "12.5"}, "125000"},
		{"other units", []string{"13.00", "125000元", "12.50"}, "125000"},
		{"ten times as much", []string{"13.00", "1.25", "125", "12.50", "125000.00元"}, "125000"},
		{"nought", []string{"0.00"}, "0"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var votes, same tally
			for _, v := range tt.values {
				f := mustFigure(v, TenThousand)
				votes.count(&f)
				same.count(&f)
			}
			most, ok := votes.most()
			require.Equal(t, tt.want != "", ok)
			require.Equal(t, ok, votes.agrees(&same))
			if ok {
				require.Equal(t, tt.want, most.value().String())
				other := mustFigure("99.99", TenThousand)
				var one, none tally
				one.count(&other)
				require.False(t, votes.agrees(&one))
				require.False(t, votes.agrees(&none))
				require.False(t, none.agrees(&votes))
			}
		})
	}
}

// A sum of figures printed alike is what the same sum is of figures printed
// anyhow.
func TestSumsOfFiguresAlikeAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		figure := rapid.Custom(func(t *rapid.T) Term {
			f := &Figure{
				coef: rapid.OneOf(rapid.Int64Range(-30, 30), rapid.Int64Range(-powers[18]+1, powers[18]-1)).Draw(t, "coef"), known: true,
				places: rapid.SampledFrom([]int32{2, 2, 2, 2, 2, 0}).Draw(t, "places"),
				Unit:   rapid.SampledFrom([]Unit{TenThousand, TenThousand, TenThousand, Yuan, "人"}).Draw(t, "unit"),
			}
			if rapid.IntRange(0, 9).Draw(t, "blank") == 0 {
				*f = Figure{Unit: f.Unit}
			}
			return Term{f, rapid.SampledFrom([]int{1, 1, 0, -1}).Draw(t, "sign")}
		})
		id := Identity{Left: rapid.SliceOfN(figure, 0, 2).Draw(t, "left"), Right: rapid.SliceOfN(figure, 0, 12).Draw(t, "right")}
		if rapid.Bool().Draw(t, "one unit") && len(id.Left) > 0 {
			for _, side := range [2][]Term{id.Left, id.Right} {
				for i := range side {
					if f := side[i].Figure; f.known {
						f.Unit, f.places = id.Left[0].Figure.Unit, id.Left[0].Figure.places
					}
				}
			}
		}
		sums, ok := weighAlike(&id)
		if !ok {
			return
		}
		wantSums, wantOK := weighMixed(&id)
		require.True(t, wantOK)
		require.Equal(t, wantSums, sums)
	})
	_, ok := weighAlike(&Identity{Left: terms("12.00"), Right: terms("4.00 8.00")})
	require.True(t, ok, "what most sums are is added up in the short way")
}
