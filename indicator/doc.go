/*
Package indicator reads the target values (指标值) of budget performance forms
(预算绩效目标申报表), compares them, and holds indicators in the tree of their
scheme (财预〔2015〕88号, 财预〔2021〕101号).

# A target is a set

A target stands for the set of outcomes that would meet it: ≥3000人次 is all
numbers of 人次 from 3000 up, 6到8年 the years from 6 to 8, 600/1000元/件 two
prices, 每月 at least once in each month, 5到8月 a stretch of the year,
2024年12月31日前 all days up to that one, 有效 a named state. [ParseTarget] reads
one text, [ParseCells] a value that a form prints over several cells.
[Target.Relate] asks how two sets lie to each other, [Target.Met] whether an
outcome lies inside.

A text is understood as a whole or not at all: one of which a part has no
meaning is of [KindUnknown], with a [*ParseError] that says where and why. A
text without a digit, an operator sign or a unit is a named state
([KindQualitative]). Blank, "/", "*" and 无 say that no target is set
([KindNone]).

# Grammar

The grammar below is of the text in its plain form: full-width characters, ≧
for ≥, 〉 for >, ％ for %, dashes and blanks of all kinds have been replaced,
blanks, 。 and ； taken off the ends, and brackets or quotes that hold the whole
text taken away. A blank may stand between any two symbols.

	target     = none | frequency | time | quantity | tiers | about | word .
	none       = "" | { "-" | "/" | "*" | "_" } | "无" | "不涉及" | … .
	word       = a text without digits and signs that is none of the others .
	about      = name ( quantity | frequency ) | grade "(" quantity ")" .

	quantity   = amount [ done ] | range [ done ] .
	amount     = [ average ] [ change ] { before } number [ unit ] { after [ unit ] } .
	before     = sign [ ":" ] | [ modal ] boundary [ ":" ] .
	sign       = "≥" | ">=" | "=>" | "≥=" | ">" | "≤" | "<=" | "<" | "=" | "~" | "≈" .
	modal      = "应" | "须" | "严格" | … .
	boundary   = "不低于" | "不超过" | "大于" | "至少" | "约" | "控制在" | … .
	after      = "以上" | "以下" | "以内" | "左右" | "余" | "+" | … .
	change     = [ "同比" | "较上年" | … ] ( "增长" | "提高" | "下降" | "减少" | … ) .
	average    = "人均" | "户均" | "月均" | … .

	number     = [ "-" | "负" ] digits [ "." digits ] [ scale [ number ] ]
	           | numeral [ "点" numeral ] [ scale [ numeral ] ] | "半"
	           | "百分之" number | numeral "分之" numeral | digits "/" digits .
	digits     = digit { digit } | digit [ digit [ digit ] ] { ( "," | " " ) digit digit digit } .
	scale      = "百" | "千" | "万" | "亿" | "百万" | "千万" | "万亿" | … .

	unit       = part { over part } | "(" unit ")" .
	over       = "/" | "每" | "/每" | "、" | "·" | "*" | "." .
	part       = known | word of one script that is no word of this grammar
	           | scale [ known ] | "(" unit ")" .       (/10万人, /(人·天); only behind over)
	known      = "人" | "元" | "公里" | "个工作日" | … .

	name       = [ age | limit ] ( letters that end in 率, 度, 数, 成本, … | verb letters | letters ) .
	age        = number [ dash number ] ( "岁" | "周岁" ) [ "以上" | "以下" | … ] .
	limit      = number ( "小时" | "天" | … ) [ "内" ] .          (24小时办结率)
	done       = [ "全部" | "100%" | … ] ( "完成" | "到位" | … ) [ letters | "100%" ]
	           | letters [ remark ] | remark .
	remark     = "(" letters ")" .

	range      = amount dash amount [ "之间" | "不等" | "内" ]
	           | amount [ "," | "且" ] amount            (≥80%且<90%, 3人以上5人以下)
	           | number unit sign letters sign amount    (80%≤满意度<90%)
	           | ( "[" | "(" ) amount "," amount ( "]" | ")" ) [ unit ]
	           | [ number | sign ] "±" amount .
	dash       = "到" | "至" | "-" | "~" .

	tiers      = number { "/" number } unit | amount { "/" amount }
	           | price { "、" price } | tier { [ "、" | "," ] tier } .
	tier       = label { label } price .
	price      = amount | "每" known { "每" known } amount .
	label      = "一等" | "小学" | "市级" | "低保" | … | age .

	frequency  = "每" per [ within ] | ( "按" | "逐" | "分" ) per [ within ]
	           | "每" known { "每" known } quantity | happenings over per | "一" per happenings .
	within     = [ "底" | "末" | "初" ] { work } [ name ] [ happenings | quantity ] .
	happenings = number ( "次" | "期" | "场" | "回" | "轮" | … ) .
	per        = "日" | "周" | "旬" | "月" | "季度" | "半年" | "年" | … .
	work       = "开展" | "安排" | "发放" | … .

	time       = [ name ( "于" | "时间" | "期限" | … ) ] span .
	span       = date [ ( "前" | "内" | "止" ) [ done ] | done ] | date dash date .
	date       = year [ month [ day | third | "底" ] | quarter | "底" | "上半年" | … ]
	           | month … | quarter | "年底" | "全年" | year "." digits [ "." digits ]
	           | ( "十四五" | … ) ( "期间" | "末" ) | … .

Some rules beside the grammar:

  - 以上, 以下 and 以内 hold the number itself, 超过, 不满 and 以外 do not (民法典第1259条).
  - 万 and its like belong to the unit before money (6万元), and to the number
    before anything else (1.5万人次 is 15000人次).
  - A frequency has no operator and counts happenings: ≥12场/年 and 800人/年 are
    quantities per year.
  - Two small numbers without a unit and in lowest terms are a fraction (1/3),
    others with a "/" are tiers (600/1000元/件).
  - A day is a deadline, a month, quarter or year a period; 底, 前, 内 and 完成 make a
    deadline of either. Before a month (12月前) is before its first day.
  - A bare number that may be a date or a code (20241231, 2024.12, eleven digits
    and more) is unknown; so are digits that begin with 0, and years before 级
    and 版 (2024级).
  - Letters are a name without more ado where they end in the word of a measure
    or begin with a verb of work; other letters are one only before a known unit
    or an operator (群众投诉≤3次), and none where they deny, compare, number or date.
  - Letters are Han characters, Latin letters (GDP, LED) and words of digits and
    letters (PM2.5, 5G). Latin letters of a unit are one word: no H of Hz.
  - (含) behind a bound makes the number itself part of it, (不含) takes it out.
  - Prices in a row are tiers if the last is per something (80元、100元/月); those in
    different multiples are written in the smallest (1万元, 5000元).
  - A name that averages divides the unit (人均补助500元 is 500元/人); one that says
    that something rises or falls makes a change (降低成本2%).
  - Per 学期 and other stretches that a frequency cannot name is a quantity: 每学期
    is 1次/学期. A day of every month (每月15日前) and once in two years are unknown.
  - A range that holds nothing (5人以上3人以下) is unknown, with [ErrOrder].

# Every kind, by example

Each line is a text, its kind and its canonical form.

	/                     none         无
	不涉及                none         无
	≧3000人次             quantity     ≥3000人次
	不低于百分之九十五    quantity     ≥95%
	95%以上               quantity     ≥95%
	20个工作日内          quantity     ≤20个工作日
	60元/人/天            quantity     60元/人/天
	1.5万人次             quantity     15000人次
	≥12场/年              quantity     ≥12场/年
	1/3                   quantity     1/3
	同比增长5%以上        quantity     增长≥5%
	三点五万元            quantity     3.5万元
	≤20/10万              quantity     ≤20/十万
	每户补助不超过2万元   quantity     ≤2万元/户
	人均补助标准500元     quantity     500元/人
	每周开放不少于42小时  quantity     ≥42小时/周
	群众投诉≤3次          quantity     ≤3次
	居民参与率不低于100%  quantity     ≥100%
	6到8年                range        [6年,8年]
	80%~90%               range        80%~90%
	[80%,90%)             range        [80%,90%)
	3人以上5人以下        range        3人~5人
	5000元-1万元          range        5000元~10000元
	误差≤±5%              range        -5%~5%
	600/1000元每件        tiers        600/1000元/件
	一等500元、二等300元  tiers        500/300元
	80元、100元/月        tiers        80/100元/月
	超过3人(含3人)        quantity     ≥3人
	PM2.5浓度≤35微克/立方米 quantity   ≤35微克/立方米
	65岁以上老年人体检率≥70% quantity  ≥70%
	优秀(90分以上)        quantity     ≥90分
	每季度1次             frequency    每季1次
	2次/年                frequency    每年2次
	督导每半年一次        frequency    每半年1次
	5到8月                period       5月至8月
	2023.07-2024.01       period       2023年7月至2024年1月
	2024年第四季度        period       2024年4季度
	12月底前              deadline     12月31日前
	2024-12-31            deadline     2024年12月31日前
	6月中旬               deadline     6月20日前
	资金于6月底前拨付     deadline     6月30日前
	十四五期间            period       2021年至2025年
	有效                  qualitative  有效
	一次性通过验收        qualitative  一次性通过验收
	5人以上3人以下        unknown      5人以上3人以下
	晋财政法〔2019〕95号  unknown      晋财政法〔2019〕95号
	100%，95%             unknown      100%，95%
	1:15                  unknown      1:15

# Relations

[Target.Relate] compares what measures the same: numbers whose units convert
exactly (万元 and 元, 公顷 and 亩, but not 年 and 天), stretches of days, times in a
stretch, grades of one scale (优 is stricter than 良). All else is
[Incomparable]. 约 stands for the numbers that round to the one written, at its
last digit that is not 0 or at its second. Numbers are exact; nothing is a
float.
*/
package indicator
