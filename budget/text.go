package budget

import "strings"

// squeeze drops blanks, which a PDF puts anywhere ("合 计").
func squeeze(s string) string {
	if !mayHaveSpace(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isSpace(r) {
			return -1
		}
		return r
	}, s)
}

// mayHaveSpace looks for the bytes that blanks begin with, which Chinese
// characters do not.
func mayHaveSpace(s string) bool {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ' ', '\t', '\n', '\r', 0xC2, 0xE2, 0xE3:
			return true
		}
	}
	return false
}

// containsAny reports whether s contains one of the words parted by "|".
func containsAny(s, words string) bool {
	for words != "" {
		word, rest, _ := strings.Cut(words, "|")
		if strings.Contains(s, word) {
			return true
		}
		words = rest
	}
	return false
}

func hasSuffix(s, words string) bool {
	for words != "" {
		word, rest, _ := strings.Cut(words, "|")
		if strings.HasSuffix(s, word) {
			return true
		}
		words = rest
	}
	return false
}

// yearIn is the first year named in a label, 0 for none.
func yearIn(l string) int {
	for i := 0; i+4 <= len(l); i++ {
		if (l[i] != '1' || l[i+1] != '9') && (l[i] != '2' || l[i+1] != '0') {
			continue
		}
		y, j := 0, i
		for j < len(l) && '0' <= l[j] && l[j] <= '9' {
			y = y*10 + int(l[j]-'0')
			j++
		}
		if j-i == 4 && strings.HasPrefix(l[j:], "年") {
			return y
		}
		i = j
	}
	return 0
}

func digitOf(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case '０' <= r && r <= '９':
		return int(r - '０')
	}
	return -1
}

func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\u00a0', '\u3000', '\u2002', '\u2003', '\u2009':
		return true
	}
	return false
}

// isDash reports a stroke that forms print where there is no amount.
func isDash(r rune) bool {
	switch r {
	case '-', '－', '—', '–', '―', '─', '/', '／':
		return true
	}
	return false
}
