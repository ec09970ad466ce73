//go:build linux

package mailbox_test

import (
	"testing"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

func TestProcessedLettersAreMovedAtDovecot(t *testing.T) {
	s := xtest.StartMailSite(t)
	for n := range 3 {
		s.Deliver(t, s.Anteisho, "INBOX", letterMail(n))
	}
	r := mailbox.NewReader(pinned(t, at(s, s.Anteisho, mailbox.TLS)))
	defer r.Close()
	var mark letter.Mark
	if err := r.Read(t.Context(), "INBOX", mark, func(m letter.Mark, _ []letter.Incoming) error {
		mark = m
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if done, err := r.Tidy(t.Context(), "INBOX", mark.Validity, []uint32{1, 3}); !done || err != nil {
			t.Fatalf("%v, %v", done, err)
		}
	}
	if got := lies(t, r, "INBOX", "KyujinDesk"); got[0] != 1 || got[1] != 2 {
		t.Errorf("letters in the inbox and the folder: %v", got)
	}
}
