package rules

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// TestPrintWan: an amount in 元 is printed in 万元 with two decimals, or with as
// many as it takes up to six.
func TestPrintWan(t *testing.T) {
	for yuan, want := range map[string]string{
		"2070000": "207.00", "0": "0.00", "-1": "-0.0001", "12345": "1.2345", "12340": "1.234", "0.01": "0.000001",
		"0.004": "0.00", "0.006": "0.000001", "1e9": "100000.00", "-600000.00": "-60.00", "123456789012345678.9": "12345678901234.56789",
	} {
		require.Equal(t, want, printWan(decimal.RequireFromString(yuan)), yuan)
	}
}

// TestPrintWanSaysTheAmount: what is printed is the amount, for every one that
// needs no more than six decimals, whichever way it came about.
func TestPrintWanSaysTheAmount(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := decimal.New(rapid.Int64().Draw(t, "digits"), rapid.Int32Range(-2, 6).Draw(t, "exponent"))
		s := printWan(d)
		require.True(t, decimal.RequireFromString(s).Equal(d.Shift(-4)), s)
		_, behind, _ := strings.Cut(s, ".")
		require.GreaterOrEqual(t, len(behind), 2)
		require.False(t, len(behind) > 2 && strings.HasSuffix(s, "0"), s)
	})
}
