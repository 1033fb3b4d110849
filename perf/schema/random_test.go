package schema_test

import (
	"reflect"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// random fills a value of type T: every exported field, whatever fields the
// type gets later. Words of closed lists come from them, the rest is hostile.
func random[T any](t *rapid.T) *T {
	v := new(T)
	fill(t, reflect.ValueOf(v).Elem(), "")
	return v
}

// closed are the types with a closed list of words; "" where a field may be
// left out.
var closed = map[reflect.Type][]string{
	reflect.TypeFor[indicator.Scheme]():    {"", "2015", "2021"},
	reflect.TypeFor[indicator.Level1]():    {"output", "effect", "satisfaction", "cost"},
	reflect.TypeFor[indicator.Level2]():    {"quantity", "cost", "service-satisfaction", "social-cost"},
	reflect.TypeFor[indicator.Direction](): {"", "higher", "lower"},
	reflect.TypeFor[budget.Role]():         {"", "overview", "project-carry", "performance"},
	reflect.TypeFor[budget.ClaimKind]():    {"amount", "same", "placeholder"},
	reflect.TypeFor[budget.Formula]():      {"", "quotient", "product"},
	reflect.TypeFor[budget.Verdict]():      {"equal", "rounding", "broken"},
	reflect.TypeFor[perf.FundSource]():     {"", "fiscal", "carry-over", "project"},
	reflect.TypeFor[perf.NoteKind]():       {"", "repaired", "cut-off"},
	reflect.TypeFor[perf.Severity]():       {"error", "warning", "info"},
	reflect.TypeFor[perf.Status]():         {"clean", "findings", "not-applicable", "could-not-tell"},
}

// words are strings of fields that are closed only by convention.
var words = map[string][]string{
	"Version": {perf.Version},
	"Op":      {"", ">=", "~"},
	"Kind":    {"row", "year-on-year", "count"}, // of an identity
	"Rule":    {"table/row-sum", "a/b"},
	"Path":    {"", "/tables/0/rows/1", "/a~1b/~0"},
}

// numbers are the bounds of integers that may be negative or must be few.
var numbers = map[string][2]int{
	"Year": {0, 9999}, "Sign": {-1, 1}, "Parent": {-1, 9}, "Refs": {-1, 9},
}

// lists that JSON always has, and reads back as a list of none.
var neverNil = map[string]bool{
	"Cells": true, "Findings": true, "Evidence": true, "Links": true, "Coverage": true, "Left": true, "Right": true,
}

var units = []budget.Unit{"", budget.Yuan, budget.TenThousand, budget.Percent, "人", "次/年"}

// values and figures are cells as forms and tables print them.
var (
	values = []string{
		"", "/", "≥3000人次", "＞5件", "≤1%", "1/3", "6到8年", "(80%,90%)", "600/1000元每件", "每季度", "2次/年", "增长≥5%",
		"5到8月", "2024年12月31日前", "12月底前", "有效", "约3000", "1.5万人次", "1-3人次4件", "60元/人/天", "下降3%～5%",
	}
	figures = []string{"", "—", "0", "0.00", "1,468.09", "(3.20)", "-5", "57人", "98.66%", "１２３", "1468.09万元", "合计", "<b>"}
)

func fill(t *rapid.T, v reflect.Value, field string) {
	switch v.Interface().(type) {
	case indicator.Target:
		text := pick(t, values)
		if rapid.IntRange(0, 9).Draw(t, "odd") == 0 {
			text = rapid.String().Draw(t, "value")
		}
		v.Set(reflect.ValueOf(indicator.ParseCells(indicator.Cells{
			Name: "满意度(%)", Value: text, Operator: pick(t, []string{"", "≥", "定性"}), Unit: pick(t, []string{"", "%", "万元"}),
		})))
		return
	case indicator.Relation:
		v.Set(reflect.ValueOf(indicator.Relation(rapid.IntRange(0, 5).Draw(t, "relation"))))
		return
	case budget.Figure:
		f, _ := budget.NewFigure(pick(t, figures), pick(t, units), place(t))
		v.Set(reflect.ValueOf(f))
		return
	case budget.Term: // identities are between numbers
		f, err := budget.NewFigure(pick(t, []string{"0", "1,468.09", "-5", "57人", "98.66%"}), budget.TenThousand, place(t))
		if err != nil {
			panic(err)
		}
		v.Set(reflect.ValueOf(budget.Term{Figure: &f, Sign: pick(t, []int{0, 1, -1})}))
		return
	case decimal.Decimal:
		v.Set(reflect.ValueOf(decimal.New(rapid.Int64().Draw(t, "coefficient"), rapid.Int32Range(-6, 3).Draw(t, "exponent"))))
		return
	case source.Text:
		if s := (source.Text{Text: text(t), At: place(t)}); s.Text != "" || field != "Note" { // a note of no text is none
			v.Set(reflect.ValueOf(s))
		}
		return
	case source.Place:
		v.Set(reflect.ValueOf(place(t)))
		return
	}
	switch v.Kind() {
	case reflect.String:
		list, ok := closed[v.Type()]
		if !ok {
			list, ok = words[field]
		}
		if !ok {
			list = []string{text(t)}
		}
		v.SetString(pick(t, list))
	case reflect.Int:
		bounds, ok := numbers[field]
		if !ok {
			bounds = [2]int{0, 99}
		}
		v.SetInt(int64(rapid.IntRange(bounds[0], bounds[1]).Draw(t, field)))
	case reflect.Bool:
		v.SetBool(rapid.Bool().Draw(t, field))
	case reflect.Pointer:
		if rapid.Bool().Draw(t, field) {
			v.Set(reflect.New(v.Type().Elem()))
			fill(t, v.Elem(), field)
		}
	case reflect.Slice:
		fillList(t, v, field)
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				fill(t, v.Field(i), f.Name)
			}
		}
	}
}

func fillList(t *rapid.T, v reflect.Value, field string) {
	n := rapid.IntRange(0, 2).Draw(t, field)
	if n == 0 && !neverNil[field] && v.Type() != reflect.TypeFor[[]perf.ProjectSummary]() {
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), n, n))
	for i := range n {
		item := v.Index(i)
		if item.Kind() == reflect.Pointer {
			item.Set(reflect.New(item.Type().Elem()))
			item = item.Elem()
		}
		fill(t, item, field)
	}
}

func pick[T any](t *rapid.T, list []T) T { return rapid.SampledFrom(list).Draw(t, "pick") }

// text is any text of valid UTF-8, often one that means something to JSON, HTML
// or a terminal.
func text(t *rapid.T) string {
	if rapid.Bool().Draw(t, "hostile") {
		return pick(t, []string{"", "<script>alert(1)</script>", `\u003c"&'`, "\u202e倒序", "a\x00b\x1b[31m", "\u2028", "😀", "“三公”经费"})
	}
	return rapid.StringN(0, 8, 24).Draw(t, "text")
}

func place(t *rapid.T) source.Place {
	if rapid.Bool().Draw(t, "nowhere") {
		return source.Place{}
	}
	return source.Place{
		File: text(t), Line: rapid.IntRange(0, 999).Draw(t, "line"), Column: rapid.IntRange(0, 9).Draw(t, "column"),
		Offset: rapid.IntRange(0, 99).Draw(t, "offset"), Sheet: text(t), Cell: pick(t, []string{"", "B7"}), Path: pick(t, words["Path"]),
	}
}
