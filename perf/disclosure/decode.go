package disclosure

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	utf "golang.org/x/text/encoding/unicode"
)

// magics are the first bytes of files that people take for text.
var magics = []struct{ head, name string }{
	{"%PDF-", "这是PDF文件，请先转为文本"},
	{"PK\x03\x04", "这是Office文档或压缩包，请先另存为文本"},
	{"\xD0\xCF\x11\xE0", "这是旧版Office文档，请先另存为文本"},
	{"\x89PNG", "这是图片"},
	{"\xFF\xD8\xFF", "这是图片"},
	{"{\\rtf", "这是RTF文档，请先另存为文本"},
}

// Byte order marks.
var (
	bomUTF8  = []byte("\xEF\xBB\xBF")
	bomUTF16 = [][]byte{[]byte("\xFF\xFE"), []byte("\xFE\xFF")}
	bomUTF32 = [][]byte{[]byte("\xFF\xFE\x00\x00"), []byte("\x00\x00\xFE\xFF")}
)

// Decode gives the text of a file, in any encoding that [Read] knows. The error
// is an [*Error].
func Decode(b []byte, opt Options) (string, error) {
	if len(b) == 0 {
		return "", opt.fail(0, ErrEmpty, "")
	}
	return decode(b, &opt)
}

// decode turns the bytes into text: UTF-8 with or without mark, UTF-16 with
// mark, or GB18030 (GBK, GB2312). A few bytes that are no text are replaced by
// U+FFFD, which the lines report; many mean another encoding.
func decode(b []byte, opt *Options) (string, error) {
	for _, m := range magics {
		if bytes.HasPrefix(b, []byte(m.head)) {
			return "", opt.fail(0, ErrBinary, m.name)
		}
	}
	for _, bom := range bomUTF32 {
		if bytes.HasPrefix(b, bom) {
			return "", opt.fail(0, ErrEncoding, "不支持UTF-32")
		}
	}
	for _, bom := range bomUTF16 {
		if bytes.HasPrefix(b, bom) {
			return convert(b, utf.UTF16(utf.LittleEndian, utf.ExpectBOM), opt)
		}
	}
	b = bytes.TrimPrefix(b, bomUTF8)
	if err := refuseControls(b, opt); err != nil {
		return "", err
	}
	if utf8.Valid(b) {
		return string(b), nil
	}
	if good, bad := countUTF8(b); bad*20 <= good {
		return strings.ToValidUTF8(string(b), "\uFFFD"), nil
	}
	text, err := convert(b, simplifiedchinese.GB18030, opt)
	if err != nil {
		return "", err
	}
	if !plausible(text) {
		return "", opt.fail(0, ErrEncoding, "既不是UTF-8，也不是GB18030")
	}
	return text, nil
}

// convert decodes b from an encoding of golang.org/x/text.
func convert(b []byte, e encoding.Encoding, opt *Options) (string, error) {
	out, err := e.NewDecoder().Bytes(b)
	if err != nil {
		return "", opt.fail(0, ErrEncoding, err.Error())
	}
	if err := refuseControls(out, opt); err != nil {
		return "", err
	}
	return string(out), nil
}

// refuseControls refuses bytes that no text has: a NUL anywhere, or more than a
// few other control characters.
func refuseControls(b []byte, opt *Options) error {
	if i := bytes.IndexByte(b, 0); i >= 0 {
		line := 1 + bytes.Count(b[:i], []byte{'\n'})
		return opt.fail(line, ErrBinary, fmt.Sprintf("第%d字节为NUL", i+1))
	}
	controls := 0
	for _, c := range b {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' {
			controls++
		}
	}
	if controls*100 > len(b) {
		return opt.fail(0, ErrBinary, "控制字符过多")
	}
	return nil
}

// countUTF8 counts the characters beyond ASCII that are well formed, and the
// bytes that are not.
func countUTF8(b []byte) (good, bad int) {
	for len(b) > 0 {
		if b[0] < utf8.RuneSelf {
			b = b[1:]
			continue
		}
		r, n := utf8.DecodeRune(b)
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		b = b[n:]
	}
	return good, bad
}

// plausible reports whether decoded text is Chinese rather than noise: nearly
// all of what is beyond ASCII is Han or punctuation, next to nothing is broken.
func plausible(text string) bool {
	known, broken, other := 0, 0, 0
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
		case r == utf8.RuneError:
			broken++
		case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3000 && r <= 0x303F, r >= 0xFF00 && r <= 0xFFEF, r >= 0x2010 && r <= 0x2026:
			known++
		case unicode.IsLetter(r) || unicode.IsMark(r) || unicode.Is(unicode.Co, r):
			other++
		}
	}
	return known > 0 && broken*50 <= known && other*10 <= known
}
