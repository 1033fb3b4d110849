// Desk is a web service for those who file a budget: it takes documents and shows
// what is wrong in them, as a page (POST /report) or as JSON (POST /check).
//
//	go run ./examples/desk -listen 127.0.0.1:8080
//
// A document lives in memory while it is checked. Nothing of it is kept or logged.
package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"mime/multipart"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strconv"
	"syscall"
	"time"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/open"
	"github.com/perftarget/perftarget/perf/render"
	"github.com/perftarget/perftarget/perf/rules"
)

//go:embed page.html
var page []byte

// desk bounds what its clients may use together: turns × size bytes of documents,
// and the time that each may take.
type desk struct {
	size, files int           // of a request: bytes, documents
	turns       chan struct{} // requests that are read and checked at a time
	wait        time.Duration // for a turn
	send        time.Duration // a request, or fetch its answer
	check       time.Duration // what was sent
	end         time.Duration // what is under way when the service stops
}

func main() {
	address := flag.String("listen", "127.0.0.1:8080", "`address` to listen on")
	flag.Parse()
	ctx, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	const s = time.Second
	d := &desk{size: 16 << 20, files: 100, turns: make(chan struct{}, 8), wait: 30 * s, send: 30 * s, check: 30 * s, end: 15 * s}
	listener, err := net.Listen("tcp", *address)
	if err == nil {
		log.Printf("desk: http://%s", listener.Addr())
		err = d.serve(ctx, listener)
	}
	if err != nil {
		log.Fatalln("desk:", err)
	}
}

// serve answers until ctx ends, and then lets the requests under way finish.
func (d *desk) serve(ctx context.Context, listener net.Listener) error {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) { answer(w, http.StatusOK, "text/html", page) })
	mux.HandleFunc("POST /report", d.handler("text/html", render.HTML))
	mux.HandleFunc("POST /check", d.handler("application/json", func(w io.Writer, r *perf.Report, _ *perf.Submission, _ render.Options) error {
		r.Identities, r.Survey = nil, nil // by far the longest part
		return perf.WriteJSON(w, r)
	}))
	server := &http.Server{Handler: http.MaxBytesHandler(mux, int64(d.size)), MaxHeaderBytes: 16 << 10, ReadHeaderTimeout: d.send,
		ReadTimeout: d.wait + d.send, WriteTimeout: d.wait + d.send + d.check + d.send, IdleTimeout: d.send}
	ended := make(chan error, 1)
	go func() {
		<-ctx.Done()
		last, cancel := context.WithTimeout(context.Background(), d.end)
		defer cancel()
		ended <- server.Shutdown(last)
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return errors.Join(<-ended, server.Close())
}

type writer = func(io.Writer, *perf.Report, *perf.Submission, render.Options) error

// handler answers with what write makes of the report, or with the error.
func (d *desk) handler(kind string, write writer) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var out bytes.Buffer
		status, err := d.report(&out, r, write)
		if err == nil {
			answer(w, http.StatusOK, kind, out.Bytes()) // the turn is over: who fetches slowly holds none
			return
		}
		out.Reset()
		_ = perf.WriteJSON(&out, map[string]string{"error": err.Error()})
		if status == http.StatusServiceUnavailable {
			w.Header().Set("Retry-After", strconv.Itoa(int(max(d.wait, time.Second).Seconds())))
		}
		answer(w, status, "application/json", out.Bytes())
	}
}

// report waits for a turn, then reads the files of a request and checks them as
// one submission. An error comes with the status of the answer.
func (d *desk) report(out io.Writer, r *http.Request, write writer) (int, error) {
	select {
	case d.turns <- struct{}{}:
		defer func() { <-d.turns }()
	case <-time.After(d.wait):
		return http.StatusServiceUnavailable, errors.New("现在太忙，请稍后再试 (busy, try again later)")
	}
	ctx, cancel := context.WithTimeout(r.Context(), d.send+d.check)
	defer cancel()
	var forms []*perf.Submission
	parts, err := r.MultipartReader() // unlike r.FormFile it puts nothing on the disk; names open nothing
	for err == nil && len(forms) <= d.files {
		var p *multipart.Part
		if p, err = parts.NextPart(); err == nil && p.FileName() != "" {
			forms = append(forms, nil)
			forms[len(forms)-1], err = open.Read(p, p.FileName(), open.Options{Limits: perf.Limits{Context: ctx}})
		}
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return tooLong(err)
	} else if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return http.StatusRequestEntityTooLarge, err
	} else if len(forms) == 0 || len(forms) > d.files {
		return http.StatusBadRequest, fmt.Errorf("应有1至%d个文件 (want 1 to %d files)", d.files, d.files)
	} else if err != io.EOF {
		return http.StatusBadRequest, err
	}
	submission, err := perf.Join(forms...)
	if err != nil {
		return http.StatusBadRequest, err
	}
	report, err := perf.Check(ctx, submission, rules.All())
	if err == nil {
		err = write(out, report, submission, render.Options{Lang: render.Lang(r.URL.Query().Get("lang"))})
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return tooLong(err)
	}
	return http.StatusInternalServerError, err
}

// tooLong is the answer where the time that a request may take ended its reading
// or checking: the fault of the service, not of what was sent.
func tooLong(err error) (int, error) {
	return http.StatusServiceUnavailable, fmt.Errorf("未能按时完成，请稍后再试 (not finished in time, try again later): %w", err)
}

// answer sends; nothing of it may be kept, or taken for another kind.
func answer(w http.ResponseWriter, status int, kind string, body []byte) {
	h := w.Header()
	h.Set("Content-Type", kind+"; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = w.Write(body)
}
