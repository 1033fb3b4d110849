package sheet

import (
	"errors"
	"strings"
)

// Reasons why a workbook could not be used. An [*Error] wraps one of them, so
// that errors.Is tells them apart.
var (
	// ErrEmpty: the file has no bytes, or no sheet has a cell that holds something.
	ErrEmpty = errors.New("工作簿为空 (the workbook is empty)")
	// ErrNotWorkbook: the file is of another kind (text, a Word document, an
	// archive).
	ErrNotWorkbook = errors.New("不是.xlsx工作簿 (not an .xlsx workbook)")
	// ErrOldFormat: the file is of an older or a binary Office format, whatever
	// its name says.
	ErrOldFormat = errors.New("旧版或二进制Office格式，请另存为.xlsx (an older or binary Office format: save it as .xlsx)")
	// ErrEncrypted: the workbook is protected by a password. This package knows
	// none, so any would be the wrong one.
	ErrEncrypted = errors.New("工作簿有密码，请取消密码后再读 (the workbook has a password: save it without one)")
	// ErrDamaged: the file begins as a workbook does and is broken or cut off.
	ErrDamaged = errors.New("工作簿已损坏或不完整 (the workbook is damaged or cut off)")
	// ErrTooLarge: a limit of [Options] is passed.
	ErrTooLarge = errors.New("超过上限 (over a limit)")
	// ErrNoContent: there are cells, but neither a budget table, nor a form, nor
	// a narrative with figures.
	ErrNoContent = errors.New("没有找到预算表、绩效目标表或带数字的情况说明 (neither budget table nor form nor narrative with figures in it)")
)

// Error says which workbook could not be used, where in it, and why.
type Error struct {
	// File is the name given in [Options], blank if none was.
	File string
	// Sheet is the sheet that is the reason, blank where none is.
	Sheet string
	// Reason is what was found, in Chinese.
	Reason string
	// Err is one of the sentinel errors, or what the reader below returned.
	Err error
}

// Error gives "file: sheet: what is wrong: reason".
func (e *Error) Error() string {
	var parts []string
	if e.File != "" {
		parts = append(parts, e.File)
	}
	if e.Sheet != "" {
		parts = append(parts, e.Sheet)
	}
	if e.Err != nil {
		parts = append(parts, e.Err.Error())
	}
	s := strings.Join(parts, ": ")
	switch {
	case e.Reason == "":
		return s
	case s == "":
		return e.Reason
	}
	return s + "：" + e.Reason
}

// Unwrap gives the sentinel.
func (e *Error) Unwrap() error { return e.Err }
