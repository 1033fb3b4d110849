package naming

// Book remembers names: one that stands in many forms is made ready once. The
// zero value is empty. A book may not be used by two goroutines at once.
type Book struct {
	names map[string]*Name
	slab  []Name // names to come, made many at a time
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
		b.names = make(map[string]*Name, 4*slabSize)
	}
	b.names[text] = n
	return n
}
