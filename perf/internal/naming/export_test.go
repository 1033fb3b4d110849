package naming

// New makes a name ready. A name may not be used by two goroutines at once.
func New(name string) *Name {
	n := &Name{}
	n.read(name, nil)
	return n
}
