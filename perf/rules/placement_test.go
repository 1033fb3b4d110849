package rules_test

func placementSpecimens() []specimen { return nil }
