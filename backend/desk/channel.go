package desk

import (
	"context"

	"kyujindesk/backend/form"
	"kyujindesk/backend/picture"
	"kyujindesk/backend/posting"
)

// Act is what a business does towards its office.
type Act string

// The acts.
const (
	Submit  Act = "submit"  // a posting, new or corrected
	Request Act = "request" // something about a posting the office holds
	Drop    Act = "drop"    // a request is taken back
	Change  Act = "change"  // of the establishment
	Result  Act = "result"  // of an applicant the office introduced
	Forget  Act = "forget"  // such an applicant was erased
)

// Filing is what a business filed.
type Filing struct {
	Act      Act
	About    string // a posting's id, the establishment's number, or an introduction's id
	Base     int    // the office's revision that this desk has seen
	Kind     posting.Kind
	Rest     string          // of the posting: what this program does not know
	From     string          // id of the posting it follows, or empty
	Values   form.Values     // settled: of the posting, the establishment or the result
	Request  posting.Request // of Request and Drop
	Confirm  []string        // of Submit: the rules whose question was answered with 確認済み
	ID       string          // of a change of the establishment
	Number   int             // of a result: the highest counts
	Referral string          // of a result: the number of the referral, or empty
	Pictures []picture.Picture
}

// Channel is the way to the office. What became of a posting that was filed is told through Desk.become, whatever the channel.
type Channel interface {
	// Tell passes on what was filed, in the transaction that files it.
	Tell(ctx context.Context, f Filing) error
	// Decides says whether the office decides on what it holds of the establishment; otherwise the business's word is enough.
	Decides() bool
}
