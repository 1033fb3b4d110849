package budget

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Everything that is said of the small documents of these tests stands in
// testdata: each equation with its ID and verdict, what could not be tried, and
// which figure is blamed when one after the other is off. A change that moves a
// line there has to be looked at.
func TestGolden(t *testing.T) {
	documents := map[string]func() Document{}
	for _, tt := range legitimate {
		documents["tables/"+tt.name] = func() Document { return legitimateDocument(t, tt.tables) }
	}
	for i, tt := range narrativeCases() {
		documents["sentences/"+tt.name] = func() Document {
			doc := spoken(t)
			doc.Narrative = narrativeCases()[i].says
			return doc
		}
	}
	documents["bureau"] = func() Document { return bureau(t) }
	documents["spoken"] = func() Document { return spoken(t) }
	documents["scaled"] = func() Document { return scaled(1) }
	for name, doc := range documents {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join("testdata", fileName(name)+".golden")
			got := portrait(doc())
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
				require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			require.Equal(t, string(want), got)
		})
	}
}

// fileName keeps what any file system takes of a name.
func fileName(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool {
		return r != '/' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z')
	})
	return strings.ReplaceAll(strings.Join(words, "-"), "/-", "/")
}

// portrait is all that is found in a document.
func portrait(doc Document) string {
	var b strings.Builder
	results, cover := Survey(doc)
	for _, r := range results {
		fmt.Fprintf(&b, "%s  %s  %s", r.ID(), equations([]Identity{r.Identity})[0], r.Verdict)
		if r.Formula != Sum {
			fmt.Fprintf(&b, " %s", r.Formula)
		}
		if r.Soft {
			b.WriteString(" soft")
		}
		if r.Verdict != VerdictEqual {
			fmt.Fprintf(&b, " off by %s of %s", r.Difference(), r.Bound())
		}
		b.WriteString("\n")
	}
	for _, c := range cover {
		for _, u := range c.Untried {
			fmt.Fprintf(&b, "untried %s %s: %s %d\n", c.Kind, c.Table, u.Reason, u.Count)
		}
	}
	for i := range doc.Narrative {
		for j := range doc.Narrative[i].Claims {
			offBy(&b, doc, &doc.Narrative[i].Claims[j].Figure, "2.22")
		}
	}
	for i := range doc.Forms {
		for _, g := range doc.Forms[i].Groups {
			offBy(&b, doc, g.Total, "3")
			for _, p := range g.Parts {
				offBy(&b, doc, p.Figure, "3")
			}
		}
	}
	if len(doc.Narrative) > 0 && len(doc.Forms) == 0 { // the tables are those of others
		return b.String()
	}
	for i := range doc.Tables {
		for j := range doc.Tables[i].Rows {
			for k := range doc.Tables[i].Rows[j].Cells {
				if !doc.Tables[i].isCodeColumn(k) {
					offBy(&b, doc, &doc.Tables[i].Rows[j].Cells[k], "2.22")
				}
			}
		}
	}
	return b.String()
}

// offBy tells what is blamed when a figure is larger.
func offBy(b *strings.Builder, doc Document, f *Figure, by string) {
	if !f.IsNumber() {
		return
	}
	old := *f
	defer func() { *f = old }()
	more := mustFigure(by, "")
	*f = f.with(f.Value().Add(more.Value()), max(f.Places(), more.Places()))
	fmt.Fprintf(b, "%s for %s: %s\n", f.Text, old.Text, strings.Join(blamed(doc), "; "))
}
