package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// One target a line comes out for one value a line that goes in, in order, an
// unknown one included.
func TestRun(t *testing.T) {
	in := "≥3000人次\r\n600/1000元/件\n\n5到8月\n1E9\n每季度"
	want := `{"text":"≥3000人次","kind":"quantity","op":">=","value":"3000","unit":"人次"}
{"text":"600/1000元/件","kind":"tiers","values":["600","1000"],"unit":"元/件"}
{"text":"","kind":"none"}
{"text":"5到8月","kind":"period","from":"05","to":"08"}
{"text":"1E9","kind":"unknown","error":{"offset":1,"reason":"不接受科学计数法，请写出完整数字"}}
{"text":"每季度","kind":"frequency","times":"1","per":"季"}
`
	var out bytes.Buffer
	require.NoError(t, run(strings.NewReader(in), &out))
	require.Equal(t, want, out.String())
}

func TestLongLine(t *testing.T) {
	var out bytes.Buffer
	err := run(strings.NewReader("3人\n"+strings.Repeat("9", maxLine+1)), &out)
	require.ErrorContains(t, err, "line 2 is longer")
	require.Equal(t, 1, strings.Count(out.String(), "\n"), "what came before is printed")
}
