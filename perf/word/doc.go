// Package word reads .docx documents: published department budgets and
// performance forms as offices write them (.docx, .docm and what other programs
// save in this format; not the older .doc).
//
// [Read] gives the submission that the text or the web page of the same document
// would: paragraphs, tables with their merged cells, text boxes and footnotes,
// and the numbers that the program puts before paragraphs by itself. Places are
// lines, counted from 1: a line is a paragraph or a row of a table, blank ones
// included; a column is the cell of a row.
//
// What the printed page does not show is not read: deleted text of tracked
// changes, and hidden text, which is noted. A document is hostile input: its size
// is bounded before it is unpacked, and no link is followed.
package word
