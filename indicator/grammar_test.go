package indicator_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/indicator"
)

// reading is a text and what it means: the kind and the canonical form.
type reading struct {
	text  string
	kind  indicator.Kind
	canon string
}

const (
	none        = indicator.KindNone
	quantity    = indicator.KindQuantity
	ranged      = indicator.KindRange
	tiers       = indicator.KindTiers
	frequency   = indicator.KindFrequency
	period      = indicator.KindPeriod
	deadline    = indicator.KindDeadline
	qualitative = indicator.KindQualitative
)

// checkReadings reads every text, and its canonical form again.
func checkReadings(t *testing.T, rows []reading) {
	t.Helper()
	for _, row := range rows {
		got, err := indicator.ParseTarget(row.text)
		require.NoError(t, err, row.text)
		require.Equal(t, row.kind, got.Kind(), row.text)
		require.Equal(t, row.canon, got.String(), row.text)
		require.Equal(t, row.text, got.Text())
		back, err := indicator.ParseTarget(row.canon)
		require.NoError(t, err, row.canon)
		require.True(t, back.Equal(got), "%s reads back as %s", row.canon, back)
		require.Equal(t, row.canon, back.String(), "canonical form is stable")
	}
}

func TestOperators(t *testing.T) {
	for canon, texts := range map[string]string{
		"≥90%": `≥90% ≧90% >=90% ＞=90% ＞＝90% =>90% ≥=90% =≥90% ≥≥90% ⩾90% 》=90% 〉=90% 不低于90% 不少于90% 不小于90% 至少90% 大于等于90%
			大于或等于90% 90%以上 90%及以上 90%（含）以上 90%以上（含90%） 达到90% 达90% 达到90%以上 不低于90%以上 ≥90%以上 最低90% 90%(含90%)以上
			90%+ 应不低于90% 须达到90% 应当达到90%以上 确保90%以上 （≥90%） 【≥90%】 “≥90%” ≥90%% 百分之九十以上`,
		">90%": `>90% ＞90% 〉90% ﹥90% 》90% 大于90% 超过90% 高于90% 超过90%以上 90%以外 90%以上(不含) 超90% 突破90%`,
		"≤90%": `≤90% ≦90% <=90% ＜=90% =<90% 不超过90% 不高于90% 不大于90% 不多于90% 至多90% 最高90% 90%以下 90%以内 90%之内 90%内 控制在90%以内
			控制在90% 控制在≤90% 不突破90% 小于等于90% 90%及以下 降低到90% 90%封顶
			严格控制在90%以内 应控制在90%以内 在90%以内`,
		"<90%": `<90% ＜90% ﹤90% 小于90% 低于90% 少于90% 不足90% 不到90% 90%以下(不含)`,
		"约90%": `~90% ≈90% 约90% 大约90% 90%左右 90%上下 约90%左右 约为90% 近90% ～90%`,
		"90%":  `90% =90% ＝90% ═90% ==90% 等于90% 完成90% 为90% ９０％ 90％ 90.00% 百分之九十 百分之90 九成 9成 90个百分点 90百分比 90(%) 90（％） 维持90% 保证90% (90%) "90%" 90%% 百分之九十点零`,
	} {
		for _, text := range strings.Fields(texts) {
			checkReadings(t, []reading{{text, quantity, canon}})
		}
	}
}

func TestNumbers(t *testing.T) {
	checkReadings(t, []reading{
		{"3000", quantity, "3000"},
		{"１２３４人", quantity, "1234人"},
		{"1,234,567元", quantity, "1234567元"},
		{"10，000元", quantity, "10000元"},
		{"1 234 567元", quantity, "1234567元"},
		{"0.5万亩", quantity, "5000亩"},
		{"1.5万人次", quantity, "15000人次"},
		{"1346.0088万平方米", quantity, "13460088平方米"},
		{"3千份", quantity, "3000份"},
		{"40万人", quantity, "400000人"},
		{"3百万元", quantity, "3百万元"},
		{"6万元", quantity, "6万元"},
		{"250万", quantity, "2500000"},
		{"3.5亿", quantity, "350000000"},
		{"620万/月", quantity, "6200000/月"},
		{"1万2千人", quantity, "12000人"},
		{"1亿500万元", quantity, "105000000元"},
		{"三次", quantity, "3次"},
		{"两次", quantity, "2次"},
		{"十二场", quantity, "12场"},
		{"二十五人", quantity, "25人"},
		{"一百二十户", quantity, "120户"},
		{"一百零二户", quantity, "102户"},
		{"三千五百人", quantity, "3500人"},
		{"一万二千人", quantity, "12000人"},
		{"二十万亩", quantity, "200000亩"},
		{"三十万元", quantity, "30万元"},
		{"壹佰元", quantity, "100元"},
		{"半年", quantity, "0.5年"},
		{"一年半", quantity, "1.5年"},
		{"九成五", quantity, "95%"},
		{"八成以上", quantity, "≥80%"},
		{"百分之百", quantity, "100%"},
		{"5‰", quantity, "5‰"},
		{"千分之五以下", quantity, "≤5‰"},
		{"万分之五", quantity, "0.5‰"},
		{"95个百分点", quantity, "95%"},
		{"1/3", quantity, "1/3"},
		{"2/3以上", quantity, "≥2/3"},
		{"三分之二", quantity, "2/3"},
		{"四分之二", quantity, "0.5"},
		{"六分之四", quantity, "2/3"},
		{"三分之二户", quantity, "3分之2户"},
		{"≥3分之10000人", quantity, "≥3分之10000人"},
		{"4分之3", quantity, "0.75"},
		{"1/2", quantity, "0.5"},
		{"-5℃", quantity, "-5℃"},
		{"100余人", quantity, ">100人"},
		{"10余万人", quantity, ">100000人"},
		{"3万多人次", quantity, ">30000人次"},
		{"约3000余人", quantity, "约3000人"},
		{"0", quantity, "0"},
		{"¥1,000.50", quantity, "1000.5元"},
		{"300.00(场)", quantity, "300场"},
		{"=300.00(场)", quantity, "300场"},
		{"≥13459.00(平方米)", quantity, "≥13459平方米"},
		{"≥0.97比例", quantity, "≥0.97比例"},
		{"3.2(万亩)", quantity, "32000亩"},
		{"三点五万元", quantity, "3.5万元"},
		{"百分之九十五点五", quantity, "95.5%"},
		{"一个半月", quantity, "1.5个月"},
		{"两个半小时", quantity, "2.5个小时"},
		{"一百二十", quantity, "120"},
		{"零", quantity, "0"},
		{"不少于十", quantity, "≥10"},
		{"百分百", quantity, "100%"},
		{"负5℃", quantity, "-5℃"},
		{"1000+", quantity, "≥1000"},
		{"突破120万人", quantity, ">1200000人"},
		{"一年期", quantity, "1年"},
	})
}

func TestUnits(t *testing.T) {
	checkReadings(t, []reading{
		{"60元/人/天", quantity, "60元/人/天"},
		{"100元每件", quantity, "100元/件"},
		{"400元/人、天", quantity, "400元/人/天"},
		{"17元/人.每天", quantity, "17元/人/天"},
		{"530元/人*月", quantity, "530元/人/月"},
		{"530元/人·月", quantity, "530元/人/月"},
		{"3000元/每人每月", quantity, "3000元/人/月"},
		{"5万元/公里", quantity, "5万元/公里"},
		{"每人每年75元", quantity, "75元/人/年"},
		{"60 元 / 人 / 天", quantity, "60元/人/天"},
		{"按每人每年500元标准", quantity, "500元/人/年"},
		{"≥5件/百人", quantity, "≥5件/百人"},
		{"每万人5件", quantity, "5件/万人"},
		{"人均≥500元", quantity, "≥500元/人"},
		{"年均2次", quantity, "=2次/年"},
		{"10万件(册)", quantity, "100000件(册)"},
		{"70村", quantity, "70村"},
		{"12工作坊", quantity, "12工作坊"}, // not a known unit: kept
		{"300㎡", quantity, "300㎡"},
		{"≥80M", quantity, "≥80M"},
		{"≤20个工作日", quantity, "≤20个工作日"},
		{"20个工作日内", quantity, "≤20个工作日"},
		{"3千米", quantity, "3千米"},
		{"5千克", quantity, "5千克"},
		{"100元整", quantity, "100元"},
		{"100元/（人·天）", quantity, "100元/人/天"},
		{"≤20/10万", quantity, "≤20/十万"},
		{"每10万人5例", quantity, "5例/十万人"},
		{"十万分之二十以下", quantity, "≤20/十万"},
		{"每千人口床位数≥3张", quantity, "≥3张/千人口"},
		{"≤28.40/株", quantity, "≤28.4/株"},
		{"12项次", quantity, "12项次"},
		{"≤60dB(A)", quantity, "≤60dB(A)"},
		{"10度电", quantity, "10千瓦时"},
		{"100m³/d", quantity, "100m³/d"},
		{"人均补助标准500元", quantity, "500元/人"},
		{"日均处理量100吨", quantity, "100吨/日"},
		{"人均参与率90%", quantity, "90%"},
		{"1000元/生年", quantity, "1000元/生/年"},
		{"10元/床日", quantity, "10元/床/日"},
		{"3000元/人月", quantity, "3000元/人/月"},
		{"月人均3000元", quantity, "3000元/人/月"},
		{"≤500ms", quantity, "≤500ms"},
		{"300/人/天", quantity, "300/人/天"},
		{"1000元/人·半天", quantity, "1000元/人/半天"},
		{"3元/吨公里", quantity, "3元/吨/公里"},
		{"每人月3000元", quantity, "3000元/人/月"},
		{"350元/头份", quantity, "350元/头份"},
		{"≥：95%", quantity, "≥95%"},
		{"60周岁以上", quantity, "≥60周岁"},
		{"1.2公里道路", quantity, "1.2公里"},
		{"31个省（区、市）", quantity, "31个"},
		{"≥90%(新增)", quantity, "≥90%"},
	})
}

func TestRangesAndTiers(t *testing.T) {
	checkReadings(t, []reading{
		{"6到8年", ranged, "[6年,8年]"},
		{"3-5年", ranged, "[3年,5年]"},
		{"80%~90%", ranged, "80%~90%"},
		{"80%-90%", ranged, "80%~90%"},
		{"80-90%", ranged, "80%~90%"},
		{"3—5", ranged, "3~5"},
		{"80%至90%之间", ranged, "80%~90%"},
		{"介于80%到90%之间", ranged, "80%~90%"},
		{"[80%,90%)", ranged, "[80%,90%)"},
		{"（80，90］%", ranged, "(80%,90%]"},
		{"3人以上5人以下", ranged, "3人~5人"},
		{"不低于80%，不超过90%", ranged, "80%~90%"},
		{"≥80%且<90%", ranged, "[80%,90%)"},
		{"大于95%小于100%", ranged, "(95%,100%)"},
		{"80%≤满意度<90%", ranged, "[80%,90%)"},
		{"5万-10万元", ranged, "5万元~10万元"},
		{"5-10万元", ranged, "5万元~10万元"},
		{"1-2万人", ranged, "10000人~20000人"},
		{"500-1万人", ranged, "500人~10000人"},
		{"1000元-2000元/户", ranged, "1000元/户~2000元/户"},
		{"3~5次/年", ranged, "3次/年~5次/年"},
		{"每月1-2次", ranged, "1次/月~2次/月"},
		{"两到三次", ranged, "2次~3次"},
		{"±5%", ranged, "-5%~5%"},
		{"人均100-200元", ranged, "100元/人~200元/人"},
		{"10±2毫米", ranged, "8毫米~12毫米"},
		{"500-800元不等", ranged, "500元~800元"},
		{"5000元-1万元", ranged, "5000元~10000元"},
		{"5000-1万元", ranged, "5000元~10000元"},
		{"3-5个工作日内", ranged, "3个工作日~5个工作日"},
		{"误差≤±5%", ranged, "-5%~5%"},
		{"±5%以内", ranged, "-5%~5%"},
		{"600/1000元/件", tiers, "600/1000元/件"},
		{"600/1000元每件", tiers, "600/1000元/件"},
		{"100/200/300元", tiers, "100/200/300元"},
		{"600/1000", tiers, "600/1000"},
		{"一等500元、二等300元", tiers, "500/300元"},
		{"小学600元/生，初中800元/生", tiers, "600/800元/生"},
		{"500元/800元", tiers, "500/800元"},
		{"城市低保700元/月，农村低保500元/月", tiers, "700/500元/月"},
		{"寄宿生1500元、非寄宿生750元", tiers, "1500/750元"},
		{"普通高中2000元/生", quantity, "2000元/生"},
		{"一等奖学金8000元、二等奖学金6000元", tiers, "8000/6000元"},
		{"一级护理1000元/月，二级护理500元/月", tiers, "1000/500元/月"},
	})
}

func TestFrequencies(t *testing.T) {
	for canon, texts := range map[string]string{
		"每月1次":  `每月 每月1次 每个月 每月一次 1次/月 一月一次 按月 逐月 按月安排 按月发放 每月开展1次 1次每月 每月一期 每1个月1次 按月1次 督导每月1次 下乡督导每月一次 每月底前发放 每月末 每月初`,
		"每季1次":  `每季度 每季 每季度1次 1次/季度 每季度一次 按季度 每三个月一次 每3个月1次 按季度1次 每季度末 每季度末前发放`,
		"每年2次":  `2次/年 每年2次 一年两次 每年两次 每年组织活动2次 2次每年 1年2次 2次/全年`,
		"每周1次":  `每周一期 每周 每周1次 每星期一次 1期/周`,
		"每半年1次": `每半年 每半年1次 每6个月1次 半年1次 半年一次`,
		"每日1次":  `每天 每日 1次/天`,
		"每旬1次":  `每旬`,
	} {
		for _, text := range strings.Fields(texts) {
			checkReadings(t, []reading{{text, frequency, canon}})
		}
	}
	checkReadings(t, []reading{ // with an operator, or of things: quantities
		{"≥12场/年", quantity, "≥12场/年"},
		{"每年不少于2次", quantity, "≥2次/年"},
		{"每年2次以上", quantity, "≥2次/年"},
		{"每季度至少1次", quantity, "≥1次/季度"},
		{"2次以上/年", quantity, "≥2次/年"},
		{"=2次/年", quantity, "=2次/年"},
		{"一年≥2次", quantity, "≥2次/年"},
		{"每月3000元", quantity, "3000元/月"},
		{"800人/年", quantity, "800人/年"},
		{"每学期1次", quantity, "1次/学期"},
		{"每学期", quantity, "1次/学期"},
		{"每季度至少开展一次", quantity, "≥1次/季度"},
		{"每周累计开放时间不少于42小时", quantity, "≥42小时/周"},
		{"每年开放不少于300天", quantity, "≥300天/年"},
		{"每户补助不超过2万元", quantity, "≤2万元/户"},
		{"检查每季度不少于1次", quantity, "≥1次/季度"},
		{"逐年递增5%", quantity, "增长5%/年"},
		{"每年下降1个百分点", quantity, "下降1%/年"},
		{"每批次验收后10日内", quantity, "≤10日"},
	})
}

func TestTimes(t *testing.T) {
	checkReadings(t, []reading{
		{"5到8月", period, "5月至8月"},
		{"1-12月", period, "1月至12月"},
		{"8月", period, "8月"},
		{"2024年1月-6月", period, "2024年1月至2024年6月"},
		{"2024年1-6月", period, "2024年1月至2024年6月"},
		{"2020年1月--2020年11月", period, "2020年1月至2020年11月"},
		{"2023.07-2024.01", period, "2023年7月至2024年1月"},
		{"2020.1.1-2020.12.31", period, "2020年1月1日至2020年12月31日"},
		{"自2024年1月1日起至2024年12月31日止", period, "2024年1月1日至2024年12月31日"},
		{"2023年11月-次年3月", period, "2023年11月至2024年3月"},
		{"11月至次年3月", period, "11月至次年3月"},
		{"20240101-20241231", period, "2024年1月1日至2024年12月31日"},
		{"2022.1-12", period, "2022年1月至2022年12月"},
		{"全年", period, "1月至12月"},
		{"本年度", period, "1月至12月"},
		{"上半年", period, "1月至6月"},
		{"2024年下半年", period, "2024年7月至2024年12月"},
		{"一季度", period, "1季度"},
		{"2024年第四季度", period, "2024年4季度"},
		{"一至三季度", period, "1季度至3季度"},
		{"前三季度", period, "1季度至3季度"},
		{"2023-2025年", period, "2023年至2025年"},
		{"2021-2023", period, "2021年至2023年"},
		{"2020年", period, "2020年"},
		{"2021年全年", period, "2021年"},
		{"2021年9月", period, "2021年9月"},
		{"2024年12月31日前", deadline, "2024年12月31日前"},
		{"2021年12月31日", deadline, "2021年12月31日前"},
		{"2024 年 12 月 31 日 前", deadline, "2024年12月31日前"},
		{"12月底前", deadline, "12月31日前"},
		{"11月底之前", deadline, "11月30日前"},
		{"12月底到位", deadline, "12月31日前"},
		{"12月底前100%到位", deadline, "12月31日前"},
		{"年底前", deadline, "12月31日前"},
		{"2025年年底前", deadline, "2025年12月31日前"},
		{"2023年底前。", deadline, "2023年12月31日前"},
		{"6月中旬", deadline, "6月20日前"},
		{"6月上旬前", deadline, "6月10日前"},
		{"6月下旬", deadline, "6月30日前"},
		{"6月1日-15日", period, "6月1日至6月15日"},
		{"6月1-15日", period, "6月1日至6月15日"},
		{"2024年1-3季度", period, "2024年1季度至2024年3季度"},
		{"2024.12.31", deadline, "2024年12月31日前"},
		{"2024-12-31", deadline, "2024年12月31日前"},
		{"2024/12/31前", deadline, "2024年12月31日前"},
		{"20241231前", deadline, "2024年12月31日前"},
		{"2021年12月完成", deadline, "2021年12月31日前"},
		{"2024年6月30日前完成项目验收", deadline, "2024年6月30日前"},
		{"12月前完成", deadline, "11月30日前"},
		{"2024年内", deadline, "2024年12月31日前"},
		{"年内完成", deadline, "12月31日前"},
		{"截至2024年底", deadline, "2024年12月31日前"},
		{"不晚于2024年6月", deadline, "2024年6月30日前"},
		{"2024年2月底前", deadline, "2024年2月29日前"},
		{"2023年2月底前", deadline, "2023年2月28日前"},
		{"二〇二四年十二月底", deadline, "2024年12月31日前"},
		{"第四季度前完成", deadline, "9月30日前"},
		{"每年12月31日前", deadline, "12月31日前"},
		{"上半年前完成", deadline, "6月30日前"},
		{"2024年12月31日前支付完成", deadline, "2024年12月31日前"},
		{"2024年12月31日前资金支付完成", deadline, "2024年12月31日前"},
		{"资金于2024年12月31日前拨付到位", deadline, "2024年12月31日前"},
		{"完成时间：2024年12月底前", deadline, "2024年12月31日前"},
		{"项目完成时间2024年12月", period, "2024年12月"},
		{"12月31日截止", deadline, "12月31日前"},
		{"12月31", deadline, "12月31日前"},
		{"12.31前", deadline, "12月31日前"},
		{"2024-12-31 00:00:00", deadline, "2024年12月31日前"},
		{"2024/12/31 0:00", deadline, "2024年12月31日前"},
		{"今年年底前", deadline, "12月31日前"},
		{"本年底", deadline, "12月31日前"},
		{"当年底前", deadline, "12月31日前"},
		{"每年底前", deadline, "12月31日前"},
		{"十四五期间", period, "2021年至2025年"},
		{"“十五五”末", deadline, "2030年12月31日前"},
		{"在5个工作日内", quantity, "≤5个工作日"},
		{"合同签订后30日内", quantity, "≤30日"},
		{"24小时内响应", quantity, "≤24小时"},
		{"≤3月", quantity, "≤3月"},
	})
}

func TestNamesBeforeValues(t *testing.T) {
	checkReadings(t, []reading{
		{"居民参与率不低于100%", quantity, "≥100%"},
		{"群众满意度达到95%以上", quantity, "≥95%"},
		{"满意度：95%", quantity, "95%"},
		{"合格率100%", quantity, "100%"},
		{"完成率达100%", quantity, "≥100%"},
		{"培训100人", quantity, "100人"},
		{"开展活动12场", quantity, "12场"},
		{"完成12个项目", quantity, "12个"},
		{"2部宣传片", quantity, "2部"},
		{"100%（应保尽保）", quantity, "100%"},
		{"确保100%", quantity, "100%"},
		{"100%完成", quantity, "100%"},
		{"增长5%", quantity, "增长5%"},
		{"同比增长5%以上", quantity, "增长≥5%"},
		{"较上年下降3%", quantity, "下降3%"},
		{"增长3%-5%", ranged, "增长3%~5%"},
		{"增长≥3%且<5%", ranged, "增长≥3%且<5%"},
		{"增长>3%且≤5%", ranged, "增长>3%且≤5%"},
		{"提高到95%", quantity, "≥95%"},
		{"能耗下降5%", quantity, "下降5%"},
		{"旅游收入较上年增长10%以上", quantity, "增长≥10%"},
		{"降低成本2%", quantity, "下降2%"},
		{"增长率5%", quantity, "5%"},
		{"不满意率≤5%", quantity, "≤5%"},
		{"全年不少于12次", quantity, "≥12次"},
		{"年开放300天以上", quantity, "≥300天"},
		{"年服务1000人次", quantity, "1000人次"},
		{"年产1000吨", quantity, "1000吨"},
		{"节约5%", quantity, "5%"},
		{"减少排放100吨", quantity, "下降100吨"},
		{"提高合格率5%", quantity, "增长5%"},
		{"增加值500万元", quantity, "500万元"},
		{"年均增长5%", quantity, "增长5%"},
		{"户均增收500元", quantity, "增长500元/户"},
		{"人均年增收1000元", quantity, "增长1000元/人"},
		{"供应10吨", quantity, "10吨"},
		{"培训近100人", quantity, "约100人"},
		{"100%全覆盖", quantity, "100%"},
		{"重大事故0起", quantity, "0起"},
		{"送戏下乡≥100场", quantity, "≥100场"},
		{"高新技术企业≥10家", quantity, "≥10家"},
		{"群众投诉≤3次", quantity, "≤3次"},
		{"国家助学金2000元/生/年", quantity, "2000元/生/年"},
		{"宽3.5米", quantity, "3.5米"},
		{"亩均增产50公斤以上", quantity, "增长≥50公斤/亩"},
		{"服务期一年", quantity, "1年"},
		{"使用年限十年以上", quantity, "≥10年"},
		{"平均5天", quantity, "5天"},
	})
}

func TestWordsAndNothing(t *testing.T) {
	for _, text := range strings.Fields(`有效 合规 无违规 健全 提高 明显改善 优 良 长期 优良中低差 高中低 是 否 应改尽改 不超预算 参照政府采购成本控制 一次性通过省文物局验收
		每周一 二级以上 一流 Ⅲ类以上 不高于市场价 逐步提高 按计划实施 上下联动 三公经费只减不增 千方百计 万无一失 半数通过 春节前 十分满意
		房屋设备、设施的管理到位,环境卫生整洁,车辆停放有序 按合同约定 在项目计划完成时间内完成 每一户都满意 每个人都要学会 全面完成 按期完成 A级`) {
		checkReadings(t, []reading{{text, qualitative, text}})
	}
	for _, text := range []string{"", " ", "　", "/", "//", "-", "——", "—", "*", "**", "无", "不涉及", "不适用", "无。", "N/A", "\t", "\n", "＊", "_"} {
		got, err := indicator.ParseTarget(text)
		require.NoError(t, err, text)
		require.Equal(t, none, got.Kind(), text)
		require.True(t, got.IsZero(), text)
		require.Equal(t, "无", got.String())
		require.Equal(t, text, got.Text())
	}
}
