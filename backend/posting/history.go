package posting

import "time"

// Event is one thing that happened to a posting.
type Event struct {
	At   time.Time
	Kind EventKind
	Rev  int // the revision it happened to
}

// EventKind names what happened.
type EventKind string

// The kinds of event.
const (
	WasCreated   EventKind = "created"
	WasSubmitted EventKind = "submitted"
	WasSent      EventKind = "sent"      // a mail server took it
	WasDelivered EventKind = "delivered" // the office has it
	WasReturned  EventKind = "returned"
	WasAccepted  EventKind = "accepted"
)

// Submission is how far the last sending of a posting has come; times are zero until reached.
type Submission struct {
	SentAt  time.Time // a mail server took it
	AckedAt time.Time // the office has it
}

// Filing is how a posting came to the office.
type Filing struct {
	Device  string // fingerprint of the device that sent it last
	Account string
	Letter  string // id of the letter that brought this revision
}

// Stage is a posting's state as a person sees it: the state, and for one that was submitted, how far
// its letter has come.
type Stage string

// The stages.
const (
	InDraft   Stage = "draft"     // 下書き
	Queued    Stage = "queued"    // 送信待ち
	Sent      Stage = "sent"      // 送信済・到達待ち
	Reviewing Stage = "reviewing" // 確認中（到達）
	ToCorrect Stage = "returned"  // 修正依頼
	InForce   Stage = "valid"     // 有効
	NotTaken  Stage = "refused"   // 不受理
	TakenBack Stage = "withdrawn" // 取り下げ
	CalledOff Stage = "cancelled" // 取消
	RunOut    Stage = "expired"   // 期限満了
)

// StageOf tells the stage from the state and the last submission.
func StageOf(s State, last Submission) Stage {
	switch {
	case s == Valid:
		return InForce
	case s.Final():
		return Stage(s)
	case s == Returned:
		return ToCorrect
	case s != Submitted:
		return InDraft
	case !last.AckedAt.IsZero():
		return Reviewing
	case !last.SentAt.IsZero():
		return Sent
	}
	return Queued
}
