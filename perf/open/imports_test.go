package open_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Who may know whom, as design and CONTRIBUTING say it: what a package must not
// depend on, in itself or through others.
func TestImports(t *testing.T) {
	const (
		module    = "github.com/perftarget/perftarget/"
		excel     = "github.com/xuri/excelize"
		web       = "golang.org/x/net"
		terminals = "github.com/schollz/progressbar"
	)
	for pkg, barred := range map[string][]string{
		"source":          {module, excel, web, terminals, "github.com/shopspring"},
		"indicator":       {module + "budget", module + "perf", excel, web, terminals},
		"budget":          {module + "indicator", module + "perf", excel, web, terminals, "github.com/go-playground"},
		"perf":            {module + "perf/", excel, web, terminals},
		"perf/rules":      {module + "perf/disclosure", module + "perf/sheet", module + "perf/open", module + "perf/render", module + "perf/internal/forms", module + "perf/internal/tables", excel, web, terminals},
		"perf/disclosure": {module + "perf/rules", module + "perf/sheet", module + "perf/render", excel, terminals},
		"perf/sheet":      {module + "perf/rules", terminals},
		"perf/word":       {module + "perf/rules", module + "perf/sheet", module + "perf/render", excel, terminals},
		"perf/render":     {module + "perf/rules", module + "perf/disclosure", module + "perf/sheet", excel, web, terminals},
		"perf/profile":    {module + "perf/disclosure", module + "perf/sheet", excel, web, terminals},
		"perf/open":       {module + "perf/rules", terminals},
	} {
		out, err := exec.Command("go", "list", "-deps", module+pkg).Output()
		require.NoError(t, err)
		deps := strings.Fields(string(out))
		require.Contains(t, deps, module+pkg)
		for _, d := range deps {
			i := slices.IndexFunc(barred, func(b string) bool { return d == b || strings.HasPrefix(d, strings.TrimSuffix(b, "/")+"/") })
			ours := d == module+pkg || d == module+"source" || strings.HasPrefix(d, module+"perf/internal/") && !slices.Contains(barred, d)
			require.True(t, i < 0 || ours, "%s depends on %s", pkg, d)
		}
	}
}
