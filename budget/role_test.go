package budget

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRoleOf(t *testing.T) {
	tests := []struct {
		title string
		want  Role
	}{
		// Shanxi, thirteen tables
		{"2024年预算收支总表", RoleOverview},
		{"2024年预算收入总表", RoleIncome},
		{"2024年预算支出总表", RoleExpenditure},
		{"2024年财政拨款收支总表", RoleFiscal},
		{"2024年一般公共预算支出预算表（不含上年结转）", RoleGeneral},
		{"2024年一般公共预算安排基本支出分经济科目表（不含上年结转）", RoleGeneralBasic},
		{"2024年政府性基金预算收入表（不含上年结转）", RoleFundIncome},
		{"2024年政府性基金预算支出表（不含上年结转）", RoleFundExpenditure},
		{"2024年国有资本经营预算收支预算表（不含上年结转）", RoleCapital},
		{"2024年财政拨款安排“三公”经费支出预算表", RoleThreePublic},
		{"2024年财政拨款安排机关运行经费预算表", RoleOperatingCost},
		{"2024年项目支出预算表（本年预算）", RoleProject},
		{"2024年项目支出预算表（上年结转）", RoleProjectCarry},
		// Jiangsu 2018
		{"公开 01 表：收支预算总表", RoleOverview},
		{"公开 02 表：收入预算总表", RoleIncome},
		{"公开 03 表：支出预算总表", RoleExpenditure},
		{"公开 04 表：财政拨款收支预算总表", RoleFiscal},
		{"公开 05 表：财政拨款支出预算表", RoleFiscalFunction},
		{"公开 06 表：财政拨款基本支出预算表", RoleFiscalBasic},
		{"公开 07 表：一般公共预算支出预算表", RoleGeneral},
		{"公开 08 表：一般公共预算基本支出预算表", RoleGeneralBasic},
		{"公开 09 表：一般公共预算“三公”经费、会议费、培训费支出预算表", RoleThreePublic},
		{"公开 10 表：政府性基金支出预算表", RoleFundExpenditure},
		{"公开 11 表：一般公共预算机关运行经费支出预算表", RoleOperatingCost},
		{"公开 12 表：政府采购支出预算表", RoleProcurement},
		// Shanghai 2024
		{"2024年部门财务收支预算总表", RoleOverview},
		{"2024年部门收入预算总表", RoleIncome},
		{"2024年部门支出预算总表", RoleExpenditure},
		{"2024年部门财政拨款收支预算总表", RoleFiscal},
		{"2024年部门一般公共预算支出功能分类预算表", RoleGeneral},
		{"2024年部门政府性基金预算支出功能分类预算表", RoleFundExpenditure},
		{"2024年部门国有资本经营预算支出功能分类预算表", RoleCapitalExpenditure},
		{"2024年部门一般公共预算基本支出部门预算经济分类预算表", RoleGeneralBasic},
		{"部门“三公”经费和机关运行经费预算表", RoleThreePublic},
		// Sichuan
		{"部门收支总表", RoleOverview},
		{"部门收入总表", RoleIncome},
		{"部门支出总表", RoleExpenditure},
		{"财政拨款收支预算总表", RoleFiscal},
		{"财政拨款支出预算表（部门经济分类科目）", RoleFiscalEconomic},
		{"一般公共预算支出预算表", RoleGeneral},
		{"一般公共预算基本支出预算表", RoleGeneralBasic},
		{"一般公共预算项目支出预算表", RoleGeneralProject},
		{"一般公共预算“三公”经费支出预算表", RoleThreePublic},
		{"政府性基金预算支出预算表", RoleFundExpenditure},
		{"政府性基金预算“三公”经费支出预算表", RoleFundThreePublic},
		{"国有资本经营预算支出预算表", RoleCapitalExpenditure},
		{"部门预算项目绩效目标表", RolePerformance},
		// final accounts
		{"收入支出决算总表", RoleOverview},
		{"收入决算表", RoleIncome},
		{"支出决算表", RoleExpenditure},
		{"财政拨款收入支出决算总表", RoleFiscal},
		{"一般公共预算财政拨款支出决算表", RoleGeneral},
		{"一般公共预算财政拨款基本支出决算表", RoleGeneralBasic},
		{"政府性基金预算财政拨款收入支出决算表", RoleFund},
		{"国有资本经营预算财政拨款支出决算表", RoleCapitalExpenditure},
		{"财政拨款“三公”经费支出决算表", RoleThreePublic},
		// others
		{"部门支出经济分类汇总表", RoleEconomic},
		{"政府购买服务预算表", RoleService},
		{"部门项目支出表", RoleProject},
		{"2020年“三公”经费支出预算表", RoleThreePublic},
		{"财政专户管理资金预算支出表", RoleSpecialExpenditure},
		{"基 本 支 出 预 算 表", RoleBasic},
		{"名词解释", ""},
		{"", ""},
	}
	for _, tt := range tests {
		require.Equal(t, tt.want, RoleOf(tt.title), tt.title)
	}
}
