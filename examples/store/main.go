// Store keeps submissions and what is found in them in a database, and asks it
// questions that go beyond one file.
//
//	cd examples/store
//	go run . -db budgets.db add ../../testdata/zezhou-2024/budget.txt
//	go run . -db budgets.db weaker '≥90%'
package main

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	_ "modernc.org/sqlite"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/open"
	"github.com/perftarget/perftarget/perf/rules"
)

//go:embed schema.sql
var schema string

func main() {
	file := flag.String("db", "budgets.db", "`file` of the database")
	flag.Parse()
	if err := run(context.Background(), *file, flag.Args(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "store:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, file string, args []string, out io.Writer) error {
	verbs := map[string]func(context.Context, *sql.DB, string, io.Writer) error{"add": add, "weaker": weaker}
	if len(args) < 2 || verbs[args[0]] == nil {
		return errors.New("usage: store [-db FILE] add FILE… | weaker TARGET…")
	}
	db, err := sql.Open("sqlite", file)
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // what the schema sets holds for one connection
	if _, err := db.ExecContext(ctx, schema); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	for _, a := range args[1:] {
		if err := verbs[args[0]](ctx, db, a, out); err != nil {
			return err
		}
	}
	return nil
}

// add reads, checks and keeps a file, in place of what was kept of it before.
func add(ctx context.Context, db *sql.DB, name string, _ io.Writer) error {
	s, err := open.File(name, open.Options{Limits: perf.Limits{Context: ctx}})
	if err != nil {
		return err
	}
	report, err := perf.Check(ctx, s, rules.All())
	var document bytes.Buffer
	if err == nil {
		err = perf.WriteJSON(&document, s)
	}
	if err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after Commit
	do := func(query string, values ...any) {
		if err == nil {
			_, err = tx.ExecContext(ctx, query, values...)
		}
	}
	tree := func(form, period string, t *indicator.Tree) {
		for i := range t.All() {
			do(`INSERT INTO indicators VALUES (?, ?, ?, ?, ?, ?, ?)`, name, form, period, i.Level1, i.Level2, i.Name, i.Target)
		}
	}
	do(`DELETE FROM submissions WHERE file = ?`, name)
	do(`INSERT INTO submissions VALUES (?, ?, ?, ?, ?)`, name, s.Department.Name, s.Department.Code, s.Department.Year, document.String())
	if f := s.Department.Form; f != nil {
		tree("", "annual", &f.Indicators)
	}
	for _, f := range s.Projects {
		tree(f.Name.Text, "implementation", &f.Implementation.Indicators)
		tree(f.Name.Text, "annual", &f.Annual.Indicators)
	}
	for _, f := range report.Findings {
		do(`INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?)`, name, f.Form, f.Rule, f.Severity, f.Message.ZH, f.Fingerprint)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return tx.Commit()
}

// weaker lists the targets that can be met by less than the limit asks, by
// department. SQL finds targets, the library knows what they mean: 85% and ≥850‰
// are weaker than ≥90%; ≤2% is not, nor is a 重新犯罪率 of 1%.
func weaker(ctx context.Context, db *sql.DB, text string, out io.Writer) error {
	limit, err := indicator.ParseTarget(text)
	if err != nil {
		return err
	}
	rows, err := db.QueryContext(ctx, `SELECT department || char(9) || year || char(9) || form, name, target
		FROM indicators JOIN submissions USING (file) WHERE target IS NOT NULL ORDER BY department, year, form, indicators.rowid`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var where, name string
		var target indicator.Target
		if err := rows.Scan(&where, &name, &target); err != nil {
			return err
		}
		sameWay := !target.Opposite(limit) && cmp.Or(indicator.DirectionOf(name), indicator.HigherIsBetter) == limit.Direction()
		if sameWay && target.Relate(limit) != indicator.Incomparable && !limit.Met(target) {
			fmt.Fprintf(out, "%s\t%s\t%s\n", where, name, target.Text())
		}
	}
	return rows.Err()
}
