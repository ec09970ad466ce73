package letter

import (
	"encoding/json"
	"time"

	"github.com/ProtonMail/gopenpgp/v3/crypto"
)

// SealSaying seals a letter whose text says something else than its data, in words of a version counted
// from the present one.
func SealSaying(text string, version int, l Letter, e Envelope) ([]byte, error) {
	form, err := formVersion(l)
	if err != nil {
		return nil, err
	}
	l.From, l.To, l.Text, l.Form = e.Signer.Fingerprint(), e.addressee(), textVersion+version, form
	data, err := json.Marshal(l)
	if err != nil {
		return nil, err
	}
	inner, err := contentOf(text, data)
	if err != nil {
		return nil, err
	}
	sealed, err := encrypt(inner, e)
	if err != nil {
		return nil, err
	}
	return wrap(l, e, sealed)
}

// SealContent seals something that need not be the content of a letter.
func SealContent(content []byte, l Letter, e Envelope) ([]byte, error) {
	sealed, err := encrypt(content, e)
	if err != nil {
		return nil, err
	}
	return wrap(l, e, sealed)
}

// Decode reads the data part.
func Decode(data []byte) (Letter, error) { return decode(data) }

// ReadContent reads what was decrypted.
func ReadContent(plain []byte) (Letter, error) {
	c, err := readContent(plain)
	return c.Letter, err
}

// Unwrap finds the sealed part of a mail.
func Unwrap(raw []byte) ([]byte, error) {
	sealed, _, err := unwrap(raw)
	return sealed, err
}

// ContentOf writes a text and data as the content of a letter.
func ContentOf(text string, data []byte) ([]byte, error) { return contentOf(text, data) }

// ContentWith is ContentOf with a file behind it.
func ContentWith(text string, data, file []byte) ([]byte, error) {
	return contentOf(text, data, File{Name: "x", Type: "image/png", Content: file})
}

// Decrypt opens an armored message.
func Decrypt(sealed []byte, own Key) ([]byte, error) {
	plain, err := decrypt(decryption(own, ""), sealed)
	if err != nil {
		return nil, err
	}
	return plain.Bytes(), nil
}

// SealPrinting seals a letter as a program would that prints forms in words of another version.
func SealPrinting(text string, version int, l Letter, e Envelope) ([]byte, error) {
	l.From, l.To, l.Text, l.Form = e.Signer.Fingerprint(), e.addressee(), textVersion, version
	data, err := json.Marshal(l)
	if err != nil {
		return nil, err
	}
	inner, err := contentOf(text, data)
	if err != nil {
		return nil, err
	}
	return SealContent(inner, l, e)
}

// TextVersion is the version of the words this program writes.
const TextVersion = textVersion

// Raw is the library's key.
func (k Key) Raw() *crypto.Key { return k.key }

// KeyOf is a key of the library's, whatever it is.
func KeyOf(k *crypto.Key) Key { return Key{k} }

// WrapSealed makes a mail of what is sealed already, however that was done.
func WrapSealed(sealed []byte, l Letter, e Envelope) ([]byte, error) { return wrap(l, e, sealed) }

// WriteAccountMail writes an account mail as it is mailed.
func WriteAccountMail(id string, m AccountMail, at time.Time) ([]byte, error) {
	return writeAccountMail(id, m, at)
}
