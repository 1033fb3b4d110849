//go:build !unix

package clock

import "time"

var begin = time.Now()

// spent is the time on the wall where the system does not tell processors' time.
func spent() time.Duration { return time.Since(begin) }
