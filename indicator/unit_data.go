package indicator

// unitRow is a unit and what it is worth in the base unit of its dimension:
// num/den of it, exactly. Units of one dimension whose base differs (年 and 天)
// have no exact rate and are not converted.
type unitRow struct {
	names    string // the first is its own, the others are spellings of it
	dim      Dimension
	base     string
	num, den int64
}

// unitRows are the units that are known by name. Each blank-separated name is
// one spelling; one that begins with "=" is written as the first from then on.
// Rates: 计量法定单位; 1公顷=15亩 is the rate of land statistics.
var unitRows = []unitRow{
	// 金额
	{"元 圆 块 =块钱 =元钱 =元整 =元人民币 =人民币元 =人民币 =RMB", Money, "元", 1, 1},
	{"角", Money, "元", 1, 10},
	{"美元 美金 USD", Money, "美元", 1, 1},
	{"欧元", Money, "欧元", 1, 1},
	{"港元 港币", Money, "港元", 1, 1},
	{"日元", Money, "日元", 1, 1},

	// 比率
	{"% =百分比 =百分率 =百分数 =个百分点 =百分点", Rate, "%", 1, 1},
	{"‰ =千分比 =个千分点 =千分点", Rate, "%", 1, 10},
	{"成", Rate, "%", 10, 1},
	{"倍", Rate, "%", 100, 1},
	{"比例", Rate, "%", 100, 1},

	// 时间
	{"年 个年 周年 个年度 整年 =年期", Time, "月", 12, 1},
	{"季度 个季度 季", Time, "月", 3, 1},
	{"个月 月 个月份", Time, "月", 1, 1},
	{"学年", Time, "学年", 1, 1},
	{"学期 个学期", Time, "学期", 1, 1},
	{"旬", Time, "旬", 1, 1},
	{"周 星期 个星期 礼拜", Time, "秒", 604800, 1},
	{"天 日 d 个自然日 自然日 日历天 个日历天", Time, "秒", 86400, 1},
	{"半天 半日", Time, "秒", 43200, 1},
	{"小时 个小时 h H", Time, "秒", 3600, 1},
	{"分钟 min", Time, "秒", 60, 1},
	{"秒 秒钟 s", Time, "秒", 1, 1},
	{"毫秒 ms", Time, "秒", 1, 1000},
	{"工作日 个工作日 个工作天 工作天", Time, "工作日", 1, 1},
	{"工时", Time, "工时", 1, 1},

	// 长度
	{"公里 千米 km KM Km", Length, "米", 1000, 1},
	{"里 华里", Length, "米", 500, 1},
	{"米 m M 延米 延长米", Length, "米", 1, 1},
	{"分米 dm", Length, "米", 1, 10},
	{"厘米 公分 cm CM", Length, "米", 1, 100},
	{"毫米 mm MM", Length, "米", 1, 1000},
	{"微米 μm um", Length, "米", 1, 1000000},
	{"海里", Length, "米", 1852, 1},

	// 面积
	{"平方公里 平方千米 km² km2 KM2", Area, "平方米", 1000000, 1},
	{"公顷 hm² hm2 ha", Area, "平方米", 10000, 1},
	{"亩", Area, "平方米", 2000, 3},
	{"平方米 平米 平方 ㎡ m² m2 M² M2 平", Area, "平方米", 1, 1},
	{"平方厘米", Area, "平方米", 1, 10000},

	// 体积
	{"立方米 立方 方 m³ m3 M3 M³ ㎥ 立米", Volume, "升", 1000, 1},
	{"升 公升 L", Volume, "升", 1, 1},
	{"毫升 ml mL ML", Volume, "升", 1, 1000},

	// 质量
	{"吨 公吨 t", Mass, "克", 1000000, 1},
	{"公斤 千克 kg KG Kg", Mass, "克", 1000, 1},
	{"斤 市斤", Mass, "克", 500, 1},
	{"克 g", Mass, "克", 1, 1},
	{"微克 μg ug", Mass, "克", 1, 1000000},
	{"毫克 mg", Mass, "克", 1, 1000},

	// 其他物理量
	{"千瓦时 度 =度电 kWh kwh KWh KWH", Energy, "千瓦时", 1, 1},
	{"吨标准煤 吨标煤", Energy, "吨标准煤", 1, 1},
	{"千瓦 kW KW kw", Power, "瓦", 1000, 1},
	{"兆瓦 MW", Power, "瓦", 1000000, 1},
	{"瓦 W", Power, "瓦", 1, 1},
	{"千伏安 kVA KVA", OtherDimension, "千伏安", 1, 1},
	{"千伏 kV KV", OtherDimension, "伏", 1000, 1},
	{"伏 V", OtherDimension, "伏", 1, 1},
	{"℃ °C 摄氏度", OtherDimension, "℃", 1, 1},
	{"分贝 dB db DB dB(A)", OtherDimension, "分贝", 1, 1},
	{"帕 Pa", OtherDimension, "帕", 1, 1},
	{"千帕 kPa KPa", OtherDimension, "帕", 1000, 1},
	{"兆帕 MPa Mpa", OtherDimension, "帕", 1000000, 1},
	{"赫兹 赫 Hz", OtherDimension, "赫兹", 1, 1},
	{"千赫 kHz KHz", OtherDimension, "赫兹", 1000, 1},
	{"兆赫 MHz", OtherDimension, "赫兹", 1000000, 1},
	{"吉赫 GHz", OtherDimension, "赫兹", 1000000000, 1},
	{"勒克斯 lx Lx lux", OtherDimension, "勒克斯", 1, 1},
	{"兆 M带宽 Mbps", OtherDimension, "兆", 1, 1},
	{"GB G", OtherDimension, "GB", 1, 1},
	{"TB T", OtherDimension, "GB", 1024, 1},
	{"分 分值", OtherDimension, "分", 1, 1},
	{"级", OtherDimension, "级", 1, 1},
	{"岁 周岁", OtherDimension, "岁", 1, 1},
	{"等级", OtherDimension, "等级", 1, 1},

	// 计数
	{"人 名 位 人员 人口", Count, "人", 1, 1},
	{"人次 人次数", Count, "人次", 1, 1},
	{"人天 人日", Count, "人天", 1, 1},
	{"人年", Count, "人年", 1, 1},
	{"人月", Count, "人月", 1, 1},
	{"次 次数", Count, "次", 1, 1},
	{"场 场次", Count, "场", 1, 1},
}

// countWords are the measure words (量词) that have one spelling and count
// single things. They convert to nothing but themselves.
const countWords = `户 户次 家 家次 件 件次 起 宗 例 案 期 期次 份 册 本 个 项 处 所 台 台次 台套 套
辆 辆次 车 车次 架 架次 艘 株 棵 头 只 匹 尾 羽 条 座 栋 幢 间 张 篇 部 支 批
批次 组 种 类 门 科 节 课时 学时 学分 班 班次 期班 村 乡 镇 街道 社区 乡镇 县 市
区 省 校 校次 院 站 点 点位 片 段 根 面 盏 口 眼 井 床 床位 床日 席 席位 层
路 线 枚 颗 粒 袋 包 箱 瓶 盒 桶 罐 桌 把 副 双 对 幅 幅次 帧 封 页 字 句 版
版面 轮 届 回 遍 趟 阶段 标段 单 单位 家庭 企业 学校 机构 部门 行政村 自然村 村组 样品
样本 样 批件 方案 对象 幼儿园 岗位 岗 员 生 剂 剂次 针 针次 具 尊 顶 榀 樘 扇 孔 门次
步 例次 头份 挂 列 排 垛 穴 苗 条次 篇次 案次 场所 亩次 笔 票 餐 餐次 杆 台班 集 讲 款 幕
曲 首 卷 盘 丛 窝 群 巢 箱次 宿 床次 标箱 航班 航次 班列 晚 夜 平台 中心 基地 项目 工程
活动 任务 系统 网站 品种`

// happenings are the measure words that count how often a thing happens: with
// a stretch of time and no operator they make a frequency.
const happenings = "次 期 场 回 轮 遍 趟 场次 次数"

// calendarUnits may be part of a date behind a number: 8月, 2024年, 1季度.
const calendarUnits = "年 月 日 季 季度 学年"

// ordinalUnits behind a Chinese numeral name a rank, not a number: 二级以上.
const ordinalUnits = "级 等级 类 种类 分 号 步 面 线 路 片 点 起 帮 号"

// cohortUnits behind a year name what is of that year: 2024级, 2024版.
const cohortUnits = "级 届 版 款 号 学年"

// scales are the multipliers of numbers, the longest first. Before a unit of
// money they belong to the unit (万元), before any other to the number
// (1.5万人次 is 15000人次).
var scales = []struct {
	word string
	exp  int8
}{
	{"万亿", 12}, {"千亿", 11}, {"百亿", 10}, {"十亿", 9}, {"亿", 8},
	{"千万", 7}, {"百万", 6}, {"十万", 5}, {"万", 4}, {"千", 3}, {"百", 2},
}

// noUnit are characters that no unknown unit holds: they join, bound, deny,
// date or number.
const noUnit = "底末初到至前后左右上下余多许几数封内以及和或且之的等不未无没非为是达超低高按于在与号第时起止一二两三四五六七八九十百千万亿"
