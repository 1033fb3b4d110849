package rules

import (
	"strings"

	"github.com/perftarget/perftarget/indicator"
)

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

// measureOf tells what a target is a measure of, each unit looked up once a check.
func (v *survey) measureOf(t *indicator.Target) measure {
	return measureOfKind(t.Kind(), v.units[v.unitOf(t)].measure)
}

// measureOfKind is the measure of a target by its kind and what its unit measures.
func measureOfKind(k indicator.Kind, unit measure) measure {
	switch k {
	case indicator.KindNone:
		return nothing
	case indicator.KindQualitative:
		return state
	case indicator.KindPeriod, indicator.KindDeadline:
		return date
	case indicator.KindFrequency:
		return frequency
	case indicator.KindQuantity, indicator.KindRange, indicator.KindTiers:
		return unit
	}
	return unreadable
}

func measureOfUnit(u indicator.Unit) measure {
	if u.IsZero() {
		return bare
	}
	per := strings.Contains(u.String(), "/")
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
	switch e.kind {
	case indicator.KindQuantity, indicator.KindRange, indicator.KindTiers:
		return e.measure != lost
	}
	return false
}
