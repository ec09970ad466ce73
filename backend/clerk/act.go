package clerk

import (
	"maps"
	"slices"
)

// Act is something a clerk does, as the journal names it.
type Act string

// What clerks do. What was done to whom stands beside it in the journal.
const (
	AcceptPosting  Act = "posting.accept"
	ReturnPosting  Act = "posting.return"
	RefusePosting  Act = "posting.refuse"
	GrantRequest   Act = "posting.grant"
	DeclineRequest Act = "posting.decline"
	VerifyPosting  Act = "posting.verify"
	RejectPosting  Act = "posting.reject"

	GrantChange   Act = "establishment.grant"
	DeclineChange Act = "establishment.decline"

	IssueCode       Act = "code.issue"
	DropCode        Act = "code.drop"
	RegisterAddress Act = "account.register"
	CompleteAccount Act = "account.complete"
	RevokeDevice    Act = "device.revoke"
	CloseAccount    Act = "account.close"
	ReopenAccount   Act = "account.reopen"

	Introduce            Act = "introduction.add"
	IssueReferral        Act = "introduction.issue"
	AddDocuments         Act = "introduction.documents"
	WithdrawIntroduction Act = "introduction.withdraw"
	ConcludeIntroduction Act = "introduction.conclude"

	AddSeeker      Act = "seeker.add"
	CorrectSeeker  Act = "seeker.correct"
	PublishSeeker  Act = "seeker.publish"
	WithdrawSeeker Act = "seeker.withdraw"
	EraseSeeker    Act = "seeker.erase"

	WriteMessage Act = "message.write"
	SendNotice   Act = "notice.send"

	SetRules       Act = "rules.set"
	SetSeekerRules Act = "rules.seekers"
	SetTrust       Act = "rules.trust"
	SetPromise     Act = "rules.promise"
	SetBackupKey   Act = "backup.key"

	AddClerk       Act = "clerk.add"
	ChangeClerk    Act = "clerk.change" // roles, or a password that was forgotten
	RemoveClerk    Act = "clerk.remove"
	ChangePassword Act = "clerk.password" // one's own
)

// What an office does by itself and keeps a line of, too.
const (
	SearchSeekers Act = "search.answer" // a business searched for people who look for work
	TellWatch     Act = "search.watch"  // a search that is watched told who is new
)

// table says which roles let somebody do what.
var table = map[Act][]Role{ //nolint:gochecknoglobals // never changed
	AcceptPosting: {Review}, ReturnPosting: {Review}, RefusePosting: {Review}, GrantRequest: {Review}, DeclineRequest: {Review},
	VerifyPosting: {Review}, RejectPosting: {Review}, GrantChange: {Review}, DeclineChange: {Review},

	IssueCode: {Reception}, DropCode: {Reception, Management}, RegisterAddress: {Reception}, CompleteAccount: {Reception},
	RevokeDevice: {Reception, Management}, CloseAccount: {Management}, ReopenAccount: {Reception, Management},

	Introduce: {Reception}, IssueReferral: {Reception}, AddDocuments: {Reception}, WithdrawIntroduction: {Reception}, ConcludeIntroduction: {Reception},
	AddSeeker: {Reception}, CorrectSeeker: {Reception}, PublishSeeker: {Reception}, WithdrawSeeker: {Reception}, EraseSeeker: {Reception, Management},

	WriteMessage: {Reception, Review, Management}, SendNotice: {Management},
	SetRules: {Management}, SetSeekerRules: {Management}, SetTrust: {Management}, SetPromise: {Management}, SetBackupKey: {Management},

	AddClerk: {Management}, ChangeClerk: {Management}, RemoveClerk: {Management}, ChangePassword: {Reception, Review, Management},
}

// Acts lists everything a clerk may do, in the order of their names.
func Acts() []Act { return slices.Sorted(maps.Keys(table)) }
