package schema_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/schema"
)

// compile makes a schema ready. The compiler is given no way to load another
// file, so a schema that does not stand alone fails here.
func compile(t testing.TB, doc []byte) *jsonschema.Schema {
	t.Helper()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(doc))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.UseLoader(jsonschema.SchemeURLLoader{})
	require.NoError(t, c.AddResource("schema.json", parsed))
	s, err := c.Compile("schema.json")
	require.NoError(t, err)
	require.Equal(t, 2020, s.DraftVersion)
	return s
}

func validate(t require.TestingT, s *jsonschema.Schema, doc string) error {
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(doc))
	require.NoError(t, err, doc)
	return s.Validate(v)
}

func written(t require.TestingT, v any) string {
	var b bytes.Buffer
	require.NoError(t, perf.WriteJSON(&b, v))
	return b.String()
}

// The documents that other programs were promised.
func TestPromisedDocuments(t *testing.T) {
	const at = `{"file":"budget.txt","line":190,"column":3,"path":"/tables/2/rows/6/cells/2"}`
	for name, c := range map[string]struct {
		schema []byte
		docs   []string
	}{
		"target": {schema.Target(), []string{
			`{"text":"≥3000人次","kind":"quantity","op":">=","value":"3000","unit":"人次"}`,
			`{"text":"60元/人/天","kind":"quantity","op":"=","value":"60","unit":"元/人/天"}`,
			`{"text":"6到8年","kind":"range","min":"6","max":"8","unit":"年"}`,
			`{"text":"(6,8]年","kind":"range","min":"6","minOpen":true,"max":"8","unit":"年"}`,
			`{"text":"600/1000元每件","kind":"tiers","values":["600","1000"],"unit":"元/件"}`,
			`{"text":"每季度","kind":"frequency","times":"1","per":"季"}`,
			`{"text":"5到8月","kind":"period","from":"05","to":"08"}`,
			`{"text":"2024年一季度","kind":"period","from":"2024-Q1","to":"2024-Q1"}`,
			`{"text":"2024年12月31日前","kind":"deadline","by":"2024-12-31"}`,
			`{"text":"12月底前","kind":"deadline","by":"12-31"}`,
			`{"text":"有效","kind":"qualitative"}`,
			`{"text":"不涉及","kind":"none"}`,
			`{"text":"约3","kind":"unknown","error":{"offset":3,"reason":"此处应为计量单位"}}`,
		}},
		"tree": {schema.Tree(), []string{
			`{"scheme":"2015","children":[{"level1":"output","children":[{"level2":"quantity","children":[
				{"name":"提供法律咨询人次","target":{"text":"≥3000人次","kind":"quantity","op":">=","value":"3000","unit":"人次"},
				 "weight":"10","unit":"人次","direction":"higher","note":"全年","at":{"line":528}}]}]}],
			  "unplaced":[{"name":"其他","target":{"text":"","kind":"none"}}]}`,
			`{}`,
		}},
		"submission": {schema.Submission(), []string{
			`{"version":"1","source":{"file":"budget.txt","kind":"disclosure"},
			  "department":{"name":"泽州县司法局","code":"048","year":2024,"form":{"name":"048-泽州县司法局","indicators":{"scheme":"2015","children":[
			    {"level1":"output","children":[{"level2":"quantity","children":[
			      {"name":"提供法律咨询人次","target":{"text":"≥3000人次","kind":"quantity","op":">=","value":"3000","unit":"人次"},"at":{"line":528}}]}]}]}}},
			  "projects":[{"name":"普法宣传经费","code":"1","year":2024,"funds":{"implementation":{},"annual":{}},
			    "implementation":{"objective":"普法","indicators":{}},"annual":{"objective":"普法","indicators":{}}}],
			  "tables":[],"narrative":[{"at":{"line":3},"text":"合计","claims":[]}],"reading":[{"at":{"line":4},"reason":"不属于正文"}]}`,
		}},
		"report": {schema.Report(), []string{
			`{"version":"1",
			  "submission":{"department":"泽州县司法局","code":"048","year":2024,"tables":13,"departmentIndicators":60,"projects":[{"name":"普法宣传经费","indicators":8}]},
			  "findings":[{"rule":"table/wrong-figure","severity":"error","message":{"zh":"错","en":"wrong"},
			    "evidence":[{"at":` + at + `,"text":"193.75"}],"related":[{"at":` + at + `,"text":"130.00"}],"mend":{"at":` + at + `,"text":"139.75"}}],
			  "links":[{"department":{"name":"调解率","at":{}},"project":{"form":"普法宣传经费","name":"调解率","at":{}},"relation":"weaker"}],
			  "coverage":[{"rule":"table/row-sum","status":"findings","compared":12,"findings":2,"skipped":[{"reason":{"zh":"没有","en":"none"},"count":1}]}],
			  "identities":[{"kind":"row","left":[{"at":{"line":1},"text":"1177.22"}],"right":[],"difference":"0.00","bound":"0","verdict":"equal"}]}`,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := compile(t, c.schema)
			for _, doc := range c.docs {
				require.NoError(t, validate(t, s, doc), doc)
			}
		})
	}
}

// What is no document of the library, a schema refuses: each of these differs
// by one thing from one that is.
func TestRefusedDocuments(t *testing.T) {
	for name, c := range map[string]struct {
		schema []byte
		docs   []string
	}{
		"target": {schema.Target(), []string{
			`{"kind":"qualitative"}`,
			`{"text":"有效"}`,
			`{"text":"有效","kind":"vague"}`,
			`{"text":"有效","kind":"qualitative","value":"1"}`,
			`{"text":"3人","kind":"quantity","op":"=","value":3,"unit":"人"}`,
			`{"text":"3人","kind":"quantity","op":"≥","value":"3","unit":"人"}`,
			`{"text":"3人","kind":"quantity","op":"=","value":"3,000","unit":"人"}`,
			`{"text":"3人","kind":"quantity","value":"3","unit":"人"}`,
			`{"text":"3人","kind":"quantity","op":"=","value":"3","unit":"人","weight":"1"}`,
			`{"text":"6到8年","kind":"range","min":"6","unit":"年"}`,
			`{"text":"600元","kind":"tiers","values":["600"],"unit":"元"}`,
			`{"text":"每季度","kind":"frequency","times":"1","per":"quarter"}`,
			`{"text":"5到8月","kind":"period","from":"5","to":"08"}`,
			`{"text":"12月底前","kind":"deadline","by":"12"}`,
		}},
		"tree": {schema.Tree(), []string{
			`{"scheme":"2018"}`,
			`{"children":[{"level1":"产出指标"}]}`,
			`{"children":[{"children":[]}]}`,
			`{"children":[{"level1":"output","children":[{"level2":"output"}]}]}`,
			`{"unplaced":[{"name":"甲"}]}`,
			`{"unplaced":[{"name":"甲","target":{"text":"","kind":"none"},"weight":10}]}`,
			`{"unplaced":[null]}`,
		}},
		"project form": {schema.ProjectForm(), []string{
			`{}`,
			`{"name":"甲","year":"2024"}`,
			`{"name":"甲","funds":{"annual":{"total":"60"}}}`,
			`{"name":"甲","places":{"name":{"line":0}}}`,
			`{"name":"甲","indicators":{}}`,
		}},
		"department form": {schema.DepartmentForm(), []string{
			`{}`,
			`{"name":"甲","staff":57}`,
			`{"name":"甲","annual":{}}`,
		}},
		"submission": {schema.Submission(), []string{
			`{}`,
			`{"version":"2"}`,
			`{"version":1}`,
			`{"version":"1","department":{"year":"2024"}}`,
			`{"version":"1","projects":[{}]}`,
			`{"version":"1","tables":[{"title":"甲","role":"收入"}]}`,
			`{"version":"1","tables":[{"title":"甲","rows":[{}]}]}`,
			`{"version":"1","narrative":[{"text":"甲","claims":[{"kind":"amount","figure":{}}]}]}`,
			`{"version":"1","project":[]}`,
		}},
		"report": {schema.Report(), []string{
			`{"version":"1"}`,
			`{"version":"1","submission":{"tables":0,"departmentIndicators":0,"projects":[]},"findings":null,"links":[],"coverage":[]}`,
			`{"version":"1","submission":{"tables":-1,"departmentIndicators":0,"projects":[]},"findings":[],"links":[],"coverage":[]}`,
			`{"version":"1","submission":{"tables":0,"departmentIndicators":0,"projects":[]},"findings":[{"rule":"a/b","severity":"fatal","message":{"zh":"","en":""},"evidence":[]}],"links":[],"coverage":[]}`,
			`{"version":"1","submission":{"tables":0,"departmentIndicators":0,"projects":[]},"findings":[],"links":[],"coverage":[{"rule":"a/b","status":"passed","compared":0,"findings":0}]}`,
		}},
	} {
		t.Run(name, func(t *testing.T) {
			s := compile(t, c.schema)
			for _, doc := range c.docs {
				require.Error(t, validate(t, s, doc), doc)
			}
		})
	}
}
