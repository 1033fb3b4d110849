package disclosure

import (
	"errors"
	"fmt"
	"strings"
)

// Reasons why a document could not be used. An [*Error] wraps one of them, so
// that errors.Is tells them apart.
var (
	// ErrEmpty: the document has no text at all.
	ErrEmpty = errors.New("文件为空 (the file is empty)")
	// ErrBinary: the bytes are no text (a PDF, a spreadsheet, a picture).
	ErrBinary = errors.New("不是文本文件 (a binary file, not text)")
	// ErrEncoding: the bytes are text in no encoding that is known.
	ErrEncoding = errors.New("无法识别文字编码 (text in no known encoding)")
	// ErrTooLarge: a limit of [Options] is passed.
	ErrTooLarge = errors.New("超过上限 (over a limit)")
	// ErrNoContent: there is text, but neither a budget table, nor a form, nor a
	// narrative with figures.
	ErrNoContent = errors.New("没有找到预算表、绩效目标表或带数字的情况说明 (neither budget table nor form nor narrative with figures in it)")
)

// Error says which document could not be used, where, and why.
type Error struct {
	// File is the name given in [Options], blank if none was.
	File string
	// Line counts from 1, 0 where the reason belongs to no line.
	Line int
	// Reason is what was found, in Chinese.
	Reason string
	// Err is one of the sentinel errors, or what the reader below returned.
	Err error
}

// Error gives "file:line: reason".
func (e *Error) Error() string {
	var b strings.Builder
	if e.File != "" {
		b.WriteString(e.File)
		b.WriteByte(':')
	}
	if e.Line > 0 {
		fmt.Fprintf(&b, "%d:", e.Line)
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	switch {
	case e.Err == nil:
		b.WriteString(e.Reason)
	case e.Reason == "":
		b.WriteString(e.Err.Error())
	default:
		b.WriteString(e.Err.Error() + "：" + e.Reason)
	}
	return b.String()
}

// Unwrap gives the sentinel.
func (e *Error) Unwrap() error { return e.Err }
