package mailbox_test

import (
	"errors"
	"testing"

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
