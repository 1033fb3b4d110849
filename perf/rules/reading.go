package rules

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/reasons"
	"github.com/perftarget/perftarget/source"
)

// Reading returns the rules of the family reading: what the reader repaired,
// could not place, or lost. They find nothing wrong with the submission; they
// say how far to trust what was read of it.
func Reading() []perf.Rule {
	return []perf.Rule{
		readingRule("reading/repaired", perf.NoteRepaired,
			perf.Words{ZH: "读入时复原了移位或断开的单元格", EN: "shifted or broken cells were put right"},
			perf.Words{ZH: "文本取自版面文件时，单元格左右移位、标签断成两行，能确定的已复原，逐处列出，供抽查。", EN: "Cells shift and labels break when text is taken from a page layout. What is certain was put right; every place is listed for a spot check."},
			perf.Words{ZH: "%s有%d处移位或断开的单元格，读入时已复原：%s。", EN: "%s: %d shifted or broken cells were put right: %s."},
			"数量指标（移到右一栏）", "数量指标（在本栏）"),
		readingRule("reading/unplaced", perf.NoteUnplaced,
			perf.Words{ZH: "有文字未能归入表格", EN: "some text has no place in the model"},
			perf.Words{ZH: "读入时不知属于何处的文字，原样保留，没有参加审核。请看是否有应审的内容。", EN: "Text that the reader could not place is kept as it stands and took no part in the check: see whether it matters."},
			perf.Words{ZH: "%s有%d处文字未能归入，没有参加审核：%s。", EN: "%s: %d pieces of text have no place and were not checked: %s."},
			"表外的一行数字", "每行都在表内"),
		readingRule("reading/cut-off", perf.NoteCutOff,
			perf.Words{ZH: "文件不完整", EN: "the document breaks off"},
			perf.Words{ZH: "文件在表格或句子中间结束。已读入的部分照常审核，其余不得而知。", EN: "The document ends within a form, a table or a sentence. What was read is checked; of the rest nothing is known."},
			perf.Words{ZH: "%s不完整（%d处）：%s。其后内容没有参加审核。", EN: "%s is incomplete (%d places): %s. What follows was not checked."},
			"项目表没有到“满意度指标”就结束", "项目表到填报日期为止"),
		readingRule("reading/lost", perf.NoteLost,
			perf.Words{ZH: "有内容被版面切掉", EN: "values were cut away by the layout"},
			perf.Words{ZH: "版面切掉了指标值等内容：不知道填的是什么，不等于没有填，相关规则不据此报告空白。", EN: "The layout cut values away: they are unknown, which is not blank, and no rule takes them for it."},
			perf.Words{ZH: "%s有%d处内容被版面切掉：%s。", EN: "%s: %d values were cut away: %s."},
			"年度指标值一列在页边之外", "年度指标值一列完整"),
		readingRule("reading/encoding", perf.NoteEncoding,
			perf.Words{ZH: "有字节不成文字", EN: "some bytes are no text"},
			perf.Words{ZH: "文件中个别字节不符合其编码，已用替代符号代替。请核对原件。", EN: "Some bytes do not fit the file's encoding and were replaced. Check the original."},
			perf.Words{ZH: "%s有%d处字节不成文字：%s。", EN: "%s: bytes at %d places are no text: %s."},
			"泽州县司�局", "泽州县司法局"),
		readingRule("reading/hidden", perf.NoteHidden,
			perf.Words{ZH: "工作簿中有隐藏的内容", EN: "parts of the workbook are hidden"},
			perf.Words{ZH: "隐藏的行、列照常读入并列出；隐藏的工作表默认不读。请看打开文件的人是否知道有这些内容。", EN: "Hidden rows and columns are read and listed; hidden sheets are not read unless asked for. See whether those who open the file know of them."},
			perf.Words{ZH: "%s有%d处隐藏的内容：%s。", EN: "%s: %d hidden parts: %s."},
			"第12行隐藏，合计却含其金额", "没有隐藏的行、列和工作表"),
	}
}

func readingRule(id string, kind perf.NoteKind, title, doc, say perf.Words, wrong, right string) perf.Rule {
	return perf.Rule{
		ID: id, Title: title, Basis: "读入记录", Severity: perf.Info, Doc: doc, Wrong: wrong, Right: right,
		Run: func(p *perf.Pass) { reportNotes(p, kind, say) },
	}
}

// reportNotes gives one finding a form, and one for all that stands outside
// forms, with every place.
func reportNotes(p *perf.Pass, kind perf.NoteKind, say perf.Words) {
	type group struct {
		form    string
		notes   []*perf.Note
		reasons []string
	}
	forms := p.Shared(spansKey{}, func() any { return spansOfForms(p.Submission) }).([]formSpan)
	var groups []*group
	byForm := map[string]*group{}
	var g *group // of the last note
	for i := range p.Submission.Reading {
		n := &p.Submission.Reading[i]
		if n.Kind != kind {
			continue
		}
		if form := formAt(forms, &n.At); g == nil || g.form != form {
			if g = byForm[form]; g == nil {
				g = &group{form: form, notes: make([]*perf.Note, 0, usualNotes)}
				byForm[form] = g
				groups = append(groups, g)
			}
		}
		g.notes = append(g.notes, n)
		if len(g.reasons) == maxReasons {
			continue
		}
		reason := n.Reason
		if strings.HasSuffix(reason, "。") {
			reason = strings.TrimRight(reason, "。")
		}
		if !slices.Contains(g.reasons, reason) {
			g.reasons = append(g.reasons, reason)
		}
	}
	p.Compared(len(p.Submission.Reading))
	for _, g := range groups {
		zh, en := "正文和预算表", "Text and tables"
		if g.form != "" {
			zh, en = "“"+g.form+"”", g.form
		}
		why := reasonsOf(g.reasons)
		f := perf.Finding{Form: g.form, Message: perf.Words{
			ZH: fmt.Sprintf(say.ZH, zh, len(g.notes), why.ZH),
			EN: fmt.Sprintf(say.EN, en, len(g.notes), why.EN),
		}}
		f.Evidence = make([]perf.Evidence, 0, len(g.notes))
		for _, n := range g.notes {
			f.Evidence = append(f.Evidence, p.Cite(&n.At, clip(n.Text)))
		}
		p.Report(f)
	}
}

// reasonsOf joins reasons; one that is none of the readers' stays in Chinese.
func reasonsOf(list []string) perf.Words {
	if len(list) == 0 {
		return perf.Words{ZH: "见所列各处", EN: "see the places listed"}
	}
	said := make([]string, len(list))
	for i, zh := range list {
		said[i] = zh
		if en, ok := reasons.English(zh); ok {
			said[i] = en
		}
	}
	return perf.Words{ZH: strings.Join(list, "；"), EN: strings.Join(said, "; ")}
}

// usualNotes is how many notes of one kind a form has.
const usualNotes = 16

// maxReasons is how many different reasons a finding names; the submission has
// them all.
const maxReasons = 3

// formSpan is where a form stands.
type formSpan struct {
	name     string
	from, to source.Place
}

type spansKey struct{}

func spansOfForms(s *perf.Submission) []formSpan {
	var out []formSpan
	if d := s.Department.Form; d != nil {
		name := s.Department.Name
		if name == "" {
			name = d.Name.Text
		}
		out = append(out, formSpan{name, d.At, d.Until})
	}
	for _, f := range s.Projects {
		if f != nil {
			out = append(out, formSpan{f.Name.Text, f.At, f.Until})
		}
	}
	slices.SortStableFunc(out, func(a, b formSpan) int { return byRow(&a.from, &b.from) })
	return out
}

// byRow orders places by file, sheet and row.
func byRow(a, b *source.Place) int {
	return cmp.Or(strings.Compare(a.File, b.File), strings.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Row(), b.Row()))
}

// formAt is the name of the form that holds a place, blank where none does.
func formAt(forms []formSpan, at *source.Place) string {
	if at.Row() == 0 {
		return ""
	}
	i := sort.Search(len(forms), func(i int) bool { return byRow(&forms[i].from, at) >= 0 })
	if i == len(forms) || byRow(&forms[i].from, at) > 0 {
		i--
	}
	if i < 0 || at.File != forms[i].from.File || at.Sheet != forms[i].from.Sheet || forms[i].to.Row() > 0 && at.Row() > forms[i].to.Row() {
		return ""
	}
	return forms[i].name
}
