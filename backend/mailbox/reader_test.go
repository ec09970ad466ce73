package mailbox_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
)

func TestOnlyLettersAreRead(t *testing.T) {
	p := newPost(t)
	var want []string
	for n := range 1200 { // three batches
		if n%3 == 0 {
			p.put(t, "INBOX", otherMail(n))
			continue
		}
		p.put(t, "INBOX", letterMail(n))
		want = append(want, string(letterMail(n)))
	}
	r, s := mailbox.NewReader(p.account()), newShelf()
	defer r.Close()
	if err := s.read(t, r, "INBOX"); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(s.order, want) || s.mark != (letter.Mark{Validity: 7, UID: 1200}) {
		t.Fatalf("%d letters in this order, mark %v", len(s.order), s.mark)
	}
	p.put(t, "INBOX", letterMail(5000))
	if err := s.read(t, r, "INBOX"); err != nil || len(s.order) != len(want)+1 || s.mark.UID != 1201 {
		t.Fatalf("one more: %d letters, mark %v, %v", len(s.order), s.mark, err)
	}
}

// TestMostlyLettersAreAskedForByTheirMark reads a folder that holds more letters than other mail, of servers that
// search headers well, badly, or not at all: the letters come, and nothing else.
func TestMostlyLettersAreAskedForByTheirMark(t *testing.T) {
	for search, most := range map[string]int{"": 500 + 2*167, everything: 500, nothing: 1500, refuses: 1500} {
		t.Run("a server that "+search, func(t *testing.T) {
			p := newPost(t)
			p.search = search
			letters := 0
			for n := range 1500 {
				if n%3 == 0 {
					p.put(t, "INBOX", otherMail(n))
					continue
				}
				p.put(t, "INBOX", letterMail(n))
				letters++
			}
			r, s := mailbox.NewReader(p.account()), newShelf()
			defer r.Close()
			if err := s.read(t, r, "INBOX"); err != nil || len(s.mails) != letters || len(s.order) != letters || s.mark.UID != 1500 {
				t.Fatalf("%d of %d letters, %d times, mark %v, %v", len(s.mails), letters, len(s.order), s.mark, err)
			}
			if slices.ContainsFunc(s.order, func(text string) bool { return strings.Contains(text, "himitsu no hanashi") }) {
				t.Error("other mail was kept")
			}
			if p.heads > most {
				t.Errorf("%d headers were asked for", p.heads)
			}
		})
	}
}

func TestAFolderNumberedAnewIsReadAgain(t *testing.T) {
	p := newPost(t)
	p.put(t, "INBOX", letterMail(1), letterMail(2))
	r, s := mailbox.NewReader(p.account()), newShelf()
	defer r.Close()
	for _, change := range []func(){
		func() {},
		func() { p.mu.Lock(); p.validity = 8; p.mu.Unlock() },
		func() { s.mark.UID = 90 }, // more than the server ever gave: it was put back to an earlier state
	} {
		change()
		if err := s.read(t, r, "INBOX"); err != nil {
			t.Fatal(err)
		}
	}
	if s.mails[string(letterMail(1))] != 3 || s.mark != (letter.Mark{Validity: 8, UID: 2}) {
		t.Fatalf("%v, mark %v", s.mails, s.mark)
	}
}

func TestWhatAServerLeavesOutIsAskedForAgain(t *testing.T) {
	p := newPost(t)
	for n := range 5 {
		p.put(t, "INBOX", letterMail(n))
	}
	p.omit[2] = 1 // once only: the same look gets it
	r, s := mailbox.NewReader(p.account()), newShelf()
	defer r.Close()
	if err := s.read(t, r, "INBOX"); err != nil || len(s.mails) != 5 || s.mark.UID != 5 {
		t.Fatalf("%d letters, mark %v, %v", len(s.mails), s.mark, err)
	}

	p.put(t, "INBOX", letterMail(5), letterMail(6), letterMail(7))
	p.omit[7] = -1 // for ever
	for look := range 5 {
		err := s.read(t, r, "INBOX")
		if look < 2 && key(err) != "mail.server" || look >= 2 && err != nil {
			t.Fatalf("look %d: %v", look, err)
		}
		if s.mark.UID != 6 || s.mails[string(letterMail(7))] != 1 {
			t.Fatalf("look %d: mark %v, the letter behind came %d times", look, s.mark, s.mails[string(letterMail(7))])
		}
	}
	p.put(t, "INBOX", letterMail(8))
	if err := s.read(t, r, "INBOX"); err != nil || s.mails[string(letterMail(8))] != 1 {
		t.Fatalf("a new letter behind the bad one: %v", err)
	}
	p.mu.Lock()
	delete(p.omit, imap.UID(7))
	p.mu.Unlock()
	if err := s.read(t, r, "INBOX"); err != nil || s.mark.UID != 9 || len(s.mails) != 9 {
		t.Fatalf("%d letters, mark %v, %v", len(s.mails), s.mark, err)
	}
}

func TestTheAuditFindsWhatWasNeverSeen(t *testing.T) {
	p := newPost(t)
	p.put(t, "INBOX", letterMail(1), otherMail(2), letterMail(3), letterMail(4))
	r, s := mailbox.NewReader(p.account()), newShelf()
	defer r.Close()
	s.mark = letter.Mark{Validity: 7, UID: 3} // as if 3 had come late
	found, err := r.Audit(t.Context(), "INBOX", s.mark, []uint32{1}, time.Time{}, s.keep)
	if err != nil || found != 1 || s.mails[string(letterMail(3))] != 1 || len(s.mails) != 1 || s.mark.UID != 3 {
		t.Fatalf("found %d: %v, mark %v, %v", found, s.mails, s.mark, err)
	}
	if found, err := r.Audit(t.Context(), "INBOX", s.mark, []uint32{1, 3}, time.Time{}, s.keep); err != nil || found != 0 {
		t.Fatalf("found %d, %v", found, err)
	}
	if found, err := r.Audit(t.Context(), "INBOX", letter.Mark{Validity: 6, UID: 3}, nil, time.Time{}, s.keep); err != nil || found != 0 {
		t.Fatalf("under another validity: found %d, %v", found, err)
	}
}

func TestAStoreThatCannotIsNotTheLine(t *testing.T) {
	p := newPost(t)
	p.put(t, "INBOX", letterMail(1))
	r, s := mailbox.NewReader(p.account()), newShelf()
	defer r.Close()
	full := errors.New("disk full")
	s.err = full
	if err := s.read(t, r, "INBOX"); !errors.Is(err, full) || key(err) != "" {
		t.Fatal(err)
	}
	s.err = nil
	if err := s.read(t, r, "INBOX"); err != nil || s.mark.UID != 1 {
		t.Fatalf("mark %v, %v", s.mark, err)
	}
}

func TestTheJunkFolderIsFoundByItsName(t *testing.T) {
	for junk, boxes := range map[string][]string{
		"Bulk Mail":  {"Bulk Mail", "Sent"},
		"迷惑メール":      {"迷惑メール"},
		"INBOX/Junk": {"INBOX/Junk"},
		"Junk Mail":  {"Junk Mail"}, "JunkMail": {"JunkMail"}, "Bulk": {"Bulk"}, "Junk-E-mail": {"Junk-E-mail"}, "SPAM": {"SPAM"},
		"スパム": {"スパム"}, "迷惑メールフォルダー": {"迷惑メールフォルダー"}, "迷惑メール フォルダ": {"迷惑メール フォルダ"}, "迷惑メール　フォルダー": {"迷惑メール　フォルダー"},
		"ｽﾊﾟﾑ": {"ｽﾊﾟﾑ"}, "ＪＵＮＫ": {"ＪＵＮＫ"}, "ジャンクメール": {"ジャンクメール"},
		"": {"Sent", "Junkyard", "迷惑メールではない", "Bulky"},
	} {
		p := newPost(t, boxes...)
		r := mailbox.NewReader(p.account())
		got, err := r.Boxes(t.Context(), unread)
		want := []string{junk, "INBOX"}
		if junk == "" {
			want = want[1:]
		}
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%q, %v, want %q", got, err, want)
		}
		r.Close()
	}
}

func TestOfABounceOnlyItsWordOnALetterIsKept(t *testing.T) {
	p := newPost(t)
	ours := strings.ReplaceAll(postfixBounce, "\n", "\r\n")
	p.put(t, "INBOX", []byte(ours), []byte(strings.ReplaceAll(ours, "letter.kyujin-desk.invalid", "example.jp")), letterMail(1),
		[]byte(strings.ReplaceAll(strings.ReplaceAll(qmailBounce, "0193", "0194"), "\n", "\r\n")))
	r, s := mailbox.NewReader(p.account()), newShelf()
	defer r.Close()
	var bounces []letter.Bounce
	letters := 0
	err := r.Read(t.Context(), "INBOX", s.mark, func(m letter.Mark, mails []letter.Incoming) error {
		for _, in := range mails {
			if in.Bounce.Key != "" {
				bounces = append(bounces, in.Bounce)
			} else if len(in.Raw) > 0 {
				letters++
			}
		}
		s.mark = m
		return nil
	})
	want := []letter.Bounce{
		{Letter: "0193", Key: "mail.bounce.address", Said: "550 5.1.1 <madoguchi@example.jp>: Recipient address rejected: User unknown"},
		{Letter: "0194", Key: "mail.bounce.address", Said: "Remote host said: 550 5.1.1 no such user"},
	}
	if err != nil || !slices.Equal(bounces, want) || letters != 1 || s.mark.UID != 4 {
		t.Fatalf("%+v, %d letters, mark %v, %v", bounces, letters, s.mark, err)
	}
}

// TestAnAbsenceIsNoBounceOfAPersonsMail: who is away has got the mail.
func TestAnAbsenceIsNoBounceOfAPersonsMail(t *testing.T) {
	p := newPost(t)
	away := "Return-Path: <>\r\nFrom: hanako@example.jp\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <message.7@letter.kyujin-desk.invalid>\r\nSubject: x\r\n\r\nI am away.\r\n"
	back := strings.ReplaceAll(strings.ReplaceAll(postfixBounce, "\n", "\r\n"), "0193", "message.0193")
	p.put(t, "INBOX", []byte(away), []byte(back))
	r, s := mailbox.NewReader(p.account()), newShelf()
	defer r.Close()
	var w letter.Wants
	w.Answers("message.7@letter.kyujin-desk.invalid")
	r.Want(w)
	var bounces []string
	mails := 0
	err := r.Read(t.Context(), "INBOX", s.mark, func(m letter.Mark, came []letter.Incoming) error {
		for _, in := range came {
			if in.Bounce.Key != "" {
				bounces = append(bounces, in.Bounce.Letter)
			} else if len(in.Raw) > 0 {
				mails++
			}
		}
		s.mark = m
		return nil
	})
	if err != nil || mails != 1 || !slices.Equal(bounces, []string{"message.0193"}) {
		t.Errorf("%d mails, bounces of %q, %v", mails, bounces, err)
	}
}

// TestALongListIsAskedForInParts has every third mail be somebody else's, so that nothing can be said as a range: the lists
// of what is wanted would be longer than servers need read in one command.
func TestALongListIsAskedForInParts(t *testing.T) {
	p := newPost(t)
	letters := 0
	for n := range 12_000 {
		if n%3 == 2 {
			p.put(t, "INBOX", otherMail(n))
			continue
		}
		letters++
		p.put(t, "INBOX", letterMail(n))
	}
	r, s := mailbox.NewReader(p.account()), newShelf()
	defer r.Close()
	if err := s.read(t, r, "INBOX"); err != nil {
		t.Fatal(err)
	}
	if len(s.mails) != letters || s.mark.UID != 12_000 {
		t.Errorf("%d letters came of %d, mark %v", len(s.mails), letters, s.mark)
	}
}
