package main

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
)

const budget = "../../testdata/zezhou-2024/budget.txt"

// start runs the service on a free port until the test ends.
func start(t *testing.T, change func(*desk)) (url string, stop func() error) {
	t.Helper()
	t.Setenv("TMPDIR", t.TempDir())
	d := &desk{size: 16 << 20, files: 5, turns: make(chan struct{}, 2), wait: 30 * time.Second, send: 5 * time.Second,
		check: 30 * time.Second, end: 10 * time.Second}
	if change != nil {
		change(d)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- d.serve(ctx, listener) }()
	stop = sync.OnceValue(func() error { cancel(); return <-done })
	t.Cleanup(func() {
		require.NoError(t, stop())
		left, err := os.ReadDir(os.TempDir())
		require.NoError(t, err)
		require.Empty(t, left, "no file of a user is left behind")
	})
	return "http://" + listener.Addr().String(), stop
}

type upload struct{ name, text string }

// formOf is a request body with some files.
func formOf(t *testing.T, files ...upload) (kind string, body []byte) {
	t.Helper()
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	require.NoError(t, w.WriteField("note", "一个不是文件的字段"))
	for _, f := range files {
		part, err := w.CreateFormFile("file", f.name)
		require.NoError(t, err)
		_, err = io.WriteString(part, f.text)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return w.FormDataContentType(), b.Bytes()
}

func post(t *testing.T, url, kind string, body io.Reader) (status int, answer string, h http.Header) {
	t.Helper()
	r, err := http.Post(url, kind, body)
	require.NoError(t, err)
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return r.StatusCode, string(b), r.Header
}

func submit(t *testing.T, url string, files ...upload) (int, string) {
	t.Helper()
	kind, body := formOf(t, files...)
	status, answer, h := post(t, url, kind, bytes.NewReader(body))
	require.Equal(t, "no-store", h.Get("Cache-Control"))
	require.Equal(t, "nosniff", h.Get("X-Content-Type-Options"))
	return status, answer
}

func text(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(b)
}

func TestPageAndReport(t *testing.T) {
	url, _ := start(t, nil)
	r, err := http.Get(url)
	require.NoError(t, err)
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	require.Contains(t, string(b), `action="/report" method="post" enctype="multipart/form-data"`)

	status, answer := submit(t, url+"/report", upload{"预算.txt", text(t, budget)})
	require.Equal(t, http.StatusOK, status, answer)
	require.Contains(t, answer, "<!doctype html>")
	require.Contains(t, answer, "泽州县司法局")
	require.Contains(t, answer, "预算.txt")

	_, answer = submit(t, url+"/report?lang=en", upload{"a.txt", text(t, budget)})
	require.Contains(t, answer, `<html lang="en">`)
	_, answer = submit(t, url+"/report?lang=%22%3E%3Cscript%3E", upload{"a.txt", text(t, budget)})
	require.NotContains(t, answer, `"><script>`)
}

func TestCheck(t *testing.T) {
	url, _ := start(t, nil)
	status, answer := submit(t, url+"/check", upload{"budget.txt", text(t, budget)})
	require.Equal(t, http.StatusOK, status, answer)
	report, err := perf.ReadReport(strings.NewReader(answer), perf.JSONOptions{})
	require.NoError(t, err)
	require.True(t, report.Has(perf.Error))
	require.Equal(t, "budget.txt", report.Findings[0].Evidence[0].At.File)

	// Forms in files of their own are one submission, if they can be.
	department := "部门整体支出绩效目标申报表\n（2024年度）\n部门名称\t某局\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t活动次数\t≥12次\n"
	status, answer = submit(t, url+"/check", upload{"部门.txt", department}, upload{"1.txt", project(1)}, upload{"30.txt", project(30)})
	require.Equal(t, http.StatusOK, status, answer)
	report, err = perf.ReadReport(strings.NewReader(answer), perf.JSONOptions{})
	require.NoError(t, err)
	require.Len(t, report.Submission.Projects, 2)
	require.Len(t, report.Links, 2)
	require.Equal(t, "部门.txt", report.Links[0].Department.At.File)
	require.Equal(t, "1.txt", report.Links[0].Project.At.File)

	other := strings.Replace(project(1), "2024", "2023", 1)
	status, answer = submit(t, url+"/check", upload{"部门.txt", department}, upload{"旧.txt", other})
	require.Equal(t, http.StatusBadRequest, status)
	require.Contains(t, answer, "部门.txt")
	require.Contains(t, answer, "旧.txt")
}

func TestBadUploads(t *testing.T) {
	url, _ := start(t, func(d *desk) { d.size = 1 << 20 })
	var bomb bytes.Buffer
	z := zip.NewWriter(&bomb)
	for _, name := range []string{"[Content_Types].xml", "xl/workbook.xml", "../../../../tmp/evil", "/etc/evil"} {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write(make([]byte, 60<<20))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	for name, c := range map[string]struct {
		files  []upload
		status int
		says   string
	}{
		"no file":        {nil, 400, "1至5个文件"},
		"six files":      {[]upload{{"1", project(1)}, {"2", project(2)}, {"3", project(3)}, {"4", project(4)}, {"5", project(5)}, {"6", project(6)}}, 400, "1至5个文件"},
		"too large":      {[]upload{{"a.txt", strings.Repeat("预算\n", 1<<18)}}, 413, "too large"},
		"blank":          {[]upload{{"a.txt", " \n"}}, 400, "a.txt: 文件为空"},
		"PDF":            {[]upload{{"a.txt", "%PDF-1.7"}}, 400, "pdftotext"},
		"Word":           {[]upload{{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"}}, 400, ".doc"},
		"zip bomb":       {[]upload{{"a.xlsx", bomb.String()}}, 400, "上限"},
		"same file":      {[]upload{{"a", project(1)}, {"a", project(1)}}, 400, "a"},
		"path as a name": {[]upload{{"../../etc/passwd", "x"}}, 400, "passwd: "},
		"hostile name":   {[]upload{{`<img src=x onerror=alert(1)>.txt`, "%PDF-"}}, 400, "alert"},
	} {
		t.Run(name, func(t *testing.T) {
			kind, body := formOf(t, c.files...)
			start := time.Now()
			status, answer, h := post(t, url+"/check", kind, bytes.NewReader(body))
			require.Equal(t, c.status, status, answer)
			require.Contains(t, answer, c.says)
			require.NotContains(t, answer, "../")
			require.Equal(t, "application/json; charset=utf-8", h.Get("Content-Type"), "no page, whatever is in it")
			require.Less(t, time.Since(start), 5*time.Second)
		})
	}
	kind, body := formOf(t, upload{"a.txt", text(t, budget)})
	for name, c := range map[string]struct {
		kind   string
		body   io.Reader
		status int
	}{
		"cut off":           {kind, bytes.NewReader(body[:len(body)-10]), 400},
		"no form":           {"text/plain", bytes.NewReader(body), 400},
		"no boundary":       {"multipart/form-data", bytes.NewReader(body), 400},
		"other boundary":    {"multipart/form-data; boundary=x", bytes.NewReader(body), 400},
		"endless":           {kind, io.MultiReader(bytes.NewReader(body[:len(body)-100]), zeros{}), 413},
		"endless head":      {"multipart/form-data; boundary=x", io.MultiReader(strings.NewReader("--x\r\nX: "), zeros{}), 400},
		"many parts":        {"multipart/form-data; boundary=x", strings.NewReader(strings.Repeat("--x\r\n\r\n\r\n", 90_000)), 400},
		"nothing":           {kind, http.NoBody, 400},
		"Content-Type gone": {"", bytes.NewReader(body), 400},
	} {
		t.Run(name, func(t *testing.T) {
			status, answer, _ := post(t, url+"/report", c.kind, c.body)
			require.Equal(t, c.status, status, answer)
			require.Contains(t, answer, `"error":`)
		})
	}
	r, err := http.Get(url + "/check")
	require.NoError(t, err)
	r.Body.Close()
	require.Equal(t, http.StatusMethodNotAllowed, r.StatusCode)
	r, err = http.Get(url + "/../../etc/passwd")
	require.NoError(t, err)
	r.Body.Close()
	require.Equal(t, http.StatusNotFound, r.StatusCode)
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// project is a small form.
func project(n int) string {
	return fmt.Sprintf("项目支出绩效目标申报表\n（2024年度）\n项目名称\t项目%d\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t活动次数\t≥%d次\n", n, n)
}

// Under more clients than there are turns everybody is answered, each with the
// report of their own document, and no more are checked at a time than allowed.
func TestLoad(t *testing.T) {
	var d *desk
	url, _ := start(t, func(set *desk) { d = set })
	stop, most := make(chan struct{}), make(chan int, 1)
	go func() {
		n := 0
		for {
			select {
			case <-stop:
				most <- n
				return
			default:
				n = max(n, len(d.turns))
				time.Sleep(100 * time.Microsecond)
			}
		}
	}()
	const clients, each = 12, 10
	var all sync.WaitGroup
	failed := make(chan string, clients*each)
	for c := range clients {
		all.Add(1)
		go func() {
			defer all.Done()
			for i := range each {
				n := c*each + i + 1
				kind, body := formOf(t, upload{fmt.Sprintf("%d.txt", n), project(n)})
				r, err := http.Post(url+"/report", kind, bytes.NewReader(body))
				if err != nil {
					failed <- err.Error()
					continue
				}
				b, err := io.ReadAll(r.Body)
				r.Body.Close()
				if err != nil || r.StatusCode != http.StatusOK || !strings.Contains(string(b), fmt.Sprintf("项目%d<", n)) {
					failed <- fmt.Sprint(n, r.StatusCode, err)
				}
			}
		}()
	}
	all.Wait()
	close(failed)
	for f := range failed {
		t.Error(f)
	}
	close(stop)
	n := <-most
	require.LessOrEqual(t, n, 2)
	require.Positive(t, n)
}

// When all turns are taken a request waits, and is sent away in the end.
func TestBusy(t *testing.T) {
	var d *desk
	url, _ := start(t, func(set *desk) { d = set; d.wait = 50 * time.Millisecond })
	d.turns <- struct{}{}
	d.turns <- struct{}{}
	kind, body := formOf(t, upload{"1.txt", project(1)})
	status, answer, h := post(t, url+"/check", kind, bytes.NewReader(body))
	require.Equal(t, http.StatusServiceUnavailable, status)
	require.Equal(t, "1", h.Get("Retry-After"))
	require.Contains(t, answer, "busy")
	r, err := http.Get(url)
	require.NoError(t, err)
	r.Body.Close()
	require.Equal(t, http.StatusOK, r.StatusCode, "the page is there")
	<-d.turns
	status, _ = submit(t, url+"/check", upload{"1.txt", project(1)})
	require.Equal(t, http.StatusOK, status)
	<-d.turns
}

// A document that is not read and checked in time is not called wrong: the client
// is asked to come again.
func TestTooLong(t *testing.T) {
	url, _ := start(t, func(d *desk) { d.check = time.Millisecond - d.send })
	kind, body := formOf(t, upload{"budget.txt", strings.Repeat(text(t, budget)+"\n", 8)})
	status, answer, h := post(t, url+"/check", kind, bytes.NewReader(body))
	require.Equal(t, http.StatusServiceUnavailable, status, answer)
	require.Equal(t, "30", h.Get("Retry-After"))
	require.Contains(t, answer, "not finished in time")
}

// Somebody who sends slowly is cut off, and others are served meanwhile.
func TestSlow(t *testing.T) {
	url, _ := start(t, func(d *desk) { d.wait, d.send = 100*time.Millisecond, 400*time.Millisecond })
	kind, body := formOf(t, upload{"1.txt", project(1)})
	conn, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	require.NoError(t, err)
	defer conn.Close()
	_, err = fmt.Fprintf(conn, "POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s", kind, len(body), body[:len(body)/2])
	require.NoError(t, err)
	time.Sleep(50 * time.Millisecond)
	status, _ := submit(t, url+"/check", upload{"1.txt", project(1)})
	require.Equal(t, http.StatusOK, status)
	require.NoError(t, conn.SetReadDeadline(time.Now().Add(10*time.Second)))
	b, err := io.ReadAll(conn)
	require.NoError(t, err, "the service hangs up")
	require.NotContains(t, string(b), "200 OK")
}

// At the end requests under way are finished, and no more are taken.
func TestStop(t *testing.T) {
	var d *desk
	url, stop := start(t, func(set *desk) { d = set })
	kind, body := formOf(t, upload{"budget.txt", text(t, budget)})
	read, write := io.Pipe()
	answered := make(chan int, 1)
	go func() {
		r, err := http.Post(url+"/check", kind, read)
		if err != nil {
			answered <- 0
			return
		}
		r.Body.Close()
		answered <- r.StatusCode
	}()
	_, err := write.Write(body[:1000])
	require.NoError(t, err)
	require.Eventually(t, func() bool { return len(d.turns) == 1 }, 5*time.Second, time.Millisecond)
	stopped := make(chan error, 1)
	go func() { stopped <- stop() }()
	require.Eventually(t, func() bool {
		c, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
		if err == nil {
			c.Close()
		}
		return err != nil
	}, 5*time.Second, time.Millisecond, "nobody new is let in")
	_, err = write.Write(body[1000:])
	require.NoError(t, err)
	require.NoError(t, write.Close())
	require.Equal(t, http.StatusOK, <-answered)
	require.NoError(t, <-stopped)
}
