package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// filesBelow lists the files of some paths: a file itself, of a folder all files
// in it and below, but hidden ones, by name.
func filesBelow(paths []string) ([]string, error) {
	var files []string
	for _, path := range paths {
		err := filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case name != path && strings.HasPrefix(d.Name(), "."):
				if d.IsDir() {
					return filepath.SkipDir
				}
			case !d.IsDir():
				files = append(files, name)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// without leaves out what was done before, and the file that is written to, which
// may stand among the others.
func without(files []string, done map[string]bool, output string) []string {
	own, err := os.Stat(output)
	return slices.DeleteFunc(files, func(f string) bool {
		if done[f] {
			return true
		}
		if err != nil || filepath.Base(f) != filepath.Base(output) {
			return false
		}
		info, err := os.Stat(f)
		return err == nil && os.SameFile(info, own)
	})
}

// open gives what lines are written to, and the files that it has lines of already.
// A line that was cut off in the middle is taken away.
func (s *settings) open(stdout io.Writer) (io.WriteCloser, map[string]bool, error) {
	switch {
	case s.output == "":
		return unclosed{stdout}, nil, nil
	case !s.resume:
		f, err := os.Create(s.output)
		return f, nil, err
	}
	f, err := os.OpenFile(s.output, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, nil, err
	}
	done, whole, err := doneIn(f)
	if err == nil {
		if err = f.Truncate(whole); err == nil {
			_, err = f.Seek(whole, io.SeekStart)
		}
	}
	if err != nil {
		f.Close()
		return nil, nil, fmt.Errorf("%s: %w", s.output, err)
	}
	return f, done, nil
}

// doneIn reads which files a run before has written lines of, and how many bytes
// its whole lines have.
func doneIn(r io.Reader) (done map[string]bool, whole int64, err error) {
	done = map[string]bool{}
	in := bufio.NewReaderSize(r, 1<<20)
	for n := 1; ; n++ {
		text, err := in.ReadBytes('\n')
		if err == io.EOF {
			return done, whole, nil // what follows the last line end was cut off
		}
		if err != nil {
			return nil, 0, err
		}
		var e struct {
			File string `json:"file"`
		}
		if err := json.Unmarshal(bytes.TrimSpace(text), &e); err != nil || e.File == "" {
			return nil, 0, fmt.Errorf("line %d is none of this program", n)
		}
		done[e.File] = true
		whole += int64(len(text))
	}
}

// unclosed leaves standard output open.
type unclosed struct{ io.Writer }

func (unclosed) Close() error { return nil }
