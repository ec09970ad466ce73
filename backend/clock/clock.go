// Package clock is the present moment as a value that can be passed in.
// It knows nothing of calendars (see era) and nothing of waiting.
package clock

import "time"

// Clock tells the present moment. Only app.go and cmd/officed pass time.Now;
// everything else takes a Clock, so that every rule about time can be tested.
type Clock func() time.Time

// Fixed is a clock that stands still at an RFC 3339 instant. It panics on a
// text that is not one, because it exists for tests and sample data only.
func Fixed(instant string) Clock {
	t, err := time.Parse(time.RFC3339, instant)
	if err != nil {
		panic("clock: " + err.Error())
	}
	return func() time.Time { return t }
}

// Text spells an instant as it is kept in stores and letters: RFC 3339, UTC,
// milliseconds, always the same width, so that texts sort like instants.
func Text(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// Parse reads what Text wrote.
func Parse(s string) (time.Time, error) { return time.Parse(time.RFC3339Nano, s) }
