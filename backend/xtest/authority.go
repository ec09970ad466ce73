package xtest

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync"
	"time"
)

// TokenKey signs the access tokens that a token site takes: JWT, HS256.
const TokenKey = "practice-key-practice-key-practi"

// AuthorityClient is the one program an Authority knows.
const AuthorityClient = "desk"

// Authority is an authorisation server on loopback as RFC 6749 and RFC 7636 have it: it checks client, redirect and
// PKCE, gives a code once, and makes every refresh token void that was used. Whoever opens its page is Person, who
// agrees at once.
type Authority struct {
	URL string

	server *httptest.Server
	mu     sync.Mutex // guards what follows
	knobs  AuthorityKnobs
	codes  map[string]url.Values
	good   string // the refresh token that counts
	asked  int
}

// AuthorityKnobs is what a test may change while an Authority runs.
type AuthorityKnobs struct {
	Person   string
	Says     string                     // error to send the browser back with; empty for a code
	Lives    time.Duration              // of an access token
	TokenFor func(person string) string // writes an access token
	Down     bool                       // it gives no tokens
}

// OpenAuthority starts an Authority; the caller closes it. Its tokens are those a token site takes, for an hour.
func OpenAuthority(person string) *Authority {
	a := &Authority{codes: map[string]url.Values{}, knobs: AuthorityKnobs{Person: person, Lives: time.Hour}}
	a.knobs.TokenFor = func(person string) string { return AccessToken(TokenKey, person, time.Now().Add(a.knobs.Lives)) } // under mu
	mux := http.NewServeMux()
	mux.HandleFunc("/authorize", a.authorize)
	mux.HandleFunc("/token", a.token)
	a.server = httptest.NewServer(mux)
	a.server.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	a.URL = a.server.URL
	return a
}

// Close ends it.
func (a *Authority) Close() { a.server.Close() }

// Turn changes knobs.
func (a *Authority) Turn(change func(*AuthorityKnobs)) {
	a.mu.Lock()
	defer a.mu.Unlock()
	change(&a.knobs)
}

// Good is the refresh token that counts, and SetGood another one; with none, nobody is signed in.
func (a *Authority) Good() string {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.good
}

// SetGood makes a refresh token the one that counts.
func (a *Authority) SetGood(token string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.good = token
}

// Asked is how often it was asked for a token.
func (a *Authority) Asked() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.asked
}

func (a *Authority) authorize(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	q := r.URL.Query()
	if q.Get("client_id") != AuthorityClient || q.Get("response_type") != "code" || q.Get("code_challenge_method") != "S256" ||
		q.Get("access_type") != "offline" || q.Get("scope") != "mail" || q.Get("login_hint") == "" {
		http.Error(w, "what?", http.StatusBadRequest)
		return
	}
	back := url.Values{"state": {q.Get("state")}}
	if a.knobs.Says != "" {
		back.Set("error", a.knobs.Says)
	} else {
		code := fmt.Sprintf("code-%d", len(a.codes))
		a.codes[code] = q
		back.Set("code", code)
	}
	http.Redirect(w, r, q.Get("redirect_uri")+"?"+back.Encode(), http.StatusFound)
}

func (a *Authority) token(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.asked++
	if a.knobs.Down {
		http.Error(w, "down", http.StatusServiceUnavailable)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if why := a.refusal(r); why != "" {
		w.WriteHeader(http.StatusBadRequest)
		_, _ = fmt.Fprintf(w, `{"error":%q}`, why)
		return
	}
	a.good = fmt.Sprintf("refresh-%d", a.asked)
	_ = json.NewEncoder(w).Encode(map[string]any{
		"access_token": a.knobs.TokenFor(a.knobs.Person), "token_type": "Bearer", "expires_in": int(a.knobs.Lives.Seconds()), "refresh_token": a.good,
	})
}

// refusal is why no token is given, in OAuth2's words; empty where one is. The caller holds mu.
func (a *Authority) refusal(r *http.Request) string {
	_ = r.ParseForm()
	f := r.PostForm
	switch f.Get("grant_type") {
	case "authorization_code":
		q, ok := a.codes[f.Get("code")]
		delete(a.codes, f.Get("code"))
		sum := sha256.Sum256([]byte(f.Get("code_verifier")))
		if !ok || f.Get("redirect_uri") != q.Get("redirect_uri") || base64.RawURLEncoding.EncodeToString(sum[:]) != q.Get("code_challenge") {
			return "invalid_grant"
		}
	case "refresh_token":
		if a.good == "" || f.Get("refresh_token") != a.good {
			return "invalid_grant"
		}
	default:
		return "unsupported_grant_type"
	}
	return ""
}

// AccessToken is an access token as a token site takes it: a JWT for the person with the scope "mail".
func AccessToken(key, person string, until time.Time) string {
	part := func(v any) string {
		b, _ := json.Marshal(v) // maps of text and numbers
		return base64.RawURLEncoding.EncodeToString(b)
	}
	text := part(map[string]string{"alg": "HS256", "typ": "JWT"}) + "." + part(map[string]any{
		"sub": person, "scope": "mail", "iat": time.Now().Add(-time.Minute).Unix(), "exp": until.Unix(),
	})
	m := hmac.New(sha256.New, []byte(key))
	m.Write([]byte(text))
	return text + "." + base64.RawURLEncoding.EncodeToString(m.Sum(nil))
}
