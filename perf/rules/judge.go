package rules

import "github.com/perftarget/perftarget/perf"

// judgement is what a rule says of one indicator. The zero value passes it
// over: the rule does not speak of such indicators.
type judgement struct {
	verdict verdict
	// lane is that of a wrong one, the rule's own where it is not set.
	lane lane
	// why says for a wrong one what is the matter, where they differ, and for
	// one that cannot be told what is missing; nil says nothing.
	why *perf.Words
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

func skipped(why *perf.Words) judgement { return judgement{verdict: cannotTell, why: why} }

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
		return skipped(&valueLost), false
	case unreadable:
		return skipped(&valueUnknown), false
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
	why   *perf.Words
}

// judgeEach makes a rule of a judgement on single indicators: one finding a
// form and severity, with each place as evidence. In say, {list} stands for the
// indicators and {n} for their number.
func judgeEach(judge func(*perf.Pass, *entry) judgement, quote quoting, say perf.Words) func(*perf.Pass) {
	return func(p *perf.Pass) {
		var hits [len(lanes)][]hit
		for _, f := range surveyOf(p).forms {
			compared := 0
			for _, c := range f.columns {
				for i := range c.entries {
					e := &c.entries[i]
					switch j := judge(p, e); j.verdict {
					case right:
						compared++
					case cannotTell:
						p.Skip(*j.why)
					case wrong:
						compared++
						hits[j.lane] = append(hits[j.lane], hit{e, j.why})
					}
				}
			}
			p.Compared(compared)
			for n, hs := range hits {
				if len(hs) > 0 {
					f.report(p, lanes[n], hs, quote, say)
					hits[n] = hs[:0]
				}
			}
		}
	}
}

// lane parts the findings of one rule by severity.
type lane uint8

const (
	asRule lane = iota // the rule's own
	asWarning
	asInfo
)

var lanes = [...]perf.Severity{asRule: "", asWarning: perf.Warning, asInfo: perf.Info}

// report reports one finding on the indicators hit.
func (f *form) report(p *perf.Pass, s perf.Severity, hits []hit, quote quoting, say perf.Words) {
	evidence := make([]perf.Evidence, len(hits))
	for i, h := range hits {
		evidence[i] = quote(p, h.entry)
	}
	p.Report(perf.Finding{Severity: s, Form: f.name, Message: fill(say, hits), Evidence: evidence})
}
