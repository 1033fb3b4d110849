package naming_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/perftarget/perftarget/perf/internal/naming"
)

func TestKey(t *testing.T) {
	for _, c := range []struct{ name, plain, key string }{
		{"法制宣传品发放份数", "法制宣传品发放份数", "法治宣传品发放份数"},
		{"法治宣传品发放份数(份)", "法治宣传品发放份数", "法治宣传品发放份数"},
		{"群众满意度 (%)", "群众满意度", "群众满意度"},
		{"群众满意度（％）", "群众满意度", "群众满意度"},
		{"本年度调查评估数", "调查评估数", "调查评估数"},
		{"全县行政执法人员", "行政执法人员", "行政执法人员"},
		{"对被评估对象的调查评估的时间", "对被评估对象调查评估时间", "对被评估对象调查评估时间"},
		{"降低服刑人员的社会危害性", "降低服刑人员社会危害性", "降低社区矫正对象社会危害性"},
		{"政法转移支付资金（办案）", "政法转移支付资金办案", "政法转移支付资金办案"},
		{"2024年度培训人次", "培训人次", "培训人次"},
		{"公务接待标准(元/人/天)", "公务接待标准", "公务接待标准"},
		{"项目目的达成率", "项目目的达成率", "项目目的达成率"},
		{"本年度", "本年度", "本年度"},
		{"(%)", "", ""},
	} {
		require.Equal(t, c.plain, naming.Plain(c.name), c.name)
		require.Equal(t, c.key, naming.Key(c.name), c.name)
	}
}

func TestServes(t *testing.T) {
	for _, c := range []struct {
		department, project, context string
		want                         bool
	}{
		{"法制宣传品发放份数", "法治宣传品发放份数(份)", "", true},
		{"社区矫正人数", "本年度社区矫正对象人数", "", true},
		{"调查评估数", "本年度调查评估数", "", true},
		{"援助补贴发放时间", "补贴发放时间", "法律援助业务经费", true},
		{"援助补贴发放时间", "补贴发放时间", "社区矫正业务经费", false},
		{"法律援助刑事案件标准", "刑事案件标准", "法律援助业务经费", true},
		{"法律援助刑事案件标准", "民事案件标准", "法律援助业务经费", false},
		{"行政复议案件的及时性", "行政复议案件接收的及时性", "", true},
		{"对违法执法的单位和个人积极开展执法监督", "对违法执法的单位和积极开展执法监督", "", true},
		{"确保服刑人员尽快完成矫正回归社会", "确保社区矫正对象尽完成矫正回归社会", "", true},
		{"提供法律咨询人次", "法律咨询提供人次", "", true},
		{"普法活动举办次数", "举办普法活动次数", "", true},
		{"驻政务大厅值班补贴", "驻检察院值班补贴", "", false},
		{"装备验收合格率", "工程建设验收合格率", "", false},
		{"装备验收合格率", "公园建设完工率", "", false},
		{"群众满意度", "调解群众满意度", "", false},
		{"办案人员满意度", "工作人员满意度", "", false},
		{"全县行政执法人员", "全县行政执法主体", "", false},
		{"矛盾纠纷案件调解成功率", "矫正成功率(%)", "", false},
		{"拓宽村民维权途径", "拓宽群众矛盾纠纷解决途径", "", false},
		{"促进脱贫群众收入持续稳定增长", "促进脱贫地区产业发展", "", false},
		{"援助补贴发放时间", "调解案件补贴发放的及时性", "司法办案业务费", false},
		{"成年人救助人次", "未成年人救助人次", "", false},
		{"案件受理数", "案件办结数", "", false},
		{"道路清扫保洁面积", "河道清扫保洁面积", "", false},
		{"学生资助人数", "学生资助人数", "", true},
	} {
		got := naming.New(c.project).Serves(naming.New(c.department), naming.Key(c.context))
		require.Equal(t, c.want, got > 0, "%s / %s: %v", c.department, c.project, got)
	}
}

func TestClass(t *testing.T) {
	for name, want := range map[string]naming.Class{
		"群众满意度(%)": naming.ClassSatisfaction, "补贴发放及时率": naming.ClassTime, "提供法律咨询人次": naming.ClassCount,
		"装备验收合格率": naming.ClassRate, "法律援助": naming.ClassNone, "幸福指数": naming.ClassNone,
	} {
		require.Equal(t, want, naming.New(name).Class, name)
	}
}

var words = rapid.StringOf(rapid.RuneFrom([]rune("群众满意度法治制本年度全县案件补贴发放(%)（件） 率数")))

// TestLaws: a name serves itself, how well one serves another lies between none
// and all, and nothing of the writing is left in a key.
func TestLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := words.Draw(t, "a"), words.Draw(t, "b")
		x, y := naming.New(a), naming.New(b)
		require.Equal(t, 1.0, x.Serves(x, ""))
		got := x.Serves(y, "")
		require.GreaterOrEqual(t, got, 0.0)
		require.LessOrEqual(t, got, 1.0)
		require.False(t, strings.ContainsAny(x.Key, " ()（）%"))
	})
}

func BenchmarkServes(b *testing.B) {
	x, y := naming.New("对被评估对象的调查评估的时间"), naming.New("对违法执法的单位和个人积极开展执法监督")
	b.ReportAllocs()
	for b.Loop() {
		x.Serves(y, "法律援助业务经费")
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		naming.New("法治宣传品发放份数(份)")
	}
}
