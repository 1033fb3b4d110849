// Package disclosure reads the text of a published department budget (部门预算公开),
// as it is taken from a PDF or a web page, into a [perf.Submission]: every budget
// table, every performance form, and what each sentence of the narrative claims.
//
// The reader knows no province's layout. It goes in steps, each of which knows
// only the one before:
//
//   - decode: bytes to text, in UTF-8, UTF-16 or GB18030;
//   - lines and cells: the separator of each region is found, tabs, bars, Markdown
//     or columns that blanks align, and each line is looked at once for what it could be;
//   - pages: page marks, page numbers and running heads are set aside;
//   - blocks: the table of contents, forms, tables and prose, told by titles,
//     headers and what follows them, never by line or table numbers; a table that
//     blanks align is read once more, by where its amounts end, where the room
//     between its cells leaves its columns open;
//   - meaning: forms, tables and sentences are read by the packages that know
//     them.
//
// Every text keeps the place where it stood. Nothing is dropped: what was put
// right and what has no place is kept in Submission.Reading with the reason.
package disclosure
