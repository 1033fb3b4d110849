package naming

import "hash/maphash"

// Book remembers names: one that stands in many forms is made ready once. The
// zero value is empty. A book may not be used by two goroutines at once.
type Book struct {
	seed  maphash.Seed
	heads []*Name // by the low bits of the hash of a text: its newest
	count int
	slab  []Name // names to come, made many at a time
	runes []rune // room for the characters of names to come
}

// BookKey is what programs that share a book know it by.
type BookKey struct{}

const (
	slabSize  = 32   // names made at a time
	bookSlots = 256  // heads of a book that was just begun, a power of two
	runeRoom  = 1024 // characters that room is made for at a time
)

// bookEntry is what a name is in a book.
type bookEntry struct {
	book *Book
	text string
	hash uint64
	next *Name // with the same low bits, the one before
	made bool  // false for a text that only other names are known by
}

// Name gives a name made ready.
func (b *Book) Name(text string) *Name {
	n := b.of(text)
	if n.entry.made {
		return n
	}
	n.read(text)
	n.entry.made = true
	n.PlainID, n.KeyID = n.ID, n.ID
	if n.Plain != text {
		n.PlainID = b.of(n.Plain).ID
	}
	if n.Key != text {
		n.KeyID = b.of(n.Key).ID
	}
	return n
}

// of gives the name of a text, made ready or not.
func (b *Book) of(text string) *Name {
	if b.heads == nil {
		b.seed, b.heads = maphash.MakeSeed(), make([]*Name, bookSlots)
	}
	hash := maphash.String(b.seed, text)
	for n := *b.head(hash); n != nil; n = n.entry.next {
		if n.entry.hash == hash && n.entry.text == text {
			return n
		}
	}
	if b.count == len(b.heads) {
		b.grow()
	}
	if len(b.slab) == 0 {
		b.slab = make([]Name, slabSize)
	}
	n, head := &b.slab[0], b.head(hash)
	b.slab = b.slab[1:]
	n.ID = b.count
	n.entry = bookEntry{book: b, text: text, hash: hash, next: *head}
	*head = n
	b.count++
	return n
}

func (b *Book) head(hash uint64) **Name { return &b.heads[hash&uint64(len(b.heads)-1)] }

// grow doubles the heads.
func (b *Book) grow() {
	old := b.heads
	b.heads = make([]*Name, 2*len(old))
	for _, n := range old {
		for n != nil {
			before, head := n.entry.next, b.head(n.entry.hash)
			n.entry.next, *head = *head, n
			n = before
		}
	}
}

// room gives an empty slice for n runes; a book cuts it off a larger one.
func (b *Book) room(n int) []rune {
	if b == nil || n > runeRoom {
		return make([]rune, 0, n)
	}
	if n > len(b.runes) {
		b.runes = make([]rune, runeRoom)
	}
	out := b.runes[:0:n]
	b.runes = b.runes[n:]
	return out
}

// Table holds a value for each ID of a book, which stays in its place. The zero
// value holds none.
type Table[T any] struct{ chunks [][]T }

// At gives the place of an ID's value, which is zero until it is set.
func (t *Table[T]) At(id int) *T {
	for len(t.chunks) <= id/chunkSize {
		t.chunks = append(t.chunks, nil)
	}
	chunk := &t.chunks[id/chunkSize]
	if *chunk == nil {
		*chunk = make([]T, chunkSize)
	}
	return &(*chunk)[id%chunkSize]
}

const chunkSize = 64 // values of a table made at a time
