package mailbox_test

import (
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
)

// TestAMailThatComesBetweenReadingAndTheAuditIsNotSleptOver has a letter come after a folder was read and before the audit opens it
// anew: the server has named it then, and names it no more. Who waits for news must be told of it all the same.
func TestAMailThatComesBetweenReadingAndTheAuditIsNotSleptOver(t *testing.T) {
	p := newPost(t)
	p.put(t, "INBOX", letterMail(1))
	r, s := mailbox.NewReader(p.account()), newShelf()
	defer r.Close()
	if err := s.read(t, r, "INBOX"); err != nil {
		t.Fatal(err)
	}
	p.put(t, "INBOX", letterMail(2))
	if _, err := r.Audit(t.Context(), "INBOX", s.mark, []uint32{1}, time.Time{}, func(letter.Mark, []letter.Incoming) error { return nil }); err != nil {
		t.Fatal(err)
	}
	told := make(chan error, 1)
	go func() { told <- r.Wait(t.Context(), nil, time.Hour) }()
	select {
	case err := <-told:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(10 * time.Second):
		t.Error("nobody was told of the letter")
	}
}
