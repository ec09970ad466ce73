package letter

import (
	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// The letters about postings; the case is the posting's id. The office alone decides what state a posting is in; a
// desk asks, and is told. base_rev is the office's revision the asking desk has seen.
const (
	PostingSubmit  Kind = "posting.submit"  // 求人申込み, and again after 修正依頼
	PostingBrought Kind = "posting.brought" // one that stands already, of a business that joins the office
	PostingAsk     Kind = "posting.ask"     // a request about a posting the office holds
	PostingDrop    Kind = "posting.drop"    // the business takes a request back
	PostingTold    Kind = "posting.told"    // what happened, and how the posting is now
	PostingFigures Kind = "posting.figures" // how many applied, and what came of it
)

// PostingFiguresBody is what came of a posting so far; it takes the place of every earlier one.
type PostingFiguresBody struct {
	applicant.Figures
}

// PostingSubmitBody is a whole posting as it was sent.
type PostingSubmitBody struct {
	Kind   posting.Kind `json:"kind"`
	Values form.Values  `json:"values"`
	From   string       `json:"from,omitempty"` // id of the posting it was copied from

	Confirmed []string `json:"confirmed,omitempty"` // the rules whose question was answered with 確認済み
}

// PostingBroughtBody is a posting as it stands at the office by the business's word: nothing follows from it until the office has
// found that it does.
type PostingBroughtBody struct {
	Kind     posting.Kind  `json:"kind"`
	State    posting.State `json:"state"` // always valid: nothing else lives without the office
	Values   form.Values   `json:"values"`
	Number   string        `json:"number"`
	Received era.Date      `json:"received"`
	Expires  era.Date      `json:"expires"`
	From     string        `json:"from,omitempty"` // id of the posting it follows
}

// PostingAskBody is what the business asks.
type PostingAskBody struct {
	ID     string              `json:"id"`     // of the request
	Form   posting.Kind        `json:"form"`   // the posting's kind, for the text
	Kind   posting.RequestKind `json:"kind"`   // what is asked
	Reason string              `json:"reason"` // of a cancellation
	Values form.Values         `json:"values"` // of a change or renewal: all answers

	Confirmed []string `json:"confirmed,omitempty"` // of a change: the rules whose question was answered with 確認済み
}

// PostingDropBody names the request that is taken back.
type PostingDropBody struct {
	ID string `json:"id"`
}

// PostingToldBody is what happened and how the posting is now: a whole copy, so that a desk that missed something, or
// is new, has everything.
type PostingToldBody struct {
	Event   posting.EventKind   `json:"event"`
	Request posting.RequestKind `json:"request"` // of an event about a request
	By      string              `json:"by"`      // who decided, or empty
	At      string              `json:"at"`      // RFC 3339, the office's clock
	Reason  string              `json:"reason"`  // in the office's words, or empty

	Kind     posting.Kind      `json:"kind"`
	State    posting.State     `json:"state"`
	Rev      int               `json:"rev"` // the office's
	Values   form.Values       `json:"values"`
	Number   string            `json:"number"`
	Received era.Date          `json:"received"`
	Expires  era.Date          `json:"expires"`
	Remarks  []posting.Remark  `json:"remarks"`
	Requests []posting.Request `json:"requests"`
	Office   string            `json:"office"` // name of the office that received it, once it is accepted
	From     string            `json:"from"`   // id of the posting it follows, or empty
}

// postingKinds are their specs.
var postingKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: PostingSubmit, way: ToOffice, stream: true, ends: AtAck,
		body:   "`kind, values{field key: text}, from, confirmed`: the rules whose question the business has answered with 確認済み; case = posting id, base_rev = the office's revision the desk has seen, 0 for a new posting",
		text:   telling(submitText),
		prints: printing(func(b PostingSubmitBody) form.Form { return posting.FormOf(b.Kind) }),
	},
	{
		kind: PostingBrought, way: ToOffice, stream: true, ends: AtAck,
		body:   "`kind, state, values, number, received, expires, from`: a posting that stands already, of a business that joins the office; held as `brought` until the office verifies or rejects it; case = posting id, base_rev = the desk's revision",
		text:   telling(broughtText),
		prints: printing(func(b PostingBroughtBody) form.Form { return posting.FormOf(b.Kind) }),
	},
	{
		kind: PostingAsk, way: ToOffice, stream: true, ends: AtAck,
		body:   "`id` of the request, `form` (the posting's kind), `kind` change, renewal, extension, withdrawal or cancellation, `reason` filled or plan, `values` of a change or renewal, `confirmed` of a change",
		text:   telling(askText),
		prints: printing(func(b PostingAskBody) form.Form { return posting.FormOf(b.Form) }),
	},
	{
		kind: PostingDrop, way: ToOffice, stream: true, ends: AtAck,
		body: "`id` of the request that is taken back",
		text: telling(dropText),
	},
	{
		kind: PostingTold, way: ToDesk, stream: true, ends: AtAck, topic: AboutPostings,
		body:   "to every device of the account. `event, request, by, at, reason`: what happened; `kind, state, rev, values, number, received, expires, remarks, requests, office, from`: the posting as it is now, whole (dates YYYY-MM-DD)",
		text:   telling(toldText),
		prints: printing(func(b PostingToldBody) form.Form { return posting.FormOf(b.Kind) }),
	},
	{
		kind: PostingFigures, way: ToDesk, stream: true, ends: AtAck, topic: AboutPostings,
		body: "to every device of the business. `introduced, applied, hired, rejected, withdrawn`: what came of the posting so far; takes the place of every earlier one; case = the posting",
		text: telling(figuresText),
	},
}
