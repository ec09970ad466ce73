//go:build linux

package backend_test

import (
	"fmt"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/courier"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/office"
	officeentry "kyujindesk/backend/office/entry"
	"kyujindesk/backend/posting"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/vault"
	"kyujindesk/backend/xtest"
	"kyujindesk/backend/xtest/world"
)

// realOffice is an office on real mail, decided by hand.
func realOffice(t *testing.T, site *xtest.MailSite) (*office.Office, *courier.Courier) {
	t.Helper()
	store, err := officestore.Open(t.Context(), filepath.Join(t.TempDir(), "office.db"), time.Now)
	must(t, err)
	secrets, _, err := vault.New("himitsu-2")
	must(t, err)
	box := mailAccount(site, site.Anteisho)
	must(t, officeentry.Found(t.Context(), store, secrets, officeentry.Profile{Name: "試験の窓口", Code: "41010", Address: box.Address}))
	var c *courier.Courier
	o, err := office.Open(t.Context(), store, secrets, time.Now, posting.LoadMinimumWages(), func() { c.Kick() })
	must(t, err)
	c = courier.New(store, o, mailbox.NewReader(box), mailbox.NewSender(box, time.Now), time.Now, slog.New(slog.DiscardHandler), 0, func(courier.Change) {})
	inBackground(t, c.Run, store.Close)
	return o.As(clerk.Daemon("係")), c
}

func mailAccount(site *xtest.MailSite, b xtest.Mailbox) mailbox.Setup {
	return mailbox.Setup{
		Address: b.Address, User: b.Address, Password: b.Password,
		IMAP: mailbox.Server{Host: site.IMAPS.Host, Port: site.IMAPS.Port, Security: mailbox.TLS},
		SMTP: mailbox.Server{Host: site.SMTP.Host, Port: site.SMTP.Port, Security: mailbox.StartTLS},
	}
}

func TestRealMailJourney(t *testing.T) {
	site := xtest.StartMailSite(t)
	t.Setenv("SSL_CERT_FILE", site.CA)
	o, _ := realOffice(t, site)
	w := startDesk(t, mailAccount(site, site.Kigyo), slog.New(slog.DiscardHandler))
	e := establishment.Establishment{Number: "4101-123456-7", Name: "例示商店", Phone: "0952-00-0000"}
	code, err := o.IssueCode(t.Context(), e)
	must(t, err)

	// A wrong phone number is refused and counted; the right one then opens the account.
	wrong := entry.Application{
		Code: code, Establishment: e.Number, Phone: "0952-00-0001", Address: site.Kigyo.Address, OfficeAddress: site.Anteisho.Address,
	}
	must(t, w.desk.Enrol(t.Context(), wrong))
	w.waitEnrolment(t, "refused")
	if p, err := w.desk.Enrolment(t.Context()); err != nil || p.Reason != "entry" || p.TriesLeft != account.CodeTries-1 {
		t.Errorf("refused with %+v, %v", p, err)
	}
	w.enrol(t, code, e, site.Kigyo.Address, site.Anteisho.Address)

	site.Cut()
	s := w.submit(t)
	if s.Stage != posting.Queued {
		t.Errorf("without a line: %s", s.Stage)
	}
	must(t, site.Restore())
	w.waitStage(t, s.ID, posting.Reviewing)

	_, err = o.Return(t.Context(), s.ID, []posting.Remark{{Text: "仕事の内容をくわしく書いてください"}})
	must(t, err)
	s = w.waitStage(t, s.ID, posting.ToCorrect)
	if len(s.Remarks) != 1 {
		t.Errorf("remarks %v", s.Remarks)
	}
	s, err = w.desk.Submit(t.Context(), s.ID, s.Rev, world.Confirmed(s))
	must(t, err)
	w.waitStage(t, s.ID, posting.Reviewing)
	accepted, err := o.Accept(t.Context(), s.ID)
	must(t, err)
	if s = w.waitStage(t, s.ID, posting.InForce); s.Number != accepted.Number || s.Number == "" {
		t.Errorf("number %q, the office gave %q", s.Number, accepted.Number)
	}
	kinds := ""
	for _, ev := range s.Events {
		kinds += fmt.Sprint(ev.Kind, " ")
	}
	if kinds != "created submitted sent delivered returned submitted sent delivered accepted " {
		t.Errorf("history: %s", kinds)
	}
	if _, err := w.desk.Save(t.Context(), s.ID, nil); !fault.Is(err, fault.State) {
		t.Errorf("an accepted posting was edited: %v", err)
	}
}
