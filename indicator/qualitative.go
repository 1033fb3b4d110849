package indicator

import "strings"

// scaleWords are the scales of named states, the best first; words parted by
// "=" are of one grade. A grade stands for itself and all better ones: what is
// 优 meets 良.
var scaleWords = [][]string{
	{"优", "良=优良", "中", "差"},
	{"优秀", "良好", "合格=达标", "差"},
	{"好", "较好=比较好", "一般", "较差", "差"},
	{"高", "较高=比较高", "较低=比较低", "低"},
	{"强", "较强=比较强", "较弱=比较弱", "弱"},
	{"非常满意=很满意", "满意", "比较满意=较满意", "基本满意"},
	{"显著", "明显", "较明显=比较明显"},
	{"全部完成=全面完成=完成", "基本完成", "部分完成"},
}

// degreeWords say how far a thing changes, the furthest first. 提高 alone is as
// far as 有所提高.
var degreeWords = []string{"极大 大幅 大幅度 显著 大力", "明显 较大 较大幅度", "有所"}

// sameWords are verbs that say the same of a state.
var sameWords = map[string]string{"提升": "提高", "改进": "改善", "加强": "增强"}

// scaleTable finds the grades by word.
type scaleTable struct {
	grades  map[string][]grade
	degrees *wordTable[int]
	longest int // the bytes of the longest grade
}

// grade is a place on a scale.
type grade struct{ scale, rank int }

func newScaleTable(own [][]string) *scaleTable {
	t := &scaleTable{grades: make(map[string][]grade)}
	for i, scale := range append(scaleWords[:len(scaleWords):len(scaleWords)], own...) {
		for rank, words := range scale {
			for _, w := range strings.Split(words, "=") {
				t.longest = max(t.longest, len(w))
				t.grades[w] = append(t.grades[w], grade{i, rank})
			}
		}
	}
	var rows []wordRow[int]
	for rank, words := range degreeWords {
		for _, w := range strings.Fields(words) {
			rows = append(rows, wordRow[int]{w, rank})
		}
	}
	t.degrees = newWordTable(rows)
	return t
}

// state is what a qualitative text says: of what (the matter), and how much.
type state struct {
	matter string
	grades []grade // one for each scale the word stands on
}

// noScale stands for the scale of degrees (明显提高), which has no words alone.
const noScale = -1

// read takes a qualitative text apart.
func (t *scaleTable) read(s string) state {
	for i := max(0, len(s)-t.longest); i < len(s); i++ { // 效果良好: the longest grade that ends the text
		if g, ok := t.grades[s[i:]]; ok && (i == 0 || len(s)-i > len("高")) { // 高 of 提高 is none
			return state{s[:i], g}
		}
	}
	rank, n := t.degrees.match(s)
	if n == 0 || n == len(s) {
		rank, n = len(degreeWords)-1, 0
	}
	matter := s[n:]
	if same, ok := sameWords[matter]; ok {
		matter = same
	}
	return state{matter, []grade{{noScale, rank}}}
}

// relate compares two named states.
func (t *scaleTable) relate(a, b string) Relation {
	a, b = cut(fold(a)), cut(fold(b))
	x, y := t.read(a), t.read(b)
	if x.matter == y.matter {
		for _, g := range x.grades {
			for _, h := range y.grades {
				switch {
				case g.scale != h.scale:
				case g.rank < h.rank:
					return Stricter
				case g.rank > h.rank:
					return Weaker
				default:
					return Equal
				}
			}
		}
	}
	if contrary(a, b) {
		return Contradicting
	}
	return Incomparable
}

// contrary reports two words of which one denies the other: 是 and 否, 合格 and
// 不合格.
func contrary(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == "是" && b == "否" || a == "否" && b == "是" || b == "不"+a || b == "未"+a
}

// graded reports whether a text ends in a grade of a known scale.
func (t *scaleTable) graded(text string) bool {
	return t.read(cut(fold(text))).grades[0].scale != noScale
}
