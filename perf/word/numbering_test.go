package word_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const lists = `<w:numbering ` + ns + `>
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="heading"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:suff w:val="nothing"/><w:lvlText w:val="%4"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1)"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF06C;"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="21"/></w:lvlOverride></w:num>
</w:numbering>`

const styles = `<w:styles ` + ns + `><w:docDefaults/>
<w:style w:styleId="heading"><w:name w:val="标题"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:styleId="below"><w:basedOn w:val="heading"/></w:style>
<w:style w:styleId="round"><w:basedOn w:val="round"/></w:style></w:styles>`

// Numbers that the program writes are read as if they had been typed.
func TestNumbers(t *testing.T) {
	listed := func(properties, text string) string {
		return `<w:p><w:pPr>` + properties + `</w:pPr><w:r><w:t>` + text + `</w:t></w:r></w:p>`
	}
	of := func(list, level, text string) string {
		return listed(`<w:numPr><w:ilvl w:val="`+level+`"/><w:numId w:val="`+list+`"/></w:numPr>`, text)
	}
	style := func(name, text string) string { return listed(`<w:pStyle w:val="`+name+`"/>`, text) }
	body := strings.Join([]string{
		of("1", "0", "甲"), of("1", "1", "乙"), of("1", "1", "丙"), of("1", "2", "丁"), of("1", "3", "戊"),
		style("heading", "己"), of("1", "1", "庚"), style("below", "辛"), style("round", "壬"), style("gone", "癸"),
		of("2", "0", "子"), of("2", "1", "丑"), of("2", "1", "寅"), of("3", "0", "卯"), of("0", "0", "辰"), of("9", "0", "巳"),
		of("4", "0", "午"), of("4", "0", "未"), of("1", "0", "申"), listed(`<w:pStyle w:val="heading"/><w:numPr><w:numId w:val="0"/></w:numPr>`, "酉"),
	}, "")
	// The paragraphs stand in one cell, where they are one text.
	s := read(t, documentOf(formNamed(body)).with("word/numbering.xml", lists).with("word/styles.xml", styles))
	require.Len(t, s.Projects, 1)
	require.Equal(t, "一、甲（一）乙（二）丙1. 丁①戊二、己（一）庚三、辛壬癸iii) 子iii.A 丑iii.B 寅卯辰巳二十一、午二十二、未二十三、申酉",
		strings.ReplaceAll(s.Projects[0].Name.Text, "\n", ""))
}
