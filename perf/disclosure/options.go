package disclosure

// Limits that hold where [Options] sets none. The longest budget document known
// has 3 MB of text; a paragraph of 1 MB is no paragraph.
const (
	DefaultMaxBytes = 32 << 20
	DefaultMaxLine  = 1 << 20
	DefaultMaxCells = 1 << 18
)

// Options say how a document is read. The zero value is right for published
// documents.
type Options struct {
	// File is the name of the document for messages; it opens nothing.
	File string
	// MaxBytes limits the document as stored, 0 means [DefaultMaxBytes].
	MaxBytes int
	// MaxLine limits one line in bytes, 0 means [DefaultMaxLine].
	MaxLine int
	// MaxCells limits the cells of all tables and forms together, since a cell
	// costs far more memory than the byte that separates it; 0 means
	// [DefaultMaxCells].
	MaxCells int
}

// withDefaults fills in the limits that are not set.
func (o Options) withDefaults() Options {
	if o.MaxBytes <= 0 {
		o.MaxBytes = DefaultMaxBytes
	}
	if o.MaxLine <= 0 {
		o.MaxLine = DefaultMaxLine
	}
	if o.MaxCells <= 0 {
		o.MaxCells = DefaultMaxCells
	}
	return o
}

// fail builds the error of a document.
func (o *Options) fail(line int, err error, reason string) *Error {
	return &Error{File: o.File, Line: line, Err: err, Reason: reason}
}
