// Package entry is how a desk gets in at its office and stays in: first contact, keys, one-time passwords, devices and login
// addresses; and how it writes there. It knows nothing of postings, SQL, mail servers or screens.
package entry

import (
	"context"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/letter"
)

// Questions is what the outbox does outside the stream: a question is sent until it is answered, and while the desk is
// not logged in nothing else is sent.
type Questions interface {
	Answered(ctx context.Context, letterID string) error
	Arrived(ctx context.Context, letterID string) (bool, error)
	Hold(ctx context.Context, held bool) error
	TakeBack(ctx context.Context, peer string) error
	LettersAbout(ctx context.Context, about string) ([]letter.Outgoing, error)
}

// Settings is where the desk keeps what it is.
type Settings interface {
	Setting(ctx context.Context, name string) ([]byte, error)
	PutSetting(ctx context.Context, name string, value []byte) error
	Atomically(ctx context.Context, do func(ctx context.Context) error) error
}

// Store is what entry needs of the desk's file.
type Store interface {
	letter.Outbox
	Questions
	Settings
}

// Secrets seals what must not be readable without the password.
type Secrets interface {
	Seal(place string, plain []byte) []byte
	Unseal(place string, sealed []byte) ([]byte, error)
}

// Entry is one desk's way in. Its identity is kept sealed.
type Entry struct {
	store   Store
	secrets Secrets
	keys    letter.ReadKeys
	now     clock.Clock
	post    func() // a letter was put into the outbox
	changed func() // something has come that a person did not do here
}

// New makes the entry over the desk's file. Neither function may block.
func New(store Store, secrets Secrets, now clock.Clock, post, changed func()) *Entry {
	return &Entry{store: store, secrets: secrets, now: now, post: post, changed: changed}
}

// Keys are those that open what the office and the sisters write. ok is false for a desk that has not written yet: nobody can have written
// to it.
func (n *Entry) Keys(ctx context.Context) (k letter.Keys, ok bool, err error) {
	id, err := n.identity(ctx)
	if err != nil || id.Key == "" {
		return k, false, err
	}
	own, err := n.keys.Parse(id.Key)
	if err != nil {
		return k, false, err
	}
	var sisters []Sister
	if id.Account != "" {
		if sisters, _, err = n.sisters(ctx, own); err != nil {
			return k, false, err
		}
	}
	return letter.Keys{Own: own, Secret: id.secret, Sender: n.sender(id, own, sisters)}, true, nil
}

// Envelope is how this desk writes to its office, and the fingerprint of the office's certificate. Before the office is known
// it returns a State fault.
func (n *Entry) Envelope(ctx context.Context) (letter.Envelope, string, error) {
	id, err := n.identity(ctx)
	if err != nil {
		return letter.Envelope{}, "", err
	}
	return id.envelope()
}

// Send posts a letter to the office in the running transaction. It returns a State fault where the account is closed.
func (n *Entry) Send(ctx context.Context, l letter.Letter) error {
	if err := n.open(ctx); err != nil {
		return err
	}
	e, office, err := n.Envelope(ctx)
	if err != nil {
		return err
	}
	return letter.Post(ctx, n.store, l, office, e, n.now())
}

// Known is the establishment as the office knew it when it opened the account.
func (n *Entry) Known(ctx context.Context) (establishment.Establishment, error) {
	id, err := n.identity(ctx)
	return id.Establishment, err
}

// TakeAccountMail looks for digits in an ordinary mail of the office; the mail stays in the inbox, for the person. It is false for
// any other mail.
func (n *Entry) TakeAccountMail(ctx context.Context, raw []byte) (bool, error) {
	if !letter.IsAccountMail(raw) {
		return false, nil
	}
	if asked, digits, ok := letter.DigitsOf(raw); ok {
		return true, n.takeOffer(ctx, offer{asked, digits})
	}
	return true, nil
}

// Acts are what letters about getting in do, by their kind.
func (n *Entry) Acts() map[letter.Kind]letter.Act {
	known := func(act func(context.Context, identity, letter.Opened) error) letter.Act {
		return func(ctx context.Context, l letter.Opened) error {
			id, err := n.identity(ctx) // as it is now: a person may have done something meanwhile
			if err != nil {
				return err
			}
			return act(ctx, id, l)
		}
	}
	return map[letter.Kind]letter.Act{
		letter.KeyMailed:    known(n.applyKeyMailed),
		letter.Enrolled:     known(n.applyEnrolled),
		letter.EnrolRefused: known(n.applyRefused),
		letter.LoginMailed:  n.applyLogin,
		letter.LoginGranted: n.applyLogin,
		letter.LoginRefused: n.applyLogin,
		letter.LoginNeeded:  n.applyLogin,
		letter.AccountState: known(n.applyAccount),
		letter.DeviceCoded:  known(n.applyAccount),
		letter.AddressSaid:  known(n.applyAccount),
		letter.TOTPSecret:   known(n.applyAccount),
	}
}

// Refused hears why a letter was put into quarantine.
func (n *Entry) Refused(ctx context.Context, reason string) error {
	if reason != errOtherOffice.Key {
		return nil
	}
	return n.doubt(ctx)
}
