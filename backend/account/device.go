package account

import "time"

// Device is one installation of the program that an account has let in.
type Device struct {
	Fingerprint string // of its certificate
	Account     string
	Certificate string // armored OpenPGP certificate
	Address     string // mail address it writes from and is written to: the ID it logs in with
	Name        string // what its owner calls the computer; may be empty
	Since       time.Time
	Until       time.Time // logged in until then; zero for not
	Trusted     bool      // 次回から省略する was chosen
	Revoked     time.Time // zero for not
}

// MayWrite says whether letters of the device are applied: it is logged in and not revoked.
func (d Device) MayWrite(now time.Time) bool { return d.Revoked.IsZero() && now.Before(d.Until) }

// IssuedCode is an account creation code as its office keeps it.
type IssuedCode struct {
	Sealed        []byte // the code, sealed with the office's data key
	Establishment string // 事業所番号 it was issued for
	Tries         int    // wrong entries so far
	Used          bool
	Issued        time.Time
}

// Void says whether the code can no longer open an account: used, entered wrongly too often, or too old.
func (c IssuedCode) Void(now time.Time) bool {
	return c.Used || c.Tries >= CodeTries || !now.Before(c.Issued.Add(CodeFor))
}

// Account is one business's account at the office.
type Account struct {
	ID            string
	Establishment string    // 事業所番号; while provisional, the account's own id
	Provisional   time.Time // deadline of the visit to the counter (仮登録); zero once registered
	Lapsed        time.Time // when the office noted that nobody had come in time; zero for not
	TOTP          []byte    // sealed secret of the authenticator app; nil for none
	TOTPLast      int64     // period of the last code it was used with
}

// LoginAddress is a mail address that may log in to an account.
type LoginAddress struct {
	Address string
	Account string
	Main    bool
	Open    bool // registered at the counter and without a password yet: way ③ is open to it
}
