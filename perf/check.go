package perf

type shared struct{}
