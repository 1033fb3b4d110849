package rules_test

func setSpecimens() []specimen { return nil }
