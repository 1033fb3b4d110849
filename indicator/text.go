package indicator

// String gives the target in its canonical form, which reads back as an equal
// one: ≥3000人次. A qualitative or unknown target is its text, none is "无".
func (t Target) String() string {
	switch t.kind {
	case KindQualitative, KindUnknown:
		return t.text
	case KindNone:
		return "无"
	}
	return string(t.appendCanonical(nil))
}

func (t Target) appendCanonical(b []byte) []byte {
	switch t.kind {
	case KindNone:
		return append(b, "无"...)
	case KindQuantity:
		b = append(b, changePrefix[t.change]...)
		b = append(b, t.opSign()...)
		if t.lo.den > 1 && t.unit != "" { // 10000/3人 would be two numbers
			b = append(whole(int64(t.lo.den)).append(b), "分之"...)
			return append(whole(t.lo.coef).append(b), t.unit...)
		}
		return append(t.lo.append(b), t.unit...)
	case KindRange:
		return t.appendRange(b)
	case KindTiers:
		for i, n := range t.tiers() {
			if i > 0 {
				b = append(b, '/')
			}
			b = n.append(b)
		}
		return append(b, t.unit...)
	case KindFrequency:
		b = append(append(b, "每"...), t.per...)
		return append(t.lo.append(b), "次"...)
	case KindPeriod:
		return t.appendPeriod(b)
	case KindDeadline:
		return append(t.to.appendChinese(b), "前"...)
	}
	return append(b, t.text...)
}

// opSign gives the sign before the number. A rate of happenings, a number of
// months, one that may be a year and a bare long one keep their "=", since
// without it they are a frequency (2次/年), a month (3月), a cohort (2024级) and
// perhaps a code.
func (t Target) opSign() string {
	if t.op == OpEqual {
		units := t.Measure().table()
		row := units.lookup(t.unit)
		if _, ok := units.perOf(t.unit); ok || row != nil && (row.month || row.cohort && yearLike(t.lo)) || t.unit == "" && doubtful(t.lo, "") {
			return "="
		}
	}
	return operatorSigns[t.op]
}

// appendRange writes 80%~90%, or with the ends marked where one is left out or
// the plain form would read as a stretch of the calendar (6~8年 is [6年,8年]).
func (t Target) appendRange(b []byte) []byte {
	b = append(b, changePrefix[t.change]...)
	switch {
	case t.change != NoChange && (t.loOpen || t.hiOpen):
		b = append(t.lo.append(append(b, below[t.loOpen]...)), t.unit...)
		b = append(append(b, "且"...), above[t.hiOpen]...)
		return append(t.hi.append(b), t.unit...)
	case t.change == NoChange && (t.loOpen || t.hiOpen || t.calendar()):
		b = append(b, opening[t.loOpen])
		b = append(append(t.lo.append(b), t.unit...), ',')
		b = append(t.hi.append(b), t.unit...)
		return append(b, closing[t.hiOpen])
	}
	b = append(append(t.lo.append(b), t.unit...), '~')
	return append(t.hi.append(b), t.unit...)
}

// The marks of the ends of a range, by whether the end is left out.
var (
	below   = map[bool]string{false: "≥", true: ">"}
	above   = map[bool]string{false: "≤", true: "<"}
	opening = map[bool]byte{false: '[', true: '('}
	closing = map[bool]byte{false: ']', true: ')'}
)

// calendar reports a range that without brackets might be one of dates.
func (t Target) calendar() bool {
	if t.unit == "" {
		return yearLike(t.lo) || doubtful(t.lo, "")
	}
	row := t.Measure().table().lookup(t.unit)
	return row != nil && row.calendar
}

func (t Target) appendPeriod(b []byte) []byte {
	b = t.from.appendChinese(b)
	if t.from == t.to {
		return b
	}
	b = append(b, "至"...)
	if t.wraps() {
		b = append(b, "次年"...)
	}
	return t.to.appendChinese(b)
}

func (d date) appendChinese(b []byte) []byte {
	if d.year > 0 {
		b = append(whole(int64(d.year)).append(b), "年"...)
	}
	if d.qtr > 0 {
		return append(append(b, byte('0'+d.qtr)), "季度"...)
	}
	if d.month > 0 {
		b = append(whole(int64(d.month)).append(b), "月"...)
	}
	if d.day > 0 {
		b = append(whole(int64(d.day)).append(b), "日"...)
	}
	return b
}

// AppendText appends the value as written, for [encoding.TextAppender].
func (t Target) AppendText(b []byte) ([]byte, error) { return append(b, t.text...), nil }

// MarshalText gives the value as written.
func (t Target) MarshalText() ([]byte, error) { return []byte(t.text), nil }

// UnmarshalText reads a value with [ParseTarget]. A text that is not understood
// is no error: it becomes a target of [KindUnknown], whose Err says why.
func (t *Target) UnmarshalText(b []byte) error {
	*t, _ = ParseTarget(string(b))
	return nil
}
