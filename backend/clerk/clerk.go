// Package clerk is who works at an office (係): roles, and what each may do. It knows nothing of passwords, SQL or screens.
package clerk

import "slices"

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
	ID    string // names one for good, in the journal
	Name  string // as businesses are told it; may be empty
	Roles []Role
}

// The ids of those who are no persons.
const (
	DaemonID   = "officed"
	PracticeID = "practice"
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
