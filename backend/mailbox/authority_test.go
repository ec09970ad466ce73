package mailbox_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/mailbox"
)

// provider is an authorisation server on loopback as RFC 6749 and RFC 7636 have it: it checks client,
// redirect and PKCE, gives a code once, and makes every refresh token void that was used.
type provider struct {
	*httptest.Server
	mu       sync.Mutex
	person   string // who signs in at its page
	says     string // error to send the browser back with
	codes    map[string]url.Values
	refresh  string // the one that is good
	asked    int    // how often for a token
	lives    int    // seconds of an access token
	tokenFor func(person string) string
	down     bool
}

func newProvider(t *testing.T, tokenFor func(person string) string) *provider {
	t.Helper()
	p := &provider{person: "kigyo@example.jp", codes: map[string]url.Values{}, lives: 3600, tokenFor: tokenFor}
	mux := http.NewServeMux()
	mux.HandleFunc("/authorize", p.authorize)
	mux.HandleFunc("/token", p.token)
	p.Server = httptest.NewServer(mux)
	p.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	t.Cleanup(p.Close)
	return p
}

func (p *provider) authority() mailbox.Authority {
	return mailbox.Authority{
		ID: "local", AuthURL: p.URL + "/authorize", TokenURL: p.URL + "/token", Scopes: []string{"mail"},
		Ask: map[string]string{"access_type": "offline"}, Redirect: "127.0.0.1",
	}
}

func (p *provider) authorize(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	q := r.URL.Query()
	if q.Get("client_id") != "desk" || q.Get("response_type") != "code" || q.Get("code_challenge_method") != "S256" ||
		q.Get("access_type") != "offline" || q.Get("scope") != "mail" || q.Get("login_hint") == "" {
		http.Error(w, "what?", http.StatusBadRequest)
		return
	}
	back := url.Values{"state": {q.Get("state")}}
	if p.says != "" {
		back.Set("error", p.says)
	} else {
		code := fmt.Sprintf("code-%d", len(p.codes))
		p.codes[code] = q
		back.Set("code", code)
	}
	http.Redirect(w, r, q.Get("redirect_uri")+"?"+back.Encode(), http.StatusFound)
}

func (p *provider) token(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.asked++
	no := func(why string) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(http.StatusBadRequest)
		_, _ = fmt.Fprintf(w, `{"error":%q}`, why)
	}
	if p.down {
		http.Error(w, "down", http.StatusServiceUnavailable)
		return
	}
	_ = r.ParseForm()
	f := r.PostForm
	switch f.Get("grant_type") {
	case "authorization_code":
		q, ok := p.codes[f.Get("code")]
		delete(p.codes, f.Get("code"))
		sum := sha256.Sum256([]byte(f.Get("code_verifier")))
		if !ok || f.Get("redirect_uri") != q.Get("redirect_uri") || base64.RawURLEncoding.EncodeToString(sum[:]) != q.Get("code_challenge") {
			no("invalid_grant")
			return
		}
	case "refresh_token":
		if p.refresh == "" || f.Get("refresh_token") != p.refresh {
			no("invalid_grant")
			return
		}
	default:
		no("unsupported_grant_type")
		return
	}
	p.refresh = fmt.Sprintf("refresh-%d", p.asked)
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(map[string]any{
		"access_token": p.tokenFor(p.person), "token_type": "Bearer", "expires_in": p.lives, "refresh_token": p.refresh,
	})
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

func signIn(p *provider) mailbox.SignIn {
	return mailbox.SignIn{Authority: p.authority(), Program: mailbox.Program{ID: "desk"}, Now: clock.Fixed("2026-11-21T09:00:00Z")}
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
		change func(*provider)
		open   func(t *testing.T) func(string) error
		key    string
	}{
		"the person says no":   {func(p *provider) { p.says = "access_denied" }, browse, "mail.signInDenied"},
		"no browser":           {func(*provider) {}, func(*testing.T) func(string) error { return func(string) error { return io.EOF } }, "mail.noBrowser"},
		"the provider is down": {func(p *provider) { p.down = true }, browse, "mail.network"},
		"somebody else's code": {func(*provider) {}, func(t *testing.T) func(string) error {
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
			test.change(p)
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
	p.refresh = "refresh-0"
	now := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	var kept []mailbox.Grant
	s := mailbox.NewSession(p.authority(), mailbox.Program{ID: "desk"}, mailbox.Grant{Refresh: "refresh-0", Access: "old", Until: now}, nil,
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
	if p.asked != 1 || len(kept) != 1 || kept[0].Refresh != "refresh-1" {
		t.Fatalf("asked %d times, kept %+v", p.asked, kept)
	}
	now = now.Add(59*time.Minute + 30*time.Second) // half a minute before its end
	if _, err := s.Token(t.Context()); err != nil || p.asked != 2 {
		t.Fatalf("asked %d times, %v", p.asked, err)
	}
	s.Refused("token-of-kigyo@example.jp")
	if _, err := s.Token(t.Context()); err != nil || p.asked != 3 {
		t.Fatalf("asked %d times after a refusal, %v", p.asked, err)
	}
	s.Refused("another")
	if _, err := s.Token(t.Context()); err != nil || p.asked != 3 {
		t.Fatalf("asked %d times after a refusal of another, %v", p.asked, err)
	}
	p.down = true
	now = now.Add(24 * time.Hour)
	if _, err := s.Token(t.Context()); key(err) != "mail.network" {
		t.Fatalf("with the provider down: %v", err)
	}
	p.down, p.refresh = false, "" // revoked
	if _, err := s.Token(t.Context()); key(err) != "mail.signIn" {
		t.Fatalf("after the person revoked it: %v", err)
	}
}

func TestARenewalThatCannotBeKeptIsNotUsed(t *testing.T) {
	p := newProvider(t, plainToken)
	p.refresh = "refresh-0"
	full := true
	s := mailbox.NewSession(p.authority(), mailbox.Program{ID: "desk"}, mailbox.Grant{Refresh: "refresh-0"}, nil, time.Now,
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

// jwt is an access token as the mail servers of the tests take it.
func jwt(secret, person string, until time.Time) string {
	part := func(v any) string {
		b, _ := json.Marshal(v)
		return base64.RawURLEncoding.EncodeToString(b)
	}
	text := part(map[string]string{"alg": "HS256", "typ": "JWT"}) + "." + part(map[string]any{
		"sub": person, "scope": "mail", "iat": time.Now().Add(-time.Minute).Unix(), "exp": until.Unix(),
	})
	m := hmac.New(sha256.New, []byte(secret))
	m.Write([]byte(text))
	return text + "." + base64.RawURLEncoding.EncodeToString(m.Sum(nil))
}
