package applicant

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kyujindesk/backend/fault"
)

// Roster is a list of applicants (応募者名簿). Its title, a note and what it says of each person are proposed, and may be changed before it is
// printed.
type Roster struct {
	Business string // its name
	Made     time.Time
	People   []Listed
	Title    string
	Note     string
	Items    []RosterItem
}

// RosterItem is something a list says of each person beside the name.
type RosterItem string

// What a list can say.
const (
	RosterOn      RosterItem = "on"      // when they applied
	RosterRoute   RosterItem = "route"   // how
	RosterStage   RosterItem = "stage"   // how far the selection is
	RosterPosting RosterItem = "posting" // for what
	RosterPhone   RosterItem = "phone"
	RosterMail    RosterItem = "mail"
	RosterSpace   RosterItem = "space" // an empty cell to write in
)

// RosterItems lists them all, in the order of the paper.
func RosterItems() []RosterItem {
	return []RosterItem{RosterOn, RosterRoute, RosterStage, RosterPosting, RosterPhone, RosterMail, RosterSpace}
}

// Says tells whether the list says something of each person.
func (r Roster) Says(i RosterItem) bool { return slices.Contains(r.Items, i) }

// MostRosterNote is how long the note of a list may be, in characters: ten lines.
const MostRosterNote = 400

// Worded is a list with the title, the note and the items a person made of it. It returns an Invalid fault where there is no title, or where
// one of the texts is too long.
func (r Roster) Worded(title, note string, items []string) (Roster, error) {
	r.Title, r.Note, r.Items = strings.TrimSpace(title), strings.TrimRight(note, " 　\n"), nil
	if r.Title == "" || utf8.RuneCountInString(r.Title) > MostSlipTitle || utf8.RuneCountInString(r.Note) > MostRosterNote {
		return r, fault.New(fault.Invalid, "applicant.rosterWords")
	}
	for _, i := range items {
		if !slices.Contains(RosterItems(), RosterItem(i)) {
			return r, fmt.Errorf("no list says %q", i)
		}
		r.Items = append(r.Items, RosterItem(i))
	}
	return r, nil
}
