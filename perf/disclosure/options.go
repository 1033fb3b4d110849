package disclosure

import "github.com/perftarget/perftarget/perf"

// Options say how a document is read. The zero value is right for published
// documents.
type Options struct {
	// File is the name of the document for messages; it opens nothing.
	File string
	// Limits bound the document: Bytes, LineBytes, Cells, of a web page Depth,
	// too, and Context.
	Limits perf.Limits
}

// withDefaults fills in the limits that are not set.
func (o Options) withDefaults() Options {
	o.Limits = o.Limits.WithDefaults()
	return o
}

// fail builds the error of a document.
func (o *Options) fail(line int, err error, reason string) *Error {
	return &Error{File: o.File, Line: line, Err: err, Reason: reason}
}

// ended is the error of a context that has ended, nil before.
func (o *Options) ended() error {
	if err := o.Limits.Context.Err(); err != nil {
		return o.fail(0, err, "读取中止")
	}
	return nil
}
