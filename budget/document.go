package budget

// Document is what identities are found in: the tables and the narrative of one
// department, and the figures of its forms. Identities point to the figures
// here, so it must not be changed while they are in use.
type Document struct {
	// Department is the name of the department; by it a list of projects is told
	// from the unit rows above it. It may be blank.
	Department string
	// Year is the budget year, 0 where it is not known.
	Year      int
	Tables    []Table
	Narrative []Statement
	Forms     []Form
}

// Form is what a performance form prints of money and people.
type Form struct {
	// Project is the name of the project, blank for the form of the department.
	Project string
	Groups  []FormGroup
}

// FormGroup is a total with the parts that a form lists below it: 资金总额 by
// source, 在职人员 by kind. The figures are those of the form itself.
type FormGroup struct {
	// Name says what is split ("按资金来源", "实际在职人员").
	Name  string
	Total *Figure // nil or blank where none is printed
	Parts []NamedFigure
}

// NamedFigure is a figure under its label.
type NamedFigure struct {
	Label  string
	Figure *Figure
}
