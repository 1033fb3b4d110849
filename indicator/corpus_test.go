package indicator_test

import (
	"bufio"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

const corpusDir = "../../shared/corpus/"

// openShared opens a file beside the repository, or skips the test.
func openShared(t testing.TB, path string) *os.File {
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("published values are not here: %v", err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestSeedValues(t *testing.T) {
	lines := bufio.NewScanner(openShared(t, corpusDir+"seed.jsonl"))
	count := 0
	for lines.Scan() {
		var row struct {
			Raw    string         `json:"raw"`
			Expect map[string]any `json:"expect"`
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &row))
		got, _ := indicator.ParseTarget(row.Raw)
		b, err := json.Marshal(got)
		require.NoError(t, err)
		var have map[string]any
		require.NoError(t, json.Unmarshal(b, &have))
		require.Equal(t, row.Raw, have["text"])
		delete(have, "text")
		require.Equal(t, row.Expect, have, row.Raw)
		count++
	}
	require.Equal(t, 79, count)
}

// TestPublishedValues reads the labelled values of other bodies. At least 99 in
// 100 distinct values must agree; each that does not is logged.
func TestPublishedValues(t *testing.T) {
	lines := bufio.NewScanner(openShared(t, corpusDir+"targets.tsv"))
	lines.Scan()
	seen, wrong := map[string]bool{}, 0
	for lines.Scan() {
		c := strings.Split(lines.Text(), "\t")
		if len(c) < 11 || seen[c[6]] {
			continue
		}
		seen[c[6]] = true
		got, err := indicator.ParseTarget(c[6])
		if !agrees(got, c[7], c[8], c[9], c[10]) {
			wrong++
			b, _ := json.Marshal(got)
			t.Logf("%q: labelled %s %s %s %s, read %s (%v)", c[6], c[7], c[8], c[9], c[10], b, err)
		}
	}
	t.Logf("%d of %d distinct values agree", len(seen)-wrong, len(seen))
	require.GreaterOrEqual(t, (len(seen)-wrong)*100, len(seen)*99)
}

// agrees compares a target with its label by meaning.
func agrees(t indicator.Target, kind, op, value, unit string) bool {
	if t.Kind().String() != kind {
		return false
	}
	switch t.Kind() {
	case indicator.KindQuantity:
		return t.Op().String() == op && sameFigure(t, t.Number(), value, unit)
	case indicator.KindRange:
		lo, hi, _ := strings.Cut(value, "~")
		return sameFigure(t, t.Numbers()[0], lo, unit) && sameFigure(t, t.Numbers()[1], hi, unit)
	case indicator.KindTiers:
		for i, v := range strings.Split(value, "|") {
			if i >= len(t.Numbers()) || !sameFigure(t, t.Numbers()[i], v, unit) {
				return false
			}
		}
	case indicator.KindFrequency:
		n, per := t.Times()
		return n.String()+"/"+string(per) == value
	case indicator.KindPeriod:
		from, to := t.Period()
		return from+"~"+to == value
	case indicator.KindDeadline:
		return t.By() == value
	}
	return true
}

func sameFigure(t indicator.Target, have decimal.Decimal, value, unit string) bool {
	want, err := decimal.NewFromString(value)
	if err != nil {
		return false
	}
	exp := int32(0)
	if rest, ok := strings.CutPrefix(unit, "万"); ok && !strings.HasPrefix(rest, "元") {
		unit, exp = rest, 4
	}
	u := indicator.ParseUnit(unit)
	return have.Equal(want.Shift(exp)) && (t.Unit() == u.String() || t.Measure().Same(u))
}
