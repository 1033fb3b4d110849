package indicator

import "fmt"

// nameOf gives the name of an enum value, or its number where it has none.
func nameOf(names []string, v uint8) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%d", v)
}

func marshalName(what string, names []string, v uint8) ([]byte, error) {
	if int(v) < len(names) {
		return []byte(names[v]), nil
	}
	return nil, fmt.Errorf("indicator: no %s %d", what, v)
}

func unmarshalName(what string, names []string, b []byte, v *uint8) error {
	for i, n := range names {
		if n == string(b) {
			*v = uint8(i)
			return nil
		}
	}
	return fmt.Errorf("indicator: no %s %q", what, quote(string(b)))
}
