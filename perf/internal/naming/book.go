package naming

import (
	"hash/maphash"
	"unicode/utf8"
)

// Book remembers names: one that stands in many forms is made ready once. The
// zero value is empty. A book may not be used by two goroutines at once.
type Book struct {
	seed  maphash.Seed
	heads []*Name // by the low bits of the hash of a text: its newest
	count int32
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
	text string
	next *Name  // with the same low bits of the hash, the one before
	hash uint32 // of the text
	made bool   // false for a text that only other names are known by
}

// Name gives a name made ready.
func (b *Book) Name(text string) *Name {
	n := b.of(text)
	if n.entry.made {
		return n
	}
	n.read(text, b)
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
	hash := uint32(maphash.String(b.seed, text))
	for n := *b.head(hash); n != nil; n = n.entry.next {
		if n.entry.hash == hash && n.entry.text == text {
			return n
		}
	}
	if int(b.count) == len(b.heads) {
		b.grow()
	}
	if len(b.slab) == 0 {
		b.slab = make([]Name, slabSize)
	}
	n, head := &b.slab[0], b.head(hash)
	b.slab = b.slab[1:]
	n.ID = b.count
	n.entry = bookEntry{text: text, hash: hash, next: *head}
	*head = n
	b.count++
	return n
}

func (b *Book) head(hash uint32) **Name { return &b.heads[int(hash)&(len(b.heads)-1)] }

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

// runesOf gives the characters of a text; a book cuts their room off a larger one.
func (b *Book) runesOf(s string) []rune {
	if b == nil || len(s) > runeRoom {
		return appendRunes(make([]rune, 0, utf8.RuneCountInString(s)), s)
	}
	if len(b.runes) < len(s) {
		b.runes = make([]rune, runeRoom)
	}
	out := appendRunes(b.runes[:0], s)
	b.runes = b.runes[len(out):]
	return out[:len(out):len(out)]
}

// Table holds a value for each ID of a book, which stays in its place. The zero
// value holds none.
type Table[T any] struct{ chunks []*[chunkSize]T }

// At gives the place of an ID's value, which is zero until it is set.
func (t *Table[T]) At(id int32) *T {
	n := uint(id) / chunkSize
	for uint(len(t.chunks)) <= n {
		t.chunks = append(t.chunks, nil)
	}
	chunk := t.chunks[n]
	if chunk == nil {
		chunk = new([chunkSize]T)
		t.chunks[n] = chunk
	}
	return &chunk[uint(id)%chunkSize]
}

const chunkSize = 64 // values of a table made at a time
