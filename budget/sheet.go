package budget

// sheet is a table understood: what its columns hold, in blocks of rows.
type sheet struct {
	table   *Table
	role    Role // of the table, or else of its title
	index   int
	name    string // how identities call it
	toldAs  string // see told
	base    facets
	columns []columnSense
	blocks  []block
	// economic reports that its codes and names are of the economic
	// classification.
	economic bool
	final    bool // of a final account (决算)
	year     int  // of the table, or else of the document
	set      int  // the set of tables it belongs to, see [builder.partSets]
}

// docSense is what is known of a document before its tables are read.
type docSense struct {
	final   bool
	year    int
	headers map[string]headerSense // see header
}

// understand reads the header and the rows of a table.
func (s *sheet) understand(t *Table, index int, d *docSense) {
	*s = sheet{table: t, role: t.Role, index: index, final: d.final, year: t.Year}
	if s.year == 0 {
		s.year = d.year
	}
	if s.role == "" {
		s.role = RoleOf(t.Title)
	}
	if s.name = string(s.role); s.name == "" {
		s.name = t.Title
	}
	s.base = baseFacets(s.role, t.Title)
	switch s.role {
	case RoleGeneralBasic, RoleFiscalBasic, RoleBasic, RoleEconomic, RoleFiscalEconomic, RoleOperatingCost:
		s.economic = true
	}
	s.readColumns(d)
	s.formBlocks()
	for i := range s.blocks {
		s.readLines(&s.blocks[i])
	}
}

// told is how identities call what the narrative tells of the table.
func (s *sheet) told() string {
	if s.toldAs == "" {
		s.toldAs = "narrative=" + s.name
	}
	return s.toldAs
}

// roleFacets are what every figure of a table is of because of its role.
var roleFacets = map[Role]facets{
	RoleFiscal:             {fund: fundFiscal},
	RoleFiscalFunction:     {fund: fundFiscal},
	RoleFiscalEconomic:     {fund: fundFiscal},
	RoleFiscalBasic:        {fund: fundFiscal, part: partBasic},
	RoleGeneral:            {fund: fundGeneral},
	RoleGeneralBasic:       {fund: fundGeneral, part: partBasic},
	RoleGeneralProject:     {fund: fundGeneral, part: partProject},
	RoleBasic:              {part: partBasic},
	RoleFund:               {fund: fundGovernment},
	RoleFundIncome:         {fund: fundGovernment},
	RoleFundExpenditure:    {fund: fundGovernment},
	RoleCapital:            {fund: fundCapital},
	RoleCapitalIncome:      {fund: fundCapital},
	RoleCapitalExpenditure: {fund: fundCapital},
	RoleSpecialExpenditure: {fund: fundSpecial},
	RoleProject:            {part: partProject},
	RoleProjectCarry:       {part: partProject, time: timeCarry},
	RoleThreePublic:        {item: itemThree},
	RoleFundThreePublic:    {item: itemThree, fund: fundGovernment},
	RoleCapitalThreePublic: {item: itemThree, fund: fundCapital},
	RoleOperatingCost:      {item: itemOperating},
	RoleProcurement:        {item: itemPurchase},
}

// baseFacets adds to the role what the title says of the years.
func baseFacets(role Role, title string) facets {
	f := roleFacets[role]
	if f.time == timeUnsaid {
		f.time = facetsOf(squeeze(title)).time
	}
	return f
}

// speaks reports whether the figures of a table can be told by role and header.
func (s *sheet) speaks() bool {
	switch s.role {
	case "", RoleService, RoleTransfer, RoleAssets, RoleStaff, RolePerformance:
		return false
	}
	return true
}

// isProjectList reports whether a table lists projects.
func (s *sheet) isProjectList() bool {
	switch s.role {
	case RoleProject, RoleProjectCarry, RoleGeneralProject:
		return true
	}
	return false
}
