package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/perftarget/perftarget/examples/internal/standard"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/profile"
	"github.com/perftarget/perftarget/perf/render"
)

// choice is what the command line says of the rules to use.
type choice struct {
	only, skip        string
	profile, baseline string
	explain           string
}

func (c *choice) flags(f *flag.FlagSet) {
	f.StringVar(&c.only, "only", "", "use only these `rules` or families, separated by commas")
	f.StringVar(&c.skip, "skip", "", "leave out these `rules` or families, separated by commas")
	f.StringVar(&c.profile, "profile", "", "a bureau's own standard, a JSON `file`")
	f.StringVar(&c.baseline, "baseline", "", "show only what an earlier report, a JSON `file`, does not have")
	f.StringVar(&c.explain, "explain", "", "explain one `rule` and stop")
}

// rules gives the catalogue as the profile and the command line want it.
func (c *choice) rules() ([]perf.Rule, error) {
	list, err := standard.Rules(c.profile)
	if err != nil {
		return nil, err
	}
	return profile.Select(list, names(c.only), names(c.skip))
}

func (c *choice) earlier() (*perf.Report, error) {
	if c.baseline == "" {
		return nil, nil
	}
	f, err := os.Open(c.baseline)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := perf.ReadReport(f, perf.JSONOptions{})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.baseline, err)
	}
	return r, nil
}

func explain(stdout, stderr io.Writer, list []perf.Rule, id string, lang render.Lang) int {
	for _, r := range list {
		if r.ID != id {
			continue
		}
		if err := render.Rule(stdout, r, lang); err != nil {
			fmt.Fprintln(stderr, "check:", err)
			return exitUnusable
		}
		return exitClean
	}
	fmt.Fprintf(stderr, "check: no rule %q\n", id)
	return exitUnusable
}

func names(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' })
}
