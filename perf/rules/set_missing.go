package rules

import (
	"strings"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
)

// holdings says how many of a form's indicators stand below the levels that a form
// must have.
type holdings struct {
	output, effect, satisfaction  int // first levels
	quantity, quality, timeliness int // second levels
	served                        int // 服务对象满意度, whatever its first level
	total                         int
}

func (f *form) holdings() *holdings {
	if f.holds == nil {
		f.holds = f.main().holdings()
	}
	return f.holds
}

func (c *column) holdings() *holdings {
	h := &holdings{}
	for i := range c.entries {
		e := &c.entries[i]
		if e.measure == nothing && e.Target.Text() != "" {
			continue // 不涉及
		}
		h.total++
		switch e.Level1 {
		case indicator.Output:
			h.output++
		case indicator.Effect:
			h.effect++
		case indicator.Satisfaction:
			h.satisfaction++
		}
		switch e.Level2 {
		case indicator.Quantity:
			h.quantity++
		case indicator.Quality:
			h.quality++
		case indicator.Timeliness:
			h.timeliness++
		case indicator.ServiceSatisfaction:
			h.served++
		}
	}
	return h
}

// eachProjectSet visits the project forms whose indicators are there and whose
// levels are settled, and says why the others cannot be judged.
func eachProjectSet(p *perf.Pass, visit func(*form, *column, *holdings)) {
	for _, f := range surveyOf(p).forms {
		if f.project == nil {
			continue
		}
		c := f.main()
		if c == nil {
			p.Skip(perf.Words{ZH: "表内没有绩效指标", EN: "the form has no indicators"})
			continue
		}
		h := f.holdings()
		switch {
		case f.cut:
			p.Skip(formCut)
		case c.unsettled():
			p.Skip(levelUnknown)
		case h.total > 0:
			visit(f, c, h)
		}
	}
}

func setMissingOutput() perf.Rule {
	return perf.Rule{
		ID:    "set/missing-output",
		Title: perf.Words{ZH: "缺少产出指标", EN: "output indicators are missing"},
		Basis: "财预〔2015〕88号（绩效指标包括产出、效益、满意度）；财政部门审核口径：指标体系应当完整",
		Doc: perf.Words{
			ZH: "项目表没有任何产出指标是错误；有产出指标而没有数量指标，或者数量之外没有质量、时效指标的，以及表格经过版面修复的，是警告。产出指标没有分二级的不作细分；表格中断、后面的效益和满意度也没有的、版面没有确定级别的不作判断。请补充。",
			EN: "A project form without any output is an error; outputs without a quantity, or without quality and timeliness beside it, and a form whose layout had to be repaired, a warning. Outputs not parted into second levels are not parted here either; a form cut off, one in which the later levels are missing too, or levels not settled, cannot be told. Add what is missing.",
		},
		Wrong:    "只有效益指标、满意度指标",
		Right:    "产出指标：数量、质量、时效各至少一个",
		Severity: perf.Error,
		Run: func(p *perf.Pass) {
			eachProjectSet(p, func(f *form, c *column, h *holdings) {
				if h.effect+h.satisfaction == 0 {
					p.Skip(perf.Words{ZH: "只有前半部分指标，表格可能不完整", EN: "only the first levels are there; the form may not be whole"})
					return
				}
				p.Compared(1)
				unparted := c.unparted(indicator.Output)
				switch {
				case h.output == 0 && f.shaken(p.Submission):
					f.tellSet(p, perf.Warning, "没有读到产出指标", "no output indicator was read")
				case h.output == 0:
					f.tellSet(p, perf.Error, "没有产出指标", "there is no output indicator")
				case unparted:
				case h.quantity == 0:
					f.tellSet(p, perf.Warning, "产出指标中没有数量指标", "the outputs have no quantity")
				case h.quality+h.timeliness == 0:
					f.tellSet(p, perf.Warning, "产出指标中没有质量指标和时效指标", "the outputs have neither quality nor timeliness")
				}
			})
		},
	}
}

// unparted reports whether indicators stand below the first level only, or
// below a second level that the scheme does not have.
func (c *column) unparted(l indicator.Level1) bool {
	for i := range c.entries {
		if e := &c.entries[i]; e.Level1 == l && !e.leveled {
			return true
		}
	}
	return false
}

func setMissingEffect() perf.Rule {
	return perf.Rule{
		ID:    "set/missing-effect",
		Title: perf.Words{ZH: "缺少效益指标", EN: "effect indicators are missing"},
		Basis: "财预〔2021〕101号附件（项目应当设置产出指标和效益指标；据记忆，未核原文，故只作提示）",
		Doc: perf.Words{
			ZH: "项目表没有任何效益指标。有一个即可，不论经济、社会、生态还是可持续影响。请补充项目要达到的效果。",
			EN: "A project form without any effect indicator; one of any kind will do. The rule rests on memory of the guide, hence only a hint. Add what the project is to bring about.",
		},
		Wrong:    "产出指标…；满意度指标…",
		Right:    "产出指标…；社会效益指标…；满意度指标…",
		Severity: perf.Info,
		Run: func(p *perf.Pass) {
			eachProjectSet(p, func(f *form, _ *column, h *holdings) {
				p.Compared(1)
				if h.effect == 0 {
					f.tellSet(p, "", "没有效益指标", "there is no effect indicator")
				}
			})
		},
	}
}

func setMissingSatisfaction() perf.Rule {
	return perf.Rule{
		ID:    "set/missing-satisfaction",
		Title: perf.Words{ZH: "缺少满意度指标", EN: "satisfaction indicators are missing"},
		Basis: "财预〔2021〕101号附件（满意度指标按需设置，不设的10分并入效益；据记忆，未核原文，故只作提示）",
		Doc: perf.Words{
			ZH: "项目表没有满意度指标，效益指标的权重合计也没有达到设定值（原有的30分加10分）。效益之下设了满意度的、没有权重而也没有满意度的分别按有、无处理。请补充，或者把分值并入效益。",
			EN: "A project form without satisfaction whose effects do not carry its weight, either (30 + 10 points). A satisfaction below the effects counts. The rule rests on memory of the guide, hence only a hint. Add one, or move the points to the effects.",
		},
		Wrong:    "产出50分、效益30分，没有满意度",
		Right:    "产出50分、效益30分、满意度10分，或者效益40分",
		Severity: perf.Info,
		Params: []perf.Param{{
			Name:  "effect-weight",
			Doc:   perf.Words{ZH: "不设满意度时效益指标应有的权重合计", EN: "weight of the effects where there is no satisfaction"},
			Value: points(40),
		}},
		Run: func(p *perf.Pass) {
			eachProjectSet(p, func(f *form, c *column, h *holdings) {
				p.Compared(1)
				if h.satisfaction+h.served > 0 || c.anySatisfaction() {
					return
				}
				if w, ok := c.weight(indicator.Effect); ok && w.GreaterThanOrEqual(p.Param("effect-weight")) {
					return
				}
				f.tellSet(p, "", "没有满意度指标", "there is no satisfaction indicator")
			})
		},
	}
}

func (c *column) anySatisfaction() bool {
	for i := range c.entries {
		if c.entries[i].speaks(traitSatisfaction) {
			return true
		}
	}
	return false
}

func setMissingCost() perf.Rule {
	return perf.Rule{
		ID:    "set/missing-cost",
		Title: perf.Words{ZH: "建设、采购项目缺少成本指标", EN: "construction or purchase without a cost indicator"},
		Basis: "财预〔2021〕101号附件（工程基建、大型修缮、采购类项目应当设置成本指标；据记忆，未核原文，故只作提示）",
		Doc: perf.Words{
			ZH: "项目名称或者类别是建设、改造、修缮、采购、购置一类，却没有成本指标。其他项目不要求。请补充单位成本或者成本控制数。",
			EN: "The name or category is of construction, repair or purchase, but there is no cost indicator. Other projects need none. The rule rests on memory of the guide, hence only a hint. Add a unit cost or a ceiling.",
		},
		Wrong:    "办公设备购置项目：只有数量、质量、时效指标",
		Right:    "办公设备购置项目：成本指标 | 购置成本 | ≤90万元",
		Severity: perf.Info,
		Run: func(p *perf.Pass) {
			eachProjectSet(p, func(f *form, c *column, h *holdings) {
				if !builds(f.project) {
					return
				}
				p.Compared(1)
				for i := range c.entries {
					if c.entries[i].cost {
						return
					}
				}
				f.tellSet(p, "", "建设、采购类项目没有成本指标", "a construction or purchase project has no cost indicator")
			})
		},
	}
}

func builds(d *perf.ProjectForm) bool {
	name := d.Name.Text
	if buildWords.In(name) {
		for _, w := range softBuilds {
			name = strings.ReplaceAll(name, w, "")
		}
	}
	return buildWords.In(name) || buildWords.In(d.Category.Text)
}

// tellSet reports what a form as a whole lacks, quoting its name.
func (f *form) tellSet(p *perf.Pass, s perf.Severity, zh, en string) {
	p.Report(perf.Finding{
		Severity: s, Form: f.name,
		Message:  perf.Words{ZH: f.callZH() + zh + "。", EN: f.callEN() + ": " + en + "."},
		Evidence: []perf.Evidence{f.quoteTitle(p)},
	})
}

// callZH and callEN name the form in a message.
func (f *form) callZH() string {
	if f.name == "" {
		return "本表"
	}
	return "“" + quotable(f.name) + "”"
}

// elsewhereZH and elsewhereEN name the form from another one's finding.
func (f *form) elsewhereZH() string {
	if f.project == nil {
		return "部门整体表"
	}
	return "项目" + f.callZH()
}

func (f *form) elsewhereEN() string {
	if f.project == nil {
		return "the department's form"
	}
	return f.callEN()
}

func (f *form) callEN() string {
	if f.name == "" {
		return "this form"
	}
	return clip(f.name)
}

// quoteTitle quotes the name of the form, or its first indicator where the name
// stands nowhere.
func (f *form) quoteTitle(p *perf.Pass) perf.Evidence {
	if c := f.main(); f.title.At.IsZero() && c != nil {
		return byName(p, &c.entries[0])
	}
	return p.CiteText(f.title)
}
