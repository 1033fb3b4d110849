package source

import "reflect"

var placeType = reflect.TypeFor[Place]()

// EachPlace calls do with every place that v, a pointer, reaches through
// exported fields, pointers and slices, in the order of the fields. What do
// writes stays. Nothing is followed that leads back to itself: v must be a tree.
func EachPlace(v any, do func(*Place)) { eachPlace(reflect.ValueOf(v), do) }

func eachPlace(v reflect.Value, do func(*Place)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			eachPlace(v.Elem(), do)
		}
	case reflect.Slice:
		if k := v.Type().Elem().Kind(); k == reflect.Struct || k == reflect.Pointer || k == reflect.Slice {
			for i := range v.Len() {
				eachPlace(v.Index(i), do)
			}
		}
	case reflect.Struct:
		if v.Type() == placeType {
			do(v.Addr().Interface().(*Place))
			return
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				eachPlace(v.Field(i), do)
			}
		}
	}
}
