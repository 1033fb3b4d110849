// Dto shows how a program that has structs of its own uses the library: the
// caller's struct is validated by its tags, a form is made of it, the form is
// checked, and what is found is said of the caller's fields.
//
//	go run ./examples/dto < examples/dto/filing.json
//
// It ends with 0 when nothing is wrong, with 1 when something is, and with 2 when
// the input could not be used.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"

	"github.com/go-playground/validator/v10"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/source"
)

// filing is a project as the caller's system has it, each target a text. The tag
// "target" wants a text that is understood, "target=quantity" one of that kind.
type filing struct {
	Project      string `json:"project" validate:"required"`
	Year         int    `json:"year" validate:"required,gte=2015,lte=2100"`
	Amount       string `json:"amount" validate:"required,numeric"` // in 元
	Visits       string `json:"visits" validate:"required,target=quantity"`
	OnTime       string `json:"onTime" validate:"required,target=quantity range"`
	Deadline     string `json:"deadline" validate:"omitempty,target=deadline period"`
	UnitCost     string `json:"unitCost" validate:"required,target=quantity tiers"`
	Effect       string `json:"effect" validate:"required,target"`
	Satisfaction string `json:"satisfaction" validate:"required,target=quantity"`
}

// answer is what the caller gets: problems by field of the filing, and the form.
type answer struct {
	Problems []problem         `json:"problems"`
	Form     *perf.ProjectForm `json:"form,omitempty"`
}

type problem struct {
	Field    string        `json:"field,omitempty"` // blank: the filing as a whole
	Rule     string        `json:"rule"`            // a tag, or a rule of the library
	Severity perf.Severity `json:"severity"`
	Message  string        `json:"message"`
}

func main() { os.Exit(run(os.Stdin, os.Stdout, os.Stderr)) }

func run(in io.Reader, out, stderr io.Writer) int {
	var f filing
	d := json.NewDecoder(io.LimitReader(in, 1<<20))
	d.DisallowUnknownFields()
	err := d.Decode(&f)
	var a *answer
	if err == nil {
		a, err = check(&f)
	}
	if err == nil {
		err = perf.WriteJSON(out, a)
	}
	if err != nil {
		fmt.Fprintln(stderr, "dto:", err)
		return 2
	}
	return min(len(a.Problems), 1)
}

// check validates the fields. Only of a filing that has them all a form is made,
// and the rules are asked of that.
func check(f *filing) (*answer, error) {
	a := &answer{Problems: []problem{}}
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(s reflect.StructField) string { return s.Tag.Get("json") })
	if err := indicator.RegisterValidation(v); err != nil {
		return nil, err
	}
	if err := v.Struct(f); err != nil {
		var fields validator.ValidationErrors
		if !errors.As(err, &fields) {
			return nil, err
		}
		for _, e := range fields {
			a.Problems = append(a.Problems, problem{e.Field(), e.Tag(), perf.Error, reason(e)})
		}
		return a, nil
	}
	form, fields, err := f.form()
	if err != nil {
		return nil, err
	}
	report, err := perf.Check(context.Background(), &perf.Submission{Projects: []*perf.ProjectForm{form}}, rules.All())
	if err != nil {
		return nil, err
	}
	for _, found := range report.Findings {
		p := problem{"", found.Rule, found.Severity, found.Message.ZH}
		if len(found.Evidence) > 0 {
			p.Field = fields[found.Evidence[0].At.Line]
		}
		a.Problems = append(a.Problems, p)
	}
	a.Form = form
	return a, nil
}

// reason says why a field is refused: of a target, what is not understood.
func reason(e validator.FieldError) string {
	text, _ := e.Value().(string)
	if _, err := indicator.ParseTarget(text); e.Tag() == "target" && err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%q: want %s", fmt.Sprint(e.Value()), strings.TrimSpace(e.Tag()+" "+e.Param()))
}

// form makes a form of the filing. What comes from a field is placed at a line of
// its own, so that a finding leads back to the field.
func (f *filing) form() (form *perf.ProjectForm, fields map[int]string, err error) {
	form = &perf.ProjectForm{Name: perf.Field{Text: f.Project, At: source.Place{Line: 1}}, Year: f.Year}
	form.Funds.Annual.Total, err = budget.NewFigure(f.Amount, budget.Yuan, source.Place{Line: 2})
	fields = map[int]string{1: "project", 2: "amount"}
	for i, row := range []struct {
		level             indicator.Level2
		field, name, text string
	}{
		{indicator.Quantity, "visits", "上门服务次数", f.Visits},
		{indicator.Quality, "onTime", "服务按时完成率", f.OnTime},
		{indicator.Timeliness, "deadline", "服务完成时间", f.Deadline},
		{indicator.Cost, "unitCost", "单次服务成本", f.UnitCost},
		{indicator.Social, "effect", "老人生活便利程度", f.Effect},
		{indicator.ServiceSatisfaction, "satisfaction", "服务对象满意度", f.Satisfaction},
	} {
		if target, _ := indicator.ParseTarget(row.text); row.text != "" {
			at := source.Place{Line: i + 3}
			fields[at.Line] = row.field
			form.Annual.Indicators.Add(row.level, indicator.Indicator{Name: row.name, Target: target, At: at, ValueAt: at})
		}
	}
	return form, fields, err
}
