package perf

import (
	"errors"
	"fmt"
	"reflect"

	"github.com/perftarget/perftarget/source"
)

// Conflict says why submissions cannot be one.
type Conflict string

// Conflicts of [Join].
const (
	ConflictFile       Conflict = "同一文件给出两次 (the same file twice)"
	ConflictForm       Conflict = "有两张部门整体绩效目标表 (two department forms)"
	ConflictDepartment Conflict = "不是同一个部门 (different departments)"
	ConflictYear       Conflict = "不是同一年度 (different years)"
	ConflictProject    Conflict = "同一项目有两张表 (the same project twice)"
)

// JoinError is a conflict with both its sides as written; their places name the
// files.
type JoinError struct {
	Conflict    Conflict
	Left, Right source.Text
}

// Error gives the conflict and both sides with their places.
func (e *JoinError) Error() string {
	return fmt.Sprintf("%s: %s / %s", e.Conflict, side(e.Left), side(e.Right))
}

func side(t source.Text) string {
	at := t.At.String()
	if t.Text == "" || at == "" {
		return at + t.Text
	}
	return fmt.Sprintf("%s “%s”", at, t.Text)
}

// Join makes one submission of several: a department form and its project forms
// filed as files of their own, with the budget document or without. Projects,
// tables, narrative and notes follow one another in the order given; every place
// keeps its file, so that a finding on two files quotes both. The submissions
// given stay as they are. Joining none gives an empty submission.
//
// What cannot be one submission is a [*JoinError]: a file given twice, two
// department forms, two departments, two years, or one project in two files. A
// name or a year that one side does not say is no conflict. Departments are the
// same where one name ends with the other, or where a project names the other
// side's department as its 主管部门 or its 实施单位: a project may be carried out
// by a unit below the department, or supervised by another. Projects of one name
// are two where their codes or units differ. Whether the parts agree in
// all else is for [Check] to say.
func Join(subs ...*Submission) (*Submission, error) {
	for _, s := range subs {
		if s == nil {
			return nil, errors.New("perf: no submission to join (nil)")
		}
	}
	if err := conflicts(subs); err != nil {
		return nil, err
	}
	out := &Submission{Version: Version}
	for i, s := range subs {
		s = inFile(s)
		if i == 0 {
			out.Source = s.Source
		}
		if out.Source.File != s.Source.File {
			out.Source.File = "" // each place has its own
		}
		if out.Source.Kind != s.Source.Kind {
			out.Source.Kind = ""
		}
		if s.Department.Form != nil {
			out.Department.Form = s.Department.Form
		}
		out.Projects = append(out.Projects, s.Projects...)
		out.Tables = append(out.Tables, s.Tables...)
		out.Narrative = append(out.Narrative, s.Narrative...)
		out.Reading = append(out.Reading, s.Reading...)
	}
	// The department is named by what speaks for the whole of it, if anything does.
	for _, whole := range []bool{true, false} {
		for _, s := range subs {
			if d, from := &out.Department, &s.Department; isWhole(s) == whole {
				d.Name = orText(d.Name, from.Name)
				d.Code = orText(d.Code, from.Code)
				if d.Year == 0 {
					d.Year = from.Year
				}
			}
		}
	}
	return out, nil
}

func orText(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// isWhole reports whether a submission holds more than the forms of projects.
func isWhole(s *Submission) bool {
	return s.Department.Form != nil || len(s.Tables) > 0 || len(s.Narrative) > 0
}

// inFile copies a submission and gives each of its places the file.
func inFile(s *Submission) *Submission {
	c := deepCopy(reflect.ValueOf(s)).Interface().(*Submission)
	if s.Source.File == "" {
		return c
	}
	source.EachPlace(c, func(at *source.Place) {
		if !at.IsZero() && at.File == "" {
			at.File = s.Source.File
		}
	})
	return c
}

// deepCopy copies what the exported fields of a value reach; what stands in
// unexported ones never changes and may be shared.
func deepCopy(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(deepCopy(v.Elem()))
		}
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
			for i := range v.Len() {
				out.Index(i).Set(deepCopy(v.Index(i)))
			}
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out.Field(i).Set(deepCopy(v.Field(i)))
			}
		}
	}
	return out
}
