package budget

import "slices"

// Fault is one slip: the figure that must be wrong for its identities to be
// broken as they are, or, where several could be, all that could.
type Fault struct {
	// Figures are the wrong one, or the candidates in printed order.
	Figures []*Figure
	// Mend is what should stand in place of Figures[0], where that is certain:
	// there is one candidate, and one value that puts all its identities right.
	// Where Soft, nothing is.
	Mend *Figure
	// Broken are the identities it breaks, as indices of the results given.
	Broken []int
	// Soft reports that only identities are broken that need not hold.
	Soft bool
}

// Diagnose finds the figures at fault from the pattern of broken and unbroken
// identities, as a parity check does: a fault is the smallest change that mends
// broken identities without breaking another. Each broken identity belongs to
// exactly one fault, so that one slip is one fault, and slips that share no
// identity are told apart.
func Diagnose(results []Result) []Fault {
	if !anyBroken(results) {
		return nil
	}
	d := newDiagnosis(results)
	for _, soft := range []bool{false, true} {
		d.soft = soft
		d.small()
		d.single()
		d.open()
	}
	faults := d.faults
	d.mend(faults)
	slices.SortStableFunc(faults, func(a, b Fault) int { return slices.Min(a.Broken) - slices.Min(b.Broken) })
	return faults
}

func anyBroken(results []Result) bool {
	for i := range results {
		if results[i].Verdict == VerdictBroken {
			return true
		}
	}
	return false
}

// mend says what should stand in place of the figures that were changed, where
// that is certain now that all changes are made, and does not rest on a figure
// which may be wrong itself.
func (d *diagnosis) mend(faults []Fault) {
	d.findSure(faults)
	open := map[*Figure]bool{}
	for i := range faults {
		f := &faults[i]
		if n := d.changed[i]; n >= 0 && d.sure[n] {
			v := *d.now[n]
			f.Mend = &v
			continue
		}
		for _, g := range f.Figures {
			open[g] = true
		}
	}
	for i := range faults {
		f := &faults[i]
		for _, n := range f.Broken {
			for _, m := range d.members(int32(n)) {
				if f.Mend != nil && d.figure[m] != f.Figures[0] && open[d.figure[m]] {
					f.Mend = nil
				}
			}
		}
	}
}

// findSure finds the changed figures whose new value is certain. One that is sure
// may make another sure that is a copy of it.
func (d *diagnosis) findSure(faults []Fault) {
	d.soft = false
	d.sure = make([]bool, len(d.figure))
	for more := true; more; {
		more = false
		for i := range faults {
			f, n := &faults[i], d.changed[i]
			if n < 0 || f.Soft || d.sure[n] {
				continue
			}
			if c := d.try(n, *d.now[n]); c.certain(len(f.Broken)) {
				d.sure[n], more = true, true
			}
		}
	}
}
