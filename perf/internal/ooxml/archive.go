// Package ooxml takes apart the files of Office programs (.xlsx, .docx): an
// archive of parts, most of them markup. It opens no path and follows no link.
package ooxml

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// maxParts is the most files that an archive may consist of.
const maxParts = 8 << 10

// Reasons why an archive or a part of it could not be used, each wrapped in an
// [*Error].
var (
	ErrTooLarge  = errors.New("over a limit")
	ErrDamaged   = errors.New("damaged or cut off")
	ErrEncrypted = errors.New("encrypted")
)

// Error says in Chinese what is wrong.
type Error struct {
	Reason string
	Err    error // one of the above
}

// Error gives both.
func (e *Error) Error() string { return e.Err.Error() + ": " + e.Reason }

// Unwrap gives the sentinel.
func (e *Error) Unwrap() error { return e.Err }

// Archive is a file as stored: parts by name, unpacked when asked for. No path of
// it is ever written or followed; names are only looked up.
type Archive struct {
	// Names are those of the parts, as they are stored.
	Names []string

	files map[string]*zip.File
	limit int
	left  int // bytes that may still be unpacked
}

// OpenArchive lists the parts of an archive, of which no more than a number of
// bytes are unpacked.
func OpenArchive(data []byte, unpacked int) (*Archive, error) {
	if n := bytes.Count(data, []byte("PK\x01\x02")); n > maxParts {
		return nil, &Error{fmt.Sprintf("压缩包内文件超过%d个", maxParts), ErrTooLarge}
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, &Error{"压缩包不完整：" + err.Error(), ErrDamaged}
	}
	a := &Archive{files: make(map[string]*zip.File, len(z.File)), limit: unpacked, left: unpacked}
	var total uint64
	for _, f := range z.File {
		name := PartName(f.Name)
		if name == "" || strings.HasSuffix(name, "/") {
			continue
		}
		total += f.UncompressedSize64
		if f.UncompressedSize64 > uint64(unpacked) || total > uint64(unpacked) {
			return nil, a.tooLarge(name)
		}
		if a.files[name] == nil { // of two parts of one name the first counts
			a.files[name] = f
			a.Names = append(a.Names, name)
		}
	}
	return a, nil
}

func (a *Archive) tooLarge(name string) error {
	return &Error{fmt.Sprintf("%s解开后超过%d字节", name, a.limit), ErrTooLarge}
}

// PartName is the name of a part as others refer to it.
func PartName(name string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, "\\", "/"), "/"))
}

// Has reports whether there is a part of a name.
func (a *Archive) Has(name string) bool { return a.files[PartName(name)] != nil }

// Part unpacks a part; nil where there is none.
func (a *Archive) Part(name string) ([]byte, error) {
	f := a.files[PartName(name)]
	if f == nil {
		return nil, nil
	}
	if f.Flags&1 != 0 {
		return nil, &Error{"压缩包内的文件已加密", ErrEncrypted}
	}
	r, err := f.Open()
	if err != nil {
		return nil, Broken(name, err)
	}
	defer r.Close()
	var b bytes.Buffer
	b.Grow(int(min(f.UncompressedSize64, uint64(a.left))) + bytes.MinRead)
	n, err := b.ReadFrom(io.LimitReader(r, int64(a.left)+1))
	if a.left -= int(n); a.left < 0 {
		return nil, a.tooLarge(name)
	}
	if err != nil {
		return nil, Broken(name, err)
	}
	return b.Bytes(), nil
}

// Checked unpacks a part that must be well formed.
func (a *Archive) Checked(name string, limit int) ([]byte, error) {
	data, err := a.Part(name)
	if err != nil || data == nil {
		return nil, err
	}
	m, err := NewMarkup(data, limit)
	for err == nil {
		var t Token
		if t, err = m.Next(); t.Kind == End {
			break
		}
	}
	return data, Broken(name, err)
}

// Broken is the error of a part that is not well formed, nil where it is.
func Broken(name string, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, ErrTooMany):
		return &Error{name + "：" + err.Error(), ErrTooLarge}
	}
	return &Error{name + "：" + err.Error(), ErrDamaged}
}
