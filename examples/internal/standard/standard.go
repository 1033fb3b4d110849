// Package standard gives the rules as a bureau's own standard wants them.
package standard

import (
	"fmt"
	"os"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/profile"
	"github.com/perftarget/perftarget/perf/rules"
)

// Rules is the catalogue as the profile in a file wants it; "" is no profile.
func Rules(file string) ([]perf.Rule, error) {
	list := rules.All()
	if file == "" {
		return list, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	p, err := profile.Read(f)
	if err == nil {
		list, err = p.Apply(list)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return list, nil
}
