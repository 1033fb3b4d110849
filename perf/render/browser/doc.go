// Package browser holds a test that opens the HTML report in a real browser. It
// is a module of its own so that the library does not depend on a browser's
// protocol. Where no browser is installed the test says so and is skipped:
//
//	cd perf/render/browser && go test -v -count=1 .
//
// With -screenshots DIR it leaves pictures of the pages for somebody to look at.
// The variable CHROME names the browser to use.
package browser
