package schema_test

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
)

// same fails, and says where, if two values differ. It looks at the values and
// not at their JSON, which would hide what JSON leaves out.
func same(t require.TestingT, want, got any) {
	if d := difference(reflect.ValueOf(want), reflect.ValueOf(got)); d != "" {
		require.Fail(t, "not equal: "+d)
	}
}

// sameText is like require.Equal without printing two whole documents.
func sameText(t require.TestingT, want, got string) {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range w {
		if i >= len(g) || w[i] != g[i] {
			require.Equal(t, w[i], strings.Join(g[i:min(i+1, len(g))], ""), "line %d", i+1)
		}
	}
	require.Len(t, g, len(w))
}

// difference names the first part in which two values differ.
func difference(a, b reflect.Value) string {
	if a.IsValid() != b.IsValid() || a.IsValid() && a.Type() != b.Type() {
		return fmt.Sprintf(": %v and %v", a, b)
	}
	switch x := a.Interface().(type) {
	case indicator.Target:
		y := b.Interface().(indicator.Target)
		if x.Text() != y.Text() || x.Kind() != y.Kind() || !x.Equal(y) || x.UnitFrom() != y.UnitFrom() || fmt.Sprint(x.Err()) != fmt.Sprint(y.Err()) {
			return fmt.Sprintf(": target %q %v %v and %q %v %v", x.Text(), x, x.Err(), y.Text(), y, y.Err())
		}
		return ""
	case budget.Figure:
		if y := b.Interface().(budget.Figure); x != y {
			return fmt.Sprintf(": figure %#v and %#v", x, y)
		}
		return ""
	case decimal.Decimal:
		if y := b.Interface().(decimal.Decimal); !x.Equal(y) {
			return fmt.Sprintf(": %v and %v", x, y)
		}
		return ""
	}
	switch a.Kind() {
	case reflect.Pointer:
		if a.IsNil() || b.IsNil() {
			if a.IsNil() != b.IsNil() {
				return ": one is nil"
			}
			return ""
		}
		return difference(a.Elem(), b.Elem())
	case reflect.Struct:
		for i := range a.NumField() {
			if f := a.Type().Field(i); f.IsExported() {
				if d := difference(a.Field(i), b.Field(i)); d != "" {
					return "." + f.Name + d
				}
			}
		}
		return ""
	case reflect.Slice:
		if a.Len() != b.Len() {
			return fmt.Sprintf(": %d and %d items", a.Len(), b.Len())
		}
		for i := range a.Len() {
			if d := difference(a.Index(i), b.Index(i)); d != "" {
				return fmt.Sprintf("[%d]%s", i, d)
			}
		}
		return ""
	}
	if !a.Equal(b) {
		return fmt.Sprintf(": %#v and %#v", a.Interface(), b.Interface())
	}
	return ""
}
