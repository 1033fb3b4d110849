package budget

import (
	"fmt"
	"strings"
)

// FunctionCode is a code of the classification of government receipts and
// outlays (政府收支分类科目): 类 3, 款 5 and 项 7 digits, each the prefix of those
// below it. Economic codes (经济分类) have the same form down to 款. The zero
// value is no code.
type FunctionCode string

// CodeError says why a text is no code.
type CodeError struct {
	Text   string
	Reason string // in Chinese
}

// Error quotes the text and the reason.
func (e *CodeError) Error() string { return fmt.Sprintf("budget: %q：%s", clip(e.Text), e.Reason) }

// codeLengths are the digits of 类, 款 and 项.
var codeLengths = [...]int{3, 5, 7}

// ParseFunctionCode reads a code as printed in one cell, full-width digits and
// blanks included. The error is a [*CodeError].
func ParseFunctionCode(text string) (FunctionCode, error) {
	digits, ok := onlyDigits(text)
	if !ok {
		return "", &CodeError{text, "科目编码应全为数字"}
	}
	c := FunctionCode(digits)
	if !c.Valid() {
		return "", &CodeError{text, "科目编码应为3位（类）、5位（款）或7位（项）"}
	}
	return c, nil
}

// JoinFunctionCode joins the cells of 类, 款 and 项 columns ("201", "05", "07") to
// one code. Cells to the right may be blank; a single digit stands for two, as
// spreadsheets drop the leading nought (301 | 2 is 30102). A column that repeats
// its parent's digits (201 | 20105 | 2010507) is read as well.
func JoinFunctionCode(cells ...string) (FunctionCode, error) {
	code, blank := "", false
	for i, cell := range cells {
		digits, ok := onlyDigits(cell)
		switch {
		case !ok && strings.TrimFunc(cell, isSpace) != "":
			return "", &CodeError{cell, "科目编码应全为数字"}
		case digits == "":
			blank = true
			continue
		case blank || i >= len(codeLengths):
			return "", &CodeError{cell, "上一级科目编码为空"}
		case i > 0 && len(digits) == codeLengths[i] && strings.HasPrefix(digits, code):
			code = digits
			continue
		case i > 0 && len(digits) == 1:
			digits = "0" + digits
		}
		code += digits
		if len(code) != codeLengths[i] {
			return "", &CodeError{cell, "科目编码位数不对"}
		}
	}
	if code == "" {
		return "", &CodeError{strings.Join(cells, "|"), "没有科目编码"}
	}
	return FunctionCode(code), nil
}

// onlyDigits drops blanks and narrows full-width digits; false where anything
// else stands in the text or nothing does.
func onlyDigits(text string) (string, bool) {
	plain := true
	for i := 0; i < len(text); i++ {
		plain = plain && '0' <= text[i] && text[i] <= '9'
	}
	if plain {
		return text, text != ""
	}
	var b strings.Builder
	for _, r := range text {
		if d := digitOf(r); d >= 0 {
			b.WriteByte(byte('0' + d))
		} else if !isSpace(r) {
			return "", false
		}
	}
	return b.String(), b.Len() > 0
}

// Valid reports whether c has the digits of a 类, 款 or 项.
func (c FunctionCode) Valid() bool { return c.Level() > 0 }

// Level is 1 for a 类, 2 for a 款, 3 for a 项, and 0 where c is no code.
func (c FunctionCode) Level() int {
	for i := 0; i < len(c); i++ {
		if c[i] < '0' || c[i] > '9' {
			return 0
		}
	}
	for i, n := range codeLengths {
		if len(c) == n {
			return i + 1
		}
	}
	return 0
}

// Parent is the code one level up, blank for a 类 and where c is no code.
func (c FunctionCode) Parent() FunctionCode {
	if l := c.Level(); l > 1 {
		return c[:codeLengths[l-2]]
	}
	return ""
}

// Class is the 类 that c belongs to, blank where c is no code.
func (c FunctionCode) Class() FunctionCode {
	if !c.Valid() {
		return ""
	}
	return c[:codeLengths[0]]
}
