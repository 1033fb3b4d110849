package rules

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/perf"
)

// judgement is what a rule says of one indicator. The zero value passes it
// over: the rule does not speak of such indicators.
type judgement struct {
	verdict verdict
	// severity is that of a wrong one where it differs from the rule's.
	severity perf.Severity
	// why says for a wrong one what is the matter, where they differ, and for
	// one that cannot be told what is missing.
	why perf.Words
}

type verdict uint8

const (
	passedOver verdict = iota
	right
	wrong
	cannotTell
)

// Reasons why an indicator cannot be judged.
var (
	valueLost    = perf.Words{ZH: "指标值被版面切掉", EN: "the value was cut off by the layout"}
	valueUnknown = perf.Words{ZH: "指标值读不懂", EN: "the value is not understood"}
	levelUnknown = perf.Words{ZH: "版面没有确定指标的级别", EN: "the layout does not settle the level"}
	formCut      = perf.Words{ZH: "文件在本表中间中断", EN: "the document ends within the form"}
)

func skipped(why perf.Words) judgement { return judgement{verdict: cannotTell, why: why} }

// rightIf is right where ok holds, else wrong.
func rightIf(ok bool) judgement {
	if ok {
		return judgement{verdict: right}
	}
	return judgement{verdict: wrong}
}

// readable passes over an indicator whose value cannot be judged, and says so.
func readable(e *entry) (judgement, bool) {
	switch e.measure {
	case lost:
		return skipped(valueLost), false
	case unreadable:
		return skipped(valueUnknown), false
	case nothing:
		return judgement{}, false
	}
	return judgement{}, true
}

// quoting chooses what of an indicator a finding quotes.
type quoting func(*perf.Pass, *entry) perf.Evidence

// byValue quotes the value, or the name where there is none.
func byValue(p *perf.Pass, e *entry) perf.Evidence { return p.CiteTarget(e.Indicator) }

// byName quotes the name.
func byName(p *perf.Pass, e *entry) perf.Evidence { return p.Cite(&e.At, e.Name) }

// hit is an indicator found wrong.
type hit struct {
	entry *entry
	why   perf.Words
}

// judgeEach makes a rule of a judgement on single indicators: one finding a
// form and severity, with each place as evidence. In say, {list} stands for the
// indicators and {n} for their number.
func judgeEach(judge func(*perf.Pass, *entry) judgement, quote quoting, say perf.Words) func(*perf.Pass) {
	return func(p *perf.Pass) {
		for _, f := range surveyOf(p).forms {
			var hits [3][]hit
			for _, c := range f.columns {
				for i := range c.entries {
					e := &c.entries[i]
					switch j := judge(p, e); j.verdict {
					case right:
						p.Compared(1)
					case cannotTell:
						p.Skip(j.why)
					case wrong:
						p.Compared(1)
						n := lane(j.severity)
						hits[n] = append(hits[n], hit{e, j.why})
					}
				}
			}
			for n, hs := range hits {
				if len(hs) > 0 {
					f.report(p, lanes[n], hs, quote, say)
				}
			}
		}
	}
}

// lanes are the severities that findings of one rule are parted by: the rule's
// own, and those that a judgement may name.
var lanes = [3]perf.Severity{"", perf.Warning, perf.Info}

func lane(s perf.Severity) int {
	for i, l := range lanes {
		if l == s {
			return i
		}
	}
	return 0
}

// report reports one finding on the indicators hit.
func (f *form) report(p *perf.Pass, s perf.Severity, hits []hit, quote quoting, say perf.Words) {
	evidence := make([]perf.Evidence, len(hits))
	for i, h := range hits {
		evidence[i] = quote(p, h.entry)
	}
	p.Report(perf.Finding{Severity: s, Form: f.name, Message: fill(say, hits), Evidence: evidence})
}

// maxListed is how many indicators a message names; the evidence has them all.
const maxListed = 4

// fill puts the indicators into a message.
func fill(say perf.Words, hits []hit) perf.Words {
	var zh, en strings.Builder
	zh.Grow(usualList)
	en.Grow(usualList)
	n := 0
	for i, told := range toldBefore(hits) {
		h := &hits[i]
		if told {
			continue // the same indicator in the form's other column
		}
		if n++; n > maxListed {
			continue
		}
		if n > 1 {
			zh.WriteString("、")
			en.WriteString(", ")
		}
		name, value := quotable(h.entry.Name), quotable(h.entry.written)
		listZH(&zh, name, value, h.why.ZH)
		listEN(&en, name, value, h.why.EN)
	}
	if n > maxListed {
		fmt.Fprintf(&zh, "等%d项", n)
		fmt.Fprintf(&en, " and %d more", n-maxListed)
	}
	return perf.Words{ZH: putInto(say.ZH, n, zh.String()), EN: putInto(say.EN, n, en.String())}
}

// usualList is the length of a list of indicators, in bytes.
const usualList = 256

// toldBefore says of each indicator whether one of that name and value is among
// those before it.
func toldBefore(hits []hit) []bool {
	out := make([]bool, len(hits))
	if len(hits) == 1 {
		return out
	}
	type key struct{ name, text string }
	seen := make(map[key]bool, len(hits))
	for i := range hits {
		k := key{hits[i].entry.Name, hits[i].entry.Target.Text()}
		out[i] = seen[k]
		seen[k] = true
	}
	return out
}

// putInto puts the number and the list into their places of a message.
func putInto(say string, n int, list string) string {
	if before, after, ok := strings.Cut(say, "{n}"); ok {
		say = before + strconv.Itoa(n) + after
	}
	if before, after, ok := strings.Cut(say, "{list}"); ok {
		say = before + list + after
	}
	return say
}

// listZH and listEN write one indicator of a list: its name, its value, the
// reason.
func listZH(b *strings.Builder, name, value, why string) {
	writeAll(b, "“", name, "”")
	if value != "" {
		writeAll(b, "为“", value, "”")
	}
	if why != "" {
		writeAll(b, "（", why, "）")
	}
}

func listEN(b *strings.Builder, name, value, why string) {
	b.WriteString(name)
	if value != "" {
		writeAll(b, " (", value, ")")
	}
	if why != "" {
		writeAll(b, ": ", why)
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

// clip shortens a text for a message, at a character.
func clip(s string) string {
	const limit = 40
	if len(s) <= limit {
		return s
	}
	n := 0
	for i := range s {
		if n == limit {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
