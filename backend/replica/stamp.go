// Package replica is what several computers of one business keep alike with nothing but messages between them: records, field by
// field, out of facts that may come in any order, twice, or late. Whoever has been given the same facts holds the same records. It
// knows nothing of letters, of SQL, or of what the records are.
package replica

import (
	"cmp"
	"time"
)

// Stamp is when and by whom a field was written. Stamps are in one order everywhere: by At, then by By.
type Stamp struct {
	At int64  `json:"at"` // milliseconds since 1970 UTC, or later than that where the writer had seen something later
	By string `json:"by"` // fingerprint of the device
}

// After says whether s is later than o.
func (s Stamp) After(o Stamp) bool { return s.compare(o) > 0 }

// Time is the moment a stamp names. Clocks are wrong at times: it is for people to read, and decides nothing.
func (s Stamp) Time() time.Time { return time.UnixMilli(s.At).UTC() }

func (s Stamp) compare(o Stamp) int { return cmp.Or(cmp.Compare(s.At, o.At), cmp.Compare(s.By, o.By)) }

// valid stamps can be counted on from, and are told exactly by JSON.
func (s Stamp) valid() bool {
	return s.At > 0 && s.At < 1<<53 && s.By != "" && len(s.By) <= maxName
}

// Ahead is how far a stamp of another device may be ahead of this computer's clock and still move it. A clock that takes the hour
// of its wall for UTC is wrong by 14 hours at most.
const Ahead = 24 * time.Hour

// Clock gives the stamps of one device: the present millisecond, or one more than the highest it knows, so that what is written
// after something was read is later than it, whatever the clocks say. It is kept with the records and has one owner.
//
// It never goes back. A clock that was set back writes on from its last stamp. A stamp of another device that is more than Ahead in
// the future (a clock set to 2099) is taken like any other, since all must take the same, but does not move this clock: only the
// field that bears it goes on from there, each time somebody writes over it.
type Clock struct {
	By   string `json:"by"`
	Last int64  `json:"last"` // the highest this device wrote or believed
}

// See notes a stamp that came from elsewhere.
func (c *Clock) See(s Stamp, now time.Time) {
	if s.At <= now.Add(Ahead).UnixMilli() {
		c.Last = max(c.Last, s.At)
	}
}

// Next is the stamp of what is written now over what bears the stamp over; zero for a field that nobody wrote yet.
func (c *Clock) Next(over Stamp, now time.Time) Stamp {
	c.See(over, now)
	c.Last = max(now.UnixMilli(), c.Last+1)
	return Stamp{At: max(c.Last, over.At+1), By: c.By}
}
