package budget

// Role is what a table is for (表的作用). Tables are bound by role, never by
// number: sets differ by province (财预〔2016〕143号 names what must be there).
// The zero value is a table that is not known.
type Role string

// Roles of the tables that departments publish. The words 预算 and 决算 make no
// difference: a final account has the tables of its budget.
const (
	RoleOverview           Role = "overview"             // 收支总表
	RoleIncome             Role = "income"               // 收入总表
	RoleExpenditure        Role = "expenditure"          // 支出总表
	RoleFiscal             Role = "fiscal"               // 财政拨款收支总表
	RoleFiscalFunction     Role = "fiscal-function"      // 财政拨款支出表（功能分类）
	RoleFiscalEconomic     Role = "fiscal-economic"      // 财政拨款支出表（经济分类）
	RoleFiscalBasic        Role = "fiscal-basic"         // 财政拨款基本支出表
	RoleGeneral            Role = "general"              // 一般公共预算支出表（功能分类）
	RoleGeneralBasic       Role = "general-basic"        // 一般公共预算基本支出表（经济分类）
	RoleGeneralProject     Role = "general-project"      // 一般公共预算项目支出表
	RoleBasic              Role = "basic"                // 基本支出表（全部资金）
	RoleEconomic           Role = "economic"             // 支出经济分类表（全部资金）
	RoleFund               Role = "fund"                 // 政府性基金收支表
	RoleFundIncome         Role = "fund-income"          // 政府性基金收入表
	RoleFundExpenditure    Role = "fund-expenditure"     // 政府性基金支出表
	RoleCapital            Role = "capital"              // 国有资本经营预算收支表
	RoleCapitalIncome      Role = "capital-income"       // 国有资本经营预算收入表
	RoleCapitalExpenditure Role = "capital-expenditure"  // 国有资本经营预算支出表
	RoleSpecialExpenditure Role = "special-expenditure"  // 财政专户管理资金支出表
	RoleThreePublic        Role = "three-public"         // “三公”经费表
	RoleFundThreePublic    Role = "fund-three-public"    // 政府性基金“三公”经费表
	RoleCapitalThreePublic Role = "capital-three-public" // 国有资本经营预算“三公”经费表
	RoleOperatingCost      Role = "operating-cost"       // 机关运行经费表
	RoleProject            Role = "project"              // 项目支出表（本年预算）
	RoleProjectCarry       Role = "project-carry"        // 项目支出表（上年结转）
	RoleProcurement        Role = "procurement"          // 政府采购表
	RoleService            Role = "service"              // 政府购买服务表
	RoleTransfer           Role = "transfer"             // 转移支付表
	RoleAssets             Role = "assets"               // 国有资产、新增资产表
	RoleStaff              Role = "staff"                // 人员、车辆情况表
	RolePerformance        Role = "performance"          // 绩效目标表：no budget table
)

// roleWords says by which words of its title a table is known. The first entry
// that fits wins: one word of every group of all must occur in the title, and
// none of the words of not.
var roleWords = []struct {
	role Role
	all  []words
	not  words
}{
	{RolePerformance, []words{{"绩效"}}, nil},
	{RoleProcurement, []words{{"政府采购", "采购预算"}}, nil},
	{RoleService, []words{{"购买服务"}}, nil},
	{RoleAssets, []words{{"国有资产", "新增资产", "资产配置"}}, nil},
	{RoleTransfer, []words{{"转移支付"}}, words{"项目支出"}},
	{RoleStaff, []words{{"人员情况", "人员编制", "车辆情况", "基本情况表", "基础信息"}}, nil},
	{RoleFundThreePublic, []words{{"三公"}, {"政府性基金", "基金预算"}}, words{"一般公共预算", "财政拨款"}},
	{RoleCapitalThreePublic, []words{{"三公"}, {"国有资本"}}, words{"一般公共预算", "财政拨款"}},
	{RoleThreePublic, []words{{"三公", "因公出国"}}, nil},
	{RoleOperatingCost, []words{{"机关运行", "运行经费"}}, nil},

	{RoleFund, []words{{"政府性基金", "基金预算"}, {"收支", "收入支出"}}, words{"财政拨款收支总", "一般公共预算"}},
	{RoleFundExpenditure, []words{{"政府性基金", "基金预算"}, {"支出"}}, words{"一般公共预算", "收入"}},
	{RoleFundIncome, []words{{"政府性基金", "基金预算"}, {"收入"}}, words{"一般公共预算", "支出"}},
	{RoleCapital, []words{{"国有资本"}, {"收支", "收入支出"}}, words{"财政拨款收支总", "一般公共预算"}},
	{RoleCapitalExpenditure, []words{{"国有资本"}, {"支出"}}, words{"一般公共预算", "收入"}},
	{RoleCapitalIncome, []words{{"国有资本"}, {"收入"}}, words{"一般公共预算", "支出"}},
	{RoleSpecialExpenditure, []words{{"财政专户"}, {"支出"}}, nil},

	{RoleFiscal, []words{{"财政拨款", "公共预算"}, {"收支", "收入支出", "收入、支出"}}, nil},
	{RoleOverview, []words{{"收支", "收入支出", "收入、支出"}}, words{"项目支出"}},

	{RoleGeneralProject, []words{{"一般公共预算"}, {"项目支出", "项目经费"}}, words{"基本支出"}},
	{RoleProjectCarry, []words{{"项目支出", "项目经费", "支出项目", "部门项目", "项目预算"}, {"结转"}}, words{"不含", "基本支出"}},
	{RoleProject, []words{{"项目支出", "项目经费", "支出项目", "部门项目", "项目预算"}}, words{"基本支出"}},
	{RoleFiscalBasic, []words{{"财政拨款"}, {"基本支出"}}, words{"一般公共预算"}},
	{RoleGeneralBasic, []words{{"一般公共预算", "公共财政预算", "公共预算"}, {"基本支出"}}, nil},
	{RoleBasic, []words{{"基本支出"}}, nil},
	{RoleFiscalEconomic, []words{{"财政拨款"}, {"支出"}, {"经济"}}, words{"一般公共预算"}},
	{RoleFiscalFunction, []words{{"财政拨款"}, {"支出"}}, words{"一般公共预算", "收入"}},
	{RoleGeneral, []words{{"一般公共预算", "公共财政预算", "公共预算"}, {"支出"}}, words{"收入"}},
	{RoleEconomic, []words{{"支出"}, {"经济分类", "经济科目"}}, words{"收入"}},
	{RoleIncome, []words{{"收入"}}, words{"支出", "财政拨款收入", "一般公共预算"}},
	{RoleExpenditure, []words{{"支出"}}, words{"收入"}},
}

// roleRule is a line of roleWords as sets of words.
type roleRule struct {
	role Role
	all  []uint64
	not  uint64
}

var roleRules, roleSet = ruleRoles()

func ruleRoles() ([]roleRule, *wordSet) {
	set := &wordSet{}
	rules := make([]roleRule, len(roleWords))
	for i, w := range roleWords {
		rules[i] = roleRule{role: w.role, not: set.add(w.not)}
		for _, group := range w.all {
			rules[i].all = append(rules[i].all, set.add(group))
		}
	}
	return rules, set
}

// RoleOf says what a table is for by the words of its title ("2024年预算收支总
// 表", "财政拨款收入支出决算总表"), blank where they do not tell.
func RoleOf(title string) Role {
	found := roleSet.in(squeeze(title))
	if found == 0 {
		return ""
	}
	for i := range roleRules {
		if r := &roleRules[i]; r.fits(found) {
			return r.role
		}
	}
	return ""
}

func (r *roleRule) fits(found uint64) bool {
	for _, group := range r.all {
		if found&group == 0 {
			return false
		}
	}
	return found&r.not == 0
}
