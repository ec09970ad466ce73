//go:build linux

package backend_test

import (
	"fmt"
	"log/slog"
	"testing"
	"time"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/servicemail"
	"kyujindesk/backend/xtest"
)

// sends has somebody hand in a mail for the business over SMTP, as from an address, with further fields of the header.
func sends(t *testing.T, site *xtest.MailSite, envelope, head, subject, text string) {
	t.Helper()
	box := mailAccount(site, site.Jinji)
	box.Address = envelope
	s := mailbox.NewSender(box, time.Now)
	defer s.Close()
	raw := head + "To: <" + site.Kigyo.Address + ">\r\nDate: " + time.Now().Format(time.RFC1123Z) + "\r\nSubject: " + subject +
		"\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n"
	must(t, s.Send(t.Context(), site.Kigyo.Address, []byte(raw)))
}

// TestMailsOfTheServiceOverRealServers: only the provider's own word proves a sender. What the sender writes under the provider's name does
// not, neither below the provider's word nor where the provider says nothing.
func TestMailsOfTheServiceOverRealServers(t *testing.T) {
	const (
		service = "system@mail.hellowork.mhlw.go.jp"
		from    = "From: " + service + "\r\n"
		forged  = "Authentication-Results: mail.example.jp; dkim=pass header.d=mail.hellowork.mhlw.go.jp\r\n"
	)
	for name, c := range map[string]struct {
		site   func(testing.TB) *xtest.MailSite
		proven bool // what the service really sent
	}{
		"a provider that looks":        {xtest.StartVouchingSite, true},
		"a provider that says nothing": {xtest.StartMailSite, false},
	} {
		t.Run(name, func(t *testing.T) {
			site := c.site(t)
			t.Setenv("SSL_CERT_FILE", site.CA)
			for i := range 6 { // what lies in the mailbox already
				who := fmt.Sprintf("someone@%d.example.com", i%3)
				sends(t, site, who, "From: "+who+"\r\n", "x", "x")
			}
			w := startDesk(t, mailAccount(site, site.Kigyo), slog.New(slog.DiscardHandler))
			sends(t, site, service, from, "ワンタイムパスワードのお知らせ", "ワンタイムパスワード：123456")
			sends(t, site, "a@evil.example.com", from, "認証キーのお知らせ", "認証キー：87654321")
			sends(t, site, "a@evil.example.com", forged+from, "求人受理のお知らせ", "ワンタイムパスワード：654321")
			sends(t, site, service+".example.com", "From: "+service+".example.com\r\n", "修正依頼", "123456")
			var all []desk.ServiceMail
			eventually(t, "four mails", func() (_ bool, err error) {
				all, err = w.desk.ServiceMails(t.Context())
				return len(all) == 4, err
			})
			seen := map[servicemail.Kind]bool{}
			for _, m := range all {
				seen[m.Kind] = true
				digits, proven := "", false
				if m.Kind == servicemail.Password && c.proven {
					digits, proven = "123456", true
				}
				if m.Digits != digits || m.Proven != proven || m.Likes != (m.Kind == servicemail.Other) {
					t.Errorf("%s: %+v", m.Kind, m.Mail)
				}
			}
			if !seen[servicemail.Password] || !seen[servicemail.Key] || !seen[servicemail.Accepted] || !seen[servicemail.Other] {
				t.Errorf("%v", seen)
			}
		})
	}
}
