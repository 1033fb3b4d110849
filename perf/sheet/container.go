package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/perftarget/perftarget/perf/internal/ooxml"
)

// container is a workbook as stored.
type container struct {
	*ooxml.Archive
	opt *Options
}

// load reads all bytes up to the limit.
func load(r io.Reader, opt *Options) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, int64(opt.Limits.Bytes)+1))
	if err != nil {
		return nil, opt.fail(err, "读取失败")
	}
	if len(b) > opt.Limits.Bytes {
		return nil, opt.fail(ErrTooLarge, fmt.Sprintf("文件超过%d字节", opt.Limits.Bytes))
	}
	return b, nil
}

// openContainer opens a workbook, or says what the bytes are instead.
func openContainer(data []byte, opt *Options) (*container, error) {
	if err := refuse(data, opt); err != nil {
		return nil, err
	}
	a, err := ooxml.OpenArchive(data, opt.Limits.UnpackedBytes)
	if err != nil {
		return nil, opt.stored(err)
	}
	c := &container{a, opt}
	return c, c.refuseOther()
}

// part unpacks a part; nil where there is none.
func (c *container) part(name string) ([]byte, error) {
	data, err := c.Part(name)
	return data, c.opt.stored(err)
}

// checked unpacks a part that must be well formed.
func (c *container) checked(name string, limit int) ([]byte, error) {
	data, err := c.Checked(name, limit)
	return data, c.opt.stored(err)
}

// broken is the error of a part that is not well formed, nil where it is.
func (c *container) broken(name string, err error) error {
	return c.opt.stored(ooxml.Broken(name, err))
}

// stored is the error of a file as stored as one of this package.
func (o *Options) stored(err error) error {
	var e *ooxml.Error
	if !errors.As(err, &e) {
		return err
	}
	for from, to := range map[error]error{ooxml.ErrTooLarge: ErrTooLarge, ooxml.ErrDamaged: ErrDamaged, ooxml.ErrEncrypted: ErrEncrypted} {
		if errors.Is(e, from) {
			return o.fail(to, e.Reason)
		}
	}
	return err
}

// oleMagic begins the older Office formats, and workbooks with a password.
var oleMagic = []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")

// refuse says what a file is that is no archive.
func refuse(data []byte, opt *Options) error {
	switch {
	case len(data) == 0:
		return opt.fail(ErrEmpty, "")
	case bytes.HasPrefix(data, oleMagic):
		return opt.fail(oleKind(data), "")
	case bytes.HasPrefix(data, []byte("PK\x05\x06")):
		return opt.fail(ErrEmpty, "压缩包内没有文件")
	case bytes.HasPrefix(data, []byte("PK")):
		return nil
	}
	head := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 512)], []byte("\xEF\xBB\xBF")), " \t\r\n"))
	reason := ""
	switch {
	case bytes.HasPrefix(head, []byte("%pdf-")):
		reason = "这是PDF文件"
	case bytes.HasPrefix(head, []byte("<?xml")), bytes.HasPrefix(head, []byte("<html")), bytes.HasPrefix(head, []byte("<!doctype")), bytes.HasPrefix(head, []byte("<table")):
		reason = "这是网页或XML文件，只是改了扩展名"
	case bytes.IndexByte(head, 0) < 0:
		reason = "这是文本文件，只是改了扩展名"
	}
	return opt.fail(ErrNotWorkbook, reason)
}

// oleKind tells a workbook with a password from the older formats, by the names
// of the streams inside, which are in UTF-16.
func oleKind(data []byte) error {
	wide := func(s string) []byte {
		var b []byte
		for i := range len(s) {
			b = append(b, s[i], 0)
		}
		return b
	}
	if bytes.Contains(data, wide("EncryptedPackage")) {
		return ErrEncrypted
	}
	return ErrOldFormat
}

// otherKinds are what else an archive may be, by a part that only it has.
var otherKinds = []struct{ part, what string }{
	{"word/document.xml", "这是Word文档"},
	{"ppt/presentation.xml", "这是演示文稿"},
	{"xl/workbook.bin", "这是二进制工作簿(.xlsb)"},
	{"content.xml", "这是OpenDocument文档"},
	{"ofd.xml", "这是OFD版式文件"},
}

// refuseOther says what an archive is that holds no workbook.
func (c *container) refuseOther() error {
	for _, k := range otherKinds {
		if c.Has(k.part) {
			if strings.HasSuffix(k.part, ".bin") {
				return c.opt.fail(ErrOldFormat, k.what)
			}
			return c.opt.fail(ErrNotWorkbook, k.what)
		}
	}
	if !c.Has("[Content_Types].xml") && !c.Has("xl/workbook.xml") {
		return c.opt.fail(ErrNotWorkbook, "压缩包内没有工作簿")
	}
	return nil
}
