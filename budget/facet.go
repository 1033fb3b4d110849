package budget

// facets say what a figure is of, as far as one label tells: which money, which
// part of the outlays, which year's, which item. The labels of a cell's row and
// column, the title of its table, and the subject of a sentence are all read by
// the same words.
type facets struct {
	fund  fund
	part  part
	time  timing
	item  item
	total bool // 合计, 总计, 小计
	aside aside
	side  side
}

// fund is which money (资金来源). The zero value is all of it.
type fund uint8

const (
	fundAll         fund = iota
	fundFiscal           // 财政拨款: the next three together
	fundGeneral          // 一般公共预算
	fundGovernment       // 政府性基金
	fundCapital          // 国有资本经营预算
	fundSocial           // 社会保险基金
	fundSpecial          // 财政专户管理资金
	fundUnit             // 单位资金: the next five together
	fundUndertaking      // 事业收入
	fundOperating        // 事业单位经营收入
	fundSuperior         // 上级补助收入
	fundSubsidiary       // 附属单位上缴收入
	fundOther            // 其他收入
)

// part is which part of the outlays. The zero value is the whole.
type part uint8

const (
	partWhole     part = iota
	partBasic          // 基本支出
	partStaff          // 人员经费
	partPublic         // 公用经费
	partProject        // 项目支出
	partReserve        // 单位预留机动经费
	partUpward         // 上缴上级支出
	partOperating      // 经营支出
	partSubsidy        // 对附属单位补助支出
)

// timing is whose year the money is of. The zero value is not said.
type timing uint8

const (
	timeUnsaid   timing = iota
	timeBoth            // this year's and what was carried over
	timeCurrent         // 本年, 当年
	timeCarry           // 上年结转
	timeCarryOut        // 结转下年
)

// item is a thing that money is spent on across all subjects.
type item uint8

const (
	itemNone       item = iota
	itemThree           // “三公”经费
	itemAbroad          // 因公出国（境）费
	itemReception       // 公务接待费
	itemVehicle         // 公务用车购置及运行费
	itemVehicleBuy      // 公务用车购置费
	itemVehicleRun      // 公务用车运行维护费
	itemMeeting         // 会议费
	itemTraining        // 培训费
	itemOperating       // 机关运行经费
	itemGoods           // 政府采购货物
	itemWorks           // 政府采购工程
	itemServices        // 政府采购服务
	itemPurchase        // 政府采购
)

// aside marks a column that no total adds up.
type aside uint8

const (
	asideNone   aside = iota
	asideEarly        // 上年预算数, 2023年执行数
	asideChange       // 增减
	asideRate         // 占比, 增减%
	asideText         // 备注
	asideStaff        // 人数
)

// side is the side of a balance.
type side uint8

const (
	sideNone side = iota
	sideIn        // 收入
	sideOut       // 支出
)

// itemParts are the items that another is made of, complete.
var itemParts = map[item][]item{
	itemThree:    {itemAbroad, itemReception, itemVehicle},
	itemVehicle:  {itemVehicleBuy, itemVehicleRun},
	itemPurchase: {itemGoods, itemWorks, itemServices},
}

// under fills what f leaves open from the label above it.
func (f facets) under(above facets) facets {
	if f.fund == fundAll {
		f.fund = above.fund
	}
	if f.part == partWhole {
		f.part = above.part
	}
	if f.time == timeUnsaid {
		f.time = above.time
	}
	if f.item == itemNone {
		f.item = above.item
	}
	if f.aside == asideNone {
		f.aside = above.aside
	}
	if f.side == sideNone {
		f.side = above.side
	}
	return f
}

var facetIndex = indexFacets()

func indexFacets() *wordIndex[facets] {
	ix := &wordIndex[facets]{}
	for _, w := range facetWords {
		ix.add(w.word, w.says)
	}
	return ix
}

// facetsOf reads the words of a label from left to right. Of two words of one
// kind the first counts, except that a fund, part or item that is said more
// narrowly behind ("财政拨款（一般公共预算）") is the narrower one.
func facetsOf(label string) facets {
	var f facets
	for i := 0; i < len(label); {
		rest := label[i:]
		if !facetIndex.none(rest) {
			if w := facetIndex.at(rest); w != nil {
				f.read(w.says)
				i += len(w.word)
				continue
			}
		}
		i += charWidth(rest)
	}
	return f
}

func (f *facets) read(w facets) {
	if f.fund == fundAll || f.fund.holds(w.fund) {
		f.fund = w.fund
	}
	if f.part == partWhole || f.part.holds(w.part) {
		f.part = w.part
	}
	if f.time == timeUnsaid {
		f.time = w.time
	}
	if f.item == itemNone {
		f.item = w.item
	}
	if w.aside > f.aside {
		f.aside = w.aside
	}
	f.total = f.total || w.total
}

// holds reports whether o is a part of f.
func (f fund) holds(o fund) bool {
	switch f {
	case fundFiscal:
		return o == fundGeneral || o == fundGovernment || o == fundCapital
	case fundUnit:
		return fundUndertaking <= o && o <= fundOther
	}
	return false
}

// holds reports whether o is a part of p.
func (p part) holds(o part) bool { return p == partBasic && (o == partStaff || o == partPublic) }

// holds reports whether o is a part of i.
func (i item) holds(o item) bool {
	for _, p := range itemParts[i] {
		if p == o {
			return true
		}
	}
	return false
}
