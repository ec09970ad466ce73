package entry

import (
	"context"
	"errors"
	"strconv"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// trustSetting is the name of how many days 次回から省略する lasts.
const trustSetting = "trust.days"

// TrustFor is how long a device needs no other one-time password where its owner chose so.
func (n *Entry) TrustFor(ctx context.Context) (time.Duration, error) {
	v, err := n.store.Setting(ctx, trustSetting)
	if err != nil || v == nil {
		return account.TrustFor, err
	}
	days, err := strconv.Atoi(string(v))
	return time.Duration(days) * 24 * time.Hour, err
}

// SetTrust sets that period, from 1 to 90 days.
func (n *Entry) SetTrust(ctx context.Context, days int) error {
	const longest = 90
	if days < 1 || days > longest {
		return fault.At("days", fault.Invalid, "office.trust.days")
	}
	return n.Does(ctx, clerk.SetTrust, func(ctx context.Context) (string, error) {
		return "", n.store.PutSetting(ctx, trustSetting, strconv.AppendInt(nil, int64(days), 10))
	})
}

// gate lets the letters of a device pass that is logged in, and those by which it becomes so. Others wait; a revoked
// device's never pass. The device is told, each time a letter comes.
func (n *Entry) gate(ctx context.Context, l letter.Opened) error {
	switch l.Kind {
	case letter.Enrol, letter.Hello, letter.KeyEntry:
		return nil
	}
	d, err := n.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	closed, err := n.shutBy(ctx, d)
	if err != nil {
		return err
	}
	if l.Kind == letter.Ack && (d.Revoked.IsZero() || closed) { // the last word of a closed account ends, too
		return nil
	}
	login := l.Kind == letter.LoginAsk || l.Kind == letter.LoginAnswer
	switch {
	case closed:
		return errors.Join(fault.New(fault.Denied, "account.closed"), n.needLogin(ctx, l, d, letter.ReasonClosed))
	case !d.Revoked.IsZero():
		return errors.Join(fault.New(fault.Denied, "account.device.revoked"), n.needLogin(ctx, l, d, letter.ReasonRevoked))
	case login:
		return nil
	case d.MayWrite(n.now()):
		return n.inTime(ctx, d.Account)
	}
	if err := n.needLogin(ctx, l, d, letter.ReasonLogin); err != nil {
		return err
	}
	return letter.ErrWaits
}

// shutBy says whether a device was shut out with its account, which is still closed, and not by itself before.
func (n *Entry) shutBy(ctx context.Context, d account.Device) (bool, error) {
	if d.Revoked.IsZero() {
		return false, nil
	}
	a, err := n.store.Account(ctx, d.Account)
	return !a.Closed.IsZero() && !d.Revoked.Before(a.Closed), err
}

func (n *Entry) needLogin(ctx context.Context, l letter.Opened, d account.Device, reason string) error {
	err := n.store.Atomically(ctx, func(ctx context.Context) error {
		if told, err := n.store.AnswerAgain(ctx, l.ID); told || err != nil {
			return err // it came again: the answer may be lost
		}
		if free, err := n.store.Spend(ctx, answersTo(l.From), account.AnswersPerHour); !free || err != nil {
			return err
		}
		return n.reply(ctx, l, d, letter.LoginNeeded, letter.LoginNeededBody{Reason: reason})
	})
	if err == nil {
		n.post()
	}
	return err
}

// reply answers a device outside the stream.
func (n *Entry) reply(ctx context.Context, l letter.Opened, d account.Device, k letter.Kind, body any) error {
	back, err := n.Envelope(d)
	if err != nil {
		return err
	}
	return n.answer(ctx, l, back, k, body)
}

// applyLoginAsk mails a one-time password; one that still lives is mailed again, and lives no longer for it.
func (n *Entry) applyLoginAsk(ctx context.Context, l letter.Opened) error {
	d, err := n.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	if err := n.spend(ctx, answersTo(d.Fingerprint), account.AnswersPerHour); err != nil {
		return err
	}
	free, err := n.store.Spend(ctx, digitsOf("device", d.Fingerprint), account.ChallengesPerHour)
	if err != nil {
		return err
	}
	if !free {
		return n.reply(ctx, l, d, letter.LoginRefused, letter.LoginRefusedBody{Reason: letter.ReasonWait})
	}
	c, alive, err := n.live(ctx, d.Fingerprint, account.ForLogin)
	if err != nil {
		return err
	}
	if alive {
		secret, err := n.secrets.Unseal("challenge/"+c.ID, c.Sealed)
		if err != nil {
			return err
		}
		if _, err := n.mailDigits(ctx, c, string(secret)); err != nil {
			return err
		}
		return n.mailed(ctx, l, d, c.ID)
	}
	c = account.Challenge{ID: l.ID, Purpose: account.ForLogin, Device: d.Fingerprint, Address: d.Address, Lives: account.PasswordMinutes}
	if err := n.challenge(ctx, c, true, nil); err != nil {
		return err
	}
	return n.mailed(ctx, l, d, l.ID)
}

func (n *Entry) mailed(ctx context.Context, l letter.Opened, d account.Device, asked string) error {
	return n.reply(ctx, l, d, letter.LoginMailed, letter.LoginMailedBody{
		Asked: asked, Minutes: int(account.PasswordMinutes.Minutes()),
	})
}

// applyLoginAnswer logs the device in when the one-time password is right, in time, and its own. Every method spends a
// try of the same challenge.
func (n *Entry) applyLoginAnswer(ctx context.Context, l letter.Opened) error {
	body, d, err := asked[letter.LoginAnswerBody](ctx, n, l)
	if err != nil {
		return err
	}
	if err := n.spend(ctx, answersTo(d.Fingerprint), account.AnswersPerHour); err != nil {
		return err
	}
	a, err := n.store.Account(ctx, d.Account)
	if err != nil {
		return err
	}
	period := int64(0)
	right := func(secret string) bool { return account.DigitsFit(body.Digits, secret) }
	switch body.Method {
	case account.ByMail:
	case account.ByAuthenticator:
		right = func(string) bool {
			period = n.authenticated(a, body.Digits)
			return period != 0
		}
	case account.ByRecovery:
		hash := account.RecoveryHash(body.Digits)
		right = func(string) bool {
			used, useErr := n.store.UseRecovery(ctx, a.ID, hash)
			err = errors.Join(err, useErr)
			return used
		}
	default:
		return fault.New(fault.Invalid, "account.method")
	}
	v, checkErr := n.check(ctx, body.Asked, d.Fingerprint, account.ForLogin, right)
	if err = errors.Join(err, checkErr); err != nil {
		return err
	}
	if v.reason != "" {
		return n.reply(ctx, l, d, letter.LoginRefused, letter.LoginRefusedBody{Reason: v.reason, TriesLeft: v.left})
	}
	if period != 0 {
		a.TOTPLast = period
		if err := n.store.PutAccount(ctx, a); err != nil {
			return err
		}
	}
	return n.grant(ctx, l, d, body.Trust)
}

func (n *Entry) grant(ctx context.Context, l letter.Opened, d account.Device, trust bool) error {
	lasts := account.SessionFor
	if trust {
		var err error
		if lasts, err = n.TrustFor(ctx); err != nil {
			return err
		}
	}
	if err := n.store.Forgive(ctx, digitsOf("device", d.Fingerprint)); err != nil {
		return err
	}
	d.Until, d.Trusted = n.now().Add(lasts), trust
	if err := n.store.PutDevice(ctx, d); err != nil {
		return err
	}
	if err := n.store.Wake(ctx, d.Fingerprint); err != nil {
		return err
	}
	err := n.reply(ctx, l, d, letter.LoginGranted, letter.LoginGrantedBody{
		Until: d.Until.UTC(), Seconds: int64(lasts / time.Second), Trusted: trust,
	})
	if err != nil {
		return err
	}
	return n.sendState(ctx, d.Account)
}
