package indicator

import (
	"database/sql/driver"
	"fmt"
)

// Value gives the value as written for a text column, and NULL for the zero
// Target, for [driver.Valuer]. The meaning is read again by [Target.Scan]; a
// target joined from several cells keeps it in JSON only.
func (t Target) Value() (driver.Value, error) {
	if t.kind == KindNone && t.text == "" {
		return nil, nil
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
