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
	// carried reports that it has money carried over, spent that a table prints
	// an amount of it that is not of an item.
	carried, spent bool
	// listed reports that a functional table prints the code; called is the name
	// that the last of them gives it.
	listed bool
	called string
}

// topics are those of a document, by code or by name. They lie in few blocks.
type topics struct {
	codes *packedIndex
	coded []*topic // by the number of their code
	named map[string]*topic
	count int32
	room  []topic
}

// of is the topic of a name, nil for the total.
func (ts *topics) of(name string) *topic {
	if name == "" {
		return nil
	}
	if n := FunctionCode(name).packed(); n > 0 {
		return ts.coding(FunctionCode(name), n)
	}
	t := ts.named[name]
	if t == nil {
		if ts.named == nil {
			ts.named = make(map[string]*topic, 16)
		}
		t = ts.add(name)
		t.unit = strings.HasPrefix(name, unitSubject)
		ts.named[name] = t
	}
	return t
}

// ofCode is the topic of a code.
func (ts *topics) ofCode(code FunctionCode) *topic { return ts.coding(code, code.packed()) }

func (ts *topics) coding(code FunctionCode, packed uint64) *topic {
	if ts.codes == nil {
		ts.codes = newPackedIndex(64)
	}
	n := ts.codes.number(packed)
	if int(n) == len(ts.coded) {
		t := ts.add(string(code))
		t.code, t.parent = code, code.Parent()
		ts.coded = append(ts.coded, t)
	}
	return ts.coded[n]
}

// prints reports whether a functional table prints a code.
func (ts *topics) prints(code FunctionCode) bool {
	if ts.codes == nil {
		return false
	}
	n := ts.codes.find(code.packed())
	return n >= 0 && ts.coded[n].listed
}

func (ts *topics) add(name string) *topic {
	if len(ts.room) == 0 {
		ts.room = make([]topic, 32)
	}
	t := &ts.room[0]
	ts.room = ts.room[1:]
	ts.count++
	t.number, t.name = ts.count, name
	return t
}

// packed is a code in one number, 0 where c is none.
func (c FunctionCode) packed() uint64 {
	if len(c) != 3 && len(c) != 5 && len(c) != 7 {
		return 0
	}
	n := uint64(1) // so that its length counts
	for i := 0; i < len(c); i++ {
		d := uint64(c[i] - '0')
		if d > 9 {
			return 0
		}
		n = 10*n + d
	}
	return n
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
