package mailbox

import (
	"regexp"

	"kyujindesk/backend/message"
	"kyujindesk/backend/mime"
)

// trying is how mail systems say in words that they have not given up.
var trying = regexp.MustCompile(`(?i)will (be re-?tried|keep trying|continue to try|retry)|still trying|delayed|not yet been delivered|temporar|warning message only|遅延|遅れて|再送を(試み|続け)|再度送信`)

// Returned tells whether a mail comes from a mail system about a mail it was given, and what it says: ParseBounce for the mails of
// persons, too, which need not be ours.
func Returned(raw []byte) (message.Bounce, bool) {
	b, ok := ParseBounce(raw)
	h, _ := mime.ReadHeader(raw)
	h.Del("Return-Path") // automatic answers come without a way back, too (RFC 3834 §3.3)
	if !isReturn(h) && b.Action != BounceFailed {
		return message.Bounce{}, false
	}
	if !ok {
		return message.Bounce{}, true
	}
	final := b.Action == BounceFailed
	if b.Action == BounceReturned && b.Diagnostic == "" { // words alone
		final = true
		for _, p := range mime.Read(raw).Parts[:1] {
			final = !trying.Match(p.Body[:min(len(p.Body), bouncePart)])
		}
	}
	return message.Bounce{Final: final, About: b.MessageID}, true
}
