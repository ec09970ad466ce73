package entry

import (
	"context"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/sealed"
)

// session is how far the desk is logged in.
type session struct {
	Ask      string                   `json:"ask"`   // id of the letter that asks for a one-time password
	Asked    string                   `json:"asked"` // under which name it is under way; empty until the office says so
	Minutes  int                      `json:"minutes"`
	MailedAt time.Time                `json:"mailed_at"` // when the desk heard of it
	Answer   string                   `json:"answer"`    // id of the letter that brings it
	Refused  *letter.LoginRefusedBody `json:"refused"`
	Until    time.Time                `json:"until"` // logged in until then, by this computer's clock
	Trusted  bool                     `json:"trusted"`
	Revoked  bool                     `json:"revoked"`
	Closed   bool                     `json:"closed"` // with the whole account
}

// over says whether this desk is shut out for good, by itself or with its account.
func (s session) over() bool { return s.Revoked || s.Closed }

// offer are digits that came by ordinary mail. Nothing proves who wrote them: they are offered, never used by
// themselves.
type offer struct {
	Asked  string `json:"asked"`
	Digits string `json:"digits"`
}

// The states of a login.
const (
	LoginNone     = "none"     // to be asked for
	LoginQueued   = "queued"   // the question waits for a mail server
	LoginSent     = "sent"     // the office has not answered it yet
	LoginMailed   = "mailed"   // the one-time password is on its way: it is to be entered
	LoginChecking = "checking" // it is with the office
	LoginRefused  = "refused"  // another one is to be asked for
	LoginGranted  = "granted"
	LoginRevoked  = "revoked" // this computer was shut out
	LoginClosed   = "closed"  // the account is closed (退会)
)

// Login is how far the desk is logged in.
type Login struct {
	State         string
	Address       string // where the one-time password goes
	Reason        string // why refused, or why the digits were not taken
	TriesLeft     int
	Minutes       int
	Until         time.Time // of the one-time password or, once granted, of the login; by this computer's clock
	Trusted       bool
	Offer         string // digits that have come into the mailbox; empty for none yet
	Authenticator bool   // an authenticator app may be used instead
}

// Enter begins a visit after the password was right: a trusted desk is logged in still; any other asks the office for
// a one-time password, and keeps its letters until it is in.
func (n *Entry) Enter(ctx context.Context) error {
	s, err := n.session(ctx)
	if err != nil {
		return err
	}
	if s.over() || s.Trusted && n.now().Before(s.Until) {
		return nil
	}
	if err := n.Leave(ctx); err != nil {
		return err
	}
	return n.AskLogin(ctx)
}

// Leave ends the visit of a desk that is not trusted: it locks.
func (n *Entry) Leave(ctx context.Context) error {
	s, err := n.session(ctx)
	if err != nil {
		return err
	}
	if s.over() || s.Trusted && n.now().Before(s.Until) {
		return nil
	}
	return n.store.Atomically(ctx, func(ctx context.Context) error {
		if err := n.settled(ctx, s.Ask, s.Answer); err != nil {
			return err
		}
		if err := n.store.Hold(ctx, true); err != nil {
			return err
		}
		return sealed.Keep(ctx, n.store, n.secrets, sessionSetting, session{})
	})
}

// AskLogin asks the office for a one-time password. One that is under way is mailed again (再送) and stays valid.
func (n *Entry) AskLogin(ctx context.Context) error {
	return n.demand(ctx, letter.LoginAsk, func(ctx context.Context, id identity) (any, remember, error) {
		if id.Account == "" {
			return nil, nil, fault.New(fault.State, "account.notOpen")
		}
		s, err := n.session(ctx)
		if err != nil {
			return nil, nil, err
		}
		if s.Closed {
			return nil, nil, errClosed
		}
		if err := n.settled(ctx, s.Ask); err != nil {
			return nil, nil, err
		}
		return struct{}{}, func(letterID string) error {
			s.Ask, s.Refused = letterID, nil
			return sealed.Keep(ctx, n.store, n.secrets, sessionSetting, s)
		}, nil
	})
}

func (n *Entry) session(ctx context.Context) (session, error) {
	return sealed.Read[session](ctx, n.store, n.secrets, sessionSetting)
}

// AnswerLogin sends the one-time password, or what stands in for it, to the office. trust asks that the next ones be
// left out (次回から省略する).
func (n *Entry) AnswerLogin(ctx context.Context, m account.Method, digits string, trust bool) error {
	if m != account.ByRecovery {
		digits = account.ReadDigits(digits)
	}
	if len(digits) < 6 {
		return fault.At("digits", fault.Invalid, "account.digits")
	}
	return n.demand(ctx, letter.LoginAnswer, func(ctx context.Context, _ identity) (any, remember, error) {
		s, err := n.session(ctx)
		if err != nil {
			return nil, nil, err
		}
		if s.asked() == "" {
			return nil, nil, fault.New(fault.State, "account.login.notAsked")
		}
		if err := n.settled(ctx, s.Ask, s.Answer); err != nil {
			return nil, nil, err
		}
		body := letter.LoginAnswerBody{Asked: s.asked(), Method: m, Digits: digits, Trust: trust}
		return body, func(letterID string) error {
			s.Answer, s.Asked, s.Refused = letterID, s.asked(), nil
			return sealed.Keep(ctx, n.store, n.secrets, sessionSetting, s)
		}, nil
	})
}

// asked is under which name the one-time password is under way: as the office said, or else as it was asked for.
func (s session) asked() string {
	if s.Asked != "" {
		return s.Asked
	}
	return s.Ask
}

// Login tells how far the desk is logged in.
func (n *Entry) Login(ctx context.Context) (Login, error) {
	id, err := n.identity(ctx)
	if err != nil {
		return Login{}, err
	}
	s, err := n.session(ctx)
	if err != nil {
		return Login{}, err
	}
	a, err := n.account(ctx)
	if err != nil {
		return Login{}, err
	}
	l := Login{Address: id.Address, Minutes: s.Minutes, Authenticator: a.State.Authenticator}
	if s.Refused != nil {
		l.Reason, l.TriesLeft = s.Refused.Reason, s.Refused.TriesLeft
	}
	if s.Minutes > 0 {
		l.Until = s.MailedAt.Add(time.Duration(s.Minutes) * time.Minute)
	}
	if s.asked() != "" {
		if l.Offer, err = n.offer(ctx, s.asked()); err != nil {
			return l, err
		}
	}
	switch {
	case s.Closed:
		l.State = LoginClosed
	case s.Revoked:
		l.State = LoginRevoked
	case !s.Until.IsZero() && n.now().Before(s.Until):
		l.State, l.Until, l.Trusted = LoginGranted, s.Until, s.Trusted
	case s.Ask == "":
		l.State = LoginNone
	case s.Answer != "":
		l.State = LoginChecking
	case s.Refused != nil && s.Refused.Reason != letter.ReasonWrong:
		l.State = LoginRefused
	case s.Asked != "":
		l.State = LoginMailed
	default:
		l.State, err = n.sentState(ctx, s.Ask)
	}
	return l, err
}

// offer are the digits that have come for a question; empty for none.
func (n *Entry) offer(ctx context.Context, asked string) (string, error) {
	o, err := sealed.Read[offer](ctx, n.store, n.secrets, offerSetting)
	if err != nil || o.Asked != asked {
		return "", err
	}
	return o.Digits, nil
}

// takeOffer keeps the digits of an ordinary mail for a question that is under way; anybody may write such a mail. Where two
// say different digits for one question, neither is offered: the person reads the mails.
func (n *Entry) takeOffer(ctx context.Context, o offer) error {
	kept := false
	err := n.store.Atomically(ctx, func(ctx context.Context) error {
		waited, err := n.awaits(ctx, o.Asked)
		if err != nil || !waited {
			return err
		}
		old, err := sealed.Read[offer](ctx, n.store, n.secrets, offerSetting)
		if err != nil {
			return err
		}
		if old.Asked == o.Asked && old.Digits != o.Digits {
			o.Digits = ""
		}
		kept = true
		return sealed.Keep(ctx, n.store, n.secrets, offerSetting, o)
	})
	if err == nil && kept {
		n.changed()
	}
	return err
}

// awaits says whether digits are awaited for a question.
func (n *Entry) awaits(ctx context.Context, asked string) (bool, error) {
	id, err := n.identity(ctx)
	if err != nil {
		return false, err
	}
	s, err := n.session(ctx)
	if err != nil {
		return false, err
	}
	a, err := n.account(ctx)
	if err != nil {
		return false, err
	}
	awaited := asked == id.EnrolLetter || asked == s.asked() || asked == s.Ask
	if a.Address != nil {
		awaited = awaited || asked == a.Address.Letter || asked == a.Address.Asked
	}
	return awaited && asked != "", nil
}

// applyLogin applies the office's answers about the login. Those to a question that nobody waits for any more change
// nothing.
func (n *Entry) applyLogin(ctx context.Context, l letter.Opened) error {
	s, err := n.session(ctx)
	if err != nil {
		return err
	}
	ask, answer := l.Answers == s.Ask && s.Ask != "", l.Answers == s.Answer && s.Answer != ""
	switch {
	case l.Kind == letter.LoginMailed && ask:
		body, err := letter.Read[letter.LoginMailedBody](l.Letter)
		if err != nil {
			return err
		}
		if s.Asked != body.Asked {
			s.MailedAt = n.now()
		}
		s.Asked, s.Minutes = body.Asked, body.Minutes
		if s.Refused != nil && s.Refused.Reason != letter.ReasonWrong {
			s.Refused = nil // what was said of an earlier one; that the digits were wrong may have overtaken this letter
		}
	case l.Kind == letter.LoginGranted && answer:
		body, err := letter.Read[letter.LoginGrantedBody](l.Letter)
		if err != nil {
			return err
		}
		s = session{
			Until: n.now().Add(time.Duration(body.Seconds) * time.Second), Trusted: body.Trusted,
		}
		if err := n.store.Hold(ctx, false); err != nil {
			return err
		}
	case l.Kind == letter.LoginRefused && (ask || answer):
		body, err := letter.Read[letter.LoginRefusedBody](l.Letter)
		if err != nil {
			return err
		}
		s.Refused, s.Answer = &body, ""
		if body.Reason != letter.ReasonWrong {
			s.Asked = ""
		}
	case l.Kind == letter.LoginNeeded:
		return n.needLogin(ctx, l)
	default:
		return nil
	}
	if err := n.settled(ctx, l.Answers); err != nil {
		return err
	}
	return sealed.Keep(ctx, n.store, n.secrets, sessionSetting, s)
}

// needLogin ends a session that the office does not know of: it ran out there, was taken back, or the device was
// revoked. What it says of a letter that has arrived since is stale.
func (n *Entry) needLogin(ctx context.Context, l letter.Opened) error {
	arrived, err := n.store.Arrived(ctx, l.Answers)
	if err != nil || arrived {
		return err
	}
	body, err := letter.Read[letter.LoginNeededBody](l.Letter)
	if err != nil {
		return err
	}
	s, err := n.session(ctx)
	if err != nil {
		return err
	}
	s.Until, s.Trusted, s.Revoked = time.Time{}, false, body.Reason == letter.ReasonRevoked
	s.Closed = s.Closed || body.Reason == letter.ReasonClosed
	if err := n.store.Hold(ctx, true); err != nil {
		return err
	}
	return sealed.Keep(ctx, n.store, n.secrets, sessionSetting, s)
}
