package sheet

import (
	"bytes"
	"testing"

	"github.com/perftarget/perftarget/perf"
	"github.com/stretchr/testify/require"
)

// FuzzRead: whatever the parts of a workbook hold, the reader gives an error of
// its own or a submission, and the same again for the same bytes.
func FuzzRead(f *testing.F) {
	p := partsOf(f, plain(f, small))
	d := partsOf(f, dressed(f, true, small, "2024年部门收支总表\n单位：万元\n项目\t预算数\n合计\t1.00\n甲\t1.00"))
	for _, q := range []parts{p, d} {
		f.Add(q[sheet1], q["xl/sharedStrings.xml"], q["xl/styles.xml"], q["xl/workbook.xml"])
	}
	f.Add(sheetXML(`<row r="1"><c r="A1" t="inlineStr"><is><r><t>项目名称</t></r></is></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>`), "", "", p["xl/workbook.xml"])
	f.Add(sheetXML(`<row><c t="d"><v>2024-01-01T00:00:00Z</v></c><c s="9999"><v>1E+400</v></c><c s="-1"><v>-0</v></c></row>`), "<sst/>", "<styleSheet/>", p["xl/workbook.xml"])
	f.Add(`<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`, "<sst><si/></sst>", "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"0.00\"/></numFmts><cellXfs><xf numFmtId=\"200\"/></cellXfs></styleSheet>", p["xl/workbook.xml"])
	f.Fuzz(func(t *testing.T, sheet, strings, styles, workbook string) {
		q := parts{}
		for k, v := range p {
			q[k] = v
		}
		q[sheet1], q["xl/sharedStrings.xml"], q["xl/styles.xml"], q["xl/workbook.xml"] = sheet, strings, styles, workbook
		requireSteady(t, q.zipped(t))
	})
}

// FuzzFile is the same for whole files.
func FuzzFile(f *testing.F) {
	f.Add(plain(f, small))
	f.Add(oldWorkbook())
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(requireSteady)
}

func requireSteady(t *testing.T, file []byte) {
	opt := Options{HiddenSheets: true, Limits: perf.Limits{UnpackedBytes: 1 << 20, Cells: 1000, Columns: 50}}
	s, err := Read(bytes.NewReader(file), opt)
	again, err2 := Read(bytes.NewReader(file), opt)
	if err != nil {
		var own *Error
		require.ErrorAs(t, err, &own)
		require.Nil(t, s)
		require.Error(t, err2)
		return
	}
	require.NoError(t, err2)
	require.Equal(t, s, again)
}

// FuzzText: a text that is made safe is no formula, and reads as it was.
func FuzzText(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Add("=8个")
	f.Fuzz(func(t *testing.T, s string) {
		safe := safeText(s)
		require.False(t, isFormula(safe))
		require.Equal(t, s, plainText(safe))
	})
}
