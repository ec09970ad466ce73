package bridge

import (
	"cmp"
	"context"
	"encoding/base64"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/fault"
)

// DeviceView is one computer of the account.
type DeviceView struct {
	Fingerprint string `json:"fingerprint"`
	Name        string `json:"name"`
	Address     string `json:"address"`
	Since       string `json:"since"`
	Until       string `json:"until"` // logged in until then; empty for not
	Trusted     bool   `json:"trusted"`
	Own         bool   `json:"own"` // this computer
}

// AddressView is one login address.
type AddressView struct {
	Address string `json:"address"`
	Main    bool   `json:"main"` // the ID
}

// AddressAskedView is how far the registration of a login address has come.
type AddressAskedView struct {
	Address   string `json:"address"` // empty for none under way
	Main      bool   `json:"main"`
	Mailed    bool   `json:"mailed"` // its key was mailed: it is to be entered
	Done      bool   `json:"done"`
	Key       string `json:"key"` // of the sentence that says why not
	TriesLeft int    `json:"triesLeft"`
}

// AuthenticatorView is how an authenticator app is set up.
type AuthenticatorView struct {
	InUse    bool     `json:"inUse"`
	Picture  string   `json:"picture"` // QR picture as a data URL; empty while none is being set up
	Secret   string   `json:"secret"`  // the same as text
	Recovery []string `json:"recovery"`
}

// CodeView is an account creation code that nobody has used yet.
type CodeView struct {
	Name   string `json:"name"`   // the 4 characters that name it
	Device string `json:"device"` // name of the computer that asked for it; empty for paper
	Own    bool   `json:"own"`    // this computer asked for it
	Until  string `json:"until"`
}

// AccountPage is the account as its page shows it.
type AccountPage struct {
	ID            string            `json:"id"`
	Office        string            `json:"office"`
	OfficeAddress string            `json:"officeAddress"`
	OfficePrint   string            `json:"officePrint"`
	Login         LoginView         `json:"login"`
	Devices       []DeviceView      `json:"devices"`
	Addresses     []AddressView     `json:"addresses"`
	MoreAddresses int               `json:"moreAddresses"` // how many there may be beside the ID
	Asked         AddressAskedView  `json:"asked"`
	Code          string            `json:"code"` // for another computer; empty for none
	Codes         []CodeView        `json:"codes"`
	Authenticator AuthenticatorView `json:"authenticator"`
}

// Account is the login, and the page on which a person edits it.
type Account struct{ Edge }

// NewAccount makes the service.
func NewAccount(e Edge) *Account { return &Account{e} }

// on does one act on the open desk.
func (s *Account) on(do func(ctx context.Context, d *desk.Desk) error) error {
	return actOnDesk(s.Edge, do)
}

// State reads the account.
func (s *Account) State() (AccountPage, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (AccountPage, error) {
		a, err := d.Account(ctx)
		if err != nil {
			return AccountPage{}, err
		}
		l, err := d.Login(ctx)
		if err != nil {
			return AccountPage{}, err
		}
		return accountPage(a, l)
	})
}

// AskLogin asks the office for a one-time password, or for the one under way once more (再送).
func (s *Account) AskLogin() error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.AskLogin(ctx) })
}

// AnswerLogin sends a one-time password to the office. method is "mail", "totp" or "recovery".
func (s *Account) AnswerLogin(method, digits string, trust bool) error {
	return s.on(func(ctx context.Context, d *desk.Desk) error {
		return d.AnswerLogin(ctx, account.Method(method), digits, trust)
	})
}

// Offline goes on without a login: drafting works, letters wait (オフラインで続ける). false goes back to the login.
func (s *Account) Offline(offline bool) error {
	return act(s.life, quick, func(ctx context.Context) error { return s.program.Offline(ctx, offline) })
}

// ChangePassword changes the password of this computer.
func (s *Account) ChangePassword(before, after string) error {
	return act(s.life, slow, func(ctx context.Context) error { return s.program.ChangePassword(ctx, before, after) })
}

// RevokeDevice shuts a lost computer out.
func (s *Account) RevokeDevice(fingerprint string) error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.RevokeDevice(ctx, fingerprint) })
}

// ForgetDevice makes a computer need a one-time password again.
func (s *Account) ForgetDevice(fingerprint string) error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.ForgetDevice(ctx, fingerprint) })
}

// DropCode has the office take back a code that nobody has used yet.
func (s *Account) DropCode(name string) error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.DropCode(ctx, name) })
}

// NameDevice says what a computer is called.
func (s *Account) NameDevice(fingerprint, name string) error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.NameDevice(ctx, fingerprint, name) })
}

// AskDeviceCode asks for a code with which another computer joins.
func (s *Account) AskDeviceCode() error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.AskDeviceCode(ctx) })
}

// AddAddress asks for another login address, or with main for another ID and the mailbox behind it.
func (s *Account) AddAddress(main bool, mail MailSetup) error {
	return act(s.life, quick, func(ctx context.Context) error { return s.program.AddAddress(ctx, main, mail.account()) })
}

// EnterAddressKey sends the key that was mailed to the new address.
func (s *Account) EnterAddressKey(key string) error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.EnterAddressKey(ctx, key) })
}

// ForgetAddress gives up a login address that was asked for.
func (s *Account) ForgetAddress() error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.ForgetAddress(ctx) })
}

// RemoveAddress gives a login address up.
func (s *Account) RemoveAddress(address string) error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.RemoveAddress(ctx, address) })
}

// AskAuthenticator asks to set up an authenticator app.
func (s *Account) AskAuthenticator() error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.AskAuthenticator(ctx) })
}

// ConfirmAuthenticator sends the app's first code.
func (s *Account) ConfirmAuthenticator(digits string) error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.ConfirmAuthenticator(ctx, digits) })
}

// EndAuthenticator ends the use of the app.
func (s *Account) EndAuthenticator() error {
	return s.on(func(ctx context.Context, d *desk.Desk) error { return d.EndAuthenticator(ctx) })
}

// PaperView is what stands on a code sheet.
type PaperView struct {
	Code   string `json:"code"`
	Office string `json:"office"` // its mail address
}

// ReadPaper reads the QR picture of a code sheet from a picture file, in base 64.
func (s *Account) ReadPaper(picture string) (PaperView, error) {
	return call(s.life, quick, func(context.Context) (PaperView, error) {
		b, err := base64.StdEncoding.DecodeString(picture)
		if err != nil {
			return PaperView{}, fault.At("code", fault.Invalid, "account.code.picture").Because(err)
		}
		code, office, err := account.ReadPaper(b)
		return PaperView{string(code), office}, err
	})
}

// loginOf puts a login into the form of the screens.
func loginOf(l entry.Login) LoginView {
	return LoginView{
		State: l.State, Address: l.Address, Key: refusal("account.login.", l.Reason), TriesLeft: l.TriesLeft, Minutes: l.Minutes,
		Until: timeText(l.Until), Trusted: l.Trusted, Offer: l.Offer, Authenticator: l.Authenticator,
	}
}

// enrolmentOf puts an enrolment into the form of the screens.
func enrolmentOf(e entry.Enrolment) EnrolView {
	return EnrolView{
		State: e.State, Way: string(e.Way), Address: e.Address, Office: e.Office, Print: e.Print, Doubt: e.Doubt,
		Key: refusal("account.enrol.", e.Reason), TriesLeft: e.TriesLeft, Minutes: e.Minutes, Until: timeText(e.Until), Offer: e.Offer,
	}
}

// refusal is the key of the sentence for a reason; empty for none.
func refusal(prefix, reason string) string {
	if reason == "" {
		return ""
	}
	return prefix + reason
}

func accountPage(a entry.Account, l entry.Login) (AccountPage, error) {
	p := AccountPage{
		ID: a.ID, Office: a.Office, OfficeAddress: a.OfficeAddress, OfficePrint: a.OfficePrint, Login: loginOf(l),
		Devices: []DeviceView{}, Addresses: []AddressView{}, Codes: []CodeView{}, MoreAddresses: account.MoreAddresses,
		Authenticator: AuthenticatorView{InUse: a.State.Authenticator, Recovery: []string{}},
	}
	if a.Code != "" {
		p.Code = a.Code.String()
	}
	for _, d := range a.State.Devices {
		p.Devices = append(p.Devices, DeviceView{
			Fingerprint: d.Fingerprint, Name: d.Name, Address: d.Address, Since: timeText(d.Since), Until: timeText(d.Until),
			Trusted: d.Trusted, Own: d.Fingerprint == a.Own,
		})
	}
	for _, c := range a.State.Codes {
		v := CodeView{Name: c.Name, Own: c.Device == a.Own, Until: timeText(c.Until)}
		for _, d := range a.State.Devices {
			if d.Fingerprint == c.Device {
				v.Device = cmp.Or(d.Name, d.Address)
			}
		}
		p.Codes = append(p.Codes, v)
	}
	for _, x := range a.State.Addresses {
		p.Addresses = append(p.Addresses, AddressView(x))
	}
	if r := a.Address; r != nil {
		p.Asked = AddressAskedView{
			Address: r.Address, Main: r.Main, Mailed: r.Asked != "", Done: r.Done, Key: refusal("account.addresses.", r.Reason), TriesLeft: r.TriesLeft,
		}
	}
	if t := a.Authenticator; t != nil {
		picture, err := account.AuthenticatorPicture(t.Secret, "求人デスク", a.ID)
		if err != nil {
			return p, err
		}
		p.Authenticator.Picture = dataURL("image/png", picture)
		p.Authenticator.Secret, p.Authenticator.Recovery = t.Secret, t.Recovery
	}
	return p, nil
}
