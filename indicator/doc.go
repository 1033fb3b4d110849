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

The grammar below is of the text in its plain form: full-width characters,
≧ for ≥, 〉 for >, ％ for %, dashes and blanks of all kinds have been replaced,
and blanks, 。 and ； taken off the ends. A blank may stand between any two
symbols.

	target     = none | time | frequency | quantity | tiers | word .
	none       = "" | { "-" | "/" | "*" | "_" } | "无" | "不涉及" | … .

	quantity   = [ name ] amount [ done ] .
	           | [ name ] range [ done ] .
	amount     = [ change ] { before } number [ unit ] { after [ unit ] } .
	before     = sign | "不低于" | "不超过" | "大于" | "至少" | "约" | "控制在" | … .
	sign       = "≥" | ">=" | "=>" | "≥=" | ">" | "≤" | "<=" | "<" | "=" | "~" | "≈" .
	after      = "以上" | "以下" | "以内" | "左右" | "余" | … .
	change     = [ "同比" | "较上年" | … ] ( "增长" | "提高" | "下降" | "减少" | … ) .
	number     = [ "-" ] digits [ "." digits ] [ scale [ number ] ]
	           | numeral [ scale [ numeral ] ]
	           | "百分之" number | numeral "分之" numeral | digits "/" digits .
	digits     = digit { digit } | digit [ digit [ digit ] ] { ( "," | " " ) digit digit digit } .
	scale      = "百" | "千" | "万" | "亿" | "百万" | "千万" | "万亿" | … .
	unit       = part { ( "/" | "每" | "、" | "·" | "*" | "." ) [ "每" ] part } | "(" unit ")" .
	part       = a known unit | a short word that is no word of this grammar .
	name       = letters that end in 率, 度, 数, 成本, … | verb letters
	           | letters "后" .
	done       = [ "全部" | "100%" | … ] ( "完成" | "到位" | … ) [ letters ]
	           | letters | "(" letters ")" .

	range      = amount ( "到" | "至" | "-" | "~" ) amount [ "之间" | "不等" ]
	           | amount [ "," | "且" ] amount            (≥80%且<90%, 3人以上5人以下)
	           | number unit sign letters sign amount    (80%≤满意度<90%)
	           | ( "[" | "(" ) amount "," amount ( "]" | ")" ) [ unit ]
	           | [ number ] "±" amount .
	tiers      = number { "/" number } unit | label amount { [ "、" | "," ] label amount } .
	label      = "一等" | "小学" | "市级" | … .

	frequency  = "每" per { work } [ number happening ] | number happening ( "/" | "每" ) per
	           | ( "按" | "逐" | "分" ) per { work } | "一" per number happening .
	per        = "日" | "周" | "旬" | "月" | "季度" | "半年" | "年" | … .
	happening  = "次" | "期" | "场" | "回" | "轮" | … .
	work       = "开展" | "安排" | "发放" | … .

	time       = date [ "前" | "内" | "止" | done ] | date ( "-" | "到" | "至" ) date .
	date       = year [ month [ day | third | "底" ] | quarter | "底" | "上半年" | … ]
	           | month … | quarter | "年底" | "全年" | year "." digits [ "." digits ] | … .
	word       = a text without digits and signs that is none of these .

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
    and more) is unknown; so are digits that begin with 0.
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
	居民参与率不低于100%  quantity     ≥100%
	6到8年                range        [6年,8年]
	80%~90%               range        80%~90%
	[80%,90%)             range        [80%,90%)
	3人以上5人以下        range        3人~5人
	600/1000元每件        tiers        600/1000元/件
	一等500元、二等300元  tiers        500/300元
	每季度1次             frequency    每季1次
	2次/年                frequency    每年2次
	5到8月                period       5月至8月
	2023.07-2024.01       period       2023年7月至2024年1月
	2024年第四季度        period       2024年4季度
	12月底前              deadline     12月31日前
	2024-12-31            deadline     2024年12月31日前
	6月中旬               deadline     6月20日前
	有效                  qualitative  有效
	一次性通过验收        qualitative  一次性通过验收
	5人以上3人以下        unknown      5人以上3人以下
	晋财政法〔2019〕95号  unknown      晋财政法〔2019〕95号

# Relations

[Target.Relate] compares what measures the same: numbers whose units convert
exactly (万元 and 元, 公顷 and 亩, but not 年 and 天), stretches of days, times in a
stretch, grades of one scale (优 is stricter than 良). All else is
[Incomparable]. 约 stands for the numbers that round to the one written, at its
last digit that is not 0 or at its second. Numbers are exact; nothing is a
float.
*/
package indicator
