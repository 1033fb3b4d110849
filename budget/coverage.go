package budget

// coverage counts what could not be tried.
type coverage struct {
	skips []skipped
}

type skipped struct {
	kind   string
	sheet  int // -1: not within one table
	reason reason
	count  int
}

// reason says why identities could not be tried.
type reason uint8

const (
	reasonNoParts   reason = iota // the total is printed and none of its parts
	reasonPartial                 // 其中 lists only some of the parts
	reasonHeader                  // the header was not understood
	reasonNoPublic                // no table prints 公用经费
	reasonMayBeLess               // less than what it usually equals, which may be
	reasonNoBridge                // no functional or no economic table
	reasonSubject                 // what the sentence speaks of is not known
	reasonFund                    // which money the sentence speaks of is not said
	reasonNoTable                 // no table prints what the sentence names
	reasonNoBase                  // what a percentage is of is not printed
	reasonNoChange                // the change of a part is not said
	reasonUnit                    // the units are not known or not comparable
)

func (c *coverage) skip(kind string, s *sheet, why reason) {
	at := -1
	if s != nil {
		at = s.index
	}
	for i := range c.skips {
		k := &c.skips[i]
		if k.kind == kind && k.sheet == at && k.reason == why {
			k.count++
			return
		}
	}
	c.skips = append(c.skips, skipped{kind, at, why, 1})
}
