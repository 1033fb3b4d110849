package indicator

// yearWords are the stretches of a year that words name. The longer of two
// that begin alike stands first.
var yearWords = []struct {
	word      string
	from      date
	until     date
	end       bool
	afterYear bool
}{
	{"上半年底", date{month: 6}, date{}, true, false},
	{"上半年度", date{month: 1}, date{month: 6}, false, false},
	{"上半年", date{month: 1}, date{month: 6}, false, false},
	{"下半年度", date{month: 7}, date{month: 12}, false, false},
	{"下半年", date{month: 7}, date{month: 12}, false, false},
	{"前三季度", date{qtr: 1}, date{qtr: 3}, false, false},
	{"前三个季度", date{qtr: 1}, date{qtr: 3}, false, false},
	{"前两季度", date{qtr: 1}, date{qtr: 2}, false, false},
	{"前两个季度", date{qtr: 1}, date{qtr: 2}, false, false},
	{"年度末", date{month: 12}, date{}, true, false},
	{"年底", date{month: 12}, date{}, true, false},
	{"年末", date{month: 12}, date{}, true, false},
	{"年终", date{month: 12}, date{}, true, false},
	{"年度内", date{month: 12}, date{}, true, false},
	{"年内", date{month: 12}, date{}, true, false},
	{"底", date{month: 12}, date{}, true, true},
	{"末", date{month: 12}, date{}, true, true},
	{"全年度", date{}, date{}, false, true},
	{"全年", date{}, date{}, false, true},
	{"全年度", date{month: 1}, date{month: 12}, false, false},
	{"全年", date{month: 1}, date{month: 12}, false, false},
}

// planYears are the first years of the five-year plans (五年规划).
var planYears = newWordTable([]wordRow[int16]{
	{"十二五", 2011}, {"十三五", 2016}, {"十四五", 2021}, {"十五五", 2026},
})
