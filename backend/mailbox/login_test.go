//go:build linux

package mailbox_test

import (
	"context"
	"encoding/base64"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// TestSignedInWithTokensAtRealServers goes the whole way: browser, authority, Dovecot and Postfix, which
// check the token's signature and end themselves.
func TestSignedInWithTokensAtRealServers(t *testing.T) {
	site := xtest.StartTokenSite(t)
	good := true
	p := newProvider(t, func(person string) string {
		if !good {
			return xtest.AccessToken("another key, another key, another", person, time.Now().Add(time.Hour))
		}
		return xtest.AccessToken(xtest.TokenKey, person, time.Now().Add(time.Hour))
	})
	in := signIn(p)
	in.Now = time.Now
	g, err := in.Do(t.Context(), site.Kigyo.Address, browse(t))
	if err != nil {
		t.Fatal(err)
	}
	keep := func(context.Context, mailbox.Grant) error { return nil }
	session := mailbox.NewSession(authorityOf(p), in.Program, g, nil, time.Now, keep)
	for _, security := range []mailbox.Security{mailbox.TLS, mailbox.StartTLS} {
		a := at(site, site.Kigyo, security)
		a.Auth, a.Password, a.Tokens = mailbox.OAuth2, "", session
		a = pinned(t, a)
		if r := mailbox.Test(t.Context(), a); !r.OK() {
			t.Fatalf("%s: %+v", security, r)
		}
		send(t, a, site.Anteisho.Address, "with a token over "+string(security))
	}

	// A token that was good when it was given, and is refused: one more is fetched, without a word to anybody.
	dead := g
	dead.Access, dead.Refresh = xtest.AccessToken(xtest.TokenKey, site.Kigyo.Address, time.Now().Add(-time.Minute)), p.Good()
	a := at(site, site.Kigyo, mailbox.TLS)
	a.Auth, a.Tokens = mailbox.OAuth2, mailbox.NewSession(authorityOf(p), in.Program, dead, nil, time.Now, keep)
	a = pinned(t, a)
	asked := p.Asked()
	send(t, a, site.Anteisho.Address, "with a new token")
	if p.Asked() != asked+1 {
		t.Errorf("the authority was asked %d times", p.Asked()-asked)
	}

	good = false // the authority gives tokens that the servers do not take
	a.Tokens = mailbox.NewSession(authorityOf(p), in.Program, mailbox.Grant{Refresh: p.Good()}, nil, time.Now, keep)
	if err := mailbox.NewReader(a).Read(t.Context(), "INBOX", letter.Mark{}, nil); key(err) != "mail.signIn" {
		t.Errorf("read with a refused token: %v", err)
	}
	if err := mailbox.NewSender(a, time.Now).Send(t.Context(), site.Anteisho.Address, []byte("Subject: x\r\n\r\n")); key(err) != "mail.signIn" {
		t.Errorf("send with a refused token: %v", err)
	}
	a.Tokens = nil
	if err := mailbox.NewReader(a).Read(t.Context(), "INBOX", letter.Mark{}, nil); key(err) != "mail.signIn" {
		t.Errorf("read without anybody signed in: %v", err)
	}
}

// TestSCRAMAtRealServers logs in where the password itself is never said.
func TestSCRAMAtRealServers(t *testing.T) {
	site := xtest.StartTokenSite(t)
	a := pinned(t, at(site, site.Kigyo, mailbox.TLS))
	if r := mailbox.Test(t.Context(), a); !r.OK() {
		t.Fatalf("%+v", r)
	}
	if log := site.Log(); !strings.Contains(log, "method=SCRAM-SHA-256") {
		t.Fatalf("no SCRAM login:\n%s", log)
	}
	a.Password = "chigau"
	r := mailbox.Test(t.Context(), a)
	for _, list := range [][]mailbox.Station{r.IMAP, r.SMTP} {
		if step, key := failed(t, list); step != mailbox.StepPassword || key != "mail.password" {
			t.Errorf("failed at %s with %s", step, key)
		}
	}
}

// TestEveryPasswordMechanism looks at each way to say a password to SMTP.
func TestEveryPasswordMechanism(t *testing.T) {
	b64 := base64.StdEncoding.EncodeToString
	for name, test := range map[string]struct{ auth, want string }{
		"PLAIN": {"CRAM-MD5 PLAIN LOGIN", "AUTH PLAIN " + b64([]byte("\x00saiyo\x00himitsu"))},
		"LOGIN": {"LOGIN", "AUTH LOGIN|" + b64([]byte("saiyo")) + "|" + b64([]byte("himitsu"))},
	} {
		t.Run(name, func(t *testing.T) {
			p := xtest.Play{Offers: "AUTH " + test.auth, Rules: `
				AUTH PLAIN => 235 ok
				AUTH LOGIN => 334 TmFtYWU/
				` + b64([]byte("saiyo")) + ` => 334 TmFtYWU/
				` + b64([]byte("himitsu")) + ` => 235 ok
			`, TLS: certificateFor(t, false, "127.0.0.1")}
			s := p.SMTP()
			a := mailbox.Setup{Address: "saiyo@example.jp", User: "saiyo", Password: "himitsu", IMAP: nowhere(t), SMTP: onStage(t, s, p.TLS)}
			r := mailbox.Test(t.Context(), a)
			if step, key := failed(t, r.SMTP); step != "" || !strings.Contains(strings.Join(s.Said(""), "|"), strings.ToUpper(test.want)) {
				t.Fatalf("%s %s, said %q", step, key, s.Said(""))
			}
		})
	}
}
