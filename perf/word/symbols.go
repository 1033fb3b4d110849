package word

import (
	"strconv"
	"strings"
)

// symbols are the characters of the Symbol font that targets are written with.
var symbols = map[int64]string{
	0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xA5: "∞", 0xB0: "°", 0xBC: "…",
	0x3C: "<", 0x3E: ">", 0x3D: "=", 0x2B: "+", 0x2D: "-", 0x25: "%", 0x7E: "~",
}

// unknownSymbol stands for a character of a font that only pictures are in: a
// box to tick, an arrow.
const unknownSymbol = "□"

// symbol is the character of a symbol font, by its number in hexadecimal digits.
func symbol(font, char string) string {
	n, err := strconv.ParseInt(char, 16, 32)
	if err != nil {
		return unknownSymbol
	}
	if strings.EqualFold(font, "Symbol") {
		if s, ok := symbols[n&0xFF]; ok {
			return s
		}
	}
	if n < 0xE000 || n > 0xF8FF { // no private use: a character as others are
		if n > ' ' {
			return string(rune(n))
		}
	}
	return unknownSymbol
}
