package budget

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// assumed writes what a document as a whole says of its money.
func assumed(a *assumptions) string {
	var out []string
	for _, x := range []struct {
		word string
		is   bool
	}{
		{"nothing carried over", a.noCarry}, {"nothing left for the next year", a.noCarryOut},
		{"all 财政拨款", a.fiscalOnly}, {"财政拨款 all 一般公共预算", a.generalOnly},
		{"carried over for projects", a.carryIsProject}, {"carried over 财政拨款", a.carryIsFiscal},
		{"carried over 一般公共预算", a.carryIsGeneral}, {"basic all 一般公共预算", a.basicIsGeneral},
		{"subjects listed", a.codesListed}, {"units listed", a.unitsListed},
	} {
		if x.is {
			out = append(out, x.word)
		}
	}
	return strings.Join(out, "\n")
}

func TestAssumptions(t *testing.T) {
	const overview = `
		收支总表
		收入>项目 | 收入>金额 | 支出>项目 | 支出>金额
		一、一般公共预算 | 95.00 | 一、公共安全支出 | 95.00
		二、政府性基金预算 | | |
		三、单位资金 | | |
		收入总计 | 95.00 | 支出总计 | 95.00`
	const carry = `
		收支总表
		收入>项目 | 收入>金额 | 支出>项目 | 支出>金额
		一、一般公共预算 | 95.00 | 一、公共安全支出 | 100.00
		二、单位资金 | | |
		本年收入合计 | 95.00 | 本年支出合计 | 100.00
		上年结转 | 5.00 | 结转下年 |
		收入总计 | 100.00 | 支出总计 | 100.00`
	const projects = `
		项目支出预算表（上年结转）
		项目名称 | 合计
		合计 | 5.00
		普法宣传经费 | 5.00`
	basic := func(title, second string) string {
		return title + `
		科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
		 | 合计 | 100.00 | 70.00 | 30.00
		204 | 公共安全支出 | 70.00 | 40.00 | 30.00
		20406 | 司法 | 70.00 | ` + second + ` | 30.00
		208 | 社会保障和就业支出 | 20.00 | 20.00 |
		210 | 卫生健康支出 | 10.00 | 10.00 |`
	}
	tests := []struct {
		name, want string
		tables     []string
	}{
		{"no table lists money by source", `
			nothing carried over
			nothing left for the next year`, []string{`
			支出总表
			科目编码 | 科目名称 | 合计
			205 | 教育支出 | 9.00`}},
		{"one fund", `
			nothing carried over
			nothing left for the next year
			all 财政拨款
			财政拨款 all 一般公共预算`, []string{overview}},
		{"a fund besides", `
			nothing carried over
			nothing left for the next year
			all 财政拨款`, []string{strings.Replace(overview, "政府性基金预算 | ", "政府性基金预算 | 4.00", 1)}},
		{"money of its own besides", `
			nothing carried over
			nothing left for the next year
			财政拨款 all 一般公共预算`, []string{strings.Replace(overview, "单位资金 | ", "单位资金 | 4.00", 1)}},
		{"nothing but money of its own", `
			nothing carried over
			nothing left for the next year`, []string{`
			收支总表
			收入>项目 | 收入>金额
			一、单位资金 | 9.00
			收入总计 | 9.00`}},
		{"carried over", `
			nothing left for the next year
			all 财政拨款
			财政拨款 all 一般公共预算`, []string{carry}},
		{"carried over, for projects", `
			nothing left for the next year
			all 财政拨款
			财政拨款 all 一般公共预算
			carried over for projects`, []string{carry, projects}},
		{"carried over, for projects of other amounts", `
			nothing left for the next year
			all 财政拨款
			财政拨款 all 一般公共预算`, []string{carry, strings.ReplaceAll(projects, "5.00", "4.00")}},
		{"left for the next year", `
			all 财政拨款
			财政拨款 all 一般公共预算`, []string{strings.Replace(carry, "结转下年 |", "结转下年 | 2.00", 1)}},
		{"carried over by fund", `
			nothing left for the next year
			all 财政拨款
			财政拨款 all 一般公共预算
			carried over 一般公共预算`, []string{`
			财政拨款收支总表
			收入>项目 | 收入>金额 | 支出>项目 | 支出>金额
			一、本年收入 | 95.00 | 一、公共安全支出 | 100.00
			一般公共预算 | 95.00 | |
			二、上年结转 | 5.00 | |
			一般公共预算 | 5.00 | |
			收入总计 | 100.00 | 支出总计 | 100.00`}},
		{"money of other sources was carried over", `
			nothing left for the next year
			财政拨款 all 一般公共预算
			carried over 一般公共预算`, []string{carry, `
			财政拨款收支总表
			收入>项目 | 收入>金额 | 支出>项目 | 支出>金额
			一、本年收入 | 95.00 | 一、公共安全支出 | 97.00
			一般公共预算 | 95.00 | |
			二、上年结转 | 2.00 | |
			一般公共预算 | 2.00 | |
			收入总计 | 97.00 | 支出总计 | 97.00`}},
		{"subjects with what they carried over", `
			nothing left for the next year
			all 财政拨款
			财政拨款 all 一般公共预算
			subjects listed`, []string{`
			收入总表
			科目编码 | 科目名称 | 合计 | 一般公共预算 | 上年结转
			 | 合计 | 100.00 | 95.00 | 5.00
			204 | 公共安全支出 | 75.00 | 70.00 | 5.00
			208 | 社会保障和就业支出 | 25.00 | 25.00 |`}},
		{"units with what they carried over", `
			nothing left for the next year
			all 财政拨款
			财政拨款 all 一般公共预算
			units listed`, []string{`
			收入总表
			单位名称 | 合计 | 一般公共预算 | 上年结转
			合计 | 100.00 | 95.00 | 5.00
			某县第一中学 | 75.00 | 70.00 | 5.00
			某县第二中学 | 25.00 | 25.00 |`}},
		{"the basic outlays are printed alike", `
			nothing left for the next year
			all 财政拨款
			财政拨款 all 一般公共预算
			basic all 一般公共预算`, []string{carry, basic("支出总表", "40.00"), basic("一般公共预算支出表", "40.00")}},
		{"the basic outlays are printed alike but for a slip", `
			nothing left for the next year
			all 财政拨款
			财政拨款 all 一般公共预算
			basic all 一般公共预算`, []string{carry, basic("支出总表", "40.00"), basic("一般公共预算支出表", "41.00")}},
		{"the basic outlays differ", `
			nothing left for the next year
			all 财政拨款
			财政拨款 all 一般公共预算`, []string{carry, basic("支出总表", "40.00"), strings.NewReplacer("20.00 | 20.00", "19.00 | 19.00").Replace(basic("一般公共预算支出表", "41.00"))}},
		{"few basic outlays are printed", `
			nothing left for the next year
			all 财政拨款
			财政拨款 all 一般公共预算`, []string{carry, `
			支出总表
			科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			204 | 公共安全支出 | 70.00 | 40.00 | 30.00
			208 | 社会保障和就业支出 | 20.00 | 20.00 |`, `
			一般公共预算支出表
			科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
			204 | 公共安全支出 | 70.00 | 40.00 | 30.00
			208 | 社会保障和就业支出 | 20.00 | 20.00 |`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := Document{Year: 2024}
			for _, table := range tt.tables {
				doc.Tables = append(doc.Tables, sketch(t, table))
			}
			require.Equal(t, strings.ReplaceAll(strings.TrimSpace(tt.want), "\t", ""), assumed(&read(doc).facts.guess))
		})
	}
}

// What a document as a whole says makes quantities of different names one.
func TestOneQuantityUnderManyNames(t *testing.T) {
	var known topics
	law, education, school := known.of("204"), known.of("205"), known.of("单位：某县一中")
	law.carried = true
	all := []key{
		{}, {fund: fundFiscal}, {fund: fundGeneral}, {fund: fundGovernment}, {time: timeBoth}, {time: timeCurrent}, {time: timeCarry}, {time: timeCarryOut},
		{fund: fundFiscal, time: timeCarry}, {fund: fundGeneral, time: timeCarry}, {part: partBasic, time: timeCurrent}, {part: partBasic, fund: fundGovernment},
		{part: partPublic, fund: fundFiscal}, {part: partStaff, time: timeCurrent}, {part: partProject, time: timeCarry}, {part: partProject, time: timeCurrent},
		{part: partReserve, fund: fundFiscal}, {part: partBasic, time: timeCarry}, {grand: true}, {grand: true, time: timeBoth},
		{item: itemThree, fund: fundGeneral, time: timeCurrent, grand: true}, {topic: education, part: partBasic, time: timeCurrent},
		{topic: law, part: partBasic, time: timeCurrent}, {topic: education, time: timeCurrent}, {topic: school, part: partProject, time: timeCurrent},
	}
	name := func(q key) string {
		return q.words() + map[timing]string{timeUnsaid: "?", timeBoth: "+"}[q.time]
	}
	tests := []struct {
		name string
		a    assumptions
		want string
	}{
		{"nothing", assumptions{}, `
			总计一般公共预算（本年）“三公”经费 is “三公”经费?`},
		{"where one fund", assumptions{fiscalOnly: true, generalOnly: true}, `
			? is 一般公共预算?
			财政拨款? is 一般公共预算?
			+ is 一般公共预算+
			（本年） is 一般公共预算（本年）
			（上年结转） is 一般公共预算（上年结转）
			（结转下年） is 一般公共预算（结转下年）
			财政拨款（上年结转） is 一般公共预算（上年结转）
			基本支出（本年） is 一般公共预算基本支出（本年）
			财政拨款公用经费? is 一般公共预算公用经费?
			人员经费（本年） is 一般公共预算人员经费（本年）
			项目支出（上年结转） is 一般公共预算项目支出（上年结转）
			项目支出（本年） is 一般公共预算项目支出（本年）
			财政拨款预留机动经费? is 一般公共预算预留机动经费?
			基本支出（上年结转） is 一般公共预算基本支出（上年结转）
			总计? is 总计一般公共预算?
			总计+ is 总计一般公共预算+
			总计一般公共预算（本年）“三公”经费 is “三公”经费?
			205基本支出（本年） is 205一般公共预算基本支出（本年）
			204基本支出（本年） is 204一般公共预算基本支出（本年）
			205（本年） is 205一般公共预算（本年）
			单位：某县一中项目支出（本年） is 单位：某县一中一般公共预算项目支出（本年）`},
		{"财政拨款 alone", assumptions{fiscalOnly: true}, `
			? is 财政拨款?
			+ is 财政拨款+
			（本年） is 财政拨款（本年）
			（上年结转） is 财政拨款（上年结转）
			（结转下年） is 财政拨款（结转下年）
			基本支出（本年） is 财政拨款基本支出（本年）
			人员经费（本年） is 财政拨款人员经费（本年）
			项目支出（上年结转） is 财政拨款项目支出（上年结转）
			项目支出（本年） is 财政拨款项目支出（本年）
			基本支出（上年结转） is 财政拨款基本支出（上年结转）
			总计? is 总计财政拨款?
			总计+ is 总计财政拨款+
			总计一般公共预算（本年）“三公”经费 is “三公”经费?
			205基本支出（本年） is 205财政拨款基本支出（本年）
			204基本支出（本年） is 204财政拨款基本支出（本年）
			205（本年） is 205财政拨款（本年）
			单位：某县一中项目支出（本年） is 单位：某县一中财政拨款项目支出（本年）`},
		{"of 财政拨款 一般公共预算 alone", assumptions{generalOnly: true}, `
			财政拨款? is 一般公共预算?
			财政拨款（上年结转） is 一般公共预算（上年结转）
			财政拨款公用经费? is 一般公共预算公用经费?
			财政拨款预留机动经费? is 一般公共预算预留机动经费?
			总计一般公共预算（本年）“三公”经费 is “三公”经费?`},
		{"nothing carried", assumptions{noCarry: true, noCarryOut: true}, `
			? is +
			财政拨款? is 财政拨款+
			一般公共预算? is 一般公共预算+
			政府性基金? is 政府性基金+
			（本年） is +
			基本支出（本年） is 基本支出+
			政府性基金基本支出? is 政府性基金基本支出+
			财政拨款公用经费? is 财政拨款公用经费+
			人员经费（本年） is 人员经费+
			项目支出（本年） is 项目支出+
			财政拨款预留机动经费? is 财政拨款预留机动经费+
			总计? is +
			总计+ is +
			总计一般公共预算（本年）“三公”经费 is “三公”经费?
			205基本支出（本年） is 205基本支出+
			204基本支出（本年） is 204基本支出+
			205（本年） is 205+
			单位：某县一中项目支出（本年） is 单位：某县一中项目支出+`},
		{"nothing carried over, but out", assumptions{noCarry: true}, `
			总计一般公共预算（本年）“三公”经费 is “三公”经费?`},
		{"where carried over 财政拨款", assumptions{carryIsFiscal: true}, `
			（上年结转） is 财政拨款（上年结转）
			项目支出（上年结转） is 财政拨款项目支出（上年结转）
			基本支出（上年结转） is 财政拨款基本支出（上年结转）
			总计一般公共预算（本年）“三公”经费 is “三公”经费?`},
		{"where carried over 一般公共预算", assumptions{carryIsGeneral: true}, `
			财政拨款（上年结转） is 一般公共预算（上年结转）
			总计一般公共预算（本年）“三公”经费 is “三公”经费?`},
		{"where carried over for projects", assumptions{carryIsProject: true}, `
			基本支出（本年） is 基本支出+
			政府性基金基本支出? is 政府性基金基本支出+
			财政拨款公用经费? is 财政拨款公用经费+
			人员经费（本年） is 人员经费+
			项目支出（上年结转） is （上年结转）
			基本支出（上年结转） is 基本支出+
			总计一般公共预算（本年）“三公”经费 is “三公”经费?
			205基本支出（本年） is 205基本支出+
			204基本支出（本年） is 204基本支出+`},
		{"basic outlays 一般公共预算", assumptions{basicIsGeneral: true}, `
			基本支出（本年） is 一般公共预算基本支出+
			财政拨款公用经费? is 一般公共预算公用经费+
			人员经费（本年） is 一般公共预算人员经费+
			基本支出（上年结转） is 一般公共预算基本支出+
			总计一般公共预算（本年）“三公”经费 is “三公”经费?
			205基本支出（本年） is 205一般公共预算基本支出+
			204基本支出（本年） is 204一般公共预算基本支出+`},
		{"where subjects listed", assumptions{codesListed: true}, `
			总计一般公共预算（本年）“三公”经费 is “三公”经费?
			205基本支出（本年） is 205基本支出+`},
		{"where units listed", assumptions{unitsListed: true}, `
			总计一般公共预算（本年）“三公”经费 is “三公”经费?
			单位：某县一中项目支出（本年） is 单位：某县一中项目支出+`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, q := range all {
				if one := tt.a.same(q); one != q {
					got = append(got, name(q)+" is "+name(one))
				}
			}
			require.Equal(t, strings.ReplaceAll(strings.TrimSpace(tt.want), "\t", ""), strings.Join(got, "\n"))
		})
	}
}
