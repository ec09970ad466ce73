package mailbox

import (
	"context"
	"net/http"
	"time"

	"golang.org/x/oauth2"

	"kyujindesk/backend/clock"
)

// early is how long before its end a token is renewed, so that none dies on the way to a server.
const early = time.Minute

// Session keeps one account signed in: it gives access tokens and renews them when they end. Any number of
// goroutines may ask; one of them asks the authority, the others take what it got.
type Session struct {
	authority Authority
	program   Program
	web       http.RoundTripper
	now       clock.Clock
	keep      func(ctx context.Context, g Grant) error
	turn      chan Grant // holds the grant; whoever took it is the only one that may renew it
}

// NewSession goes on with a grant. keep stores what came of a renewal before it is used: an authority may
// have made the old refresh token void. web is nil for the usual way.
func NewSession(a Authority, p Program, g Grant, web http.RoundTripper, now clock.Clock, keep func(ctx context.Context, g Grant) error) *Session {
	s := &Session{authority: a, program: p, web: web, now: now, keep: keep, turn: make(chan Grant, 1)}
	s.turn <- g
	return s
}

// Token gives an access token that is good for a minute more at least. The fault mail.signIn says that the
// authority wants to see the person again.
func (s *Session) Token(ctx context.Context) (string, error) {
	var g Grant
	select {
	case g = <-s.turn:
	case <-ctx.Done():
		return "", ctx.Err()
	}
	defer func() { s.turn <- g }()
	if g.Access != "" && (g.Until.IsZero() || s.now().Add(early).Before(g.Until)) {
		return g.Access, nil
	}
	ctx = context.WithValue(ctx, oauth2.HTTPClient, asking(s.web))
	token, err := s.authority.config(s.program, "").TokenSource(ctx, &oauth2.Token{RefreshToken: g.Refresh}).Token()
	if err != nil {
		return "", refusal(err, "mail.signIn")
	}
	g = granted(token, g.Refresh, s.now())
	if err := s.keep(ctx, g); err != nil {
		g.Access = "" // the next one renews again, and keeps that
		return "", err
	}
	return g.Access, nil
}

// Refused forgets a token that a server did not take: the person may have revoked it.
func (s *Session) Refused(token string) {
	g := <-s.turn
	if g.Access == token {
		g.Access = ""
	}
	s.turn <- g
}
