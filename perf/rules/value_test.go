package rules_test

func valueSpecimens() []specimen { return nil }
