package perf

import (
	"reflect"

	"github.com/go-playground/validator/v10"

	"github.com/perftarget/perftarget/source"
)

// RegisterValidation teaches the caller's validator the types of a submission,
// so that v.Struct(form) checks its structure: what is required is there, enums
// hold known words, years are years. Nothing global is touched. Structure is
// all it looks at; whether a form is right is what [Check] is for.
func RegisterValidation(v *validator.Validate) {
	v.RegisterCustomTypeFunc(fieldText, source.Text{})
	v.RegisterStructValidation(validateProject, ProjectForm{})
}

// fieldText makes "required" on a field mean that something is written.
func fieldText(v reflect.Value) any {
	if t, ok := v.Interface().(source.Text); ok {
		return t.Text
	}
	return nil
}

// validateProject refuses a form that sets no target at all: neither an
// objective nor an indicator in either column.
func validateProject(sl validator.StructLevel) {
	f, ok := sl.Current().Interface().(ProjectForm)
	if ok && f.Implementation.IsEmpty() && f.Annual.IsEmpty() {
		sl.ReportError(f.Annual, "Annual", "Annual", "target", "")
	}
}
