package entry

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
func (n *Entry) authenticated(a account.Account, typed string) int64 {
	if a.TOTP == nil {
		return 0
	}
	secret, err := n.secrets.Unseal("totp/"+a.ID, a.TOTP)
	if err != nil {
		return 0
	}
	if period := account.AuthenticatorPeriod(typed, string(secret), n.now()); period > a.TOTPLast {
		return period
	}
	return 0
}

// applyTOTPAsk gives the writer a secret for an authenticator app, and recovery codes. Neither counts before the app's
// first code has come back.
func (n *Entry) applyTOTPAsk(ctx context.Context, l letter.Opened) error {
	d, err := n.store.Device(ctx, l.From)
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
	if err := n.challenge(ctx, c, false, matter); err != nil {
		return err
	}
	kept, err := n.store.Challenge(ctx, l.ID)
	if err != nil {
		return err
	}
	secret, err := n.secrets.Unseal("challenge/"+l.ID, kept.Sealed)
	if err != nil {
		return err
	}
	body.Secret = string(secret)
	return n.send(ctx, d, letter.TOTPSecret, l.ID, body)
}

// applyTOTPConfirm begins the use of the authenticator app whose code has come back.
func (n *Entry) applyTOTPConfirm(ctx context.Context, l letter.Opened) error {
	body, d, err := asked[letter.TOTPConfirmBody](ctx, n, l)
	if err != nil {
		return err
	}
	c, alive, err := n.live(ctx, d.Fingerprint, forAuthenticator)
	if err != nil {
		return err
	}
	if !alive {
		return fault.New(fault.State, "account.totp.expired")
	}
	period := int64(0)
	v, err := n.check(ctx, c.ID, d.Fingerprint, forAuthenticator, func(secret string) bool {
		period = account.AuthenticatorPeriod(body.Digits, secret, n.now())
		return period != 0
	})
	if err != nil {
		return err
	}
	if v.reason == "" {
		if err := n.useAuthenticator(ctx, d.Account, v, period); err != nil {
			return err
		}
	}
	return n.sendState(ctx, d.Account)
}

func (n *Entry) useAuthenticator(ctx context.Context, id string, v verdict, period int64) error {
	var hashes []string
	if err := json.Unmarshal(v.matter, &hashes); err != nil {
		return fmt.Errorf("read recovery codes: %w", err)
	}
	a, err := n.store.Account(ctx, id)
	if err != nil {
		return err
	}
	a.TOTP, a.TOTPLast = n.secrets.Seal("totp/"+a.ID, []byte(v.secret)), period
	if err := n.store.PutAccount(ctx, a); err != nil {
		return err
	}
	return n.store.PutRecovery(ctx, a.ID, hashes)
}

// applyTOTPEnd ends the use of the authenticator app.
func (n *Entry) applyTOTPEnd(ctx context.Context, l letter.Opened) error {
	d, err := n.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	a, err := n.store.Account(ctx, d.Account)
	if err != nil {
		return err
	}
	a.TOTP, a.TOTPLast = nil, 0
	if err := n.store.PutAccount(ctx, a); err != nil {
		return err
	}
	if err := n.store.PutRecovery(ctx, a.ID, nil); err != nil {
		return err
	}
	return n.sendState(ctx, d.Account)
}
