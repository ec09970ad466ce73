package clerk

import "time"

// Matter is something that waits for a clerk.
type Matter string

// The kinds of matters, by what they are about.
func PostingMatter(id string) Matter     { return Matter("posting/" + id) }    // itself, or a request of it
func ChangeMatter(number string) Matter  { return Matter("change/" + number) } // of an establishment
func TalkMatter(id string) Matter        { return Matter("talk/" + id) }
func ClosingMatter(number string) Matter { return Matter("closing/" + number) } // of an establishment's account

// ClaimFor is how long nobody else may decide on what a clerk is at, from the clerk's last sign of work on it.
const ClaimFor = 10 * time.Minute

// Claim is that a clerk is at something.
type Claim struct {
	Matter Matter
	Clerk  string // id
	Name   string
	Until  time.Time
}

// Keeps tells whether a claim keeps somebody else from a matter now.
func (c Claim) Keeps(id string, now time.Time) bool {
	return c.Clerk != "" && c.Clerk != id && now.Before(c.Until)
}
