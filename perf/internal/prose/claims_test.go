package prose

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// sentences are paragraphs of a budget document of 2024 with all that they claim.
var sentences = []struct {
	name string
	text string
	want []string
}{
	{"totals and their parts", "2024年度某县档案局预算收入总计812.40万元，其中：本年收入800.00万元，上年结转12.40万元，比上年增加32.40万元，增长4.15%。", []string{
		"amount 812.40万元 某县档案局预算收入总计",
		"amount 800.00万元 本年收入 ⊂0/1",
		"amount 12.40万元 上年结转 ⊂0/1",
		"change + 32.40万元 某县档案局预算收入总计 vs 上年 ←0",
		"growth + 4.15% 某县档案局预算收入总计 vs 上年 ←0,3",
	}},
	{"shares of the whole of a list", "某馆2024年收入预算500.00万元，主要包括财政拨款收入450.00万元，占90.00%；事业收入50.00万元，占10.00%。", []string{
		"amount 500.00万元 某馆收入预算",
		"amount 450.00万元 财政拨款收入 ⊂0/1",
		"share 90.00% 财政拨款收入 ←1,0",
		"amount 50.00万元 事业收入 ⊂0/1",
		"share 10.00% 事业收入 ←3,0",
	}},
	{"a bracket that says what the amount before it is made of", "某局收入预算1000万元（本级财力600万元，国有资源收入300万元、经营收入100万元），支出预算900万元。", []string{
		"amount 1000万元 某局收入预算",
		"amount 600万元 本级财力 ⊂0/1",
		"amount 300万元 国有资源收入 ⊂0/1",
		"amount 100万元 经营收入 ⊂0/1",
		"amount 900万元 支出预算",
	}},
	{"brackets that say something else of an amount", "收入1000万元（上年执行数800万元，本年预计950万元），运行费60万元（按车辆计30万元，按里程计20万元），培训费50万元（含教材费10万元，场地费8万元），设备费40万元（打印机10万元，其余待定）。", []string{
		"amount 1000万元 收入",
		"amount 800万元 收入 @2023",
		"amount 950万元 本年",
		"amount 60万元 运行费",
		"amount 30万元 车辆",
		"amount 20万元 里程",
		"amount 50万元 培训费",
		"amount 10万元 含教材费",
		"amount 8万元 场地费",
		"amount 40万元 设备费",
		"amount 10万元 打印机",
	}},
	{"a second list of the same total", "财政拨款总预算60万元。其中：一般公共预算60万元，政府性基金预算0万元。其中：当年拨款50万元，上年结转10万元。支出包括：教育支出40万元、住房保障支出20万元等。", []string{
		"amount 60万元 财政拨款总预算",
		"amount 60万元 一般公共预算 ⊂0/1",
		"amount 0万元 政府性基金预算 ⊂0/1",
		"amount 50万元 当年拨款 ⊂0/2",
		"amount 10万元 上年结转 ⊂0/2",
		"amount 40万元 教育支出 ⊂0/3",
		"amount 20万元 住房保障支出 ⊂0/3",
	}},
	{"three public items, each with its change", "2024年“三公”经费预算7.50万元，与2023年预算数相同。其中：因公出国（境）费0万元，比上年减少2.00万元；公务用车购置费0万元，与上年持平；公务用车运行维护费6.00万元，与上年相同；公务接待费1.50万元，没有变化。", []string{
		"amount 7.50万元 “三公”经费预算",
		"same “三公”经费预算 vs 2023年预算数 ←0",
		"amount 0万元 因公出国（境）费 ⊂0/1",
		"change - 2.00万元 因公出国（境）费 vs 上年 ←2",
		"amount 0万元 公务用车购置费 ⊂0/1",
		"same 公务用车购置费 vs 上年 ←4",
		"amount 6.00万元 公务用车运行维护费 ⊂0/1",
		"same 公务用车运行维护费 vs 上年 ←6",
		"amount 1.50万元 公务接待费 ⊂0/1",
		"same 公务接待费 ←8",
	}},
	{"a comparison with this year's budget, and what it only names", "2024年接待费支出8万元，较年初预算数减少2万元，下降20%。其中，公车运行费比预算无增减，比上年增加1万元，增长25%；培训费与年初预算相比增加3万元。比预算收入增加的部分另报。", []string{
		"amount 8万元 接待费支出",
		"change - 2万元 接待费支出 @2024 vs 年初预算数 ←0",
		"growth - 20% 接待费支出 @2024 vs 年初预算数 ←0,1",
		"same 公车运行费 @2024 vs 预算 ←-1",
		"change + 1万元 公车运行费 vs 上年 ←-1",
		"growth + 25% 公车运行费 vs 上年 ←-1,4",
		"change + 3万元 培训费 @2024 vs 年初预算 ←-1",
	}},
	{"the parts of another year's total", "2023年经费合计支出20万元，其中：接待费12万元，用车费8万元。", []string{
		"amount 20万元 经费合计支出 @2023",
		"amount 12万元 接待费 @2023",
		"amount 8万元 用车费 @2023",
	}},
	{"the body before the year is no part of the name", "某省某县某乡人民政府2024年度培训费支出决算5万元，某县2024年部门预算6万元。", []string{
		"amount 5万元 培训费支出决算",
		"amount 6万元 某县部门预算",
	}},
	{"rates in brackets and directions of one character", "接待费9万元，较上年减少1万元（10%）；培训费较上年（增加）2万元，增25%；会议费较上年减3万元。", []string{
		"amount 9万元 接待费",
		"change - 1万元 接待费 vs 上年 ←0",
		"growth - 10% 接待费 vs 上年 ←0,1",
		"change + 2万元 培训费 vs 上年 ←-1",
		"growth + 25% 培训费 vs 上年 ←-1,3",
		"change - 3万元 会议费 vs 上年 ←-1",
	}},
	{"a list behind a comma goes on past ；", "某馆采购预算300万元，其中，货物类100万元；工程类50万元；服务类150万元。", []string{
		"amount 300万元 某馆采购预算",
		"amount 100万元 货物类 ⊂0/1",
		"amount 50万元 工程类 ⊂0/1",
		"amount 150万元 服务类 ⊂0/1",
	}},
	{"two wholes with a list behind a comma each", "一般公共预算90万元，其中，人员经费80万元；政府性基金50万元，其中，征地支出40万元。", []string{
		"amount 90万元 一般公共预算",
		"amount 80万元 人员经费 ⊂0/1",
		"amount 50万元 政府性基金",
		"amount 40万元 征地支出 ⊂2/2",
	}},
	{"what each is used for is no list", "教育支出520万元，主要用于学校运转；卫生健康支出15万元，主要用于医疗保险；住房保障支出16万元，主要用于住房公积金。", []string{
		"amount 520万元 教育支出",
		"amount 15万元 卫生健康支出",
		"amount 16万元 住房保障支出",
	}},
	{"the whole called only 支出, and changes without amounts", "2024年支出预算345.67万元，其中，教育支出300万元，住房保障支出45.67万元。支出较去年增加12万元，增长3.60%，其中：基本支出增加10万元，项目支出增加2万元。", []string{
		"amount 345.67万元 支出预算",
		"amount 300万元 教育支出 ⊂0/1",
		"amount 45.67万元 住房保障支出 ⊂0/1",
		"change + 12万元 支出 vs 去年 ←0",
		"growth + 3.60% 支出 vs 去年 ←0,3",
		"change + 10万元 基本支出 ←-1 ⊂3/2",
		"change + 2万元 项目支出 ←-1 ⊂3/2",
	}},
	{"a subject is not the whole called 支出", "2024年支出345.67万元，住房保障支出比上年增加5万元。", []string{
		"amount 345.67万元 支出",
		"change + 5万元 住房保障支出 vs 上年 ←-1",
	}},
	{"a list at the colon behind its whole", "采购预算总额81.38万元：货物29.50万元、工程43.55万元、服务8.33万元；其中一般公共预算81.38万元：货物29.50万元、工程43.55万元、服务8.33万元。", []string{
		"amount 81.38万元 采购预算总额",
		"amount 29.50万元 货物 ⊂0/1",
		"amount 43.55万元 工程 ⊂0/1",
		"amount 8.33万元 服务 ⊂0/1",
		"amount 81.38万元 一般公共预算 ⊂0/2",
		"amount 29.50万元 货物 ⊂4/3",
		"amount 43.55万元 工程 ⊂4/3",
		"amount 8.33万元 服务 ⊂4/3",
	}},
	{"a list that 其中 begins without more, and what its first part stands beside", "支出预算90万元，其中基本支出60万元，包括人员经费50万元和公用经费10万元；项目支出30万元，主要为培训。", []string{
		"amount 90万元 支出预算",
		"amount 60万元 基本支出 ⊂0/1",
		"amount 50万元 人员经费 ⊂1/2",
		"amount 10万元 公用经费 ⊂1/2",
		"amount 30万元 项目支出 ⊂0/1",
	}},
	{"a list that 其中 begins without more, and another thing", "项目支出90万元，其中培训经费60万元；接待费1万元。", []string{
		"amount 90万元 项目支出",
		"amount 60万元 培训经费 ⊂0/1",
		"amount 1万元 接待费",
	}},
	{"outlays are no part of income", "收入90万元，其中，财政拨款60万元；支出90万元。", []string{
		"amount 90万元 收入",
		"amount 60万元 财政拨款 ⊂0/1",
		"amount 90万元 支出",
	}},
	{"income and outlays of one figure, and their parts", "财政拨款收入90万元，财政拨款支出90万元，比上年减少5万元。其中：基本支出60万元，项目支出30万元。", []string{
		"amount 90万元 财政拨款收入",
		"amount 90万元 财政拨款支出",
		"change - 5万元 财政拨款支出 vs 上年 ←1",
		"amount 60万元 基本支出 ⊂1/1",
		"amount 30万元 项目支出 ⊂1/1",
	}},
	{"each part gives its reason", "预算安排90万元，较上年增加12万元，其中：基本支出增加10万元，主要为人员变动；项目支出增加2万元，主要为新增培训。", []string{
		"amount 90万元 预算安排",
		"change + 12万元 预算安排 vs 上年 ←0",
		"change + 10万元 基本支出 ←-1 ⊂1/1",
		"change + 2万元 项目支出 ←-1 ⊂1/1",
		"because [1 2] 人员变动",
		"because [3] 新增培训",
	}},
	{"the paragraph begins with what it is of", "2．公务接待费。2024年预算数1.55万元，比2023年预算数减少0.57万元，主要原因：压减。", []string{
		"amount 1.55万元 公务接待费",
		"change - 0.57万元 公务接待费 vs 2023年预算数 ←0",
		"because [1] 压减",
	}},
	{"a sentence without figures before the comparison", "2024年预算安排4.63万元。主要用于接待考察。与上年相比减少0.14万元，降低2.94%。", []string{
		"amount 4.63万元 预算安排",
		"change - 0.14万元 预算安排 vs 上年 ←0",
		"growth - 2.94% 预算安排 vs 上年 ←0,1",
	}},
	{"codes in brackets belong to the name", "（1）行政单位离退休（2080501）4.03万元，较上年增加0.28万元。", []string{
		"amount 4.03万元 行政单位离退休（2080501）",
		"change + 0.28万元 行政单位离退休（2080501） vs 上年 ←0",
	}},
	{"a template's rise or fall", "公务用车运行费增加（减少）0万元，主要原因是：与上年一致。", []string{
		"change + 0万元 公务用车运行费 ←-1",
		"because [0] 与上年一致",
	}},
	{"the paragraph begins with a subject and those above it", "2．社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。2024年预算数为4.5万元，较上年增加0.9万元。", []string{
		"amount 4.5万元 社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）",
		"change + 0.9万元 社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项） vs 上年 ←0",
	}},
	{"a subject with the codes of its levels", "（1）住房保障支出（221）住房改革支出（02）住房公积金（01）31.89万元。", []string{
		"amount 31.89万元 住房保障支出（221）住房改革支出（02）住房公积金（01）",
	}},
	{"经费 for 费 in the parts of 三公", "“三公”经费预算7.10万元，比上年减少1万元。1．因公出国（境）经费0万元；2．公务用车购置和运行维护经费3.67万元；3．公务接待经费3.43万元。", []string{
		"amount 7.10万元 “三公”经费预算",
		"change - 1万元 “三公”经费预算 vs 上年 ←0",
		"amount 0万元 因公出国（境）经费 ⊂0/1",
		"amount 3.67万元 公务用车购置和运行维护经费 ⊂0/1",
		"amount 3.43万元 公务接待经费 ⊂0/1",
	}},
	{"a list in a list", "公务用车购置及运行费20万元（其中：公务用车购置费15万元，公务用车运行维护费5万元），比2023年增加15万元；公务接待费1万元。", []string{
		"amount 20万元 公务用车购置及运行费",
		"amount 15万元 公务用车购置费 ⊂0/1",
		"amount 5万元 公务用车运行维护费 ⊂0/1",
		"change + 15万元 公务用车购置及运行费 vs 2023年 ←0",
		"amount 1万元 公务接待费",
	}},
	{"a part after the sentence of its list", "公务用车购置及运行费支出9万元，与上年持平。其中：公务用车运行费9万元，与上年持平。公务用车购置费0万元，与上年持平。", []string{
		"amount 9万元 公务用车购置及运行费支出",
		"same 公务用车购置及运行费支出 vs 上年 ←0",
		"amount 9万元 公务用车运行费 ⊂0/1",
		"same 公务用车运行费 vs 上年 ←2",
		"amount 0万元 公务用车购置费 ⊂0/1",
		"same 公务用车购置费 vs 上年 ←4",
	}},
	{"an item with the year before", "3．“教育支出（类）普通教育（款）学前教育（项）”66.00万元，主要用于幼儿园日常开支。2023年当年预算执行数为60.00万元，2024年预算安排66.00万元，比2023年预算执行数增加10.00%。主要原因是：学前教育经费增加。", []string{
		"amount 66.00万元 教育支出（类）普通教育（款）学前教育（项）",
		"amount 60.00万元 教育支出（类）普通教育（款）学前教育（项） @2023",
		"amount 66.00万元 教育支出（类）普通教育（款）学前教育（项）",
		"growth + 10.00% 教育支出（类）普通教育（款）学前教育（项） vs 2023年预算执行数 ←2,1",
		"because [3] 学前教育经费增加 (+1)",
	}},
	{"the base inside the comparison", "2024年支出预算120.5万元，比2023年年初预算数100.5万元增加20万元，增长19.9%。", []string{
		"amount 120.5万元 支出预算",
		"amount 100.5万元 支出预算 @2023",
		"change + 20万元 支出预算 vs 2023年年初预算数 ←0,1",
		"growth + 19.9% 支出预算 vs 2023年年初预算数 ←0,2",
	}},
	{"the base inside, unchanged", "会议费3万元，与上年预算数3万元持平。", []string{
		"amount 3万元 会议费",
		"amount 3万元 会议费 @2023",
		"same 会议费 vs 上年预算数 ←0,1",
	}},
	{"less than last year's", "公务接待费预算支出5万元，本年数小于上年预算数1.5万元，主要是严格控制陪餐。", []string{
		"amount 5万元 公务接待费预算支出",
		"change - 1.5万元 公务接待费预算支出 vs 上年预算数 ←0",
		"because [1] 严格控制陪餐",
	}},
	{"growth in brackets", "培训费2.4万元，较上年减少0.6万元（下降20%），原因为压缩培训费。", []string{
		"amount 2.4万元 培训费",
		"change - 0.6万元 培训费 vs 上年 ←0",
		"growth - 20% 培训费 vs 上年 ←0,1",
		"because [1 2] 压缩培训费 (-1)",
	}},
	{"times", "机动经费340万元，与上年相比增加320万元（上年只安排本级20万元），增长16倍。", []string{
		"amount 340万元 机动经费",
		"change + 320万元 机动经费 vs 上年 ←0",
		"amount 20万元 上年只安排本级 @2023",
		"growth + 16倍 机动经费 vs 上年 ←0,1",
	}},
	{"a change named by its noun", "收入预算30万元，支出预算30万元。收入预算比上年增加5万元，增长20%；支出预算比上年增加5万元，增长20%。", []string{
		"amount 30万元 收入预算",
		"amount 30万元 支出预算",
		"change + 5万元 收入预算 vs 上年 ←0",
		"growth + 20% 收入预算 vs 上年 ←0,2",
		"change + 5万元 支出预算 vs 上年 ←1",
		"growth + 20% 支出预算 vs 上年 ←1,4",
	}},
	{"both sides at once", "2024年收入总预算88万元，支出总预算88万元，与上年相比收、支各减少8万元，下降8.33%。", []string{
		"amount 88万元 收入总预算",
		"amount 88万元 支出总预算",
		"change - 8万元 支出总预算 vs 上年 ←1",
		"growth - 8.33% 支出总预算 vs 上年 ←1,2",
	}},
	{"a whole of another paragraph", "档案数字化项目45万元，占部门项目支出总额的比重为30%。", []string{
		"amount 45万元 档案数字化项目",
		"share 30% 档案数字化项目 vs 部门项目支出总额 ←0,-1",
	}},
	{"shares without amounts below an amount", "支出预算300万元，其中：基本支出200万元，其中：人员经费占90.5%，公用经费占9.5%；项目支出100万元，占33.33%。", []string{
		"amount 300万元 支出预算",
		"amount 200万元 基本支出 ⊂0/1",
		"share 90.5% 人员经费 vs 基本支出 ←-1,-1",
		"share 9.5% 公用经费 vs 基本支出 ←-1,-1",
		"amount 100万元 项目支出 ⊂0/1",
		"share 33.33% 项目支出 ←4,0",
	}},
	{"two shares in a row", "基本支出200万元，其中人员经费和公用经费分别为181万元和19万元，占基本支出的90.5%和9.5%。", []string{
		"amount 200万元 基本支出",
		"amount 181万元 人员经费 ⊂0/1",
		"amount 19万元 公用经费 ⊂0/1",
		"share 90.5% 人员经费 vs 基本支出 ←1,0",
		"share 9.5% 公用经费 ←2,0",
	}},
	{"a quoted subject moved is no money moved", "检察监督支出100万元，比上年减少20万元，减少16.67%。主要原因是增加了“其他支出”科目分流20万元。", []string{
		"amount 100万元 检察监督支出",
		"change - 20万元 检察监督支出 vs 上年 ←0",
		"growth - 16.67% 检察监督支出 vs 上年 ←0,1",
		"amount 20万元 增加了“其他支出”科目分流 !",
		"because [1 2] 增加了“其他支出”科目分流20万元",
	}},
	{"shares in turn", "收入预算100万元，包括：财政拨款80万元、事业收入20万元，分别占80%、20%。", []string{
		"amount 100万元 收入预算",
		"amount 80万元 财政拨款 ⊂0/1",
		"amount 20万元 事业收入 ⊂0/1",
		"share 80% 财政拨款 ←1,0",
		"share 20% 事业收入 ←2,0",
	}},
	{"amounts in turn", "货物、工程和服务采购预算分别为10万元、20万元和30万元。", []string{
		"amount 10万元 货物",
		"amount 20万元 工程",
		"amount 30万元 服务采购预算",
	}},
	{"final accounts", "支出年初预算为10万元，支出决算为9.85万元，完成年初预算的98.5%。", []string{
		"amount 10万元 支出年初预算",
		"amount 9.85万元 支出决算",
		"share 98.5% 支出决算 vs 年初预算 ←1,0",
	}},
	{"counts and their kinds", "行政编制20名，实有人数18人，其中：在职15人，退休3人；公务用车编制2辆，实有1辆。", []string{
		"count 20名 行政编制",
		"count 18人 实有人数",
		"count 15人 在职 ⊂1/1",
		"count 3人 退休 ⊂1/1",
		"count 2辆 公务用车编制",
		"count 1辆 实有",
	}},
	{"bounds in a name", "截至2023年12月31日，单位价值50万元以上的通用设备1台（套），单价100万元（含）以上专用设备0台（套）。", []string{
		"limit >=50万元 单位价值",
		"count 1台（套） 单位价值50万元以上的通用设备",
		"limit >=100万元 单价",
		"count 0台（套） 单价100万元（含）以上专用设备",
	}},
	{"areas", "办公楼面积约3000平方米，其中地上面积为2600平方米（其中办公面积2000平方米，仓库600平方米），地下面积为400平方米，楼高18.5米。", []string{
		"count ~3000平方米 办公楼面积",
		"count 2600平方米 地上面积 ⊂0/1",
		"count 2000平方米 办公面积 ⊂1/2",
		"count 600平方米 仓库 ⊂1/2",
		"count 400平方米 地下面积 ⊂0/1",
		"count 18.5米 楼高",
	}},
	{"objectives", "开展巡查24余次，服务群众1.5万人次，处理投诉不超过20件，办结率达到98%以上。", []string{
		"count >=24次 开展巡查",
		"count 1.5万人次 服务群众",
		"count <=20件 处理投诉",
		"rate >=98% 办结率",
	}},
	{"what a count is of", "聘请12名讲解员，为全县40个村（社区）提供展览。", []string{
		"count 12名 讲解员",
		"count 40个 村（社区）",
	}},
	{"a price and what it makes", "16名讲解员每人补贴2000元，需3.2万元。", []string{
		"count 16名 讲解员",
		"price 2000元 讲解员每人补贴",
		"product 3.2万元 讲解员每人补贴 ←0,1",
	}},
	{"a printed product", "宣传册4元×5000份=2万元，场租500元/天×12天=0.6万元。", []string{
		"price 4元 宣传册",
		"count 5000份",
		"product 2万元 宣传册 ←0,1",
		"price 500元/天 场租",
		"count 12天",
		"product 0.6万元 场租 ←3,4",
	}},
	{"a calculated product", "按人均2元列入预算，全县30万人口计算，预计需要60万元。", []string{
		"price 2元",
		"count 30万人口 全县",
		"product 60万元 全县 ←0,1",
	}},
	{"a price for each of what is counted", "管养里程327公里，每公里每年6000元，年度需196.2万元。", []string{
		"count 327公里 管养里程",
		"price 6000元 每公里",
		"product 196.2万元 管养里程 ←0,1",
	}},
	{"a price before the count", "每人每月500元，共12人，全年需7.2万元；补助800元/户，涉及30户，共需资金2.4万元。", []string{
		"price 500元",
		"count 12人",
		"product 7.2万元 全年 ←0,1",
		"price 800元/户 补助",
		"count 30户 涉及",
		"product 2.4万元 共需资金 ←3,4",
	}},
	{"three factors", "全县40个村聘用护林员12名，每人每月500元，发放10个月，全年共需经费约6万元。", []string{
		"count 40个 全县",
		"count 12名 村聘用护林员",
		"price 500元",
		"count 10个月 发放",
		"product ~6万元 全年共需经费 ←1,2,3",
	}},
	{"a count that may be a factor", "30人，每人200元，培训24次，共需14.4万元；每月2000元，共30人，共需72万元。", []string{
		"count 30人",
		"price 200元",
		"count 24次 培训",
		"amount 14.4万元",
		"price 2000元",
		"count 30人",
		"amount 72万元",
	}},
	{"a range of prices", "每件案件补贴800-1200元，另按300/500元每件发放误餐费。", []string{
		"price >=800元 每件案件补贴",
		"price <=1200元 每件案件补贴",
		"price 300元每件",
		"price 500元每件",
	}},
	{"dates", "展陈改造时间为2023年4月到6月，7-9月试运行，11月底前验收，自2022年1月起筹备。", []string{
		"date 展陈改造时间 2023-04..2023-06",
		"date 试运行 07..09",
		"date 验收 ..11",
		"date 筹备 2022-01..",
	}},
	{"a change that prints its sign", "公务接待费4万元，比上年增减-6.00万元，增减率-60%；培训费2万元，较上年-3.5%；会议费3万元，与2023年预算数相比-1万元。", []string{
		"amount 4万元 公务接待费",
		"change -6.00万元 公务接待费 vs 上年 ←0",
		"growth -60% 公务接待费 vs 上年 ←0,1",
		"amount 2万元 培训费",
		"growth -3.5% 培训费 vs 上年 ←3,-1",
		"amount 3万元 会议费",
		"change -1万元 会议费 vs 2023年预算数 ←5",
	}},
	{"a dash that is no sign", "较上年-2023年水平，每件1000-1500元，比上年5-8月多2万元，比上年变动-3万元。", []string{
		"price >=1000元",
		"price <=1500元",
		"date 05..08",
		"amount 2万元 多",
		"amount 3万元 变动",
	}},
	{"parts of a year", "设备改造时间为2022年一季度，2022年下半年前验收，2023年第4季度至2024年第1季度试运行，二季度总结。", []string{
		"date 设备改造时间 2022-01..2022-03",
		"date 验收 ..2022-12",
		"date 试运行 2023-10..2024-03",
	}},
	{"a figure of a part of a year", "2022年上半年财政拨款收入30万元，2024年前三季度支出20万元。", []string{
		"date 财政拨款收入 2022-01..2022-06",
		"amount 30万元 上半年财政拨款收入 @2022",
		"date 支出 2024-01..2024-09",
		"amount 20万元 前三季度支出",
	}},
	{"no figures", "根据晋财〔2019〕95号文件和《规划（2021—2025年）》要求，拨付资金见附件3，电话0356-1234567，第2季度完成。", nil},
	{"reasons are not claims to tie", "基本支出70万元，比上年减少9万元，下降11.39%，主要原因是1.在职人员减少，导致基本支出减少；2.减少了购置费3.5万元。；项目支出30万元，与上年持平。", []string{
		"amount 70万元 基本支出",
		"change - 9万元 基本支出 vs 上年 ←0",
		"growth - 11.39% 基本支出 vs 上年 ←0,1",
		"amount 3.5万元 减少了购置费 !",
		"amount 30万元 项目支出",
		"same 项目支出 vs 上年 ←4",
		"because [1 2] 1.在职人员减少，导致基本支出减少；2.减少了购置费3.5万元 (-1)",
	}},
	{"a statement numbered like the points of a reason", "1.基本支出70万元，比上年减少9万元，原因是：1.人员减少。2.项目支出30万元，比上年增加5万元，原因是新增项目。", []string{
		"amount 70万元 基本支出",
		"change - 9万元 基本支出 vs 上年 ←0",
		"amount 30万元 项目支出",
		"change + 5万元 项目支出 vs 上年 ←2",
		"because [1] 1.人员减少",
		"because [3] 新增项目",
	}},
	{"a reason over two sentences", "社会保障支出80万元，与上年相比减少9万元。主要原因是改由社保中心发放，这一因素减少支出30万元。同时，新增缴费支出21万元。", []string{
		"amount 80万元 社会保障支出",
		"change - 9万元 社会保障支出 vs 上年 ←0",
		"amount 30万元 这一因素减少支出 !",
		"amount 21万元 新增缴费支出 !",
		"because [1] 改由社保中心发放，这一因素减少支出30万元。同时，新增缴费支出21万元",
	}},
	{"a reason before its change", "由于机构改革，印刷费比上年减少1.2万元。", []string{
		"change - 1.2万元 印刷费 vs 上年 ←-1",
		"because [0] 机构改革",
	}},
	{"a reason that points the other way", "宣传费11万元，比上年减少2.98%，主要原因是宣传费用增加。", []string{
		"amount 11万元 宣传费",
		"growth - 2.98% 宣传费 vs 上年 ←0,-1",
		"because [1] 宣传费用增加 (+1)",
	}},
	{"numbered items go on", "支出内容如下：1.水费2万元。2.电费6万元。3.其他。", []string{
		"amount 2万元 水费",
		"amount 6万元 电费",
	}},
	{"amounts not filled in", "2024年预算支出XX万元，其中基本支出待填。", []string{
		"placeholder XX万元 预算支出",
		"placeholder 待填 基本支出",
	}},
	{"years out of place", "2021年度部门预算支出30万元，2023年为28万元。", []string{
		"date 部门预算支出 2021..2021",
		"amount 30万元 部门预算支出 @2021",
		"amount 28万元 部门预算支出 @2023",
	}},
	{"carry-over is not this year's income", "本年收入合计90万元，其中：财政拨款90万元，占100%；上年结转10万元。收入总计100万元。", []string{
		"amount 90万元 本年收入合计",
		"amount 90万元 财政拨款 ⊂0/1",
		"share 100% 财政拨款 ←1,0",
		"amount 10万元 上年结转",
		"amount 100万元 收入总计",
	}},
	{"blanks inside words", "一 般 公 共 预 算 收 入 21.96 万 元 ， 占 99.9 %", []string{
		"amount 21.96万元 一般公共预算收入",
		"share 99.9% 一般公共预算收入 ←0,-1",
	}},
}

func TestClaims(t *testing.T) {
	for _, c := range sentences {
		t.Run(c.name, func(t *testing.T) {
			lines := linesOf(1, c.text)
			s := Parse(lines, Options{Year: 2024})
			checkLaws(t, lines, s)
			require.Equal(t, c.want, briefs(s))
		})
	}
}
