package disclosure

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/perftarget/perftarget/budget"
)

// rowAt prints the row of the document that stands at a line, blank cells left
// out, each with its place where that is another line.
func rowAt(t *testing.T, d *document, line int) string {
	t.Helper()
	for _, table := range d.sub.Tables {
		for _, r := range table.Rows {
			if r.At.Line == line {
				return showCells(r)
			}
		}
	}
	t.Fatalf("no row at line %d", line)
	return ""
}

func showCells(r budget.Row) string {
	var out []string
	for i, c := range r.Cells {
		if c.Text == "" {
			continue
		}
		s := fmt.Sprintf("%d:%s", i+1, c.Text)
		if c.At.Line != r.At.Line || c.At.Column != i+1 {
			s += fmt.Sprintf("@%d.%d", c.At.Line, c.At.Column)
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

// All tables of the published documents are found, whole, with their units.
func TestDocuments(t *testing.T) {
	type table struct {
		line, rows int
		unit       budget.Unit
	}
	const w, y = budget.TenThousand, budget.Yuan
	for _, c := range []struct {
		file, department, code string
		year                   int
		tables                 []table
		rows                   map[int]string
	}{
		{seed, "泽州县司法局", "048", 2024, []table{
			{86, 33, w}, {129, 24, w}, {175, 24, w}, {208, 36, w}, {255, 24, w}, {288, 29, w}, {326, 1, w}, {338, 1, w},
			{349, 1, w}, {362, 6, w}, {377, 2, w}, {388, 11, w}, {409, 8, w},
		}, map[int]string{
			97:  "1:四、财政专户管理资金 3:四、公共安全支出 4:1177.22 5:1157.61 6:19.61",
			160: "1:22102 2:住房改革支出 3:85.26 4:85.26",
			303: "1:机关事业单位基本养老保险缴费 2:工资福利支出 3:10.92 4:10.92",
			374: "1:②公务用车运行维护费 2:6.00 3:6.00",
		}},
		{"documents/jiangsu-shengrenminjianchayuan-2018.txt", "江苏省人民检察院", "", 2018, []table{
			{282, 23, w}, {322, 16, w}, {343, 1, w}, {349, 4, w}, {359, 15, w}, {380, 30, w}, {418, 15, w}, {441, 30, w},
			{476, 1, w}, {489, 1, w}, {497, 16, w}, {517, 52, w},
		}, map[int]string{
			290: "1:1.一般公共预算@289.1 2:21,940.96 4:二、外交支出 7:二、项目支出 8:5,573.00",
			293: "1:2.政府性基金预算@292.1 4:三、国防支出 7:三、单位预留机动经费@292.7 8:2,388.04",
			312: "4:十七、国土海洋气象等支出",
			319: "1:当年收入小计 2:21,955.35 4:当年支出小计@319.3 8:21,955.35@319.5",
			348: "1:21,955.35 2:13,994.31 3:5,573.00 4:2,388.04",
			363: "3:合计 5:21,940.96@362.4",
			384: "2:301@384.1 4:工资福利支出@384.3 6:10,204.52@385.6",
			417: "2:30309@417.1 4:奖励金@417.2 6:1.04@417.3",
			488: "1:1,384.74 2:484.30@488.3 4:100.00 6:267.80 8:267.80 10:116.50 11:200.44 12:700.00",
			572: "10:分散自行组织@572.4 12:20.00@572.5",
		}},
		{"documents/shanghai-putuo-wanlijiedao-2024.txt", "上海市普陀区人民政府万里街道办事处", "", 2024, []table{
			{164, 10, y}, {179, 67, y}, {256, 67, y}, {333, 10, y}, {348, 67, y}, {437, 1, y}, {445, 1, y}, {453, 32, y}, {492, 1, w},
		}, map[int]string{
			254: "4:合计@254.1 5:156,211,123@254.2 6:156,211,123@254.3 7:0@254.4 8:0@254.5 9:0@254.6",
			370: "1:204 4:公共安全支出 5:1,633,000 6:0 7:1,633,000",
			460: "1:301 2:2 3:津贴补贴 4:16,623,810 5:16,623,810 6:0",
			497: "1:47.91 2:0 3:1.35 4:46.56 5:25 6:21.56 7:443.18",
		}},
		{"documents/anhui-huaibei-dujikaifaqu-sangong-2020.txt", "杜集经济开发区管委会", "", 2020, []table{{11, 6, w}}, map[int]string{
			15: "1:合 计 2:40.20@16.1",
			23: "1:其中:公务用车运行费 2:18.00@24.1",
		}},
	} {
		t.Run(c.department, func(t *testing.T) {
			d := readShared(t, c.file)
			require.Equal(t, c.department, d.sub.Department.Name)
			require.Equal(t, c.code, d.sub.Department.Code)
			require.Equal(t, c.year, d.sub.Department.Year)
			var got []table
			for _, b := range d.sub.Tables {
				got = append(got, table{b.At.Line, len(b.Rows), b.Unit})
			}
			require.Equal(t, c.tables, got)
			for line, want := range c.rows {
				require.Equal(t, want, rowAt(t, d, line))
			}
		})
	}
}

// Sentences wrapped over lines are one paragraph, over page breaks, too;
// headings and items of lists begin their own.
func TestParagraphs(t *testing.T) {
	for file, starts := range map[string][]int{
		"documents/jiangsu-shengrenminjianchayuan-2018.txt": {580, 581, 582, 591, 592, 593, 598, 602, 603, 609, 616, 621, 626, 631, 636, 637, 638, 640, 641, 642,
			643, 644, 645, 646, 647, 653, 656, 662, 663, 665, 669, 672, 675, 676, 678, 684, 688, 691, 692, 694, 695, 696, 697, 699, 703, 707, 710, 716, 717, 719,
			723, 727, 729, 734, 738, 740, 741, 743, 747, 750, 752, 753, 754, 755, 764, 765, 768, 769, 770, 772, 773, 774},
		"documents/shanghai-putuo-wanlijiedao-2024.txt": {69, 70, 72, 75, 76, 77, 79, 82, 85, 88, 91, 95, 97, 99, 101, 103, 105, 108, 110, 113, 117, 120, 122, 125,
			127, 130, 132, 134, 136, 139, 142, 145, 148, 151, 153, 156, 158, 160, 500, 501, 502, 503, 504, 507, 508, 509, 511, 512, 514, 516, 517, 519, 520, 523, 527},
	} {
		t.Run(file, func(t *testing.T) {
			d := readShared(t, file)
			var got []int
			for _, s := range d.sub.Narrative {
				if s.At.Line >= starts[0] && s.At.Line <= starts[len(starts)-1] {
					got = append(got, s.At.Line)
				}
			}
			require.Equal(t, starts, got)
		})
	}
}
