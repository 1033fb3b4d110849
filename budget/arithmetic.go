package budget

import (
	"math"
	"math/bits"
)

func abs(v int64) int64 {
	if v < 0 {
		return -v
	}
	return v
}

// powers are those of ten that fit.
var powers = [...]int64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

func power(n int32) (int64, bool) {
	if n < 0 || int(n) >= len(powers) {
		return 0, false
	}
	return powers[n], true
}

func multiply(a, b int64) (int64, bool) {
	high, low := bits.Mul64(uint64(abs(a)), uint64(abs(b)))
	return a * b, high == 0 && low <= math.MaxInt64
}

func plus(a, b int64) (int64, bool) {
	c := a + b
	return c, (c > a) == (b > 0)
}
