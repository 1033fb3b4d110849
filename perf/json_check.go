package perf

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

var (
	errTwice = errors.New("字段重复出现 (the field stands twice)")
	errCase  = errors.New("字段名大小写不符 (the field's name is written otherwise)")
	errNull  = errors.New("列表中不能有null (null in a list)")
	errHuge  = fmt.Errorf("%w: 数值的位数过多 (a number of too many digits)", ErrTooLarge)
)

// maxMade is how many bytes of Go values may be made of a document of at most
// limit bytes. A form of two bytes ("{}") would become a thousand times as large;
// a table cell becomes some ten times as large, a whole document three times.
func maxMade(limit int) int { return max(3*limit, min(64*limit, 192<<20)) }

// maxMembers is how many known members an object may have, which bounds the
// search for one that stands twice. No form has half as many fields.
const maxMembers = 64

// jsonCheck walks a valid JSON document along a shape.
type jsonCheck struct {
	data []byte
	keep func(Note)
	path []string
	left int // bytes of Go values that may still be made
	max  int
}

// checkJSON refuses members that the shape does not have, or hands them to
// opt.KeepUnknown, and a document that would fill the memory.
func checkJSON(data []byte, s *shape, opt *JSONOptions) error {
	c := &jsonCheck{data: data, keep: opt.KeepUnknown, left: maxMade(opt.maxBytes()), max: opt.maxBytes()}
	_, err := c.value(skipSpace(data, 0), s)
	return err
}

func (c *jsonCheck) fail(at int, err error) error {
	return &JSONError{Path: pointer(c.path), Offset: at, Err: err}
}

// value checks the value at i and returns where it ends.
func (c *jsonCheck) value(i int, s *shape) (int, error) {
	if c.left -= int(s.goType.Size()); c.left < 0 {
		return 0, c.fail(i, fmt.Errorf("%w: too many values in %d bytes", ErrTooLarge, c.max))
	}
	switch {
	case s.goType == decimalType:
		end := skipValue(c.data, i)
		if isHuge(c.data[i:end]) {
			return 0, c.fail(i, errHuge)
		}
		return end, nil
	case c.data[i] == '{' && (s.members != nil || s.isMap()):
		return c.object(i, s)
	case c.data[i] == '[' && s.items != nil && !s.isMap():
		return c.array(i, s)
	}
	return skipValue(c.data, i), nil
}

var decimalType = reflect.TypeFor[decimal.Decimal]()

// isHuge reports a number that would take any time to add to another: it is
// written with very many digits, or as 1E-999999999.
func isHuge(value []byte) bool {
	const digits = 64
	if len(value) > digits || bytes.IndexByte(value, '\\') >= 0 {
		return true
	}
	_, exponent, ok := bytes.Cut(bytes.ToLower(bytes.Trim(value, `"`)), []byte("e"))
	n, err := strconv.Atoi(string(exponent))
	return ok && (err != nil || n < -digits || n > digits)
}

func (c *jsonCheck) object(i int, s *shape) (int, error) {
	var few [8]string
	seen := few[:0] // objects have few members, and those with many are maps of few
	return eachMember(c.data, i, func(name string, key, at int) (int, error) {
		c.path = append(c.path, name)
		defer func() { c.path = c.path[:len(c.path)-1] }()
		if slices.Contains(seen, name) {
			return 0, c.fail(key, errTwice)
		}
		member := s.members[name]
		if s.isMap() {
			member = s.items
		}
		if member == nil {
			return c.unknown(key, at, s)
		}
		if len(seen) == maxMembers {
			return 0, c.fail(key, fmt.Errorf("%w: more than %d members", ErrTooLarge, maxMembers))
		}
		seen = append(seen, name)
		return c.value(at, member)
	})
}

// unknown deals with a member that the shape does not have. Where only its case
// differs from one that it has, it would be read as that one, and is refused.
func (c *jsonCheck) unknown(key, at int, s *shape) (int, error) {
	for name := range s.members {
		if strings.EqualFold(name, c.path[len(c.path)-1]) {
			return 0, c.fail(key, fmt.Errorf("%w: %q", errCase, name))
		}
	}
	if c.keep == nil {
		return 0, c.fail(key, ErrUnknownField)
	}
	end := skipValue(c.data, at)
	c.keep(unknownNote(pointer(c.path), c.data[at:end]))
	return end, nil
}

func (c *jsonCheck) array(i int, s *shape) (int, error) {
	return eachItem(c.data, i, func(n, at int) (int, error) {
		c.path = append(c.path, strconv.Itoa(n))
		defer func() { c.path = c.path[:len(c.path)-1] }()
		if c.data[at] == 'n' {
			return 0, c.fail(at, errNull)
		}
		return c.value(at, s.items)
	})
}

// maxLocate is how large a document is in which the value that could not be
// read is searched for: each level of it is read once more.
const maxLocate = 8 << 20

// locateJSON says where the value is that could not be read: the innermost that
// cannot be read by itself, either.
func locateJSON(data []byte, s *shape, err error) error {
	if len(data) > maxLocate {
		return &JSONError{Err: err}
	}
	l := &jsonLocate{data: data, err: err}
	start := skipSpace(data, 0)
	l.into(start, skipValue(data, start), s)
	return &JSONError{Path: pointer(l.path), Offset: l.at, Err: l.err}
}

type jsonLocate struct {
	data []byte
	path []string
	at   int
	err  error
}

var errFound = errors.New("found")

// into looks for a part of the value at i that cannot be read.
func (l *jsonLocate) into(i, end int, s *shape) {
	l.at = i
	try := func(name string, at int, part *shape) (int, error) {
		end := skipValue(l.data, at)
		if part == nil {
			return end, nil
		}
		if err := json.Unmarshal(l.data[at:end], part.fresh()); err != nil {
			l.path, l.err = append(l.path, name), err
			l.into(at, end, part)
			return 0, errFound
		}
		return end, nil
	}
	switch {
	case l.data[i] == '{' && s.isMap():
		_, _ = eachMember(l.data, i, func(name string, _, at int) (int, error) { return try(name, at, s.items) })
	case l.data[i] == '{' && s.members != nil:
		_, _ = eachMember(l.data, i, func(name string, _, at int) (int, error) { return try(name, at, s.members[name]) })
	case l.data[i] == '[' && s.items != nil:
		_, _ = eachItem(l.data, i, func(n, at int) (int, error) { return try(strconv.Itoa(n), at, s.items) })
	}
}

// eachMember calls do for each member of the object at i of valid JSON, with
// where its name and its value start; do returns where the value ends.
func eachMember(data []byte, i int, do func(name string, key, at int) (int, error)) (int, error) {
	for i = skipSpace(data, i+1); data[i] != '}'; {
		key, end := i, skipString(data, i)
		name := string(data[key+1 : end-1])
		if bytes.IndexByte(data[key:end], '\\') >= 0 {
			_ = json.Unmarshal(data[key:end], &name) // valid: it was checked
		}
		at := skipSpace(data, skipSpace(data, end)+1) // behind the colon
		end, err := do(name, key, at)
		if err != nil {
			return 0, err
		}
		i = skipComma(data, end)
	}
	return i + 1, nil
}

// eachItem calls do for each item of the array at i.
func eachItem(data []byte, i int, do func(n, at int) (int, error)) (int, error) {
	n := 0
	for i = skipSpace(data, i+1); data[i] != ']'; n++ {
		end, err := do(n, i)
		if err != nil {
			return 0, err
		}
		i = skipComma(data, end)
	}
	return i + 1, nil
}

func skipSpace(data []byte, i int) int {
	for data[i] == ' ' || data[i] == '\n' || data[i] == '\t' || data[i] == '\r' {
		i++
	}
	return i
}

func skipComma(data []byte, i int) int {
	if i = skipSpace(data, i); data[i] == ',' {
		i = skipSpace(data, i+1)
	}
	return i
}

func skipString(data []byte, i int) int {
	for i++; data[i] != '"'; i++ {
		if data[i] == '\\' {
			i++
		}
	}
	return i + 1
}

// endsWord says which bytes may follow a number or a word.
var endsWord = [256]bool{',': true, ']': true, '}': true, ' ': true, '\n': true, '\t': true, '\r': true}

// skipValue returns where the value at i ends.
func skipValue(data []byte, i int) int {
	depth := 0
	for {
		switch data[i] {
		case '"':
			i = skipString(data, i)
		case '{', '[':
			depth++
			i++
		case '}', ']':
			depth--
			i++
		case ',', ':', ' ', '\n', '\t', '\r':
			i++
			continue
		default:
			for i < len(data) && !endsWord[data[i]] {
				i++
			}
		}
		if depth == 0 {
			return i
		}
	}
}

// escape writes the name of a member as a step of a JSON Pointer.
var escape = strings.NewReplacer("~", "~0", "/", "~1")

// pointer is a path as a JSON Pointer.
func pointer(path []string) string {
	var b strings.Builder
	for _, s := range path {
		b.WriteByte('/')
		b.WriteString(escape.Replace(s))
	}
	return b.String()
}
