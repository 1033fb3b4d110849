package indicator

import (
	"errors"
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// Parser reads targets with the words and units of an organisation beside the
// common ones. Make one with [NewParser]; it is read-only and may be shared.
// The functions [ParseTarget], [ParseCells] and [ParseUnit] use one that knows
// the common words only.
type Parser struct {
	units  *unitTable
	before *wordTable[bound]
	after  *wordTable[bound]
	none   *wordSet
	scales *scaleTable
}

// Vocabulary is what an organisation writes that others do not. The zero value
// adds nothing.
type Vocabulary struct {
	// Units are further units; one that bears a common name replaces it.
	Units []UnitDef
	// Before and After are further operator words, such as "严格控制在" or "起".
	Before, After map[string]Operator
	// None are further values that say that no target is set, such as "待定".
	None []string
	// Scales are further scales of words, the best first: {"一类", "二类", "三类"}.
	Scales [][]string
}

// UnitDef is a unit of an organisation's own: Name is worth Times of the unit
// Of. Without Of it converts to nothing and has the dimension given.
type UnitDef struct {
	Name      string
	Spellings []string
	Dimension Dimension
	Of        string
	Times     decimal.Decimal
}

var (
	standardUnits  = newUnitTable(nil)
	standardScales = newScaleTable(nil)
	standard       = &Parser{
		units:  standardUnits,
		before: newWordTable(beforeRows(nil)),
		after:  newWordTable(afterRows(nil)),
		none:   noneWords,
		scales: standardScales,
	}
)

// NewParser makes a parser that knows the words of v, too. It fails for a word
// that is blank or holds a digit or a sign, and for a unit whose base is not
// known.
func NewParser(v Vocabulary) (*Parser, error) {
	own, err := v.unitRows()
	if err != nil {
		return nil, err
	}
	for _, words := range [][]string{keys(v.Before), keys(v.After), v.None} {
		for _, w := range words {
			if err := checkWord(w); err != nil {
				return nil, err
			}
		}
	}
	for _, s := range v.Scales {
		for _, w := range s {
			if err := checkWord(w); err != nil {
				return nil, err
			}
		}
	}
	return &Parser{
		units:  newUnitTable(own),
		before: newWordTable(beforeRows(v.Before)),
		after:  newWordTable(afterRows(v.After)),
		none:   newWordTable(append(noneRows(), noneOwn(v.None)...)),
		scales: newScaleTable(v.Scales),
	}, nil
}

// errVocabulary is the base of what [NewParser] answers.
var errVocabulary = errors.New("indicator: vocabulary")

func checkWord(w string) error {
	if w == "" || w != cut(fold(w)) {
		return fmt.Errorf("%w: %q is blank or not in its plain form", errVocabulary, w)
	}
	if seen, _ := look(w); seen&(figure|broken) != 0 || strings.ContainsAny(w, "/ ") {
		return fmt.Errorf("%w: %q holds a digit, a sign or a blank", errVocabulary, w)
	}
	return nil
}

func (v Vocabulary) unitRows() ([]unitRow, error) {
	var out []unitRow
	for _, d := range v.Units {
		for _, w := range append([]string{d.Name}, d.Spellings...) {
			if err := checkWord(w); err != nil {
				return nil, err
			}
		}
		row := unitRow{strings.Join(append([]string{d.Name}, d.Spellings...), " "), d.Dimension, d.Name, 1, 1}
		if d.Of != "" {
			base := standardUnits.lookup(d.Of)
			times := d.Times.Rat()
			if base == nil || times.Sign() <= 0 || !times.Num().IsInt64() || !times.Denom().IsInt64() {
				return nil, fmt.Errorf("%w: %s is %s times %q, which is no known unit or no number above 0", errVocabulary, d.Name, d.Times, d.Of)
			}
			row.dim, row.base = base.dim, base.base
			row.num, row.den = times.Num().Int64()*base.num, times.Denom().Int64()*base.den
			if row.num/base.num != times.Num().Int64() || row.den/base.den != times.Denom().Int64() {
				return nil, fmt.Errorf("%w: %s is too large", errVocabulary, d.Name)
			}
		}
		out = append(out, row)
	}
	return out, nil
}

func keys(m map[string]Operator) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	return out
}

func beforeRows(own map[string]Operator) []wordRow[bound] {
	var rows []wordRow[bound]
	for _, g := range beforeWords {
		for _, w := range strings.Fields(g.words) {
			rows = append(rows, wordRow[bound]{w, g.bound})
		}
	}
	return append(rows, ownBounds(own)...)
}

func afterRows(own map[string]Operator) []wordRow[bound] {
	var rows []wordRow[bound]
	for _, g := range afterWords {
		for _, w := range strings.Fields(g.words) {
			rows = append(rows, wordRow[bound]{w, g.bound})
		}
	}
	return append(rows, ownBounds(own)...)
}

func ownBounds(own map[string]Operator) []wordRow[bound] {
	var rows []wordRow[bound]
	for w, op := range own {
		rows = append(rows, wordRow[bound]{w, bound{op: op}})
	}
	return rows
}

func noneRows() []wordRow[struct{}] {
	var rows []wordRow[struct{}]
	for _, group := range noneWords.byHead {
		rows = append(rows, group...)
	}
	return rows
}

func noneOwn(words []string) []wordRow[struct{}] {
	var rows []wordRow[struct{}]
	for _, w := range words {
		rows = append(rows, wordRow[struct{}]{word: w})
	}
	return rows
}
