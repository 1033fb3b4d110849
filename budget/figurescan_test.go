package budget

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// What is read the short way is read as the long way reads it.
func TestPlainFigures(t *testing.T) {
	same := func(t require.TestingT, text string) {
		short, long := figureScan{text: text}, figureScan{text: text}
		if !short.plain() {
			require.Equal(t, figureScan{text: text}, short, "nothing is read of %q", text)
			return
		}
		require.True(t, long.number(), "%q", text)
		require.Equal(t, long, short, "%q", text)
	}
	for _, text := range []string{"1,468.09", "0", "-0.00", "007", "1,48.09", "123456789012345678", "0.123456789012345678"} {
		s := figureScan{text: text}
		require.True(t, s.plain(), text)
		same(t, text)
	}
	for _, text := range []string{"-", ".5", "5.", "1,", ",1", "1,,2", "1.2.3", "1.2,3", "1234567890123456789", "0.1234567890123456789", "１", "5人", "+5", "--5"} {
		s := figureScan{text: text}
		require.False(t, s.plain(), text)
		same(t, text)
	}
	rapid.Check(t, func(t *rapid.T) {
		piece := rapid.SampledFrom(strings.Split("0 1 2 9 , . - 00 ， ) ( 元 １", " "))
		same(t, "1"+strings.Join(rapid.SliceOfN(piece, 0, 24).Draw(t, "pieces"), ""))
	})
}
