package word_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/disclosure"
	"github.com/perftarget/perftarget/perf/word"
)

// formNamed is a form in which the name of the project is what is given.
func formNamed(content string) string {
	rest := strings.Split("一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t案件数\t≥200件\n满意度指标\t服务对象满意度指标\t满意度\t≥90%", "\n")
	return para("项目支出绩效目标申报表") + table(append([]string{
		row(cell("", para("项目名称")), cell("", content), cell("", para("主管部门")), cell("", para("某县司法局"))),
	}, rest...)...)
}

// What is printed is read, and nothing else.
func TestShown(t *testing.T) {
	run := func(s string) string { return "<w:r>" + s + "</w:r>" }
	for _, c := range []struct{ name, content, want string }{
		{"runs", `<w:p>` + run("<w:t>法律</w:t>") + run("<w:t>援助</w:t>") + `</w:p>`, "法律援助"},
		{"line break", `<w:p>` + run("<w:t>法律</w:t><w:br/><w:t>援助</w:t>") + `</w:p>`, "法律援助"},
		{"tab", `<w:p>` + run("<w:t>A</w:t><w:tab/><w:t>B</w:t>") + `</w:p>`, "A B"},
		{"break in the markup", "<w:p>\n" + run("\n<w:t>法律</w:t>\n") + "\n" + run("<w:t>援助</w:t>") + "\n</w:p>\n", "法律援助"},
		{"entities", `<w:p>` + run("<w:t>&lt;普法&gt; &amp; &#x63F4;助<![CDATA[ & <二>]]></w:t>") + `</w:p>`, "<普法> & 援助 & <二>"},
		{"hyphen", `<w:p>` + run("<w:t>2024</w:t><w:noBreakHyphen/><w:t>01</w:t><w:softHyphen/>") + `</w:p>`, "2024-01"},
		{"link", `<w:p><w:hyperlink>` + run("<w:t>法律援助</w:t>") + `</w:hyperlink></w:p>`, "法律援助"},
		{"field", `<w:p>` + run(`<w:fldChar w:fldCharType="begin"/>`) + run(`<w:instrText>PAGE 9</w:instrText>`) + run("<w:t>法律援助</w:t>") + `</w:p>`, "法律援助"},
		{"control", `<w:sdt><w:sdtPr><w:alias w:val="名称"/></w:sdtPr><w:sdtContent>` + para("法律援助") + `</w:sdtContent></w:sdt>`, "法律援助"},
		{"control in a line", `<w:p><w:sdt><w:sdtContent>` + run("<w:t>法律援助</w:t>") + `</w:sdtContent></w:sdt></w:p>`, "法律援助"},
		{"tracked changes", `<w:p><w:del>` + run("<w:delText>旧</w:delText><w:t>名</w:t>") + `</w:del><w:moveFrom>` + run("<w:t>移</w:t>") + `</w:moveFrom><w:ins>` + run("<w:t>法律</w:t>") + `</w:ins><w:moveTo>` + run("<w:t>援助</w:t>") + `</w:moveTo></w:p>`, "法律援助"},
		{"hidden", `<w:p>` + run(`<w:rPr><w:vanish/></w:rPr><w:t>内部</w:t>`) + run(`<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>法律援助</w:t>`) + `</w:p>`, "法律援助"},
		{"text box, twice for two generations of programs", `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>` + para("法律援助") + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + para("法律援助") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "法律援助"},
		{"reading aid", `<w:p><w:r><w:ruby><w:rt>` + run("<w:t>yuan</w:t>") + `</w:rt><w:rubyBase>` + run("<w:t>援</w:t>") + `</w:rubyBase></w:ruby><w:t>助</w:t></w:r></w:p>`, "援助"},
		{"symbols", `<w:p>` + run(`<w:sym w:font="Symbol" w:char="F0A3"/><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="宋体" w:char="63F4"/><w:sym w:font="x"/>`) + `</w:p>`, "≤□援□"},
		{"other prefix", strings.NewReplacer("<w:", "<x:", "</w:", "</x:").Replace(`<w:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` + run("<w:t>法律援助</w:t>") + `</w:p>`), "法律援助"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := read(t, documentOf(formNamed(c.content)))
			require.Len(t, s.Projects, 1)
			require.Equal(t, c.want, s.Projects[0].Name.Text)
			require.Equal(t, "某县司法局", s.Projects[0].Department.Text)
		})
	}
}

// Hidden text is named where it stands.
func TestHiddenText(t *testing.T) {
	s := read(t, documentOf(para("")+formNamed(para("法律援助"))+`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>底稿：</w:t><w:t>9件</w:t></w:r></w:p>`))
	var hidden []perf.Note
	for _, n := range s.Reading {
		if n.Kind == perf.NoteHidden {
			hidden = append(hidden, n)
		}
	}
	require.Len(t, hidden, 1)
	require.Equal(t, "底稿：9件", hidden[0].Text)
	require.Equal(t, "7", hidden[0].At.String())
}

// Deleted rows are not there; cells left out at the start of a row are blank; a
// table in a cell is part of its row.
func TestRows(t *testing.T) {
	text := func(s string) string { return cell("", para(s)) }
	s := read(t, documentOf(para("2024年部门收支总表")+para("单位：万元")+table(
		"收入\t预算数\t支出\t预算数",
		`<w:tr><w:trPr><w:del w:id="1"/></w:trPr>`+text("旧收入")+text("9.00")+text("旧支出")+text("9.00")+`</w:tr>`,
		"一般公共预算\t30.00\t公共安全支出\t20.00",
		`<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>`+text("教育支出")+text("10.00")+`</w:tr>`,
		"收入总计\t30.00\t支出总计\t30.00",
	)+para("")+form()))
	require.Len(t, s.Tables, 1)
	var got []string
	for _, r := range s.Tables[0].Rows {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Text)
		}
		got = append(got, strings.Join(cells, "|"))
	}
	require.Equal(t, []string{"一般公共预算|30.00|公共安全支出|20.00", "||教育支出|10.00", "收入总计|30.00|支出总计|30.00"}, got)
	require.Equal(t, 5, s.Tables[0].Rows[1].Cells[3].At.Line, "the deleted row is no line")
	require.Len(t, s.Projects, 1)
}

func TestNestedTable(t *testing.T) {
	inner := table("一级指标\t二级指标\t三级指标\t指标值", "产出指标\t数量指标\t案件数\t≥200件", "满意度指标\t服务对象满意度指标\t满意度\t≥90%")
	s := read(t, documentOf(para("项目支出绩效目标申报表")+table(
		"项目名称\t法律援助",
		row(cell("", para("绩效指标")), cell("", inner+`<w:p/>`)),
	)))
	require.Len(t, s.Projects, 1)
	require.Equal(t, 2, s.Projects[0].Annual.Indicators.Len())
}

// Footnotes stand behind the text, without the strokes above them.
func TestFootnotes(t *testing.T) {
	notes := `<w:footnotes ` + ns + `><w:footnote w:type="separator"><w:p><w:r><w:t>———</w:t></w:r></w:p></w:footnote><w:footnote w:id="1">` +
		para("2024年支出总计30.00万元。") + `</w:footnote></w:footnotes>`
	s := read(t, documentOf(formNamed(para("法律援助"))).with("word/footnotes.xml", notes))
	require.Len(t, s.Narrative, 1)
	require.Len(t, s.Narrative[0].Claims, 1)
	require.Equal(t, "30.00", s.Narrative[0].Claims[0].Figure.Text)
	require.Equal(t, 6, s.Narrative[0].Claims[0].Figure.At.Line)
}

// The main part may have another name than usual.
func TestMainPart(t *testing.T) {
	p := documentOf(formNamed(para("法律援助")))
	p["word/document2.xml"] = p["word/document.xml"]
	delete(p, "word/document.xml")
	s := read(t, p.with("_rels/.rels", strings.ReplaceAll(rels, "word/document.xml", "/word/document2.xml")))
	require.Len(t, s.Projects, 1)

	_, err := word.Read(bytes.NewReader(p.with("_rels/.rels", "").zipped(t)), disclosure.Options{})
	require.Error(t, err)
}
