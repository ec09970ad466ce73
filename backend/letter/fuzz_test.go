package letter_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"kyujindesk/backend/letter"
)

// vectorsInto adds the mails of the vectors to a target's seeds, as each wants them.
func vectorsInto(f *testing.F, part func(raw []byte, v vector) []byte) {
	f.Helper()
	files, err := filepath.Glob(vectorFile("*.eml"))
	if err != nil || len(files) == 0 {
		f.Fatalf("%d vectors, %v", len(files), err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		text, err := os.ReadFile(file[:len(file)-len(".eml")] + ".json")
		if err != nil {
			f.Fatal(err)
		}
		var v vector
		if err := json.Unmarshal(text, &v); err != nil {
			f.Fatal(err)
		}
		f.Add(part(raw, v))
	}
}

func vectorKey(f *testing.F, name string) letter.Key {
	f.Helper()
	text, err := os.ReadFile(vectorFile(name + ".key.asc"))
	if err != nil {
		f.Fatal(err)
	}
	k, err := letter.ParseKey(string(text))
	if err != nil {
		f.Fatal(err)
	}
	return k
}

// FuzzOpen opens whole mails: whatever opens was signed by who it says.
func FuzzOpen(f *testing.F) {
	desk, office := vectorKey(f, "desk"), vectorKey(f, "office")
	vectorsInto(f, func(raw []byte, _ vector) []byte { return raw })
	f.Fuzz(func(t *testing.T, raw []byte) {
		got, err := letter.Open(raw, letter.Keys{Own: office, Sender: from(desk)})
		if err == nil && got.From != desk.Fingerprint() {
			t.Fatalf("opened a letter of %s", got.From)
		}
	})
}

// FuzzMIME looks for the sealed part in mails of any build.
func FuzzMIME(f *testing.F) {
	vectorsInto(f, func(raw []byte, _ vector) []byte { return raw })
	f.Add([]byte("Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n\r\n-----BEGIN PGP MESSAGE-----\r\n--a--\r\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if sealed, err := letter.Unwrap(raw); err == nil && len(sealed) == 0 {
			t.Fatal("found nothing, and says nothing")
		}
	})
}

// FuzzOpenPGP decrypts what claims to be an armored message.
func FuzzOpenPGP(f *testing.F) {
	office := vectorKey(f, "office")
	vectorsInto(f, func(raw []byte, _ vector) []byte {
		sealed, err := letter.Unwrap(raw)
		if err != nil {
			f.Fatal(err)
		}
		return sealed
	})
	f.Fuzz(func(t *testing.T, sealed []byte) {
		if plain, err := letter.Decrypt(sealed, office); err == nil && len(plain) > 2*letter.MaxMail {
			t.Fatalf("%d bytes came out", len(plain))
		}
	})
}

// FuzzContent reads what was decrypted, which its sender could make as he liked.
func FuzzContent(f *testing.F) {
	vectorsInto(f, func(_ []byte, v vector) []byte {
		content, err := letter.ContentOf(v.Text, v.Letter)
		if err != nil {
			f.Fatal(err)
		}
		return content
	})
	f.Fuzz(func(t *testing.T, plain []byte) {
		l, err := letter.ReadContent(plain)
		if err == nil && (l.ID == "" || l.From == "" || l.Kind == "" || l.Seq < 0) {
			t.Fatalf("took %+v for a letter", l)
		}
	})
}

// FuzzLetterJSON reads the data part, and renders it as text.
func FuzzLetterJSON(f *testing.F) {
	vectorsInto(f, func(_ []byte, v vector) []byte { return v.Letter })
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := letter.Decode(data)
		if err != nil {
			return
		}
		if _, err := letter.Readable(l); err != nil {
			return
		}
		again, err := json.Marshal(l)
		if err != nil {
			t.Fatalf("read, and cannot be written again: %v", err)
		}
		if _, err := letter.Decode(again); err != nil {
			t.Fatalf("written again, it cannot be read: %v", err)
		}
	})
}
