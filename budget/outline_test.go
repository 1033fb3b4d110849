package budget

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// read finds what the tables of a document say, without their identities.
func read(doc Document) *builder {
	b := &builder{doc: &doc}
	b.readSheets()
	b.collectFacts()
	return b
}

// outlines writes the rows of a table, each below what it is a part of: Σ a
// total, Π the total of a part of the basic outlays, @ a unit, - a detail of a
// code; … where not all parts are listed. A line of dashes parts the lists.
func outlines(b *builder, table int) string {
	marks := map[lineKind]string{lineTotal: "Σ", linePart: "Π", lineHead: "@", lineDetail: "-"}
	var out []string
	for i := range b.sheets[table].blocks {
		if i > 0 {
			out = append(out, "--")
		}
		lines := b.sheets[table].blocks[i].lines
		for j := range lines {
			l := &lines[j]
			depth := 0
			for p := l.parent; p >= 0 && depth < 9; p = lines[p].parent {
				depth++
			}
			name := l.bare
			if l.code != "" {
				name = string(l.code)
			}
			if l.partial {
				name += "…"
			}
			out = append(out, strings.Repeat("> ", depth)+marks[l.kind]+name)
		}
	}
	return strings.Join(out, "\n")
}

func TestOutlines(t *testing.T) {
	tests := []struct{ name, table, want string }{
		{"a code without its 款 hangs below its 类", `
			支出总表
			科目编码 | 科目名称 | 合计
			205 | 教育支出 | 1450.21
			2050201 | 学前教育 | 1450.21
			208 | 社会保障和就业支出 | 130.00
			20805 | 行政事业单位养老支出 | 130.00
			2080505 | 机关事业单位基本养老保险缴费支出 | 130.00
			合计 | | 1580.21`, `
			> 205
			> > 2050201
			> 208
			> > 20805
			> > > 2080505
			Σ合计`},
		{"of two totals neither is known to add the codes", `
			支出总表
			科目编码 | 科目名称 | 合计
			 | 本年支出合计 | 1450.21
			205 | 教育支出 | 1450.21
			20502 | 普通教育 | 1450.21
			 | 支出总计 | 1450.21`, `
			Σ本年支出合计
			205
			> 20502
			Σ支出总计`},
		{"an amount whose name was lost", `
			支出总表
			科目编码 | 科目名称 | 合计
			 | 合计 | 1580.21
			205 | 教育支出 | 1450.21
			 | | 130.00`, `
			Σ合计…
			> 205`},
		{"totals of staff and running costs", `
			一般公共预算基本支出表
			科目编码 | 科目名称 | 金额
			 | 合计 | 1448.48
			301 | 工资福利支出 | 1100.00
			30101 | 基本工资 | 1100.00
			303 | 对个人和家庭的补助 | 48.48
			30305 | 生活补助 | 48.48
			 | 人员经费合计 | 1148.48
			302 | 商品和服务支出 | 280.00
			30201 | 办公费 | 280.00
			304 | 对企事业单位的补贴 | 15.00
			310 | 资本性支出 | 5.00
			 | 公用经费合计 | 300.00`, `
			Σ合计
			> > 301
			> > > 30101
			> > 303
			> > > 30305
			> Π人员经费合计
			> > 302
			> > > 30201
			> > 304
			> > 310
			> Π公用经费合计`},
		{"totals of staff of several units", `
			一般公共预算基本支出表
			科目编码 | 科目名称 | 金额
			301 | 工资福利支出 | 11.00
			 | 人员经费合计 | 11.00
			301 | 工资福利支出 | 4.80
			 | 人员经费合计 | 4.80`, `
			301
			Π人员经费合计
			301
			Π人员经费合计`},
		{"units above their 类, one within the department", `
			支出总表
			科目编码 | 单位名称（科目） | 合计
			 | 合计 | 9
			 | 某县农业农村局 | 9
			 | 某县农业农村局本级 | 4
			213 | 农林水支出 | 4
			21301 | 农业农村 | 4
			 | 某县农机推广站 | 5
			213 | 农林水支出 | 3
			21301 | 农业农村 | 3
			221 | 住房保障支出 | 2`, `
			Σ合计
			> @某县农业农村局
			> > @某县农业农村局本级
			> > > 213
			> > > > 21301
			> > @某县农机推广站
			> > > 213
			> > > > 21301
			> > > 221`},
		{"names above 类 that are not what the 类 add up to", `
			支出总表
			科目编码 | 单位名称（科目） | 合计
			205 | 教育支出 | 9
			 | 校舍维修 | 6
			208 | 社会保障和就业支出 | 4
			 | 遗属补助 | 3
			210 | 卫生健康支出 | 2
			 | 医疗补助 | 2`, `
			205
			> -校舍维修
			208
			> -遗属补助
			210
			> -医疗补助`},
		{"numbers of four styles", `
			收支总表
			收入>项目 | 收入>金额
			一、财政拨款 | 90.00
			（一）经费拨款 | 60.00
			1. 基本经费 | 40.00
			（1）人员 | 30.00
			（2）公用 | 10.00
			2. 专项经费 | 20.00
			① 维修 | 12.00
			② 设备 | 8.00
			（二）纳入预算管理的收费 | 30.00
			二、单位资金 | 5.00
			收入合计 | 95.00`, `
			> 财政拨款
			> > 经费拨款
			> > > 基本经费
			> > > > 人员
			> > > > 公用
			> > > 专项经费
			> > > > 维修
			> > > > 设备
			> > 纳入预算管理的收费
			> 单位资金
			Σ收入合计`},
		{"numbers that go on behind rows without one", `
			收支总表
			收入>项目 | 收入>金额
			上级补助 | 3.00
			2. 附属单位上缴 | 4.00
			3. 其他 | 1.00
			1. 利息 | 0.40
			2. 租金 | 0.60
			合计 | 8.00`, `
			> 上级补助
			> 附属单位上缴
			> 其他
			> 利息
			> 租金
			Σ合计`},
		{"numbers that begin below a row without one", `
			收支总表
			收入>项目 | 收入>金额
			其他收入 | 1.00
			1. 利息 | 0.40
			2. 租金 | 0.60
			事业收入 | 7.00
			合计 | 8.00`, `
			> 其他收入
			> > 利息
			> > 租金
			> 事业收入
			Σ合计`},
		{"其中 with and without a number", `
			收支总表
			收入>项目 | 收入>金额
			一、财政拨款 | 90.00
			其中：经费拨款 | 60.00
			专项拨款 | 30.00
			二、其他资金 | 5.00
			其中：1. 利息 | 1.00
			2. 租金 | 4.00
			其中：房租 | 3.00
			收入合计 | 95.00`, `
			> 财政拨款…
			> > 经费拨款
			> > 专项拨款
			> 其他资金…
			> > 利息
			> > 租金…
			> > > 房租
			Σ收入合计`},
		{"人员经费 and 公用经费 behind 其中, what is carried over is none of them", `
			收支总表
			支出>支出用途 | 支出>预算数
			一、基本支出 | 90.00
			其中：人员经费 | 60.00
			公用经费 | 30.00
			二、项目支出 | 5.00
			其中：基本建设 | 3.00
			结转下年 | 1.00
			支出总计 | 96.00`, `
			> 基本支出…
			> > 人员经费
			> > 公用经费
			> 项目支出…
			> > 基本建设
			> 结转下年
			Σ支出总计`},
		{"本年收入 is followed by its funds and 类", `
			财政拨款收支总表
			收入>项目 | 收入>金额 | 支出>项目 | 支出>金额
			一、本年收入 | 88.00 | 一、本年支出 | 88.00
			一般公共预算拨款 | 80.00 | 教育支出 | 80.00
			其中：专项收入 | 6.00 | 农林水支出 | 8.00
			政府性基金预算拨款 | 8.00 | |
			二、上年结转 | 2.00 | 二、结转下年 | 2.00
			一般公共预算拨款 | 2.00 | |
			收入总计 | 90.00 | 支出总计 | 90.00`, `
			> 本年收入
			> > 一般公共预算拨款…
			> > > 专项收入
			> > 政府性基金预算拨款
			> 上年结转
			> > 一般公共预算拨款
			Σ收入总计
			--
			> 本年支出
			> > 教育支出
			> > 农林水支出
			> 结转下年
			Σ支出总计`},
		{"subtotals add what follows the one before, totals all", `
			部门项目支出预算表
			项目名称 | 金额
			公园养护 | 12.50
			路灯维修 | 7.50
			小计 | 20.00
			垃圾清运 | 30.00
			小计 | 30.00
			总计 | 50.00`, `
			> > 公园养护
			> > 路灯维修
			> Σ小计
			> > 垃圾清运
			> Σ小计
			Σ总计`},
		{"a second total above the rows is not understood", `
			收入预算总表
			项目名称 | 金额
			总计 | 9.00
			小计 | 5.00
			会费 | 5.00
			合计 | 4.00
			利息 | 4.00`, `
			Σ总计
			> Σ小计
			> > 会费
			Σ合计
			利息`},
		{"subtotals in a column of their own", `
			政府采购支出预算表
			品目大类 | 专项名称 | 金额
			合计 | | 9.60
			货物 | 小计 | 5.60
			 | 台式计算机 | 3.60
			 | 打印机 | 2.00
			服务 | | 0.00
			 | 小计 | 0.00
			工程 | |
			 | 小计 | 4.00
			 | 其中：道路维修 | 3.00`, `
			Σ合计
			> 货物
			> > 台式计算机
			> > 打印机
			> 服务
			> 工程…
			> > 道路维修`},
		{"economic classes below staff and running costs", `
			一般公共预算基本支出表
			经济科目 | 金额
			合计 | 1448.48
			人员经费 | 1148.48
			工资福利支出 | 1148.48
			基本工资 | 700.00
			津贴补贴 | 448.48
			公用经费 | 300.00
			商品和服务支出 | 300.00
			办公费 | 300.00`, `
			Σ合计
			> 人员经费
			> > 工资福利支出
			> > > 基本工资
			> > > 津贴补贴
			> 公用经费
			> > 商品和服务支出
			> > > 办公费`},
		{"projects below the units", `
			项目支出预算表
			项目名称 | 金额
			某县水利局 | 33.00
			河道清淤 | 21.00
			水质监测 | 12.00`, `
			@某县水利局
			> 河道清淤
			> 水质监测`},
		{"a project that is no unit stands first", `
			项目支出预算表
			项目名称 | 金额
			河道清淤 | 21.00
			水质监测 | 12.00`, `
			河道清淤
			水质监测`},
		{"a unit named twice running", `
			项目支出预算表
			项目名称 | 金额
			河道管护 | 33.00
			河道管护 | 33.00
			河道清淤 | 21.00
			水质监测 | 12.00`, `
			@河道管护
			> @河道管护
			> > 河道清淤
			> > 水质监测`},
		{"the vehicles of a 三公 table by words alone", `
			“三公”经费预算表
			项目 | 预算数
			合计 | 4.00
			因公出国（境）费 | 0.50
			公务接待费 | 0.50
			公务用车购置费 | 1.00
			公务用车购置及运行费 | 3.00
			公务用车运行维护费 | 2.00`, `
			Σ合计
			> 因公出国（境）费
			> 公务接待费
			> > 公务用车购置费
			> 公务用车购置及运行费
			> > 公务用车运行维护费`},
		{"a 三公 table that leaves one of the three out", `
			“三公”经费预算表
			项目 | 预算数
			合计 | 4.00
			公务接待费 | 1.00
			公务用车购置及运行费 | 2.00
			公务用车运行维护费 | 2.00`, `
			Σ合计…
			> 公务接待费
			> 公务用车购置及运行费…
			> > 公务用车运行维护费`},
		{"三公 with 会议费 and neither sum right", `
			“三公”经费预算表
			项目 | 预算数
			合计 | 9.00
			因公出国（境）费 | 1.00
			公务接待费 | 2.00
			公务用车购置及运行费 | 3.00
			会议费 | 2.50`, `
			Σ合计…
			> 因公出国（境）费
			> 公务接待费
			> 公务用车购置及运行费…
			会议费`},
		{"三公 with a line of its own beside 会议费", `
			“三公”经费预算表
			项目 | 预算数
			合计 | 8.50
			一、“三公”经费 | 6.00
			1. 因公出国（境）费 | 1.00
			2. 公务接待费 | 2.00
			3. 公务用车购置及运行费 | 3.00
			二、会议费 | 2.50`, `
			Σ合计
			> 三公”经费
			> > 因公出国（境）费
			> > 公务接待费
			> > 公务用车购置及运行费…
			> 会议费`},
		{"codes and names in one cell", `
			支出总表
			科目名称 | 金额
			[205]教育支出 | 9
			20502 普通教育 | 9
			2050201-学前教育 | 9
			2024年追加 | 1
			99 其他 | 1
			合计 | 9`, `
			> 205
			> > 20502
			> > > 2050201
			> > > > -2024年追加
			> > > > -99其他
			Σ合计`},
		{"captions, the row that numbers the columns, and 其中 of the total", `
			支出总表
			科目编码 | 科目名称 | 合计 | 基本支出
			栏次 | | 1 | 2
			** | ** | 1 | 2
			 | | 1 | 2
			 | 合计（不含结转） | 9.00 | 9.00
			205 | 教育支出 | 9.00 | 9.00
			 | 说明文字 | |`, `
			Σ合计（不含结转）
			> 205
			> > -说明文字`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			b := read(Document{Department: "某县农业农村局", Year: 2024, Tables: []Table{sketch(t, tt.table)}})
			got := outlines(b, 0)
			require.Equal(t, strings.ReplaceAll(strings.TrimSpace(tt.want), "\t", ""), strings.TrimSpace(got))
		})
	}
}
