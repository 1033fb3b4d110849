package browser

import (
	"bytes"
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

var screenshots = flag.String("screenshots", "", "a `folder` to leave pictures in")

const (
	root   = "../../.."
	script = `<script>window.ran=1</script>`
	image  = `"><img src=x onerror="window.ran=2">`
)

// browserPath finds a browser, or skips the test.
func browserPath(t *testing.T) string {
	names := []string{os.Getenv("CHROME"), "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "headless-shell"}
	for _, name := range names {
		if name == "" {
			continue
		}
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no browser found (chromium or google-chrome in PATH, or CHROME=…): the HTML report was not opened in one")
	return ""
}

// reports makes the pages to look at: of a real document, and of one whose
// names are attempts to run something.
func reports(t *testing.T) (real, hostile string) {
	dir := t.TempDir()
	check := filepath.Join(dir, "check")
	run(t, "go", "build", "-o", check, "./examples/check")
	real = filepath.Join(dir, "real.html")
	require.NoError(t, os.WriteFile(real, run(t, check, "-fail-on", "never", "-format", "html", "testdata/zezhou-2024/budget.txt"), 0o600))

	doc, err := os.ReadFile(root + "/perf/render/testdata/submission.json")
	require.NoError(t, err)
	quoted := func(s string) string { return strings.ReplaceAll(s, `"`, `\"`) }
	text := strings.NewReplacer(
		"退耕地补植", quoted(script+"\u202e"), "造林成活率", quoted(image), "林业和草原", quoted(script),
		"某县林业局", quoted(image)+strings.Repeat("很长的名称", 400), "森林防火", strings.Repeat("W", 3000),
	).Replace(string(doc))
	submission := filepath.Join(dir, "hostile.json")
	require.NoError(t, os.WriteFile(submission, []byte(text), 0o600))
	hostile = filepath.Join(dir, "hostile.html")
	require.NoError(t, os.WriteFile(hostile, run(t, check, "-fail-on", "never", "-format", "html", submission), 0o600))
	return real, hostile
}

func run(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir = root
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	require.NoError(t, err, "%s %v: %s", name, args, stderr.String())
	return out
}

// tab is an open page with what went on in it.
type tab struct {
	t        *testing.T
	ctx      context.Context
	mu       sync.Mutex
	requests []string
	errors   []string
	dialogs  int
}

func open(t *testing.T, browser context.Context, file string, width int64, before ...chromedp.Action) *tab {
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(cancel)
	p := &tab{t: t, ctx: ctx}
	chromedp.ListenTarget(ctx, p.listen)
	actions := append([]chromedp.Action{network.Enable(), runtime.Enable(), emulation.SetDeviceMetricsOverride(width, 900, 1, false)}, before...)
	actions = append(actions, chromedp.Navigate("file://"+file), chromedp.WaitReady("main"))
	require.NoError(t, chromedp.Run(ctx, actions...))
	return p
}

func (p *tab) listen(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		p.requests = append(p.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		p.errors = append(p.errors, e.ExceptionDetails.Error())
	case *runtime.EventConsoleAPICalled:
		p.errors = append(p.errors, string(e.Type))
	case *page.EventJavascriptDialogOpening:
		p.dialogs++
	}
}

// eval gives the value of an expression in the page.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	var v T
	require.NoError(p.t, chromedp.Run(p.ctx, chromedp.Evaluate(expression, &v)))
	return v
}

func (p *tab) do(actions ...chromedp.Action) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Run(p.ctx, actions...))
}

// picture leaves a picture of the whole page.
func (p *tab) picture(name string) {
	if *screenshots == "" {
		return
	}
	var png []byte
	p.do(chromedp.FullScreenshot(&png, 100))
	require.NoError(p.t, os.MkdirAll(*screenshots, 0o755))
	require.NoError(p.t, os.WriteFile(filepath.Join(*screenshots, name), png, 0o600))
}

const shown = `[...document.querySelectorAll("article.finding")].filter(f => f.checkVisibility()).length`

func TestInBrowser(t *testing.T) {
	// In a container the browser runs as root, where it has no sandbox; it opens
	// only pages made here.
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(browserPath(t)), chromedp.NoSandbox)
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	defer cancel()
	browser, cancel := chromedp.NewContext(allocator)
	defer cancel()
	require.NoError(t, chromedp.Run(browser))
	real, hostile := reports(t)

	for file, name := range map[string]string{real: "real", hostile: "hostile"} {
		for _, width := range []int64{1200, 400} {
			t.Run(name+" at "+map[int64]string{1200: "1200", 400: "400"}[width]+" px", func(t *testing.T) {
				p := open(t, browser, file, width)
				require.LessOrEqual(t, eval[int64](p, `document.documentElement.scrollWidth`), width, "nothing sticks out")
				require.False(t, eval[bool](p, `document.getElementById("filter").hidden`), "the script ran")
				require.Empty(t, eval[string](p, `String(window.ran || "")`), "and no other did")
				p.picture(name + "-" + map[int64]string{1200: "1200", 400: "400"}[width] + ".png")
				p.mu.Lock()
				defer p.mu.Unlock()
				require.Equal(t, []string{"file://" + file}, p.requests, "no network")
				require.Empty(t, p.errors)
				require.Zero(t, p.dialogs)
			})
		}
	}
	t.Run("hostile names are shown", func(t *testing.T) { testNames(t, open(t, browser, hostile, 1200)) })
	t.Run("filter", func(t *testing.T) { testFilter(t, open(t, browser, real, 1200)) })
	t.Run("links lead to what they quote", func(t *testing.T) { testLinks(t, open(t, browser, real, 1200)) })
	t.Run("keyboard", func(t *testing.T) { testKeyboard(t, open(t, browser, real, 400)) })
	t.Run("without script", func(t *testing.T) {
		testWithoutScript(t, open(t, browser, real, 1200, emulation.SetScriptExecutionDisabled(true)))
	})
	t.Run("contrast", func(t *testing.T) { testContrast(t, open(t, browser, real, 1200)) })
	t.Run("print", func(t *testing.T) { testPrint(t, open(t, browser, real, 1200)) })
}

func testNames(t *testing.T, p *tab) {
	text := eval[string](p, `document.body.textContent`)
	require.Contains(t, text, script+"⟨U+202E⟩")
	require.Contains(t, text, image)
	require.Zero(t, eval[int](p, `document.querySelectorAll("main img, main script").length`))
}

func testFilter(t *testing.T, p *tab) {
	all := eval[int](p, shown)
	require.Greater(t, all, 20)
	count := func(selector string) int { return eval[int](p, `document.querySelectorAll("`+selector+`").length`) }

	p.do(chromedp.Click(`input[value=warning]`))
	require.Equal(t, all-count("article.warning"), eval[int](p, shown))
	require.Equal(t, eval[int](p, shown), eval[int](p, `Number(document.getElementById("shown").textContent)`))

	rule := eval[string](p, `document.querySelector("article.error").dataset.rule`)
	p.do(chromedp.SetValue(`select[name=rule]`, rule), change(`select[name=rule]`))
	require.Equal(t, eval[int](p, `[...document.querySelectorAll("article.finding")].filter(f => f.dataset.rule === "`+rule+`" && f.dataset.severity !== "warning").length`), eval[int](p, shown))

	p.do(chromedp.Click(`#filter button[type=reset]`), chromedp.Sleep(100*time.Millisecond))
	require.Equal(t, all, eval[int](p, shown))

	p.do(chromedp.SetValue(`select[name=form]`, "s1"), change(`select[name=form]`))
	require.Equal(t, count("#s1 article.finding"), eval[int](p, shown))
	require.Equal(t, 1, eval[int](p, `[...document.querySelectorAll("section.part")].filter(s => s.checkVisibility()).length`))
}

func change(selector string) chromedp.Action {
	return chromedp.Evaluate(`document.querySelector("`+selector+`").dispatchEvent(new Event("change", {bubbles: true}))`, nil)
}

func testLinks(t *testing.T, p *tab) {
	p.do(chromedp.Click(`article.finding .quotes a`), chromedp.Sleep(200*time.Millisecond))
	require.True(t, eval[bool](p, `document.querySelector("mark:target").checkVisibility()`))
	require.True(t, eval[bool](p, `(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector("mark:target").getBoundingClientRect())`), "in sight")

	// The form beside a finding moves, and the finding stays in sight.
	inSight := func(selector string) bool {
		return eval[bool](p, `(r => r.top >= 0 && r.bottom <= innerHeight)(document.querySelector("`+selector+`").getBoundingClientRect())`)
	}
	last := eval[string](p, `[...document.querySelectorAll("#s1 article.finding:has(.quotes a)")].pop().id`)
	p.do(chromedp.Evaluate(`location.hash = "#`+last+`"`, nil), chromedp.Sleep(200*time.Millisecond),
		chromedp.Click(`#`+last+` .quotes a`), chromedp.Sleep(200*time.Millisecond))
	require.True(t, inSight("#"+last+" h3"), "the finding")
	require.True(t, inSight("mark:target"), "the cell it quotes")

	// From a cell back to a finding that the filter hides.
	p.do(chromedp.Click(`input[value=error]`))
	hidden := eval[string](p, `document.querySelector("article.error").id`)
	p.do(chromedp.Evaluate(`location.hash = "#`+hidden+`"`, nil), chromedp.Sleep(200*time.Millisecond))
	require.True(t, eval[bool](p, `document.getElementById("`+hidden+`").checkVisibility()`))
}

// contrast gives the texts that stand out too little from what is behind them:
// less than 4.5 to 1, the level AA of WCAG 2.
const contrast = `(() => {
  const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b };
  const parse = s => s.match(/[\d.]+/g).map(Number);
  const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c } return [255, 255, 255] };
  const bad = new Set(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n; n = walk.nextNode();) {
    const e = n.parentElement;
    if (!n.data.trim() || !e.checkVisibility() || e.closest("script, select")) continue;
    const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) bad.add(e.tagName + "." + e.className + " " + ratio.toFixed(2));
  }
  return [...bad].join(", ");
})()`

func testContrast(t *testing.T, p *tab) {
	p.do(chromedp.Evaluate(`document.querySelectorAll("details").forEach(d => d.open = true)`, nil))
	require.Empty(t, eval[string](p, contrast))
	p.do(chromedp.Evaluate(`document.querySelector("h1").style.color = "#999"`, nil))
	require.Contains(t, eval[string](p, contrast), "H1. 2.85", "what is too pale is seen")
}

// testKeyboard walks through the page by Tab: the first stop leads past the
// overview, every stop is in sight and has a visible focus.
func testKeyboard(t *testing.T, p *tab) {
	p.do(chromedp.KeyEvent(kb.Tab))
	require.Equal(t, "skip", eval[string](p, `document.activeElement.className`))
	require.True(t, eval[bool](p, `document.activeElement.getBoundingClientRect().left >= 0`), "it comes into sight")
	p.do(chromedp.KeyEvent(kb.Enter), chromedp.Sleep(200*time.Millisecond))
	require.Equal(t, "#findings", eval[string](p, `location.hash`))
	seen := map[string]bool{}
	for range 40 {
		p.do(chromedp.KeyEvent(kb.Tab))
		stop := eval[string](p, `(e => e.tagName + " " + (e.href || e.textContent).slice(-60))(document.activeElement)`)
		require.NotContains(t, stop, "BODY", "focus is lost")
		seen[stop] = true
		require.Equal(t, "solid", eval[string](p, `getComputedStyle(document.activeElement).outlineStyle`), stop)
		require.True(t, eval[bool](p, `(r => r.width > 0 && r.bottom > 0 && r.top < innerHeight)(document.activeElement.getBoundingClientRect())`), stop)
	}
	require.Greater(t, len(seen), 20, "the walk goes on")
}

func testWithoutScript(t *testing.T, p *tab) {
	var html string
	p.do(chromedp.OuterHTML("html", &html))
	require.Regexp(t, `<form class="filter"[^>]* hidden`, html, "what does nothing is not offered")
	var visible []byte
	p.do(chromedp.CaptureScreenshot(&visible))
	require.Greater(t, len(visible), 10_000, "the page is drawn")
	p.do(chromedp.Click(`article.finding .quotes a`, chromedp.ByQuery))
	var location string
	p.do(chromedp.Location(&location))
	require.Contains(t, location, "#s0c")
}

func testPrint(t *testing.T, p *tab) {
	var pdf []byte
	p.do(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		pdf, _, err = page.PrintToPDF().WithPreferCSSPageSize(true).Do(ctx)
		return err
	}))
	pages := bytes.Count(pdf, []byte("/Type /Page\n")) + bytes.Count(pdf, []byte("/Type /Page/"))
	t.Logf("%d pages of paper", pages)
	require.NotEmpty(t, pdf)
	if *screenshots != "" {
		require.NoError(t, os.WriteFile(filepath.Join(*screenshots, "real.pdf"), pdf, 0o600))
	}
	p.do(emulation.SetEmulatedMedia().WithMedia("print"))
	require.Equal(t, "none", eval[string](p, `getComputedStyle(document.getElementById("filter")).display`))
	require.Zero(t, eval[int](p, `[...document.querySelectorAll(".part details .quotes li, .quoted .leaf")].filter(e => !e.getClientRects().length).length`), "what is folded up is printed")
}
