package indicator

// Kind says what sort of set a target is. The zero value is [KindNone].
type Kind uint8

// Kinds of target.
const (
	KindNone        Kind = iota // 未设: blank, "/", 无, 不涉及
	KindQuantity                // 数量: ≥3000人次
	KindRange                   // 区间: 6到8年
	KindTiers                   // 分档: 600/1000元/件
	KindFrequency               // 频次: 每季度
	KindPeriod                  // 时段: 5到8月
	KindDeadline                // 期限: 2024年12月31日前
	KindQualitative             // 定性: 有效
	KindUnknown                 // not understood; Err says why
)

var kindNames = [...]string{"none", "quantity", "range", "tiers", "frequency", "period", "deadline", "qualitative", "unknown"}

// String gives the kind in the spelling of the JSON form.
func (k Kind) String() string { return nameOf(kindNames[:], uint8(k)) }

// MarshalText writes the kind in the spelling of the JSON form.
func (k Kind) MarshalText() ([]byte, error) { return marshalName("kind", kindNames[:], uint8(k)) }

// UnmarshalText reads what MarshalText writes and nothing else.
func (k *Kind) UnmarshalText(b []byte) error {
	return unmarshalName("kind", kindNames[:], b, (*uint8)(k))
}

// Operator says how a quantity is bounded (计算符号). The zero value is [OpEqual].
type Operator uint8

// Operators.
const (
	OpEqual    Operator = iota // =
	OpAtLeast                  // ≥
	OpAtMost                   // ≤
	OpMoreThan                 // >
	OpLessThan                 // <
	OpAbout                    // ~ 约
)

var (
	operatorNames = [...]string{"=", ">=", "<=", ">", "<", "~"}
	operatorSigns = [...]string{"", "≥", "≤", ">", "<", "约"}
)

// String gives the operator in the spelling of the JSON form: = >= <= > < ~.
func (o Operator) String() string { return nameOf(operatorNames[:], uint8(o)) }

// MarshalText writes the operator in the spelling of the JSON form.
func (o Operator) MarshalText() ([]byte, error) {
	return marshalName("operator", operatorNames[:], uint8(o))
}

// UnmarshalText reads what MarshalText writes and nothing else.
func (o *Operator) UnmarshalText(b []byte) error {
	return unmarshalName("operator", operatorNames[:], b, (*uint8)(o))
}

// Direction says which way is better (指标方向). The zero value is not settled.
type Direction string

// Directions.
const (
	HigherIsBetter Direction = "higher" // 正向
	LowerIsBetter  Direction = "lower"  // 反向
)

// Change says whether the number of a target is a change of the measure rather
// than its level: 增长5%, 下降5%. The zero value is [NoChange].
type Change uint8

// Changes.
const (
	NoChange Change = iota
	Rise            // 增长 提高
	Fall            // 下降 减少
)

var (
	changeNames  = [...]string{"", "rise", "fall"}
	changePrefix = [...]string{"", "增长", "下降"}
)

// String gives the change in the spelling of the JSON form, "" for none.
func (c Change) String() string { return nameOf(changeNames[:], uint8(c)) }

// MarshalText writes the change in the spelling of the JSON form.
func (c Change) MarshalText() ([]byte, error) { return marshalName("change", changeNames[:], uint8(c)) }

// UnmarshalText reads what MarshalText writes and nothing else.
func (c *Change) UnmarshalText(b []byte) error {
	return unmarshalName("change", changeNames[:], b, (*uint8)(c))
}

// UnitSource says where the unit of a target was written. The zero value is
// [UnitWritten].
type UnitSource uint8

// Where a unit may stand.
const (
	UnitWritten    UnitSource = iota // in the value, or nowhere
	UnitFromColumn                   // in a column of its own (度量单位)
	UnitFromName                     // in brackets behind the indicator's name: 满意度(%)
)

var unitSourceNames = [...]string{"value", "column", "name"}

// String gives the source in the spelling of the JSON form.
func (s UnitSource) String() string { return nameOf(unitSourceNames[:], uint8(s)) }
