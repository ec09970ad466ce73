package account

import (
	"bytes"
	"fmt"
	"image/png"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/totp"
)

// authenticatorOptions is how an authenticator app is set up: RFC 6238 with the parameters every app knows.
func authenticatorOptions() totp.ValidateOpts {
	return totp.ValidateOpts{Period: authenticatorPeriod, Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1}
}

// AuthenticatorPeriod finds which period's code was typed, counted from 1970, looking back as far as a letter may
// travel. It is 0 where the code is none of them. The office takes each period once, and no earlier one after it.
func AuthenticatorPeriod(typed, secret string, now time.Time) int64 {
	typed = ReadDigits(typed)
	found := int64(0)
	for back := -1; back <= authenticatorSkew; back++ { // one ahead: the phone's clock may be fast
		at := now.Add(-time.Duration(back) * authenticatorPeriod * time.Second)
		if ok, err := totp.ValidateCustom(typed, secret, at, authenticatorOptions()); err == nil && ok && found == 0 {
			found = at.Unix() / authenticatorPeriod
		}
	}
	return found
}

// AuthenticatorCode is the code an app shows at a moment.
func AuthenticatorCode(secret string, now time.Time) (string, error) {
	return totp.GenerateCodeCustom(secret, now, authenticatorOptions())
}

// AuthenticatorPicture is the QR picture, a PNG, that an app reads a secret from. issuer and address stand beside the
// code in the app.
func AuthenticatorPicture(secret, issuer, address string) ([]byte, error) {
	raw, err := base32Secret(secret)
	if err != nil {
		return nil, err
	}
	key, err := totp.Generate(totp.GenerateOpts{
		Issuer: issuer, AccountName: address, Secret: raw, Period: authenticatorPeriod, Digits: otp.DigitsSix,
	})
	if err != nil {
		return nil, fmt.Errorf("make authenticator key: %w", err)
	}
	picture, err := key.Image(240, 240)
	if err != nil {
		return nil, fmt.Errorf("draw authenticator key: %w", err)
	}
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		return nil, fmt.Errorf("draw authenticator key: %w", err)
	}
	return b.Bytes(), nil
}
