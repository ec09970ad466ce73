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

	"kyujindesk/backend/mime"
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
// there. answers is the letter it goes with; it may be empty.
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
		ID: id.String(), Kind: NoticeKind, Ends: AtMostOnce, Answers: answers, Recipient: n.To, Raw: raw, MadeAt: at,
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
	h.SetMsgIDList("References", []string{MessageID("notice." + cmp.Or(n.Request, noRequest))})
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
	h, _ := mime.ReadHeader(raw)
	return !h.Has(HeaderMark) && answered(h) != ""
}

// DigitsOf finds the request and the digits of a notice; false where the mail is none. Nothing proves who wrote it:
// its digits may be offered to a person, never used by themselves.
func DigitsOf(raw []byte) (request, digits string, ok bool) {
	m := mime.Read(raw)
	request = answered(m.Header)
	if _, err := uuid.Parse(request); err != nil {
		return "", "", false
	}
	for _, p := range m.Parts { // a footer makes several of one
		if found := noticeDigits.FindSubmatch(p.Body[:min(len(p.Body), maxNotice)]); found != nil {
			return request, string(found[1]), true
		}
	}
	return "", "", false
}

// answered is the request a notice answers, or noRequest; empty for other mails. Gateways remove headers they do not know, so
// References says it, too.
func answered(h message.Header) string {
	if id := firstWord(h.Get(headerNotice)); id != "" {
		return id
	}
	for _, id := range messageIDs(h.Get("References")) {
		if request, ok := strings.CutPrefix(IDOf(id), "notice."); ok {
			return request
		}
	}
	return ""
}
