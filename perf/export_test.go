package perf

// BudgetDocument is what the equations of a submission are sought in.
var BudgetDocument = budgetDocument
