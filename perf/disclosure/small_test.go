package disclosure

import "github.com/perftarget/perftarget/source"

// small is a department budget as short as one can be: a table, a paragraph.
const small = `某县水务局2024年部门预算

2024年预算支出总表

部门名称：某县水务局

单位：万元

科目编码	科目名称	合计	基本支出	项目支出
合计		120.50	100.00	20.50
213	农林水支出	120.50	100.00	20.50
21303	水利	120.50	100.00	20.50
2130301	行政运行	100.00	100.00	
2130305	水利工程建设	20.50		20.50

一、支出预算情况说明

2024年度某县水务局支出预算120.50万元，其中：基本支出100.00万元，占82.99%；项目支出20.50万元，占17.01%。
`

func at(line, column int) source.Place { return source.Place{Line: line, Column: column} }
