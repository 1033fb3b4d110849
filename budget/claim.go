package budget

import "github.com/perftarget/perftarget/source"

// Statement is a paragraph of the narrative (情况说明) with what it claims.
type Statement struct {
	source.Text
	// Heading is the section it stands under (三、支出预算情况说明).
	Heading string `json:"heading,omitempty"`
	// Number is the numbering that the paragraph begins with, as printed without
	// blanks ("（一）", "1．", "31."); blank where it has none.
	Number string `json:"number,omitempty"`
	// Opens are the indices of the claims whose parts the paragraphs after this
	// one list, where it ends by announcing a list ("其中：", "具体情况如下："): one
	// for each unit.
	Opens  []int   `json:"opens,omitempty"`
	Claims []Claim `json:"claims,omitempty"`
	// Reasons are the clauses that say why something changed (主要原因是…).
	Reasons []Reason `json:"reasons,omitempty"`
}

// ReasonOf returns the reason stated for a claim, and whether there is one: a
// change, growth or same without it lacks its 增减变动原因.
func (s *Statement) ReasonOf(claim int) (Reason, bool) {
	for _, r := range s.Reasons {
		for _, c := range r.Claims {
			if c == claim {
				return r, true
			}
		}
	}
	return Reason{}, false
}

// Reason is a clause that says why something changed. Its text starts behind
// the words that announce it (主要原因是).
type Reason struct {
	source.Text
	// Sign is the direction that the clause itself names of money: +1 for
	// "经费增加", -1 for "减少了设备购置费", 0 where it names none or both.
	Sign int `json:"sign,omitempty"`
	// Same reports that the clause says that nothing changed (经费保持不变).
	Same bool `json:"same,omitempty"`
	// Claims are the indices of the changes, growths and sames that it explains;
	// none where they stand in another paragraph.
	Claims []int `json:"claims,omitempty"`
}

// Claim is one thing that a sentence says of a figure.
type Claim struct {
	Kind ClaimKind `json:"kind"`
	// Subject is what the figure is of, as written ("一般公共预算拨款收入").
	Subject string `json:"subject,omitempty"`
	// Figure is the printed figure with its unit; for Same it is blank and only
	// its place is set.
	Figure Figure `json:"figure"`
	// Year is the budget year of an amount where the sentence names one (the
	// amount of "2023年预算执行数"), 0 for the document's own. Of a change, growth
	// or same it is the year compared with, 0 for the year before the document's.
	Year int `json:"year,omitempty"`
	// Sign is +1 for a rise and -1 for a fall, of changes and growths. It is that
	// of the word; a figure printed with a minus (增长-5%) keeps it.
	Sign int `json:"sign,omitempty"`
	// Op is how a figure is meant where it is not meant exactly: ">=" for 12余次,
	// 200件以上, 不少于2次; "<=", ">", "<"; "~" for 约, 左右, 基本持平. The two ends
	// of a range (1000-1500元) are ">=" and "<=". Blank means as printed.
	Op string `json:"op,omitempty"`
	// Base is what a share, change, growth or same is measured against, as
	// written ("上年", "2023年预算执行数", "部门（单位）项目支出总额"), blank where
	// the sentence does not say.
	Base string `json:"base,omitempty"`
	// From and To are the first and last day of a date as far as it is said
	// ("2023-07", "2023-09"; "05", "08" without a year); one of them is blank for
	// 前 and 起.
	From string `json:"from,omitempty"`
	To   string `json:"to,omitempty"`
	// InReason reports that the claim stands in a clause that gives a reason: it
	// explains and is not to be tied to a table.
	InReason bool `json:"inReason,omitempty"`
	// Refs are the indices, within the paragraph's claims, of the claims this one
	// is computed from:
	//   share   {part, whole}      占98.66%
	//   change  {now}  or {now, base}           减少92.55万元
	//   growth  {now, change}  or {now, base}   下降5.93%
	//   same    {now}  or {now, base}           与上年持平
	//   product {a, b, …}          64人 × 1060元 = 6.8万元
	// A missing one is -1. A base is an amount of the year compared with. Where a
	// price is one for a month (月工资1000元), its Subject says so, and the
	// product may be that of a month or of a year.
	Refs []int `json:"refs,omitempty"`
	// Parent is the index of the claim that this one is a part of ("其中：" and
	// lists), -1 where it is none. It has the same unit of money or of things.
	Parent int `json:"parent"`
	// List numbers the lists of a paragraph from 1: parts of one parent add up
	// within one list only. 0 where there is no parent.
	List int `json:"list,omitempty"`
}

// ClaimKind says what a claim claims.
type ClaimKind string

// Kinds of claims.
const (
	ClaimAmount  ClaimKind = "amount"  // an amount of money
	ClaimCount   ClaimKind = "count"   // a count of people, cars, projects, …
	ClaimShare   ClaimKind = "share"   // 占…%
	ClaimChange  ClaimKind = "change"  // 比上年增加/减少…万元
	ClaimGrowth  ClaimKind = "growth"  // 增长/下降…%
	ClaimSame    ClaimKind = "same"    // 与上年相同, 持平
	ClaimProduct ClaimKind = "product" // the result of a multiplication in prose
	ClaimRate    ClaimKind = "rate"    // a percentage of its own: 成功率75%以上
	ClaimPrice   ClaimKind = "price"   // money for one of something: 每人1060元
	ClaimLimit   ClaimKind = "limit"   // a bound in a name: 单价100万元以上的设备
	// ClaimDate is a day, month or span (2023年7月到9月). A year alone is one where
	// it is neither the document's nor the one before; From and To are then equal.
	ClaimDate ClaimKind = "date"
	// ClaimPlaceholder is a figure that was never filled in (XX万元, 待填): its text
	// is no number.
	ClaimPlaceholder ClaimKind = "placeholder"
)
