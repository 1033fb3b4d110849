package budget_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
)

// A result whose numbers have an exponent was not written here: 1E-999999999 would
// be written out in a thousand million digits.
func TestResultNumbers(t *testing.T) {
	read := func(difference string) error {
		var r budget.Result
		return json.Unmarshal([]byte(`{"kind":"row","left":[],"right":[],"difference":"`+difference+`","bound":"0","verdict":"equal"}`), &r)
	}
	require.NoError(t, read("-0.010"))
	require.ErrorContains(t, read("1E-999999999"), "without exponent")
	require.ErrorContains(t, read("1e9"), "without exponent")
}
