// Package letter is the message between a desk and an office: signed, sealed, numbered, and readable
// by any OpenPGP mail program (docs/PROTOCOL.md). It knows the nouns it carries; it knows nothing of
// mail servers, stores or screens.
package letter

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/clock"
)

// Bounds of a letter, checked when it is sealed and when it is opened.
const (
	MaxData     = 256 << 10 // bytes of the JSON part
	MaxText     = 1 << 20   // bytes of the readable part
	MaxMail     = 15 << 20  // bytes of the whole mail
	MaxFiles    = 10        // attachments
	MaxAttached = 10 << 20  // bytes of all attachments
	version     = 1

	// textVersion names the words of the code that renders letters; those of a form have its own version. It goes up with the
	// first released program that renders any letter in other words.
	textVersion = 1
)

// Errors of Seal and Open.
var (
	ErrTooLarge   = errors.New("the letter is larger than the protocol allows")
	ErrNotALetter = errors.New("the mail is not a letter of this program")
	ErrUnreadable = errors.New("the letter cannot be decrypted or read")
	ErrSignature  = errors.New("the letter's signature is missing or not its sender's")
	ErrText       = errors.New("the letter's text is not what its data say")
	ErrVersion    = errors.New("the letter was made by a newer program")
	ErrWaits      = errors.New("the letter's sender must log in first")
	ErrFile       = errors.New("an attachment is not the one the letter names")
	ErrElsewhere  = errors.New("the letter is for another computer that reads the same mailbox")
	ErrProfile    = errors.New("the letter is sealed in another way than the protocol says")
	ErrAddressee  = errors.New("the letter is written to somebody else")

	// ErrSister is no word about the letter: the office may name its writer later.
	ErrSister = errors.New("the letter is of a computer that is not known to be of this business")

	ErrCertificate = errors.New("the certificate is not of the kind the protocol says")
)

// Kind says what a letter asks or tells, and so which body it has.
type Kind string

// Letter is one message. Its fields are the wire format; docs/PROTOCOL.md explains each.
type Letter struct {
	V       int             `json:"v"`
	ID      string          `json:"id"`    // UUIDv7
	From    string          `json:"from"`  // fingerprint of the sender's certificate: its stream
	To      string          `json:"to"`    // fingerprint of the reader's certificate; empty where it is sealed with a code
	Epoch   string          `json:"epoch"` // names the stream among the sender's; a new one after it was restored
	Seq     int64           `json:"seq"`   // gapless from 1 in its stream; 0 outside any stream
	Kind    Kind            `json:"kind"`
	Case    string          `json:"case"`     // what it is about, for example a posting's id
	BaseRev int             `json:"base_rev"` // revision of the case it was made on
	Answers string          `json:"answers"`  // id of the letter it answers, or empty
	MadeAt  string          `json:"made_at"`  // RFC 3339 by the sender's clock; never trusted for deadlines
	Acks    Acks            `json:"acks"`
	Text    int             `json:"text"`           // version of the texts its readable part is made with
	Form    int             `json:"form,omitempty"` // and of the form whose answers it prints; 0 for none
	Files   []File          `json:"files,omitempty"`
	Body    json.RawMessage `json:"body"`
}

// Acks tells how far the other side's stream has arrived.
type Acks struct {
	Epoch string  `json:"epoch"` // of the other side's stream that is meant; empty where none has come
	Upto  int64   `json:"upto"`  // everything up to here is stored and applied
	Chain string  `json:"chain"` // Chain of all of it: its writer sees whether it is what it wrote
	Gaps  []int64 `json:"gaps"`  // numbers above upto that are missing although later ones came
}

// Chain is the running hash of a stream: of what came before (empty at the beginning) and of the hash of
// the next letter's data part; all in hexadecimal digits.
func Chain(before, hash string) string {
	sum := sha256.Sum256([]byte(before + hash))
	return hex.EncodeToString(sum[:])
}

// NewEpoch names a new stream: 64 random bits in hexadecimal digits.
func NewEpoch() string {
	b := make([]byte, 8)
	_, _ = rand.Read(b) // never fails since Go 1.24
	return hex.EncodeToString(b)
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
// a newer program may add some; a doubled or misspelt one makes it unreadable.
func Read[T any](l Letter) (T, error) {
	body, err := strict[T](l.Body)
	if err != nil {
		return body, fmt.Errorf("body of %s: %w", l.Kind, err)
	}
	return body, nil
}
