package mailbox_test

import (
	"testing"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
)

// lies lists how many mails lie in some folders.
func lies(t *testing.T, r *mailbox.Reader, folders ...string) []int {
	t.Helper()
	var out []int
	for _, name := range folders {
		n := 0
		if err := r.Read(t.Context(), name, letter.Mark{}, func(_ letter.Mark, mails []letter.Incoming) error {
			n += len(mails)
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		out = append(out, n)
	}
	return out
}

func TestProcessedLettersAreMovedWithoutMove(t *testing.T) {
	p := newPostWith(t, imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapESearch: {}, imap.CapUIDPlus: {}})
	p.put(t, "INBOX", letterMail(1), otherMail(2), letterMail(3))
	r := mailbox.NewReader(p.account())
	defer r.Close()
	if done, err := r.Tidy(t.Context(), "INBOX", 8, []uint32{1, 3}); done || err != nil {
		t.Errorf("a folder numbered anew was touched: %v, %v", done, err)
	}
	p.put(t, "KyujinDesk", letterMail(1)) // as if the line had broken after the copy
	for range 2 {                         // the second time there is nothing left to do
		if done, err := r.Tidy(t.Context(), "INBOX", p.validity, []uint32{1, 3}); !done || err != nil {
			t.Fatalf("%v, %v", done, err)
		}
		if got := lies(t, r, "INBOX", "KyujinDesk"); got[0] != 0 || got[1] != 2 {
			t.Fatalf("letters in the inbox and the folder: %v", got)
		}
	}
}

func TestNothingIsMovedWhereItWouldDeleteOthersMail(t *testing.T) {
	p := newPost(t)
	p.put(t, "INBOX", letterMail(1))
	r := mailbox.NewReader(p.account())
	defer r.Close()
	if done, err := r.Tidy(t.Context(), "INBOX", p.validity, []uint32{1}); done || err != nil {
		t.Errorf("%v, %v", done, err)
	}
}
