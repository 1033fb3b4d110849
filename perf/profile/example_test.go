package profile_test

import (
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/perf/profile"
	"github.com/perftarget/perftarget/perf/rules"
)

// A bureau's own standard: no notes of the reader, empty year columns an error,
// and at least 70 % of a form's indicators quantified.
func Example() {
	p, err := profile.Read(strings.NewReader(`{"version":"1","name":"某市审核口径","rules":{
		"reading": {"off": true},
		"form/annual-empty": {"severity": "error"},
		"set/quant-share": {"params": {"min-share": "0.7"}}
	}}`))
	if err != nil {
		panic(err)
	}
	list, err := p.Apply(rules.All())
	if err != nil {
		panic(err)
	}
	for _, r := range list {
		switch r.ID {
		case "form/annual-empty":
			fmt.Println(r.ID, r.Severity)
		case "set/quant-share":
			fmt.Println(r.ID, r.Params[0].Name, r.Params[0].Value)
		}
	}
	// Output:
	// set/quant-share min-share 0.7
	// form/annual-empty error
}
