// Package schema holds the JSON Schemas (draft 2020-12) of the documents that
// the library writes, for programs in any language that read or make them. Each
// schema stands alone: it refers to no other file and to no network.
//
// A schema says what a document may look like. Whether a form is right is what
// [perf.Check] is for.
//
// [perf.Check]: https://pkg.go.dev/github.com/perftarget/perftarget/perf#Check
package schema

import _ "embed"

var (
	//go:embed target.schema.json
	target string
	//go:embed tree.schema.json
	tree string
	//go:embed project-form.schema.json
	projectForm string
	//go:embed department-form.schema.json
	departmentForm string
	//go:embed submission.schema.json
	submission string
	//go:embed report.schema.json
	report string
)

// Target returns the schema of a target value (指标值).
func Target() []byte { return []byte(target) }

// Tree returns the schema of an indicator tree (绩效指标).
func Tree() []byte { return []byte(tree) }

// ProjectForm returns the schema of a project form (项目支出绩效目标申报表).
func ProjectForm() []byte { return []byte(projectForm) }

// DepartmentForm returns the schema of a department form
// (部门整体支出绩效目标申报表).
func DepartmentForm() []byte { return []byte(departmentForm) }

// Submission returns the schema of a submission: forms, tables and narrative.
func Submission() []byte { return []byte(submission) }

// Report returns the schema of a report.
func Report() []byte { return []byte(report) }
