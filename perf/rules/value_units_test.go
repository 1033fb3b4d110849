package rules_test

import "github.com/perftarget/perftarget/perf"

var valueUnits = []specimen{
	{rule: "value/bare-number", name: "amount, rate and thing", want: fires, text: `
项目 水利
数量 | 工程资金金额 | 43.2
数量 | 每千人托位 | 4.5
质量 | 工程完工率 | 100
`, evidence: []string{"43.2 | 4.5 | 100"}},
	{rule: "value/bare-number", name: "ten thousand of what", want: fires, severity: perf.Info, text: `
项目 雾炮车
成本 | 控制在预算成本内 | 250万
`, evidence: []string{"250万"}},
	{rule: "value/bare-number", name: "counts, units elsewhere, indices", want: quiet, text: `
项目 村组
数量 | 完成节水改造项目数量 | 1
数量 | 建设项目个数(含续建) | 1
数量 | 公猪舍(≥**平方米) | 22.8
数量 | 保障在职职工人数 | 116 | = | 人
质量 | 超概算项目比例 | 0
质量 | 营商环境评分 | 85
数量 | 村组干部230人 | 230
`},
	{rule: "value/bare-number", name: "not understood", want: silent, text: `
项目 申报
数量 | 宣传片和方案 | 完成1部宣传片,2套方案
质量 | 检查质量 | 〔切〕
`},

	{rule: "value/rate-bare-one", name: "asked for per cent in the name", want: fires, text: `
项目 法律援助业务经费
质量 | 案件受理准确率(%) | 1
`, evidence: []string{"1"}},
	{rule: "value/rate-bare-one", name: "no per cent anywhere", want: fires, text: `
项目 地方志
质量 | 督促指导县(市、区)的覆盖率 | 1
质量 | 编纂合格率 | 100%
满意度 | 群众满意度 | ≥1
`, evidence: []string{"1 | ≥1"}},
	{rule: "value/rate-bare-one", name: "fractions throughout, and unit in a column", want: fires, severity: perf.Warning, text: `
项目 机房
质量 | 视频监控在线率 | 0.97
质量 | 设备完好率 | 1 | ≥ | %
质量 | 验收合格率 | 1
`, evidence: []string{"0.97 | 1 | 1"}},
	{rule: "value/rate-bare-one", name: "small rates and full ones", want: quiet, text: `
项目 司法办案业务费
质量 | 文件应审尽审率 | 100%
质量 | 刑释人员重新犯罪率(%) | ≤1
经济 | 税收增长率(%) | 1
成本 | 成本节约率 | ≥1%
质量 | 超概算项目比例 | 0
质量 | 视频监控在线率 | ≥0.97比例
质量 | 工作效率 | 1倍
`},
	{rule: "value/rate-bare-one", name: "not understood", want: silent, text: `
项目 法律援助
质量 | 案件受理准确率(%) | 〔切〕
`},

	{rule: "value/unit-dup-mismatch", name: "persons and pieces", want: fires, text: `
项目 司法办案业务费
数量 | 聘请法律顾问人数(人) | ≥89件
数量 | 普法活动举办次数(次) | ≥30次
`, evidence: []string{"≥89件"}},
	{rule: "value/unit-dup-mismatch", name: "spellings and scales", want: quiet, text: `
项目 林业
数量 | 聘请法律顾问人数(人) | ≥89名
数量 | 造林面积(亩) | 5公顷
数量 | 场地面积(平方米) | 300㎡
成本 | 项目总投入(≥**万元) | 60700000元
数量 | 监测点(处) | 4个
质量 | 受众普及率(%) | ≥85%
`},
	{rule: "value/unit-dup-mismatch", name: "not understood", want: silent, text: `
项目 林业
数量 | 造林面积(亩) | 〔切〕
数量 | 接待人数(人) | 1000
`},

	{rule: "value/money-unit-missing", name: "wages, insurance and fees", want: fires, text: `
项目 调解经费
成本 | 专职人民调解员工资 | 12000人/年
成本 | 工作人员保险 | 800人/年
成本 | 检查差旅费 | 470人/天
成本 | 法律顾问补贴 | 200人/天
成本 | 驻检察院值班补贴 | 300元/人/天
`, evidence: []string{"12000人/年 | 800人/年 | 470人/天 | 200人/天"}},
	{rule: "value/money-unit-missing", name: "outside cost", want: fires, severity: perf.Warning, text: `
项目 调解经费
社会 | 驻检察院值班补贴 | 300人/天
`, evidence: []string{"300人/天"}},
	{rule: "value/money-unit-missing", name: "money, counts, rates and how often", want: quiet, text: `
项目 调解经费
成本 | 专职人民调解员工资 | 12000元/人/年
成本 | 三公经费控制数 | ≤6万元
成本 | 生均补助标准达标率 | 100%
成本 | 缴纳社会保险人数 | 116人/年
成本 | 物业费 | 4次/年
成本 | 培训费(元) | 320人/天
成本 | 差旅费 | 470人/天 | | 元
数量 | 法律顾问补贴 | 50人/年
数量 | 签订野生动物致害保险(单) | 1
质量 | 按时发放 | ≥1人/年
`},
	{rule: "value/money-unit-missing", name: "cut off", want: silent, text: `
项目 调解经费
成本 | 专职人民调解员工资 | 〔切〕
数量 | 调解人次 | 200人次/年
`},

	{rule: "value/unit-name", name: "money, pieces and persons", want: fires, text: `
项目 水利
数量 | 整治河道长度 | ≥32 | ≥ | 万元
质量 | 工程验收合格率 | 100个
数量 | 灌溉面积 | 3处
满意度/服务对象 | 用水户满意度 | ≥90人
`, evidence: []string{"≥32 | 3处 | 100个 | ≥90人"}},
	{rule: "value/unit-name", name: "other spellings, scores and names that only sound so", want: quiet, text: `
项目 水利
数量 | 整治河道长度 | ≥3200米
数量 | 灌溉面积 | 2.5万亩
质量 | 工程验收合格率 | 100%
质量 | 出苗率 | 9成
数量 | 培训人数 | ≥60名
数量 | 巡查次数 | ≥12次/年
质量 | 考核合格率 | ≥90分
质量 | 抽样频率 | 2次
社会 | 孕产妇死亡率 | ≤10/10万
`},
	{rule: "value/unit-name", name: "cut off, no unit, a unit in the name", want: silent, text: `
项目 水利
数量 | 整治河道长度 | 〔切〕
数量 | 灌溉面积 | 500
质量 | 工程验收合格率(%) | 100个
质量 | 面貌 | 改善
`},

	{rule: "value/unit-scale-slip", name: "against the form's funds", want: fires, text: `
项目 网球公开赛
资金 | 10000000
成本 | 项目总成本 | ≤1000元
`, evidence: []string{"≤1000元 | 10000000"}},
	{rule: "value/unit-scale-slip", name: "one figure in two units, not called a total", want: fires, text: `
项目 便民服务
资金 | 186000
成本 | 运行成本 | ≤18.6元
`, evidence: []string{"≤18.6元 | 186000"}},
	{rule: "value/unit-scale-slip", name: "a part of about a ten-thousandth", want: quiet, text: `
项目 便民服务
资金 | 186000
成本 | 工本费 | ≤18.5元
成本 | 证照费 | ≤19元
`},
	{rule: "value/unit-scale-slip", name: "against the department", want: fires, text: `
部门 司法局
成本 | 车辆运行维护费 | ≤15000元/车
项目 办案
成本 | 车辆运行维护费 | ≤15000万元/车
`, evidence: []string{"≤15000元/车 | ≤15000万元/车"}},
	{rule: "value/unit-scale-slip", name: "one amount in two units, and a part", want: quiet, text: `
部门 司法局
成本 | 车辆运行维护费 | ≤1.5万元/车
项目 网球公开赛
资金 | 10000000
成本 | 项目总成本 | ≤1000万元
成本 | 车辆运行维护费 | ≤15000元/车
`},
	{rule: "value/unit-scale-slip", name: "no total", want: silent, text: `
项目 网球公开赛
成本 | 项目总成本 | ≤1000万元
`},
}

var valueFigures = []specimen{
	{rule: "value/rate-range", name: "beyond the whole", want: fires, text: `
项目 装备
质量 | 装备验收合格率 | ≥120%
质量 | 覆盖率 | 90%~110%
服务对象 | 群众满意度 | >100%
`, evidence: []string{"≥120% | 90%~110% | >100%"}},
	{rule: "value/rate-range", name: "a rate nobody knows, and perhaps a dash", want: fires, severity: perf.Warning, text: `
项目 装备
质量 | 农作物秸秆率 | 130%
质量 | 知晓率 | -5%
`, evidence: []string{"130% | -5%"}},
	{rule: "value/rate-range", name: "what may exceed it", want: quiet, text: `
项目 装备
质量 | 装备验收合格率 | =100%
服务对象 | 群众满意度 | ≥100%
经济 | 产值增长率 | ≥120%
产出 | 计划任务完成率 | ≥105%
社会 | 小学毛入学率 | ≥102%
经济 | 国有资产保值增值率 | ≥105%
质量 | 贷款拨备覆盖率 | ≥150%
质量 | 安全事故发生率 | ≤0%
`},
	{rule: "value/rate-range", name: "no rate to judge", want: silent, text: `
项目 装备
质量 | 装备验收合格率 | 〔切〕
数量 | 装备数量 | 120台
`},

	{rule: "value/range-order", name: "backwards, and a month too many", want: fires, text: `
项目 装备
时效 | 阵地建设时间 | 2024年13月底前
可持续 | 装备使用年限 | 8到6年
`, evidence: []string{"2024年13月底前 | 8到6年"}},
	{rule: "value/range-order", name: "months that may go over the new year", want: fires, severity: perf.Warning, text: `
项目 供暖
时效 | 供暖期 | 11月到3月
`, evidence: []string{"11月到3月"}},
	{rule: "value/range-order", name: "forward, and over the new year", want: quiet, text: `
项目 装备
可持续 | 装备使用年限 | 6到8年
时效 | 阵地建设时间 | 6到12月
时效 | 供暖期 | 11月至次年3月
`},
	{rule: "value/range-order", name: "not understood", want: silent, text: `
项目 装备
可持续 | 装备使用年限 | 〔切〕
数量 | 宣传片和方案 | 完成1部宣传片,2套方案
`},

	{rule: "value/alt-values", name: "one figure twice", want: fires, text: `
项目 法律援助
成本 | 刑事案件标准 | 600/600元/件
`, evidence: []string{"600/600元/件"}},
	{rule: "value/alt-values", name: "alternatives that differ", want: quiet, text: `
项目 法律援助
成本 | 刑事案件标准 | 600/1000元每件
`},
	{rule: "value/alt-values", name: "no alternatives", want: silent, text: `
项目 法律援助
成本 | 民事案件标准 | 1000元/件
`},
}
