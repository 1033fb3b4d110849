package indicator

import (
	"database/sql/driver"
	"fmt"
)

// Value gives the value as written for a text column, and NULL for the zero
// Target, for [driver.Valuer]. Where the text alone does not mean the same, as
// that of a value whose operator or unit stood in a column of its own, it is
// [Target.String] instead, which [Target.Scan] reads as an equal target.
func (t Target) Value() (driver.Value, error) {
	if t.kind == KindNone && t.text == "" {
		return nil, nil
	}
	if back, _ := ParseTarget(t.text); !back.Equal(t) {
		return t.String(), nil
	}
	return t.text, nil
}

// Scan reads a text column with [ParseTarget], for [database/sql.Scanner]. NULL
// is the zero Target. A text that is not understood is no error: it becomes a
// target of [KindUnknown], whose Err says why.
func (t *Target) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*t = Target{}
	case string:
		*t, _ = ParseTarget(v)
	case []byte:
		*t, _ = ParseTarget(string(v))
	default:
		return fmt.Errorf("indicator: cannot scan a target from %T", src)
	}
	return nil
}
