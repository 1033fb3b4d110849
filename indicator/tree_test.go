package indicator_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/go-playground/validator/v10"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/source"
)

// sampleTree is part of a department's form (泽州县司法局, 2024).
func sampleTree() *indicator.Tree {
	weight := decimal.RequireFromString("22.5")
	t := &indicator.Tree{Scheme: indicator.Scheme2015}
	t.Add(indicator.Quantity, indicator.Indicator{
		Name: "提供法律咨询人次", Target: indicator.MustParseTarget("≥3000人次"), At: source.Place{Line: 528},
	})
	t.Add(indicator.Quality, indicator.Indicator{
		Name:      "案件受理准确率(%)",
		Target:    indicator.ParseCells(indicator.Cells{Name: "案件受理准确率(%)", Value: "1", Operator: "="}),
		Operator:  "=",
		Direction: indicator.HigherIsBetter,
		Weight:    &weight,
	})
	t.AddTo(indicator.Effect, indicator.Cost, indicator.Indicator{Name: "公务接待标准", Target: indicator.MustParseTarget("60元/人/天")})
	t.AddTo(indicator.Satisfaction, "", indicator.Indicator{Name: "群众满意度", Target: indicator.MustParseTarget("≥90%")})
	t.AddTo("", "", indicator.Indicator{Name: "其他"})
	return t
}

func TestTreeJSON(t *testing.T) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	require.NoError(t, enc.Encode(sampleTree()))
	require.Equal(t, `{"scheme":"2015","children":[`+
		`{"level1":"output","children":[`+
		`{"level2":"quantity","children":[{"name":"提供法律咨询人次","target":{"text":"≥3000人次","kind":"quantity","op":">=","value":"3000","unit":"人次"},"at":{"line":528}}]},`+
		`{"level2":"quality","children":[{"name":"案件受理准确率(%)","target":{"text":"1","kind":"quantity","op":"=","value":"1","unit":"%","unitFrom":"name"},"operator":"=","direction":"higher","weight":"22.5"}]}]},`+
		`{"level1":"effect","children":[{"level2":"cost","children":[{"name":"公务接待标准","target":{"text":"60元/人/天","kind":"quantity","op":"=","value":"60","unit":"元/人/天"}}]}]},`+
		`{"level1":"satisfaction","unplaced":[{"name":"群众满意度","target":{"text":"≥90%","kind":"quantity","op":">=","value":"90","unit":"%"}}]}],`+
		`"unplaced":[{"name":"其他","target":{"text":"","kind":"none"}}]}`+"\n", b.String())

	var back indicator.Tree
	require.NoError(t, json.Unmarshal(b.Bytes(), &back))
	var again bytes.Buffer
	enc = json.NewEncoder(&again)
	enc.SetEscapeHTML(false)
	require.NoError(t, enc.Encode(&back))
	require.Equal(t, b.String(), again.String())
	want := sampleTree()
	require.Equal(t, want.Len(), back.Len())
	for leaf := range back.All() {
		for same := range want.All() {
			if same.Name == leaf.Name {
				require.Equal(t, same.Level1, leaf.Level1)
				require.Equal(t, same.Level2, leaf.Level2)
				require.True(t, same.Target.Equal(leaf.Target), leaf.Name)
				require.Equal(t, same.Target.UnitFrom(), leaf.Target.UnitFrom())
			}
		}
	}
}

func TestTreeOrder(t *testing.T) {
	var names []string
	tree := sampleTree()
	for leaf := range tree.All() {
		names = append(names, string(leaf.Level1)+"/"+string(leaf.Level2)+"/"+leaf.Name)
	}
	require.Equal(t, []string{
		"output/quantity/提供法律咨询人次", "output/quality/案件受理准确率(%)", "effect/cost/公务接待标准",
		"satisfaction//群众满意度", "//其他",
	}, names)
	require.Equal(t, 5, tree.Len())
	for range tree.All() {
		break // a loop may end early
	}
	var empty indicator.Tree
	require.Zero(t, empty.Len())
	empty.Add("no-such-level", indicator.Indicator{Name: "x"})
	require.Len(t, empty.Unplaced, 1)
}

func TestTreeIsZero(t *testing.T) {
	require.True(t, indicator.Tree{}.IsZero())
	require.False(t, indicator.Tree{Scheme: indicator.Scheme2015}.IsZero())
	require.False(t, indicator.Tree{Levels: []*indicator.Branch{{}}}.IsZero())
	require.False(t, indicator.Tree{Unplaced: []*indicator.Indicator{{}}}.IsZero())
	var tree indicator.Tree
	a, b := tree.Branch(indicator.Output), tree.Branch(indicator.Effect)
	require.Same(t, a, tree.Branch(indicator.Output))
	require.Same(t, b, tree.Branch(indicator.Effect))
	c, d := a.Twig(indicator.Quantity), a.Twig(indicator.Quality)
	require.Same(t, c, a.Twig(indicator.Quantity))
	require.Same(t, d, a.Twig(indicator.Quality))
	tree.Unplaced = append(tree.Unplaced, nil)
	a.Levels = append(a.Levels, nil)
	tree.Levels = append(tree.Levels, nil)
	require.Zero(t, tree.Len(), "a nil is passed over")
}

func TestTreeValidates(t *testing.T) {
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, v.Struct(sampleTree()))
	bad := sampleTree()
	bad.Levels[0].Levels[0].Indicators[0].Name = ""
	require.Error(t, v.Struct(bad))
	bad = sampleTree()
	bad.Levels[0].Level1 = "产出"
	require.Error(t, v.Struct(bad))
	bad = sampleTree()
	bad.Scheme = "1999"
	require.Error(t, v.Struct(bad))
}

func TestLevels(t *testing.T) {
	require.Equal(t, []indicator.Level1{indicator.Output, indicator.Effect, indicator.Satisfaction}, indicator.Scheme2015.Level1s())
	require.Equal(t, []indicator.Level1{indicator.CostLevel, indicator.Output, indicator.Effect, indicator.Satisfaction}, indicator.Scheme2021.Level1s())
	require.Nil(t, indicator.Scheme("").Level1s())
	require.Contains(t, indicator.Scheme2015.Level2s(indicator.Output), indicator.Cost)
	require.NotContains(t, indicator.Scheme2021.Level2s(indicator.Output), indicator.Cost)
	require.Len(t, indicator.Scheme2021.Level2s(indicator.CostLevel), 3)
	require.Nil(t, indicator.Scheme2015.Level2s(indicator.CostLevel))

	seen := map[indicator.Level2]bool{}
	for _, s := range []indicator.Scheme{indicator.Scheme2015, indicator.Scheme2021} {
		require.True(t, s.Valid())
		for _, l1 := range s.Level1s() {
			require.True(t, l1.Valid())
			require.NotEmpty(t, l1.English())
			for _, l2 := range s.Level2s(l1) {
				require.Equal(t, l1, l2.Parent(), l2)
				require.True(t, l2.Valid())
				require.Regexp(t, "指标$", l2.Chinese())
				require.NotEmpty(t, l2.English())
				seen[l2] = true
			}
		}
	}
	require.Len(t, seen, 12)
	require.False(t, indicator.Level1("产出").Valid())
	require.Equal(t, indicator.Level1(""), indicator.Level2("x").Parent())
	require.Equal(t, "", indicator.Level2("x").Chinese())
	require.Equal(t, "数量指标", indicator.Quantity.Chinese())
	require.Equal(t, "Effect", indicator.Effect.English())
	require.Equal(t, "Quality", indicator.Quality.English())
	require.Equal(t, "", indicator.Level2("x").English())
	require.Equal(t, "", indicator.Level1("x").English())
	require.Equal(t, "产出指标", indicator.Output.Chinese())
}
