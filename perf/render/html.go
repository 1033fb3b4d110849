package render

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"

	"github.com/perftarget/perftarget/perf"
)

//go:embed page
var pageFiles embed.FS

// HTML writes the report as one page that needs no other file and no network:
// a summary, then for each form its findings beside the form they speak of with
// the cells marked, then which department indicator each project indicator
// serves. It prints well and can be used without its script, which only filters.
//
// The forms, tables and sentences are quoted from s, the submission that was
// checked. Where s is nil the page has the findings alone.
//
// Whatever stands in a document is shown as text. Characters that are not seen,
// or that turn the reading direction, are shown by their code.
func HTML(w io.Writer, r *perf.Report, s *perf.Submission, opt Options) error {
	t, err := template.New("").Funcs(template.FuncMap{"dict": dict}).ParseFS(pageFiles, "page/*.tmpl")
	if err != nil {
		return err
	}
	style, err := pageFiles.ReadFile("page/style.css")
	if err != nil {
		return err
	}
	script, err := pageFiles.ReadFile("page/script.js")
	if err != nil {
		return err
	}
	b := bufio.NewWriter(w)
	if err := t.ExecuteTemplate(b, "page.tmpl", pageShell{
		Policy: "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script) + "'",
		Style:  template.CSS(style), //nolint:gosec // our own file
		Script: template.JS(script), //nolint:gosec // our own file
		Page:   newPage(r, s, opt.Lang),
	}); err != nil {
		return err
	}
	return b.Flush()
}

// pageShell is the page with its style and script. The policy lets a browser
// run these two and nothing else, whatever a document may hold.
type pageShell struct {
	Policy string
	Style  template.CSS
	Script template.JS
	*Page
}

// dict hands a template several values by name.
func dict(pairs ...any) map[string]any {
	m := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		m[pairs[i].(string)] = pairs[i+1]
	}
	return m
}

func hash(code []byte) string {
	sum := sha256.Sum256(code)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
