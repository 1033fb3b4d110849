package forms

import (
	"encoding/json"
	"os"
	"testing"
)

func TestDump(t *testing.T) {
	path := os.Getenv("FORM")
	if path == "" {
		t.Skip()
	}
	out := Read(load(t, path), Options{AtEnd: true})
	for _, p := range out.Projects {
		b, _ := json.MarshalIndent(p, "", " ")
		t.Logf("%s", b)
	}
	for _, p := range out.Departments {
		b, _ := json.MarshalIndent(p, "", " ")
		t.Logf("%s", b)
	}
	dump(t, out)
}
