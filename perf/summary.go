package perf

func summarize(s *Submission) Summary {
	sum := Summary{
		File:       s.Source.File,
		Department: s.Department.Name,
		Code:       s.Department.Code,
		Year:       s.Department.Year,
		Tables:     len(s.Tables),
		Projects:   []ProjectSummary{},
	}
	if f := s.Department.Form; f != nil {
		sum.DepartmentIndicators = f.Indicators.Len()
	}
	for _, p := range s.Projects {
		if p != nil {
			n := p.Implementation.Indicators.Len() + p.Annual.Indicators.Len()
			sum.Projects = append(sum.Projects, ProjectSummary{Name: p.Name.Text, Indicators: n})
		}
	}
	return sum
}
