// Package perf is the submission of a department (预算绩效目标申报): its
// department form, its project forms, its budget tables and narrative, and what
// it means to check them.
//
// Data flows one way. A reader makes a [Submission] of a file, or a caller
// builds one by hand; [Check] runs a list of [Rule] values over it and gives a
// [Report]; a renderer prints that. A rule knows the submission and no file; a
// reader knows the submission and no rule. Checking never changes a submission.
//
// A [Finding] is evidence: it quotes each side as written with its place, and
// says what would put it right only where one change alone does. The report
// says of every rule what it compared and what it could not tell, so that clean,
// not applicable and could not tell are three different words.
//
// The rules of the catalogue are in perf/rules, the readers in perf/disclosure
// (published text and web pages) and perf/sheet (workbooks), the renderers in
// perf/render. JSON is written by [WriteJSON] and read by [ReadJSON].
package perf
