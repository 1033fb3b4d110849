package budget

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The change of one quantity is the same wherever it is told, and the changes of
// the parts add up; what is no change of it is not asked.
func TestChangesTold(t *testing.T) {
	const general = "三、一般公共预算支出情况说明"
	now := amount("一般公共预算支出", "95.00")
	with := func(c Claim, change func(*Claim)) Claim { change(&c); return c }
	reason := with(moved(1, "9.00", 0), func(c *Claim) { c.InReason = true })
	about := with(moved(1, "9.00", 0), func(c *Claim) { c.Op = "~" })
	unread := with(moved(1, "9.00", 0), func(c *Claim) { c.Figure = Figure{Text: "若干"} })
	against := func(base string, c Claim) Claim { c.Base = base; return c }
	parts := func(a, b Claim) []Claim {
		return join([]Claim{now}, partOf(0, amount("公共安全支出", "65.00"), amount("卫生健康支出", "30.00")), []Claim{moved(1, "5.00", 0), a, b})
	}
	tests := []struct {
		name string
		says []Statement
		want []string
	}{
		{"told twice alike", []Statement{say(general, "x", now, moved(1, "5.00", 0)), say(general, "x", now, moved(1, "5.00", 0))}, []string{"year-on-year 5.00=5.00"}},
		{"a fall and a rise", []Statement{say(general, "x", now, moved(-1, "5.00", 0)), say(general, "x", now, moved(1, "5.00", 0))}, []string{"year-on-year 5.00=5.00 broken"}},
		{"told three times", []Statement{say(general, "x", now, moved(1, "5.00", 0)), say(general, "x", now, moved(1, "5.00", 0)), say(general, "x", now, moved(1, "5.0", 0))},
			[]string{"year-on-year 5.00=5.00", "year-on-year 5.00=5.0", "year-on-year 5.00=5.0"}},
		{"a reason, about so much, no figure, no reference first", []Statement{
			say(general, "x", now, reason, about, unread, moved(1, "9.00"), moved(1, "9.00", 7), moved(1, "5.00", 0), moved(1, "9.00", 0)),
			say(general, "x", now, moved(1, "5.00", 0)),
		}, []string{"year-on-year 5.00=5.00"}},
		{"a growth is no change", []Statement{say(general, "x", now, growth(1, "5.56%", 0)), say(general, "x", now, moved(1, "5.00", 0))}, nil},
		{"the same, and a change", []Statement{say(general, "x", now, same(0)), say(general, "x", now, moved(1, "5.00", 0))}, nil},
		{"against the budget and against the outcome", []Statement{
			say(general, "x", now, against("2023年预算", moved(1, "5.00", 0))), say(general, "x", now, against("2023年执行数", moved(1, "7.00", 0))),
			say(general, "x", now, against("2023年决算", moved(1, "8.00", 0))), say(general, "x", now, against("上年", moved(1, "5.00", 0))),
		}, []string{"year-on-year 5.00=5.00"}},
		{"of something unknown", []Statement{
			say(general, "x", amount("面向企业预留", "9.00"), moved(1, "5.00", 0)), say(general, "x", amount("面向企业预留", "9.00"), moved(1, "6.00", 0)),
		}, nil},
		{"of all money and of 一般公共预算", []Statement{
			say("二、支出预算情况说明", "x", amount("支出", "100.00"), moved(1, "4.00", 0)), say(general, "x", now, moved(1, "5.00", 0)),
		}, nil},
		{"changes of parts", []Statement{say(general, "x", parts(moved(1, "3.00", 1), moved(1, "2.00", 2))...)}, []string{"sum 95.00=65.00+30.00", "sum 5.00=3.00+2.00"}},
		{"changes of parts, a fall", []Statement{say(general, "x", parts(moved(1, "7.00", 1), moved(-1, "2.00", 2))...)}, []string{"sum 95.00=65.00+30.00", "sum 5.00=7.00+2.00"}},
		{"changes of parts that do not add up", []Statement{say(general, "x", parts(moved(1, "7.00", 1), moved(1, "2.00", 2))...)}, []string{"sum 95.00=65.00+30.00", "sum 5.00=7.00+2.00 broken"}},
		{"a part without a change", []Statement{say(general, "x", parts(moved(1, "7.00", 1), growth(1, "2%", 2))...)}, []string{"sum 95.00=65.00+30.00"}},
		{"a part against the outcome", []Statement{say(general, "x", parts(moved(1, "7.00", 1), against("2023年决算", moved(1, "2.00", 2)))...)}, []string{"sum 95.00=65.00+30.00"}},
		{"a part whose change the section tells elsewhere", []Statement{
			say(general, "x", parts(moved(1, "3.00", 1), share("2%", 0, 1))...), say(general+"／（二）", "x", amount("卫生健康支出", "30.00"), moved(1, "2.00", 0)),
		}, []string{"sum 95.00=65.00+30.00", "sum 5.00=3.00+2.00"}},
		{"a part whose change another section tells", []Statement{
			say(general, "x", parts(moved(1, "3.00", 1), share("2%", 0, 1))...), say("九、其他", "x", amount("卫生健康支出", "30.00"), moved(1, "2.00", 0)),
		}, []string{"sum 95.00=65.00+30.00"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := spoken(t)
			doc.Narrative = tt.says
			var got []string
			for _, s := range told(doc) {
				if strings.HasPrefix(s, "sum ") || strings.HasPrefix(s, "year-on-year ") && !strings.Contains(s, "%") {
					got = append(got, s)
				}
			}
			require.Equal(t, tt.want, got)
		})
	}
}

// The amount named for the projects with performance targets is that of the
// projects that filed a form, if as many are named as filed one.
func TestProjectsWithTargets(t *testing.T) {
	const subject = "公开绩效目标的项目"
	forms := []Form{{Project: "普法经费"}, {Project: "体检 经费"}, {}}
	with := func(c Claim, change func(*Claim)) Claim { change(&c); return c }
	two := count(subject, "2", "个")
	tests := []struct {
		name string
		says []Claim
		want int
	}{
		{"named", []Claim{two, amount(subject, "35.00")}, 1},
		{"of three", []Claim{count(subject, "3", "个"), amount(subject, "35.00")}, 0},
		{"not counted", []Claim{amount(subject, "35.00")}, 0},
		{"counted of something else", []Claim{count("部门", "2", "个"), amount(subject, "35.00")}, 0},
		{"counted in halves", []Claim{count(subject, "2.0", "个"), amount(subject, "35.00")}, 0},
		{"an amount is no count", []Claim{with(amount(subject, "2"), func(c *Claim) { c.Kind = ClaimPrice }), amount(subject, "35.00")}, 0},
		{"a price", []Claim{two, with(amount(subject, "35.00"), func(c *Claim) { c.Kind = ClaimPrice })}, 0},
		{"no number", []Claim{two, {Kind: ClaimAmount, Subject: subject, Parent: -1}}, 0},
		{"no project", []Claim{count("绩效目标", "2", "个"), amount("绩效目标", "35.00")}, 0},
		{"no target", []Claim{count("项目", "2", "个"), amount("项目", "35.00")}, 0},
		{"a part of something", []Claim{two, amount("支出", "100.00"), with(amount(subject, "35.00"), func(c *Claim) { c.Parent, c.List = 1, 1 })}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := spoken(t)
			doc.Forms = forms
			doc.Narrative = []Statement{say("", "x", tt.says...)}
			tied := func() (n int) {
				for _, id := range Identities(doc) {
					if strings.HasPrefix(id.ID(), "narrative=project/"+tt.says[len(tt.says)-1].Subject) && id.Kind == KindSum {
						n++
					}
				}
				return n
			}
			require.Equal(t, tt.want, tied())
			doc.Tables = doc.Tables[:len(doc.Tables)-1]
			require.Zero(t, tied(), "without a table of projects")
		})
	}
}
