package account

import (
	"strings"
	"time"
	"unicode"
)

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
	Name          string // the 4 characters that name it
	Sealed        []byte // the code, sealed with the office's data key
	Establishment string // 事業所番号 it was issued for
	Device        string // fingerprint of the device that asked for it; empty for paper
	Tries         int    // wrong entries so far
	Used          bool
	Dropped       bool // taken back, or its device was shut out
	Issued        time.Time
}

// Void says whether the code can no longer open an account: used, taken back, entered wrongly too often, or too old.
func (c IssuedCode) Void(now time.Time) bool {
	return c.Used || c.Dropped || c.Tries >= CodeTries || !now.Before(c.Until())
}

// Until is when the code is too old.
func (c IssuedCode) Until() time.Time {
	if c.Device != "" {
		return c.Issued.Add(DeviceCodeFor)
	}
	return c.Issued.Add(CodeFor)
}

// deviceNameMax is how long the name of a computer may be, in characters.
const deviceNameMax = 60

// DeviceName is a name of a computer as it is kept and shown: one line without invisible characters, 60 of them at most.
func DeviceName(name string) string {
	name = strings.TrimSpace(strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) && r != '\u3000' {
			return -1
		}
		return r
	}, name))
	if r := []rune(name); len(r) > deviceNameMax {
		name = strings.TrimSpace(string(r[:deviceNameMax]))
	}
	return name
}

// Account is one business's account at the office.
type Account struct {
	ID            string
	Establishment string    // 事業所番号; while provisional, the account's own id
	Provisional   time.Time // deadline of the visit to the counter (仮登録); zero once registered
	Lapsed        time.Time // when the office noted that nobody had come in time; zero for not
	TOTP          []byte    // sealed secret of the authenticator app; nil for none
	TOTPLast      int64     // period of the last code it was used with
	Closing       time.Time // when its business asked for it to be closed (退会); zero for not, or no longer
	Why           string    // what it said beside that
	Closed        time.Time // since when it is closed; zero for open
}

// LoginAddress is a mail address that may log in to an account.
type LoginAddress struct {
	Address string
	Account string
	Main    bool
	Open    bool // registered at the counter and without a password yet: way ③ is open to it
}
