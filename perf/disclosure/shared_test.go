package disclosure

import (
	"os"
	"path/filepath"
	"testing"
)

// shared is where the real documents lie, beside the repository.
const shared = "../../../shared"

// sharedFile reads a real document, or skips the test where there is none.
func sharedFile(tb testing.TB, name string) []byte {
	tb.Helper()
	b, err := os.ReadFile(filepath.Join(shared, name))
	if os.IsNotExist(err) {
		tb.Skipf("needs ../shared/%s, which is not here", name)
	}
	if err != nil {
		tb.Fatal(err)
	}
	return b
}
