package mailbox

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	_ "embed" // signin.html
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"time"

	"golang.org/x/oauth2"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
)

// signedInPage is what the browser shows when the program has its answer.
//
//go:embed signin.html
var signedInPage []byte

// SignIn is one person's way through an authority's page in their own browser (RFC 8252): the answer comes
// to a port of this computer that is open only meanwhile, it counts only with our state, and only who
// began can use it (PKCE, RFC 7636).
type SignIn struct {
	Authority Authority
	Program   Program
	Web       http.RoundTripper // to the authority; nil for the usual one
	Now       clock.Clock
}

// Do opens the authority's page and waits until the person has signed in or ctx ends. address is put
// into the page's form. Faults: mail.signInDenied when the person or the authority says no, mail.signInFailed
// when the answer cannot be used, mail.network.
func (s SignIn) Do(ctx context.Context, address string, open func(url string) error) (Grant, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return Grant{}, fmt.Errorf("listen for the answer: %w", err)
	}
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		return Grant{}, errors.Join(fmt.Errorf("listen for the answer: %w", err), l.Close())
	}
	config := s.Authority.config(s.Program, "http://"+net.JoinHostPort(s.Authority.Redirect, port)+"/")
	w := &waiting{state: rand.Text(), answer: make(chan answer, 1)}
	server := &http.Server{Handler: w, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 5 * time.Second, WriteTimeout: 5 * time.Second, MaxHeaderBytes: 16 << 10}
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = server.Serve(l) // until it is shut down
	}()
	defer func() {
		goodbye, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
		defer cancel()
		_ = server.Shutdown(goodbye) // the browser has its page by then, or will do without
		_ = server.Close()
		<-done
	}()
	verifier := oauth2.GenerateVerifier()
	ask := []oauth2.AuthCodeOption{oauth2.S256ChallengeOption(verifier), oauth2.SetAuthURLParam("login_hint", address)}
	for name, value := range s.Authority.Ask {
		ask = append(ask, oauth2.SetAuthURLParam(name, value))
	}
	if err := open(config.AuthCodeURL(w.state, ask...)); err != nil {
		return Grant{}, fault.New(fault.State, "mail.noBrowser").Because(err)
	}
	select {
	case got := <-w.answer:
		if got.code == "" {
			return Grant{}, fault.New(fault.Denied, "mail.signInDenied").With("reason", got.reason)
		}
		token, err := config.Exchange(context.WithValue(ctx, oauth2.HTTPClient, asking(s.Web)), got.code, oauth2.VerifierOption(verifier))
		if err != nil {
			return Grant{}, refusal(err, "mail.signInFailed")
		}
		if token.RefreshToken == "" {
			return Grant{}, fault.New(fault.Denied, "mail.signInFailed")
		}
		return granted(token, "", s.Now()), nil
	case <-ctx.Done():
		return Grant{}, ctx.Err()
	}
}

// granted is a token as it is kept. An authority need not repeat a refresh token that stays good.
func granted(t *oauth2.Token, refresh string, now time.Time) Grant {
	g := Grant{Refresh: t.RefreshToken, Access: t.AccessToken}
	if g.Refresh == "" {
		g.Refresh = refresh
	}
	if t.ExpiresIn > 0 {
		g.Until = now.Add(time.Duration(t.ExpiresIn) * time.Second)
	}
	return g
}

// refusal explains an authority's no. Anything that is not one is the network.
func refusal(err error, key string) error {
	var said *oauth2.RetrieveError
	if errors.As(err, &said) && said.Response != nil && said.Response.StatusCode < http.StatusInternalServerError && said.Response.StatusCode != http.StatusTooManyRequests {
		return fault.New(fault.Denied, key).With("reason", code(said.ErrorCode)).Because(err)
	}
	if errors.Is(err, context.Canceled) {
		return err
	}
	return fault.New(fault.Network, "mail.network").Because(err)
}

// code keeps a short code as OAuth2 has them (RFC 6749 §5.2) and nothing else of what came.
func code(s string) string {
	for _, c := range s {
		if (c < 'a' || c > 'z') && c != '_' {
			return ""
		}
	}
	return s[:min(len(s), 40)]
}

type answer struct{ code, reason string }

// waiting is the page of this computer that the authority sends the browser to.
type waiting struct {
	state  string
	answer chan answer
}

// ServeHTTP takes the first answer with our state. Others, which any page in the browser could send, change nothing.
func (w *waiting) ServeHTTP(out http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if r.Method != http.MethodGet || r.URL.Path != "/" || subtle.ConstantTimeCompare([]byte(q.Get("state")), []byte(w.state)) != 1 {
		http.NotFound(out, r)
		return
	}
	select {
	case w.answer <- answer{q.Get("code"), code(q.Get("error"))}:
	default: // the page was loaded again
	}
	h := out.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(len(signedInPage)))
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
	_, _ = out.Write(signedInPage) // the browser may have gone; the answer is there
}
