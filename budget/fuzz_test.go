package budget

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// FuzzIdentities holds that no document panics or takes long, that what is found
// is decided, and that a survey finds the same.
func FuzzIdentities(f *testing.F) {
	for _, text := range []string{
		`{"tables":[{"title":"支出总表","unit":"万元","columns":[{"labels":["科目编码"]},{"labels":["合计"]}],"rows":[{"cells":[{"text":"204"},{"text":"1.00"}]},{"cells":[{"text":"20401"},{"text":"1.00"}]}]}]}`,
		`{"tables":[{"title":"收支总表","columns":[{},{"labels":["收入","金额"]},{"labels":["支出","项目"]}],"rows":[{"cells":[]},{"cells":[{"text":"合计"},{"text":"9"},{"text":"总计"},{"text":"8"}]}]}]}`,
		`{"narrative":[{"text":"占5%","heading":"支出／一、","opens":[0,9],"claims":[{"kind":"share","figure":{"text":"5","unit":"%"},"refs":[0,-1,7],"parent":0,"list":1},{"kind":"amount","subject":"支出","figure":{"text":"0","unit":"万元"},"parent":5}]}]}`,
		`{"forms":[{"Groups":[{"Total":{"text":"3人"},"Parts":[{"Label":"在编","Figure":{"text":"2人"}},{"Label":"其他"}]}]}]}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var doc Document
		if json.Unmarshal(b, &doc) != nil {
			return
		}
		start := time.Now()
		results, cover := Survey(doc)
		require.Equal(t, Evaluate(Identities(doc)), results)
		for i := range results {
			require.Contains(t, []Verdict{VerdictEqual, VerdictRounding, VerdictBroken}, results[i].Verdict)
		}
		tried := 0
		for _, c := range cover {
			tried += c.Tried
		}
		require.Equal(t, len(results), tried)
		Diagnose(results)
		_, err := json.Marshal(results)
		require.NoError(t, err)
		require.Less(t, time.Since(start), 5*time.Second)
	})
}
