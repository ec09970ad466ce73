package mailbox

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"net/textproto"
	"strings"
)

// Bounds of what is read of a bounce.
const (
	bounceMax      = 1 << 20 // bytes of the whole mail
	bounceParts    = 10
	bouncePart     = 64 << 10 // bytes of one part
	bounceGroups   = 20       // recipients
	diagnosticMost = 300      // characters
)

// Bounce is what a delivery status notification (RFC 3464) says about one of our letters. Anybody can
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
)

// Key is the key of the sentence that explains a bounce, by its status code (RFC 3463), never by its text.
func (b Bounce) Key() string {
	if b.Action == BounceDelayed {
		return "mail.bounce.delayed"
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

// ParseBounce reads a delivery status notification. It is false for any other mail, and for one that does
// not say which mail it is about.
func ParseBounce(raw []byte) (Bounce, bool) {
	if len(raw) > bounceMax {
		return Bounce{}, false
	}
	m, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return Bounce{}, false
	}
	kind, parameters, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/report" || !strings.EqualFold(parameters["report-type"], "delivery-status") || parameters["boundary"] == "" {
		return Bounce{}, false
	}
	var b Bounce
	parts := multipart.NewReader(m.Body, parameters["boundary"])
	for range bounceParts {
		p, err := parts.NextRawPart()
		if err != nil {
			break // the end, or as far as it can be read
		}
		text, err := io.ReadAll(io.LimitReader(p, bouncePart))
		if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
			break
		}
		b.read(p.Header.Get("Content-Type"), text)
	}
	return b, b.MessageID != "" && b.Action != ""
}

// read takes what one part says.
func (b *Bounce) read(contentType string, text []byte) {
	kind, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		return
	}
	switch kind {
	case "message/delivery-status", "message/global-delivery-status":
		r := textproto.NewReader(bufio.NewReader(bytes.NewReader(append(text, "\r\n\r\n"...))))
		for range bounceGroups {
			h, err := r.ReadMIMEHeader()
			if len(h) > 0 {
				b.group(h)
			}
			if err != nil {
				return
			}
		}
	case "message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers":
		h, _ := textproto.NewReader(bufio.NewReader(bytes.NewReader(append(text, "\r\n\r\n"...)))).ReadMIMEHeader() // what could be read of it
		if id := strings.Trim(h.Get("Message-Id"), "<> \t"); b.MessageID == "" && len(id) <= 200 && printable(id) {
			b.MessageID = id
		}
	}
}

// group takes one recipient's fields. A failure says more than anything else; otherwise the first counts.
func (b *Bounce) group(h textproto.MIMEHeader) {
	action := Action(strings.ToLower(strings.TrimSpace(h.Get("Action"))))
	switch action {
	case BounceFailed, BounceDelayed, BounceDelivered, BounceRelayed, BounceExpanded:
	default:
		return
	}
	if b.Action != "" && (b.Action == BounceFailed || action != BounceFailed) {
		return
	}
	b.Action = action
	b.Status = enhanced(strings.TrimSpace(h.Get("Status")))
	b.Recipient = short(oneLine(typed(first(h.Get("Original-Recipient"), h.Get("Final-Recipient")))), 254)
	b.Diagnostic = short(oneLine(typed(h.Get("Diagnostic-Code"))), diagnosticMost)
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
