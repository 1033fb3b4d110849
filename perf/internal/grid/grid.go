// Package grid is the common ground of all readers: rows of cells with their
// places, whatever file they came from. Forms and tables are read from grids,
// so that no reader of forms knows a file format.
package grid

import "github.com/perftarget/perftarget/source"

// Row is one printed row; cell i of a text row stands in column i+1.
type Row []source.Text

// Grid is a run of rows that belong together, in printed order.
type Grid []Row
