package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/perftarget/perftarget/perf"
)

// Rule writes what a rule compares, when it is silent and what to do, as the
// rule itself documents it.
func Rule(w io.Writer, r perf.Rule, lang Lang) error {
	l := lang.ruleWords()
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "%s  %s\n", r.ID, lang.pick(r.Title))
	fmt.Fprintf(b, "%s%s\n", l.severity, lang.words().severity[r.Severity])
	fmt.Fprintf(b, "%s%s\n\n%s\n", l.basis, r.Basis, lang.pick(r.Doc))
	if r.Wrong != "" {
		fmt.Fprintf(b, "\n%s%s\n", l.wrong, r.Wrong)
	}
	if r.Right != "" {
		fmt.Fprintf(b, "%s%s\n", l.right, r.Right)
	}
	for _, p := range r.Params {
		fmt.Fprintf(b, "\n%s%s = %s  %s\n", l.setting, p.Name, p.Value, lang.pick(p.Doc))
	}
	if len(r.Supersedes) > 0 {
		fmt.Fprintf(b, "\n%s%s\n", l.supersedes, strings.Join(r.Supersedes, ", "))
	}
	return b.Flush()
}

// Reference writes the page that lists all rules, as Markdown: a table first,
// then each rule.
func Reference(w io.Writer, rules []perf.Rule, lang Lang) error {
	l := lang.ruleWords()
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, "# %s\n\n%s\n\n| %s |\n|---|---|---|---|\n", l.title, l.intro, strings.Join(l.head, " | "))
	for _, r := range rules {
		fmt.Fprintf(b, "| [%s](#%s) | %s | %s | %s |\n", r.ID, anchor(r.ID), cell(lang.pick(r.Title)),
			lang.words().severity[r.Severity], cell(r.Basis))
	}
	for _, r := range rules {
		fmt.Fprintf(b, "\n## %s\n\n", r.ID)
		fmt.Fprintf(b, "**%s**\n\n%s\n", lang.pick(r.Title), lang.pick(r.Doc))
		if r.Wrong != "" {
			fmt.Fprintf(b, "\n- %s`%s`\n", l.wrong, r.Wrong)
		}
		if r.Right != "" {
			fmt.Fprintf(b, "- %s`%s`\n", l.right, r.Right)
		}
		for _, p := range r.Params {
			fmt.Fprintf(b, "- %s`%s` = %s, %s\n", l.setting, p.Name, p.Value, lang.pick(p.Doc))
		}
	}
	return b.Flush()
}

// anchor is the link target that Markdown makes of a heading.
func anchor(id string) string { return strings.ReplaceAll(id, "/", "") }

// cell makes a text safe for a table cell.
func cell(s string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ").Replace(s)
}

type ruleWords struct {
	severity, basis, wrong, right, setting, supersedes string
	title, intro                                       string
	head                                               []string
}

func (l Lang) ruleWords() ruleWords {
	if l == English {
		return ruleWords{
			severity: "Severity: ", basis: "Basis: ", wrong: "Wrong: ", right: "Right: ",
			setting: "Setting: ", supersedes: "Supersedes: ",
			title: "Rules", intro: "Generated from the rules themselves.",
			head: []string{"Rule", "What it says", "Severity", "Basis"},
		}
	}
	return ruleWords{
		severity: "级别：", basis: "依据：", wrong: "错误示例：", right: "正确示例：",
		setting: "参数：", supersedes: "取代：",
		title: "审核规则", intro: "本页由规则自身的说明生成。",
		head: []string{"规则", "内容", "级别", "依据"},
	}
}
