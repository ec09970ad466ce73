package posting

import (
	"time"

	"kyujindesk/backend/form"
)

// Event is one thing that happened to a posting.
type Event struct {
	At      time.Time // by this computer's clock: when it was done here, or heard of
	Decided time.Time // by the office's clock; zero for what was done here
	Kind    EventKind
	Rev     int         // the revision it happened to
	Request RequestKind // of what was asked, granted, declined or dropped
	By      string      // who decided at the office, or empty
	Reason  string      // in the office's words, or empty
}

// EventKind names what happened.
type EventKind string

// The kinds of event.
const (
	WasCreated   EventKind = "created"
	WasSubmitted EventKind = "submitted"
	WasSent      EventKind = "sent"      // a mail server took it
	WasDelivered EventKind = "delivered" // the office has it
	WasBounced   EventKind = "bounced"   // a mail server says that it could not be delivered
	WasReturned  EventKind = "returned"
	WasAccepted  EventKind = "accepted"
	WasRefused   EventKind = "refused"
	WasAsked     EventKind = "asked"
	WasGranted   EventKind = "granted"
	WasDeclined  EventKind = "declined"
	WasDropped   EventKind = "dropped"
	WasRenewed   EventKind = "renewed"   // it came to be by a renewal of another
	WasFiled     EventKind = "filed"     // another computer of the business sent it
	WasOvertaken EventKind = "overtaken" // what was sent here met a newer state at the office
	WasKept      EventKind = "kept"      // the office's answers took the place of others, which are kept as a version
	HasExpired   EventKind = "expired"
	WasBrought   EventKind = "brought"  // it was taken over from its public page
	WasJoined    EventKind = "joined"   // its business joined an office, which is told that it stands
	WasUnfiled   EventKind = "unfiled"  // its business joined an office before what was filed by hand was decided: it is a draft again
	WasVerified  EventKind = "verified" // the office has found that it stands as it was brought
	WasRejected  EventKind = "rejected" // the office has not
	WasUnsaid    EventKind = "unsaid"   // what was recorded of the office's decision here was taken back
)

// Version is the answers of a posting as they were at one moment that counts.
type Version struct {
	N      int // 1 for the oldest
	At     time.Time
	Origin Origin
	Rev    int // the office's revision it became, or was made on
	Values form.Values
}

// Origin says where a version comes from.
type Origin string

// The origins.
const (
	FromHere   Origin = "sent"   // sent from this computer
	FromOffice Origin = "office" // told by the office: from another computer, or granted
	FromPage   Origin = "page"   // read off its public page
	Kept       Origin = "kept"   // never sent: the office's answers took its place
)

// Submission is how far the last sending of a posting from this computer has come; times are zero until reached, and
// all of them where it was sent from another.
type Submission struct {
	MadeAt  time.Time
	SentAt  time.Time // a mail server took it
	AckedAt time.Time // the office has it
	ToCarry bool      // no letter carries it: a person takes it to the office
}

// Filing is how a posting came to the office.
type Filing struct {
	Device  string // fingerprint of the device that sent it last
	Account string
	Letter  string // id of the letter that brought this revision

	Confirmed []string // the rules whose question the business had answered with 確認済み
}

// Stage is a posting's state as a person sees it: the state, and for one that was submitted, how far
// its letter has come.
type Stage string

// The stages.
const (
	InDraft   Stage = "draft"     // 下書き
	Queued    Stage = "queued"    // 送信待ち
	ToCarry   Stage = "carry"     // 手続き待ち: a person takes it to the office
	Sent      Stage = "sent"      // 送信済・到達待ち
	Reviewing Stage = "reviewing" // 確認中（到達）
	ToCorrect Stage = "returned"  // 修正依頼
	ToVerify  Stage = "brought"   // 窓口の確認待ち
	InForce   Stage = "valid"     // 有効
	NotTaken  Stage = "refused"   // 不受理
	TakenBack Stage = "withdrawn" // 取り下げ
	CalledOff Stage = "cancelled" // 取消
	RunOut    Stage = "expired"   // 期限満了
)

// Stages lists them all.
func Stages() []Stage {
	return []Stage{InDraft, Queued, ToCarry, Sent, Reviewing, ToVerify, ToCorrect, InForce, NotTaken, TakenBack, CalledOff, RunOut}
}

// StageOf tells the stage from the state and the last submission.
func StageOf(s State, last Submission) Stage {
	switch {
	case s == Valid:
		return InForce
	case s == Brought:
		return ToVerify
	case s.Final():
		return Stage(s)
	case s == Returned:
		return ToCorrect
	case s != Submitted:
		return InDraft
	case last.ToCarry:
		return ToCarry
	case !last.AckedAt.IsZero(), last.MadeAt.IsZero():
		return Reviewing
	case !last.SentAt.IsZero():
		return Sent
	}
	return Queued
}
