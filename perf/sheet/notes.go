package sheet

import (
	"fmt"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/source"
)

// notes keeps what a person who looks at the workbook does not see, and what
// its formulas do not say.
type notes struct {
	workbook *workbook
	list     []perf.Note
}

func (n *notes) add(kind perf.NoteKind, at source.Place, text, reason string) {
	n.list = append(n.list, perf.Note{Kind: kind, At: at, Text: text, Reason: reason})
}

// sheet notes a hidden sheet that is not read.
func (n *notes) sheet(s *sheetRef) {
	n.add(perf.NoteHidden, source.Place{Sheet: s.name}, s.name, "隐藏的工作表，没有读入")
}

// page notes what is special about a sheet that was read.
func (n *notes) page(s *sheetRef, p *page) {
	if s.hidden {
		n.add(perf.NoteHidden, source.Place{Sheet: s.name}, s.name, "隐藏的工作表，已读入")
	}
	n.hiddenRows(p)
	n.hiddenColumns(p)
	for _, c := range p.under {
		n.add(perf.NoteHidden, c.at, c.text, "被合并单元格遮住，没有读入")
	}
	external := 0
	var first source.Place
	for i := range p.ws.cells {
		c := &p.ws.cells[i]
		switch at := p.at(c.col, c.row); {
		case c.kind&cellUnsaved != 0:
			n.add(perf.NoteLost, at, "", "公式没有保存计算结果，请用电子表格程序打开并保存后再读")
		case c.kind&cellError != 0:
			n.add(perf.NoteLost, at, p.texts[i], "公式结果是错误值，不是数")
		case c.kind&cellExternal != 0 && n.workbook.external > 0:
			if external++; external == 1 {
				first = at
			}
		}
	}
	if external > 0 {
		n.add(perf.NoteHidden, first, "", fmt.Sprintf("有%d个公式引用其他文件，没有打开那些文件，按上次保存的结果读入", external))
	}
}

// hiddenRows notes each run of hidden rows that hold something.
func (n *notes) hiddenRows(p *page) {
	for i := 0; i < len(p.rows); i++ {
		if !p.rows[i].info.hidden {
			continue
		}
		j := i
		for j+1 < len(p.rows) && p.rows[j+1].info.hidden && p.rows[j+1].row == p.rows[j].row+1 {
			j++
		}
		from, to := p.rows[i].row, p.rows[j].row
		n.add(perf.NoteHidden, p.at(p.rows[i].cells[0].col, from), p.rows[i].cells[0].text, fmt.Sprintf("第%d至%d行是隐藏的，已读入", from, to))
		i = j
	}
}

// hiddenColumns notes each run of hidden columns that holds something.
func (n *notes) hiddenColumns(p *page) {
	if len(p.ws.hidden) == 0 {
		return
	}
	first := make([]*printedCell, len(p.cover.cols))
	rows := make([]int32, len(first))
	for i := len(p.rows) - 1; i >= 0; i-- {
		for j := range p.rows[i].cells {
			c := &p.rows[i].cells[j]
			first[c.col], rows[c.col] = c, p.rows[i].row
		}
	}
	for _, h := range p.ws.hidden {
		for col := h.from; int(col) < len(first) && col <= h.to; col++ {
			if c := first[col]; c != nil {
				n.add(perf.NoteHidden, p.at(col, rows[col]), c.text, "所在的列是隐藏的，已读入")
				break
			}
		}
	}
}
