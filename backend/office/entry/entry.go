// Package entry is how an office lets businesses in: codes, keys, one-time passwords, devices, login addresses, and what shuts
// out; and how it writes to those it let in. It knows nothing of postings, SQL, mail servers or screens.
package entry

import (
	"context"
	"encoding/json"
	"fmt"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// Settings is where the office keeps what it is.
type Settings interface {
	Setting(ctx context.Context, name string) ([]byte, error)
	PutSetting(ctx context.Context, name string, value []byte) error
	Atomically(ctx context.Context, do func(ctx context.Context) error) error
}

// Establishments is where the office keeps the businesses it knows.
type Establishments interface {
	Establishment(ctx context.Context, number string) (establishment.Establishment, error)
	PutEstablishment(ctx context.Context, e establishment.Establishment) error
}

// Store is what entry needs of the office's file.
type Store interface {
	letter.Outbox
	Codes
	Challenges
	Rates
	Devices
	Accounts
	Addresses
	Recovery
	Establishments
	Claims
	Clerks
	Journal
	Settings
}

// Registry is the office's record of businesses, as far as letting them in needs it. All of it works in the running transaction.
type Registry interface {
	// Record keeps what the counter wrote down of an establishment.
	Record(ctx context.Context, e establishment.Establishment) error
	// Register gives the establishment that stood under a provisional name its number.
	Register(ctx context.Context, from string, e establishment.Establishment) error
	// End ends all postings of an account that is closed.
	End(ctx context.Context, account string) error
	// Tell sends an establishment to some of its devices.
	Tell(ctx context.Context, number string, to []account.Device) error
	// TellAll sends a device that was let in everything the office holds of its business.
	TellAll(ctx context.Context, fingerprint string) error
}

// Secrets seals what must not be readable without the office's password.
type Secrets interface {
	Seal(place string, plain []byte) []byte
	Unseal(place string, sealed []byte) ([]byte, error)
	// Mark is a keyed hash of content that nobody makes without the office's key, another one for each purpose.
	Mark(purpose string, content []byte) []byte
	// Wrap gives what a password opens the office with from then on.
	Wrap(password string) ([]byte, error)
}

// Profile is what an office is called and where it is written to.
type Profile struct {
	Name    string `json:"name"`    // ハローワーク… or a local office's name
	Code    string `json:"code"`    // 5 digits, the head of its posting numbers
	Address string `json:"address"` // mail address

	Hours    string `json:"hours,omitempty"`    // when the counter is open, as people read it
	HelpDesk string `json:"helpDesk,omitempty"` // telephone of who helps
}

// Entry is one office's door, with its vault open.
type Entry struct {
	Profile
	store    Store
	secrets  Secrets
	registry Registry
	key      letter.Key
	keys     *letter.ReadKeys // of the devices
	clerk    clerk.Clerk      // who is at work
	seen     *string          // what they decide on, as they saw it; nil where nobody says
	now      clock.Clock
	post     func() // a letter was put into the outbox
}

// identitySetting is the name, and the place in the vault, of the office's profile and key.
const identitySetting = "identity"

type identity struct {
	Profile
	Key string `json:"key"`
}

// Found makes a new office in an empty store: its key, and its profile.
func Found(ctx context.Context, store Store, secrets Secrets, p Profile) error {
	key, err := letter.NewKey(p.Name, p.Address)
	if err != nil {
		return err
	}
	private, err := key.Private()
	if err != nil {
		return err
	}
	plain, err := json.Marshal(identity{p, private})
	if err != nil {
		return fmt.Errorf("write identity: %w", err)
	}
	return store.Atomically(ctx, func(ctx context.Context) error {
		return store.PutSetting(ctx, identitySetting, secrets.Seal(identitySetting, plain))
	})
}

// Open opens the entry of a founded office. post is called after a letter was put into the outbox; it may not block.
func Open(ctx context.Context, store Store, secrets Secrets, r Registry, now clock.Clock, post func()) (*Entry, error) {
	sealed, err := store.Setting(ctx, identitySetting)
	if err != nil {
		return nil, err
	}
	plain, err := secrets.Unseal(identitySetting, sealed)
	if err != nil {
		return nil, fmt.Errorf("read identity: %w", err)
	}
	var id identity
	if err := json.Unmarshal(plain, &id); err != nil {
		return nil, fmt.Errorf("read identity: %w", err)
	}
	key, err := letter.ParseKey(id.Key)
	if err != nil {
		return nil, err
	}
	return &Entry{Profile: id.Profile, store: store, secrets: secrets, registry: r, key: key, keys: &letter.ReadKeys{}, now: now, post: post}, nil
}

// Keys are those that open what is written to the office.
func (n *Entry) Keys(ctx context.Context) letter.Keys {
	return letter.Keys{
		Own:     n.key,
		Secret:  func(name string) (string, error) { return n.secret(ctx, name) },
		Address: n.Address,
		Sender:  func(l letter.Letter) (letter.Key, error) { return n.sender(ctx, l) },
		Gate:    n.gate,
	}
}

// Envelope is how the office writes to a device.
func (n *Entry) Envelope(d account.Device) (letter.Envelope, error) {
	key, err := n.keys.Certificate(d.Certificate)
	return letter.Envelope{From: n.Address, To: d.Address, Signer: n.key, Readers: []letter.Key{key}}, err
}

// EnvelopeTo is how the office writes to the device with a fingerprint. It returns a NotFound fault.
func (n *Entry) EnvelopeTo(ctx context.Context, fingerprint string) (letter.Envelope, error) {
	d, err := n.store.Device(ctx, fingerprint)
	if err != nil {
		return letter.Envelope{}, err
	}
	return n.Envelope(d)
}

// Send posts a letter to a device in the running transaction.
func (n *Entry) Send(ctx context.Context, d account.Device, l letter.Letter) error {
	e, err := n.Envelope(d)
	if err != nil {
		return err
	}
	return letter.Post(ctx, n.store, l, d.Fingerprint, e, n.now())
}

// send posts a letter about the account to a device in the running transaction.
func (n *Entry) send(ctx context.Context, d account.Device, k letter.Kind, answers string, body any) error {
	l, err := letter.New(k, "", body, n.now())
	if err != nil {
		return err
	}
	l.Answers = answers
	return n.Send(ctx, d, l)
}

func (n *Entry) secret(ctx context.Context, name string) (string, error) {
	code, err := n.code(ctx, name)
	if fault.Is(err, fault.NotFound) {
		return "", letter.ErrUnreadable
	}
	if err != nil {
		return "", err
	}
	return code.Secret(), nil
}

func (n *Entry) code(ctx context.Context, name string) (account.Code, error) {
	issued, err := n.store.Code(ctx, name)
	if err != nil {
		return "", err
	}
	plain, err := n.secrets.Unseal("code/"+name, issued.Sealed)
	return account.Code(plain), err
}

// sender is a device that was let in; in first contact, the one the letter brings, or brought when it asked for the
// verification key.
func (n *Entry) sender(ctx context.Context, l letter.Letter) (letter.Key, error) {
	certificate, err := n.certificate(ctx, l)
	if fault.Is(err, fault.NotFound) {
		return letter.Key{}, letter.ErrSignature
	}
	if err != nil {
		return letter.Key{}, err
	}
	return n.keys.Certificate(certificate)
}

func (n *Entry) certificate(ctx context.Context, l letter.Letter) (string, error) {
	switch l.Kind {
	case letter.Enrol:
		body, err := letter.Read[letter.EnrolBody](l)
		return body.Certificate, err
	case letter.Hello:
		body, err := letter.Read[letter.HelloBody](l)
		return body.Certificate, err
	case letter.KeyEntry:
		body, err := letter.Read[letter.KeyEntryBody](l)
		if err != nil {
			return "", err
		}
		what, err := n.opening(ctx, body.Asked)
		return what.Certificate, err
	}
	d, err := n.store.Device(ctx, l.From)
	return d.Certificate, err
}

// Acts are what letters about getting in do, by their kind.
func (n *Entry) Acts() map[letter.Kind]letter.Act {
	return map[letter.Kind]letter.Act{
		letter.Enrol:         n.applyEnrol,
		letter.Hello:         n.applyHello,
		letter.KeyEntry:      n.applyKey,
		letter.LoginAsk:      n.applyLoginAsk,
		letter.LoginAnswer:   n.applyLoginAnswer,
		letter.DeviceRevoke:  n.applyDevice,
		letter.DeviceForget:  n.applyDevice,
		letter.DeviceName:    n.applyDevice,
		letter.DeviceCode:    n.applyDeviceCode,
		letter.CodeDrop:      n.applyCodeDrop,
		letter.AddressAdd:    n.applyAddressAdd,
		letter.AddressKey:    n.applyAddressKey,
		letter.AddressRemove: n.applyAddressRemove,
		letter.TOTPAsk:       n.applyTOTPAsk,
		letter.TOTPConfirm:   n.applyTOTPConfirm,
		letter.TOTPEnd:       n.applyTOTPEnd,
		letter.AccountClose:  n.applyClose,
	}
}

// Unsupported answers a letter of a kind that is not known here, so often.
func (n *Entry) Unsupported(ctx context.Context, l letter.Opened) error {
	d, err := n.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	if err := n.spend(ctx, answersTo(l.From), account.AnswersPerHour); err != nil {
		return err
	}
	a, err := letter.New(letter.Unsupported, l.Case, struct{}{}, n.now())
	if err != nil {
		return err
	}
	a.Answers = l.ID
	return n.Send(ctx, d, a)
}
