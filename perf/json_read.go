package perf

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"

	"github.com/perftarget/perftarget/indicator"
	"github.com/perftarget/perftarget/source"
)

// Errors of a JSON document, for errors.Is. Each comes in a [*JSONError], which
// says where.
var (
	// ErrNoSubmission is for JSON that holds no submission.
	ErrNoSubmission = errors.New("不是本库的JSON文档 (not a submission)")
	// ErrUnknownField is for a member that the format does not have.
	ErrUnknownField = errors.New("没有这个字段 (no such field)")
	// ErrTooLarge is for a document over the limit.
	ErrTooLarge = errors.New("JSON超过上限 (larger than the limit)")
)

// JSONError says what is wrong with a JSON document, and where.
type JSONError struct {
	// Path is the JSON Pointer (RFC 6901) of the value; blank is the document.
	Path string
	// Offset is the byte at which the value starts, or reading stopped.
	Offset int
	Err    error
}

// Error gives the place and the reason.
func (e *JSONError) Error() string {
	if e.Path == "" {
		return fmt.Sprintf("JSON第%d字节 (at byte %d): %v", e.Offset, e.Offset, e.Err)
	}
	return fmt.Sprintf("JSON %s，第%d字节 (at byte %d): %v", e.Path, e.Offset, e.Offset, e.Err)
}

// Unwrap gives the reason.
func (e *JSONError) Unwrap() error { return e.Err }

// JSONOptions say how JSON is read. The zero value is strict.
type JSONOptions struct {
	// Limits bound the document: Bytes and Context. What is made of it in memory
	// is bounded with it, to a few times as much.
	Limits Limits
	// KeepUnknown is given each member that the format does not have, as a note
	// with its JSON Pointer and its JSON text, and reading goes on. Where it is nil
	// such a member is an error, since a misspelt name would be a value silently
	// missing. A caller that wants them in the submission adds the notes to its
	// Reading.
	KeepUnknown func(Note)
}

// maxBytes is the limit of a document, which is larger than a text's: its names
// and places take most of it.
func (o *JSONOptions) maxBytes() int { return positive(o.Limits.Bytes, defaultJSONBytes) }

// ReadJSON reads a submission that [WriteJSON] wrote. It refuses a document of
// another version, one that holds neither table nor form nor narrative, a member
// that the format does not have or that stands twice, and anything that follows
// the document. Every error of the document is a [*JSONError].
func ReadJSON(r io.Reader, opt JSONOptions) (*Submission, error) {
	var s Submission
	if err := readJSON(r, &s, opt, func(version string) error {
		if version != Version {
			return fmt.Errorf("%w: version %q, want %q", ErrNoSubmission, version, Version)
		}
		return nil
	}); err != nil {
		return nil, err
	}
	if s.Department.Form == nil && len(s.Projects) == 0 && len(s.Tables) == 0 && len(s.Narrative) == 0 {
		return nil, &JSONError{Err: fmt.Errorf("%w: neither table nor form nor narrative in it", ErrNoSubmission)}
	}
	return &s, nil
}

// ReadProjectForm reads a single project form, as strictly as [ReadJSON] does.
func ReadProjectForm(r io.Reader, opt JSONOptions) (*ProjectForm, error) {
	return readOne[ProjectForm](r, opt)
}

// ReadDepartmentForm reads a single department form, as strictly as [ReadJSON]
// does.
func ReadDepartmentForm(r io.Reader, opt JSONOptions) (*DepartmentForm, error) {
	return readOne[DepartmentForm](r, opt)
}

// ReadTree reads a single indicator tree, as strictly as [ReadJSON] does.
func ReadTree(r io.Reader, opt JSONOptions) (*indicator.Tree, error) {
	return readOne[indicator.Tree](r, opt)
}

func readOne[T any](r io.Reader, opt JSONOptions) (*T, error) {
	v := new(T)
	if err := readJSON(r, v, opt, nil); err != nil {
		return nil, err
	}
	return v, nil
}

// readJSON reads one document into v. A document of the wrong version is said
// to be that, whatever else is wrong with it.
func readJSON(r io.Reader, v any, opt JSONOptions, version func(string) error) error {
	data, err := loadJSON(r, opt.maxBytes())
	if err != nil {
		return err
	}
	if ctx := opt.Limits.Context; ctx != nil && ctx.Err() != nil {
		return &JSONError{Err: ctx.Err()}
	}
	if version != nil {
		if err := version(versionOf(data)); err != nil {
			return &JSONError{Err: err}
		}
	}
	kind := shapeOf(reflect.TypeOf(v))
	if err := checkJSON(data, kind, &opt); err != nil {
		return err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return locateJSON(data, kind, err)
	}
	return nil
}

// loadJSON reads one JSON object of at most limit bytes, without the byte order
// mark that some editors put before it.
func loadJSON(r io.Reader, limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	if err != nil {
		return nil, err
	}
	if len(data) > limit {
		return nil, &JSONError{Offset: limit, Err: fmt.Errorf("%w: %d bytes", ErrTooLarge, limit)}
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if !json.Valid(data) {
		err := json.Unmarshal(data, new(any)) // looks at nothing before the syntax is right
		e := &JSONError{Err: err}
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			e.Offset = int(max(0, syntax.Offset-1)) // it counts what was read, the wrong byte with it
		}
		return nil, e
	}
	if data[skipSpace(data, 0)] != '{' {
		return nil, &JSONError{Err: errNoObject}
	}
	return data, nil
}

var errNoObject = errors.New("应为对象 (want an object)")

// versionOf gives the version that a document says it has.
func versionOf(data []byte) (version string) {
	_, _ = eachMember(data, skipSpace(data, 0), func(name string, _, at int) (int, error) {
		end := skipValue(data, at)
		if name == "version" {
			_ = json.Unmarshal(data[at:end], &version) // one that is no text is none
		}
		return end, nil
	})
	return version
}

// unknownNote is a member that the format does not have, as a note.
func unknownNote(path string, value []byte) Note {
	return Note{
		Kind: NoteUnplaced, At: source.Place{Path: path}, Text: string(value),
		Reason: "JSON中有本库不认识的字段",
	}
}
