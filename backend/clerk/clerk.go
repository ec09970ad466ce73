// Package clerk is who works at an office (係): roles, and what each may do. It knows nothing of passwords, SQL or screens.
package clerk

import (
	"slices"
	"time"
)

// Role is what somebody at an office is there for. One clerk may have several.
type Role string

// The roles.
const (
	Reception  Role = "reception"  // 受付: the counter, and who looks for work
	Review     Role = "review"     // 審査: decides on what businesses file
	Management Role = "management" // 管理: rules, notices, ends of accounts, clerks
)

// Roles lists them, in the order they are shown in.
func Roles() []Role { return []Role{Reception, Review, Management} }

// Known tells whether it is one of them.
func (r Role) Known() bool { return slices.Contains(Roles(), r) }

// Clerk is who acts for an office. The zero one is nobody: what the office does by itself.
type Clerk struct {
	ID    string `json:"-"`    // names one for good, in the journal
	Name  string `json:"name"` // as businesses are told it; may be empty
	Roles []Role `json:"roles"`
}

// Player is the person who plays the clerk in practice.
func Player(name string) Clerk { return Clerk{PlayerID, name, Roles()} }

// Person tells whether it is somebody who logs in.
func (c Clerk) Person() bool {
	return c.ID != "" && c.ID != DaemonID && c.ID != PracticeID && c.ID != PlayerID
}

// Kept is a clerk as the office's file holds them: what is sealed needs the office's key, and the slot is that key, wrapped with the
// clerk's password.
type Kept struct {
	ID, Name     string
	Sealed, Slot []byte
	Since        time.Time
}

// Wrong is the name under which wrong passwords of a clerk are counted.
func (k Kept) Wrong() string { return "wrong/" + k.ID }

// The ids of those who are no persons.
const (
	DaemonID   = "officed"
	PracticeID = "practice"
	PlayerID   = "practice.player"
)

// Daemon is who acts by officed on the office's own computer: whoever may read the office's key may do everything. name is the clerk
// they say they are; it may be empty.
func Daemon(name string) Clerk { return Clerk{DaemonID, name, Roles()} }

// Practice is the automatic clerk of practice.
func Practice(name string) Clerk { return Clerk{PracticeID, name, Roles()} }

// May tells whether a clerk may do something: one of the roles lets them.
func (c Clerk) May(a Act) bool {
	may := table[a]
	return c.ID != "" && slices.ContainsFunc(c.Roles, func(r Role) bool { return slices.Contains(may, r) })
}
