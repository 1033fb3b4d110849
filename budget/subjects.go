package budget

import "strings"

// functionClass is a 类 of the functional classification with the years it
// bears the name, 0 where open.
type functionClass struct {
	code        FunctionCode
	name        string
	since, till int
}

// functionClasses are the 类 of outlays in the yearly 政府收支分类科目 (Ministry of
// Finance). A table that prints names only is bound to one that prints codes by
// them; the older names occur in documents of earlier years.
var functionClasses = []functionClass{
	{"201", "一般公共服务支出", 0, 0},
	{"202", "外交支出", 0, 0},
	{"203", "国防支出", 0, 0},
	{"204", "公共安全支出", 0, 0},
	{"205", "教育支出", 0, 0},
	{"206", "科学技术支出", 0, 0},
	{"207", "文化体育与传媒支出", 0, 2018},
	{"207", "文化旅游体育与传媒支出", 2019, 0},
	{"208", "社会保障和就业支出", 0, 0},
	{"209", "社会保险基金支出", 0, 0},
	{"210", "医疗卫生支出", 0, 2013},
	{"210", "医疗卫生与计划生育支出", 2014, 2018},
	{"210", "卫生健康支出", 2019, 0},
	{"211", "节能环保支出", 0, 0},
	{"212", "城乡社区支出", 0, 0},
	{"212", "城乡社区事务", 0, 2013},
	{"213", "农林水支出", 0, 0},
	{"213", "农林水事务", 0, 2013},
	{"214", "交通运输支出", 0, 0},
	{"215", "资源勘探电力信息等支出", 0, 2013},
	{"215", "资源勘探信息等支出", 2014, 2020},
	{"215", "资源勘探工业信息等支出", 2020, 0},
	{"216", "商业服务业等支出", 0, 0},
	{"217", "金融支出", 0, 0},
	{"219", "援助其他地区支出", 0, 0},
	{"220", "国土海洋气象等支出", 0, 2018},
	{"220", "国土资源气象等支出", 0, 2013},
	{"220", "自然资源海洋气象等支出", 2019, 0},
	{"221", "住房保障支出", 0, 0},
	{"222", "粮油物资储备支出", 0, 0},
	{"223", "国有资本经营预算支出", 0, 0},
	{"224", "灾害防治及应急管理支出", 2019, 0},
	{"227", "预备费", 0, 0},
	{"229", "其他支出", 0, 0},
	{"230", "转移性支出", 0, 0},
	{"231", "债务还本支出", 0, 0},
	{"232", "债务付息支出", 0, 0},
	{"233", "债务发行费用支出", 0, 0},
	{"234", "抗疫特别国债安排的支出", 2020, 0},
}

// in reports whether the class bears the name in a year; 0 fits any.
func (c *functionClass) in(year int) bool {
	return year == 0 || (c.since == 0 || c.since <= year) && (c.till == 0 || year <= c.till)
}

// ClassNamed finds the 类 of outlays that bears a name (公共安全支出, or without its
// 支出), blank where none does. current is false where it bore the name in other
// years only; a year of 0 fits any.
func ClassNamed(name string, year int) (class FunctionCode, current bool) {
	for i := range functionClasses {
		c := &functionClasses[i]
		if rest, ok := strings.CutPrefix(c.name, name); !ok || rest != "" && rest != "支出" {
			continue
		}
		if class = c.code; c.in(year) {
			return class, true
		}
	}
	return class, false
}

// ClassName is what a 类 of outlays is called in a budget year, blank where c is
// none of that year. A year of 0 fits any.
func (c FunctionCode) ClassName(year int) string {
	for i := range functionClasses {
		if k := &functionClasses[i]; k.code == c && k.in(year) {
			return k.name
		}
	}
	return ""
}

// economicClasses are the 类 of the economic classification of departments
// (部门预算支出经济分类): their rows head the details below them where a table
// prints no codes. part says which part of the basic outlays they belong to.
var economicClasses = []struct {
	code FunctionCode
	name string
	part part
}{
	{"301", "工资福利支出", partStaff},
	{"302", "商品和服务支出", partPublic},
	{"303", "对个人和家庭的补助", partStaff},
	{"303", "对个人和家庭的补助支出", partStaff},
	{"304", "对企事业单位的补贴", partWhole},
	{"307", "债务利息及费用支出", partWhole},
	{"309", "资本性支出（基本建设）", partPublic},
	{"310", "资本性支出", partPublic},
	{"310", "其他资本性支出", partPublic},
	{"311", "对企业补助（基本建设）", partWhole},
	{"312", "对企业补助", partWhole},
	{"313", "对社会保障基金补助", partWhole},
}

// functionClassNames and economicClassNames find classes by their names: the code of a
// functional one, the place of an economic one in its list.
var (
	functionClassNames = indexFunctionClasses()
	economicClassNames = indexEconomicClasses()
)

func indexFunctionClasses() *wordIndex[FunctionCode] {
	ix := &wordIndex[FunctionCode]{}
	for _, c := range functionClasses {
		ix.add(c.name, c.code)
	}
	return ix
}

func indexEconomicClasses() *wordIndex[int] {
	ix := &wordIndex[int]{}
	for i, c := range economicClasses {
		ix.add(c.name, i)
	}
	return ix
}
