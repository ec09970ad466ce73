package letter

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/emersion/go-message"
	"github.com/emersion/go-message/mail"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
)

// Names on the outside of a mail. They tell servers nothing about persons or content.
const (
	subject     = "Kyujin Desk"
	idDomain    = "letter.kyujin-desk.invalid" // RFC 2606: never a real host
	headerCode  = "Kyujin-Desk-Code"
	noPaper     = "OPEN" // in place of a code's name: O is no character of a code
	dataType    = "application/vnd.kyujin-desk.letter+json"
	controlType = "application/pgp-encrypted"
	controlText = "Version: 1\r\n"
)

// HeaderMark is the header field that marks a mail as a letter; its value is no matter.
const HeaderMark = "Kyujin-Desk-Letter"

// Envelope says between which mail addresses and keys a letter travels.
type Envelope struct {
	From, To string       // mail addresses
	Signer   Key          // the sender, with its private half
	Readers  []Key        // the certificate of who is to open it; the sender's is added
	Code     account.Code // first contact: sealed with the code's secret instead of Readers
	NoPaper  bool         // first contact without a code: sealed with To, which is no secret
}

// addressee is the fingerprint a letter names as its reader's; empty where it is sealed with a secret.
func (e Envelope) addressee() string {
	if e.Code != "" || e.NoPaper || len(e.Readers) == 0 {
		return ""
	}
	return e.Readers[0].Fingerprint()
}

// Seal writes a letter as a mail (RFC 5322, RFC 3156 multipart/encrypted, signed inside). The bytes are
// final: they are kept and sent again unchanged until acknowledged. It returns ErrTooLarge.
func Seal(l Letter, e Envelope) ([]byte, error) {
	raw, _, err := sealHashed(l, e)
	return raw, err
}

// sealHashed is Seal, with the hash of the data part.
func sealHashed(l Letter, e Envelope) (raw []byte, hash string, err error) {
	form, err := formVersion(l)
	if err != nil {
		return nil, "", err
	}
	l.From, l.To, l.Text, l.Form = e.Signer.Fingerprint(), e.addressee(), textVersion, form
	if l.Acks.Gaps == nil {
		l.Acks.Gaps = []int64{}
	}
	data, err := json.Marshal(l)
	if err != nil {
		return nil, "", fmt.Errorf("write letter: %w", err)
	}
	inner, err := content(l, data)
	if err != nil {
		return nil, "", err
	}
	sealed, err := encrypt(inner, e)
	if err != nil {
		return nil, "", err
	}
	if raw, err = wrap(l, e, sealed); err != nil {
		return nil, "", fmt.Errorf("write mail: %w", err)
	}
	if len(raw) > MaxMail {
		return nil, "", ErrTooLarge
	}
	sum := sha256.Sum256(data)
	return raw, hex.EncodeToString(sum[:]), nil
}

// MessageID is the Message-ID of a letter's mail, without angle brackets.
func MessageID(letterID string) string { return letterID + "@" + idDomain }

// IDOf is the id of the letter a Message-ID names, or empty where it names none of ours.
func IDOf(messageID string) string {
	id, domain, _ := strings.Cut(messageID, "@")
	if !strings.EqualFold(domain, idDomain) {
		return ""
	}
	return id
}

// content is the signed and encrypted part: a text people can read, and the data it was made from.
func content(l Letter, data []byte) ([]byte, error) {
	if len(data) > MaxData || !attachable(l.Files) {
		return nil, ErrTooLarge
	}
	text, err := Readable(l)
	if err != nil {
		return nil, err
	}
	return contentOf(text, data, l.Files...)
}

// contentOf writes the parts: the text, the data, and the files the data name.
func contentOf(text string, data []byte, files ...File) ([]byte, error) {
	var b bytes.Buffer
	var h message.Header
	h.SetContentType("multipart/mixed", nil)
	w, err := message.CreateWriter(&b, h)
	if err != nil {
		return nil, fmt.Errorf("start content: %w", err)
	}
	var th, dh message.Header
	th.SetContentType("text/plain", map[string]string{"charset": "utf-8"})
	th.Set("Content-Transfer-Encoding", "base64")
	dh.SetContentType(dataType, nil)
	dh.Set("Content-Transfer-Encoding", "base64")
	if err := part(w, th, []byte(text)); err != nil {
		return nil, err
	}
	if err := part(w, dh, data); err != nil {
		return nil, err
	}
	if err := attach(w, files); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("end content: %w", err)
	}
	return b.Bytes(), nil
}

// attach writes files as parts.
func attach(w *message.Writer, files []File) error {
	for _, f := range files {
		var h message.Header
		h.SetContentType(f.Type, nil)
		h.SetContentDisposition("attachment", map[string]string{"filename": f.Name})
		h.Set("Content-Transfer-Encoding", "base64")
		if err := part(w, h, f.Content); err != nil {
			return err
		}
	}
	return nil
}

// worthCompressing is from how many bytes on compression saves more than it costs: below are acknowledgements.
const worthCompressing = 2 << 10

func encrypt(plain []byte, e Envelope) ([]byte, error) {
	b := pgp().Encryption().SigningKey(e.Signer.key)
	if len(plain) > worthCompressing {
		b = b.Compress()
	}
	switch {
	case e.Code != "":
		b = b.Password([]byte(e.Code.Secret()))
	case e.NoPaper:
		b = b.Password([]byte(e.To))
	default:
		b = b.Recipient(e.Signer.key)
		for _, r := range e.Readers {
			b = b.Recipient(r.key)
		}
	}
	h, err := b.New()
	if err != nil {
		return nil, fmt.Errorf("prepare encryption: %w", err)
	}
	m, err := h.Encrypt(plain)
	if err != nil {
		return nil, fmt.Errorf("encrypt letter: %w", err)
	}
	comment := ""
	if name := e.codeName(); name != "" {
		comment = headerCode + " " + name
	}
	armored, err := m.ArmorWithCustomHeaders(comment, "")
	if err != nil {
		return nil, fmt.Errorf("armor letter: %w", err)
	}
	return []byte(armored), nil
}

// codeName names the code a letter of first contact is sealed with; empty for all others. Gateways remove headers they do not know, so the
// armor says it, too.
func (e Envelope) codeName() string {
	switch {
	case e.Code != "":
		return e.Code.Name()
	case e.NoPaper:
		return noPaper
	}
	return ""
}

func wrap(l Letter, e Envelope, sealed []byte) ([]byte, error) {
	made, err := clock.Parse(l.MadeAt)
	if err != nil {
		made = time.Unix(0, 0)
	}
	var h mail.Header
	h.SetAddressList("From", []*mail.Address{{Address: e.From}})
	h.SetAddressList("To", []*mail.Address{{Address: e.To}})
	h.SetDate(made.UTC())
	h.SetSubject(subject)
	h.SetMessageID(MessageID(l.ID))
	if l.Case != "" {
		h.SetMsgIDList("References", []string{"case." + l.Case + "@" + idDomain})
	}
	h.Set("Auto-Submitted", "auto-generated") // RFC 3834: no out-of-office answers
	h.Set(HeaderMark, "1")
	if name := e.codeName(); name != "" {
		h.Set(headerCode, name)
	}
	h.SetContentType("multipart/encrypted", map[string]string{"protocol": controlType})
	var b bytes.Buffer
	w, err := message.CreateWriter(&b, h.Header)
	if err != nil {
		return nil, err
	}
	var ch, sh message.Header
	ch.SetContentType(controlType, nil)
	sh.SetContentType("application/octet-stream", map[string]string{"name": "encrypted.asc"})
	sh.SetContentDisposition("inline", map[string]string{"filename": "encrypted.asc"})
	if err := part(w, ch, []byte(controlText)); err != nil {
		return nil, err
	}
	if err := part(w, sh, sealed); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func part(w *message.Writer, h message.Header, body []byte) error {
	p, err := w.CreatePart(h)
	if err != nil {
		return fmt.Errorf("start part: %w", err)
	}
	if _, err := io.Copy(p, bytes.NewReader(body)); err != nil {
		return fmt.Errorf("write part: %w", err)
	}
	if err := p.Close(); err != nil {
		return fmt.Errorf("end part: %w", err)
	}
	return nil
}
