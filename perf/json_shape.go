package perf

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/perftarget/perftarget/budget"
	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/source"
)

// shape says which members a JSON value may have, taken from the Go type it is
// read into, so that no second list of names has to agree with the types.
type shape struct {
	goType  reflect.Type
	members map[string]*shape // of an object; nil for other values
	items   *shape            // of an array, or of an object that is a map
}

// isMap reports an object whose members have any name.
func (s *shape) isMap() bool { return s.members == nil && s.goType.Kind() == reflect.Map }

// Types that read their JSON themselves hide its members from reflection. They
// are listed with a type whose tags tell them; one that is not listed is a
// single value.
var readThemselves = map[reflect.Type]reflect.Type{
	reflect.TypeFor[ProjectForm]():      reflect.TypeFor[projectJSON](),
	reflect.TypeFor[DepartmentForm]():   reflect.TypeFor[departmentJSON](),
	reflect.TypeFor[budget.Table]():     reflect.TypeFor[budget.Table](),
	reflect.TypeFor[budget.Figure]():    reflect.TypeFor[budget.Figure](),
	reflect.TypeFor[indicator.Target](): reflect.TypeFor[targetMembers](),
	reflect.TypeFor[budget.Result]():    reflect.TypeFor[resultMembers](),
}

type targetMembers struct {
	Text     string   `json:"text"`
	Kind     string   `json:"kind"`
	Op       string   `json:"op"`
	Value    string   `json:"value"`
	Min      string   `json:"min"`
	Max      string   `json:"max"`
	MinOpen  bool     `json:"minOpen"`
	MaxOpen  bool     `json:"maxOpen"`
	Values   []string `json:"values"`
	Times    string   `json:"times"`
	Per      string   `json:"per"`
	From     string   `json:"from"`
	To       string   `json:"to"`
	By       string   `json:"by"`
	Unit     string   `json:"unit"`
	Change   string   `json:"change"`
	UnitFrom string   `json:"unitFrom"`
	Error    struct {
		Offset int    `json:"offset"`
		Reason string `json:"reason"`
	} `json:"error"`
}

type resultMembers struct {
	Kind       string        `json:"kind"`
	ID         string        `json:"id"`
	Formula    string        `json:"formula"`
	Soft       bool          `json:"soft"`
	Left       []termMembers `json:"left"`
	Right      []termMembers `json:"right"`
	Difference string        `json:"difference"`
	Bound      string        `json:"bound"`
	Verdict    string        `json:"verdict"`
	Cut        bool          `json:"cut"`
}

type termMembers struct {
	At   source.Place `json:"at"`
	Text string       `json:"text"`
	Unit string       `json:"unit"`
	Sign int          `json:"sign"`
}

// shapeOf gives the shape of what is read into a value of type t.
func shapeOf(t reflect.Type) *shape { return shaper{}.of(t) }

// shaper builds each type's shape once.
type shaper map[reflect.Type]*shape

func (m shaper) of(t reflect.Type) *shape {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if s := m[t]; s != nil {
		return s
	}
	s := &shape{goType: t}
	m[t] = s
	tagged, listed := readThemselves[t]
	switch {
	case listed:
		s.members = m.membersOf(tagged)
	case readsItself(t):
	case t.Kind() == reflect.Struct:
		s.members = m.membersOf(t)
	case t.Kind() == reflect.Slice, t.Kind() == reflect.Map:
		s.items = m.of(t.Elem())
	}
	return s
}

func readsItself(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(reflect.TypeFor[json.Unmarshaler]()) || p.Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
}

func (m shaper) membersOf(t reflect.Type) map[string]*shape {
	members := map[string]*shape{}
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			for k, v := range m.membersOf(f.Type) {
				if members[k] == nil {
					members[k] = v
				}
			}
		case f.IsExported() && name != "" && name != "-":
			members[name] = m.of(f.Type)
		}
	}
	return members
}

// fresh is a new value of the type, to try to read something into.
func (s *shape) fresh() any { return reflect.New(s.goType).Interface() }
