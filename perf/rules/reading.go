package rules

import (
	"strconv"
	"strings"

	"github.com/perftarget/perftarget/perf"
	"github.com/perftarget/perftarget/perf/internal/reasons"
)

// Reading returns the rules of the family reading: what the reader repaired,
// could not place, or lost. They find nothing wrong with the submission; they
// say how far to trust what was read of it.
func Reading() []perf.Rule {
	return []perf.Rule{
		readingRule("reading/repaired", perf.NoteRepaired,
			perf.Words{ZH: "读入时复原了移位或断开的单元格", EN: "shifted or broken cells were put right"},
			perf.Words{ZH: "文本取自版面文件时，单元格左右移位、标签断成两行，能确定的已复原，逐处列出，供抽查。", EN: "Cells shift and labels break when text is taken from a page layout. What is certain was put right; every place is listed for a spot check."},
			perf.Words{ZH: "{}有{}处移位或断开的单元格，读入时已复原：{}。", EN: "{}: {} shifted or broken cells were put right: {}."},
			"数量指标（移到右一栏）", "数量指标（在本栏）"),
		readingRule("reading/unplaced", perf.NoteUnplaced,
			perf.Words{ZH: "有文字未能归入表格", EN: "some text has no place in the model"},
			perf.Words{ZH: "读入时不知属于何处的文字，原样保留，没有参加审核。请看是否有应审的内容。", EN: "Text that the reader could not place is kept as it stands and took no part in the check: see whether it matters."},
			perf.Words{ZH: "{}有{}处文字未能归入，没有参加审核：{}。", EN: "{}: {} pieces of text have no place and were not checked: {}."},
			"表外的一行数字", "每行都在表内"),
		readingRule("reading/cut-off", perf.NoteCutOff,
			perf.Words{ZH: "文件不完整", EN: "the document breaks off"},
			perf.Words{ZH: "文件在表格或句子中间结束。已读入的部分照常审核，其余不得而知。", EN: "The document ends within a form, a table or a sentence. What was read is checked; of the rest nothing is known."},
			perf.Words{ZH: "{}不完整（{}处）：{}。其后内容没有参加审核。", EN: "{} is incomplete ({} places): {}. What follows was not checked."},
			"项目表没有到“满意度指标”就结束", "项目表到填报日期为止"),
		readingRule("reading/lost", perf.NoteLost,
			perf.Words{ZH: "有内容被版面切掉", EN: "values were cut away by the layout"},
			perf.Words{ZH: "版面切掉了指标值等内容：不知道填的是什么，不等于没有填，相关规则不据此报告空白。", EN: "The layout cut values away: they are unknown, which is not blank, and no rule takes them for it."},
			perf.Words{ZH: "{}有{}处内容被版面切掉：{}。", EN: "{}: {} values were cut away: {}."},
			"年度指标值一列在页边之外", "年度指标值一列完整"),
		readingRule("reading/encoding", perf.NoteEncoding,
			perf.Words{ZH: "有字节不成文字", EN: "some bytes are no text"},
			perf.Words{ZH: "文件中个别字节不符合其编码，已用替代符号代替。请核对原件。", EN: "Some bytes do not fit the file's encoding and were replaced. Check the original."},
			perf.Words{ZH: "{}有{}处字节不成文字：{}。", EN: "{}: bytes at {} places are no text: {}."},
			"泽州县司�局", "泽州县司法局"),
		readingRule("reading/hidden", perf.NoteHidden,
			perf.Words{ZH: "工作簿中有隐藏的内容", EN: "parts of the workbook are hidden"},
			perf.Words{ZH: "隐藏的行、列照常读入并列出；隐藏的工作表默认不读。请看打开文件的人是否知道有这些内容。", EN: "Hidden rows and columns are read and listed; hidden sheets are not read unless asked for. See whether those who open the file know of them."},
			perf.Words{ZH: "{}有{}处隐藏的内容：{}。", EN: "{}: {} hidden parts: {}."},
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
	p.Compared(len(p.Submission.Reading))
	groups := p.Shared(notesKey{}, func() any { return groupNotes(p.Submission) }).([]noteGroup)
	for i := range groups {
		g := &groups[i]
		if g.kind != kind {
			continue
		}
		zh, en := "正文和预算表", "Text and tables"
		if g.form != "" {
			zh, en = "“"+g.form+"”", g.form
		}
		why, n := reasonsOf(g.reasons), strconv.Itoa(len(g.notes))
		evidence := make([]perf.Evidence, len(g.notes))
		for j, note := range g.notes {
			evidence[j] = p.Cite(&note.At, clip(note.Text))
		}
		p.Report(perf.Finding{
			Form: g.form, Evidence: evidence,
			Message: perf.Words{ZH: fillIn(say.ZH, zh, n, why.ZH), EN: fillIn(say.EN, en, n, why.EN)},
		})
	}
}

// reasonsOf joins reasons; one that is none of the readers' stays in Chinese.
func reasonsOf(list []string) perf.Words {
	if len(list) == 0 {
		return perf.Words{ZH: "见所列各处", EN: "see the places listed"}
	}
	var room [maxReasons]string
	said := room[:0]
	for _, zh := range list {
		en, ok := reasons.English(zh)
		if !ok {
			en = zh
		}
		said = append(said, en)
	}
	return perf.Words{ZH: strings.Join(list, "；"), EN: strings.Join(said, "; ")}
}

// maxReasons is how many different reasons a finding names; the submission has
// them all.
const maxReasons = 3
