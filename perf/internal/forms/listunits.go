package forms

// dropHeadings takes the drafts out that hold nothing but a name: in a list of
// projects they are the units above them, and are kept with the next project.
func (r *reader) dropHeadings() {
	kept := r.drafts[:0:0]
	var above []filled
	for i, d := range r.drafts {
		if i+1 < len(r.drafts) && d.isHeading() {
			above = append(above, d.fields...)
			r.drafts[i+1].title = d.title
			for _, b := range d.blocks {
				for _, c := range b.strange {
					c.used = false // no table of the draft's own says what it heads
				}
			}
			continue
		}
		for _, f := range above {
			if f.id == fieldName {
				f.id = fieldExtra
			}
			d.fields = append(d.fields, f)
		}
		above = nil
		kept = append(kept, d)
	}
	r.drafts = kept
}

// isHeading reports whether a draft of a list has a name, but no indicators, no
// money and nothing it is to achieve.
func (d *draft) isHeading() bool {
	if d.nameField() == nil || d.funds.columns[sideYear].seen || d.funds.columns[sideWhole].seen {
		return false
	}
	for i := range d.fields {
		if isObjective(d.fields[i].id) && d.fields[i].Text != "" {
			return false
		}
	}
	for _, b := range d.blocks {
		for _, l := range b.lines {
			if len(l.free()) > 0 {
				return false
			}
		}
	}
	return true
}
