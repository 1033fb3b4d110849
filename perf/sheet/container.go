package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxParts is the most files that a workbook may consist of.
const maxParts = 8 << 10

// container is a workbook as stored: parts by name, unpacked when asked for. No
// path of it is ever written or followed; names are only looked up.
type container struct {
	files map[string]*zip.File
	order []string
	left  int // bytes that may still be unpacked
	opt   *Options
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
	if n := bytes.Count(data, []byte("PK\x01\x02")); n > maxParts {
		return nil, opt.fail(ErrTooLarge, fmt.Sprintf("压缩包内文件超过%d个", maxParts))
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, opt.fail(ErrDamaged, "压缩包不完整："+err.Error())
	}
	c := &container{files: make(map[string]*zip.File, len(z.File)), left: opt.Limits.UnpackedBytes, opt: opt}
	var total uint64
	for _, f := range z.File {
		name := partName(f.Name)
		if name == "" || strings.HasSuffix(name, "/") {
			continue
		}
		total += f.UncompressedSize64
		if f.UncompressedSize64 > uint64(opt.Limits.UnpackedBytes) || total > uint64(opt.Limits.UnpackedBytes) {
			return nil, opt.fail(ErrTooLarge, fmt.Sprintf("%s解开后超过%d字节", name, opt.Limits.UnpackedBytes))
		}
		if c.files[name] == nil { // of two parts of one name the first counts
			c.files[name] = f
			c.order = append(c.order, name)
		}
	}
	return c, c.refuseOther()
}

// partName is the name of a part as others refer to it.
func partName(name string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, "\\", "/"), "/"))
}

// part unpacks a part; nil where there is none.
func (c *container) part(name string) ([]byte, error) {
	f := c.files[partName(name)]
	if f == nil {
		return nil, nil
	}
	if f.Flags&1 != 0 {
		return nil, c.opt.fail(ErrEncrypted, "压缩包内的文件已加密")
	}
	r, err := f.Open()
	if err != nil {
		return nil, c.opt.fail(ErrDamaged, name+"："+err.Error())
	}
	defer r.Close()
	var b bytes.Buffer
	b.Grow(int(min(f.UncompressedSize64, uint64(c.left))) + bytes.MinRead)
	n, err := b.ReadFrom(io.LimitReader(r, int64(c.left)+1))
	if c.left -= int(n); c.left < 0 {
		return nil, c.opt.fail(ErrTooLarge, fmt.Sprintf("%s解开后超过%d字节", name, c.opt.Limits.UnpackedBytes))
	}
	if err != nil {
		return nil, c.opt.fail(ErrDamaged, name+"："+err.Error())
	}
	return b.Bytes(), nil
}

// checked unpacks a part that must be well formed.
func (c *container) checked(name string, limit int) ([]byte, error) {
	data, err := c.part(name)
	if err != nil || data == nil {
		return nil, err
	}
	m, err := newMarkup(data, limit)
	for err == nil {
		var t token
		if t, err = m.next(); t.kind == tokenEnd {
			break
		}
	}
	return data, c.broken(name, err)
}

// broken is the error of a part that is not well formed, nil where it is.
func (c *container) broken(name string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, errTooMany):
		return c.opt.fail(ErrTooLarge, name+"："+err.Error())
	}
	return c.opt.fail(ErrDamaged, name+"："+err.Error())
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
		if c.files[k.part] != nil {
			if strings.HasSuffix(k.part, ".bin") {
				return c.opt.fail(ErrOldFormat, k.what)
			}
			return c.opt.fail(ErrNotWorkbook, k.what)
		}
	}
	if c.files["[content_types].xml"] == nil && c.files["xl/workbook.xml"] == nil {
		return c.opt.fail(ErrNotWorkbook, "压缩包内没有工作簿")
	}
	return nil
}
