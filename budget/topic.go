package budget

import "strings"

// topic is what a row is of: a subject of the classification, an economic item,
// a unit. One name is one topic in all tables of a document; no topic is the
// total.
type topic struct {
	number int32 // from 1
	name   string
	code   FunctionCode // where the name is one
	parent FunctionCode // of the code
	unit   bool
	// carried reports that it has money carried over.
	carried bool
}

// topics are those of a document, by name. They lie in few blocks.
type topics struct {
	by   map[string]*topic
	room []topic
}

// of is the topic of a name, nil for the total.
func (ts *topics) of(name string) *topic {
	if name == "" {
		return nil
	}
	if t := ts.by[name]; t != nil {
		return t
	}
	if ts.by == nil {
		ts.by = make(map[string]*topic, 64)
	}
	if len(ts.room) == 0 {
		ts.room = make([]topic, 64)
	}
	t := &ts.room[0]
	ts.room = ts.room[1:]
	*t = topic{number: int32(len(ts.by) + 1), name: name, unit: strings.HasPrefix(name, unitSubject)}
	if c := FunctionCode(name); c.Valid() {
		t.code, t.parent = c, c.Parent()
	}
	ts.by[name] = t
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
