package main

import "runtime"

// inOrder does n jobs, as many at once as there are processors, and hands on what
// each gave in the order of the jobs. No more results wait than that, so that
// memory does not grow with the number of files.
func inOrder[T any](n int, job func(i int) T, then func(T)) {
	waiting := make(chan chan T, runtime.GOMAXPROCS(0)-1)
	go func() {
		defer close(waiting)
		for i := range n {
			result := make(chan T, 1)
			waiting <- result
			go func() { result <- job(i) }()
		}
	}()
	for result := range waiting {
		then(<-result)
	}
}
