// Package office is what an employment office does (窓口): it issues codes, lets devices in, takes
// postings and decides on them. It knows nothing of SQL, mail servers or screens, and never assumes
// that it is the only process at work on its store.
package office

import (
	"context"
	"encoding/json"
	"fmt"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
)

// Postings is where the office keeps postings and how they came.
type Postings interface {
	Posting(ctx context.Context, id string) (posting.Posting, error)
	Postings(ctx context.Context, s posting.State) ([]posting.Posting, error)
	PostingsOf(ctx context.Context, account string) ([]posting.Posting, error)
	Waiting(ctx context.Context) ([]posting.Posting, error)
	Filing(ctx context.Context, id string) (posting.Filing, error)
	PutPosting(ctx context.Context, p posting.Posting, f posting.Filing) error
	Count(ctx context.Context, name string) (int, error)
}

// Settings is where the office keeps what it is.
type Settings interface {
	Setting(ctx context.Context, name string) ([]byte, error)
	PutSetting(ctx context.Context, name string, value []byte) error
}

// Store is the office's file.
type Store interface {
	letter.Outbox
	letter.Inbox
	letter.Restarts
	Codes
	Challenges
	Rates
	Devices
	Accounts
	Addresses
	Recovery
	Establishments
	Introductions
	Postings
	Settings
}

// Secrets seals what must not be readable without the office's password.
type Secrets interface {
	Seal(place string, plain []byte) []byte
	Unseal(place string, sealed []byte) ([]byte, error)
}

// Profile is what an office is called and where it is written to.
type Profile struct {
	Name    string `json:"name"`    // ハローワーク… or a local office's name
	Code    string `json:"code"`    // 5 digits, the head of its posting numbers
	Address string `json:"address"` // mail address
}

// Office is one employment office with its vault open.
type Office struct {
	Profile
	store   Store
	secrets Secrets
	key     letter.Key
	keys    letter.ReadKeys // of the devices
	now     clock.Clock
	wages   posting.MinimumWages // the program's own
	post    func()               // a letter was put into the outbox
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

// Open opens a founded office. post is called after a letter was put into the outbox; it may not block.
func Open(ctx context.Context, store Store, secrets Secrets, now clock.Clock, wages posting.MinimumWages, post func()) (*Office, error) {
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
	return &Office{Profile: id.Profile, store: store, secrets: secrets, key: key, now: now, wages: wages, post: post}, nil
}

// send posts a letter to a device in the running transaction.
func (o *Office) send(ctx context.Context, d account.Device, k letter.Kind, about, answers string, rev int, body any) error {
	l, err := letter.New(k, about, body, o.now())
	if err != nil {
		return err
	}
	l.Answers, l.BaseRev = answers, rev
	return o.posted(ctx, d, l)
}

func (o *Office) posted(ctx context.Context, d account.Device, l letter.Letter) error {
	e, err := o.envelope(d)
	if err != nil {
		return err
	}
	return letter.Post(ctx, o.store, l, d.Fingerprint, e, o.now())
}

func (o *Office) envelope(d account.Device) (letter.Envelope, error) {
	key, err := o.keys.Certificate(d.Certificate)
	return letter.Envelope{From: o.Address, To: d.Address, Signer: o.key, Readers: []letter.Key{key}}, err
}
