package schema_test

import (
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/schema"
)

// Every member that a schema has is one that the library reads: a document with
// all of them at once has none that strict reading does not know. (That a
// schema has every member that the library writes, TestRoundTrip shows.)
func TestMembersAgree(t *testing.T) {
	for name, c := range map[string]struct {
		schema []byte
		read   func(io.Reader) error
	}{
		"tree":            {schema.Tree(), failing(perf.ReadTree)},
		"project form":    {schema.ProjectForm(), failing(perf.ReadProjectForm)},
		"department form": {schema.DepartmentForm(), failing(perf.ReadDepartmentForm)},
		"submission":      {schema.Submission(), failing(perf.ReadJSON)},
		"report":          {schema.Report(), failing(perf.ReadReport)},
	} {
		t.Run(name, func(t *testing.T) {
			var root map[string]any
			require.NoError(t, json.Unmarshal(c.schema, &root))
			defs := root["$defs"].(map[string]any)
			doc, err := json.Marshal(sample(t, defs, root))
			require.NoError(t, err)
			err = c.read(strings.NewReader(string(doc)))
			require.False(t, errors.Is(err, perf.ErrUnknownField), "%v", err)

			broken := strings.Replace(string(doc), `"at":`, `"where":`, 1)
			require.ErrorIs(t, c.read(strings.NewReader(broken)), perf.ErrUnknownField)
		})
	}
}

func failing[T any](read func(io.Reader, perf.JSONOptions) (*T, error)) func(io.Reader) error {
	return func(r io.Reader) error {
		_, err := read(r, perf.JSONOptions{})
		return err
	}
}

// sample makes a value with every member that the schema has, whether or not
// they may stand together.
func sample(t *testing.T, defs, s map[string]any) any {
	if ref, ok := s["$ref"].(string); ok {
		return sample(t, defs, defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any))
	}
	if list, ok := s["anyOf"].([]any); ok {
		return sample(t, defs, list[0].(map[string]any))
	}
	if list, ok := s["enum"].([]any); ok {
		return list[0]
	}
	if value, ok := s["const"]; ok {
		return value
	}
	switch s["type"] {
	case "object":
		object := map[string]any{}
		properties, _ := s["properties"].(map[string]any)
		for name, member := range properties {
			object[name] = sample(t, defs, member.(map[string]any))
		}
		if other, ok := s["additionalProperties"].(map[string]any); ok {
			object["name"] = sample(t, defs, other)
		}
		return object
	case "array":
		return []any{sample(t, defs, s["items"].(map[string]any))}
	case "integer":
		return 1
	case "boolean":
		return true
	case "string":
		pattern, _ := s["pattern"].(string)
		for _, text := range []string{"", "1", "2024", "12-31", "a/b"} {
			if regexp.MustCompile(pattern).MatchString(text) {
				return text
			}
		}
	}
	require.Fail(t, "no sample", "%v", s)
	return nil
}
