//go:build linux

package mailbox_test

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"strconv"
	"strings"
	"testing"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// unseen is how many mails of an inbox bear no mark of having been looked at, and deletes some of them where it is told their numbers.
func unseen(t *testing.T, s *xtest.MailSite, box xtest.Mailbox, remove ...imap.UID) int {
	t.Helper()
	c, err := imapclient.DialTLS(net.JoinHostPort(s.IMAPS.Host, strconv.Itoa(s.IMAPS.Port)), &imapclient.Options{TLSConfig: &tls.Config{InsecureSkipVerify: true}})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	if err := c.Login(box.Address, box.Password).Wait(); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Select("INBOX", nil).Wait(); err != nil {
		t.Fatal(err)
	}
	if len(remove) > 0 {
		set := imap.UIDSetNum(remove...)
		if err := c.Store(set, &imap.StoreFlags{Op: imap.StoreFlagsAdd, Flags: []imap.Flag{imap.FlagDeleted}, Silent: true}, nil).Close(); err != nil {
			t.Fatal(err)
		}
		if err := c.UIDExpunge(set).Close(); err != nil {
			t.Fatal(err)
		}
	}
	found, err := c.UIDSearch(&imap.SearchCriteria{NotFlag: []imap.Flag{imap.FlagSeen}}, nil).Wait()
	if err != nil {
		t.Fatal(err)
	}
	return len(found.AllUIDs())
}

func TestTheNewestMailsAreShownAndOneIsFetchedAtDovecot(t *testing.T) {
	s := xtest.StartMailSite(t)
	a := pinned(t, at(s, s.Kigyo, mailbox.TLS))
	if list, err := mailbox.Newest(t.Context(), a, 200); err != nil || len(list) != 0 {
		t.Fatalf("an empty inbox: %d, %v", len(list), err)
	}
	const all = 205
	for n := 1; n < all; n++ {
		s.Deliver(t, s.Kigyo, "INBOX", fmt.Appendf(nil, "From: Mihon <m%d@example.jp>\r\nSubject: Oubo %d\r\nDate: Fri, 20 Nov 2026 10:00:00 +0900\r\nX-Secret: himitsu\r\n\r\nhonbun %d\r\n", n, n, n))
	}
	s.Deliver(t, s.Kigyo, "INBOX", append([]byte("From: x@example.jp\r\nSubject: large\r\n\r\n"), bytes.Repeat([]byte("0123456789abcde\r\n"), (letter.MaxWanted/17)+1)...))
	list, err := mailbox.Newest(t.Context(), a, 200)
	if err != nil || len(list) != 200 {
		t.Fatalf("%d heads, %v", len(list), err)
	}
	if top, last := string(list[1].Head), string(list[199].Head); !strings.Contains(top, "Subject: Oubo 204") || !strings.Contains(top, "m204@example.jp") ||
		!strings.Contains(last, "Oubo 6\r\n") || strings.Contains(top, "himitsu") || strings.Contains(top, "honbun") {
		t.Errorf("newest %q, last %q", top, last)
	}
	raw, err := mailbox.Fetch(t.Context(), a, list[1].Spot)
	if err != nil || !strings.Contains(string(raw), "honbun 204") {
		t.Errorf("%q, %v", raw, err)
	}
	if _, err := mailbox.Fetch(t.Context(), a, list[0].Spot); key(err) != "applicant.mailSize" {
		t.Errorf("a mail that is too large: %v", err)
	}
	if n := unseen(t, s, s.Kigyo, imap.UID(list[1].UID)); n != all-1 {
		t.Errorf("%d of %d are unseen", n, all-1)
	}
	if _, err := mailbox.Fetch(t.Context(), a, list[1].Spot); key(err) != "mail.gone" || !fault.Is(err, fault.NotFound) {
		t.Errorf("a mail that was deleted meanwhile: %v", err)
	}
	anew := list[2].Spot
	anew.Validity++
	if _, err := mailbox.Fetch(t.Context(), a, anew); key(err) != "mail.gone" {
		t.Errorf("a mail of another numbering: %v", err)
	}
	s.Cut()
	if _, err := mailbox.Newest(t.Context(), a, 200); key(err) != "mail.network" {
		t.Errorf("without a network: %v", err)
	}
	if err := s.Restore(); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stop()
	if _, err := mailbox.Newest(ctx, a, 200); err == nil || errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("given up: %v", err)
	}
}
