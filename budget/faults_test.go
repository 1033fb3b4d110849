package budget

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// blamed are the figures at fault in a document, with what should stand there.
func blamed(doc Document) []string {
	var out []string
	for _, f := range Diagnose(Evaluate(Identities(doc))) {
		s := ""
		for i, g := range f.Figures {
			if i > 0 {
				s += " or "
			}
			s += g.Quote()
		}
		if f.Mend != nil {
			s += " → " + f.Mend.Text
		}
		if f.Soft {
			s += " (soft)"
		}
		out = append(out, s)
	}
	return out
}

// The wrong figure of a sentence is named by its tables, its parts and its
// percentages.
func TestFaultsOfSentences(t *testing.T) {
	const (
		outlays = "二、支出预算情况说明"
		general = "三、一般公共预算支出情况说明"
	)
	parts := func(basic, percent string) Statement {
		return say(outlays, "支出合计100.00万元，其中：基本支出，占；项目支出。", join(
			[]Claim{amount("支出合计", "100.00")},
			partOf(0, amount("基本支出", basic), amount("项目支出", "40.00")),
			[]Claim{share(percent, 1, 0), share("40%", 2, 0)})...)
	}
	before := func(text string) Claim {
		return Claim{Kind: ClaimAmount, Subject: "2023年一般公共预算支出", Year: 2023, Figure: mustFigure(text, TenThousand), Parent: -1}
	}
	tests := []struct {
		name string
		says []Statement
		want []string
	}{
		{"nothing", []Statement{parts("60.00", "60%")}, nil},
		{"an amount that its table, its list and its share mend", []Statement{parts("66.00", "60%")}, []string{"66.00 → 60.00"}},
		{"a share", []Statement{parts("60.00", "62%")}, []string{"62% → 60%"}},
		{"a share with more decimals than its amounts settle", []Statement{
			say(general, "公共安全支出（类）65.00万元，占69.42%。", amount("公共安全支出（类）", "65.00"), share("69.42%", 0)),
		}, []string{"69.42%"}},
		{"a share cut off and not rounded", []Statement{
			say(outlays, "基本支出60.00万元。", amount("基本支出", "60.00")),
			say(general, "卫生健康支出（类）30.00万元，占31%。", amount("卫生健康支出（类）", "30.00"), share("31%", 0)),
		}, []string{"31% → 32%"}},
		{"last year's amount", []Statement{
			say(general, "一般公共预算支出95.00万元，2023年80.00万元，增加5.00万元，增长5.56%。",
				amount("一般公共预算支出", "95.00"), before("80.00"), moved(1, "5.00", 0, 1), growth(1, "5.56%", 0, 1)),
		}, []string{"80.00"}},
		{"a rate of growth", []Statement{
			say(general, "一般公共预算支出95.00万元，2023年90.00万元，增加5.00万元，增长55.6%。",
				amount("一般公共预算支出", "95.00"), before("90.00"), moved(1, "5.00", 0, 1), growth(1, "55.6%", 0, 1)),
		}, []string{"55.6%"}},
		{"a percentage of nothing", []Statement{
			say("", "公务接待费2.00万元，2023年0万元，增长100%。", amount("公务接待费", "2.00"), before("0"), growth(1, "100%", 0, 1)),
		}, []string{"100%"}},
		{"a change that its rate does not fit", []Statement{
			say(general, "一般公共预算支出95.00万元，比上年增加50.00万元，增长5.56%。",
				amount("一般公共预算支出", "95.00"), moved(1, "50.00", 0), growth(1, "5.56%", 0)),
		}, []string{"5.56% or 50.00"}},
		{"a product", []Statement{
			say("", "64人×1060元=68万元", count("伤残军人", "64", "人"),
				Claim{Kind: ClaimPrice, Figure: mustFigure("1060", Yuan), Parent: -1},
				Claim{Kind: ClaimProduct, Figure: mustFigure("68", TenThousand), Refs: []int{0, 1}, Parent: -1}),
		}, []string{"68 (soft)"}},
		{"an amount with separators keeps them", []Statement{
			{Heading: "", Claims: join(
				[]Claim{amount("项目金额", "1,935.00")},
				partOf(0, amount("新增", "1,025.00"), amount("延续", "1,010.00")))},
		}, []string{"1,935.00 or 1,025.00 or 1,010.00 (soft)"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := spoken(t)
			doc.Narrative = tt.says
			require.Equal(t, tt.want, blamed(doc))
		})
	}
}

// A mend is printed as the figure was.
func TestMendIsPrintedAlike(t *testing.T) {
	for _, tt := range []struct{ old, new, want string }{
		{"1,234.50", "1234567.5", "1,234,567.50"},
		{"1,234.50", "-1234.5", "-1,234.50"},
		{"1,234", "99", "99"},
		{"12.5%", "7", "7.0%"},
		{"0.00", "12", "12.00"},
	} {
		old, v := mustFigure(tt.old, ""), mustFigure(tt.new, "")
		require.Equal(t, tt.want, old.with(v.Value(), old.Places()).Text)
	}
}
