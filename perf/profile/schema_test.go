package profile_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf/profile"
)

// The schema and the reader take and refuse the same documents.
func TestSchemaAgrees(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(profile.Schema()))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("profile.json", doc))
	compiled, err := c.Compile("profile.json")
	require.NoError(t, err)
	for _, sample := range []struct {
		doc string
		ok  bool
	}{
		{`{"version":"1"}`, true},
		{`{"version":"1","name":"某市审核口径","rules":{"set":{"off":true},"set/share":{"on":true,"severity":"info","params":{"min":"62.5"}}}}`, true},
		{`{"rules":{}}`, false},
		{`{"version":"2"}`, false},
		{`{"version":"1","ruls":{}}`, false},
		{`{"version":"1","rules":{"set":{"of":true}}}`, false},
		{`{"version":"1","rules":{"set":{"off":"yes"}}}`, false},
		{`{"version":"1","rules":{"set":{"params":{"min":"many"}}}}`, false},
	} {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(sample.doc))
		require.NoError(t, err)
		_, readErr := profile.Read(strings.NewReader(sample.doc))
		if sample.ok {
			require.NoError(t, compiled.Validate(v), sample.doc)
			require.NoError(t, readErr, sample.doc)
		} else {
			require.Error(t, compiled.Validate(v), sample.doc)
			require.Error(t, readErr, sample.doc)
		}
	}
}
