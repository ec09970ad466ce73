package letter

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/emersion/go-message"
	"github.com/google/uuid"
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

// PlainMail is an ordinary mail to a person about their own matter.
type PlainMail struct {
	From, To, Subject, Text string
	Files                   []File
}

// PostPlain writes an ordinary mail about a person and puts it into the outbox, sealed, in the transaction that runs in ctx. about
// is the case, with which it is forgotten. It is never sent again by itself.
func PostPlain(ctx context.Context, box Outbox, s Sealer, m PlainMail, about string, at time.Time) error {
	id, err := uuid.NewV7()
	if err != nil {
		return fmt.Errorf("make mail id: %w", err)
	}
	raw, err := writePlain(id.String(), m, at)
	if err != nil {
		return fmt.Errorf("write mail: %w", err)
	}
	content, err := json.Marshal(plain{m.To, raw})
	if err != nil {
		return fmt.Errorf("write mail: %w", err)
	}
	return box.PutOutgoing(ctx, Outgoing{
		ID: id.String(), Kind: PlainKind, Ends: AtMostOnce, About: about, Raw: s.Seal(plainPlace(id.String()), content), MadeAt: at,
	})
}

func writePlain(id string, m PlainMail, at time.Time) ([]byte, error) {
	h := ordinaryHeader(id, m.From, m.To, m.Subject, noneAsked, at)
	h.SetContentType("multipart/mixed", nil)
	var b bytes.Buffer
	w, err := message.CreateWriter(&b, h.Header)
	if err != nil {
		return nil, err
	}
	var th message.Header
	th.SetContentType("text/plain", map[string]string{"charset": "utf-8"})
	th.Set("Content-Transfer-Encoding", "base64")
	if err := part(w, th, []byte(strings.ReplaceAll(m.Text, "\n", "\r\n"))); err != nil {
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
