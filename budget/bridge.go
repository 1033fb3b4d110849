package budget

// bridge says that a functional subject is spent on certain economic items
// (功能科目与经济科目). It holds where the subject pays for nothing else, so it is
// soft.
type bridge struct {
	functions []FunctionCode
	items     []economicItem
	// limit says which side may be larger for good reasons.
	limit bridgeLimit
}

// economicItem is a 款 of the departments' economic classification. Where one
// name stands under two items of the government's classification (机关 and
// 事业单位), government tells them apart; blank takes all.
type economicItem struct {
	code       FunctionCode
	name       string
	government string
}

type bridgeLimit uint8

const (
	bridgeEqual         bridgeLimit = iota
	bridgeFunctionLarge             // the subject pays for other items, too
	bridgeItemLarge                 // other subjects pay for the item, too
)

// bridges are those of the 2024 classification (2024年政府收支分类科目); the
// subjects named here have borne these codes since 2019.
var bridges = []bridge{
	{[]FunctionCode{"2080505"}, []economicItem{{"30108", "机关事业单位基本养老保险缴费", ""}}, bridgeEqual},
	{[]FunctionCode{"2080506"}, []economicItem{{"30109", "职业年金缴费", ""}}, bridgeEqual},
	{[]FunctionCode{"2101101"}, []economicItem{{"30110", "职工基本医疗保险缴费", "社会保障缴费"}}, bridgeEqual},
	{[]FunctionCode{"2101102"}, []economicItem{{"30110", "职工基本医疗保险缴费", "工资福利支出"}}, bridgeEqual},
	{[]FunctionCode{"2101101", "2101102"}, []economicItem{{"30110", "职工基本医疗保险缴费", ""}}, bridgeEqual},
	{[]FunctionCode{"2101103"}, []economicItem{{"30111", "公务员医疗补助缴费", ""}}, bridgeEqual},
	{[]FunctionCode{"2210201"}, []economicItem{{"30113", "住房公积金", ""}}, bridgeEqual},
	{
		[]FunctionCode{"2080501", "2080502"},
		[]economicItem{{"30301", "离休费", ""}, {"30302", "退休费", ""}, {"30307", "医疗费补助", ""}},
		bridgeFunctionLarge,
	},
	{[]FunctionCode{"2100799"}, []economicItem{{"30309", "奖励金", ""}}, bridgeItemLarge},
}

// bridgeIdentities tie the functional table of 一般公共预算 to the economic table
// of its basic outlays.
func (b *builder) bridgeIdentities() {
	function := b.sheetOf(RoleGeneral, RoleFiscalFunction)
	economic := b.sheetOf(RoleGeneralBasic, RoleFiscalBasic)
	if function == nil || economic == nil {
		b.cover.skip(KindCross, nil, reasonNoBridge)
		return
	}
	from := len(b.out)
	defer func() { b.keepIfMostHold(from, KindCross, nil) }()
	for i := range bridges {
		r := &bridges[i]
		left := b.functionTerms(function, r.functions)
		if len(left) == 0 || r.limit == bridgeEqual && len(left) != len(r.functions) {
			continue
		}
		right := b.itemTerms(economic, r.items)
		if len(right) == 0 {
			continue
		}
		id := &Identity{
			Kind: KindCross, tables: "general=general-basic", Soft: true, Left: left, Right: right,
			label: string(r.functions[0]) + "=" + r.items[0].name + r.items[0].government,
		}
		switch r.limit {
		case bridgeFunctionLarge:
			id.Left, id.Right = right, left
			b.atMost(id)
		case bridgeItemLarge:
			b.atMost(id)
		default:
			b.add(id)
		}
	}
}

func (b *builder) sheetOf(roles ...Role) *sheet {
	for _, role := range roles {
		for i := range b.sheets {
			if b.sheets[i].role == role {
				return &b.sheets[i]
			}
		}
	}
	return nil
}

// functionTerms are the basic outlays of subjects: the whole where nothing of
// it is for projects.
func (b *builder) functionTerms(s *sheet, codes []FunctionCode) []Term {
	start := b.begin()
	for j := range s.blocks {
		k := &s.blocks[j]
		main, basic, project := k.mainColumn(s), -1, -1
		for _, c := range k.amounts {
			switch s.columns[c].part {
			case partBasic:
				basic = c
			case partProject:
				project = c
			}
		}
		for i := range k.lines {
			l := &k.lines[i]
			for _, code := range codes {
				if l.code != code {
					continue
				}
				f := l.amount(main)
				if p := l.amount(project); p != nil && p.coef != 0 {
					f = l.amount(basic)
				}
				if f != nil {
					b.term(f, 1)
				}
			}
		}
	}
	return b.take(start)
}

// itemTerms are the rows of economic items.
func (b *builder) itemTerms(s *sheet, items []economicItem) []Term {
	start := b.begin()
	for j := range s.blocks {
		k := &s.blocks[j]
		main := k.mainColumn(s)
		for i := range k.lines {
			l := &k.lines[i]
			for _, it := range items {
				if l.code != it.code && (l.code != "" || l.bare != it.name) || !s.governed(k, l, it.government) {
					continue
				}
				if f := l.amount(main); f != nil {
					b.term(f, 1)
				}
			}
		}
	}
	return b.take(start)
}

// governed reports whether a row stands under an item of the government's
// classification, named in its second column.
func (s *sheet) governed(k *block, l *line, government string) bool {
	if government == "" {
		return true
	}
	for _, c := range k.names[min(1, len(k.names)):] {
		if c < len(l.row.Cells) && squeeze(l.row.Cells[c].Text) == government {
			return true
		}
	}
	return false
}
