package naming

// Book remembers names: one that stands in many forms is made ready once. The
// zero value is empty. A book may not be used by two goroutines at once.
type Book struct {
	names map[string]*Name
	texts map[string]int // the number of each Plain and Key
	slab  []Name         // names to come, made many at a time
}

// BookKey is what programs that share a book know it by.
type BookKey struct{}

// slabSize is how many names are made at a time.
const slabSize = 32

// Name gives a name made ready.
func (b *Book) Name(text string) *Name {
	if n, ok := b.names[text]; ok {
		return n
	}
	if len(b.slab) == 0 {
		b.slab = make([]Name, slabSize)
	}
	n := &b.slab[0]
	b.slab = b.slab[1:]
	n.read(text)
	if b.names == nil {
		b.names, b.texts = make(map[string]*Name, 8*slabSize), make(map[string]int, 8*slabSize)
	}
	n.ID = len(b.names)
	b.names[text] = n
	n.PlainID = b.number(n.Plain)
	n.KeyID = n.PlainID
	if n.Key != n.Plain {
		n.KeyID = b.number(n.Key)
	}
	return n
}

// number counts the texts that names are known by, from 0.
func (b *Book) number(text string) int {
	n, known := b.texts[text]
	if !known {
		n = len(b.texts)
		b.texts[text] = n
	}
	return n
}

// Table holds a value for each ID of a book, or for each PlainID or KeyID. The
// zero value holds none.
type Table[T any] struct{ values []T }

// At gives the place of an ID's value, which is zero until it is set.
func (t *Table[T]) At(id int) *T {
	for len(t.values) <= id {
		t.values = append(t.values, make([]T, 4*slabSize)...)
	}
	return &t.values[id]
}
