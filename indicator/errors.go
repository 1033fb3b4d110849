package indicator

import (
	"errors"
	"fmt"
	"strconv"
	"unicode/utf8"
)

// What can be wrong with a value, for [errors.Is] on the error of [ParseTarget].
var (
	// ErrCharacter: bytes that are no UTF-8, or characters nobody can see.
	ErrCharacter = errors.New("character that cannot stand in a target")
	// ErrNumber: a number in a form that is not read (科学计数法, too many digits).
	ErrNumber = errors.New("number that cannot be read")
	// ErrUnit: a unit is missing, unreadable, or two units disagree.
	ErrUnit = errors.New("unit that cannot be read")
	// ErrOperator: two operators disagree, or one stands where it has no meaning.
	ErrOperator = errors.New("operator that has no meaning here")
	// ErrOrder: a range whose ends are the wrong way round, so that no outcome
	// could meet it.
	ErrOrder = errors.New("range that holds nothing")
	// ErrDate: a day, month or quarter that does not exist.
	ErrDate = errors.New("date that does not exist")
	// ErrAmbiguous: a text that has two readings.
	ErrAmbiguous = errors.New("text that has two readings")
	// ErrNoTarget: a text with figures that form no single target.
	ErrNoTarget = errors.New("figures that form no single target")
)

// ParseError says why a text is not a target. It unwraps to one of the Err
// values of this package.
type ParseError struct {
	Text   string // as given
	Offset int    // the byte in Text at which reading stopped
	Zh, En string // the reason, in Chinese and in English
	kind   error
}

// Error gives the English reason with the text and the place.
func (e *ParseError) Error() string {
	return fmt.Sprintf("indicator: target %s, at byte %d: %s", quote(e.Text), e.Offset, e.En)
}

// Chinese gives the reason, the text and the place for a Chinese reader.
func (e *ParseError) Chinese() string {
	return fmt.Sprintf("指标值“%s”第%d字节起：%s", shorten(e.Text), e.Offset+1, e.Zh)
}

// Unwrap gives the kind of error, one of this package's Err values.
func (e *ParseError) Unwrap() error { return e.kind }

// quotedBytes is how much of a long text an error message repeats.
const quotedBytes = 120

func quote(s string) string { return strconv.Quote(shorten(s)) }

func shorten(s string) string {
	if len(s) <= quotedBytes {
		return s
	}
	n := quotedBytes
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

// reason is a fixed sentence in both languages. The offset beside it says
// where; so it needs no arguments, and JSON can name it by its Chinese text.
type reason uint8

const (
	noReason reason = iota
	whyNoTarget
	whyUTF8
	whyInvisible
	whyLong
	whyScientific
	whyDigits
	whyLeadingZero
	whyNumber
	whyZeroDivisor
	whyUnit
	whyUnitsDiffer
	whyScaleTwice
	whyOperator
	whyOperatorsDiffer
	whyOperatorWord
	whyOrder
	whyMonth
	whyDay
	whyQuarter
	whyStretch
	whyStart
	whyNextYear
	whyMonthly
	whyBase
	whyProportion
	whyLetter
	whyBlank
	whyDash
	whyCell
	whyDateOrNumber
	whyBracket
	whyTail
)

// certain is the rank of a reason that holds even for a text without digits.
const certain = 2

// reasons are the sentences. Of two reasons met at one place the one of higher
// rank is given.
var reasons = [...]struct {
	kind   error
	rank   int8
	zh, en string
}{
	noReason:           {ErrNoTarget, 0, "文字中有数字或符号，但不构成一个指标值", "the text has figures or signs that form no single target"},
	whyNoTarget:        {ErrNoTarget, 1, "文字中有数字或符号，但不构成一个指标值", "the text has figures or signs that form no single target"},
	whyUTF8:            {ErrCharacter, 2, "不是有效的UTF-8编码", "not valid UTF-8"},
	whyInvisible:       {ErrCharacter, 2, "含有不可见字符", "an invisible character"},
	whyLong:            {ErrNoTarget, 1, "文字过长，不是一个指标值", "the text is too long for a target"},
	whyScientific:      {ErrNumber, 1, "不接受科学计数法，请写出完整数字", "scientific notation is not read; write the number out"},
	whyDigits:          {ErrNumber, 1, "数字位数过多（最多18位）", "too many digits (at most 18)"},
	whyLeadingZero:     {ErrAmbiguous, 1, "以0开头的一串数字可能是编号，不读作数值", "digits that begin with 0 may be a code"},
	whyNumber:          {ErrNoTarget, 0, "此处应为数字", "a number is expected here"},
	whyZeroDivisor:     {ErrNumber, 1, "分母不能为零", "the denominator cannot be zero"},
	whyUnit:            {ErrUnit, 0, "此处应为计量单位", "a unit is expected here"},
	whyUnitsDiffer:     {ErrUnit, 2, "前后计量单位不一致", "the units disagree"},
	whyScaleTwice:      {ErrUnit, 2, "数字与单位都带“万”等倍数，可有两种读法", "both number and unit carry a multiplier such as 万"},
	whyOperator:        {ErrOperator, 1, "此处的比较符号没有意义", "an operator has no meaning here"},
	whyOperatorsDiffer: {ErrOperator, 2, "比较符号相互矛盾", "the operators disagree"},
	whyOperatorWord:    {ErrOperator, 1, "比较符号后应为数字，不是文字", "an operator needs a number, not a word"},
	whyOrder:           {ErrOrder, 2, "区间起止颠倒，没有任何结果能满足", "the range runs backwards, so that nothing could meet it"},
	whyMonth:           {ErrDate, 2, "月份应为1至12", "months run from 1 to 12"},
	whyDay:             {ErrDate, 2, "没有这一天", "there is no such day"},
	whyQuarter:         {ErrDate, 2, "季度应为一至四", "quarters run from 1 to 4"},
	whyStretch:         {ErrNoTarget, 2, "频次的时段应为日、周、旬、月、季、半年或年", "a frequency is for a day, week, ten days, month, quarter, half-year or year"},
	whyStart:           {ErrNoTarget, 1, "只有开始时间，没有期限", "this is a start without an end"},
	whyNextYear:        {ErrDate, 2, "“次年”须先写明是哪一年的次年", "the year that 次年 follows is not given"},
	whyMonthly:         {ErrNoTarget, 2, "每月或每季的某一日是反复的期限，没有一个期限", "a day of every month or quarter is no single deadline"},
	whyBase:            {ErrNoTarget, 2, "增减须以上年为基期，另有基期的不读作一个指标值", "only a change from the year before is read, not from another base"},
	whyProportion:      {ErrNoTarget, 1, "比（如1:15）不是一个数值，请写成百分比或分数", "a ratio such as 1:15 is no number; write a percentage or fraction"},
	whyLetter:          {ErrNumber, 1, "数字中夹有字母（O、l、I），可能是0或1之误", "a letter among the digits may stand for 0 or 1"},
	whyBlank:           {ErrNumber, 1, "数字之间有空格，不知是一个数还是几个数", "blanks between digits may part one number or several"},
	whyDash:            {ErrAmbiguous, 2, "开头的破折号不知是负号，还是漏写了区间的起点", "a dash at the beginning may be a minus sign, or the start of a range is missing"},
	whyCell:            {ErrNoTarget, 2, "电子表格的错误值，不是指标值", "an error of a spreadsheet, no target"},
	whyDateOrNumber:    {ErrAmbiguous, 1, "既可读作数值，也可读作日期或编号", "this may be a number, or a date or code"},
	whyBracket:         {ErrNoTarget, 1, "括号不成对或括号内容不可识别", "the bracket is not closed or holds something unknown"},
	whyTail:            {ErrNoTarget, 1, "此处以后的文字不可识别", "the text from here on is not understood"},
}

func (r reason) at(text string, offset int) *ParseError {
	w := reasons[r]
	return &ParseError{Text: text, Offset: offset, Zh: w.zh, En: w.en, kind: w.kind}
}
