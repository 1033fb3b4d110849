package schema_test

import (
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/schema"
)

// Whatever is written is valid, says < and > as they are, and reads back as an
// equal value.
func TestRoundTrip(t *testing.T) {
	t.Run("target", func(t *testing.T) {
		roundTrip(t, schema.Target(), readTarget, nil)
	})
	t.Run("tree", func(t *testing.T) {
		roundTrip(t, schema.Tree(), strictly(perf.ReadTree), nil)
	})
	t.Run("project form", func(t *testing.T) {
		roundTrip(t, schema.ProjectForm(), strictly(perf.ReadProjectForm), nil)
	})
	t.Run("department form", func(t *testing.T) {
		roundTrip(t, schema.DepartmentForm(), strictly(perf.ReadDepartmentForm), nil)
	})
	t.Run("submission", func(t *testing.T) {
		roundTrip(t, schema.Submission(), strictly(perf.ReadJSON), func(s *perf.Submission) {
			s.Tables = append(s.Tables, budget.Table{}) // one without content is refused
		})
	})
	t.Run("report", func(t *testing.T) {
		roundTrip(t, schema.Report(), strictly(perf.ReadReport), nil)
	})
}

func roundTrip[T any](t *testing.T, doc []byte, read func(io.Reader) (*T, error), adjust func(*T)) {
	s := compile(t, doc)
	rapid.Check(t, func(t *rapid.T) {
		v := random[T](t)
		if adjust != nil {
			adjust(v)
		}
		doc := written(t, v)
		require.NoError(t, validate(t, s, doc), doc)
		require.NotContains(t, strings.ReplaceAll(doc, `\\`, ""), `\u003`, "< and > are written as they are")
		back, err := read(strings.NewReader(doc))
		require.NoError(t, err, doc)
		sameText(t, doc, written(t, back))
		if r, ok := any(v).(*perf.Report); ok { // an identity quotes its figures, and owns them when read
			r.Identities, any(back).(*perf.Report).Identities = nil, nil
		}
		same(t, v, back)
	})
}

// strictly is a reader with its options left out.
func strictly[T any](read func(io.Reader, perf.JSONOptions) (*T, error)) func(io.Reader) (*T, error) {
	return func(r io.Reader) (*T, error) { return read(r, perf.JSONOptions{}) }
}

func readTarget(r io.Reader) (*indicator.Target, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var t indicator.Target
	return &t, json.Unmarshal(data, &t)
}
