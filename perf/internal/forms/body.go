package forms

import (
	"strings"

	"github.com/perftarget/perftarget/budget"
)

// bodyBeside takes the body that a form prints beside the unit of its amounts
// (207101某市人民法院 | 单位：万元).
func (r *reader) bodyBeside(l *line) {
	cells := l.free()
	if len(cells) != 2 || !isBody(cells[0].text) {
		return
	}
	w, v, ok := splitLabel(cells[1].text)
	if ok && budget.ParseUnit("单位："+v) != "" && (base(w) == "单位" || base(w) == "金额单位") {
		r.d.set(fieldFiler, "单位", cells[0].field())
	}
}

// bodyEndings end the names of bodies.
var bodyEndings = []string{"局", "院", "委", "镇", "乡", "办", "中心", "政府", "学校", "部", "厅", "处", "站", "所", "会", "队", "馆", "公司", "本级", "机关"}

// isBody reports whether a text is the name of a body and no label.
func isBody(text string) bool {
	b := base(text)
	if _, isLabel := fieldOf(text); isLabel || runes(b) < 4 || IsTitle(text) || hasMark(text, ":：") {
		return false
	}
	for _, e := range bodyEndings {
		if strings.HasSuffix(b, e) {
			return true
		}
	}
	return false
}
