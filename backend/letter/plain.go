package letter

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode"

	"github.com/emersion/go-message"
	"github.com/emersion/go-message/mail"
	"github.com/google/uuid"

	"kyujindesk/backend/fault"
)

// PlainKind is the kind of an ordinary mail about a person, as the outbox keeps it. On its way anybody can read it, as any mail; in
// the outbox it lies sealed, with who it is for.
const PlainKind Kind = "plain"

// Sealer seals what must not be readable in a file.
type Sealer interface {
	Seal(place string, plain []byte) []byte
	Unseal(place string, sealed []byte) ([]byte, error)
}

// plain is what is sealed.
type plain struct {
	To  string `json:"to"`
	Raw []byte `json:"raw"`
}

// PlainMail is an ordinary mail to one person about their own matter.
type PlainMail struct {
	From, To, Subject, Text string
	Name                    string // of who writes; empty for the address alone
	Files                   []File
	ByHand                  bool     // a person wrote it, and it does not say that a program did
	Thread                  []string // Message-IDs of what was written before, without <>; it answers the last
	Calendar                Calendar
	NotBefore               time.Time // it stays here until then; zero for at once
}

// Calendar is an invitation in a mail (RFC 6047); zero for none.
type Calendar struct {
	Method string // REQUEST or CANCEL
	Text   []byte // RFC 5545
}

// handPrefix begins the ids of mails that a person wrote, so that nobody takes one for a letter where it comes back.
const handPrefix = "message."

// ByHand tells from the id of what was sent whether it is a mail that a person wrote.
func ByHand(id string) bool { return strings.HasPrefix(id, handPrefix) }

// maxThread is how many Message-IDs References names at most.
const maxThread = 20

// PostPlain writes an ordinary mail about a person and puts it into the outbox, sealed, in the transaction that runs in ctx. about
// is the case, with which it is forgotten. It gives the mail's id in the outbox, which its Message-ID names, too. It is never sent again
// by itself. It returns the fault message.address for an address that
// no mail can be sent to, message.files for more files than a mail takes (MaxFiles, MaxAttached), and mail.tooLarge for one of more than
// MaxMail, or that the mail server would not take.
func PostPlain(ctx context.Context, box Outbox, s Sealer, m PlainMail, about string, at time.Time) (id string, err error) {
	id, raw, err := LookPlain(ctx, box, m, at)
	if err != nil {
		return "", err
	}
	content, err := json.Marshal(plain{m.To, raw})
	if err != nil {
		return "", fmt.Errorf("write mail: %w", err)
	}
	return id, box.PutOutgoing(ctx, Outgoing{
		ID: id, Kind: PlainKind, Ends: AtMostOnce, About: about, Raw: s.Seal(plainPlace(id), content), MadeAt: at, NotBefore: m.NotBefore,
	})
}

// LookPlain writes a mail as PostPlain would at this moment, and puts it nowhere. It returns the same faults.
func LookPlain(ctx context.Context, box Outbox, m PlainMail, at time.Time) (id string, raw []byte, err error) {
	if !IsAddress(m.To) || !IsAddress(m.From) {
		return "", nil, fault.New(fault.Invalid, "message.address")
	}
	total := 0
	for _, f := range m.Files {
		total += len(f.Content)
	}
	if len(m.Files) > MaxFiles || total > MaxAttached {
		return "", nil, fault.New(fault.Invalid, "message.files").With("limit", MaxAttached).With("most", MaxFiles)
	}
	fresh, err := uuid.NewV7()
	if err != nil {
		return "", nil, fmt.Errorf("make mail id: %w", err)
	}
	id = fresh.String()
	if m.ByHand {
		id = handPrefix + id
	}
	if m.NotBefore.After(at) { // to whom it comes it is of the moment it goes
		at = m.NotBefore
	}
	if raw, err = writePlain(id, m, at); err != nil {
		return "", nil, fmt.Errorf("write mail: %w", err)
	}
	if len(raw) > MaxMail {
		return "", nil, fault.New(fault.Invalid, "mail.tooLarge").With("limit", MaxMail)
	}
	return id, raw, fitsServer(ctx, box, raw)
}

// aloneAddress is one address and nothing else: no name, no second one, nothing that ends a line.
var aloneAddress = regexp.MustCompile(`^[^\s\x00-\x1f\x7f<>(),;:"\\\[\]@]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$`)

// IsAddress tells whether a text is one mail address to which a mail can be sent: in letters every server takes, of 254 at most
// (RFC 5321 §4.5.3.1.3). Dots may stand where carriers let them stand.
func IsAddress(text string) bool {
	return len(text) <= 254 && aloneAddress.MatchString(text) && !strings.ContainsFunc(text, func(r rune) bool { return r > '~' })
}

func writePlain(id string, m PlainMail, at time.Time) ([]byte, error) {
	h := ordinaryHeader(id, m.From, m.To, oneLine(m.Subject), noneAsked, at)
	if m.ByHand {
		h = handHeader(id, m, at)
	}
	text := message.Header{}
	text.SetContentType("text/plain", map[string]string{"charset": "utf-8"})
	text.Set("Content-Transfer-Encoding", "base64")
	body := []byte(strings.ReplaceAll(strings.ReplaceAll(m.Text, "\r\n", "\n"), "\n", "\r\n"))
	var b bytes.Buffer
	h.SetContentType("multipart/mixed", nil)
	w, err := message.CreateWriter(&b, h.Header)
	if err != nil {
		return nil, err
	}
	if m.Calendar.Method == "" {
		err = part(w, text, body)
	} else {
		err = m.Calendar.write(w, text, body)
	}
	if err != nil {
		return nil, err
	}
	if err := attach(w, m.Files); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("end mail: %w", err)
	}
	return b.Bytes(), nil
}

// write puts an invitation beside the text that says the same: programs that know calendars show the last they understand (RFC 6047
// §2.4), all others the text.
func (c Calendar) write(w *message.Writer, text message.Header, body []byte) error {
	var h message.Header
	h.SetContentType("multipart/alternative", nil)
	both, err := w.CreatePart(h)
	if err != nil {
		return fmt.Errorf("start part: %w", err)
	}
	if err := part(both, text, body); err != nil {
		return err
	}
	h = message.Header{}
	h.SetContentType("text/calendar", map[string]string{"charset": "utf-8", "method": c.Method})
	h.Set("Content-Transfer-Encoding", "base64")
	if err := part(both, h, c.Text); err != nil {
		return err
	}
	if err := both.Close(); err != nil {
		return fmt.Errorf("end part: %w", err)
	}
	return nil
}

// handHeader is the header of a mail that a person wrote. It names nobody but the two.
func handHeader(id string, m PlainMail, at time.Time) (h mail.Header) {
	h.SetAddressList("From", []*mail.Address{{Name: oneLine(m.Name), Address: m.From}})
	h.SetAddressList("To", []*mail.Address{{Address: m.To}})
	h.SetDate(at.UTC())
	h.SetSubject(oneLine(m.Subject))
	h.SetMessageID(MessageID(id))
	var thread []string
	for _, id := range m.Thread {
		if namedID.MatchString(id) {
			thread = append(thread, id)
		}
	}
	if len(thread) > 0 {
		thread = thread[max(0, len(thread)-maxThread):]
		h.SetMsgIDList("In-Reply-To", thread[len(thread)-1:])
		h.SetMsgIDList("References", thread)
	}
	return h
}

// namedID is a Message-ID that may be named in a header of ours: others wrote it.
var namedID = regexp.MustCompile(`^[!-;=?-~]{1,200}$`)

// oneLine makes a text fit for one field of a header.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' }), " ")
}

// OpenPlain gives what is to be sent: of an ordinary mail about a person what was sealed, and to whom; anything else as it is.
func OpenPlain(s Sealer, o Outgoing) (to string, raw []byte, err error) {
	if o.Kind != PlainKind {
		return o.Recipient, o.Raw, nil
	}
	content, err := s.Unseal(plainPlace(o.ID), o.Raw)
	if err != nil {
		return "", nil, fmt.Errorf("open mail: %w", err)
	}
	var p plain
	if err := json.Unmarshal(content, &p); err != nil {
		return "", nil, fmt.Errorf("open mail: %w", err)
	}
	return p.To, p.Raw, nil
}

func plainPlace(id string) string { return "outbox/" + id }
