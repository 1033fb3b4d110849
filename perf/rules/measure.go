package rules

import "github.com/perftarget/perftarget/indicator"

// measure is what a target is a measure of, as far as its kind and unit tell.
type measure uint8

const (
	nothing    measure = iota // no target is set
	lost                      // the layout cut the value off
	unreadable                // the value is not understood
	state                     // a named state: 有效
	bare                      // a number without a unit
	share                     // per cent
	money                     // an amount: 万元
	price                     // an amount for each of something: 元/件
	count                     // things: 件
	pace                      // things for each of something: 人/年
	span                      // a stretch of time: 20天
	size                      // length, area, mass …
	date                      // a period or a deadline
	frequency                 // 每月
	other                     // a unit of no kind that the rules know
)

func measureOf(t indicator.Target) measure {
	switch t.Kind() {
	case indicator.KindNone:
		return nothing
	case indicator.KindQualitative:
		return state
	case indicator.KindPeriod, indicator.KindDeadline:
		return date
	case indicator.KindFrequency:
		return frequency
	case indicator.KindQuantity, indicator.KindRange, indicator.KindTiers:
		return measureOfUnit(t.Measure())
	}
	return unreadable
}

// measureOf is the function measureOf, each unit looked up once a check.
func (v *survey) measureOf(t *indicator.Target) measure { return v.measureIn(t, v.unitOf(t)) }

// measureIn is measureOf for a target whose unit was looked up.
func (v *survey) measureIn(t *indicator.Target, unit int32) measure {
	switch t.Kind() {
	case indicator.KindQuantity, indicator.KindRange, indicator.KindTiers:
		return v.units[unit].measure
	}
	return measureOf(*t)
}

func measureOfUnit(u indicator.Unit) measure {
	if u.IsZero() {
		return bare
	}
	per := len(u.Per()) > 0
	switch u.Dimension() {
	case indicator.Rate:
		return share
	case indicator.Money:
		if per {
			return price
		}
		return money
	case indicator.Count:
		if per {
			return pace
		}
		return count
	case indicator.Time:
		return span
	case indicator.Length, indicator.Area, indicator.Volume, indicator.Mass, indicator.Energy, indicator.Power:
		return size
	}
	return other
}

// isNumber reports whether the target is one or more figures.
func (e *entry) isNumber() bool {
	switch e.Target.Kind() {
	case indicator.KindQuantity, indicator.KindRange, indicator.KindTiers:
		return e.measure != lost
	}
	return false
}
