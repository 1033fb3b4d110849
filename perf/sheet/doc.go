// Package sheet reads and writes .xlsx workbooks: performance forms, budget
// tables and the narrative of a department budget, as departments fill them in.
// It is the only package that knows a spreadsheet library.
//
// [Read] finds labels by what they say, wherever they stand, in any layout, a
// form a sheet or several on one; it gives the same submission as the text of the
// same document, with sheets and cells for places. [ReadCSV] reads one that
// was saved with commas. [Write] writes a submission in the published layout.
// [WriteReport] writes findings as a workbook of their own,
// and [Annotate] beside the cells that they are about, so that a unit can correct
// its own file.
//
// A workbook is hostile input: its size is bounded before it is unpacked, every
// part is checked before the library sees it, nothing is written to disk, and
// neither formulas nor links are followed.
package sheet
