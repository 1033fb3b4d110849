package perf

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/source"
)

// A form's fields are plain strings in JSON, as other programs want them; their
// places stand beside them under "places", so that nothing is lost on the way
// through a database.

type projectJSON struct {
	Name           string                  `json:"name"`
	Code           string                  `json:"code,omitempty"`
	Year           int                     `json:"year,omitempty"`
	Department     string                  `json:"department,omitempty"`
	Unit           string                  `json:"unit,omitempty"`
	Attribute      string                  `json:"attribute,omitempty"`
	Category       string                  `json:"category,omitempty"`
	Term           string                  `json:"term,omitempty"`
	Funds          Funds                   `json:"funds,omitzero"`
	Overview       string                  `json:"overview,omitempty"`
	Basis          string                  `json:"basis,omitempty"`
	Necessity      string                  `json:"necessity,omitempty"`
	Measures       string                  `json:"measures,omitempty"`
	Plan           string                  `json:"plan,omitempty"`
	Implementation phaseJSON               `json:"implementation,omitzero"`
	Annual         phaseJSON               `json:"annual,omitzero"`
	Responsible    string                  `json:"responsible,omitempty"`
	Handler        string                  `json:"handler,omitempty"`
	Phone          string                  `json:"phone,omitempty"`
	FiledAt        string                  `json:"filedAt,omitempty"`
	Extra          []Labelled              `json:"extra,omitempty"`
	Claims         []budget.Statement      `json:"claims,omitempty"`
	At             source.Place            `json:"at,omitzero"`
	Until          source.Place            `json:"until,omitzero"`
	CutOff         bool                    `json:"cutOff,omitempty"`
	Places         map[string]source.Place `json:"places,omitempty"`
}

type phaseJSON struct {
	Objective   string         `json:"objective,omitempty"`
	ObjectiveAt source.Place   `json:"objectiveAt,omitzero"`
	Indicators  indicator.Tree `json:"indicators,omitzero"`
	At          source.Place   `json:"at,omitzero"`
}

type departmentJSON struct {
	Name         string                  `json:"name"`
	Year         int                     `json:"year,omitempty"`
	Offices      budget.Figure           `json:"offices,omitzero"`
	Subordinates budget.Figure           `json:"subordinates,omitzero"`
	Posts        budget.Figure           `json:"posts,omitzero"`
	Staff        budget.Figure           `json:"staff,omitzero"`
	Permanent    budget.Figure           `json:"permanent,omitzero"`
	OtherStaff   budget.Figure           `json:"otherStaff,omitzero"`
	Duties       string                  `json:"duties,omitempty"`
	Strategy     string                  `json:"strategy,omitempty"`
	Sources      FundColumn              `json:"sources,omitzero"`
	Uses         FundColumn              `json:"uses,omitzero"`
	Tasks        []Labelled              `json:"tasks,omitempty"`
	Objective    string                  `json:"objective,omitempty"`
	Indicators   indicator.Tree          `json:"indicators,omitzero"`
	Extra        []Labelled              `json:"extra,omitempty"`
	Claims       []budget.Statement      `json:"claims,omitempty"`
	At           source.Place            `json:"at,omitzero"`
	Until        source.Place            `json:"until,omitzero"`
	CutOff       bool                    `json:"cutOff,omitempty"`
	Places       map[string]source.Place `json:"places,omitempty"`
}

// places collects the places of fields that have one.
func places(fields []namedText) map[string]source.Place {
	var m map[string]source.Place
	for _, f := range fields {
		if !f.text.At.IsZero() {
			if m == nil {
				m = make(map[string]source.Place, len(fields))
			}
			m[f.name] = f.text.At
		}
	}
	return m
}

// MarshalJSON writes the form with its fields as strings and its levels nested.
func (f ProjectForm) MarshalJSON() ([]byte, error) {
	fields := f.fields()
	return encode(projectJSON{
		Name: f.Name.Text, Code: f.Code.Text, Year: f.Year, Department: f.Department.Text,
		Unit: f.Unit.Text, Attribute: f.Attribute.Text, Category: f.Category.Text, Term: f.Term.Text,
		Funds: f.Funds, Overview: f.Overview.Text, Basis: f.Basis.Text, Necessity: f.Necessity.Text,
		Measures: f.Measures.Text, Plan: f.Plan.Text,
		Implementation: f.Implementation.json(), Annual: f.Annual.json(),
		Responsible: f.Responsible.Text, Handler: f.Handler.Text, Phone: f.Phone.Text, FiledAt: f.FiledAt.Text,
		Extra: f.Extra, Claims: f.Claims, At: f.At, Until: f.Until, CutOff: f.CutOff, Places: places(fields[:]),
	})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (f *ProjectForm) UnmarshalJSON(data []byte) error {
	var j projectJSON
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	text := func(name, s string) Field { return Field{Text: s, At: j.Places[name]} }
	*f = ProjectForm{
		Name: text("name", j.Name), Code: text("code", j.Code), Year: j.Year,
		Department: text("department", j.Department), Unit: text("unit", j.Unit),
		Attribute: text("attribute", j.Attribute), Category: text("category", j.Category),
		Term: text("term", j.Term), Funds: j.Funds,
		Overview: text("overview", j.Overview), Basis: text("basis", j.Basis),
		Necessity: text("necessity", j.Necessity), Measures: text("measures", j.Measures), Plan: text("plan", j.Plan),
		Implementation: j.Implementation.phase(), Annual: j.Annual.phase(),
		Responsible: text("responsible", j.Responsible), Handler: text("handler", j.Handler),
		Phone: text("phone", j.Phone), FiledAt: text("filedAt", j.FiledAt),
		Extra: j.Extra, Claims: j.Claims, At: j.At, Until: j.Until, CutOff: j.CutOff,
	}
	return nil
}

func (p Phase) json() phaseJSON {
	return phaseJSON{Objective: p.Objective.Text, ObjectiveAt: p.Objective.At, Indicators: p.Indicators, At: p.At}
}

func (j phaseJSON) phase() Phase {
	return Phase{Objective: Field{Text: j.Objective, At: j.ObjectiveAt}, Indicators: j.Indicators, At: j.At}
}

// MarshalJSON writes the form with its fields as strings and its levels nested.
func (f DepartmentForm) MarshalJSON() ([]byte, error) {
	fields := f.fields()
	return encode(departmentJSON{
		Name: f.Name.Text, Year: f.Year,
		Offices: f.Offices, Subordinates: f.Subordinates, Posts: f.Posts,
		Staff: f.Staff, Permanent: f.Permanent, OtherStaff: f.OtherStaff,
		Duties: f.Duties.Text, Strategy: f.Strategy.Text, Sources: f.Sources, Uses: f.Uses,
		Tasks: f.Tasks, Objective: f.Objective.Text, Indicators: f.Indicators,
		Extra: f.Extra, Claims: f.Claims, At: f.At, Until: f.Until, CutOff: f.CutOff, Places: places(fields[:]),
	})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (f *DepartmentForm) UnmarshalJSON(data []byte) error {
	var j departmentJSON
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	text := func(name, s string) Field { return Field{Text: s, At: j.Places[name]} }
	*f = DepartmentForm{
		Name: text("name", j.Name), Year: j.Year,
		Offices: j.Offices, Subordinates: j.Subordinates, Posts: j.Posts,
		Staff: j.Staff, Permanent: j.Permanent, OtherStaff: j.OtherStaff,
		Duties: text("duties", j.Duties), Strategy: text("strategy", j.Strategy),
		Sources: j.Sources, Uses: j.Uses, Tasks: j.Tasks,
		Objective: text("objective", j.Objective), Indicators: j.Indicators,
		Extra: j.Extra, Claims: j.Claims, At: j.At, Until: j.Until, CutOff: j.CutOff,
	}
	return nil
}

// encode writes compact JSON without escaping < and >, which stand in names
// and targets as written.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

// WriteJSON writes a submission, a report, a form or a tree as the library's
// JSON document: indented, UTF-8, one final newline, < and > as they are.
func WriteJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}

// IsZero reports whether the column holds nothing, so that JSON leaves it out.
func (j phaseJSON) IsZero() bool {
	return j.Objective == "" && j.ObjectiveAt.IsZero() && j.Indicators.IsZero() && j.At.IsZero()
}
