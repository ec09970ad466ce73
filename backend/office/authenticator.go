package office

import (
	"context"
	"encoding/json"
	"fmt"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// forAuthenticator is the challenge whose secret an authenticator app gets; no mail belongs to it.
const forAuthenticator account.Purpose = "authenticator"

// authenticated says which period's code was typed, 0 for none or one that was used.
func (o *Office) authenticated(a account.Account, typed string) int64 {
	if a.TOTP == nil {
		return 0
	}
	secret, err := o.secrets.Unseal("totp/"+a.ID, a.TOTP)
	if err != nil {
		return 0
	}
	if period := account.AuthenticatorPeriod(typed, string(secret), o.now()); period > a.TOTPLast {
		return period
	}
	return 0
}

// applyTOTPAsk gives the writer a secret for an authenticator app, and recovery codes. Neither counts before the app's
// first code has come back.
func (o *Office) applyTOTPAsk(ctx context.Context, l letter.Opened) error {
	d, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	body := letter.TOTPSecretBody{}
	hashes := []string{}
	for range account.RecoveryCodes {
		code := account.NewRecoveryCode()
		body.Recovery, hashes = append(body.Recovery, code), append(hashes, account.RecoveryHash(code))
	}
	matter, err := json.Marshal(hashes)
	if err != nil {
		return fmt.Errorf("write recovery codes: %w", err)
	}
	c := account.Challenge{ID: l.ID, Purpose: forAuthenticator, Device: d.Fingerprint, Address: d.Address, Lives: account.PasswordMinutes}
	if err := o.challenge(ctx, c, false, matter); err != nil {
		return err
	}
	kept, err := o.store.Challenge(ctx, l.ID)
	if err != nil {
		return err
	}
	secret, err := o.secrets.Unseal("challenge/"+l.ID, kept.Sealed)
	if err != nil {
		return err
	}
	body.Secret = string(secret)
	return o.send(ctx, d, letter.TOTPSecret, "", l.ID, 0, body)
}

// applyTOTPConfirm begins the use of the authenticator app whose code has come back.
func (o *Office) applyTOTPConfirm(ctx context.Context, l letter.Opened) error {
	body, d, err := asked[letter.TOTPConfirmBody](ctx, o, l)
	if err != nil {
		return err
	}
	c, alive, err := o.live(ctx, d.Fingerprint, forAuthenticator)
	if err != nil {
		return err
	}
	if !alive {
		return fault.New(fault.State, "account.totp.expired")
	}
	period := int64(0)
	v, err := o.check(ctx, c.ID, d.Fingerprint, forAuthenticator, func(secret string) bool {
		period = account.AuthenticatorPeriod(body.Digits, secret, o.now())
		return period != 0
	})
	if err != nil {
		return err
	}
	if v.reason == "" {
		if err := o.useAuthenticator(ctx, d.Account, v, period); err != nil {
			return err
		}
	}
	return o.sendState(ctx, d.Account)
}

func (o *Office) useAuthenticator(ctx context.Context, id string, v verdict, period int64) error {
	var hashes []string
	if err := json.Unmarshal(v.matter, &hashes); err != nil {
		return fmt.Errorf("read recovery codes: %w", err)
	}
	a, err := o.store.Account(ctx, id)
	if err != nil {
		return err
	}
	a.TOTP, a.TOTPLast = o.secrets.Seal("totp/"+a.ID, []byte(v.secret)), period
	if err := o.store.PutAccount(ctx, a); err != nil {
		return err
	}
	return o.store.PutRecovery(ctx, a.ID, hashes)
}

// applyTOTPEnd ends the use of the authenticator app.
func (o *Office) applyTOTPEnd(ctx context.Context, l letter.Opened) error {
	d, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	a, err := o.store.Account(ctx, d.Account)
	if err != nil {
		return err
	}
	a.TOTP, a.TOTPLast = nil, 0
	if err := o.store.PutAccount(ctx, a); err != nil {
		return err
	}
	if err := o.store.PutRecovery(ctx, a.ID, nil); err != nil {
		return err
	}
	return o.sendState(ctx, d.Account)
}
