package ooxml

import (
	"path"
	"strings"
)

// Relation is one arrow from a part to another.
type Relation struct {
	// Kind is the last word of its type: worksheet, styles.
	Kind string
	// Target is the name of the part; of an External one, what it links to.
	Target   string
	External bool
}

// maxTags limits the tags of a part that lists relations.
const maxTags = 1 << 18

// Relations reads the arrows that begin at a part, by their IDs; those of the
// file begin at "".
func (a *Archive) Relations(part string) (map[string]Relation, error) {
	dir, base := path.Split(part)
	name := dir + "_rels/" + base + ".rels"
	data, err := a.Part(name)
	if err != nil || data == nil {
		return nil, err
	}
	out := map[string]Relation{}
	m, err := NewMarkup(data, maxTags)
	for err == nil {
		var t Token
		if t, err = m.Next(); err != nil || t.Kind == End {
			break
		}
		if t.Kind != Open || t.Name != "Relationship" {
			continue
		}
		r := Relation{Kind: path.Base(t.Attr("Type")), Target: t.Attr("Target"), External: t.Attr("TargetMode") == "External"}
		if !r.External {
			if !strings.HasPrefix(r.Target, "/") {
				r.Target = path.Join(dir, r.Target)
			}
			r.Target = PartName(r.Target)
		}
		out[t.Attr("Id")] = r
	}
	return out, Broken(name, err)
}
