package mailbox_test

import (
	"context"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest"
)

// newProvider is an authorisation server on loopback for one test.
func newProvider(t *testing.T, tokenFor func(person string) string) *xtest.Authority {
	t.Helper()
	p := xtest.OpenAuthority("kigyo@example.jp")
	p.Turn(func(k *xtest.AuthorityKnobs) { k.TokenFor = tokenFor })
	t.Cleanup(p.Close)
	return p
}

func authorityOf(p *xtest.Authority) mailbox.Authority {
	return mailbox.Authority{
		ID: "local", AuthURL: p.URL + "/authorize", TokenURL: p.URL + "/token", Scopes: []string{"mail"},
		Ask: map[string]string{"access_type": "offline"}, Redirect: "127.0.0.1",
	}
}

// browse is a person's browser: it follows where the page leads.
func browse(t *testing.T) func(string) error {
	return func(page string) error {
		answer, err := http.Get(page)
		if err != nil {
			return err
		}
		defer func() { _ = answer.Body.Close() }()
		text, err := io.ReadAll(answer.Body)
		if err == nil && (answer.StatusCode != http.StatusOK || !strings.Contains(string(text), "Kyujin Desk に戻ってください")) {
			t.Errorf("the browser shows %s: %s", answer.Status, text)
		}
		return err
	}
}

func plainToken(person string) string { return "token-of-" + person }

func signIn(p *xtest.Authority) mailbox.SignIn {
	return mailbox.SignIn{Authority: authorityOf(p), Program: mailbox.Program{ID: "desk"}, Now: clock.Fixed("2026-11-21T09:00:00Z")}
}

func TestSigningIn(t *testing.T) {
	p := newProvider(t, plainToken)
	g, err := signIn(p).Do(t.Context(), "kigyo@example.jp", browse(t))
	if err != nil || g.Access != "token-of-kigyo@example.jp" || g.Refresh != "refresh-1" || !g.Until.Equal(time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)) {
		t.Fatalf("%+v %v", g, err)
	}
}

func TestSigningInCanFail(t *testing.T) {
	for name, test := range map[string]struct {
		change func(*xtest.AuthorityKnobs)
		open   func(t *testing.T) func(string) error
		key    string
	}{
		"the person says no":   {func(k *xtest.AuthorityKnobs) { k.Says = "access_denied" }, browse, "mail.signInDenied"},
		"no browser":           {func(*xtest.AuthorityKnobs) {}, func(*testing.T) func(string) error { return func(string) error { return io.EOF } }, "mail.noBrowser"},
		"the provider is down": {func(k *xtest.AuthorityKnobs) { k.Down = true }, browse, "mail.network"},
		"somebody else's code": {func(*xtest.AuthorityKnobs) {}, func(t *testing.T) func(string) error {
			return func(page string) error { // a code that was got with another verifier
				u, err := url.Parse(page)
				if err != nil {
					return err
				}
				q := u.Query()
				q.Set("code_challenge", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
				u.RawQuery = q.Encode()
				return browse(t)(u.String())
			}
		}, "mail.signInFailed"},
	} {
		t.Run(name, func(t *testing.T) {
			p := newProvider(t, plainToken)
			p.Turn(test.change)
			if _, err := signIn(p).Do(t.Context(), "kigyo@example.jp", test.open(t)); key(err) != test.key {
				t.Fatal(err)
			}
		})
	}
}

func TestAnAnswerWithoutOurStateChangesNothing(t *testing.T) {
	p := newProvider(t, plainToken)
	open := func(page string) error {
		u, err := url.Parse(page)
		if err != nil {
			return err
		}
		here := u.Query().Get("redirect_uri")
		for _, forged := range []string{"?code=stolen", "?code=stolen&state=guess", "?error=access_denied&state=", "favicon.ico"} {
			answer, err := http.Get(here + forged)
			if err != nil {
				return err
			}
			_ = answer.Body.Close()
			if answer.StatusCode != http.StatusNotFound {
				t.Errorf("%s was answered with %s", forged, answer.Status)
			}
		}
		return browse(t)(page)
	}
	if g, err := signIn(p).Do(t.Context(), "kigyo@example.jp", open); err != nil || g.Access == "" {
		t.Fatalf("%+v %v", g, err)
	}
}

func TestSigningInEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	var here string
	_, err := signIn(newProvider(t, plainToken)).Do(ctx, "kigyo@example.jp", func(page string) error {
		u, err := url.Parse(page)
		here = u.Query().Get("redirect_uri")
		return err
	})
	if err == nil {
		t.Fatal("nobody signed in")
	}
	if answer, err := http.Get(here); err == nil {
		_ = answer.Body.Close()
		t.Error("the port is still open")
	}
}

func TestTokensAreRenewedOnceForAll(t *testing.T) {
	p := newProvider(t, plainToken)
	p.SetGood("refresh-0")
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	var kept []mailbox.Grant
	s := mailbox.NewSession(authorityOf(p), mailbox.Program{ID: "desk"}, mailbox.Grant{Refresh: "refresh-0", Access: "old", Until: now}, nil,
		func() time.Time { return now }, func(_ context.Context, g mailbox.Grant) error { kept = append(kept, g); return nil })
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			if token, err := s.Token(t.Context()); err != nil || token != "token-of-kigyo@example.jp" {
				t.Errorf("%q %v", token, err)
			}
		})
	}
	wg.Wait()
	if p.Asked() != 1 || len(kept) != 1 || kept[0].Refresh != "refresh-1" {
		t.Fatalf("asked %d times, kept %+v", p.Asked(), kept)
	}
	now = now.Add(59*time.Minute + 30*time.Second) // half a minute before its end
	if _, err := s.Token(t.Context()); err != nil || p.Asked() != 2 {
		t.Fatalf("asked %d times, %v", p.Asked(), err)
	}
	s.Refused("token-of-kigyo@example.jp")
	if _, err := s.Token(t.Context()); err != nil || p.Asked() != 3 {
		t.Fatalf("asked %d times after a refusal, %v", p.Asked(), err)
	}
	s.Refused("another")
	if _, err := s.Token(t.Context()); err != nil || p.Asked() != 3 {
		t.Fatalf("asked %d times after a refusal of another, %v", p.Asked(), err)
	}
	p.Turn(func(k *xtest.AuthorityKnobs) { k.Down = true })
	now = now.Add(24 * time.Hour)
	if _, err := s.Token(t.Context()); key(err) != "mail.network" {
		t.Fatalf("with the provider down: %v", err)
	}
	p.Turn(func(k *xtest.AuthorityKnobs) { k.Down = false })
	p.SetGood("") // revoked
	if _, err := s.Token(t.Context()); key(err) != "mail.signIn" {
		t.Fatalf("after the person revoked it: %v", err)
	}
}

func TestARenewalThatCannotBeKeptIsNotUsed(t *testing.T) {
	p := newProvider(t, plainToken)
	p.SetGood("refresh-0")
	full := true
	s := mailbox.NewSession(authorityOf(p), mailbox.Program{ID: "desk"}, mailbox.Grant{Refresh: "refresh-0"}, nil, time.Now,
		func(context.Context, mailbox.Grant) error {
			if full {
				return io.ErrShortWrite
			}
			return nil
		})
	if _, err := s.Token(t.Context()); err == nil {
		t.Fatal("a token came although it could not be kept")
	}
	full = false
	if token, err := s.Token(t.Context()); err != nil || token == "" {
		t.Fatalf("later: %q %v", token, err)
	}
}

func TestTheAuthoritiesAreAskedOverHTTPS(t *testing.T) {
	for _, id := range []string{"google", "microsoft"} {
		a, ok := mailbox.AuthorityOf(id)
		if !ok || !strings.HasPrefix(a.AuthURL, "https://") || !strings.HasPrefix(a.TokenURL, "https://") || len(a.Scopes) == 0 || a.Redirect == "" {
			t.Errorf("%s: %+v", id, a)
		}
	}
	if _, ok := mailbox.AuthorityOf(""); ok {
		t.Error("nobody is an authority")
	}
}
