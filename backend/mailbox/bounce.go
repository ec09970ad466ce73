package mailbox

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/emersion/go-message"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mime"
)

// Bounds of what is read of a bounce.
const (
	bounceMax      = 1 << 20 // bytes of the whole mail
	bounceParts    = 10
	bouncePart     = 64 << 10 // bytes of one part
	bounceGroups   = 20       // recipients
	diagnosticMost = 300      // characters
)

// Bounce is what a delivery status notification (RFC 3464) or its like says about one of our letters. Anybody can
// write one: it explains why a letter has no answer, and changes nothing that is known of the letter.
type Bounce struct {
	MessageID  string `json:"messageId"`  // of the letter, without <>
	Recipient  string `json:"recipient"`  // the address that could not be reached
	Action     Action `json:"action"`     // what became of the letter
	Status     string `json:"status"`     // enhanced code, for example 5.1.1
	Diagnostic string `json:"diagnostic"` // what the refusing server said; one line, at most 300 characters
}

// Action is what became of a mail (RFC 3464 §2.3.3).
type Action string

// The actions.
const (
	BounceFailed    Action = "failed"
	BounceDelayed   Action = "delayed"
	BounceDelivered Action = "delivered"
	BounceRelayed   Action = "relayed"
	BounceExpanded  Action = "expanded"

	// BounceReturned is ours, for mails that came back and do not say for good or not.
	BounceReturned Action = "returned"
)

// Key is the key of the sentence that explains a bounce, by its status code (RFC 3463), never by its text.
func (b Bounce) Key() string {
	if b.Action == BounceDelayed {
		return "mail.bounce.delayed"
	}
	if b.Action == BounceReturned {
		return "mail.bounce.returned"
	}
	if b.Action != BounceFailed {
		return ""
	}
	_, detail, _ := strings.Cut(b.Status, ".")
	switch {
	case strings.HasPrefix(detail, "1."), detail == "2.1":
		return "mail.bounce.address"
	case detail == "2.2":
		return "mail.bounce.full"
	case detail == "2.3", detail == "3.4":
		return "mail.bounce.tooLarge"
	case strings.HasPrefix(detail, "7."):
		return "mail.bounce.refused"
	}
	return "mail.bounce.failed"
}

// ParseBounce reads what a mail server says of a mail it could not deliver: a delivery status notification, or any other mail of a
// mail system in which the Message-ID of the original can be found. It is false for any other mail, and for one that does not say
// which mail it is about.
func ParseBounce(raw []byte) (Bounce, bool) {
	if len(raw) > bounceMax {
		return Bounce{}, false
	}
	m := mime.Read(raw)
	if !isReturn(m.Header) {
		return Bounce{}, false
	}
	var b, words Bounce
	for _, p := range m.Parts[:min(len(m.Parts), bounceParts)] {
		body := p.Body[:min(len(p.Body), bouncePart)]
		switch {
		case p.Type == "message/disposition-notification", p.Type == "message/feedback-report":
			return Bounce{}, false // somebody read it, or called it spam
		case p.Embedded:
			b.about(letter.MessageIDIn(body))
		case p.Type == "message/delivery-status", p.Type == "message/global-delivery-status", bytes.Contains(body, []byte("\nFinal-Recipient:")):
			b.status(body)
		case words == (Bounce{}) && b.MessageID == "":
			words = said(body)
		}
	}
	b.about(words.MessageID)
	if b.MessageID == "" { // whole mails are answered by it, too
		b.about(letter.MessageIDIn([]byte("Message-ID: " + m.Header.Get("In-Reply-To") + m.Header.Get("References"))))
	}
	if b.Action == "" {
		b.Action, b.Status = Action(first(string(words.Action), string(BounceReturned))), words.Status
	}
	b.Diagnostic = first(b.Diagnostic, words.Diagnostic)
	return b, b.MessageID != ""
}

// bounceFields are what mayBounce looks at.
var bounceFields = []string{"Content-Type", "From", "Return-Path", "Subject", "X-Failed-Recipients"} //nolint:gochecknoglobals // never changed

// mayBounce tells from the few fields we ask for whether a mail is worth reading as a bounce.
func mayBounce(header []byte) bool {
	h, _ := mime.ReadHeader(header)
	return isReturn(h)
}

// isReport tells whether a header is that of a report, which no letter is, whatever else stands in it.
func isReport(header []byte) bool {
	if !bytes.Contains(bytes.ToLower(header), []byte("multipart/report")) { // there are many mails
		return false
	}
	h, _ := mime.ReadHeader(header)
	kind, _ := mime.ParseType(h.Get("Content-Type"))
	return kind == "multipart/report"
}

// systems are how mail systems call themselves in From and Return-Path.
var systems = regexp.MustCompile(`(?i)mailer-?daemon|postmaster|mail-?daemon|mail (delivery|system|administrator)|\bbounce@|^<>$`)

// subjects are what they call such mails. Answers to them and mails about them begin with other words.
var subjects = regexp.MustCompile(`(?i)^(undeliver|returned mail|failure notice|delivery (status|failure|report|has failed|notification)|mail (delivery|could not be|system error)|message (undeliver|could not be)|non[- ]?delivery)`)

// isReturn tells whether a header is that of a mail system about a mail it was given: a delivery status notification (RFC 3464), or
// one of those who keep to no standard.
func isReturn(h message.Header) bool {
	kind, parameters := mime.ParseType(h.Get("Content-Type"))
	if report := parameters["report-type"]; kind == "multipart/report" && report != "" {
		return strings.EqualFold(report, "delivery-status")
	}
	return kind == "multipart/report" || h.Has("X-Failed-Recipients") || systems.MatchString(h.Get("From")) || systems.MatchString(h.Get("Return-Path")) ||
		subjects.MatchString(strings.TrimSpace(h.Get("Subject")))
}

// about takes the Message-ID of the original. Ours counts before others.
func (b *Bounce) about(id string) {
	ours := letter.IDOf(id) != "" && letter.IDOf(b.MessageID) == ""
	if (b.MessageID == "" || ours) && len(id) <= 200 && printable(id) {
		b.MessageID = id
	}
}

// status takes what a delivery status notification says of each recipient.
func (b *Bounce) status(text []byte) {
	for range bounceGroups {
		var h message.Header
		if h, text = mime.ReadHeader(bytes.TrimLeft(text, "\r\n")); h.Len() > 0 {
			b.group(h)
		}
	}
}

// group takes one recipient's fields. A failure says more than anything else; otherwise the first counts.
func (b *Bounce) group(h message.Header) {
	status := enhanced(h.Get("Status"))
	action := actionOf(h.Get("Action"), status)
	if action == "" || b.Action != "" && (b.Action == BounceFailed || action != BounceFailed) {
		return
	}
	b.Action, b.Status = action, status
	b.Recipient = short(oneLine(typed(first(h.Get("Original-Recipient"), h.Get("Final-Recipient")))), 254)
	b.Diagnostic = short(oneLine(typed(h.Get("Diagnostic-Code"))), diagnosticMost)
}

// actionOf is what became of a mail: the word for it, or where that is missing or none of the standard's, what the status says
// (RFC 3463 §3.1).
func actionOf(word, status string) Action {
	word, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(word)), " ")
	switch a := Action(word); a {
	case BounceFailed, BounceDelayed, BounceDelivered, BounceRelayed, BounceExpanded:
		return a
	}
	switch {
	case word == "expired", strings.HasPrefix(status, "5."):
		return BounceFailed
	case strings.HasPrefix(status, "4."):
		return BounceDelayed
	case strings.HasPrefix(status, "2."):
		return BounceDelivered
	}
	return ""
}

// reply is a line in which another server's reply stands (RFC 5321 §4.2, RFC 3463), as in the transcripts of Sendmail, too.
var reply = regexp.MustCompile(`(?m)^(?:.*[:;]|[ \t]*<<<)?[ \t]*#?([45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}\b|[45]\d\d [A-Za-z<]).*$`)

// original is a line of the original's header.
var original = regexp.MustCompile(`(?im)^[>| \t]*Message-ID[ \t]*:[ \t]*(?:\r?\n[ \t]+)?(<?[^<>\s]+>?)`)

// said is what a text tells in words only: which mail it is about, and the first reply of another server before the original
// begins. A reply of class 4 tells no more than that the mail came back: who writes so may try on, or have given up.
func said(text []byte) (b Bounce) {
	if found := original.FindAllSubmatchIndex(text, -1); found != nil {
		for _, m := range found {
			b.about(strings.Trim(string(text[m[2]:m[3]]), "<>"))
		}
		text = text[:found[0][0]]
	}
	if m := reply.FindSubmatch(text); m != nil {
		b.Action, b.Diagnostic = BounceReturned, short(oneLine(string(m[0])), diagnosticMost)
		if code := string(m[1]); code[0] == '5' {
			b.Action, b.Status = BounceFailed, enhanced(strings.TrimLeft(code[4:], "#"))
		}
	}
	return b
}

// typed takes the type off a field of the form "rfc822; yamada@example.jp".
func typed(field string) string {
	_, text, ok := strings.Cut(field, ";")
	if !ok {
		text = field
	}
	return strings.TrimSpace(text)
}

func first(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// oneLine makes a stranger's text fit to be shown: no control characters, no runs of blanks.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return ' ' // among them what turns the direction of writing
		}
		return r
	}, strings.ToValidUTF8(s, " "))
	return strings.Join(strings.Fields(s), " ")
}

func printable(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r <= ' ' || r > '~' }) < 0
}
