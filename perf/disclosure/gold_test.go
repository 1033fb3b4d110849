package disclosure

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/source"
)

const seed = "seed/000_ca03bd0c88218b21.txt"

func readShared(tb testing.TB, name string) *document {
	tb.Helper()
	d, err := read(bytes.NewReader(sharedFile(tb, name)), Options{File: name})
	require.NoError(tb, err)
	return d
}

// Every indicator of the seed's forms stands at its line with its name and its
// value, under its level where that is certain.
func TestSeedIndicators(t *testing.T) {
	var gold []struct {
		Form, Name string
		Indicators []struct {
			Line         int
			Level2       string
			Name, Target string
		}
	}
	require.NoError(t, json.Unmarshal(sharedFile(t, "gold/forms.json"), &gold))
	type key struct {
		line         int
		name, target string
	}
	read := map[key]string{}
	d := readShared(t, seed)
	collect := func(tree *indicator.Tree) {
		for leaf := range tree.All() {
			read[key{leaf.At.Line, leaf.Name, leaf.Target.Text()}] = leaf.Level2.Chinese()
		}
	}
	collect(&d.sub.Department.Form.Indicators)
	for _, p := range d.sub.Projects {
		collect(&p.Implementation.Indicators)
		collect(&p.Annual.Indicators)
	}
	n := 0
	for _, f := range gold {
		for _, i := range f.Indicators {
			n++
			level, ok := read[key{i.Line, i.Name, i.Target}]
			require.True(t, ok, "%s 第%d行 %s %s", f.Name, i.Line, i.Name, i.Target)
			if i.Level2 != "" {
				require.Equal(t, i.Level2, level, "第%d行 %s", i.Line, i.Name)
			}
		}
	}
	require.Equal(t, 168, n)
}

// Every figure that an expert tied in the seed is read at its place: in a table
// by line and column, in the narrative and the forms by line and text.
func TestSeedFigures(t *testing.T) {
	type place struct {
		Line   int
		Column int
		Text   string
	}
	var gold []struct{ Left, Right []place }
	require.NoError(t, json.Unmarshal(sharedFile(t, "gold/identities.json"), &gold))
	d := readShared(t, seed)
	read := map[place]bool{}
	add := func(at source.Place, text string) {
		read[place{at.Line, at.Column, text}] = true
	}
	for _, table := range d.sub.Tables {
		for _, r := range table.Rows {
			for _, c := range r.Cells {
				add(c.At, c.Text)
			}
		}
	}
	for _, s := range d.sub.Narrative {
		for _, c := range s.Claims {
			text := c.Figure.Text
			if c.Figure.Unit == budget.Percent {
				text += "%"
			}
			add(source.Place{Line: c.Figure.At.Line}, text)
		}
	}
	tables, prose := 0, 0
	for _, identity := range gold {
		for _, p := range append(identity.Left, identity.Right...) {
			if p.Column > 0 {
				tables++
				require.True(t, read[p], "第%d行第%d格 %s", p.Line, p.Column, p.Text)
			} else if p.Line < 498 || p.Line > 896 { // between stand the forms
				if p.Text == "0" && p.Line == 474 {
					continue // 与上年相同 is a claim without a figure
				}
				prose++
				require.True(t, read[p], "第%d行 %s", p.Line, p.Text)
			}
		}
	}
	require.Equal(t, [2]int{919, 77}, [2]int{tables, prose})
}
