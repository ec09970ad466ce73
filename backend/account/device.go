package account

// Device is one installation of the program that an account has let in.
type Device struct {
	Fingerprint string // of its certificate
	Account     string
	Certificate string // armored OpenPGP certificate
	Address     string // mail address it writes from and is written to
}

// IssuedCode is an account creation code as its office keeps it.
type IssuedCode struct {
	Sealed        []byte // the code, sealed with the office's data key
	Establishment string // 事業所番号 it was issued for
	Tries         int    // wrong entries so far
	Used          bool
}

// Void says whether the code can no longer open an account: used, or entered wrongly too often.
func (c IssuedCode) Void() bool { return c.Used || c.Tries >= CodeTries }
