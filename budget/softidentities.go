package budget

// operatingIdentity says that 机关运行经费 are the 公用经费 of the basic outlays.
// They are by definition those of 行政 and 参公 units alone: where a department
// has 事业单位 they may be less, so only more is tried, and softly.
func (b *builder) operatingIdentity() {
	cost := b.total(key{item: itemOperating}, RoleOperatingCost, RoleThreePublic)
	if cost == nil {
		return
	}
	public := b.total(key{part: partPublic}, RoleGeneralBasic, RoleFiscalBasic, RoleBasic)
	if public == nil {
		b.cover.skip(KindCross, nil, reasonNoPublic)
		return
	}
	b.atMost(&Identity{
		Kind: KindCross, tables: "operating-cost=basic", label: "公用经费", Soft: true, Left: b.one(cost), Right: b.one(public),
	})
}

// itemIdentities say that what the basic outlays spend on a “三公” item is what
// the “三公” table prints. Projects may spend on it, too: then the basic outlays
// are less, which proves nothing.
func (b *builder) itemIdentities() {
	for i := range b.sheets {
		s := &b.sheets[i]
		if !s.economic || s.base.part != partBasic {
			continue
		}
		for j := range s.blocks {
			k := &s.blocks[j]
			main := k.mainColumn(s)
			for n := range k.lines {
				basic := k.lines[n].amount(main)
				if basic == nil {
					continue
				}
				it := facetsOf(k.lines[n].bare).item
				if it == itemNone || it == itemThree || it > itemTraining {
					continue
				}
				if all := b.total(key{item: it}, RoleThreePublic); all != nil {
					b.atMost(&Identity{
						Kind: KindCross, tables: s.name + "=three-public", label: itemNames[it], Soft: true, Left: b.one(basic), Right: b.one(all),
					})
				}
			}
		}
	}
}

// atMost notes an identity whose left side is usually the right, and never more:
// it is tried where it is not less.
func (b *builder) atMost(id *Identity) {
	if o := id.outcome(); o.Verdict == VerdictBroken && o.Difference().IsNegative() {
		b.cover.skip(KindCross, nil, reasonMayBeLess)
		return
	}
	b.add(id)
}

// total is the first figure of a quantity in a table of one of the roles.
func (b *builder) total(q key, roles ...Role) *Figure {
	for _, role := range roles {
		for i := range b.facts.all {
			x := &b.facts.all[i]
			if x.key.topic == nil && x.key.item == q.item && x.key.part == q.part && b.sheets[x.sheet].role == role {
				return x.figure
			}
		}
	}
	return nil
}
