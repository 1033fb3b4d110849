package indicator

import (
	"iter"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/source"
)

// Indicator is a third-level indicator (三级指标): a name and the target set for
// it. Only Name is required.
type Indicator struct {
	Name   string `json:"name" validate:"required"`
	Target Target `json:"target"`
	// Operator is the text of an operator column (指标性质, 计算符号) and Unit that
	// of a unit column (度量单位), as written; blank where the form has none.
	Operator string `json:"operator,omitempty"`
	Unit     string `json:"unit,omitempty"`
	// Direction is what the form says of it (指标方向), not what the target implies.
	Direction Direction `json:"direction,omitempty"`
	// Weight is the points given to the indicator (权重, 分值), nil where none are.
	Weight *decimal.Decimal `json:"weight,omitempty"`
	// Outcome (实际完成值) and Score (得分) stand in self-evaluation forms
	// (绩效自评表, 财预〔2020〕10号).
	Outcome string           `json:"outcome,omitempty"`
	Score   *decimal.Decimal `json:"score,omitempty"`
	// Note is any further column (指标解释, 绩效标准, 备注).
	Note string `json:"note,omitempty"`
	// Lost reports that the form's layout cut the value off: it is not known,
	// which is not the same as blank.
	Lost bool `json:"lost,omitempty"`
	// At is where the name stands, ValueAt where the value does.
	At      source.Place `json:"at,omitzero"`
	ValueAt source.Place `json:"valueAt,omitzero"`
}

// Tree holds the indicators of one form column by level (绩效指标). The zero
// value is empty and ready to use; its scheme is [Scheme2015] until set.
type Tree struct {
	Scheme Scheme    `json:"scheme,omitempty" validate:"omitempty,oneof=2015 2021"`
	Levels []*Branch `json:"children,omitempty" validate:"dive"`
	// Unplaced holds the indicators whose first level the form does not settle.
	Unplaced []*Indicator `json:"unplaced,omitempty" validate:"dive"`
}

// Branch is a first level (一级指标) with what stands below it.
type Branch struct {
	// Level1 is blank for a level that no scheme has; Text then says it.
	Level1 Level1 `json:"level1,omitempty" validate:"required_without=Text,omitempty,oneof=output effect satisfaction cost"`
	// Text is the level as the form prints it, where that is not the scheme's
	// own word ("项目完成指标").
	Text   string           `json:"text,omitempty"`
	Weight *decimal.Decimal `json:"weight,omitempty"`
	At     source.Place     `json:"at,omitzero"`
	Levels []*Twig          `json:"children,omitempty" validate:"dive"`
	// Unplaced holds the indicators whose second level the form does not settle.
	Unplaced []*Indicator `json:"unplaced,omitempty" validate:"dive"`
}

// Twig is a second level (二级指标) with its indicators.
type Twig struct {
	// Level2 is blank for a level that no scheme has (工作目标管理); Text then says it.
	Level2     Level2           `json:"level2,omitempty" validate:"required_without=Text"`
	Text       string           `json:"text,omitempty"`
	Weight     *decimal.Decimal `json:"weight,omitempty"`
	At         source.Place     `json:"at,omitzero"`
	Indicators []*Indicator     `json:"children,omitempty" validate:"dive"`
}

// Leaf is an indicator with the levels it stands under; a level that the form
// does not settle is blank.
type Leaf struct {
	Level1 Level1
	Level2 Level2
	*Indicator
}

// Add puts an indicator below the given second level and its parent, after
// those already there, and returns it for further setting. A level that is not
// known leaves the indicator unplaced.
func (t *Tree) Add(level Level2, ind Indicator) *Indicator {
	return t.AddTo(level.Parent(), level, ind)
}

// AddTo is like [Tree.Add] but names both levels, for forms that put a second
// level below a first level that is not its own, or name only the first.
func (t *Tree) AddTo(l1 Level1, l2 Level2, ind Indicator) *Indicator {
	leaf := &ind
	if l1 == "" {
		t.Unplaced = append(t.Unplaced, leaf)
		return leaf
	}
	b := t.Branch(l1)
	if l2 == "" {
		b.Unplaced = append(b.Unplaced, leaf)
		return leaf
	}
	w := b.Twig(l2)
	w.Indicators = append(w.Indicators, leaf)
	return leaf
}

// Branch returns the branch of a first level, made if it is not there.
func (t *Tree) Branch(l Level1) *Branch {
	for _, b := range t.Levels {
		if b.Level1 == l {
			return b
		}
	}
	b := &Branch{Level1: l}
	t.Levels = append(t.Levels, b)
	return b
}

// Twig returns the twig of a second level, made if it is not there.
func (b *Branch) Twig(l Level2) *Twig {
	for _, w := range b.Levels {
		if w.Level2 == l {
			return w
		}
	}
	w := &Twig{Level2: l}
	b.Levels = append(b.Levels, w)
	return w
}

// All yields every indicator with its levels, in tree order; those without a
// level come last. A nil in a list, as foreign JSON may hold, is passed over.
func (t *Tree) All() iter.Seq[Leaf] {
	return func(yield func(Leaf) bool) {
		for _, b := range t.Levels {
			if b != nil && !b.all(yield) {
				return
			}
		}
		leaves("", "", t.Unplaced, yield)
	}
}

func (b *Branch) all(yield func(Leaf) bool) bool {
	for _, w := range b.Levels {
		if w != nil && !leaves(b.Level1, w.Level2, w.Indicators, yield) {
			return false
		}
	}
	return leaves(b.Level1, "", b.Unplaced, yield)
}

func leaves(l1 Level1, l2 Level2, list []*Indicator, yield func(Leaf) bool) bool {
	for _, ind := range list {
		if ind != nil && !yield(Leaf{l1, l2, ind}) {
			return false
		}
	}
	return true
}

// Len counts the indicators.
func (t *Tree) Len() int {
	n := count(t.Unplaced)
	for _, b := range t.Levels {
		if b == nil {
			continue
		}
		n += count(b.Unplaced)
		for _, w := range b.Levels {
			if w != nil {
				n += count(w.Indicators)
			}
		}
	}
	return n
}

func count(list []*Indicator) int {
	n := 0
	for _, ind := range list {
		if ind != nil {
			n++
		}
	}
	return n
}

// IsZero reports whether the tree holds nothing, so that JSON leaves it out.
func (t Tree) IsZero() bool {
	return t.Scheme == "" && len(t.Levels) == 0 && len(t.Unplaced) == 0
}
