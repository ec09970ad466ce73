package letter

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/ProtonMail/gopenpgp/v3/crypto"
	"github.com/emersion/go-message"
)

// Keys is what it takes to open a letter.
type Keys struct {
	Own Key // with its private half

	// Secret gives the secret of the account creation code with a name, for letters of first contact;
	// nil where none are expected.
	Secret func(code string) (string, error)

	// Address is where letters of first contact without a code are written to; empty where none are expected.
	Address string

	// Sender gives the certificate that must have signed the letter. The letter is not yet verified:
	// its From may be looked up, nothing in it may be believed. ErrSignature says it is nobody known.
	Sender func(l Letter) (Key, error)

	// Gate says whether a proved letter may be applied now: ErrWaits for not yet, a fault for never. nil lets
	// every letter pass.
	Gate func(ctx context.Context, l Opened) error
}

// Opened is a letter whose sender is proved.
type Opened struct {
	Letter
	Hash string // SHA-256 of its data part: the same letter sent again has the same
	Mail string // SHA-256 of the mail that brought it
	Code string // name of the account creation code it was sealed with, or empty

	// Writer is the mail address the mail says it is from, in lower case; nothing proves it.
	Writer string

	// Unread says that its text was made with words of another version, so that it could not be compared
	// with the data. Only the data count, and only they are ever shown.
	Unread bool
}

// maxParts bounds how many parts of a letter's content are looked at.
const maxParts = 100

// Open is the gate of everything that is read: a mail passes if it holds one letter, sealed as docs/PROTOCOL.md says and in no
// other way, signed by exactly its sender's key and addressed to exactly this reader, whose data have the shape they should.
// It returns ErrNotALetter, ErrUnreadable, ErrProfile, ErrSignature, ErrAddressee, ErrVersion, ErrTooLarge, ErrText, ErrFile,
// ErrElsewhere, or what Keys' functions return.
func Open(raw []byte, k Keys) (Opened, error) {
	if len(raw) > MaxMail {
		return Opened{}, ErrTooLarge
	}
	sealed, code, err := unwrap(raw)
	if err != nil {
		return Opened{}, err
	}
	secret := ""
	switch {
	case code == noPaper:
		secret, code = k.Address, ""
	case code != "" && k.Secret == nil:
		return Opened{}, ErrUnreadable
	case code != "":
		if secret, err = k.Secret(code); err != nil {
			return Opened{}, err
		}
	}
	if err := checkProfile(sealed, secret != ""); err != nil {
		return Opened{}, err
	}
	// Who signed it is said inside. So it is opened once to read the name, and once more to verify; only what was verified is
	// used. (With the session key the library could not tell whether the signature is meant for this reader.)
	plain, err := decrypt(decryption(k.Own, secret), sealed)
	if err != nil {
		if secret == "" && !k.Own.opens(sealed) {
			return Opened{}, ErrElsewhere
		}
		return Opened{}, errors.Join(ErrUnreadable, err)
	}
	claimed, err := readContent(plain.Bytes())
	if err != nil {
		return Opened{}, err
	}
	sender, err := k.Sender(claimed.Letter)
	if err != nil {
		return Opened{}, err
	}
	verified, err := decrypt(decryption(k.Own, secret).VerificationKey(sender.key), sealed)
	if err != nil {
		return Opened{}, errors.Join(ErrUnreadable, err)
	}
	if err := provedBy(verified, sender, k.Own, secret != ""); err != nil {
		return Opened{}, err
	}
	c, err := readContent(verified.Bytes())
	if err != nil {
		return Opened{}, err
	}
	if c.From != sender.Fingerprint() {
		return Opened{}, ErrSignature
	}
	if !addressed(c.Letter, k.Own, secret != "") {
		return Opened{}, ErrAddressee
	}
	form, formErr := formVersion(c.Letter) // what is wrong with the body is its reader's matter
	mail := sha256.Sum256(raw)
	o := Opened{
		Letter: c.Letter, Hash: c.hash, Mail: hex.EncodeToString(mail[:]), Code: code, Writer: writerOf(raw),
		Unread: c.Text != textVersion || formErr == nil && c.Form != form,
	}
	if o.Unread {
		return o, nil
	}
	text, err := Readable(c.Letter)
	if err != nil {
		return Opened{}, err
	}
	if text != c.text { // a person would read one thing, the program do another
		return Opened{}, ErrText
	}
	return o, nil
}

// addressed says whether a letter is written to a reader: it names the reader's certificate, or none where a secret that both
// know has opened it. Who wrote a letter may read it, too.
func addressed(l Letter, own Key, password bool) bool {
	if password {
		return l.To == ""
	}
	return l.To == own.Fingerprint() || l.From == own.Fingerprint()
}

// decryption opens with a code's secret, or without one with the reader's key.
func decryption(own Key, secret string) *crypto.DecryptionHandleBuilder {
	b := pgp().Decryption().DisableVerifyTimeCheck().MaxDecompressedMessageSize(2 * MaxMail)
	if secret != "" {
		return b.Password([]byte(secret))
	}
	return b.DecryptionKey(own.key)
}

func decrypt(b *crypto.DecryptionHandleBuilder, sealed []byte) (*crypto.VerifiedDataResult, error) {
	h, err := b.New()
	if err != nil {
		return nil, fmt.Errorf("prepare decryption: %w", err)
	}
	return h.Decrypt(sealed, crypto.Armor)
}

// contents is what a decrypted letter holds.
type contents struct {
	Letter
	text string // what a person reads
	hash string // SHA-256 of the data part
}

// readContent finds the text and the data of a decrypted letter.
func readContent(plain []byte) (c contents, err error) {
	e, err := message.Read(bytes.NewReader(plain))
	if err != nil {
		return c, errors.Join(ErrUnreadable, err)
	}
	r := e.MultipartReader()
	if r == nil {
		return c, ErrUnreadable
	}
	for range maxParts {
		p, err := r.NextPart()
		if err != nil {
			return c, errors.Join(ErrUnreadable, err)
		}
		body, err := io.ReadAll(io.LimitReader(p.Body, MaxText+1))
		if err != nil {
			return c, errors.Join(ErrUnreadable, err)
		}
		kind, _, err := p.Header.ContentType()
		switch {
		case err != nil || len(body) > MaxText:
			return c, errors.Join(ErrTooLarge, err)
		case kind == "text/plain" && c.text == "":
			c.text = strings.ReplaceAll(string(body), "\r\n", "\n")
		case kind == dataType:
			if len(body) > MaxData {
				return c, ErrTooLarge
			}
			sum := sha256.Sum256(body)
			c.hash = hex.EncodeToString(sum[:])
			if c.Letter, err = decode(body); err != nil {
				return c, err
			}
			return c, readFiles(r, c.Files)
		}
	}
	return c, ErrUnreadable
}
