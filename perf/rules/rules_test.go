package rules_test

// How a rule is tested. A specimen is a small submission with what one rule
// must say about it; every rule needs at least one of each sort:
//
//	fires      it must report; evidence is given exactly, finding by finding
//	quiet      looks similar and is right: compared, and nothing reported
//	silent     what the rule needs is not there: could-not-tell or not-applicable
//	untold     the same, and the answer must be could-not-tell
//
// A family adds itself to families below and keeps its specimens beside its
// rules' tests (value_test.go …). A specimen is written in the notation of
// notation_test.go, or built by a function where that is not enough:
//
//	{rule: "value/empty", name: "blank value", want: fires, text: `
//	项目 普法宣传经费
//	数量 | 普法活动举办次数 |
//	`, evidence: []string{"普法活动举办次数"}},

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/rules"
)

// family is a group of rules with its specimens.
type family struct {
	name      string
	rules     []perf.Rule
	specimens []specimen
}

func families() []family {
	list := []family{
		{"value", rules.Value(), valueSpecimens()},
		{"placement", rules.Placement(), placementSpecimens()},
		{"set", rules.Set(), setSpecimens()},
		{"weight", rules.Weight(), weightSpecimens()},
		{"form", rules.Form(), slices.Concat(formSpecimens(), targetYearSpecimens())},
		{"department", rules.Department(), departmentSpecimens()},
		{"table", rules.Table(), tableSpecimens()},
		{"narrative", rules.Narrative(), narrativeSpecimens()},
		{"scoring", rules.Scoring(), scoringSpecimens()},
		{"reading", rules.Reading(), readingSpecimens()},
	}
	for i := range list {
		f := &list[i]
		for _, s := range slices.Concat(missingData, moreSpecimens) {
			if hasRule(f.rules, s.rule) {
				f.specimens = append(f.specimens, s)
			}
		}
	}
	return list
}

func hasRule(list []perf.Rule, id string) bool {
	return slices.ContainsFunc(list, func(r perf.Rule) bool { return r.ID == id })
}

// verdict is what a rule must say about a specimen.
type verdict string

const (
	fires  verdict = "fires"
	quiet  verdict = "quiet"
	silent verdict = "silent"
	untold verdict = "untold"
)

// specimen is a submission with what one rule must say about it.
type specimen struct {
	rule, name string
	want       verdict
	// text is the submission in the notation of notation_test.go, then what is
	// done to it where the notation is not enough; build makes one without it.
	text  string
	then  func(*perf.Submission)
	build func() *perf.Submission
	// evidence has one entry a finding: the quoted texts of its evidence, in
	// order, joined by " | ". Needed where want is fires.
	evidence []string
	// severity is that of all findings; blank stands for the rule's own.
	severity perf.Severity
}

func (s specimen) submission(t *testing.T) *perf.Submission {
	t.Helper()
	if s.build != nil {
		return s.build()
	}
	sub := parse(t, s.text)
	if s.then != nil {
		s.then(sub)
	}
	return sub
}

func TestSpecimens(t *testing.T) {
	for _, f := range families() {
		byID := map[string]perf.Rule{}
		for _, r := range f.rules {
			byID[r.ID] = r
		}
		for _, s := range f.specimens {
			t.Run(s.rule+"/"+strings.ReplaceAll(s.name, " ", "-"), func(t *testing.T) {
				r, ok := byID[s.rule]
				require.True(t, ok, "no rule %q in family %s", s.rule, f.name)
				examine(t, r, s)
			})
		}
	}
}

// examine runs one rule alone over one specimen.
func examine(t *testing.T, r perf.Rule, s specimen) {
	report, err := perf.Check(context.Background(), s.submission(t), []perf.Rule{r})
	require.NoError(t, err)
	require.Len(t, report.Coverage, 1)
	status := report.Coverage[0].Status
	got := []string{}
	for _, f := range report.Findings {
		var quoted []string
		for _, e := range f.Evidence {
			require.False(t, e.At.IsZero(), "evidence %q stands nowhere", e.Text)
			quoted = append(quoted, e.Text)
		}
		got = append(got, strings.Join(quoted, " | "))
		require.Regexp(t, `^[^\s].*[。？]$`, f.Message.ZH, "a sentence")
		require.Regexp(t, `^[^a-z\s].*[.?]$`, f.Message.EN, "a sentence")
		want := s.severity
		if want == "" {
			want = r.Severity
		}
		require.Equal(t, want, f.Severity, "severity of %v", f.Message.ZH)
	}
	switch s.want {
	case fires:
		require.NotEmpty(t, s.evidence, "a specimen that fires must say what is quoted")
		require.Equal(t, s.evidence, got)
		require.Equal(t, perf.HasFindings, status)
	case quiet:
		require.Empty(t, got)
		require.Equal(t, perf.Clean, status, "the rule must have compared something")
	case silent:
		require.Empty(t, got)
		require.Contains(t, []perf.Status{perf.CouldNotTell, perf.NotApplicable}, status)
	case untold:
		require.Empty(t, got)
		require.Equal(t, perf.CouldNotTell, status)
	default:
		t.Fatalf("unknown verdict %q", s.want)
	}
}

// TestCatalogue holds every rule to the same form, and to a specimen of each
// sort.
func TestCatalogue(t *testing.T) {
	form := regexp.MustCompile(`^(value|placement|set|weight|form|department|table|narrative|scoring|reading)/[a-z0-9]+(-[a-z0-9]+)*$`)
	seen := map[string]bool{}
	for _, f := range families() {
		tested := map[string]map[verdict]int{}
		for _, s := range f.specimens {
			if tested[s.rule] == nil {
				tested[s.rule] = map[verdict]int{}
			}
			tested[s.rule][s.want]++
		}
		for _, r := range f.rules {
			t.Run(r.ID, func(t *testing.T) {
				require.Regexp(t, form, r.ID)
				require.False(t, seen[r.ID], "two rules %s", r.ID)
				seen[r.ID] = true
				for what, text := range map[string]string{
					"title zh": r.Title.ZH, "title en": r.Title.EN, "basis": r.Basis,
					"doc zh": r.Doc.ZH, "doc en": r.Doc.EN, "wrong": r.Wrong, "right": r.Right,
				} {
					require.NotEmpty(t, text, what)
				}
				require.Contains(t, []perf.Severity{perf.Error, perf.Warning, perf.Info}, r.Severity)
				require.NotNil(t, r.Run)
				for _, p := range r.Params {
					require.NotEmpty(t, p.Name)
					require.NotEmpty(t, p.Doc.ZH)
					require.NotEmpty(t, p.Doc.EN)
				}
				for _, v := range []verdict{fires, quiet} {
					require.NotZero(t, tested[r.ID][v], "no specimen that is %s", v)
				}
				require.NotZero(t, tested[r.ID][silent]+tested[r.ID][untold], "no specimen without the data that it needs")
				n := tested[r.ID]
				t.Logf("%-32s %-8s %s｜%s｜fires %d quiet %d silent %d",
					r.ID, r.Severity, r.Title.ZH, r.Basis, n[fires], n[quiet], n[silent])
			})
		}
	}
}

// TestFreshSlices: what a caller does to a list must not change the next one.
func TestFreshSlices(t *testing.T) {
	for _, list := range []func() []perf.Rule{rules.Value, rules.Placement, rules.Set, rules.Weight, rules.Form, rules.Department, rules.Table, rules.Narrative, rules.Reading} {
		list()[0].ID = "changed"
		require.NotEqual(t, "changed", list()[0].ID)
	}
}
