package schema_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf/schema"
)

var update = flag.Bool("update", false, "write the schemas anew from definitions.json")

// published lists the schemas: their file, the definition they are of, and what
// the library embeds.
var published = []struct {
	file, of, title string
	embedded        func() []byte
}{
	{"target", "target", "Target value (指标值)", schema.Target},
	{"tree", "tree", "Indicator tree (绩效指标)", schema.Tree},
	{"project-form", "projectForm", "Project form (项目支出绩效目标申报表)", schema.ProjectForm},
	{"department-form", "departmentForm", "Department form (部门整体支出绩效目标申报表)", schema.DepartmentForm},
	{"submission", "submission", "Submission (部门预算及绩效目标)", schema.Submission},
	{"report", "report", "Report (审核报告)", schema.Report},
}

// Each published schema holds what it needs of the definitions and no more.
func TestBundles(t *testing.T) {
	defs := readDefinitions(t)
	used := map[string]bool{}
	for _, p := range published {
		name := p.file + ".schema.json"
		want := defs.bundle(t, p.of, name, p.title, used)
		if *update {
			require.NoError(t, os.WriteFile(name, want, 0o600))
			continue
		}
		require.Equal(t, string(want), string(p.embedded()), "%s: run go test ./perf/schema -update", name)
	}
	for _, name := range defs.names {
		require.True(t, used[name], "no schema uses the definition %s", name)
	}
}

// What a caller does with a schema stays with the caller.
func TestSchemasAreCopies(t *testing.T) {
	for _, p := range published {
		p.embedded()[0] = 'x'
		require.Equal(t, byte('{'), p.embedded()[0], p.file)
	}
}

// definitions are the members of $defs as they stand in the file.
type definitions struct {
	names []string
	text  map[string]string
}

func readDefinitions(t *testing.T) definitions {
	data, err := os.ReadFile("definitions.json")
	require.NoError(t, err)
	var file struct {
		Defs json.RawMessage `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(data, &file))
	d := json.NewDecoder(bytes.NewReader(file.Defs))
	_, err = d.Token()
	require.NoError(t, err)
	defs := definitions{text: map[string]string{}}
	for d.More() {
		name, err := d.Token()
		require.NoError(t, err)
		var raw json.RawMessage
		require.NoError(t, d.Decode(&raw))
		defs.names = append(defs.names, name.(string))
		defs.text[name.(string)] = string(raw)
	}
	return defs
}

var ref = regexp.MustCompile(`"#/\$defs/([^"]+)"`)

// bundle writes the schema of one definition.
func (d definitions) bundle(t *testing.T, of, name, title string, used map[string]bool) []byte {
	needed := map[string]bool{}
	var need func(string)
	need = func(n string) {
		if needed[n] {
			return
		}
		require.Contains(t, d.text, n, "a $ref leads nowhere")
		needed[n], used[n] = true, true
		for _, m := range ref.FindAllStringSubmatch(d.text[n], -1) {
			need(m[1])
		}
	}
	need(of)
	var parts []string
	for _, n := range d.names {
		if needed[n] {
			parts = append(parts, fmt.Sprintf("  %q: %s", n, d.text[n]))
		}
	}
	return fmt.Appendf(nil, `{
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "https://github.com/perftarget/perftarget/perf/schema/%s",
 "title": %q,
 "$ref": "#/$defs/%s",
 "$defs": {
%s
 }
}
`, name, title, of, strings.Join(parts, ",\n"))
}
