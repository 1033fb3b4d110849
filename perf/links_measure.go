package perf

import (
	"strings"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf/internal/naming"
)

// measureOf says what a target measures, as far as its kind and unit tell.
func measureOf(t *indicator.Target) naming.Class {
	switch t.Kind() {
	case indicator.KindFrequency, indicator.KindPeriod, indicator.KindDeadline:
		return naming.ClassTime
	case indicator.KindQualitative:
		return naming.ClassState
	case indicator.KindQuantity, indicator.KindRange, indicator.KindTiers:
		return unitMeasure(t.Unit())
	}
	return naming.ClassNone
}

func unitMeasure(unit string) naming.Class {
	switch {
	case unit == "":
		return naming.ClassNone
	case strings.Contains(unit, "元"):
		return naming.ClassMoney
	case strings.HasPrefix(unit, "%") || strings.HasPrefix(unit, "‰"):
		return naming.ClassRate
	}
	switch unit {
	case "年", "月", "个月", "季度", "周", "天", "日", "工作日", "小时", "分钟":
		return naming.ClassTime
	}
	return naming.ClassCount
}
