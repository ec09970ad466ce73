package mailbox_test

import (
	"errors"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
)

// TestWhatTheStoreCouldNotKeepComesAgain has the store refuse the second of three letters, as on a full
// disk: the same reader must bring it again, and the mark must not pass it.
func TestWhatTheStoreCouldNotKeepComesAgain(t *testing.T) {
	p := newPost(t)
	p.put(t, "INBOX", letterMail(1))
	r, s := mailbox.NewReader(p.account()), newShelf()
	defer r.Close()
	if err := s.read(t, r, "INBOX"); err != nil || s.mark.UID != 1 {
		t.Fatalf("mark %v, %v", s.mark, err)
	}
	full := errors.New("no room")
	p.put(t, "INBOX", letterMail(2))
	s.err = full
	if err := s.read(t, r, "INBOX"); !errors.Is(err, full) {
		t.Fatalf("the store could not, and the reader said %v", err)
	}
	p.put(t, "INBOX", letterMail(3))
	s.err = nil
	if err := s.read(t, r, "INBOX"); err != nil {
		t.Fatal(err)
	}
	if len(s.mails) != 3 || s.mark.UID != 3 {
		t.Errorf("%d letters came, mark %v", len(s.mails), s.mark)
	}
}

// TestAFullStoreEndsALongLook has the store refuse the third batch while many more are on their way: the look must end at
// once, not when the server is found to be silent, and the next one must bring all that is missing.
func TestAFullStoreEndsALongLook(t *testing.T) {
	const many = 6000
	p := newPost(t)
	for n := range many {
		p.put(t, "INBOX", letterMail(n))
	}
	r := mailbox.NewReader(p.account())
	defer r.Close()
	full, batches := errors.New("no room"), 0
	var mark letter.Mark
	came := map[uint32]bool{}
	read := func() error {
		return r.Read(t.Context(), "INBOX", mark, func(m letter.Mark, mails []letter.Incoming) error {
			if batches++; batches == 3 {
				time.Sleep(50 * time.Millisecond) // what is on its way fills all there is room for
				return full
			}
			mark = m
			for _, in := range mails {
				came[in.UID] = true
			}
			return nil
		})
	}
	if err := read(); !errors.Is(err, full) {
		t.Fatalf("the store could not, and the reader said %v", err)
	}
	if err := read(); err != nil {
		t.Fatal(err)
	}
	if len(came) != many || mark.UID != many {
		t.Errorf("%d letters came, mark %v", len(came), mark)
	}
}
