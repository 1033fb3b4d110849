package disclosure

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// asBars prints a document as PDF extractors do: bars between cells instead of
// tabs.
func asBars(text string) string { return strings.ReplaceAll(text, "\t", " | ") }

// asMarkdown prints a document with its rows as Markdown tables do.
func asMarkdown(text string) string {
	lines := strings.Split(text, "\n")
	row := func(i int) bool { return i >= 0 && i < len(lines) && strings.Contains(lines[i], "\t") }
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l
		if row(i) && (row(i-1) || row(i+1)) {
			out[i] = "| " + asBars(l) + " |"
		} else if row(i) {
			out[i] = asBars(l)
		}
	}
	return strings.Join(out, "\n")
}

// One document in every encoding and with every separator is one submission.
func TestVariants(t *testing.T) {
	encode := func(e interface {
		Bytes([]byte) ([]byte, error)
	}) func(string) []byte {
		return func(s string) []byte {
			b, err := e.Bytes([]byte(s))
			require.NoError(t, err)
			return b
		}
	}
	utf16 := func(order unicode.Endianness) func(string) []byte {
		return encode(unicode.UTF16(order, unicode.UseBOM).NewEncoder())
	}
	plain := func(f func(string) string) func(string) []byte {
		return func(s string) []byte { return []byte(f(s)) }
	}
	variants := map[string]func(string) []byte{
		"GB18030":   encode(simplifiedchinese.GB18030.NewEncoder()),
		"UTF-16LE":  utf16(unicode.LittleEndian),
		"UTF-16BE":  utf16(unicode.BigEndian),
		"UTF-8 BOM": plain(func(s string) string { return "\uFEFF" + s }),
		"CRLF":      plain(func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }),
		"CR":        plain(func(s string) string { return strings.ReplaceAll(s, "\n", "\r") }),
		"bars":      plain(asBars),
		"Markdown":  plain(asMarkdown),
		"GB18030 CRLF bars": func(s string) []byte {
			return encode(simplifiedchinese.GB18030.NewEncoder())(strings.ReplaceAll(asBars(s), "\n", "\r\n"))
		},
	}
	documents := map[string]string{"small": small}
	for _, name := range []string{seed, "documents/jiangsu-shengrenminjianchayuan-2018.txt", "forms/guangyuan-zhaohua-jikong-2021-mafengbing.txt"} {
		documents[name] = ""
	}
	for document, text := range documents {
		for variant, change := range variants {
			t.Run(document+"/"+variant, func(t *testing.T) {
				text := text
				if text == "" {
					text = string(sharedFile(t, document))
				}
				want, err := Read(strings.NewReader(text), Options{})
				require.NoError(t, err)
				got, err := Read(bytes.NewReader(change(text)), Options{})
				require.NoError(t, err)
				require.Equal(t, want, got)
			})
		}
	}
}
