package forms

import "github.com/perftarget/perftarget/perf/internal/prose"

// meaning is what a text can be in a form, by its words alone. Rows are looked
// at many times, so it is found once for each text of a page.
type meaning struct {
	wording
	word        label // a level, its cell not set
	isWord      bool
	field       fieldID // the label of a field, alone in its cell
	isField     bool
	labelled    fieldID // the label, its value perhaps in the same cell
	isLabelled  bool
	role        role // the head of a column of indicators
	group, head bool
	amount      bool
	// Asked of few texts, and found out then.
	title, fund, year answer
}

// answer is to a question that may not have been asked yet.
type answer uint8

const (
	unasked answer = iota
	no
	yes
)

func answerOf(is bool) answer {
	if is {
		return yes
	}
	return no
}

func (m *meaning) isTitle() bool {
	if m.title == unasked {
		m.title = answerOf(IsTitle(m.text))
	}
	return m.title == yes
}

func (m *meaning) isFund() bool {
	if m.fund == unasked {
		m.fund = answerOf(isFundBase(m.base, m.text))
	}
	return m.fund == yes
}

func (m *meaning) isYear() bool {
	if m.year == unasked {
		m.year = answerOf(isYearLine(m.text))
	}
	return m.year == yes
}

// Memo remembers what the texts of a document can be: its forms print the same
// labels again and again. The zero value is empty; one serves one document, and
// one goroutine.
type Memo struct {
	meanings map[string]*meaning
	room     prose.Room
}

// Room is the memory that the paragraphs of the document share, those beside its
// forms, too; nil without a memo.
func (m *Memo) Room() *prose.Room {
	if m == nil {
		return nil
	}
	return &m.room
}

// texts is the memory to use; without a memo it lasts for one page.
func (m *Memo) texts() map[string]*meaning {
	switch {
	case m == nil:
		return map[string]*meaning{}
	case m.meanings == nil:
		m.meanings = map[string]*meaning{}
	}
	return m.meanings
}

// look finds what a text can be.
func look(text string) *meaning {
	m := &meaning{}
	if len(text) <= maxLabel {
		w := word(text)
		m.wording = w
		m.word, m.isWord = readWord(w)
		m.field, m.isField = fieldIn(w)
		m.role = headRole(w.base)
		m.group = isGroupWord(w.level)
		m.amount = isAmount(text)
		m.head = fundHeads[w.level]
	}
	m.labelled, m.isLabelled = m.field, m.isField
	if before, _, ok := splitLabel(text); ok && !m.isField {
		m.labelled, m.isLabelled = fieldOf(before)
	}
	return m
}

// levelWord reads a cell as a level, wherever it stands: only the words of the
// tables, with 指标 behind, count.
func levelWord(c *cell) (label, bool) {
	m := c.mean()
	l := m.word
	l.cell = c
	return l, m.isWord
}

func (c *cell) mean() *meaning {
	if c.meaning == nil {
		c.meaning = look(c.text)
	}
	return c.meaning
}

// rename gives a cell another text, for a label that was put together.
func (c *cell) rename(text string) { c.text, c.meaning = text, nil }

// key, base and levelBase are those of the cell's text.
func (c *cell) key() string       { return c.mean().key }
func (c *cell) base() string      { return c.mean().base }
func (c *cell) levelBase() string { return c.mean().level }

func isLevelCell(c *cell) bool { return c.mean().isWord }

func (c *cell) fieldID() (fieldID, bool) { return c.mean().field, c.mean().isField }
func (c *cell) labelID() (fieldID, bool) { return c.mean().labelled, c.mean().isLabelled }
