package letter

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"

	"github.com/emersion/go-message"
	"github.com/emersion/go-message/mail"
	"github.com/google/uuid"
)

// NoticeKind is the kind of an ordinary mail to a person, as the outbox keeps it. It is no letter: it is neither signed
// nor sealed, and changes nothing where it arrives.
const NoticeKind Kind = "notice"

// headerNotice names the request a notice answers, so that a desk can offer its digits to the person who waits for
// them.
const headerNotice = "Kyujin-Desk-Notice"

// noRequest stands there where a notice answers none.
const noRequest = "none"

// Notice is an ordinary mail to a person.
type Notice struct {
	From, To, Subject, Text string
	Request                 string // id of the request whose digits it brings; may be empty
}

// PostNotice writes a notice and puts it into the outbox, in the transaction that runs in ctx. It returns the id it has
// there. answers is the letter it goes with; it is done with once a mail server took it.
func PostNotice(ctx context.Context, box Outbox, n Notice, answers string, at time.Time) (string, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return "", fmt.Errorf("make notice id: %w", err)
	}
	raw, err := writeNotice(id.String(), n, at)
	if err != nil {
		return "", fmt.Errorf("write notice: %w", err)
	}
	return id.String(), box.PutOutgoing(ctx, Outgoing{
		ID: id.String(), Kind: NoticeKind, Answers: answers, Recipient: n.To, Raw: raw, MadeAt: at,
	})
}

func writeNotice(id string, n Notice, at time.Time) ([]byte, error) {
	var h mail.Header
	h.SetAddressList("From", []*mail.Address{{Address: n.From}})
	h.SetAddressList("To", []*mail.Address{{Address: n.To}})
	h.SetDate(at.UTC())
	h.SetSubject(n.Subject)
	h.SetMessageID(MessageID(id))
	h.Set("Auto-Submitted", "auto-generated")
	h.Set(headerNotice, cmp.Or(n.Request, noRequest))
	h.SetContentType("text/plain", map[string]string{"charset": "utf-8"})
	h.Set("Content-Transfer-Encoding", "base64")
	var b bytes.Buffer
	w, err := message.CreateWriter(&b, h.Header)
	if err != nil {
		return nil, err
	}
	if _, err := io.WriteString(w, strings.ReplaceAll(n.Text, "\n", "\r\n")); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// noticeDigits are a notice's digits: a line of their own.
var noticeDigits = regexp.MustCompile(`(?m)^\s*(\d{6,8})\s*$`)

// maxNotice bounds how much of a notice is read for its digits.
const maxNotice = 64 << 10

// IsNotice says whether a mail is a notice by its header: it stays in the mailbox, for the person.
func IsNotice(raw []byte) bool {
	e, err := message.Read(bytes.NewReader(raw))
	return (err == nil || message.IsUnknownCharset(err)) && e.Header.Has(headerNotice) && !e.Header.Has(HeaderMark)
}

// DigitsOf finds the request and the digits of a notice; false where the mail is none. Nothing proves who wrote it:
// its digits may be offered to a person, never used by themselves.
func DigitsOf(raw []byte) (request, digits string, ok bool) {
	e, err := message.Read(bytes.NewReader(raw))
	if err != nil && !message.IsUnknownCharset(err) {
		return "", "", false
	}
	request = strings.TrimSpace(e.Header.Get(headerNotice))
	if _, err := uuid.Parse(request); err != nil {
		return "", "", false
	}
	body, err := io.ReadAll(io.LimitReader(e.Body, maxNotice))
	if err != nil {
		return "", "", false
	}
	if m := noticeDigits.FindSubmatch(body); m != nil {
		return request, string(m[1]), true
	}
	return "", "", false
}
