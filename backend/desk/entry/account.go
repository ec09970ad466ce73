package entry

import (
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/sealed"
)

// AddressAsked is how far the registration of a login address has come.
type AddressAsked struct {
	Address   string `json:"address"`
	Main      bool   `json:"main"` // it becomes the ID
	Letter    string `json:"letter"`
	Asked     string `json:"asked"` // once its key was mailed; empty before
	KeyLetter string `json:"key_letter"`
	Reason    string `json:"reason"`
	TriesLeft int    `json:"tries_left"`
	Done      bool   `json:"done"`
}

// Account is the account as the office last told it, and what is under way about it.
type Account struct {
	State         letter.AccountStateBody `json:"state"`
	Address       *AddressAsked           `json:"address"`
	Code          account.Code            `json:"code"`          // for another computer; empty for none
	Authenticator *letter.TOTPSecretBody  `json:"authenticator"` // while it is set up
	Close         string                  `json:"close"`         // what was asked here last of closing it, until the office tells how it stands
	Own           string                  `json:"-"`             // fingerprint of this device
	Office        string                  `json:"-"`             // name of the office
	OfficeAddress string                  `json:"-"`             // its mail address
	OfficePrint   string                  `json:"-"`             // fingerprint of its certificate
	ID            string                  `json:"-"`             // the desk's mail address
}

func (n *Entry) account(ctx context.Context) (Account, error) {
	return sealed.Read[Account](ctx, n.store, n.secrets, accountSetting)
}

// Account tells how the account stands.
func (n *Entry) Account(ctx context.Context) (Account, error) {
	a, err := n.account(ctx)
	if err != nil {
		return a, err
	}
	id, err := n.identity(ctx)
	if err != nil {
		return a, err
	}
	e, office, err := id.envelope()
	if err != nil {
		return a, err
	}
	a.Own, a.Office, a.OfficeAddress, a.OfficePrint, a.ID = e.Signer.Fingerprint(), id.Office, id.OfficeAddress, office, id.Address
	return a, nil
}

// Provisional is the last day on which a provisional registration (仮登録) can be completed at the counter,
// YYYY-MM-DD; empty where there is nothing to complete. lapsed says that the office holds it for over.
func (n *Entry) Provisional(ctx context.Context) (until string, lapsed bool, err error) {
	id, err := n.identity(ctx)
	return id.Provisional, id.Lapsed, err
}

// write posts a letter in the stream together with a change of what is remembered of the account.
func (n *Entry) write(ctx context.Context, k letter.Kind, body any, change func(a *Account, letterID string)) error {
	id, err := n.identity(ctx)
	if err != nil {
		return err
	}
	e, office, err := id.envelope()
	if err != nil {
		return err
	}
	if id.Account == "" {
		return fault.New(fault.State, "account.notOpen")
	}
	l, err := letter.New(k, "", body, n.now())
	if err != nil {
		return err
	}
	err = n.store.Atomically(ctx, func(ctx context.Context) error {
		a, err := n.account(ctx)
		if err != nil {
			return err
		}
		change(&a, l.ID)
		if err := sealed.Keep(ctx, n.store, n.secrets, accountSetting, a); err != nil {
			return err
		}
		return letter.Post(ctx, n.store, l, office, e, n.now())
	})
	if err == nil {
		n.post()
	}
	return err
}

// nothing is a change of nothing.
func nothing(*Account, string) {}

// RevokeDevice shuts a lost device of the account out.
func (n *Entry) RevokeDevice(ctx context.Context, fingerprint string) error {
	return n.write(ctx, letter.DeviceRevoke, letter.DeviceBody{Fingerprint: fingerprint}, nothing)
}

// ForgetDevice makes a device need a one-time password again (省略の取消).
func (n *Entry) ForgetDevice(ctx context.Context, fingerprint string) error {
	return n.write(ctx, letter.DeviceForget, letter.DeviceBody{Fingerprint: fingerprint}, nothing)
}

// NameDevice says what a device is called.
func (n *Entry) NameDevice(ctx context.Context, fingerprint, name string) error {
	return n.write(ctx, letter.DeviceName, letter.DeviceBody{Fingerprint: fingerprint, Name: name}, nothing)
}

// AskDeviceCode asks the office for a code with which another computer joins the account.
func (n *Entry) AskDeviceCode(ctx context.Context) error {
	return n.write(ctx, letter.DeviceCode, struct{}{}, func(a *Account, _ string) { a.Code = "" })
}

// DropCode has the office take back an account creation code that nobody has used yet.
func (n *Entry) DropCode(ctx context.Context, name string) error {
	return n.write(ctx, letter.CodeDrop, letter.CodeDropBody{Name: name}, func(a *Account, _ string) {
		if a.Code != "" && a.Code.Name() == name {
			a.Code = ""
		}
	})
}

// AddAddress asks for another login address, or with main for another ID. The office mails a key to it.
func (n *Entry) AddAddress(ctx context.Context, address string, main bool) error {
	return n.write(ctx, letter.AddressAdd, letter.AddressBody{Address: address, Main: main}, func(a *Account, id string) {
		a.Address = &AddressAsked{Address: address, Main: main, Letter: id}
	})
}

// EnterAddressKey sends the key that was mailed to the new address.
func (n *Entry) EnterAddressKey(ctx context.Context, key string) error {
	key = account.ReadDigits(key)
	if len(key) != account.ChallengeDigits {
		return fault.At("key", fault.Invalid, "account.key")
	}
	a, err := n.account(ctx)
	if err != nil {
		return err
	}
	if a.Address == nil || a.Address.Asked == "" {
		return fault.New(fault.State, "account.key.notAsked")
	}
	return n.write(ctx, letter.AddressKey, letter.KeyEntryBody{Asked: a.Address.Asked, Key: key}, func(a *Account, id string) {
		a.Address.KeyLetter, a.Address.Reason = id, ""
	})
}

// ForgetAddress gives up a login address that was asked for.
func (n *Entry) ForgetAddress(ctx context.Context) error {
	return n.changeAccount(ctx, func(a *Account) { a.Address = nil })
}

// RemoveAddress gives up a login address.
func (n *Entry) RemoveAddress(ctx context.Context, address string) error {
	return n.write(ctx, letter.AddressRemove, letter.AddressBody{Address: address}, nothing)
}

// AskAuthenticator asks for the secret of an authenticator app.
func (n *Entry) AskAuthenticator(ctx context.Context) error {
	return n.write(ctx, letter.TOTPAsk, struct{}{}, func(a *Account, _ string) { a.Authenticator = nil })
}

// ConfirmAuthenticator sends the app's first code.
func (n *Entry) ConfirmAuthenticator(ctx context.Context, digits string) error {
	digits = account.ReadDigits(digits)
	if len(digits) != 6 {
		return fault.At("digits", fault.Invalid, "account.digits")
	}
	return n.write(ctx, letter.TOTPConfirm, letter.TOTPConfirmBody{Digits: digits}, nothing)
}

// EndAuthenticator ends the use of the app.
func (n *Entry) EndAuthenticator(ctx context.Context) error {
	return n.write(ctx, letter.TOTPEnd, struct{}{}, func(a *Account, _ string) { a.Authenticator = nil })
}

func (n *Entry) changeAccount(ctx context.Context, change func(a *Account)) error {
	return n.store.Atomically(ctx, func(ctx context.Context) error {
		a, err := n.account(ctx)
		if err != nil {
			return err
		}
		change(&a)
		return sealed.Keep(ctx, n.store, n.secrets, accountSetting, a)
	})
}

// applyAccount applies what the office tells of the account, in the running transaction.
func (n *Entry) applyAccount(ctx context.Context, id identity, l letter.Opened) error {
	a, err := n.account(ctx)
	if err != nil {
		return err
	}
	switch l.Kind {
	case letter.AccountState:
		if a.State, err = letter.Read[letter.AccountStateBody](l.Letter); err != nil {
			return err
		}
		a.State.Devices = n.judged(a.State.Devices)
		a.heard()
		if a.State.Authenticator {
			a.Authenticator = nil
		}
		id.Provisional, id.Lapsed = a.State.Provisional, a.State.Lapsed
		if err := n.followTrust(ctx, id, a.State.Devices); err != nil {
			return err
		}
		if err := n.followClosing(ctx, a.State.Closed != ""); err != nil {
			return err
		}
	case letter.DeviceCoded:
		body, err := letter.Read[letter.DeviceCodedBody](l.Letter)
		if err != nil {
			return err
		}
		a.Code = body.Code
	case letter.TOTPSecret:
		body, err := letter.Read[letter.TOTPSecretBody](l.Letter)
		if err != nil {
			return err
		}
		a.Authenticator = &body
	case letter.AddressSaid:
		body, err := letter.Read[letter.AddressSaidBody](l.Letter)
		if err != nil {
			return err
		}
		if r := a.Address; r != nil && (l.Answers == r.Letter || l.Answers == r.KeyLetter) {
			r.Reason, r.TriesLeft, r.Done, r.KeyLetter = body.Reason, body.TriesLeft, body.Done, ""
			if body.Reason == "" {
				r.Asked = body.Asked
			}
			if body.Done && r.Main {
				id.Address = r.Address
			}
		}
	}
	if err := n.putIdentity(ctx, id); err != nil {
		return err
	}
	return sealed.Keep(ctx, n.store, n.secrets, accountSetting, a)
}

// followTrust has this desk need a one-time password again where the office no longer leaves it out.
func (n *Entry) followTrust(ctx context.Context, id identity, devices []letter.DeviceState) error {
	key, err := n.keys.Parse(id.Key)
	if err != nil {
		return err
	}
	s, err := n.session(ctx)
	if err != nil || !s.Trusted {
		return err
	}
	for _, x := range devices {
		if x.Fingerprint == key.Fingerprint() && !x.Trusted {
			s.Trusted = false
			return sealed.Keep(ctx, n.store, n.secrets, sessionSetting, s)
		}
	}
	return nil
}
