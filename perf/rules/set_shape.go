package rules

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/perf"
)

func points(n int64) decimal.Decimal { return decimal.NewFromInt(n) }

func setQuantShare() perf.Rule {
	return perf.Rule{
		ID:    "set/quant-share",
		Title: perf.Words{ZH: "定量指标太少", EN: "too few quantitative indicators"},
		Basis: "财预〔2015〕88号（绩效目标应当细化量化，以定量表述为主）",
		Doc: perf.Words{
			ZH: "一张表里有数值、期限或者频次的指标不到设定的比例。指标少于设定个数的、读不懂的和被版面切掉的不计。请把能量化的指标量化。",
			EN: "Less than a set share of a form's indicators have a figure, a time or a frequency. Forms with few indicators are passed over; values not understood or cut off do not count. Quantify what can be.",
		},
		Wrong:    "8个指标，6个只写“有效”“提高”",
		Right:    "8个指标，6个有数值",
		Severity: perf.Warning,
		Params: []perf.Param{
			{Name: "min-share", Doc: perf.Words{ZH: "定量指标的最低比例", EN: "least share of quantitative indicators"}, Value: decimal.RequireFromString("0.5")},
			{Name: "min-indicators", Doc: perf.Words{ZH: "指标达到多少个才判断", EN: "least number of indicators to judge"}, Value: points(4)},
		},
		Run: runQuantShare,
	}
}

func runQuantShare(p *perf.Pass) {
	few, share := amountOf(p.Param("min-indicators")), amountOf(p.Param("min-share"))
	for _, f := range surveyOf(p).forms {
		c := f.main()
		if c == nil {
			continue
		}
		var hard, soft int64
		for i := range c.entries {
			switch c.entries[i].measure {
			case nothing, lost, unreadable:
			case state:
				soft++
			default:
				hard++
			}
		}
		all := amount{coef: hard + soft}
		if all.compare(&few) < 0 {
			p.Skip(perf.Words{ZH: "能判断的指标太少", EN: "too few indicators to judge"})
			continue
		}
		p.Compared(1)
		least := all.times(&share)
		if n := (amount{coef: hard}); n.compare(&least) < 0 {
			f.tellSet(p, "", fmt.Sprintf("%d个指标中只有%d个定量", hard+soft, hard),
				fmt.Sprintf("only %d of %d indicators are quantitative", hard, hard+soft))
		}
	}
}

func setCountBounds() perf.Rule {
	return perf.Rule{
		ID:    "set/count-bounds",
		Title: perf.Words{ZH: "指标过少或者过多", EN: "too few or too many indicators"},
		Basis: "评审口径：指标应当精简、突出重点（各地没有统一的个数，界限可以设定）",
		Doc: perf.Words{
			ZH: "一张表的指标个数少于下限或者多于上限。上下限是参数，没有统一规定，所以只作提示；表格中断的不作判断。请提炼能反映核心产出和效果的指标。",
			EN: "A form has fewer indicators than a lower or more than an upper bound. The bounds are settings that no document fixes, hence a hint; a form cut off cannot be told. Keep those that show the core outputs and effects.",
		},
		Wrong:    "项目表只有1个指标",
		Right:    "项目表有8个指标",
		Severity: perf.Info,
		Params: []perf.Param{
			{Name: "min", Doc: perf.Words{ZH: "最少个数", EN: "least number"}, Value: points(3)},
			{Name: "max-project", Doc: perf.Words{ZH: "项目表的最多个数", EN: "greatest number in a project form"}, Value: points(40)},
			{Name: "max-department", Doc: perf.Words{ZH: "部门表的最多个数", EN: "greatest number in the department's form"}, Value: points(80)},
		},
		Run: runCountBounds,
	}
}

func runCountBounds(p *perf.Pass) {
	for _, f := range surveyOf(p).forms {
		c := f.main()
		switch {
		case c == nil:
			continue
		case f.cut:
			p.Skip(formCut)
			continue
		}
		p.Compared(1)
		most := p.Param("max-project")
		if f.project == nil {
			most = p.Param("max-department")
		}
		n, atLeast, atMost := whole(len(c.entries)), amountOf(p.Param("min")), amountOf(most)
		switch {
		case n.compare(&atLeast) < 0:
			f.tellSet(p, "", fmt.Sprintf("只有%d个指标，少于%s个", n.coef, p.Param("min")), fmt.Sprintf("only %d indicator(s), fewer than %s", n.coef, p.Param("min")))
		case n.compare(&atMost) > 0:
			f.tellSet(p, "", fmt.Sprintf("有%d个指标，多于%s个，宜提炼", n.coef, most), fmt.Sprintf("%d indicators, more than %s", n.coef, most))
		}
	}
}

func setBoilerplate() perf.Rule {
	return perf.Rule{
		ID:    "set/boilerplate",
		Title: perf.Words{ZH: "全部指标值相同", EN: "all values are the same"},
		Basis: "评审口径：指标值应当逐项确定，不得套用；公开表中有各行均为同一值的实例",
		Doc: perf.Words{
			ZH: "一张表里的全部指标值（不少于设定个数）写得一模一样，像是套用。有一个不同就不报；被版面切掉的不计。请逐项确定指标值。",
			EN: "All values of a form, no fewer than a set number, are written alike, as if filled in by rote. One that differs makes the rule silent; values cut off do not count. Set each target for itself.",
		},
		Wrong:    "8个指标的指标值全是100%",
		Right:    "各指标按实际确定",
		Severity: perf.Warning,
		Params: []perf.Param{
			{Name: "min-rows", Doc: perf.Words{ZH: "至少多少行相同才报", EN: "least number of rows alike"}, Value: points(4)},
		},
		Run: runBoilerplate,
	}
}

func runBoilerplate(p *perf.Pass) {
	least := amountOf(p.Param("min-rows"))
	for _, f := range surveyOf(p).forms {
		for _, c := range f.columns {
			var first *entry
			n, alike := 0, true
			for i := range c.entries {
				e := &c.entries[i]
				if e.measure == lost || e.measure == nothing {
					continue
				}
				if n++; first == nil {
					first = e
				}
				alike = alike && e.written == first.written
			}
			if rows := whole(n); first == nil || rows.compare(&least) < 0 {
				continue
			}
			p.Compared(1)
			if !alike {
				continue
			}
			f.reportBoilerplate(p, c, clip(first.written))
			break
		}
	}
}

func (f *form) reportBoilerplate(p *perf.Pass, c *column, value string) {
	var rows []hit
	for i := range c.entries {
		if e := &c.entries[i]; e.measure != lost && e.measure != nothing {
			rows = append(rows, hit{entry: e})
		}
	}
	f.report(p, "", rows, byValue, perf.Words{
		ZH: "全部{n}个指标的指标值都是“" + value + "”，像是套用。",
		EN: "All {n} indicators have the value " + value + ", as if filled in by rote.",
	})
}
