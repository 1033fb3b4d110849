package indicator

import (
	"reflect"
	"slices"
	"strings"

	"github.com/go-playground/validator/v10"
)

// RegisterValidation teaches a validator the tag "target", which asks that a
// field of type [Target] or string is understood. A parameter names the kinds
// that will do: "target=quantity", "target=quantity range". An unset target is
// of kind none; it passes "target" alone and fails "required". Only v is
// changed.
func RegisterValidation(v *validator.Validate) error {
	v.RegisterCustomTypeFunc(func(f reflect.Value) any {
		return validKind(f.Interface().(Target).kind)
	}, Target{})
	return v.RegisterValidation("target", validTarget)
}

// validKind is what the validator sees of a Target: a number that is 0 where
// none is set.
type validKind uint8

func validTarget(fl validator.FieldLevel) bool {
	kind := KindUnknown
	switch f := fl.Field(); {
	case f.Type() == reflect.TypeFor[validKind]():
		kind = Kind(f.Uint())
	case f.Kind() == reflect.String:
		t, _ := ParseTarget(f.String())
		kind = t.kind
	}
	if fl.Param() == "" {
		return kind != KindUnknown
	}
	return slices.Contains(strings.Fields(fl.Param()), kind.String())
}
