package indicator_test

import (
	"bufio"
	"encoding/json"
	"net/netip"
	"regexp"
	"strings"
	"testing"

	"github.com/perftarget/perftarget/indicator"
)

// seedValues gives the distinct values of the seed document.
func seedValues(t testing.TB) []string {
	lines := bufio.NewScanner(openShared(t, corpusDir+"seed.jsonl"))
	var out []string
	for lines.Scan() {
		var row struct {
			Raw string `json:"raw"`
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		out = append(out, row.Raw)
	}
	return out
}

// BenchmarkParseTarget reads one of the seed's values an iteration, in turn.
func BenchmarkParseTarget(b *testing.B) {
	values := seedValues(b)
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		sinkTarget, _ = indicator.ParseTarget(values[i%len(values)])
	}
}

// BenchmarkParseAddr is the yardstick: a small exact parser of the standard
// library.
func BenchmarkParseAddr(b *testing.B) {
	for i := 0; i < b.N; i++ {
		sinkAddr, _ = netip.ParseAddr("192.168.100.25")
	}
}

// BenchmarkFourRegexps reads the same values with the four expressions that a
// careful programmer would end with.
func BenchmarkFourRegexps(b *testing.B) {
	values := seedValues(b)
	b.ReportAllocs()
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		v := values[i%len(values)]
		for _, re := range fourRegexps {
			if sinkMatch = re.FindStringSubmatch(v); sinkMatch != nil {
				break
			}
		}
	}
}

// TestFourRegexpsReadTheSame holds that the benchmark compares equals: the
// expressions match every value of the seed that is no word, and no other.
func TestFourRegexpsReadTheSame(t *testing.T) {
	for _, v := range seedValues(t) {
		matched := false
		for _, re := range fourRegexps {
			matched = matched || re.MatchString(v)
		}
		target := indicator.MustParseTarget(v)
		if matched == (target.Kind() == indicator.KindQualitative) {
			t.Errorf("%q is %v, matched: %v", v, target.Kind(), matched)
		}
	}
}

var fourRegexps = []*regexp.Regexp{
	regexp.MustCompile(`^(≥|≤|>=|<=|>|<|=)?\s*(\d+(?:\.\d+)?)(%|万元|元(?:[/每]\p{Han}+)*|\p{Han}+(?:/\p{Han}+)*)?$`),
	regexp.MustCompile(`^(\d+)[到至~-](\d+)(年|月|%|\p{Han}+)$`),
	regexp.MustCompile(`^(\d+)/(\d+)(元[/每]\p{Han}+)$`),
	regexp.MustCompile(`^每(半年|年|季度|月|周|日)(?:(\d+)次)?$`),
}

var (
	sinkTarget indicator.Target
	sinkAddr   netip.Addr
	sinkMatch  []string
)

// BenchmarkParseLong reads a megabyte that is no target.
func BenchmarkParseLong(b *testing.B) {
	long := strings.Repeat("完成1项≥", 1<<20/13)
	b.SetBytes(int64(len(long)))
	for i := 0; i < b.N; i++ {
		sinkTarget, _ = indicator.ParseTarget(long)
	}
}
