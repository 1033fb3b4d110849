// Package rules is the catalogue of checks (审核规则) over a submission: each
// rule is a [perf.Rule] value, and each family a function that returns its
// rules as a fresh slice, to be passed to [perf.Check] whole, cut or mixed with
// a caller's own.
//
// The families are value (指标值), placement (指标归类), set (指标体系), weight
// (权重), form (项目申报表), department (部门与项目), table (预算表), narrative (文字说明),
// scoring (绩效自评) and reading (读入). What a rule compares, when it is silent and
// what to do about its findings is part of the rule: see its Doc.
package rules
