package rules

// classYears is a 类 of the functional classification with the budget years that
// it bears the name, 0 where open.
type classYears struct {
	code, name  string
	since, till int
}

// functionClasses are the 类 of outlays that departments use, by the yearly
// 政府收支分类科目 of the Ministry of Finance from 2014 on. Names are added here
// when a year's edition changes them.
var functionClasses = []classYears{
	{"201", "一般公共服务支出", 0, 0},
	{"202", "外交支出", 0, 0},
	{"203", "国防支出", 0, 0},
	{"204", "公共安全支出", 0, 0},
	{"205", "教育支出", 0, 0},
	{"206", "科学技术支出", 0, 0},
	{"207", "文化体育与传媒支出", 0, 2018},
	{"207", "文化旅游体育与传媒支出", 2019, 0},
	{"208", "社会保障和就业支出", 0, 0},
	{"210", "医疗卫生与计划生育支出", 0, 2018},
	{"210", "卫生健康支出", 2019, 0},
	{"211", "节能环保支出", 0, 0},
	{"212", "城乡社区支出", 0, 0},
	{"213", "农林水支出", 0, 0},
	{"214", "交通运输支出", 0, 0},
	{"215", "资源勘探信息等支出", 0, 2020},
	{"215", "资源勘探工业信息等支出", 2020, 0},
	{"216", "商业服务业等支出", 0, 0},
	{"217", "金融支出", 0, 0},
	{"219", "援助其他地区支出", 0, 0},
	{"220", "国土海洋气象等支出", 0, 2018},
	{"220", "自然资源海洋气象等支出", 2019, 0},
	{"221", "住房保障支出", 0, 0},
	{"222", "粮油物资储备支出", 0, 0},
	{"224", "灾害防治及应急管理支出", 2019, 0},
	{"229", "其他支出", 0, 0},
}

// classNamed finds a 类 by its name, and whether the name is that of the year;
// nil for a name that is not known. A year of 0 fits any.
func classNamed(name string, year int) (found *classYears, current bool) {
	for i := range functionClasses {
		c := &functionClasses[i]
		if c.name != name && c.name != name+"支出" {
			continue
		}
		found = c
		if year == 0 || (c.since == 0 || c.since <= year) && (c.till == 0 || year <= c.till) {
			return c, true
		}
	}
	return found, false
}

// classOf is what a 类 is called in a year, blank where the list does not say.
func classOf(code string, year int) string {
	for _, c := range functionClasses {
		if c.code == code && (c.since == 0 || c.since <= year) && (c.till == 0 || year <= c.till) {
			return c.name
		}
	}
	return ""
}
