package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/perf"
)

// wholes are lists of parts that make a whole between them. An open one may
// have parts that are not named, so that shares of less than the whole are no
// contradiction yet.
var wholes = []struct {
	parts []string
	open  bool
}{
	{[]string{"基本支出", "项目支出"}, true},
	{[]string{"人员经费", "公用经费"}, false},
	{[]string{"货物", "工程", "服务"}, false},
}

// shareWhole: shares without amounts that should make a whole.
func shareWhole() perf.Rule {
	return perf.Rule{
		ID:       "narrative/share-whole",
		Title:    perf.Words{ZH: "各项占比之和不是100%", EN: "shares that should make a whole do not add up to 100 %"},
		Basis:    "算术",
		Severity: perf.Warning,
		Doc: perf.Words{
			ZH: "连续写明的几个占比，没有写金额，而各项合起来就是全部（基本支出与项目支出，人员经费与公用经费，政府采购的货物、工程、服务），其和按印出的位数应能等于100%。基本支出与项目支出之和不足的只提示，可能另有上缴、经营等支出；各项与所列不同的、夹有其他占比的不判断。",
			EN: "Shares printed one after another without amounts, of parts that make a whole between them (basic and project outlays, staff and office money, goods, works and services), must be able to add up to 100 % within what is printed. Basic and project outlays of less are a note only, for there may be others; other lists are not judged.",
		},
		Wrong: "基本支出占67.33%，项目支出占36.67%",
		Right: "基本支出占67.33%，项目支出占32.67%",
		Run: func(p *perf.Pass) {
			eachStatement(p, func(st *budget.Statement) {
				for i := 0; i < len(st.Claims); {
					n := shareRun(st.Claims[i:])
					checkShares(p, st.Claims[i:i+n])
					i += max(n, 1)
				}
			})
		},
	}
}

// shareRun is how many claims at the front are shares of one thing without
// amounts.
func shareRun(claims []budget.Claim) int {
	n := 0
	for ; n < len(claims); n++ {
		c := &claims[n]
		if c.Kind != budget.ClaimShare || c.InReason || c.Op != "" || !c.Figure.IsNumber() || c.Figure.Unit != budget.Percent ||
			slices.ContainsFunc(c.Refs, func(r int) bool { return r >= 0 }) {
			break
		}
		if first := &claims[0]; c.Year != first.Year || c.Base != "" && c.Base != first.Base {
			break
		}
	}
	return n
}

// checkShares reports shares whose parts make a whole and whose sum does not.
func checkShares(p *perf.Pass, shares []budget.Claim) {
	open, ok := partsOfWhole(shares)
	if !ok || !isWholeBase(shares[0].Base) {
		return
	}
	p.Compared(1)
	var sum decimal.Decimal
	var low, high decimal.Decimal
	var said []string
	var evidence []perf.Evidence
	for i := range shares {
		f := &shares[i].Figure
		span := f.Interval()
		sum, low, high = sum.Add(f.Value()), low.Add(span.Low), high.Add(span.High)
		said, evidence = append(said, f.Quote()), append(evidence, p.CiteFigure(f))
	}
	whole := decimal.New(100, 0)
	if low.LessThanOrEqual(whole) && high.GreaterThanOrEqual(whole) {
		return
	}
	f := perf.Finding{Evidence: evidence, Difference: sum.Sub(whole).Abs().String() + "%"}
	if open && sum.LessThan(whole) {
		f.Severity = perf.Info
	}
	f.Message = perf.Words{
		ZH: fmt.Sprintf("%s等各项合起来是全部，占比%s，其和为%s%%，不是100%%。", subjectOf(&shares[0]), strings.Join(said, " + "), sum),
		EN: fmt.Sprintf("These parts make a whole, but %s = %s %%.", strings.Join(said, " + "), sum),
	}
	p.Report(f)
}

// Words of what shares are of: those that end the name of a whole, and those
// that make it another one for each of them (占年初预算的98%).
var (
	wholeEndings = []string{"支出", "总额", "总数", "合计", "总计", "总量", "经费", "采购", "采购预算", "支出预算"}
	ownWholes    = []string{"完成", "上年", "去年", "年初", "各自", "同期"}
)

// isWholeBase reports whether shares of a base are of one whole; one that is
// not said is.
func isWholeBase(base string) bool {
	return base == "" || !hasAny(base, ownWholes) &&
		slices.ContainsFunc(wholeEndings, func(w string) bool { return strings.HasSuffix(base, w) })
}

// partsOfWhole reports whether shares are those of a list that makes a whole,
// each part once.
func partsOfWhole(shares []budget.Claim) (open, ok bool) {
	for _, w := range wholes {
		if len(shares) != len(w.parts) {
			continue
		}
		all := true
		for _, part := range w.parts {
			all = all && slices.ContainsFunc(shares, func(c budget.Claim) bool { return strings.HasSuffix(c.Subject, part) })
		}
		if all {
			return w.open, true
		}
	}
	return false, false
}
