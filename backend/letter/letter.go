// Package letter is the message between a desk and an office: signed, sealed, numbered, and readable
// by any OpenPGP mail program (docs/PROTOCOL.md). It knows the nouns it carries; it knows nothing of
// mail servers, stores or screens.
package letter

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/clock"
)

// Bounds of a letter, checked when it is sealed and when it is opened.
const (
	MaxData = 256 << 10 // bytes of the JSON part
	MaxText = 1 << 20   // bytes of the readable part
	MaxMail = 15 << 20  // bytes of the whole mail
	version = 1
)

// Errors of Seal and Open.
var (
	ErrTooLarge   = errors.New("the letter is larger than the protocol allows")
	ErrNotALetter = errors.New("the mail is not a letter of this program")
	ErrUnreadable = errors.New("the letter cannot be decrypted or read")
	ErrSignature  = errors.New("the letter's signature is missing or not its sender's")
	ErrText       = errors.New("the letter's text is not what its data say")
	ErrVersion    = errors.New("the letter was made by a newer program")
)

// Kind says what a letter asks or tells, and so which body it has.
type Kind string

// Letter is one message. Its fields are the wire format; docs/PROTOCOL.md explains each.
type Letter struct {
	V       int             `json:"v"`
	ID      string          `json:"id"`   // UUIDv7
	From    string          `json:"from"` // fingerprint of the sender's certificate: its stream
	To      string          `json:"to"`   // account id, or fingerprint of the office; empty while unknown
	Seq     int64           `json:"seq"`  // gapless from 1 in its stream; 0 outside any stream
	Kind    Kind            `json:"kind"`
	Case    string          `json:"case"`     // what it is about, for example a posting's id
	BaseRev int             `json:"base_rev"` // revision of the case it was made on
	Answers string          `json:"answers"`  // id of the letter it answers, or empty
	MadeAt  string          `json:"made_at"`  // RFC 3339 by the sender's clock; never trusted for deadlines
	Acks    Acks            `json:"acks"`
	Body    json.RawMessage `json:"body"`
}

// Acks tells how far the other side's stream has arrived.
type Acks struct {
	Upto int64   `json:"upto"` // everything up to here is stored and applied
	Gaps []int64 `json:"gaps"` // numbers above upto that are missing although later ones came
}

// New starts a letter of a kind about a case. Seal gives it its remaining fields.
func New(kind Kind, about string, body any, at time.Time) (Letter, error) {
	b, err := json.Marshal(body)
	if err != nil {
		return Letter{}, fmt.Errorf("write body of %s: %w", kind, err)
	}
	id, err := uuid.NewV7()
	if err != nil {
		return Letter{}, fmt.Errorf("make letter id: %w", err)
	}
	return Letter{V: version, ID: id.String(), Kind: kind, Case: about, MadeAt: clock.Text(at), Body: b}, nil
}

// Read decodes the body of a letter into the type its kind has. Unknown members are ignored, so that
// a newer program may add some.
func Read[T any](l Letter) (T, error) {
	var body T
	if err := json.Unmarshal(l.Body, &body); err != nil {
		return body, fmt.Errorf("body of %s: %w", l.Kind, errors.Join(ErrUnreadable, err))
	}
	return body, nil
}

func decode(data []byte) (Letter, error) {
	var l Letter
	d := json.NewDecoder(bytes.NewReader(data))
	if err := d.Decode(&l); err != nil {
		return l, errors.Join(ErrUnreadable, err)
	}
	if l.V > version {
		return l, ErrVersion
	}
	if _, err := uuid.Parse(l.ID); err != nil || l.From == "" || l.Kind == "" || l.Seq < 0 {
		return l, fmt.Errorf("id, from, kind or seq: %w", ErrUnreadable)
	}
	return l, nil
}
