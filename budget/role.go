package budget

// Role is what a table is for (表的作用). Tables are bound by role, never by
// number: sets differ by province (财预〔2016〕143号 names what must be there).
type Role string
