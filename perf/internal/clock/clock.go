// Package clock measures what a test costs so that other programs on the machine
// do not count: by the time that processors gave to this one, not by the clock
// on the wall.
package clock

import "time"

// Watch is a measurement under way.
type Watch struct{ start time.Duration }

// Start begins a measurement.
func Start() Watch { return Watch{spent()} }

// Took is the time that all processors gave to this process since the start.
func (w Watch) Took() time.Duration { return spent() - w.start }
