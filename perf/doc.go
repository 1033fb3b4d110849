// Package perf is the submission of a department (预算绩效目标申报): its
// department form, its project forms, its budget tables and narrative, and what
// it means to check them.
//
// # The house on one screen
//
//	bytes ─► reader ─► Submission ─► Check ─► Report ─► renderer
//
//	examples/            programs that use the library as a stranger would
//	   │
//	perf/open            a file of any kind: picks the reader
//	perf/sheet           workbooks in and out; alone knows a spreadsheet library
//	perf/word            .docx documents, as pages of perf/disclosure
//	perf/disclosure      published text and web pages: finds tables, forms, prose
//	   ├ internal/tables   a table's header, columns, shifted rows
//	   ├ internal/forms    a form's labels, levels, indicators, funds
//	   └ internal/prose    what a sentence claims of figures and dates
//	perf/rules           the catalogue: each rule a value, one subject a file
//	   └ internal/naming   which names mean one thing
//	perf/render          a report as text, HTML, Markdown; knows no rule
//	perf/profile         a bureau's own standard, a JSON file; changes a list of rules
//	perf/schema          the JSON Schema of every document
//	   │
//	perf                 the model, [Check], [Finding], [Report], JSON
//	   │
//	indicator   budget   target values, trees  |  figures, tables, identities
//	   │          │      neither knows the other
//	source               where a text stands
//
// No import runs upward. A rule knows the submission and no file; a reader knows
// the submission and no rule; checking never changes a submission.
//
// A target value takes this way: a reader finds the cells of an indicator
// (internal/forms), indicator.ParseCells makes a Target of them, it stands in an
// [indicator.Tree] of a [ProjectForm]; rules ask it (Relate, Met, Direction), and
// a [Finding] quotes it with its place by [Pass.CiteTarget].
//
// A figure takes this way: a reader finds a table (internal/tables) or a sentence
// (internal/prose) and makes a [budget.Figure] with its unit and precision;
// budget.Survey ties it to others and tries each equation, budget.Diagnose names
// the figure at fault; [Pass.Faults] hands that to the rules.
//
// # Words
//
// A [Finding] is evidence: it quotes each side as written with its place, and
// says what would put it right only where one change alone does. The report
// says of every rule what it compared and what it could not tell, so that clean,
// not applicable and could not tell are three different words.
//
// JSON is written by [WriteJSON] and read by [ReadJSON]. What a reader takes in
// is bounded by [Limits].
package perf
