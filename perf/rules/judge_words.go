package rules

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/han"
)

// maxListed is how many indicators a message names; the evidence has them all.
const maxListed = 4

// fill puts the indicators into a message.
func fill(say perf.Words, hits []hit) perf.Words {
	var listed [maxListed]mention
	n := 0
	var seen told
	for i := range hits {
		h := &hits[i]
		if seen.before(hits, i) {
			continue // the same indicator in the form's other column
		}
		if n < maxListed {
			listed[n] = mention{name: quotable(h.entry.Name), value: quotable(h.entry.written)}
			if h.why != nil {
				listed[n].why = *h.why
			}
		}
		n++
	}
	list := listed[:min(n, maxListed)]
	var b strings.Builder
	b.Grow(usualList)
	putInto(&b, say.ZH, n, func() { listZH(&b, list, n) })
	end := b.Len()
	putInto(&b, say.EN, n, func() { listEN(&b, list, n) })
	said := b.String()
	return perf.Words{ZH: said[:end], EN: said[end:]}
}

// mention is an indicator as a message quotes it.
type mention struct {
	name, value string
	why         perf.Words
}

// usualList is the length of a message with its list of indicators in both
// languages, in bytes.
const usualList = 1024

// told is the names and values of indicators that were met, where they are many.
type told map[[2]string]bool

// fewHits is up to how many indicators are looked through one by one.
const fewHits = 16

// before reports whether an indicator of the name and value of a hit is among
// those before it. It is asked of one hit after the other.
func (t *told) before(hits []hit, i int) bool {
	e := hits[i].entry
	if len(hits) <= fewHits {
		return slices.ContainsFunc(hits[:i], func(h hit) bool {
			return h.entry.Name == e.Name && h.entry.Target.Text() == e.Target.Text()
		})
	}
	if *t == nil {
		*t = told{}
	}
	k := [2]string{e.Name, e.Target.Text()}
	before := (*t)[k]
	(*t)[k] = true
	return before
}

// putInto writes a message with a number and a list in their places.
func putInto(b *strings.Builder, say string, n int, list func()) {
	for {
		before, rest, found := strings.Cut(say, "{")
		b.WriteString(before)
		if !found {
			return
		}
		var place string
		switch place, say, _ = strings.Cut(rest, "}"); place {
		case "n":
			b.WriteString(strconv.Itoa(n))
		case "list":
			list()
		}
	}
}

// fillIn puts values into the holes of a message, {} each, one after the other.
func fillIn(say string, values ...string) string {
	n := len(say)
	for _, v := range values {
		n += len(v)
	}
	var b strings.Builder
	b.Grow(n)
	for _, v := range values {
		before, after, _ := strings.Cut(say, "{}")
		writeAll(&b, before, v)
		say = after
	}
	b.WriteString(say)
	return b.String()
}

// listZH and listEN write of indicators their names, values and reasons, and that
// there are n.
func listZH(b *strings.Builder, list []mention, n int) {
	for i := range list {
		m := &list[i]
		if i > 0 {
			b.WriteString("、")
		}
		writeAll(b, "“", m.name, "”")
		if m.value != "" {
			writeAll(b, "为“", m.value, "”")
		}
		if m.why.ZH != "" {
			writeAll(b, "（", m.why.ZH, "）")
		}
	}
	if n > len(list) {
		fmt.Fprintf(b, "等%d项", n)
	}
}

func listEN(b *strings.Builder, list []mention, n int) {
	for i := range list {
		m := &list[i]
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(m.name)
		if m.value != "" {
			writeAll(b, " (", m.value, ")")
		}
		if m.why.EN != "" {
			writeAll(b, ": ", m.why.EN)
		}
	}
	if n > len(list) {
		fmt.Fprintf(b, " and %d more", n-len(list))
	}
}

func writeAll(b *strings.Builder, parts ...string) {
	for _, s := range parts {
		b.WriteString(s)
	}
}

// inner turns quotation marks into those within others.
var inner = strings.NewReplacer("“", "‘", "”", "’")

// quotable is a text as it stands between quotation marks of a message.
func quotable(s string) string {
	if s = clip(s); strings.IndexByte(s, "“"[0]) < 0 {
		return s
	}
	return inner.Replace(s)
}

// clip shortens a text for a message.
func clip(s string) string { return han.Clip(s, 40) }
