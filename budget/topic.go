package budget

import "strings"

// topic is what a row is of: a subject of the classification, an economic item,
// a unit. One name is one topic in all tables of a document; no topic is the
// total.
type topic struct {
	number int32 // from 1
	name   string
	code   FunctionCode // where the name is one
	unit   bool
	// carried reports that it has money carried over.
	carried bool
}

// topics are those of a document, by name.
type topics map[string]*topic

// of is the topic of a name, nil for the total.
func (ts *topics) of(name string) *topic {
	if name == "" {
		return nil
	}
	t := (*ts)[name]
	if t == nil {
		if *ts == nil {
			*ts = topics{}
		}
		t = &topic{number: int32(len(*ts) + 1), name: name, unit: strings.HasPrefix(name, unitSubject)}
		if c := FunctionCode(name); c.Valid() {
			t.code = c
		}
		(*ts)[name] = t
	}
	return t
}

// subject is the code of a topic, blank where it has none.
func (t *topic) subject() FunctionCode {
	if t == nil {
		return ""
	}
	return t.code
}

// packed is a quantity in one number, by which it is found.
func (q key) packed() uint64 {
	n := uint64(q.fund) | uint64(q.part)<<8 | uint64(q.time)<<16 | uint64(q.item)<<20
	if q.plan {
		n |= 1 << 28
	}
	if q.grand {
		n |= 1 << 29
	}
	if q.topic != nil {
		n |= uint64(q.topic.number) << 32
	}
	return n
}
