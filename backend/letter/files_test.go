package letter_test

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"errors"
	"testing"

	"kyujindesk/backend/letter"
)

// noise is what cannot be compressed.
func noise(n int) []byte {
	b := make([]byte, n)
	_, _ = rand.Read(b)
	return b
}

func TestFilesTravelWithTheirLetter(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	e := letter.Envelope{Signer: desk, Readers: []letter.Key{office}}
	keys := letter.Keys{Own: office, Sender: from(desk)}
	l := shown(t)
	l.Attach("店先.png", "image/png", []byte("\x89PNG\r\n one"))
	l.Attach("厨房.jpg", "image/jpeg", noise(200_000))
	o, err := letter.Open(sealed(t, l, e), keys)
	if err != nil || len(o.Files) != 2 {
		t.Fatalf("%v, %d files", err, len(o.Files))
	}
	for i, f := range o.Files {
		if want := l.Files[i]; f.Name != want.Name || f.Type != want.Type || !bytes.Equal(f.Content, want.Content) {
			t.Errorf("file %d came as %q %q of %d bytes", i, f.Name, f.Type, len(f.Content))
		}
	}

	exchanged := shown(t)
	exchanged.Attach("店先.png", "image/png", []byte("this one"))
	exchanged.Files[0].Content = []byte("that one")
	if _, err := letter.Open(sealed(t, exchanged, e), keys); !errors.Is(err, letter.ErrFile) {
		t.Errorf("an exchanged file: got %v", err)
	}
}

func TestALetterWithoutItsFilesIsUnreadable(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	l := shown(t)
	l.Attach("店先.png", "image/png", []byte("one"))
	l.From = desk.Fingerprint()
	data, err := json.Marshal(l)
	if err != nil {
		t.Fatal(err)
	}
	content, err := letter.ContentOf("x\n", data)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := letter.SealContent(content, l, letter.Envelope{From: "a@example.jp", To: "b@example.jp", Signer: desk, Readers: []letter.Key{office}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := letter.Open(raw, letter.Keys{Own: office, Sender: from(desk)}); !errors.Is(err, letter.ErrUnreadable) {
		t.Errorf("got %v", err)
	}
}

func TestFilesHaveBounds(t *testing.T) {
	e := letter.Envelope{From: "a@example.jp", To: "b@example.jp", Signer: key(t, "desk"), Readers: []letter.Key{key(t, "office")}}
	many, large, most := shown(t), shown(t), shown(t)
	for range letter.MaxFiles + 1 {
		many.Attach("x", "text/plain", []byte("x"))
	}
	large.Attach("x", "text/plain", make([]byte, letter.MaxAttached+1))
	most.Attach("x", "application/octet-stream", noise(letter.MaxAttached))
	for name, c := range map[string]struct {
		letter letter.Letter
		want   error
	}{"too many": {many, letter.ErrTooLarge}, "too large": {large, letter.ErrTooLarge}, "the most": {most, nil}} {
		if raw, err := letter.Seal(c.letter, e); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v and %d bytes", name, err, len(raw))
		}
	}
}
