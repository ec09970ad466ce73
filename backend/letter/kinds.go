package letter

import (
	"context"
	"slices"

	"kyujindesk/backend/form"
)

// Direction says who writes letters of a kind.
type Direction string

// The directions.
const (
	ToOffice Direction = "desk → office"
	ToDesk   Direction = "office → desk"
	ToSister Direction = "desk ↔ desk" // between two computers of one business
	BothWays Direction = "both"
)

// Ends says when a letter is done with.
type Ends string

// The ends of letters. What is sent outside a stream has nobody who acknowledges it.
const (
	AtAck     Ends = "ack"    // sent again until the other side has acknowledged it
	AtAnswer  Ends = "answer" // sent again until its answer is here
	AtSending Ends = "sent"   // done when a mail server took it; whoever misses it asks again

	// AtMostOnce is for what is no letter: it is done when a mail server took it, and is never sent again where that is in doubt,
	// since nobody knows it by its id.
	AtMostOnce Ends = "once"
)

// Topic is what a letter changes; a screen that shows it reads again.
type Topic string

// The topics of letters. AboutStage is how somebody gets in, and the account.
const (
	AboutNothing       Topic = ""
	AboutPostings      Topic = "postings"
	AboutEstablishment Topic = "establishment"
	AboutStage         Topic = "stage"
	AboutApplicants    Topic = "applicants"
	AboutSeekers       Topic = "seekers"
	AboutNotices       Topic = "notices"
	AboutTalks         Topic = "talks"
)

// Act does what a letter says, in the running transaction.
type Act func(ctx context.Context, l Opened) error

// spec is all there is to say of one kind of letter. A new kind is a constant, a body, a spec, and an act at the side that reads
// it; the protocol's table, the names for the screens and the test vector follow, and what is missing does not pass the tests.
type spec struct {
	kind   Kind
	way    Direction
	stream bool // numbered, acknowledged and applied in order
	ends   Ends
	topic  Topic
	files  bool   // it may bring files
	body   string // its members, for docs/PROTOCOL.md
	text   func(Letter) (string, error)
	// prints is the form whose answers stand in the text; nil for a kind without.
	prints func(Letter) (form.Form, error)
}

// The kinds that belong to no noun.
const (
	Ack         Kind = "ack"         // nothing but Acks; never acknowledged itself
	Unsupported Kind = "unsupported" // the kind answered is unknown here
)

// specs are all kinds there are.
var specs = slices.Concat(postingKinds, applicantKinds, seekerKinds, approachKinds, establishmentKinds, officeKinds, noticeKinds, talkKinds, accountKinds, loginKinds, settingsKinds, sisterKinds, []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{kind: Ack, way: BothWays, ends: AtSending, body: "empty", text: saying(ackText)},
	{kind: Unsupported, way: BothWays, stream: true, ends: AtAck, body: "empty", text: saying(unsupportedText)},
})

// of is the spec of a kind; false for one that is not known here.
func (k Kind) spec() (spec, bool) {
	for _, s := range specs {
		if s.kind == k {
			return s, true
		}
	}
	return spec{}, false
}

// Kinds lists the kinds that go a way, those that go both ways among them; all there are where it is BothWays.
func Kinds(way Direction) (kinds []Kind) {
	for _, s := range specs {
		if s.way == way || s.way == BothWays || way == BothWays {
			kinds = append(kinds, s.kind)
		}
	}
	return kinds
}

// InStream says whether letters of a kind are numbered, acknowledged and applied in order. The others are about getting in,
// before there is a stream: each question is sent until its answer is there. Kinds that are not known here are numbered.
func (k Kind) InStream() bool {
	s, known := k.spec()
	return !known || s.stream
}

// Topic is what letters of a kind change.
func (k Kind) Topic() Topic {
	s, _ := k.spec()
	return s.topic
}

// Ends says when letters of a kind are done with.
func (k Kind) Ends() Ends {
	s, known := k.spec()
	if !known {
		return AtAck
	}
	return s.ends
}

// mayBring says whether letters of a kind may bring files. What a kind that is not known here may do, its readers will know.
func (k Kind) mayBring() bool {
	s, known := k.spec()
	return !known || s.files
}

// saying is a text without anything of the letter in it.
func saying(text string) func(Letter) (string, error) {
	return func(Letter) (string, error) { return text, nil }
}

// telling is a text made from a body.
func telling[T any](text func(T) string) func(Letter) (string, error) {
	return func(l Letter) (string, error) { return readable(l, text) }
}

// printing is a form found in a body.
func printing[T any](f func(T) form.Form) func(Letter) (form.Form, error) {
	return func(l Letter) (form.Form, error) {
		b, err := Read[T](l)
		return f(b), err
	}
}
