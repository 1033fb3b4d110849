package main

import (
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/open"
)

// submissions lists which files make a submission each.
func (s *settings) submissions(files []string) [][]string {
	if s.together {
		return [][]string{files}
	}
	out := make([][]string, len(files))
	for i := range files {
		out[i] = files[i : i+1]
	}
	return out
}

// read reads the files of one submission.
func read(files []string) (*perf.Submission, error) {
	if len(files) == 1 {
		return open.File(files[0], open.Options{})
	}
	subs := make([]*perf.Submission, len(files))
	for i, file := range files {
		var err error
		if subs[i], err = open.File(file, open.Options{}); err != nil {
			return nil, err
		}
	}
	return perf.Join(subs...)
}
