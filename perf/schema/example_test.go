package schema_test

import (
	"encoding/json"
	"fmt"

	"github.com/perftarget/perftarget/perf/schema"
)

// Every schema stands alone and says which draft it follows.
func Example() {
	var s struct {
		Draft string `json:"$schema"`
		Title string `json:"title"`
	}
	for _, doc := range [][]byte{schema.Target(), schema.Submission(), schema.Report()} {
		if err := json.Unmarshal(doc, &s); err != nil {
			panic(err)
		}
		fmt.Println(s.Title, s.Draft)
	}
	// Output:
	// Target value (指标值) https://json-schema.org/draft/2020-12/schema
	// Submission (部门预算及绩效目标) https://json-schema.org/draft/2020-12/schema
	// Report (审核报告) https://json-schema.org/draft/2020-12/schema
}
