package entry

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// opening is what an account is opened with, once the verification key has come back.
type opening struct {
	Certificate string     `json:"certificate"`
	Address     string     `json:"address"`
	Code        string     `json:"code"` // name of the code; empty for the other ways
	Way         letter.Way `json:"way"`
}

// applyEnrol mails the verification key where the entries are right, and counts wrong ones against the code, whatever
// device they come from (seed 000, STEP 4 and 5).
func (n *Entry) applyEnrol(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.EnrolBody](l.Letter)
	if err != nil {
		return err
	}
	if l.Code == "" { // only who holds the paper can seal with its secret
		return errors.Join(letter.ErrSignature, errors.New("enrolment without a code"))
	}
	if err := n.spend(ctx, "enrol/"+l.Code, account.AnswersPerHour); err != nil {
		return err
	}
	if err := n.checkWriter(l, body.Address); err != nil {
		return err
	}
	issued, err := n.store.Code(ctx, l.Code)
	if err != nil {
		return err
	}
	code, err := n.code(ctx, l.Code)
	if err != nil {
		return err
	}
	back := letter.Envelope{From: n.Address, To: body.Address, Signer: n.key, Code: code}
	if issued.Void(n.now()) {
		return n.refuse(ctx, l, back, letter.ReasonVoid, 0)
	}
	e, err := n.store.Establishment(ctx, issued.Establishment)
	if err != nil {
		return err
	}
	number, numberErr := establishment.ParseNumber(body.Establishment)
	if numberErr != nil || number != e.Number || establishment.Digits(body.Phone) != establishment.Digits(e.Phone) {
		if err := n.store.SpendTry(ctx, l.Code); err != nil {
			return err
		}
		left := account.CodeTries - issued.Tries - 1
		if left == 0 {
			return n.refuse(ctx, l, back, letter.ReasonVoid, 0)
		}
		return n.refuse(ctx, l, back, letter.ReasonEntry, left)
	}
	known, err := n.store.LoginAddress(ctx, body.Address)
	if err != nil {
		return err
	}
	if taken, err := n.takenElsewhere(ctx, known, e.Number); taken || err != nil {
		return errors.Join(err, n.refuse(ctx, l, back, letter.ReasonTaken, 0))
	}
	if free, err := n.store.Spend(ctx, digitsOf("code", l.Code), account.ChallengesPerHour); !free || err != nil {
		return errors.Join(err, n.refuse(ctx, l, back, letter.ReasonWait, 0))
	}
	return n.mailKey(ctx, l, back, account.KeyMinutes, true, opening{body.Certificate, body.Address, l.Code, ""})
}

// applyHello mails the verification key to who comes without paper: to an address registered at the counter (seed 004), or
// to a business that the office does not know yet. To anybody else it says the same and mails nothing.
func (n *Entry) applyHello(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.HelloBody](l.Letter)
	if err != nil {
		return err
	}
	if err := n.checkWriter(l, body.Address); err != nil {
		return err
	}
	key, err := n.keys.Certificate(body.Certificate)
	if err != nil {
		return err
	}
	known, err := n.store.LoginAddress(ctx, body.Address)
	if err != nil {
		return err
	}
	if err := n.greet(ctx, body.Address, known.Open); err != nil {
		return err
	}
	lives := account.KeyMinutes
	welcome, err := n.free(ctx, known)
	if err != nil {
		return err
	}
	switch body.Way {
	case letter.Registered:
		lives, welcome = account.RegisteredKeyMinutes, known.Open
	case letter.Provisional:
	default:
		return fault.New(fault.Invalid, "account.way")
	}
	if welcome { // beyond the bound only the answer goes out: who is known cannot be told from who is not
		if welcome, err = n.store.Spend(ctx, digitsOf("stranger", account.FoldAddress(body.Address)), account.ChallengesPerHour); err != nil {
			return err
		}
	}
	back := letter.Envelope{From: n.Address, To: body.Address, Signer: n.key, Readers: []letter.Key{key}}
	return n.mailKey(ctx, l, back, lives, welcome, opening{body.Certificate, body.Address, "", body.Way})
}

// mailKey posts the verification key and the answer that says so. Where mailed is false only the answer goes out.
func (n *Entry) mailKey(ctx context.Context, l letter.Opened, back letter.Envelope, lives time.Duration, mailed bool, what opening) error {
	if _, err := n.store.Device(ctx, l.From); !fault.Is(err, fault.NotFound) {
		return errors.Join(fault.New(fault.Conflict, "account.device.known"), err)
	}
	matter, err := json.Marshal(what)
	if err != nil {
		return fmt.Errorf("write opening: %w", err)
	}
	c := account.Challenge{ID: l.ID, Purpose: account.ForOpening, Device: l.From, Address: what.Address, Lives: lives}
	if err := n.challenge(ctx, c, mailed, matter); err != nil {
		return err
	}
	certificate, err := n.key.Certificate()
	if err != nil {
		return err
	}
	return n.answer(ctx, l, back, letter.KeyMailed, letter.KeyMailedBody{
		Certificate: certificate, Office: n.Name, OfficeAddress: n.Address, Minutes: int(lives.Minutes()),
	})
}

// opening is what the challenge of a verification key is for. It returns a NotFound fault.
func (n *Entry) opening(ctx context.Context, asked string) (what opening, err error) {
	c, err := n.store.Challenge(ctx, asked)
	if err != nil {
		return what, err
	}
	if c.Purpose != account.ForOpening {
		return what, fault.New(fault.NotFound, "account.challenge.unknown")
	}
	matter, err := n.secrets.Unseal("matter/"+asked, c.Matter)
	if err != nil {
		return what, err
	}
	return what, json.Unmarshal(matter, &what)
}

// applyKey opens the account when the verification key is right and in time (seed 000, STEP 6 and 7).
func (n *Entry) applyKey(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.KeyEntryBody](l.Letter)
	if err != nil {
		return err
	}
	what, err := n.opening(ctx, body.Asked)
	if err != nil {
		return err
	}
	key, err := n.keys.Certificate(what.Certificate)
	if err != nil {
		return err
	}
	if err := n.spend(ctx, answersTo(l.From), account.AnswersPerHour); err != nil {
		return err
	}
	back := letter.Envelope{From: n.Address, To: what.Address, Signer: n.key, Readers: []letter.Key{key}}
	v, err := n.check(ctx, body.Asked, l.From, account.ForOpening, func(secret string) bool { return account.DigitsFit(body.Key, secret) })
	if err != nil {
		return err
	}
	if v.reason != "" {
		return n.refuse(ctx, l, back, v.reason, v.left)
	}
	a, reason, err := n.accountFor(ctx, what, body)
	if err != nil {
		return err
	}
	if reason != "" {
		return n.refuse(ctx, l, back, reason, 0)
	}
	d := account.Device{
		Fingerprint: l.From, Account: a.ID, Certificate: what.Certificate, Address: what.Address, Name: account.DeviceName(body.Name), Since: n.now(),
	}
	if err := n.store.PutDevice(ctx, d); err != nil {
		return err
	}
	if err := n.warnOwner(ctx, a.ID, newDevice(d), l.ID); err != nil {
		return err
	}
	if err := n.registry.TellAll(ctx, d.Fingerprint); err != nil {
		return err
	}
	e, err := n.establishmentOf(ctx, a)
	if err != nil {
		return err
	}
	certificate, err := n.key.Certificate()
	if err != nil {
		return err
	}
	return n.answer(ctx, l, back, letter.Enrolled, letter.EnrolledBody{
		Account: a.ID, Certificate: certificate, Office: n.Name, OfficeAddress: n.Address, Establishment: e, Provisional: deadline(a),
	})
}

// accountFor is the account a right key opens: with a code that of its establishment, which is new where there is none
// yet; without one that of the address. reason says why there is none.
func (n *Entry) accountFor(ctx context.Context, what opening, body letter.KeyEntryBody) (a account.Account, reason string, err error) {
	known, err := n.store.LoginAddress(ctx, what.Address)
	if err != nil {
		return a, "", err
	}
	switch what.Way {
	case letter.Registered:
		if !known.Open {
			return a, letter.ReasonVoid, nil
		}
		known.Open = false
		if err := n.store.PutLoginAddress(ctx, known); err != nil {
			return a, "", err
		}
		if a, err = n.store.Account(ctx, known.Account); err == nil && !a.Closed.IsZero() {
			reason = letter.ReasonVoid
		}
		return a, reason, err
	case letter.Provisional:
		if free, err := n.free(ctx, known); err != nil || !free || body.Own == nil {
			return a, letter.ReasonTaken, err
		}
		if err := n.giveUp(ctx, known); err != nil {
			return a, "", err
		}
		return n.provisional(ctx, what.Address, *body.Own)
	}
	issued, err := n.store.Code(ctx, what.Code)
	if err != nil {
		return a, "", err
	}
	if free, err := n.store.UseCode(ctx, what.Code); err != nil || !free || issued.Void(n.now()) {
		return a, letter.ReasonVoid, err
	}
	ids, err := n.store.AccountsOf(ctx, issued.Establishment)
	if err != nil {
		return a, "", err
	}
	if len(ids) == 0 {
		if known.Account != "" {
			return a, letter.ReasonTaken, nil
		}
		return n.newAccount(ctx, account.Account{Establishment: issued.Establishment}, what.Address)
	}
	if a, err = n.store.Account(ctx, ids[0]); err != nil || !a.Closed.IsZero() {
		return a, letter.ReasonVoid, err
	}
	reason, err = n.addAddress(ctx, account.LoginAddress{Address: what.Address, Account: a.ID})
	return a, reason, err
}

// takenElsewhere says whether a login address belongs to another business than that with the number.
func (n *Entry) takenElsewhere(ctx context.Context, known account.LoginAddress, number string) (bool, error) {
	if known.Account == "" {
		return false, nil
	}
	a, err := n.store.Account(ctx, known.Account)
	return a.Establishment != number, err
}

// provisional opens an account for a business that the office does not know (仮登録). Until the counter gives its
// establishment a number, the account's id stands in.
func (n *Entry) provisional(ctx context.Context, address string, e establishment.Establishment) (account.Account, string, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return account.Account{}, "", err
	}
	e.Number = id.String()
	if err := n.store.PutEstablishment(ctx, e); err != nil {
		return account.Account{}, "", err
	}
	return n.newAccount(ctx, account.Account{
		ID: id.String(), Establishment: e.Number, Provisional: n.now().Add(account.ProvisionalFor),
	}, address)
}

func (n *Entry) newAccount(ctx context.Context, a account.Account, address string) (account.Account, string, error) {
	if a.ID == "" {
		id, err := uuid.NewV7()
		if err != nil {
			return a, "", err
		}
		a.ID = id.String()
	}
	if err := n.store.PutAccount(ctx, a); err != nil {
		return a, "", err
	}
	return a, "", n.store.PutLoginAddress(ctx, account.LoginAddress{Address: address, Account: a.ID, Main: true})
}

// establishmentOf is an account's establishment; a provisional one has no number.
func (n *Entry) establishmentOf(ctx context.Context, a account.Account) (establishment.Establishment, error) {
	e, err := n.store.Establishment(ctx, a.Establishment)
	if !a.Provisional.IsZero() {
		e.Number = ""
	}
	return e, err
}

// deadline is the last day of a provisional registration, YYYY-MM-DD in Japan; empty for others.
func deadline(a account.Account) string {
	if a.Provisional.IsZero() {
		return ""
	}
	return era.Of(a.Provisional).String()
}

func (n *Entry) refuse(ctx context.Context, l letter.Opened, back letter.Envelope, reason string, left int) error {
	certificate, err := n.key.Certificate()
	if err != nil {
		return err
	}
	return n.answer(ctx, l, back, letter.EnrolRefused, letter.EnrolRefusedBody{
		Certificate: certificate, Reason: reason, TriesLeft: left,
	})
}

// answer posts a letter outside the stream. In first contact it is sealed as the question was: so the desk knows that
// the paper's office wrote it.
func (n *Entry) answer(ctx context.Context, l letter.Opened, back letter.Envelope, k letter.Kind, body any) error {
	a, err := letter.New(k, "", body, n.now())
	if err != nil {
		return err
	}
	a.Answers = l.ID
	return letter.PostFirst(ctx, n.store, a, back, n.now())
}
