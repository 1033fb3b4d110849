// Package profile reads a bureau's own standard: which rules are on, how grave
// their findings are and what their settings are, as a JSON document that needs
// no Go. A profile changes a list of rules; it never checks anything itself.
package profile

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/perftarget/perftarget/perf"
)

//go:embed profile.schema.json
var schema string

// Schema returns the JSON Schema (draft 2020-12) of a profile.
func Schema() []byte { return []byte(schema) }

// ErrProfile is wrapped by every error that lies in a profile.
var ErrProfile = errors.New("bad profile")

// maxBytes bounds a profile document.
const maxBytes = 1 << 20

// Profile is a bureau's own standard. The zero value changes nothing.
type Profile struct {
	Version string `json:"version"`
	// Name is what the bureau calls it.
	Name string `json:"name,omitempty"`
	// Rules sets rules by ID ("value/qual-vague") or whole families ("value").
	// A rule's own setting wins over its family's.
	Rules map[string]Setting `json:"rules,omitempty"`
}

// Setting is what a profile says of a rule. What is not set stays as it is.
type Setting struct {
	// Off leaves the rule out; On puts it in again where its family is off.
	Off bool `json:"off,omitempty"`
	On  bool `json:"on,omitempty"`
	// Severity grades the findings of the rule, each of them.
	Severity perf.Severity `json:"severity,omitempty"`
	// Params sets the rule's settings by name.
	Params map[string]decimal.Decimal `json:"params,omitempty"`
}

// Read reads a profile; what it does not know is an error and not passed over,
// since a misspelt setting would be a rule silently left as it is.
func Read(r io.Reader) (*Profile, error) {
	d := json.NewDecoder(io.LimitReader(r, maxBytes))
	d.DisallowUnknownFields()
	var p Profile
	if err := d.Decode(&p); err != nil {
		return nil, fmt.Errorf("%w at byte %d: %w", ErrProfile, d.InputOffset(), err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("%w at byte %d: something follows the document", ErrProfile, d.InputOffset())
	}
	if p.Version != perf.Version {
		return nil, fmt.Errorf("%w: version %q, want %q", ErrProfile, p.Version, perf.Version)
	}
	for id, s := range p.Rules {
		for name, v := range s.Params {
			if e := v.Exponent(); e < -maxPlaces || e > maxPlaces {
				return nil, fmt.Errorf("%w: %s, %s: a number of too many digits", ErrProfile, id, name)
			}
		}
	}
	return &p, nil
}

// maxPlaces is how far the digits of a setting may stand from the point.
const maxPlaces = 64

// Apply returns the rules as the profile wants them, the given list unchanged.
// It refuses a profile that names a rule, a family or a setting that is not
// there.
func (p *Profile) Apply(rules []perf.Rule) ([]perf.Rule, error) {
	if err := p.known(rules); err != nil {
		return nil, err
	}
	out := make([]perf.Rule, 0, len(rules))
	for _, r := range rules {
		family, _, _ := strings.Cut(r.ID, "/")
		f, own := p.Rules[family], p.Rules[r.ID]
		if own.Off || f.Off && !own.On {
			continue
		}
		for _, s := range []Setting{f, own} {
			r = apply(r, s)
		}
		out = append(out, r)
	}
	return out, nil
}

func apply(r perf.Rule, s Setting) perf.Rule {
	if s.Severity != "" {
		r = r.Graded(s.Severity)
	}
	if len(s.Params) > 0 {
		r.Params = slices.Clone(r.Params)
		for i, q := range r.Params {
			if v, ok := s.Params[q.Name]; ok {
				r.Params[i].Value = v
			}
		}
	}
	return r
}

// known refuses what no rule answers to.
func (p *Profile) known(rules []perf.Rule) error {
	params := map[string][]string{} // settings of a rule or a family, which may have none
	for _, r := range rules {
		family, _, _ := strings.Cut(r.ID, "/")
		params[r.ID] = []string{}
		if _, ok := params[family]; !ok {
			params[family] = []string{}
		}
		for _, q := range r.Params {
			params[r.ID] = append(params[r.ID], q.Name)
			params[family] = append(params[family], q.Name)
		}
	}
	for id, s := range p.Rules {
		have, ok := params[id]
		if !ok {
			return fmt.Errorf("%w: /rules/%s: no such rule or family", ErrProfile, strings.ReplaceAll(id, "/", "~1"))
		}
		if s.Severity != "" && !s.Severity.Valid() {
			return fmt.Errorf("%w: %s: severity %q, want error, warning or info", ErrProfile, id, s.Severity)
		}
		for name := range s.Params {
			if !slices.Contains(have, name) {
				return fmt.Errorf("%w: %s: no setting %q, it has %v", ErrProfile, id, name, have)
			}
		}
	}
	return nil
}

// Select keeps the rules that only names, all where it is empty, less those
// that skip names. A name is a rule's ID or a family; an unknown one is an
// error.
func Select(rules []perf.Rule, only, skip []string) ([]perf.Rule, error) {
	hits := map[string]bool{}
	named := func(names []string, id string) bool {
		found := false
		for _, n := range names {
			if n == id || strings.HasPrefix(id, n+"/") {
				hits[n], found = true, true
			}
		}
		return found
	}
	var out []perf.Rule
	for _, r := range rules {
		in, cut := named(only, r.ID), named(skip, r.ID)
		if (in || len(only) == 0) && !cut {
			out = append(out, r)
		}
	}
	for _, n := range slices.Concat(only, skip) {
		if !hits[n] {
			return nil, fmt.Errorf("no rule or family %q", n)
		}
	}
	return out, nil
}
