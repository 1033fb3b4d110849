package indicator

import "strings"

// nameWords say which way is better by a word in an indicator's name. The word
// that ends last in the name decides, and of two that end together the longer:
// 投诉处理率 is higher-is-better, 投诉率 and 事故发生率 are lower-is-better.
var nameWords = []struct {
	Direction
	words string
}{
	{LowerIsBetter, `重新犯罪率 再犯罪率 重犯率 犯罪率 发案率 发案数 案发率 投诉 投诉率 投诉量 投诉数 投诉次数 有效投诉 上访率 上访量 信访量 信访率 信访总量
		控制数 控制率 控制价 控制成本 成本控制 成本控制数 事故 事故率 事故数 事故发生率 事故发生数 事故起数 发生率 发病率 患病率 感染率 死亡率 死亡人数 病死率 致死率 伤亡人数 伤亡率
		差错率 差错数 出错率 错误率 失误率 误差 误差率 偏差率 故障率 故障数 失败率 返工率 返修率 退货率 废品率 次品率 不合格率 不良率 超标率 超支率 超概率 超预算率
		违规率 违纪率 违法率 违规数 违规次数 违纪违法 违法违规 失业率 辍学率 流失率 流失量 空置率 闲置率 逾期率 滞后率 延误率 漏报率 漏检率 漏诊率 误诊率 瞒报率
		能耗 能耗率 水耗 电耗 油耗 损耗率 损失率 排放量 排放强度 污染物 污染率 沉降率 坍塌 火灾 发生起数 受害率 成灾率 病虫害发生率 负担率 负债率 赤字率 不良贷款率
		返贫率 贫困率 致贫率 复发率 复吸率 脱管率 漏管率 脱管漏管 冤假错案 退件率 撤销率 败诉率 发回率 改判率 积压率 拒收率 缺货率 停水次数 停电次数 中断次数 断电率
		响应时间 处理时间 办理时限 办结时限 等待时间 等候时间 到达时间 时延 丢包率 运行成本 单位成本 总成本 成本 造价 用时 耗时 零容忍`},
	{HigherIsBetter, `满意度 满意率 满意程度 好评率 成功率 合格率 完成率 达标率 覆盖率 覆盖面 及时率 及时性 准确率 准确性 准确度 知晓率 知晓度 普及率 参与率 参与度 参保率 签约率 入学率 就业率
		到位率 发放率 拨付率 执行率 支付率 兑现率 落实率 处理率 处置率 办结率 结案率 查处率 查办率 整改率 整改完成率 回复率 答复率 响应率 受理率 办理率 调解率 调解成功率 化解率 采纳率 采用率
		保障率 保护率 保有量 保有率 利用率 使用率 使用年限 开放率 开工率 完工率 竣工率 验收率 通过率 优良率 优秀率 完好率 在线率 可用率 存活率 成活率 保存率 治愈率 好转率 控制有效率 有效率
		规范率 合规率 合法率 公开率 公示率 入库率 入户率 上岗率 持证率 培训率 巩固率 升学率 回访率 接种率 筛查率 体检率 建档率 管理率 监管率 监测率 检测率 检查率 抽检率 巡查率 清运率 收集率 无害化处理率
		净化率 绿化率 增长率 增加率 增收 提高率 提升率 改善率 下降率 降低率 减少率 节约率 节省率 压减率 破案率 追回率 挽回率 回收率 回收利用率 转化率 成交率 签约数 惠及人数 受益人数 受益面 受益率 服务人次
		群众安全感 安全感 幸福感 获得感 信任度 公信力 认可度 知名度 美誉度 影响力 投诉处理率 投诉办结率 投诉回复率 投诉处理满意度 事故下降率 成本节约率 资金节约率 成本降低率 能耗下降率 合格`},
}

// nameEnds finds the words by their last character.
var nameEnds = func() map[rune][]nameRow {
	ends := make(map[rune][]nameRow)
	for _, group := range nameWords {
		for _, w := range strings.Fields(group.words) {
			last := []rune(w)
			r := last[len(last)-1]
			ends[r] = append(ends[r], nameRow{w, group.Direction})
		}
	}
	return ends
}()

type nameRow struct {
	word      string
	direction Direction
}

// DirectionOf says which way is better by the name of an indicator (正向 or 反向
// 指标): lower for 重新犯罪率, 投诉, 控制数, higher for 满意度, 成功率, "" where no word
// of the name settles it.
func DirectionOf(name string) Direction {
	var best nameRow
	for i, r := range name {
		var here nameRow
		end := i + len(string(r))
		for _, row := range nameEnds[r] {
			if len(row.word) > len(here.word) && strings.HasSuffix(name[:end], row.word) {
				here = row
			}
		}
		if here.word != "" {
			best = here
		}
	}
	return best.direction
}
