package xtest

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/ProtonMail/go-crypto/openpgp/s2k"
	"github.com/ProtonMail/gopenpgp/v3/crypto"
	"github.com/ProtonMail/gopenpgp/v3/profile"

	"kyujindesk/backend/letter"
)

// Forger writes letters as somebody would who has keys and a library and none of our code: whatever data, whatever text,
// sealed as the protocol says.
type Forger struct {
	Key      letter.Key // signs
	From, To string     // mail addresses
}

// otherWords is a version of the words no program writes, so that nobody compares the text with the data.
const otherWords = 99

// Letter is the data part of a letter by the forger to a reader, as change makes it. to is empty where a secret seals it.
func (f Forger) Letter(l letter.Letter, to string, change func(members map[string]any)) ([]byte, error) {
	l.From, l.To, l.Text = f.Key.Fingerprint(), to, otherWords
	if l.Acks.Gaps == nil {
		l.Acks.Gaps = []int64{}
	}
	data, err := json.Marshal(l)
	if err != nil {
		return nil, fmt.Errorf("write letter: %w", err)
	}
	var members map[string]any
	if err := json.Unmarshal(data, &members); err != nil {
		return nil, fmt.Errorf("read letter: %w", err)
	}
	change(members)
	data, err = json.Marshal(members)
	if err != nil {
		return nil, fmt.Errorf("write letter: %w", err)
	}
	return data, nil
}

// Mail seals data to a reader.
func (f Forger) Mail(data []byte, reader letter.Key) ([]byte, error) {
	own, err := raw(f.Key)
	if err != nil {
		return nil, err
	}
	other, err := raw(reader)
	if err != nil {
		return nil, err
	}
	return f.sealed(data, "", pgp().Encryption().SigningKey(own).Recipient(own).Recipient(other))
}

// FirstMail seals data of first contact with a secret; code is what the mail says it is sealed with.
func (f Forger) FirstMail(data []byte, code, secret string) ([]byte, error) {
	own, err := raw(f.Key)
	if err != nil {
		return nil, err
	}
	return f.sealed(data, code, pgp().Encryption().SigningKey(own).Password([]byte(secret)))
}

// Unsealed signs data and encrypts nothing; code is what the mail says it is sealed with.
func (f Forger) Unsealed(data []byte, code string) ([]byte, error) {
	own, err := raw(f.Key)
	if err != nil {
		return nil, err
	}
	h, err := pgp().Sign().SigningKey(own).New()
	if err != nil {
		return nil, fmt.Errorf("prepare signature: %w", err)
	}
	armored, err := h.Sign(content(data), crypto.Armor)
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	return f.mail(armored, code), nil
}

func (f Forger) sealed(data []byte, code string, b *crypto.EncryptionHandleBuilder) ([]byte, error) {
	h, err := b.New()
	if err != nil {
		return nil, fmt.Errorf("prepare encryption: %w", err)
	}
	m, err := h.Encrypt(content(data))
	if err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	armored, err := m.ArmorBytes()
	if err != nil {
		return nil, fmt.Errorf("armor: %w", err)
	}
	return f.mail(armored, code), nil
}

// mail is a mail around what is sealed.
func (f Forger) mail(sealed []byte, code string) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "From: %s\r\nTo: %s\r\nSubject: Kyujin Desk\r\nKyujin-Desk-Letter: 1\r\n", f.From, f.To)
	if code != "" {
		fmt.Fprintf(&b, "Kyujin-Desk-Code: %s\r\n", code)
	}
	b.WriteString("Content-Type: application/octet-stream\r\n\r\n")
	b.WriteString(strings.ReplaceAll(string(sealed), "\n", "\r\n"))
	return b.Bytes()
}

// content is the inside of a letter.
func content(data []byte) []byte {
	var b bytes.Buffer
	b.WriteString("Content-Type: multipart/mixed; boundary=b\r\n\r\n")
	part := func(kind string, body []byte) {
		fmt.Fprintf(&b, "--b\r\nContent-Type: %s\r\nContent-Transfer-Encoding: base64\r\n\r\n%s\r\n", kind, base64.StdEncoding.EncodeToString(body))
	}
	part("text/plain; charset=utf-8", []byte("x\n"))
	part("application/vnd.kyujin-desk.letter+json", data)
	b.WriteString("--b--\r\n")
	return b.Bytes()
}

// raw is a key as the library has it.
func raw(k letter.Key) (*crypto.Key, error) {
	text, err := k.Private()
	if err != nil {
		return nil, err
	}
	own, err := crypto.NewKeyFromArmored(text)
	if err != nil {
		return nil, fmt.Errorf("read key: %w", err)
	}
	return own, nil
}

func pgp() *crypto.PGPHandle {
	p := profile.Default()
	p.S2kEncryption = &s2k.Config{S2KMode: s2k.IteratedSaltedS2K, S2KCount: 65536}
	return crypto.PGPWithProfile(p)
}
