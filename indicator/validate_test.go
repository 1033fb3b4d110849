package indicator_test

import (
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

func TestValidationTag(t *testing.T) {
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, indicator.RegisterValidation(v))

	for _, c := range []struct {
		value any
		tag   string
		ok    bool
	}{
		{"≥95%", "target", true},
		{"", "target", true},
		{"", "required,target", false},
		{"5人以上3人以下", "target", false},
		{"≥95%", "target=quantity", true},
		{"6到8年", "target=quantity", false},
		{"6到8年", "target=quantity range", true},
		{"有效", "target=quantity", false},
		{"/", "target=none", true},
		{"≥95%", "target=number", false}, // no such kind
		{95, "target", false},            // no text
		{indicator.MustParseTarget("≥95%"), "required,target=quantity", true},
		{indicator.MustParseTarget("有效"), "target=quantity", false},
		{indicator.Target{}, "target", true},
		{indicator.Target{}, "required", false},
		{indicator.ParseCells(indicator.Cells{Value: "13日的5%"}), "target", false},
	} {
		err := v.Var(c.value, c.tag)
		require.Equal(t, c.ok, err == nil, "%v %q: %v", c.value, c.tag, err)
	}
}

func TestValidationTagOnStruct(t *testing.T) {
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, indicator.RegisterValidation(v))
	type row struct {
		Name   string            `validate:"required"`
		Target *indicator.Target `validate:"required,target=quantity"`
		Text   string            `validate:"omitempty,target"`
	}
	good := indicator.MustParseTarget("≥3000人次")
	require.NoError(t, v.Struct(row{"咨询人次", &good, ""}))
	bad := indicator.MustParseTarget("每月")
	err := v.Struct(row{"咨询人次", &bad, "完成2次、3次"})
	var fields validator.ValidationErrors
	require.ErrorAs(t, err, &fields)
	require.Len(t, fields, 2)
	require.Equal(t, "target", fields[0].Tag())
	require.NoError(t, validator.New().Var("x", "required"), "another validator is not changed")
}
