package budget

import "github.com/perftarget/perftarget/source"

// Statement is a paragraph of the narrative (情况说明) with what it claims.
type Statement struct {
	source.Text
	// Heading is the section it stands under (三、支出预算情况说明).
	Heading string  `json:"heading,omitempty"`
	Claims  []Claim `json:"claims,omitempty"`
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
	// amount of "2023年预算执行数"), 0 for the document's own.
	Year int `json:"year,omitempty"`
	// Sign is +1 for a rise and -1 for a fall, of changes and growths.
	Sign int `json:"sign,omitempty"`
	// Refs are the indices, within the paragraph's claims, of the claims this one
	// is computed from:
	//   share   {part, whole}      占98.66%
	//   change  {now}              减少92.55万元
	//   growth  {now, change}  or {now, base}   下降5.93%
	//   same    {now}              与上年持平
	//   product {a, b, …}          64人 × 1060元 = 6.8万元
	// A missing one is -1.
	Refs []int `json:"refs,omitempty"`
	// Parent is the index of the claim that this one is a part of ("其中：" and
	// lists), -1 where it is none.
	Parent int `json:"parent"`
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
)
