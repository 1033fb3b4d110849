package perf

import "github.com/perftarget/perftarget/budget"

// Identities returns every equation between printed figures of the submission
// (勾稽关系), decided, found once for all rules of a check.
func (p *Pass) Identities() []budget.Result { return p.shared.identityResults() }

// Faults returns the figures at fault for the identities that are broken, found
// once for all rules of a check. Fault.Broken indexes [Pass.Identities].
func (p *Pass) Faults() []budget.Fault {
	return p.shared.faults.get(func() []budget.Fault { return budget.Diagnose(p.Identities()) })
}

func (s *shared) identityResults() []budget.Result { return s.equations().results }

// surveyed is every equation decided, and what was tried and what could not be.
type surveyed struct {
	results []budget.Result
	cover   []budget.Coverage
}

func (s *shared) equations() surveyed {
	return s.surveyed.get(func() surveyed {
		results, cover := budget.Survey(budgetDocument(s.submission))
		return surveyed{results, cover}
	})
}

// budgetDocument is the submission as budget sees it: figures and what they are
// of. It points to the submission's own figures.
func budgetDocument(s *Submission) budget.Document {
	doc := budget.Document{
		Department: s.Department.Name,
		Year:       s.Department.Year,
		Tables:     s.Tables,
		Narrative:  s.Narrative,
		Forms:      make([]budget.Form, 0, 1+len(s.Projects)),
	}
	if f := s.Department.Form; f != nil {
		doc.Forms = append(doc.Forms, budget.Form{Groups: []budget.FormGroup{
			fundGroup("按资金来源", &f.Sources),
			fundGroup("按资金方向", &f.Uses),
			{Name: "实际在职人员", Total: &f.Staff, Parts: []budget.NamedFigure{
				{Label: "在编人员", Figure: &f.Permanent}, {Label: "其他人员", Figure: &f.OtherStaff},
			}},
		}})
	}
	for _, f := range s.Projects {
		if f != nil {
			doc.Forms = append(doc.Forms, budget.Form{Project: f.Name.Text, Groups: []budget.FormGroup{
				fundGroup("实施期资金", &f.Funds.Implementation),
				fundGroup("年度资金", &f.Funds.Annual),
			}})
		}
	}
	return doc
}

// fundGroup is a fund column with the parts that add up to its total: a part of
// a part is left to its own rule.
func fundGroup(name string, c *FundColumn) budget.FormGroup {
	g := budget.FormGroup{Name: name, Total: &c.Total, Parts: make([]budget.NamedFigure, 0, len(c.Parts))}
	for i := range c.Parts {
		if p := &c.Parts[i]; p.Depth == 0 {
			g.Parts = append(g.Parts, budget.NamedFigure{Label: p.Label, Figure: &p.Figure})
		}
	}
	return g
}
