package perf_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/perftarget/perftarget/perf"
)

// A misspelt field is an error that says where it stands; or it is kept.
func ExampleReadProjectForm() {
	doc := `{"name":"普法宣传经费","annual":{"objektive":"普法"}}`
	_, err := perf.ReadProjectForm(strings.NewReader(doc), perf.JSONOptions{})
	var e *perf.JSONError
	if errors.As(err, &e) {
		fmt.Println(e.Path, errors.Is(err, perf.ErrUnknownField))
	}

	form, err := perf.ReadProjectForm(strings.NewReader(doc), perf.JSONOptions{KeepUnknown: func(n perf.Note) {
		fmt.Println("kept:", n.At, n.Text)
	}})
	fmt.Println(form.Name.Text, err)
	// Output:
	// /annual/objektive true
	// kept: /annual/objektive "普法"
	// 普法宣传经费 <nil>
}
