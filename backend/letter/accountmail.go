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

// AccountMailKind is the kind of an ordinary mail to a person, as the outbox keeps it. It is no letter: it is neither signed
// nor sealed, and changes nothing where it arrives.
const AccountMailKind Kind = "mail"

// headerAccountMail names the question an account mail answers, so that a desk can offer its digits to the person who waits for
// them.
const headerAccountMail = "Kyujin-Desk-Account-Mail"

// noneAsked stands there where an account mail answers none.
const noneAsked = "none"

// AccountMail is an ordinary mail of the office to a person about getting in: with digits, or saying what has changed.
type AccountMail struct {
	From, To, Subject, Text string
	Asked                   string // id of the question whose digits it brings; may be empty
}

// PostAccountMail writes an account mail and puts it into the outbox, in the transaction that runs in ctx. It returns the id it has
// there. answers is the letter it goes with; it may be empty.
func PostAccountMail(ctx context.Context, box Outbox, m AccountMail, answers string, at time.Time) (string, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return "", fmt.Errorf("make account mail id: %w", err)
	}
	raw, err := writeAccountMail(id.String(), m, at)
	if err != nil {
		return "", fmt.Errorf("write account mail: %w", err)
	}
	return id.String(), box.PutOutgoing(ctx, Outgoing{
		ID: id.String(), Kind: AccountMailKind, Ends: AtMostOnce, Answers: answers, Recipient: m.To, Raw: raw, MadeAt: at,
	})
}

func writeAccountMail(id string, m AccountMail, at time.Time) ([]byte, error) {
	h := ordinaryHeader(id, m.From, m.To, m.Subject, cmp.Or(m.Asked, noneAsked), at)
	h.SetContentType("text/plain", map[string]string{"charset": "utf-8"})
	h.Set("Content-Transfer-Encoding", "base64")
	var b bytes.Buffer
	w, err := message.CreateWriter(&b, h.Header)
	if err != nil {
		return nil, err
	}
	if _, err := io.WriteString(w, strings.ReplaceAll(m.Text, "\n", "\r\n")); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// ordinaryHeader is the header of an ordinary mail to a person, but for what it holds. Its mark has programs leave it to the person.
func ordinaryHeader(id, from, to, subject, asked string, at time.Time) (h mail.Header) {
	h.SetAddressList("From", []*mail.Address{{Address: from}})
	h.SetAddressList("To", []*mail.Address{{Address: to}})
	h.SetDate(at.UTC())
	h.SetSubject(subject)
	h.SetMessageID(MessageID(id))
	h.Set("Auto-Submitted", "auto-generated")
	h.Set(headerAccountMail, asked)
	h.SetMsgIDList("References", []string{MessageID("account-mail." + asked)})
	return h
}

// digitsLine is where the digits of an account mail stand: a line of their own.
var digitsLine = regexp.MustCompile(`(?m)^\s*(\d{6,8})\s*$`)

// maxAccountMail bounds how much of an account mail is read for its digits.
const maxAccountMail = 64 << 10

// IsAccountMail says whether a mail is an account mail by its header: it stays in the mailbox, for the person.
func IsAccountMail(raw []byte) bool {
	h, _ := mime.ReadHeader(raw)
	return !h.Has(HeaderMark) && answered(h) != ""
}

// DigitsOf finds the question and the digits of an account mail; false where the mail is none. Nothing proves who wrote it:
// its digits may be offered to a person, never used by themselves.
func DigitsOf(raw []byte) (asked, digits string, ok bool) {
	m := mime.Read(raw)
	asked = answered(m.Header)
	if _, err := uuid.Parse(asked); err != nil {
		return "", "", false
	}
	for _, p := range m.Parts { // a footer makes several of one
		if found := digitsLine.FindSubmatch(p.Body[:min(len(p.Body), maxAccountMail)]); found != nil {
			return asked, string(found[1]), true
		}
	}
	return "", "", false
}

// answered is the question an account mail answers, or noneAsked; empty for other mails. Gateways remove headers they do not know, so
// References says it, too.
func answered(h message.Header) string {
	if id := firstWord(h.Get(headerAccountMail)); id != "" {
		return id
	}
	for _, id := range messageIDs(h.Get("References")) {
		if asked, ok := strings.CutPrefix(IDOf(id), "account-mail."); ok {
			return asked
		}
	}
	return ""
}
