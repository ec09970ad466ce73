package letter

import (
	"slices"

	"kyujindesk/backend/seeker"
)

// The letters about approaches (直接リクエスト); the case is the approach's id, which the desk makes.
const (
	SeekerApproach Kind = "seeker.approach"      // a business asks a seeker to apply
	ApproachTold   Kind = "seeker.approach.told" // how far that is
)

// SeekerApproachBody is what a business writes to a seeker, by way of the office.
type SeekerApproachBody struct {
	Posting string `json:"posting"` // id
	Seeker  string `json:"seeker"`  // number
	Text    string `json:"text"`
}

// ApproachToldBody is how far an approach is, to every device of the business.
type ApproachToldBody struct {
	Posting string               `json:"posting"`
	Seeker  string               `json:"seeker"`
	State   seeker.ApproachState `json:"state"`
	Reason  string               `json:"reason"` // of refused
	At      string               `json:"at"`     // RFC 3339, the office's clock
}

// approachKinds are their specs.
var approachKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: SeekerApproach, way: ToOffice, stream: true, ends: AtAck,
		body: "`posting`: its id, `seeker`: the number, `text` of at most 1,000 characters; case = the approach's id",
		text: telling(approachText),
	},
	{
		kind: ApproachTold, way: ToDesk, stream: true, ends: AtAck, topic: AboutSeekers,
		body: "to every device of the business, after each change. `posting, seeker`, `state` reached, passed (a mail server took it), undelivered, applied (an `introduction` follows), declined, expired or refused, `reason` of refused: posting, notDirect, twice, limit, gone or text, `at`",
		text: telling(approachToldText),
	},
}

// ReadApproach is what a business writes to a seeker. It returns ErrUnreadable. Whether it may be passed on is the office's to say.
func ReadApproach(l Letter) (SeekerApproachBody, error) {
	b, err := Read[SeekerApproachBody](l)
	const most = 8 << 10 // bytes: more than the characters that are passed on
	if err == nil && (!canonical(l.Case) || b.Posting == "" || !caseShape.MatchString(b.Posting) || !seekerNumber(b.Seeker) || len(b.Text) > most) {
		err = misshapen(l, "case, posting, seeker or text")
	}
	return b, err
}

// ReadApproachTold is how far an approach is. It returns ErrUnreadable.
func ReadApproachTold(l Letter) (ApproachToldBody, error) {
	b, err := Read[ApproachToldBody](l)
	known := slices.Contains(seeker.ApproachStates(), b.State) && (b.Reason == "" || slices.Contains(seeker.ApproachReasons(), b.Reason))
	if err == nil && (!canonical(l.Case) || !caseShape.MatchString(b.Posting) || !seekerNumber(b.Seeker) || !known || !moment(b.At)) {
		err = misshapen(l, "case, posting, seeker, state, reason or at")
	}
	return b, err
}
