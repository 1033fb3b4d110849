package schema_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/open"
	"github.com/perftarget/perftarget/perf/rules"
	"github.com/perftarget/perftarget/perf/schema"
)

// documents are all files of text that the repository has and, where it is
// there, the folder of published documents beside the repository.
func documents(t *testing.T) []string {
	files := glob(t, "../../testdata/zezhou-2024/*.txt")
	files = append(files, glob(t, "../../testdata/layouts/*.txt")...)
	files = append(files, glob(t, "../../testdata/hand/*.txt")...)
	if _, err := os.Stat("../../../shared"); err != nil {
		t.Log("only the repository's own documents: ../shared is not there")
		return files
	}
	for _, dir := range []string{"seed", "documents", "forms"} {
		files = append(files, glob(t, "../../../shared/"+dir+"/*.txt")...)
	}
	return files
}

func glob(t *testing.T, pattern string) []string {
	files, err := filepath.Glob(pattern)
	require.NoError(t, err)
	require.NotEmpty(t, files, pattern)
	return files
}

// Every document that the library writes of a real one is valid: submission,
// report, and each form and tree by itself; and reads back as it was.
func TestEmittedDocuments(t *testing.T) {
	submission, report := compile(t, schema.Submission()), compile(t, schema.Report())
	project, department := compile(t, schema.ProjectForm()), compile(t, schema.DepartmentForm())
	tree := compile(t, schema.Tree())
	for _, file := range documents(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			s, err := open.File(file, open.Options{})
			require.NoError(t, err)
			doc := written(t, s)
			require.NoError(t, validate(t, submission, doc))
			back, err := perf.ReadJSON(strings.NewReader(doc), perf.JSONOptions{})
			require.NoError(t, err)
			same(t, s, back)

			r, err := perf.Check(context.Background(), s, rules.All())
			require.NoError(t, err)
			doc = written(t, r)
			require.NoError(t, validate(t, report, doc))
			again, err := perf.ReadReport(strings.NewReader(doc), perf.JSONOptions{})
			require.NoError(t, err)
			sameText(t, doc, written(t, again))

			if f := s.Department.Form; f != nil {
				doc := written(t, f)
				require.NoError(t, validate(t, department, doc))
				back, err := perf.ReadDepartmentForm(strings.NewReader(doc), perf.JSONOptions{})
				require.NoError(t, err)
				same(t, f, back)
				require.NoError(t, validate(t, tree, written(t, f.Indicators)))
			}
			for _, f := range s.Projects {
				doc := written(t, f)
				require.NoError(t, validate(t, project, doc))
				back, err := perf.ReadProjectForm(strings.NewReader(doc), perf.JSONOptions{})
				require.NoError(t, err)
				same(t, f, back)
				require.NoError(t, validate(t, tree, written(t, f.Annual.Indicators)))
			}
		})
	}
}

// Every published target value is written as a valid target.
func TestEmittedTargets(t *testing.T) {
	f, err := os.Open("../../../shared/corpus/targets.tsv")
	if err != nil {
		t.Skip("no ../shared/corpus/targets.tsv beside the repository")
	}
	defer f.Close()
	s := compile(t, schema.Target())
	n := 0
	for lines := bufio.NewScanner(f); lines.Scan(); n++ {
		raw := strings.Split(lines.Text(), "\t")[6]
		target, _ := indicator.ParseTarget(raw)
		doc := written(t, target)
		require.NoError(t, validate(t, s, doc), doc)
		var back indicator.Target
		require.NoError(t, json.Unmarshal([]byte(doc), &back))
		same(t, target, back)
	}
	require.Greater(t, n, 100)
}
