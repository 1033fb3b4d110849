package disclosure

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"syscall"
)

// load reads all bytes, and stops at the first limit passed: a line without end
// is refused long before the whole of it is in memory.
func load(r io.Reader, opt *Options) ([]byte, error) {
	var (
		buf   = make([]byte, 0, min(sizeOf(r), opt.Limits.Bytes)+512)
		line  = 1
		start = 0 // of the current line
	)
	for {
		if err := opt.ended(); err != nil {
			return nil, err
		}
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
		n, err := r.Read(buf[len(buf):min(cap(buf), len(buf)+256<<10)])
		fresh := len(buf)
		buf = buf[:len(buf)+n]
		for i := fresh; ; {
			end := bytes.IndexByte(buf[i:], '\n')
			stop := len(buf)
			if end >= 0 {
				stop = i + end
			}
			if stop-start > opt.Limits.LineBytes {
				return nil, opt.fail(line, ErrTooLarge, fmt.Sprintf("一行超过%d字节", opt.Limits.LineBytes))
			}
			if end < 0 {
				break
			}
			i = stop + 1
			start = i
			line++
		}
		if len(buf) > opt.Limits.Bytes {
			return nil, opt.fail(0, ErrTooLarge, fmt.Sprintf("文件超过%d字节", opt.Limits.Bytes))
		}
		if err == io.EOF {
			return buf, nil
		}
		if err != nil {
			return nil, opt.fail(0, err, readReason(err))
		}
	}
}

// sizeOf is the size of what r reads, where r knows it, or else a first guess.
func sizeOf(r io.Reader) int {
	switch r := r.(type) {
	case interface{ Len() int }:
		return r.Len()
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := r.Stat(); err == nil && info.Size() > 0 && info.Size() < 1<<30 {
			return int(info.Size())
		}
	}
	return 64 << 10
}

// readReason explains an error of the reader below where its own words do not.
func readReason(err error) string {
	if errors.Is(err, syscall.EISDIR) {
		return "是目录，不是文件"
	}
	if errors.Is(err, fs.ErrPermission) {
		return "没有读取权限"
	}
	return "读取失败"
}
