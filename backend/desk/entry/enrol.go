package entry

import (
	"context"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// Application is what entry ② of the first page asks (seed 000, STEP 4).
type Application struct {
	Code          account.Code
	Establishment string // 事業所番号
	Phone         string
	Address       string // the desk's mail address: its ID
	OfficeAddress string // from the paper
}

// The states of an enrolment, in the order they are passed.
const (
	EnrolQueued   = "queued"   // the first letter waits for a mail server
	EnrolSent     = "sent"     // the office has not answered it yet
	EnrolKey      = "key"      // the verification key is on its way: password and key are to be entered
	EnrolChecking = "checking" // the key is with the office
	EnrolRefused  = "refused"  // over: begin again
	EnrolDone     = "done"     // the account is open
)

// Enrolment is how far the opening of the account has come.
type Enrolment struct {
	State     string
	Way       letter.Way // empty for an account creation code
	Address   string     // where the verification key goes
	Office    string     // mail address of the office: the sender to let through
	Print     string     // fingerprint of the office's certificate, to compare where no paper proves it; else empty
	Doubt     bool       // somebody else has answered as the office, too: to be compared with care
	Reason    string     // why refused, or why the key was not taken
	TriesLeft int
	Minutes   int       // how long the key lives
	Until     time.Time // roughly until when, by this computer's clock
	Offer     string    // a key that has come into the mailbox; empty for none yet
}

// Enrol asks the office for a verification key, by a letter only the holder of the code can write. It can be asked again.
func (n *Entry) Enrol(ctx context.Context, e Application) error {
	number, err := establishment.ParseNumber(e.Establishment)
	if err != nil {
		return err
	}
	if establishment.Digits(e.Phone) == "" {
		return fault.At("phone", fault.Invalid, "account.phone")
	}
	return n.contact(ctx, identity{Address: e.Address, OfficeAddress: e.OfficeAddress, Code: e.Code}, func(certificate string) (letter.Kind, any) {
		return letter.Enrol, letter.EnrolBody{Certificate: certificate, Address: e.Address, Establishment: number, Phone: e.Phone}
	})
}

// Register asks the office for a verification key without paper: to an address it registered at the counter, or for a
// provisional account.
func (n *Entry) Register(ctx context.Context, way letter.Way, address, officeAddress string) error {
	return n.contact(ctx, identity{Address: address, OfficeAddress: officeAddress, Way: way}, func(certificate string) (letter.Kind, any) {
		return letter.Hello, letter.HelloBody{Certificate: certificate, Address: address, Way: way}
	})
}

// contact sends the first letter; with is who the desk is to be. One that is under way is given up.
func (n *Entry) contact(ctx context.Context, with identity, write func(certificate string) (letter.Kind, any)) error {
	id, err := n.identity(ctx)
	if err != nil {
		return err
	}
	if id.Account != "" {
		return fault.New(fault.State, "account.alreadyOpen")
	}
	if with.Key = id.Key; with.Key == "" {
		key, err := letter.NewKey("Kyujin Desk", with.Address)
		if err != nil {
			return err
		}
		if with.Key, err = key.Private(); err != nil {
			return err
		}
	}
	key, err := n.keys.Parse(with.Key)
	if err != nil {
		return err
	}
	certificate, err := key.Certificate()
	if err != nil {
		return err
	}
	kind, body := write(certificate)
	l, err := letter.New(kind, "", body, n.now())
	if err != nil {
		return err
	}
	with.EnrolLetter = l.ID
	err = n.store.Atomically(ctx, func(ctx context.Context) error {
		if err := n.settled(ctx, id.EnrolLetter, id.KeyLetter); err != nil { // nobody waits for those answers any more
			return err
		}
		if err := n.putIdentity(ctx, with); err != nil {
			return err
		}
		env := letter.Envelope{From: with.Address, To: with.OfficeAddress, Signer: key, Code: with.Code, NoPaper: with.Code == ""}
		return letter.PostFirst(ctx, n.store, l, env, n.now())
	})
	if err == nil {
		n.post()
	}
	return err
}

// settled ends the sending of letters outside the stream, in the running transaction.
func (n *Entry) settled(ctx context.Context, ids ...string) error {
	for _, id := range ids {
		if id == "" {
			continue
		}
		if err := n.store.Answered(ctx, id); err != nil {
			return err
		}
	}
	return nil
}

// EnterKey sends the verification key to the office. name is what the computer is to be called; own is the business, where
// the office does not know it yet.
func (n *Entry) EnterKey(ctx context.Context, key, name string, own *establishment.Establishment) error {
	if len(account.ReadDigits(key)) != account.ChallengeDigits {
		return fault.At("key", fault.Invalid, "account.key")
	}
	return n.demand(ctx, letter.KeyEntry, func(ctx context.Context, id identity) (any, remember, error) {
		if id.Mailed == nil || id.Account != "" {
			return nil, nil, fault.New(fault.State, "account.key.notAsked")
		}
		if id.Way == letter.Provisional && (own == nil || own.Name == "") {
			return nil, nil, fault.At("business", fault.Invalid, "account.business")
		}
		if err := n.settled(ctx, id.KeyLetter); err != nil {
			return nil, nil, err
		}
		body := letter.KeyEntryBody{Asked: id.EnrolLetter, Key: account.ReadDigits(key), Name: name, Own: own}
		return body, func(letterID string) error {
			id.KeyLetter, id.Refused = letterID, nil
			return n.putIdentity(ctx, id)
		}, nil
	})
}

// GiveUp gives up an enrolment that is under way: nobody waits for its answers, and this desk is nobody's again. It returns a State fault
// where the account is open.
func (n *Entry) GiveUp(ctx context.Context) error {
	return n.store.Atomically(ctx, func(ctx context.Context) error {
		id, err := n.identity(ctx)
		if err != nil {
			return err
		}
		if id.Account != "" {
			return fault.New(fault.State, "account.alreadyOpen")
		}
		if err := n.settled(ctx, id.EnrolLetter, id.KeyLetter); err != nil {
			return err
		}
		return n.putIdentity(ctx, identity{})
	})
}

// remember keeps the id of the letter that was just written.
type remember func(letterID string) error

// demand posts a letter outside the stream: write says what is in it and remembers it, in one transaction with it.
func (n *Entry) demand(ctx context.Context, k letter.Kind, write func(ctx context.Context, id identity) (any, remember, error)) error {
	err := n.store.Atomically(ctx, func(ctx context.Context) error {
		id, err := n.identity(ctx)
		if err != nil {
			return err
		}
		body, keep, err := write(ctx, id)
		if err != nil {
			return err
		}
		e, _, err := id.envelope()
		if err != nil {
			return err
		}
		l, err := letter.New(k, "", body, n.now())
		if err != nil {
			return err
		}
		if err := keep(l.ID); err != nil {
			return err
		}
		return letter.PostFirst(ctx, n.store, l, e, n.now())
	})
	if err == nil {
		n.post()
	}
	return err
}

// Enrolment tells how far the opening of the account has come; its state is empty where it was never asked for.
func (n *Entry) Enrolment(ctx context.Context) (Enrolment, error) {
	id, err := n.identity(ctx)
	if err != nil || id.EnrolLetter == "" && id.Account == "" {
		return Enrolment{}, err
	}
	e := Enrolment{Way: id.Way, Address: id.Address, Office: id.OfficeAddress, Doubt: id.Doubt}
	if r := id.Refused; r != nil {
		e.Reason, e.TriesLeft = r.Reason, r.TriesLeft
	}
	if id.OfficeKey != "" && id.Way != "" {
		office, err := n.keys.Certificate(id.OfficeKey)
		if err != nil {
			return e, err
		}
		e.Print = office.Fingerprint()
	}
	switch {
	case id.Account != "":
		e.State = EnrolDone
	case id.Mailed == nil && id.Refused != nil, id.Refused != nil && id.Refused.Reason != letter.ReasonWrong:
		e.State = EnrolRefused
	case id.Mailed != nil:
		e.State, e.Minutes = EnrolKey, id.Mailed.Minutes
		e.Until = id.Mailed.At.Add(time.Duration(id.Mailed.Minutes) * time.Minute)
		if id.KeyLetter != "" {
			e.State = EnrolChecking
		}
		e.Offer, err = n.offer(ctx, id.EnrolLetter)
	default:
		e.State, err = n.sentState(ctx, id.EnrolLetter)
	}
	return e, err
}

// sentState says whether a mail server has taken a letter outside the stream.
func (n *Entry) sentState(ctx context.Context, letterID string) (string, error) {
	sent, err := n.store.LettersAbout(ctx, "")
	for _, o := range sent {
		if o.ID == letterID && !o.SentAt.IsZero() {
			return EnrolSent, err
		}
	}
	return EnrolQueued, err
}

func (n *Entry) applyKeyMailed(ctx context.Context, id identity, l letter.Opened) error {
	if !id.firstAnswer(l) {
		return fault.New(fault.State, "letter.notAsked")
	}
	body, err := letter.Read[letter.KeyMailedBody](l.Letter)
	if err != nil {
		return err
	}
	if err := id.sameOffice(l); err != nil {
		return err
	}
	if err := n.settled(ctx, id.EnrolLetter); err != nil {
		return err
	}
	id.Mailed = &mailedKey{At: n.now(), Minutes: body.Minutes}
	id.OfficeKey, id.Office, id.OfficeAddress, id.Refused = body.Certificate, body.Office, body.OfficeAddress, nil
	return n.putIdentity(ctx, id)
}

// firstAnswer says whether a letter is the answer to first contact, sealed with the code where there is one.
func (id identity) firstAnswer(l letter.Opened) bool {
	return id.Account == "" && l.Answers == id.EnrolLetter && (id.Code == "" || l.Code == id.Code.Name())
}

// errOtherOffice is why an answer to first contact is put into quarantine.
var errOtherOffice = fault.New(fault.Denied, "letter.otherOffice")

// sameOffice holds the first certificate of an office that was believed: it stays until the person starts over, because that
// is the one the person has compared, or will.
func (id identity) sameOffice(l letter.Opened) error {
	if id.OfficeKey == "" {
		return nil
	}
	office, err := id.keys.Certificate(id.OfficeKey)
	if err == nil && office.Fingerprint() != l.From {
		err = errOtherOffice
	}
	return err
}

// doubt notes that somebody else has answered as the office: the person is warned.
func (n *Entry) doubt(ctx context.Context) error {
	err := n.store.Atomically(ctx, func(ctx context.Context) error {
		id, err := n.identity(ctx)
		if err != nil || id.Account != "" {
			return err
		}
		id.Doubt = true
		return n.putIdentity(ctx, id)
	})
	if err == nil {
		n.changed()
	}
	return err
}

func (n *Entry) applyEnrolled(ctx context.Context, id identity, l letter.Opened) error {
	if l.Answers != id.KeyLetter || id.KeyLetter == "" {
		return fault.New(fault.State, "letter.notAsked")
	}
	body, err := letter.Read[letter.EnrolledBody](l.Letter)
	if err != nil {
		return err
	}
	if err := n.settled(ctx, id.KeyLetter); err != nil {
		return err
	}
	if err := n.store.Hold(ctx, true); err != nil { // until the first login
		return err
	}
	return n.putIdentity(ctx, identity{
		Key: id.Key, Address: id.Address, Way: id.Way, OfficeKey: id.OfficeKey, OfficeAddress: body.OfficeAddress,
		Office: body.Office, Account: body.Account, Establishment: body.Establishment, Provisional: body.Provisional,
	})
}

func (n *Entry) applyRefused(ctx context.Context, id identity, l letter.Opened) error {
	key := id.KeyLetter != "" && l.Answers == id.KeyLetter
	if !key && !id.firstAnswer(l) {
		return fault.New(fault.State, "letter.notAsked")
	}
	body, err := letter.Read[letter.EnrolRefusedBody](l.Letter)
	if err != nil {
		return err
	}
	if err := id.sameOffice(l); err != nil {
		return err
	}
	if err := n.settled(ctx, l.Answers); err != nil {
		return err
	}
	id.Refused, id.KeyLetter = &body, ""
	return n.putIdentity(ctx, id)
}
