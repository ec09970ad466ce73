package mailbox_test

import (
	"encoding/json"
	"testing"

	"kyujindesk/backend/mailbox"
)

func TestAnOrganisationsOwnProvider(t *testing.T) {
	var p mailbox.OwnProvider
	if err := json.Unmarshal([]byte(`{"name": "例示メール", "domains": ["example.jp"], "imap": "imap.local:993/tls", "smtp": "smtp.local:587/starttls",
		"authority": {"id": "example", "name": "例示", "auth": "https://id.example.jp/a", "token": "https://id.example.jp/t", "scopes": ["mail"], "redirect": "127.0.0.1"}}`), &p); err != nil {
		t.Fatal(err)
	}
	s, theirs, err := p.Reach("saiyo@example.jp")
	want := mailbox.Settings{
		Provider: "例示メール", User: "saiyo@example.jp", OAuth: "example",
		IMAP: mailbox.Server{Host: "imap.local", Port: 993, Security: mailbox.TLS}, SMTP: mailbox.Server{Host: "smtp.local", Port: 587, Security: mailbox.StartTLS},
	}
	if s != want || !theirs || err != nil {
		t.Errorf("got %+v, %v, %v", s, theirs, err)
	}
	if _, theirs, err := p.Reach("saiyo@example.net"); theirs || err != nil {
		t.Errorf("another domain: %v, %v", theirs, err)
	}
	for name, spoil := range map[string]func(p *mailbox.OwnProvider){
		"a line without protection":       func(p *mailbox.OwnProvider) { p.IMAP = "imap.local:143/plain" },
		"no port":                         func(p *mailbox.OwnProvider) { p.SMTP = "smtp.local" },
		"a sign-in everybody can read":    func(p *mailbox.OwnProvider) { p.Authority.AuthURL = "http://id.example.jp/a" },
		"tokens everybody can read":       func(p *mailbox.OwnProvider) { p.Authority.TokenURL = "http://id.example.jp/t" },
		"an authority that has no name":   func(p *mailbox.OwnProvider) { p.Authority.ID = "" },
		"an authority that is no address": func(p *mailbox.OwnProvider) { p.Authority.AuthURL = "id.example.jp" },
	} {
		bad, authority := p, *p.Authority
		bad.Authority = &authority
		spoil(&bad)
		if _, _, err := bad.Reach("saiyo@example.jp"); key(err) != "mail.ownProvider" {
			t.Errorf("%s: %v", name, err)
		}
	}
}
