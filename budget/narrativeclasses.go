package budget

import (
	"slices"
	"strings"
)

// economicIndex finds economic items (工资福利支出, 办公费) by the names that the
// economic tables of a document print: what the tables call them, a code or, where
// none is printed, the name.
type economicIndex struct {
	subjects map[string][]string // by normal name
}

func (b *builder) economics() *economicIndex {
	if b.items == nil {
		x := economicIndex{subjects: map[string][]string{}}
		for i := range b.sheets {
			if s := &b.sheets[i]; s.economic {
				x.addSheet(s)
			}
		}
		b.items = &x
	}
	return b.items
}

func (x *economicIndex) addSheet(s *sheet) {
	for j := range s.blocks {
		for k := range s.blocks[j].lines {
			l := &s.blocks[j].lines[k]
			if subject, ok := s.subject(l); ok && subject != "" && l.bare != "" && l.says.item == itemNone {
				name := normalName(l.bare)
				if !slices.Contains(x.subjects[name], subject) {
					x.subjects[name] = append(x.subjects[name], subject)
				}
			}
		}
	}
}

// find is the item that the subject of a sentence names, below a class known from
// the words around it; blank where none or more than one is meant.
func (x *economicIndex) find(subject string, above FunctionCode) string {
	found := ""
	for _, s := range x.subjects[normalName(withoutCode(subject))] {
		if above != "" && !strings.HasPrefix(s, string(above)) {
			continue
		}
		if found != "" {
			return ""
		}
		found = s
	}
	return found
}

// withoutCode drops the code that a subject prints in brackets behind its name:
// 工资福利支出（301）.
func withoutCode(subject string) string {
	if i := strings.LastIndexAny(subject, "（("); i > 0 {
		code := strings.TrimRight(strings.TrimLeft(subject[i:], "（("), "）)")
		if c := FunctionCode(code); c.Valid() && c[0] == '3' {
			return subject[:i]
		}
	}
	return subject
}

// economicClass is the economic class that a subject names: its code, blank where
// it names none.
func economicClass(subject string) FunctionCode {
	name := withoutCode(subject)
	if i := strings.LastIndexAny(name, "（("); i > 0 && levelMark(name[i:]) == len(name)-i {
		name = name[:i]
	}
	if class := economicClassNames.is(name); class != nil {
		return economicClasses[class.says].code
	}
	return ""
}

// readEconomic makes a remark that of an economic item of the basic outlays, where
// its section or the amount it is a part of speaks of them, or that of an economic
// class of all outlays where it is listed as a part of them.
func (b *builder) readEconomic(r, above *remark, subject string) {
	code := above.key.topic.subject()
	if code != "" && code[0] != '3' || above.plain && above.key.item != itemNone {
		return
	}
	item, part := "", r.key.part
	switch part {
	case partBasic, partStaff, partPublic:
		item, part = b.economics().find(subject, code), partBasic
	case partWhole:
		if above.plain && above.key.topic == nil {
			item = string(economicClass(subject))
		}
	}
	if item != "" {
		r.key.part, r.key.topic, r.economic, r.plain = part, b.facts.topics.of(item), true, true
	}
}

// splitsClasses reports whether the parts are the economic classes that all outlays
// are spent on, as far as the tables print any. They may leave one out that only
// projects have.
func (b *builder) splitsClasses(l *partList) bool {
	if !l.whole.plain || l.whole.key.part != partWhole || l.whole.key.topic != nil || l.whole.key.item != itemNone || !l.alike() {
		return false
	}
	named := map[FunctionCode]bool{}
	for _, p := range l.parts {
		code := p.key.topic.subject()
		if !p.economic || code.Level() != 1 || named[code] {
			return false
		}
		named[code] = true
	}
	return b.nothingElse(func(q *key) bool {
		code := q.topic.subject()
		return code != "" && code[0] == '3' && code.Level() == 1 && !named[code]
	})
}
