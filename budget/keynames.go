package budget

// words name a quantity in Chinese, for identifiers and messages.
func (q key) words() string {
	name, s := "", ""
	if q.topic != nil {
		name = q.topic.name
	}
	if q.grand {
		s = "总计"
	}
	if q.plan {
		s += "预算"
	}
	return name + s + fundNames[q.fund] + partNames[q.part] + timeNames[q.time] + itemNames[q.item]
}

var fundNames = [...]string{
	fundAll: "", fundFiscal: "财政拨款", fundGeneral: "一般公共预算", fundGovernment: "政府性基金",
	fundCapital: "国有资本经营预算", fundSocial: "社会保险基金", fundSpecial: "财政专户管理资金",
	fundUnit: "单位资金", fundUndertaking: "事业收入", fundOperating: "经营收入",
	fundSuperior: "上级补助收入", fundSubsidiary: "附属单位上缴收入", fundOther: "其他收入",
}

var partNames = [...]string{
	partWhole: "", partBasic: "基本支出", partStaff: "人员经费", partPublic: "公用经费",
	partProject: "项目支出", partReserve: "预留机动经费", partUpward: "上缴上级支出",
	partOperating: "经营支出", partSubsidy: "对附属单位补助支出",
}

var timeNames = [...]string{
	timeUnsaid: "", timeBoth: "", timeCurrent: "（本年）", timeCarry: "（上年结转）", timeCarryOut: "（结转下年）",
}

var itemNames = [...]string{
	itemNone: "", itemThree: "“三公”经费", itemAbroad: "因公出国（境）费", itemReception: "公务接待费",
	itemVehicle: "公务用车购置及运行费", itemVehicleBuy: "公务用车购置费", itemVehicleRun: "公务用车运行维护费",
	itemMeeting: "会议费", itemTraining: "培训费", itemOperating: "机关运行经费",
	itemGoods: "政府采购货物", itemWorks: "政府采购工程", itemServices: "政府采购服务", itemPurchase: "政府采购",
}
