package mailbox_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

func from(address string, n int) []byte {
	return fmt.Appendf(nil, "From: %s\r\nMessage-ID: <%d@example.jp>\r\n\r\nhonbun %d\r\n", address, n, n)
}

// TestLookingBackReadsOnlyWhatTheServerNames has somebody be wanted after a thousand mails have passed: the server is asked whose they
// are, and of none that it does not name even the header is fetched. One that cannot be asked gives nothing, and no error.
func TestLookingBackReadsOnlyWhatTheServerNames(t *testing.T) {
	for search, want := range map[string]int{"": 3, everything: 3, nothing: 0, refuses: 0} {
		p := newPost(t)
		p.search = search
		for n := range 1000 {
			p.put(t, "INBOX", otherMail(n))
		}
		p.put(t, "INBOX", from("Hanako <HANAKO@example.jp>", 1), from("xhanako@example.jp", 2), from("taro@example.jp", 3), from("jiro@example.jp", 4), from("a@example.jp", 5))
		r, s := mailbox.NewReader(p.account()), newShelf()
		if err := s.read(t, r, "INBOX"); err != nil || len(s.mails) > 0 {
			t.Fatalf("%d mails, %v", len(s.mails), err)
		}
		var wants letter.Wants
		writers := []string{"hanako@example.jp", "taro@example.jp", "jiro@example.jp"}
		for _, w := range writers {
			wants.Writer(w)
		}
		wants.Writer("a@example.jp") // wanted for long
		for n := range 10 {          // more than one command asks for
			writers = append(writers, fmt.Sprintf("dare%d@example.jp", n))
			wants.Writer(writers[len(writers)-1])
		}
		r.Want(wants)
		p.heads = 0
		mark := s.mark
		found, err := r.Back(t.Context(), "INBOX", mark, nil, writers, time.Now().AddDate(0, 0, -30), s.keep)
		if err != nil || found != want || len(s.mails) != want || s.mark != mark {
			t.Errorf("%q: %d found, %d kept, mark %v, %v", search, found, len(s.mails), s.mark, err)
		}
		if search == "" && p.heads != 4 { // the server takes xhanako for hanako
			t.Errorf("%d headers were fetched", p.heads)
		}
		r.Close()
	}
}

// TestTheAuditLeavesOldMailsAlone finds what is wanted and was missed, but not what came before a day.
func TestTheAuditLeavesOldMailsAlone(t *testing.T) {
	p := newPost(t)
	p.put(t, "INBOX", from("hanako@example.jp", 1), letterMail(1))
	r := mailbox.NewReader(p.account())
	defer r.Close()
	var wants letter.Wants
	wants.Writer("hanako@example.jp")
	r.Want(wants)
	for since, want := range map[time.Time]int{time.Now().AddDate(0, 0, -30): 2, time.Now().AddDate(0, 0, 2): 1} {
		s := newShelf()
		if found, err := r.Audit(t.Context(), "INBOX", letter.Mark{Validity: p.validity, UID: 2}, nil, since, s.keep); err != nil || found != want {
			t.Errorf("since %s: %d found, %v", since, found, err)
		}
	}
}

// TestOnlyNeededFieldsAreAskedFor holds what is asked of other people's mail.
func TestOnlyNeededFieldsAreAskedFor(t *testing.T) {
	r, s := reading(t, xtest.Play{Mails: [][]byte{otherMail(1)}})
	look := func() string {
		t.Helper()
		if err := newShelf().read(t, r, "INBOX"); err != nil {
			t.Fatal(err)
		}
		asked := s.Said("UID FETCH")
		_, fields, _ := strings.Cut(asked[len(asked)-1], "HEADER.FIELDS ")
		return strings.ReplaceAll(fields, `"`, "")
	}
	const always = "(MESSAGE-ID X-MICROSOFT-ORIGINAL-MESSAGE-ID KYUJIN-DESK-LETTER CONTENT-TYPE FROM RETURN-PATH SUBJECT X-FAILED-RECIPIENTS"
	if got := look(); got != always+")])" {
		t.Errorf("nothing is wanted, and asked is %s", got)
	}
	var wants letter.Wants
	wants.Answers("1@desk.example.jp")
	r.Want(wants)
	if got := look(); got != always+" IN-REPLY-TO REFERENCES)])" {
		t.Errorf("something is wanted, and asked is %s", got)
	}
}
