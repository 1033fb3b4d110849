package indicator

import "github.com/shopspring/decimal"

// completionPlaces is how many decimals a part has that does not come out even.
const completionPlaces = 4

// Completion is the part of the target that an outcome comes to (完成比例), from 0
// to 1, by which self-evaluations give points (财预〔2020〕10号): 1 where the target is
// met; of ≥ the outcome divided by the target, of ≤ the target divided by the
// outcome, rounded to four decimals. It is false where the two cannot be compared
// and where the target says no direction (约5万元, 6到8年, a missed date).
func (t Target) Completion(outcome Target) (part decimal.Decimal, ok bool) {
	if t.Met(outcome) {
		return decimal.NewFromInt(1), true
	}
	if t.kind != KindQuantity || outcome.kind != KindQuantity || outcome.op != OpEqual || t.change != outcome.change {
		return decimal.Decimal{}, false
	}
	got, ok := outcome.Measure().Convert(outcome.Number(), t.Measure())
	asked := t.Number()
	if !ok || got.IsNegative() || !asked.IsPositive() {
		return decimal.Decimal{}, false
	}
	switch t.Direction() {
	case HigherIsBetter:
		return got.DivRound(asked, completionPlaces), true
	case LowerIsBetter: // got is more than asked, and so no nought
		return asked.DivRound(got, completionPlaces), true
	}
	return decimal.Decimal{}, false
}
