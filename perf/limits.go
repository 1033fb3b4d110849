package perf

import (
	"cmp"
	"context"
)

// Limits bound what a reader takes in, so that no file, however it was made,
// costs more than its reader is ready to pay: what passes one is refused with an
// error that says so. The zero value of a field is the default beside it, which
// every document known keeps with room to spare; the same value serves every
// reader, and each says which fields it looks at.
type Limits struct {
	// Bytes of the file as stored: 32 MiB, of a JSON document 64 MiB. The longest
	// budget known has 3 MB of text, the largest workbook 2 MB.
	Bytes int
	// LineBytes of one line of a text, or of one cell: 1 MiB. A paragraph of 1 MB
	// is no paragraph.
	LineBytes int
	// Cells of all tables and forms together, since a cell costs far more memory
	// than the byte that separates it: 256 Ki.
	Cells int
	// UnpackedBytes of the parts of a workbook or document together, so that a small file
	// cannot become a large one: 64 MiB.
	UnpackedBytes int
	// Columns is the rightmost column of a sheet that may hold something: 512.
	Columns int
	// Sheets of a workbook: 512.
	Sheets int
	// Depth of the elements of a web page in one another: 99.
	Depth int
	// Context ends reading when it does, with its error; nil never ends it. Time
	// grows in step with the bytes, so that the other limits bound it, too.
	Context context.Context
}

// Defaults of [Limits].
const (
	defaultBytes     = 32 << 20
	defaultJSONBytes = 64 << 20
	defaultLineBytes = 1 << 20
	defaultCells     = 1 << 18
	defaultUnpacked  = 64 << 20
	defaultColumns   = 512
	defaultSheets    = 512
	defaultDepth     = 99
)

// WithDefaults gives the limits with the default in place of each field that is
// not set.
func (l Limits) WithDefaults() Limits {
	return Limits{
		Bytes:         positive(l.Bytes, defaultBytes),
		LineBytes:     positive(l.LineBytes, defaultLineBytes),
		Cells:         positive(l.Cells, defaultCells),
		UnpackedBytes: positive(l.UnpackedBytes, defaultUnpacked),
		Columns:       positive(l.Columns, defaultColumns),
		Sheets:        positive(l.Sheets, defaultSheets),
		Depth:         positive(l.Depth, defaultDepth),
		Context:       cmp.Or(l.Context, context.Background()),
	}
}

func positive(n, or int) int {
	if n <= 0 {
		return or
	}
	return n
}
