package indicator_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

var (
	_ encoding.TextMarshaler   = indicator.Target{}
	_ encoding.TextAppender    = indicator.Target{}
	_ encoding.TextUnmarshaler = (*indicator.Target)(nil)
	_ json.Marshaler           = indicator.Target{}
	_ json.Unmarshaler         = (*indicator.Target)(nil)
	_ driver.Valuer            = indicator.Target{}
	_ sql.Scanner              = (*indicator.Target)(nil)
	_ fmt.Stringer             = indicator.Target{}
	_ error                    = (*indicator.ParseError)(nil)
)

// TestTargetJSON holds the documented form of every kind, byte for byte.
func TestTargetJSON(t *testing.T) {
	for _, want := range []string{
		`{"text":"≥3000人次","kind":"quantity","op":">=","value":"3000","unit":"人次"}`,
		`{"text":"60元/人/天","kind":"quantity","op":"=","value":"60","unit":"元/人/天"}`,
		`{"text":"1","kind":"quantity","op":"=","value":"1","unit":""}`,
		`{"text":"约1.50万人次","kind":"quantity","op":"~","value":"15000","unit":"人次"}`,
		`{"text":"1/3","kind":"quantity","op":"=","value":"1/3","unit":""}`,
		`{"text":"下降5%以上","kind":"quantity","op":">=","value":"5","unit":"%","change":"fall"}`,
		`{"text":"6到8年","kind":"range","min":"6","max":"8","unit":"年"}`,
		`{"text":"(80%,90%]","kind":"range","min":"80","max":"90","minOpen":true,"unit":"%"}`,
		`{"text":"≥80%且<90%","kind":"range","min":"80","max":"90","maxOpen":true,"unit":"%"}`,
		`{"text":"600/1000元每件","kind":"tiers","values":["600","1000"],"unit":"元/件"}`,
		`{"text":"每季度","kind":"frequency","times":"1","per":"季"}`,
		`{"text":"5到8月","kind":"period","from":"05","to":"08"}`,
		`{"text":"2024年一季度","kind":"period","from":"2024-Q1","to":"2024-Q1"}`,
		`{"text":"2020.1.1-2020.12.31","kind":"period","from":"2020-01-01","to":"2020-12-31"}`,
		`{"text":"2023-2025年","kind":"period","from":"2023","to":"2025"}`,
		`{"text":"1月1日至6月30日","kind":"period","from":"01-01","to":"06-30"}`,
		`{"text":"11月至次年3月","kind":"period","from":"11","to":"03"}`,
		`{"text":"2024年12月31日前","kind":"deadline","by":"2024-12-31"}`,
		`{"text":"12月底前","kind":"deadline","by":"12-31"}`,
		`{"text":"有效","kind":"qualitative"}`,
		`{"text":"不涉及","kind":"none"}`,
		`{"text":"","kind":"none"}`,
		`{"text":"8到6年","kind":"unknown","error":{"offset":8,"reason":"区间起止颠倒，没有任何结果能满足"}}`,
		`{"text":"\"5\\\u0009人\"","kind":"unknown","error":{"offset":2,"reason":"此处以后的文字不可识别"}}`,
	} {
		var text struct {
			Text string `json:"text"`
		}
		require.NoError(t, json.Unmarshal([]byte(want), &text))
		a, _ := indicator.ParseTarget(text.Text)
		b, err := a.MarshalJSON()
		require.NoError(t, err)
		require.Equal(t, want, string(b))
		var back indicator.Target
		require.NoError(t, json.Unmarshal(b, &back))
		require.True(t, back.Equal(a), want)
		again, _ := back.MarshalJSON()
		require.Equal(t, string(b), string(again))
		require.Equal(t, a.Err(), back.Err())
		require.Equal(t, a.Direction(), back.Direction())
		require.Equal(t, a.Numbers(), back.Numbers())
	}
	joined := indicator.ParseCells(indicator.Cells{Name: "准确率(%)", Value: "1"})
	b, err := joined.MarshalJSON()
	require.NoError(t, err)
	require.Equal(t, `{"text":"1","kind":"quantity","op":"=","value":"1","unit":"%","unitFrom":"name"}`, string(b))
	var back indicator.Target
	require.NoError(t, json.Unmarshal(b, &back))
	require.True(t, back.UnitJoined(), "a check must still see the bare 1")
}

func TestTargetJSONRefused(t *testing.T) {
	for _, bad := range []string{
		`{}`, `{"text":"95%"}`, `[]`, `"95%"`, `5`, `{"kind":"quantity"}`, `{"kind":"quantity","value":"x"}`, `{"kind":"Quantity","value":"1"}`,
		`{"kind":"quantity","op":">>","value":"1"}`, `{"kind":"quantity","value":"1e9"}`, `{"kind":"quantity","value":1}`,
		`{"kind":"quantity","value":"1","unit":"5人"}`, `{"kind":"quantity","value":"1","unit":"人\u200b"}`, `{"kind":"quantity","value":"1/0"}`,
		`{"kind":"quantity","value":"1","change":"up"}`, `{"kind":"quantity","value":"1","unitFrom":"elsewhere"}`,
		`{"kind":"range","min":"8","max":"6"}`, `{"kind":"range","min":"8"}`, `{"kind":"range","min":"8","max":"8","minOpen":true}`,
		`{"kind":"tiers"}`, `{"kind":"tiers","values":["1"]}`, `{"kind":"tiers","values":["1",""]}`,
		`{"kind":"frequency","times":"1","per":"世纪"}`, `{"kind":"frequency","times":"0","per":"月"}`, `{"kind":"frequency","per":"月"}`,
		`{"kind":"period","from":"2024"}`, `{"kind":"period","from":"2024-13","to":"2024-14"}`, `{"kind":"period","from":"2024-05","to":"2024-03"}`,
		`{"kind":"period","from":"05","to":"2024-08"}`, `{"kind":"deadline"}`, `{"kind":"deadline","by":"2024-12"}`, `{"kind":"deadline","by":"2023-02-29"}`,
		`{"kind":"quantity","value":"1/1001"}`, `{"kind":"quantity","value":"1.5/2"}`, `{"kind":"quantity","value":"1/2.5"}`, `{"kind":"quantity","value":"1 "}`,
		`{"kind":"quantity","value":"007"}`, `{"kind":"quantity","value":"1234567890123456789"}`, `{"kind":"quantity","value":"1","unit":"` + strings.Repeat("x", 97) + `"}`,
		`{"kind":"tiers","values":["1","2"],"change":"rise"}`, `{"kind":"tiers","values":["` + strings.Repeat(`1","`, 16) + `2"]}`,
		`{"kind":"period","from":"2024-05","to":"06"}`, `{"kind":"period","from":"2024-Q0","to":"2024-Q1"}`, `{"kind":"period","from":"2024-Q1","to":"2024-Q5"}`,
		`{"kind":"period","from":"1948","to":"1950"}`, `{"kind":"period","from":"2100","to":"2101"}`, `{"kind":"period","from":"00","to":"01"}`, `{"kind":"period","from":"01","to":"13"}`,
		`{"kind":"period","from":"2024-1","to":"2024-2"}`, `{"kind":"period","from":"2024-","to":"2024-12"}`, `{"kind":"period","from":"ab","to":"12"}`,
		`{"kind":"deadline","by":"2024-12-00"}`, `{"kind":"deadline","by":"2024-12-32"}`, `{"kind":"deadline","by":"2024-12-xx"}`, `{"kind":"deadline","by":"2024-12.31"}`,
		`{"kind":"deadline","by":"xxxx-12-31"}`, `{"kind":"deadline","by":"02-30"}`, `{"kind":"deadline","by":"2024-Q4"}`,
		`{"kind":"deadline","by":"20-24-12"}`, `{"kind":"deadline","by":"+024-12-31"}`,
	} {
		target := indicator.MustParseTarget("≥1人")
		require.Error(t, json.Unmarshal([]byte(bad), &target), bad)
		require.Equal(t, "≥1人", target.String(), "a target that is refused changes nothing")
	}
	for _, good := range []string{ // right up to what is refused
		`{"text":"","kind":"quantity","op":"=","value":"1/999","unit":""}`, `{"text":"","kind":"quantity","op":"=","value":"123456789012345678","unit":""}`,
		`{"text":"","kind":"tiers","values":["` + strings.Repeat(`1","`, 15) + `2"],"unit":""}`, `{"text":"","kind":"period","from":"1949","to":"2100"}`,
		`{"text":"","kind":"period","from":"2024-Q1","to":"2024-Q4"}`, `{"text":"","kind":"period","from":"01","to":"12"}`, `{"text":"","kind":"period","from":"12","to":"12"}`,
		`{"text":"","kind":"deadline","by":"02-29"}`, `{"text":"","kind":"deadline","by":"2024-12-01"}`, `{"text":"","kind":"range","min":"8","max":"8","unit":""}`,
		`{"text":"","kind":"quantity","op":"=","value":"1","unit":"` + strings.Repeat("x", 96) + `"}`,
		`{"text":"","kind":"unknown","error":{"offset":3,"reason":"分母不能为零"}}`, `{"text":"","kind":"unknown","error":{"offset":3,"reason":"someone else's reason"}}`, `{"text":"","kind":"unknown"}`,
	} {
		var target indicator.Target
		require.NoError(t, json.Unmarshal([]byte(good), &target), good)
		b, err := json.Marshal(target)
		require.NoError(t, err)
		require.Equal(t, good, string(b))
	}
	var target indicator.Target
	require.NoError(t, json.Unmarshal([]byte(`null`), &target))
	require.True(t, target.IsZero())
	require.ErrorIs(t, json.Unmarshal([]byte(`{}`), &target), indicator.ErrJSON)
}

// TestJSONIsValidUTF8 holds that no text makes broken JSON.
func TestJSONIsValidUTF8(t *testing.T) {
	for text, want := range map[string]string{
		"95\xff%": "95\ufffd%", "a\"b\\c": "a\"b\\c", "\x00\x1f\x7f": "\x00\x1f\x7f", "<有效>&": "<有效>&", "\u0080\u07ff\U0001f600": "\u0080\u07ff\U0001f600", "\ufffd": "\ufffd",
	} {
		a, _ := indicator.ParseTarget(text)
		b := a.AppendJSON(nil)
		require.True(t, json.Valid(b), "%s", b)
		var back indicator.Target
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, want, back.Text())
		require.NotContains(t, string(b), "\\u003c", "no HTML escapes")
	}
	a, _ := indicator.ParseTarget(" \x7f")
	require.Contains(t, string(a.AppendJSON(nil)), `"text":" \u007f"`)
}

func TestTextAndDatabase(t *testing.T) {
	for _, text := range []string{"≧3000人次", " 95％ ", "8到6年", "有效", "/", ""} {
		a, _ := indicator.ParseTarget(text)
		b, err := a.MarshalText()
		require.NoError(t, err)
		require.Equal(t, text, string(b), "as written")
		c, err := a.AppendText([]byte("x"))
		require.NoError(t, err)
		require.Equal(t, "x"+text, string(c))
		var back indicator.Target
		require.NoError(t, back.UnmarshalText(b))
		require.True(t, back.Equal(a))
		v, err := a.Value()
		require.NoError(t, err)
		if text == "" {
			require.Nil(t, v)
		} else {
			require.Equal(t, text, v)
		}
		for _, src := range []any{v, string(b), b} {
			var scanned indicator.Target
			require.NoError(t, scanned.Scan(src))
			require.True(t, scanned.Equal(a))
			require.Equal(t, text, scanned.Text())
		}
	}
	var target indicator.Target
	require.EqualError(t, target.Scan(95), "indicator: cannot scan a target from int")
	b, err := json.Marshal(map[indicator.Operator]string{indicator.OpAtLeast: "x"})
	require.NoError(t, err)
	require.Equal(t, "{\"\\u003e=\":\"x\"}", string(b))
}

// A value put together from columns keeps its meaning in a database, not only
// the text of one of them.
func TestDatabaseJoined(t *testing.T) {
	for want, c := range map[string]indicator.Cells{
		"≥90%":       {Operator: "≥", Value: "90", Unit: "%"},
		"12000元":     {Value: "12000", Unit: "元"},
		"≥3000人次":    {Value: "≥3000人次", Unit: "人次"},
		"80%~90%":    {Value: "80-90", Unit: "%"},
		"13日的5%":     {Value: "13日的5%"},
		"有效":         {Operator: "定性", Value: "有效"},
		"≤1,000元/人次": {Value: "≤1,000元/人次"},
	} {
		a := indicator.ParseCells(c)
		v, err := a.Value()
		require.NoError(t, err)
		require.Equal(t, want, v)
		var back indicator.Target
		require.NoError(t, back.Scan(v))
		require.True(t, back.Equal(a), "%v", c)
	}
}

func TestEnumsReadBack(t *testing.T) {
	for k := indicator.KindNone; k <= indicator.KindUnknown; k++ {
		b, err := k.MarshalText()
		require.NoError(t, err)
		var back indicator.Kind
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, k, back)
		require.Equal(t, string(b), k.String())
	}
	for o := indicator.OpEqual; o <= indicator.OpAbout; o++ {
		b, err := o.MarshalText()
		require.NoError(t, err)
		var back indicator.Operator
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, o, back)
	}
	for r := indicator.Incomparable; r <= indicator.Overlapping; r++ {
		b, err := r.MarshalText()
		require.NoError(t, err)
		var back indicator.Relation
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, r, back)
		require.Equal(t, r, r.Mirror().Mirror())
	}
	for c := indicator.NoChange; c <= indicator.Fall; c++ {
		b, err := c.MarshalText()
		require.NoError(t, err)
		var back indicator.Change
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, c, back)
	}
	require.Equal(t, []string{"none", "quantity", "range", "tiers", "frequency", "period", "deadline", "qualitative", "unknown"},
		[]string{indicator.KindNone.String(), indicator.KindQuantity.String(), indicator.KindRange.String(), indicator.KindTiers.String(), indicator.KindFrequency.String(),
			indicator.KindPeriod.String(), indicator.KindDeadline.String(), indicator.KindQualitative.String(), indicator.KindUnknown.String()})
	require.Equal(t, "9", indicator.Kind(9).String())
	_, err := indicator.Operator(99).MarshalText()
	require.Error(t, err)
	require.Error(t, new(indicator.Kind).UnmarshalText([]byte("Quantity")))
	require.Error(t, new(indicator.Relation).UnmarshalText([]byte("")))
	require.Equal(t, "column", indicator.UnitFromColumn.String())
}
