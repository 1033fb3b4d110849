package forms

import (
	"strings"

	"github.com/perftarget/perftarget/indicator"
)

// planter builds the tree of one period.
type planter struct {
	tree *indicator.Tree
	page *page
	year int
	// valueless reports that the table being planted has no column of values.
	valueless bool
	branches  map[branchKey]*indicator.Branch
	twigs     map[twigKey]*indicator.Twig
}

// branchKey and twigKey name a level by what it is and how it is printed; "*" is
// the first one printed.
type branchKey struct {
	level indicator.Level1
	text  string
}

type twigKey struct {
	branch *indicator.Branch
	level  indicator.Level2
	text   string
}

func newPlanter(t *indicator.Tree, p *page, year int) *planter {
	return &planter{tree: t, page: p, year: year,
		branches: map[branchKey]*indicator.Branch{}, twigs: map[twigKey]*indicator.Twig{}}
}

// plant adds an indicator under its levels.
func (p *planter) plant(l leaf, value *printed) {
	ind := p.indicator(l.entry, value)
	if ind == nil {
		return
	}
	first, second := l.first.orNone(), l.second.orNone()
	if l.level1 == "" && (first == nil || !first.isUnknown()) {
		p.tree.Unplaced = append(p.tree.Unplaced, ind)
		return
	}
	b := p.branch(l.level1, first)
	if l.level2 == "" && (second == nil || !second.isUnknown() && !second.mixed) {
		b.Unplaced = append(b.Unplaced, ind)
		return
	}
	w := p.twig(b, l.level2, second)
	w.Indicators = append(w.Indicators, ind)
}

// branch finds or makes the branch of a level. Two words for one level keep a
// branch each.
func (p *planter) branch(l indicator.Level1, word *label) *indicator.Branch {
	text := "*"
	if word != nil {
		text = ownWord(word, l.Chinese())
	}
	if b := p.branches[branchKey{l, text}]; b != nil {
		return b
	}
	b := &indicator.Branch{Level1: l}
	if word != nil {
		b.Text, b.At, b.Weight = text, *word.cell.at, word.weight
	}
	p.tree.Levels = append(p.tree.Levels, b)
	p.branches[branchKey{l, b.Text}] = b
	if any := (branchKey{l, "*"}); p.branches[any] == nil {
		p.branches[any] = b
	}
	return b
}

// twig finds or makes the twig of a level in a branch.
func (p *planter) twig(b *indicator.Branch, l indicator.Level2, word *label) *indicator.Twig {
	text := "*"
	if word != nil {
		text = ownWord(word, l.Chinese())
	}
	if w := p.twigs[twigKey{b, l, text}]; w != nil {
		return w
	}
	w := &indicator.Twig{Level2: l}
	if word != nil {
		w.Text, w.At, w.Weight = text, *word.cell.at, word.weight
	}
	b.Levels = append(b.Levels, w)
	p.twigs[twigKey{b, l, w.Text}] = w
	if any := (twigKey{b, l, "*"}); p.twigs[any] == nil {
		p.twigs[any] = w
	}
	return w
}

// ownWord is the printed word of a level where it is not the scheme's.
func ownWord(word *label, scheme string) string {
	if word == nil || compact(word.cell.text) == scheme {
		return ""
	}
	return word.cell.text
}

// indicator makes an indicator from its cells, nil for a blank line of the
// template (指标1：, ……).
func (p *planter) indicator(e *entry, value *printed) *indicator.Indicator {
	use(e.name)
	name, number := unprefixed(e.name.text)
	if name == "" && value == nil {
		return nil
	}
	if name == "" {
		name, number = e.name.text, ""
	}
	if number != "" {
		p.page.repaired(e.name, "去掉名称前的序号“"+number+"”")
	}
	ind := &indicator.Indicator{Name: name, At: *e.name.at, Lost: e.lost}
	text := ""
	if value != nil {
		use(value.cell)
		text, ind.ValueAt = value.cell.text, *value.cell.at
	} else if n, v, ok := splitFused(name); ok && p.valueless {
		ind.Name, text, ind.ValueAt = n, v, *e.name.at
		p.page.repaired(e.name, "名称与指标值写在一格，从符号处分开")
	} else {
		ind.Lost = ind.Lost || p.valueless
	}
	var notes []string
	p.columns(ind, e, &notes)
	op := ind.Operator
	if !isOperator(op) {
		op = ""
	}
	ind.Target = indicator.ParseCells(indicator.Cells{Name: name, Operator: op, Value: text, Unit: ind.Unit, Year: p.year})
	ind.Note = strings.Join(notes, "；")
	return ind
}

// splitFused cuts a text that holds a name and its value (培训人数≥300人) before the
// sign; what stands behind must be a figure.
func splitFused(s string) (name, value string, ok bool) {
	i := strings.IndexFunc(s, func(r rune) bool { return isOperatorRune(r) && r != '~' })
	if i <= 0 || strings.HasSuffix(s[:i], "(") || strings.HasSuffix(s[:i], "（") || !strings.ContainsAny(s[i:], "0123456789") {
		return "", "", false
	}
	return strings.TrimFunc(s[:i], isSpace), s[i:], true
}

// columns fills in what stands beside name and value. What a column cannot hold
// goes to the note.
func (p *planter) columns(ind *indicator.Indicator, e *entry, notes *[]string) {
	for r := roleOperator; r <= roleNote; r++ {
		for i, c := range e.cells[r] {
			use(c)
			if i > 0 || !fillColumn(ind, r, c.text) {
				*notes = append(*notes, c.text)
			}
		}
	}
}

// fillColumn puts the text of a column into the indicator, false where it does
// not fit there.
func fillColumn(ind *indicator.Indicator, r role, text string) bool {
	switch r {
	case roleOperator:
		if d := direction(text); d != "" && ind.Direction == "" {
			ind.Direction = d
			return true
		}
		ind.Operator = text
	case roleUnit:
		ind.Unit = text
	case roleWeight:
		ind.Weight = weight(text)
		return ind.Weight != nil
	case roleDirection:
		if d := direction(text); d != "" && ind.Direction == "" {
			ind.Direction = d
			return true
		}
		if isOperator(text) && ind.Operator == "" {
			ind.Operator = text
			return true
		}
		return false
	case roleOutcome:
		ind.Outcome = text
	case roleScore:
		ind.Score = weight(text)
		return ind.Score != nil
	default:
		return false
	}
	return true
}

// directions are the words of the direction column.
var directions = map[string]indicator.Direction{
	"正向": indicator.HigherIsBetter, "正向指标": indicator.HigherIsBetter, "正": indicator.HigherIsBetter,
	"反向": indicator.LowerIsBetter, "反向指标": indicator.LowerIsBetter, "逆向": indicator.LowerIsBetter,
	"逆向指标": indicator.LowerIsBetter, "负向": indicator.LowerIsBetter, "负向指标": indicator.LowerIsBetter, "反": indicator.LowerIsBetter,
}

func direction(text string) indicator.Direction { return directions[base(text)] }

// operators are the words of the operator column; signs are known by themselves.
var operators = map[string]bool{
	"大于等于": true, "小于等于": true, "等于": true, "大于": true, "小于": true, "不低于": true, "不高于": true, "不少于": true,
	"不超过": true, "约等于": true, "定性": true, "定性指标": true, "大于或等于": true, "小于或等于": true, "不大于": true, "不小于": true,
}

// isOperator reports whether the text of an operator column bounds the value.
// The column also says 定量 in some forms.
func isOperator(text string) bool {
	f := folded(text)
	return operators[f] || f != "" && runes(f) <= 2 && strings.TrimFunc(f, isOperatorRune) == ""
}

// valueTypes say of what type a value is, and are no names.
var valueTypes = map[string]bool{"定量": true, "定性": true, "定量指标": true, "定性指标": true}

// unprefixed takes the template's number off a name: 指标1：培训人数. The name is
// blank where only the number, or dots, stand there.
func unprefixed(name string) (rest, number string) {
	if strings.Trim(name, "…. 。") == "" {
		return "", name
	}
	tail, ok := strings.CutPrefix(name, "指标")
	if !ok {
		return name, ""
	}
	after := strings.TrimLeft(strings.TrimFunc(tail, isSpace), "0123456789一二三四五六七八九十")
	if len(after) == len(strings.TrimFunc(tail, isSpace)) {
		return name, ""
	}
	for _, mark := range []string{"：", ":", "、", "."} {
		if rest, ok := strings.CutPrefix(after, mark); ok {
			return strings.TrimFunc(rest, isSpace), name[:len(name)-len(rest)]
		}
	}
	if after == "" {
		return "", name
	}
	return name, ""
}

// bare adds the branches of levels that print more than their word (成本指标
// (0-20)分) and hold no indicator, so that the points are not lost.
func (p *planter) bare(items []item) {
	for i := range items {
		for j := range items[i].firsts {
			f := &items[i].firsts[j]
			if f.first != "" && ownWord(f, f.first.Chinese()) != "" {
				p.branch(f.first, f)
			}
		}
		for s := range items[i].sides {
			for j := range items[i].sides[s].seconds {
				w := &items[i].sides[s].seconds[j]
				if w.second != "" && (w.weight != nil || secondWords[trimmedStem(w.cell.text)] == "") {
					p.twig(p.branch(w.second.Parent(), nil), w.second, w)
				}
			}
		}
	}
}
