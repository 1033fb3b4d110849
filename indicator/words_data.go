package indicator

// bound is an operator that a sign or word stands for. A weak one gives way to
// a stronger one in the same text: 达到95%以上, 控制在≤5%.
type bound struct {
	op   Operator
	weak bool
}

// beforeWords are the operators written before a number. 民法典第1259条: 以上 以下
// 以内 hold the number itself, 超过 不满 以外 do not.
var beforeWords = []struct {
	bound
	words string
}{
	{bound{OpAtLeast, false}, `不低于 不少于 不小于 不得低于 不得少于 不得小于 不应低于 不应少于 不能低于 不能少于 不下于 不弱于
		大于等于 大于或等于 大于或者等于 大于、等于 高于等于 高于或等于 大等于 多于等于 超过等于 超过或等于 至少 最少 最低 最低为 起码 保底`},
	{bound{OpAtLeast, true}, `达到 达 达至 力争达到 确保达到 提高到 提高至 提升到 提升至 增长到 增长至 增加到 增加至 上升到 上升至 扩大到 扩大至 延长到 延长至
		保持在 稳定在 维持在`},
	{bound{OpMoreThan, false}, `大于 超过 超出 超 高于 多于 优于 逾 突破`},
	{bound{OpAtMost, false}, `不超过 不得超过 不应超过 不能超过 不超出 不超 未超过 不高于 不得高于 不应高于 不大于 不得大于 不多于 不得多于
		不长于 不突破 不逾 小于等于 小于或等于 小于或者等于 小于、等于 低于等于 低于或等于 少于等于 少于或等于 小等于 至多 最多 最高 最高为 最长 上限`},
	{bound{OpAtMost, true}, `控制在 控制到 控制于 降低到 降低至 下降到 下降至 降到 降至 减少到 减少至 压减到 压减至 压缩到 压缩至 缩短到 缩短至 限额 严控在`},
	{bound{OpLessThan, false}, `小于 低于 少于 不足 不满 不到 未满`},
	{bound{OpAbout, false}, `约 大约 约为 大概 近 将近 接近 预计约`},
	{bound{OpEqual, false}, `等于`},
	{bound{OpEqual, true}, `等 为 是 完成 共 共计 合计 累计 总计 计划 预计 总共 实现 确保 保证 力争 争取 保持 维持 已 已完成 实际 实际完成 计划完成 预期 平均`},
}

// afterWords are the operators written after a number or its unit.
var afterWords = []struct {
	bound
	words string
}{
	{bound{OpAtLeast, false}, `以上 及以上 及其以上 或以上 (含)以上 (含)及以上 含以上 含及以上 以上(含) 及以上(含) 起步 之上 (含以上) (及以上) (以上) +`},
	{bound{OpMoreThan, true}, `多 余 有余`},
	{bound{OpMoreThan, false}, `以外 之外`},
	{bound{OpAtMost, false}, `以下 及以下 及其以下 或以下 (含)以下 (含)及以下 含以下 以下(含) 以内 以内(含) (含)以内 之内 范围内 范围以内 内 封顶 之下
		(含以下) (及以下) (以内)`},
	{bound{OpAbout, false}, `左右 上下 许 上下浮动`},
}

// noneWords say that no target is set.
var noneWords = newWordSet(`无 不涉及 不适用 无此项 无该项 未涉及 暂无 不适用此指标 无此指标 未设定 未设置 不考核 空 N/A n/a NA
	无指标 未设 无要求 无数据 无内容 无此内容 不作要求 不设 无需填报 不填 NaN nan None 无该指标 不涉及此项 不涉及该项 不涉及此指标 null NULL`)

// cellErrors are what a spreadsheet prints for a formula that failed.
var cellErrors = newWordSet(`#REF! #N/A #DIV/0! #VALUE! #NAME? #NUM! #NULL! #####`)

// doneWords may end a value without changing it: 12月底到位, 100%完成. They say
// that the thing is to be finished.
var doneWords = newWordSet(`完成 完工 到位 完毕 办结 竣工 交付 实施完成 实施完毕 发放到位 拨付到位 支付完毕 全部完成 全面完成 发放 发放完毕
	拨付 拨付完毕 支付 付清 验收 完成验收 验收合格 通过验收 落实到位 落实 执行完毕 达标 覆盖 合格 建成 支出完毕 支付到位 下达 兑现 结项 结束 上报
	投入使用 交付使用 完成支付 完成拨付 完成发放 完成建设 报送 缴纳 按时完成 按期完成 及时完成 足额发放 已完成 支出 结清 竣工验收 公开 公示
	标准 响应 及时 准确 规范 合规 有效 兑付 到账 到达 到场 到达现场 处理 处置 修复 解决 回复 答复 反馈 满意 不间断 全天候 值班 值守 受理 整改 整改到位 办理 办理完毕 提交 签订 采购 安装 缴清 开展 实施`)

// goingWords may end a stretch of time without changing it: 全年实施.
var goingWords = newWordSet(`不间断 值班 值守 开放 开展 实施 执行 安排 进行 服务 运行 推进 保障 持续 正常运行 维护 期间 建设`)

// fullyWords may stand before one of doneWords.
var fullyWords = newWordSet(`全 全部 全面 按时 按期 基本 如期 及时 足额 完全 均 已 100% 100%全部 全额`)

// workWords are what a unit does with the things it counts; they may stand
// before a number or beside a frequency without changing it: 培训100人,
// 每季度开展1次.
var workWords = newWordSet(`完成 安排 开展 组织 组织开展 举办 召开 进行 发放 拨付 支付 报送 上报 更新 缴纳 检查 巡查 考核 执行 实施 落实 兑现 结算
	按时 及时 足额 定期 按期 到位 推进 公布 发布 编发 清算 申报 维护 保养 监测 进度 付款 下发 各 集中 举行 出版 编印 巡检 通报 培训 新建 建设 建成
	改建 扩建 修建 修缮 改造 购置 采购 购买 配备 制作 印制 印发 发送 覆盖 服务 惠及 受益 资助 补助 救助 慰问 扶持 支持 培育 引进 招聘 录用 参加
	参与 受理 办理 办结 审理 审查 审核 评审 编制 编写 撰写 拍摄 播出 刊发 刊登 设置 设立 安装 更换 维修 种植 养殖 治理 清理 清运 处理 处置 抽检
	抽查 检测 检验 监督 走访 调研 宣传 演出 放映 接待 接收 收治 救治 诊疗 体检 筛查 接种 供应 供养 保障 聘用 聘请 租赁 新增 净增 提供 打造 创建 认定
	授予 评选 表彰 奖励 订阅 征订 入库 出动 巡逻 养护 绿化 硬化 铺设 疏浚 开挖 签订 签约 解决 带动 促进 印刷 派发 投放 推送 收集 归集 开放 节约 节省 生产 年产 日产 日处理`)

// measureWords end the name of a measure, which may stand before its value:
// 居民参与率不低于100%.
var measureWords = newWordSet(`率 度 数 量 额 费 费用 比 比例 占比 比重 面积 时间 时长 周期 工期 期限 成本 金额 资金 投资 标准 次数 人数 户数 频次
	频率 长度 里程 天数 单价 价格 价 分数 得分 评分 平均分 个数 场次 人次 补贴 补助 津贴 支出 经费 规模 距离 宽度 厚度 高度 重量 容量 指数 收入 产值
	年限 寿命 学时 课时 批次 系数 值 误差 偏差 能力 时限 日期 预算 总价 造价 工作量 总量 总额 限额`)

// modalWords may stand before an operator word: 应不低于95%, 严格控制在5%以内.
var modalWords = newWordSet(`应 应当 须 需 必须 需要 要 严格 原则上 一般 总体`)

// innocentWords begin like an operator and are none.
var innocentWords = newWordSet(`不满意 不足额 不到位 最高温 最低温 最高气温 最低气温 最低生活 最低工资 最高限价 最低限价 最低标准 接近率 突破`)

// dateWords end the name of what is to be done by a date: 完成时间2024年12月底前.
var dateWords = newWordSet(`时间 时限 期限 日期 工期 时点 节点 于 在`)

// yearNames may stand before a number: all of it is in the form's year.
var yearNames = newWordSet(`年 全年 年度 全年共 本年 全年累计 年内`)

// stretchNames end a name that says of which part of the year a number is: 第一季度
// 25% is no level of the year.
var stretchNames = newWordSet(`季度 半年度`)

// changeWords say that the number is a change of the measure, not its level.
var changeWords = newWordTable([]wordRow[Change]{
	{"增长", Rise}, {"增加", Rise}, {"提高", Rise}, {"提升", Rise}, {"上升", Rise}, {"增幅", Rise}, {"增幅为", Rise}, {"增收", Rise},
	{"增产", Rise}, {"上涨", Rise}, {"递增", Rise}, {"扩大", Rise}, {"延长", Rise},
	{"下降", Fall}, {"降低", Fall}, {"减少", Fall}, {"压减", Fall}, {"压缩", Fall}, {"降幅", Fall}, {"减幅", Fall}, {"缩减", Fall},
	{"减排", Fall}, {"削减", Fall}, {"递减", Fall}, {"压降", Fall}, {"缩短", Fall}, {"缩小", Fall},
})

// levelWords behind one of changeWords make it a measure of its own: 增长率, 增加值.
var levelWords = newWordSet(`率 值 额 量 数 幅 度 幅度 比例 比率 程度`)

// baseWords name what a change is counted from: the year before.
var baseWords = newWordSet(`同比 较上年 比上年 较去年 比去年 与上年相比 与去年相比 较上年度 比上年度 较上年同期 比上年同期 环比 每年同比 年均 平均`)

// tierLabels name the tiers of a price list: 一等500元、二等300元.
var tierLabels = newWordSet(`一等 二等 三等 四等 特等 一等奖 二等奖 三等奖 特等奖 优秀奖 一等奖学金 二等奖学金 三等奖学金 一等助学金 二等助学金 三等助学金
	一级 二级 三级 四级 五级 六级 一类 二类 三类 四类 五类
	一档 二档 三档 四档 甲级 乙级 丙级 甲等 乙等 丙等 甲类 乙类 丙类 优秀 良好 合格 国家级 省级 市级 县级 区级 乡级 镇级 村级 乡镇级
	学前 幼儿园 学前教育 小学 初中 高中 中职 职高 特教 小学生 初中生 高中生 中职生 大专生 本科生 专科生 大专 专科 本科 硕士 博士 研究生 重度 中度 轻度 正科 副科 正处 副处 正高 副高 中级 初级 高级
	城市 农村 城镇 成人 儿童 未成年人 单程 往返 省内 省外 市内 市外 平原 山区 A类 B类 C类 D类 A级 B级 C级 D级 A档 B档 C档
	普通高中 普高 中等职业 寄宿生 非寄宿生 寄宿制 走读生 低保 低保户 特困 特困人员 困难 困难残疾人 重度残疾人 孤儿 集中供养 分散供养 全护理 半护理 全自理 半自理`)

// tierNouns may stand behind one of tierLabels: 一级护理, 一等奖学金.
var tierNouns = newWordSet(`护理 护理补贴 奖学金 助学金 补助 补贴 津贴 奖励 奖 标准 学生 对象 人员`)

// averageWords are a measure and what it is averaged over: 人均500元.
var averageWords = newWordTable([]wordRow[string]{
	{"月人均", "人/月"}, {"年人均", "人/年"}, {"日人均", "人/日"}, {"人均", "人"},
	{"户均", "户"}, {"亩均", "亩"}, {"生均", "生"}, {"年均", "年"}, {"月均", "月"}, {"日均", "日"},
	{"村均", "村"}, {"床均", "床"}, {"次均", "次"}, {"校均", "校"}, {"班均", "班"}, {"周均", "周"}, {"季均", "季"},
})

// perUnits are the stretches of time in which a thing recurs.
var perUnits = newWordTable([]wordRow[Per]{
	{"日", Daily}, {"天", Daily}, {"周", Weekly}, {"星期", Weekly}, {"个星期", Weekly}, {"礼拜", Weekly},
	{"旬", TenDaily}, {"月", Monthly}, {"个月", Monthly}, {"月份", Monthly}, {"月度", Monthly},
	{"季", Quarterly}, {"季度", Quarterly}, {"个季度", Quarterly},
	{"半年", HalfYearly}, {"半年度", HalfYearly}, {"年", Yearly}, {"年度", Yearly}, {"全年", Yearly},
	{"一日", Daily}, {"一天", Daily}, {"一周", Weekly}, {"一月", Monthly}, {"一个月", Monthly}, {"1个月", Monthly},
	{"一季度", Quarterly}, {"一个季度", Quarterly}, {"一年", Yearly},
	{"三个月", Quarterly}, {"3个月", Quarterly}, {"六个月", HalfYearly}, {"6个月", HalfYearly},
	{"十二个月", Yearly}, {"12个月", Yearly}, {"7天", Weekly}, {"七天", Weekly}, {"24小时", Daily},
})

// holderUnits and stretchWords make two parts of a divisor that is written as
// one: 元/生年, 元/床月.
var (
	holderUnits  = newWordSet(`人 生 户 床 车 台 头 亩 村 校 班 所 吨 间`)
	stretchWords = newWordSet(`年 年度 月 天 日 季 季度 周 学期 学年 公里 晚 夜 餐`)
)

// chineseDigits are the numerals below ten, chinesePlaces the places above.
var chineseDigits = newWordTable([]wordRow[int64]{
	{"零", 0}, {"〇", 0}, {"一", 1}, {"二", 2}, {"两", 2}, {"三", 3}, {"四", 4}, {"五", 5},
	{"六", 6}, {"七", 7}, {"八", 8}, {"九", 9},
	{"壹", 1}, {"贰", 2}, {"叁", 3}, {"肆", 4}, {"伍", 5}, {"陆", 6}, {"柒", 7}, {"捌", 8}, {"玖", 9},
})

var chinesePlaces = newWordTable([]wordRow[int64]{
	{"十", 10}, {"百", 100}, {"千", 1000}, {"拾", 10}, {"佰", 100}, {"仟", 1000},
})

// noObject are characters that no plain noun behind a measure word holds: they
// join, bound, deny or date, and what holds them is left unknown.
const noObject = "不未无没非否前后内外上下以及和或且但若每各均约超低高少多余左右至到减增降升率达起止逾除缺差近剩第其中间共如因为是在于的了将可能需要须" +
	"年月日天周季旬时秒零〇一二两三四五六七八九十百千万亿半倍成"

// noName are characters that no plain name before a value holds: they deny,
// bound, compare, number or date.
const noName = "不未无没非否前后内外上下以及和或且但若每各均约近超低高少余左右至到减增降升达起止逾除缺差剩第其因为是在于的了将可能需要须较比同按占" +
	"年月日天周季旬时零〇一二两三四五六七八九十百千万亿半倍"

// nounWords are whole words with a character of noName that are plain nouns all
// the same.
var nounWords = newWordSet(`全天 下乡 下沉 上门 上岗 规上 规模以上 高新 高标准 高中 高校 高素质 高质量 高龄 高速 高山 高技能 高层次 高危 内部 内涝 内设 外部
	外来 外出 前期 后期 后续 少儿 少数民族 少年 青少年 低保 低收入 低碳 低压 以工代赈 未成年人 无障碍 无人机 无偿 非遗 非公 非机动车 B超 彩超 超声 超市 超高清 超龄 可用 可靠 日常 日间 月度
	年度 周边 一线 一般性 一般 二手 三农 三支一扶 五保 百姓 千亩 各类 各级 其他 同步 占地 按摩 减灾 增殖 降尘 升级 老年人 老年 青年 中年 学年 成年人
	国家级以上 省部级以上 省级以上 市级以上 地市级以上 县级以上 县处级以上 区级以上 区县级以上 乡级以上 乡镇级以上 镇级以上 街道级以上
	校级以上 院级以上 科级以上 处级以上 厅级以上 初级以上 中级以上 副高以上 大专以上 本科以上 高中以上 硕士以上 甲级以上 乙级以上 左岸 右岸 地下 线上 线下 水上 海上 网上 上市 上架 上线 下水道 需求 约谈 余热 可再生 可回收 倍增 起重机 达标 万村 百村 千村 双百 十佳 四好农村路`)

// gradeWords are grades that may stand before the points at which they begin.
var gradeWords = newWordSet(`优秀 优良 优 良好 良 合格 及格 达标 满意 非常满意 基本满意 较好 好`)

// symbolWords are names of other letters and digits; they may be part of the name
// before a value: PM2.5浓度≤35微克/立方米. Latin letters alone need no entry.
var symbolWords = newWordSet(`PM2.5 PM10 R&D NH3-N SO2 NO2 CO2 O3 IPv4 IPv6 3G 4G 5G 6G 2A级 3A级 4A级 5A级 1A级
	12345热线 12345平台 12348热线 12315热线 12309热线 12388热线 110报警 110接警 110联动 119报警 120急救 122报警`)

// unitlessWords in a unit column say that there is no unit.
var unitlessWords = newWordSet(`其他 其它 无单位 定性 定量 无计量单位 文字 文本 其他单位`)
