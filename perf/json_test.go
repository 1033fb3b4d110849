package perf_test

import (
	"bytes"
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

const oneTable = `"tables":[{"title":"收支总表"}]`

func TestReadJSONRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		doc, path string
		from      string // the document from the error's offset on
		is        error
		says      string
	}{
		"an unknown field": {`{"version":"1","tabels":[]}`, "/tabels", `"tabels"`, perf.ErrUnknownField, "no such field"},
		"deep down": {
			`{"version":"1","projects":[{"name":"甲"},{"name":"乙","annual":{"indicators":{"unplaced":[{"nmae":"x"}]}}}]}`,
			"/projects/1/annual/indicators/unplaced/0/nmae", `"nmae"`, perf.ErrUnknownField, "",
		},
		"in a target": {
			`{"version":"1","department":{"form":{"indicators":{"unplaced":[{"target":{"text":"","kind":"none","x/~":1}}]}}}}`,
			"/department/form/indicators/unplaced/0/target/x~1~0", `"x/~"`, perf.ErrUnknownField, "",
		},
		"in a cell":        {`{"version":"1","tables":[{"rows":[{"cells":[{},{"txt":"1"}]}]}]}`, "/tables/0/rows/0/cells/1/txt", `"txt"`, perf.ErrUnknownField, ""},
		"in a place":       {`{"version":"1","projects":[{"places":{"name":{"row":1}}}]}`, "/projects/0/places/name/row", `"row"`, perf.ErrUnknownField, ""},
		"in a claim":       {`{"version":"1","narrative":[{"text":"","claims":[{"figures":{}}]}]}`, "/narrative/0/claims/0/figures", `"figures"`, perf.ErrUnknownField, ""},
		"an escaped name":  {`{"version":"1","\u0061":1}`, "/a", `"\u0061"`, perf.ErrUnknownField, ""},
		"another case":     {`{"version":"1","Tables":[]}`, "/Tables", `"Tables"`, nil, `"tables"`},
		"a field twice":    {`{"version":"1","source":{"file":"a","file":"b"}}`, "/source/file", `"file":"b"`, nil, "stands twice"},
		"null in a list":   {`{"version":"1","projects":[null]}`, "/projects/0", "null", nil, "null in a list"},
		"a year as text":   {`{"version":"1","projects":[{"name":"甲","year":"2024"}]}`, "/projects/0/year", `"2024"`, nil, "string"},
		"a text as number": {`{"version":"1","projects":[{"name":"甲"},{"name":1}]}`, "/projects/1/name", `1}]`, nil, "number"},
		"a target of no kind": {
			`{"version":"1","projects":[{"annual":{"indicators":{"unplaced":[{"name":"甲","target":{"text":"3人"}}]}}}]}`,
			"/projects/0/annual/indicators/unplaced/0/target", `{"text"`, indicator.ErrJSON, "no kind",
		},
		"a text for a list":  {`{"version":"1","tables":"none"}`, "/tables", `"none"`, nil, "string"},
		"another version":    {`{"version":"2","anything":{}}`, "", "", perf.ErrNoSubmission, `version "2", want "1"`},
		"no version":         {`{"a":1}`, "", "", perf.ErrNoSubmission, `version ""`},
		"nothing in it":      {`{"version":"1"}`, "", "", perf.ErrNoSubmission, "neither table"},
		"a list":             {`[]`, "", "", nil, "want an object"},
		"not JSON":           {`{"version":`, "", "", nil, "unexpected end"},
		"something after it": {`{"version":"1",` + oneTable + `}x`, "", "x", nil, "after top-level value"},
		"two documents":      {`{"version":"1",` + oneTable + `}{}`, "", "{}", nil, "after top-level value"},
		"nothing":            {``, "", "", nil, "unexpected end"},
		"nested too deep":    {`{"version":"1","x":` + strings.Repeat("[", 20000) + strings.Repeat("]", 20000) + `}`, "", "[[", nil, "max depth"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := perf.ReadJSON(strings.NewReader(c.doc), perf.JSONOptions{})
			require.Nil(t, s)
			var e *perf.JSONError
			require.ErrorAs(t, err, &e)
			require.Equal(t, c.path, e.Path, "%v", err)
			require.True(t, strings.HasPrefix(c.doc[e.Offset:], c.from), "%v, from there on: %.20s", err, c.doc[e.Offset:])
			require.ErrorContains(t, err, c.says)
			if c.is != nil {
				require.ErrorIs(t, err, c.is)
			}
		})
	}
	broken := errors.New("disk on fire")
	_, err := perf.ReadJSON(io.MultiReader(strings.NewReader("{"), failingReader{broken}), perf.JSONOptions{})
	require.ErrorIs(t, err, broken)
}

type failingReader struct{ err error }

func (r failingReader) Read([]byte) (int, error) { return 0, r.err }

func TestReadJSONMessage(t *testing.T) {
	_, err := perf.ReadJSON(strings.NewReader(`{"version":"1","tabels":[]}`), perf.JSONOptions{})
	require.EqualError(t, err, "JSON /tabels，第15字节 (at byte 15): 没有这个字段 (no such field)")
}

// What the format does not have is kept, in the order of the document, and what
// is known is read.
func TestKeepUnknown(t *testing.T) {
	var notes []perf.Note
	keep := perf.JSONOptions{KeepUnknown: func(n perf.Note) { notes = append(notes, n) }}
	s, err := perf.ReadJSON(strings.NewReader(`{"version":"1","id":{"a":[1,"}"]},
		"projects":[{"name":"甲","审核人":"王"}],`+oneTable+`}`), keep)
	require.NoError(t, err)
	require.Equal(t, "甲", s.Projects[0].Name.Text)
	why := "JSON中有本库不认识的字段"
	require.Equal(t, []perf.Note{
		{Kind: perf.NoteUnplaced, At: source.Place{Path: "/id"}, Text: `{"a":[1,"}"]}`, Reason: why},
		{Kind: perf.NoteUnplaced, At: source.Place{Path: "/projects/0/审核人"}, Text: `"王"`, Reason: why},
	}, notes)

	_, err = perf.ReadJSON(strings.NewReader(`{"version":"1","TABLES":[],`+oneTable+`}`), keep)
	require.ErrorContains(t, err, `"tables"`, "what would be read as another field is not unknown")
}

func TestReadOneForm(t *testing.T) {
	f, err := perf.ReadProjectForm(strings.NewReader("\ufeff"+`{"name":"甲","annual":{"objective":"乙"}}`), perf.JSONOptions{})
	require.NoError(t, err)
	require.Equal(t, "乙", f.Annual.Objective.Text)
	_, err = perf.ReadProjectForm(strings.NewReader(`{"name":"甲","staff":{}}`), perf.JSONOptions{})
	require.ErrorIs(t, err, perf.ErrUnknownField)

	d, err := perf.ReadDepartmentForm(strings.NewReader(`{"name":"甲","staff":{"text":"57人"}}`), perf.JSONOptions{})
	require.NoError(t, err)
	require.Equal(t, "57", d.Staff.Value().String())

	tree, err := perf.ReadTree(strings.NewReader(`{"children":[{"level1":"output","children":[{"level2":"quantity","children":[{"name":"甲","target":{"text":"3人","kind":"quantity","op":"=","value":"3","unit":"人"}}]}]}]}`), perf.JSONOptions{})
	require.NoError(t, err)
	require.Equal(t, 1, tree.Len())
	_, err = perf.ReadTree(strings.NewReader(`{"children":[{"level1":"output","children":[{"level2":"quantity","indicators":[]}]}]}`), perf.JSONOptions{})
	require.EqualError(t, err, "JSON /children/0/children/0/indicators，第65字节 (at byte 65): 没有这个字段 (no such field)")
}

// A number that no two could be added up with is refused where it stands.
func TestReadJSONHugeNumber(t *testing.T) {
	tree := func(weight string) error {
		_, err := perf.ReadTree(strings.NewReader(`{"children":[{"level1":"output","weight":`+weight+`}]}`), perf.JSONOptions{})
		return err
	}
	for _, ok := range []string{`"22.5"`, `22.5`, `"-0.125"`, `1e1`, `null`} {
		require.NoError(t, tree(ok), ok)
	}
	for _, huge := range []string{`"1E-99999999"`, `1e99999999`, `"1E+999999999"`, `"1\u0045-99999999"`, `"` + strings.Repeat("9", 99) + `"`} {
		err := tree(huge)
		require.ErrorIs(t, err, perf.ErrTooLarge, huge)
		require.ErrorContains(t, err, "JSON /children/0/weight")
	}
}

// A document is bounded, and so is what becomes of it.
func TestReadJSONIsBounded(t *testing.T) {
	doc := `{"version":"1",` + oneTable + `}`
	_, err := perf.ReadJSON(strings.NewReader(doc), perf.JSONOptions{Limits: perf.Limits{Bytes: len(doc)}})
	require.NoError(t, err)
	_, err = perf.ReadJSON(strings.NewReader(doc), perf.JSONOptions{Limits: perf.Limits{Bytes: len(doc) - 1}})
	require.ErrorIs(t, err, perf.ErrTooLarge)

	for name, doc := range map[string]io.Reader{
		"many empty forms": strings.NewReader(`{"version":"1","projects":[{}` + strings.Repeat(",{}", 2<<20) + `]}`),
		"many empty cells": strings.NewReader(`{"version":"1","tables":[{"rows":[{"cells":[{}` + strings.Repeat(",{}", 2<<20) + `]}]}]}`),
		"without end":      io.MultiReader(strings.NewReader(`{"version":"`), endless{}),
		"spaces":           io.MultiReader(strings.NewReader(`{`), endless{}),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := perf.ReadJSON(doc, perf.JSONOptions{Limits: perf.Limits{Bytes: 8 << 20}})
			require.ErrorIs(t, err, perf.ErrTooLarge)
			runtime.ReadMemStats(&after)
			require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(128<<20), "bytes, the growth of the read buffer with them")
		})
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

// No bytes make a reader panic, and what is read can be written and read again.
func FuzzReadJSON(f *testing.F) {
	f.Add([]byte(`{"version":"1",` + oneTable + `}`))
	f.Add([]byte(`{"version":"1","projects":[{"name":"\u7532","annual":{"indicators":{"children":[{"level1":"output"}]}}}]}`))
	f.Add([]byte(`{"version":"1","narrative":[{"text":"\"","claims":[{"kind":"amount","figure":{"text":"1"},"parent":-1}]}]}`))
	f.Add([]byte(`{"version":"1","projects":[{"funds":{"annual":{"total":{"text":"1,0"}}}}],"x":[{"a":"]"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		keep := perf.JSONOptions{KeepUnknown: func(perf.Note) {}, Limits: perf.Limits{Bytes: 1 << 20}}
		s, err := perf.ReadJSON(bytes.NewReader(data), keep)
		if err != nil {
			return
		}
		var doc, again bytes.Buffer
		require.NoError(t, perf.WriteJSON(&doc, s))
		back, err := perf.ReadJSON(bytes.NewReader(doc.Bytes()), perf.JSONOptions{})
		require.NoError(t, err, "%s", doc.String())
		require.NoError(t, perf.WriteJSON(&again, back))
		require.Equal(t, doc.String(), again.String())
	})
}
