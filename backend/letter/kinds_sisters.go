package letter

import (
	"strings"

	"kyujindesk/backend/replica"
)

// The kinds of letter between the computers of one business. They never pass the office.
const (
	OwnFacts Kind = "own.facts" // what was written at one computer, for another one
	OwnAsk   Kind = "own.ask"   // tell me what I may lack, please
)

// OfSisters says whether only another computer of the same business writes letters of a kind, whatever program it has.
func (k Kind) OfSisters() bool { return strings.HasPrefix(string(k), "own.") }

// sisterKinds are their specs.
var sisterKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: OwnFacts, way: ToSister, stream: true, ends: AtAck, topic: AboutApplicants, files: true,
		body: "`facts` (at most 1000) `{record, kind, of, field, value, stamp{at, by}, over{at, by}}`; answering `own.ask`: `given` of `of` records so far, `last`; files: documents, each named by the id of its record, whose facts say its SHA-256",
		text: telling(ownFactsText),
	},
	{
		kind: OwnAsk, way: ToSister, stream: true, ends: AtAck,
		body: "`whole`: all records; else those in which the asker or the asked has a part",
		text: saying(ownAskText),
	},
}

// MaxFacts bounds the facts of one letter.
const MaxFacts = 1000

// OwnFactsBody is facts, for one sister.
type OwnFactsBody struct {
	Facts []replica.Fact `json:"facts"`
	Given int            `json:"given"` // answering OwnAsk: records given so far, with these
	Of    int            `json:"of"`    // and how many there are to give, about
	Last  bool           `json:"last"`
}

// OwnAskBody says how much is asked for.
type OwnAskBody struct {
	Whole bool `json:"whole"`
}
