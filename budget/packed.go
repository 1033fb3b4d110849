package budget

import "math/bits"

// packedIndex numbers packed quantities from 0 in the order in which they are
// met. It is a table of open addresses: a document has hundreds of quantities,
// each asked for a few times, and nothing is ever taken out.
type packedIndex struct {
	keys  []uint64
	slots []int32 // the number of a key from 1; 0 is free
	shift uint
}

// newPackedIndex has room for n quantities before it grows.
func newPackedIndex(n int) *packedIndex {
	x := &packedIndex{keys: make([]uint64, 0, n)}
	x.spread(2 * n)
	return x
}

// spread makes slots for at least size keys, and puts those that there are in.
func (x *packedIndex) spread(size int) {
	width := bits.Len(uint(max(size, 8) - 1))
	x.slots = make([]int32, 1<<width)
	x.shift = uint(64 - width)
	for n, k := range x.keys {
		x.slots[x.slot(k)] = int32(n + 1)
	}
}

// slot is where a key stands, or where it would.
func (x *packedIndex) slot(k uint64) int {
	const golden = 0x9E3779B97F4A7C15 // 2^64 divided by the golden ratio
	at := int(k * golden >> x.shift)
	for {
		if n := x.slots[at]; n == 0 || x.keys[n-1] == k {
			return at
		}
		at = (at + 1) & (len(x.slots) - 1)
	}
}

// find is the number of a key, -1 where it was never met.
func (x *packedIndex) find(k uint64) int32 { return x.slots[x.slot(k)] - 1 }

// number is the number of a key, a new one where it was not met before.
func (x *packedIndex) number(k uint64) int32 {
	at := x.slot(k)
	if n := x.slots[at]; n > 0 {
		return n - 1
	}
	x.keys = append(x.keys, k)
	if 2*len(x.keys) > len(x.slots) {
		x.spread(4 * len(x.keys))
	} else {
		x.slots[at] = int32(len(x.keys))
	}
	return int32(len(x.keys) - 1)
}
