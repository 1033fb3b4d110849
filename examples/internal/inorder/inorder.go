// Package inorder does many jobs at once and hands on their results in order.
package inorder

// Do does n jobs, as many at once as there are workers (one at least), and hands
// on what each gave in the order of the jobs. No more results wait than that, so
// that memory does not grow with the number of jobs. All are done when it returns.
func Do[T any](n, workers int, job func(i int) T, then func(T)) {
	waiting := make(chan chan T, max(workers, 1)-1)
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
