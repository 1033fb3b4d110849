package reasons

// words are those of the readers' own that stand in holes.
var words = map[string]string{"左": "left", "右": "right", "一": "1", "两": "2", "三": "3"}

// table has every reason of the readers. A test finds what is missing in their
// source.
var table = []struct{ zh, en string }{
	// of every file
	{"含义不明，原文保留", "the meaning is not clear, the text is kept"},
	{"JSON中有本库不认识的字段", "the JSON has a member that the library does not know"},
	{"文件到此为止，表没有完", "the file ends here, the form does not"},
	{"文件在句子中间结束", "the file ends within a sentence"},
	{"文件在表格的一行中间结束", "the file ends within a row of a table"},
	{"表在此处被截断，其后内容缺失", "the form is cut off here and what follows is missing"},
	{"此行有{}处字节不是文字，以\uFFFD代替", "{} places of this line are no text and were replaced by \uFFFD"},
	{"页面上重复印出的文字，共{}处，不属于正文", "text repeated on the pages, {} times, does not belong to the document"},
	{"文件中有不止一张部门整体绩效目标表，只取第一张", "the file has more than one department form, the first is taken"},

	// of budget tables
	{"没有金额的表格，不属于预算表", "a table without amounts is no budget table"},
	{"按空格分列，后面还有分不出列的行", "columns found by blanks, and rows below whose columns cannot be told"},
	{"按空格分列的表头，有文字不在任何一栏之上", "a header aligned by spaces has words over no column"},
	{"没有分隔符的表头，有文字不在任何一栏之上", "a header without separators has words over no column"},
	{"夹在表名与表格之间的文字，不属于任何一栏", "text between the title and the table belongs to no column"},
	{"夹在表格中的文字，不属于任何一行", "text within a table belongs to no row"},
	{"单独的一行表格，不属于任何表", "a single row belongs to no table"},
	{"列数超过表格，表头没有对应的列", "more columns than the table, the header has none for this"},
	{"列数超过表格，无法确定属于哪一列", "more columns than the table, the column of this cannot be told"},
	{"此页缺少空列，无法确定这个数字属于哪一列", "empty columns are missing on this page, so that the column of this figure cannot be told"},
	{"表中{}行的列与表头错开，已按内容对到表头各列", "{} rows were out of line with the header and were put in line by their content"},
	{"此行向{}移{}列后与表头相符", "this row, moved to the {} by {} columns, fits the header"},
	{"按空格分列，有的格里是两格的内容", "parted at blanks, and some cells have what belongs in two"},
	{"按空格分列，表头与表体没有分开", "parted at blanks, and the header is not told from the rows"},
	{"按空格分列，有的列没有对应的表头", "parted at blanks, and some columns have no header"},
	{"按空格分列，不知道是哪张表", "parted at blanks, and what table it is of cannot be told"},
	{"按空格分列，小计属于哪一组无法确定", "parted at blanks, and what the subtotals sum cannot be told"},
	{"按空格分列，各列对不上，多半分错了列", "parted at blanks, and the columns contradict one another: most likely parted in the wrong places"},
	{"没有分隔符，无法确定各个数字属于哪一列", "without separators, so that the columns of the figures cannot be told"},
	{"此行没有分隔符，已按空格分列", "this row has no separators and was parted at blanks"},
	{"此行没有分隔符，无法确定这些内容属于哪一列", "this row has no separators, so that the columns of this cannot be told"},
	{"数字的末位被列线切到下一格，已并为{}", "the end of a figure was cut into the next cell, joined to {}"},
	{"名称折成两行，夹住了金额所在的行，已合并", "a name broken around the row of its amounts was joined"},
	{"名称折成两行，已合并", "a name broken into two rows was joined"},
	{"金额单独成行，已并入上一行", "amounts in a row of their own were joined to the row above"},
	{"金额单独成行，已并入下一行", "amounts in a row of their own were joined to the row below"},

	// of the fields of a form
	{"不属于任何绩效目标表，原文保留", "belongs to no form, the text is kept"},
	{"单元格内换行被拆成两行，接到“{}”之后", "a cell broken into two rows was joined behind “{}”"},
	{"值落到下一行，移回上一行的“{}”", "a value that slipped to the next row was put back to “{}”"},
	{"标签末尾缺字，按“{}”读取", "a label without its end is read as “{}”"},
	{"标签被拆成两行，接到“{}”之后", "a label broken into two rows was joined behind “{}”"},
	{"标签被拆成几行，合为“{}”", "a label broken into rows was joined to “{}”"},

	// of indicators
	{"自本行起单元格{}移{}格，按表头移回", "from this row on cells were moved to the {} by {}, put back by the header"},
	{"“年度绩效指标”被拆成几行，按一个标签读取", "年度绩效指标 broken into rows is read as one label"},
	{"级别标签被拆成几行，合为“{}”", "the label of a level broken into rows was joined to “{}”"},
	{"级别与其后的文字写在一格，分开读取", "a level and the text behind it in one cell were parted"},
	{"分值与“{}”分成两行，接到其后", "the weight, parted from “{}”, was joined behind it"},
	{"一级指标“{}”没有印出，按二级指标归入", "the first level “{}” is not printed and follows from the second"},
	{"不是指标体系中的一级或二级指标", "is no level of the scheme"},
	{"合写了几个二级指标，不能确定归入哪一个", "names several second levels, so that the one meant cannot be told"},
	{"并列两栏的二级指标不一致，二级指标不能确定", "two columns side by side differ in the second level, which cannot be told"},
	{"三级指标名称在一行内重复印出，只取一次，其后各格移回", "a name printed twice in a row is taken once, and the cells behind it were put back"},
	{"三级指标名称在一行内重复印出，只取一次", "a name printed twice in a row is taken once"},
	{"三级指标错位，按内容归入名称栏", "a name out of place was put into its column by its content"},
	{"指标值错位，归入“{}”", "a value out of place was put to “{}”"},
	{"单元格错位，按先后次序归入各栏", "cells out of place were put into the columns in their order"},
	{"单元格错位，按与名称的距离归入各栏", "cells out of place were put into the columns by their distance from the name"},
	{"名称与指标值写在一格，从符号处分开", "a name and its value in one cell were parted at the sign"},
	{"去掉名称前的序号“{}”", "the numbering “{}” before a name was left off"},
	{"指标表没有表头，按内容推定各栏", "indicators without a header, the columns were told by their content"},
	{"表头没有指标值一栏，本栏内容按指标值读取", "the header has no column of values, this one is read as such"},
	{"表头栏目不在已知栏目内，按其内容读取", "the header of this column is not known, it is read by what stands in it"},
	{"表头栏目不在已知栏目内，该栏内容按说明保留", "the header of this column is not known, what stands in it is kept as a remark"},
	{"指标表中夹着一行文字", "a line of text among the indicators"},
	{"该行没有三级指标", "this row has no indicator"},
	{"有指标值而没有三级指标名称", "a value without the name of an indicator"},
	{"成本的分类写在三级指标栏，没有填写", "a kind of cost among the names, with nothing filled in"},
	{"指标值被版面切掉，不是空白", "the value was cut off by the layout and is not blank"},
	{"部门整体绩效目标表的实施期指标，模型只收年度指标", "indicators of the whole period in a department form, of which the model has the year's only"},

	// of workbooks
	{"隐藏的工作表，没有读入", "a hidden sheet, not read"},
	{"隐藏的工作表，已读入", "a hidden sheet, read"},
	{"第{}至{}行是隐藏的，已读入", "rows {} to {} are hidden, and were read"},
	{"所在的列是隐藏的，已读入", "the column is hidden, and was read"},
	{"被合并单元格遮住，没有读入", "covered by a merged cell, not read"},
	{"公式没有保存计算结果，请用电子表格程序打开并保存后再读", "a formula without a stored result: open and save the workbook in a spreadsheet program first"},
	{"公式结果是错误值，不是数", "the result of a formula is an error and no number"},
	{"有{}个公式引用其他文件，没有打开那些文件，按上次保存的结果读入", "{} formulas refer to other files, which were not opened, the results last stored were read"},
}
