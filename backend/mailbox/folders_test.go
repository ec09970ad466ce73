package mailbox_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/emersion/go-imap/v2"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// TestAllFoldersAreAskedAtOnce asks ahead, with and without news in the folder that is read first.
func TestAllFoldersAreAskedAtOnce(t *testing.T) {
	p := newPost(t, "Junk")
	r := mailbox.NewReader(p.account())
	defer r.Close()
	boxes, err := r.Boxes(t.Context(), unread)
	if err != nil || len(boxes) != 2 {
		t.Fatalf("%q, %v", boxes, err)
	}
	shelves := map[string]*shelf{"Junk": newShelf(), "INBOX": newShelf()}
	for n, put := range [][]string{{}, {"INBOX"}, {"Junk"}, {"Junk", "INBOX"}, {}} {
		for i, box := range put {
			p.put(t, box, letterMail(10*n+i))
		}
		r.Ahead(boxes, map[string]letter.Mark{"Junk": shelves["Junk"].mark, "INBOX": shelves["INBOX"].mark})
		for _, box := range boxes {
			if err := shelves[box].read(t, r, box); err != nil {
				t.Fatalf("look %d, %s: %v", n, box, err)
			}
		}
		r.Ahead(boxes, map[string]letter.Mark{"Junk": shelves["Junk"].mark, "INBOX": shelves["INBOX"].mark})
		for _, box := range boxes { // the answers of before are not taken twice
			if err := shelves[box].read(t, r, box); err != nil {
				t.Fatalf("look %d, %s: %v", n, box, err)
			}
		}
	}
	p.put(t, "INBOX", letterMail(99))
	if err := shelves["INBOX"].read(t, r, "INBOX"); err != nil { // nor the last of them, by who does not ask ahead
		t.Fatal(err)
	}
	want := map[string][]string{
		"Junk":  {string(letterMail(20)), string(letterMail(30))},
		"INBOX": {string(letterMail(10)), string(letterMail(31)), string(letterMail(99))},
	}
	if !slices.Equal(shelves["Junk"].order, want["Junk"]) || !slices.Equal(shelves["INBOX"].order, want["INBOX"]) {
		t.Errorf("%v and %v", shelves["Junk"].order, shelves["INBOX"].order)
	}
}

// TestAFolderWithoutNewsIsAskedOnce looks into a mailbox for the first time: what is new is asked with the list of folders, and the inbox,
// which has been read by then, is not asked again.
func TestAFolderWithoutNewsIsAskedOnce(t *testing.T) {
	r, s := reading(t, xtest.Play{Mails: [][]byte{letterMail(1)}, Rules: `
		LIST           => * LIST (\Junk) "/" Junk | * LIST () "/" INBOX | {tag} OK done
		EXAMINE "JUNK" => * 0 EXISTS | * OK [UIDVALIDITY 3] x | * OK [UIDNEXT 1] x | {tag} OK
		EXAMINE JUNK   => * 0 EXISTS | * OK [UIDVALIDITY 3] x | * OK [UIDNEXT 1] x | {tag} OK
		UID SEARCH     => {usual}
		UID SEARCH     => * SEARCH | {tag} OK done
	`})
	boxes, err := r.Boxes(t.Context(), unread)
	if err != nil {
		t.Fatal(err)
	}
	inbox := newShelf()
	if err := inbox.read(t, r, "INBOX"); err != nil || len(inbox.mails) != 1 {
		t.Fatalf("%d letters, %v", len(inbox.mails), err)
	}
	look := func() {
		t.Helper()
		r.Ahead(boxes, map[string]letter.Mark{"INBOX": inbox.mark})
		if err := errors.Join(newShelf().read(t, r, "Junk"), inbox.read(t, r, "INBOX")); err != nil {
			t.Error(err)
		}
	}
	look()
	if opened, asked := len(s.Said("EXAMINE")), len(s.Said("UID SEARCH")); opened != 3 || asked != 2 {
		t.Errorf("folders were opened %d times and asked %d times", opened, asked)
	}
	look() // the next look is one
	if opened, asked := len(s.Said("EXAMINE")), len(s.Said("UID SEARCH")); opened != 5 || asked != 4 {
		t.Errorf("folders were opened %d times and asked %d times", opened, asked)
	}
}

// TestAFolderThatChangesWhileAnotherIsLookedIntoIsAskedAgain has the server number the inbox anew between its look and its reading.
func TestAFolderThatChangesWhileAnotherIsLookedIntoIsAskedAgain(t *testing.T) {
	r, s := reading(t, xtest.Play{Mails: [][]byte{letterMail(1)}, Rules: `
		LIST            => * LIST (\Junk) "/" Junk | * LIST () "/" INBOX | {tag} OK done
		EXAMINE "JUNK"  => * 0 EXISTS | * OK [UIDVALIDITY 3] x | * OK [UIDNEXT 1] x | {tag} OK
		EXAMINE JUNK    => * 0 EXISTS | * OK [UIDVALIDITY 3] x | * OK [UIDNEXT 1] x | {tag} OK
		EXAMINE INBOX   => * 1 EXISTS | * OK [UIDVALIDITY 4] x | * OK [UIDNEXT 3] x | {tag} OK
		EXAMINE INBOX   => * 1 EXISTS | * OK [UIDVALIDITY 5] x | * OK [UIDNEXT 2] x | {tag} OK
		UID SEARCH      => * SEARCH 2 | {tag} OK done
		UID SEARCH      => * SEARCH | {tag} OK done
		UID SEARCH      => {usual}
	`})
	if _, err := r.Boxes(t.Context(), unread); err != nil {
		t.Fatal(err)
	}
	inbox := newShelf()
	if err := inbox.read(t, r, "INBOX"); err != nil || len(inbox.mails) != 1 || inbox.mark != (letter.Mark{Validity: 5, UID: 1}) {
		t.Errorf("%d letters, mark %v, %v", len(inbox.mails), inbox.mark, err)
	}
	if asked := s.Said("UID FETCH 2"); len(asked) > 0 {
		t.Errorf("asked for %q, which is another mail's number by now", asked)
	}
}

// TestTheInboxIsLookedIntoWithTheList has the server answer nothing before it was asked everything: what is new in the inbox is asked
// for in one round trip with the list of folders, and once.
func TestTheInboxIsLookedIntoWithTheList(t *testing.T) {
	r, s := reading(t, xtest.Play{Mails: [][]byte{letterMail(1), letterMail(2)}, Rules: `
		LIST       => * OK one moment
		EXAMINE    => {usual}
		UID SEARCH => * LIST () "/" INBOX | T3 OK listed | * SEARCH 1 2 | {tag} OK done
	`})
	in := newShelf()
	boxes, err := r.Boxes(t.Context(), unread)
	if err != nil || !slices.Equal(boxes, []string{"INBOX"}) {
		t.Fatalf("%q, %v", boxes, err)
	}
	if err := in.read(t, r, "INBOX"); err != nil || len(in.mails) != 2 {
		t.Errorf("%d letters, %v", len(in.mails), err)
	}
	if opened, asked := len(s.Said("EXAMINE")), len(s.Said("UID SEARCH")); opened != 1 || asked != 1 {
		t.Errorf("opened %d times, asked %d times", opened, asked)
	}
}

// TestLettersInANewMailboxAreAskedForAtOnce reads a mailbox of which nothing is known: where the server can tell two lists apart, it is
// asked for the letters among the first mails together with the list of all, and sends no headers.
func TestLettersInANewMailboxAreAskedForAtOnce(t *testing.T) {
	for _, c := range []struct {
		caps   imap.CapSet
		search string
		heads  int
	}{
		{imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapESearch: {}}, "", 10},
		{imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapESearch: {}}, nothing, 310},
		{imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapESearch: {}}, everything, 0},
		{imap.CapSet{imap.CapIMAP4rev1: {}, imap.CapESearch: {}}, refuses, 310},
		{imap.CapSet{imap.CapIMAP4rev1: {}}, "", 310},
	} {
		p := newPostWith(t, c.caps)
		p.search = c.search
		for n := range 300 {
			p.put(t, "INBOX", letterMail(n))
		}
		for n := range 10 {
			p.put(t, "INBOX", otherMail(n))
		}
		r, in := mailbox.NewReader(p.account()), newShelf()
		if err := in.read(t, r, "INBOX"); err != nil || len(in.mails) != 300 || in.mark.UID != 310 {
			t.Errorf("%v, %q: %d letters, mark %v, %v", c.caps, c.search, len(in.mails), in.mark, err)
		}
		r.Close()
		if p.heads != c.heads {
			t.Errorf("%v, %q: %d headers were sent", c.caps, c.search, p.heads)
		}
	}
}
