package letter_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// epoch names the stream of the letters here.
const epoch = "0123456789abcdef"

var made = time.Date(2026, 11, 21, 5, 0, 0, 0, time.UTC)

func key(t testing.TB, name string) letter.Key {
	t.Helper()
	k, err := letter.NewKey(name, name+"@example.jp")
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func submit(t testing.TB) letter.Letter {
	t.Helper()
	l, err := letter.New(letter.PostingSubmit, "0193a1b2-0000-7000-8000-000000000001",
		letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, made)
	if err != nil {
		t.Fatal(err)
	}
	l.Epoch, l.Seq, l.BaseRev = epoch, 3, 7
	return l
}

// shown is a letter that brings a picture; its files are still to be attached.
func shown(t testing.TB) letter.Letter {
	t.Helper()
	l, err := letter.New(letter.EstablishmentPicture, "4101-123456-7", letter.EstablishmentPictureBody{Name: strings.Repeat("ab", 32)}, made)
	if err != nil {
		t.Fatal(err)
	}
	l.Epoch, l.Seq = epoch, 3
	return l
}

func sealed(t testing.TB, l letter.Letter, e letter.Envelope) []byte {
	t.Helper()
	e.From, e.To = "saiyo@example.jp", "madoguchi@example.jp"
	raw, err := letter.Seal(l, e)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func from(k letter.Key) func(letter.Letter) (letter.Key, error) {
	return func(letter.Letter) (letter.Key, error) { return k, nil }
}

func TestALetterArrivesAsItWasWritten(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	l := submit(t)
	raw := sealed(t, l, letter.Envelope{Signer: desk, Readers: []letter.Key{office}})
	got, err := letter.Open(raw, letter.Keys{Own: office, Sender: from(desk)})
	if err != nil {
		t.Fatal(err)
	}
	if got.ID != l.ID || got.From != desk.Fingerprint() || got.Seq != 3 || got.BaseRev != 7 || got.Kind != letter.PostingSubmit || len(got.Hash) != 64 {
		t.Errorf("got %+v", got)
	}
	body, err := letter.Read[letter.PostingSubmitBody](got.Letter)
	if err != nil || posting.Title(body.Values) != posting.Title(posting.Sample(posting.FullTime)) {
		t.Errorf("body %v, %v", body, err)
	}
	if _, err := letter.Open(raw, letter.Keys{Own: desk, Sender: from(desk)}); err != nil {
		t.Errorf("the sender cannot read its own copy: %v", err)
	}
}

func TestTheOutsideTellsNothing(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	l := submit(t)
	raw := string(sealed(t, l, letter.Envelope{Signer: desk, Readers: []letter.Key{office}}))
	for _, secret := range []string{posting.Title(posting.Sample(posting.FullTime)), "posting.submit", "例示商店"} {
		if strings.Contains(raw, secret) {
			t.Errorf("%q is readable from outside", secret)
		}
	}
	for _, want := range []string{"Auto-Submitted: auto-generated", letter.MessageID(l.ID), "multipart/encrypted", "References: <case."} {
		if !strings.Contains(raw, want) {
			t.Errorf("no %q in the header", want)
		}
	}
	if !letter.IsMineHeader([]byte("Message-ID: <" + letter.MessageID(l.ID) + ">\r\n")) {
		t.Error("not recognised by its Message-ID")
	}
	if !letter.IsMineHeader([]byte("Message-ID: <TY1@TY1.prod.outlook.com>\r\nX-Microsoft-Original-Message-ID:\r\n <" + letter.MessageID(l.ID) + ">\r\n")) {
		t.Error("not recognised behind a Message-ID of Microsoft's own")
	}
	if letter.IsMineHeader([]byte("Message-ID: <x@example.jp>\r\nX-Microsoft-Original-Message-ID: <y@example.jp>\r\n")) {
		t.Error("other people's mail is taken for a letter")
	}
}

func TestOnlyTheSendersSignatureCounts(t *testing.T) {
	desk, office, stranger := key(t, "desk"), key(t, "office"), key(t, "stranger")
	raw := sealed(t, submit(t), letter.Envelope{Signer: stranger, Readers: []letter.Key{office}})
	if _, err := letter.Open(raw, letter.Keys{Own: office, Sender: from(desk)}); !errors.Is(err, letter.ErrSignature) {
		t.Errorf("a stranger's letter: %v", err)
	}
	if _, err := letter.Open(raw, letter.Keys{Own: desk, Sender: from(stranger)}); !errors.Is(err, letter.ErrElsewhere) {
		t.Errorf("somebody else's letter: %v", err)
	}
}

func TestALetterThatSaysOneThingAndDoesAnotherIsRefused(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	raw, err := letter.SealSaying("求人の取下げ\n", 0, submit(t), letter.Envelope{Signer: desk, Readers: []letter.Key{office}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := letter.Open(raw, letter.Keys{Own: office, Sender: from(desk)}); !errors.Is(err, letter.ErrText) {
		t.Errorf("text and data differ: %v", err)
	}
}

func TestATextInWordsOfAnotherVersionIsNotCompared(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	for version, unread := range map[int]bool{-1: true, 0: false, 1: true} {
		l := submit(t)
		text, err := letter.Readable(l)
		if err != nil {
			t.Fatal(err)
		}
		if unread {
			text = "ほかの版の文面\n"
		}
		raw, err := letter.SealSaying(text, version, l, letter.Envelope{Signer: desk, Readers: []letter.Key{office}})
		if err != nil {
			t.Fatal(err)
		}
		got, err := letter.Open(raw, letter.Keys{Own: office, Sender: from(desk)})
		if err != nil || got.Unread != unread || got.ID != l.ID {
			t.Errorf("version %+d: %+v, %v", version, got, err)
		}
	}
}

// TestAChangedLabelEndsTheComparisonOfItsFormAlone: a program that prints this form in other words is read without comparing.
func TestAChangedLabelEndsTheComparisonOfItsFormAlone(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	for _, test := range []struct {
		letter letter.Letter
		form   int
		unread bool
	}{
		{submit(t), posting.FormOf(posting.FullTime).Version, false},
		{submit(t), posting.FormOf(posting.FullTime).Version + 1, true},
		{submit(t), 0, true},
		{shown(t), 0, false},
	} {
		text, err := letter.Readable(test.letter)
		if err != nil {
			t.Fatal(err)
		}
		if test.unread {
			text = "ほかの版の文面\n"
		}
		e := letter.Envelope{From: "saiyo@example.jp", To: "madoguchi@example.jp", Signer: desk, Readers: []letter.Key{office}}
		raw, err := letter.SealPrinting(text, test.form, test.letter, e)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := letter.Open(raw, letter.Keys{Own: office, Sender: from(desk)}); err != nil || got.Unread != test.unread {
			t.Errorf("%s in words of form version %d: unread %t, %v", test.letter.Kind, test.form, got.Unread, err)
		}
	}
}

func TestTheCodeOpensFirstContact(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	code := account.NewCode("7K0M")
	l, err := letter.New(letter.Enrol, "", letter.EnrolBody{Address: "saiyo@example.jp"}, made)
	if err != nil {
		t.Fatal(err)
	}
	raw := sealed(t, l, letter.Envelope{Signer: desk, Code: code})
	keys := letter.Keys{Own: office, Sender: from(desk), Secret: func(name string) (string, error) {
		if name != "7K0M" {
			t.Errorf("asked for code %q", name)
		}
		return code.Secret(), nil
	}}
	got, err := letter.Open(raw, keys)
	if err != nil || got.Code != "7K0M" {
		t.Fatalf("%+v, %v", got, err)
	}
	if bytes.Contains(raw, []byte(code.Secret())) {
		t.Error("the letter shows the secret")
	}
	keys.Secret = func(string) (string, error) { return account.NewCode("7K0M").Secret(), nil }
	if _, err := letter.Open(raw, keys); !errors.Is(err, letter.ErrUnreadable) {
		t.Errorf("another secret: %v", err)
	}
}

func TestNewerAndBrokenLettersAreNamed(t *testing.T) {
	desk, office := key(t, "desk"), key(t, "office")
	l := submit(t)
	l.V = 2
	keys := letter.Keys{Own: office, Sender: from(desk)}
	if _, err := letter.Open(sealed(t, l, letter.Envelope{Signer: desk, Readers: []letter.Key{office}}), keys); !errors.Is(err, letter.ErrVersion) {
		t.Errorf("newer: %v", err)
	}
	for _, raw := range []string{"", "From: a@example.jp\r\n\r\nhello\r\n"} {
		if _, err := letter.Open([]byte(raw), keys); !errors.Is(err, letter.ErrNotALetter) {
			t.Errorf("%q: %v", raw, err)
		}
	}
	l = submit(t)
	l.Body = []byte(`{"kind":"full","values":{"work.content":"` + strings.Repeat("a", letter.MaxData) + `"}}`)
	if _, err := letter.Seal(l, letter.Envelope{Signer: desk, Readers: []letter.Key{office}}); !errors.Is(err, letter.ErrTooLarge) {
		t.Errorf("too large: %v", err)
	}
}

func TestALetterForAnotherComputerOfTheMailboxIsLeftToIt(t *testing.T) {
	desk, office, other := key(t, "desk"), key(t, "office"), key(t, "desk")
	raw := sealed(t, submit(t), letter.Envelope{Signer: office, Readers: []letter.Key{desk}})
	if _, err := letter.Open(raw, letter.Keys{Own: other, Sender: from(office)}); !errors.Is(err, letter.ErrElsewhere) {
		t.Errorf("%v", err)
	}
	if _, err := letter.Open(raw, letter.Keys{Own: desk, Sender: from(office)}); err != nil {
		t.Errorf("its own: %v", err)
	}
}
