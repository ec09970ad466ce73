package entry

import (
	"context"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/sealed"
)

// Names, and places in the vault, of what the desk keeps sealed about itself.
const (
	identitySetting = "identity"
	sessionSetting  = "session"
	accountSetting  = "account"
	offerSetting    = "offer"
)

// identity is who this desk is to its office.
type identity struct {
	Key           string                      `json:"key"` // the device's key with its private half
	Address       string                      `json:"address"`
	OfficeAddress string                      `json:"office_address"`
	Way           letter.Way                  `json:"way"`          // empty for an account creation code
	Code          account.Code                `json:"code"`         // while the account is not open yet
	EnrolLetter   string                      `json:"enrol_letter"` // id of the first contact under way: the question for the key
	Mailed        *mailedKey                  `json:"mailed"`       // the office has mailed the verification key
	Doubt         bool                        `json:"doubt"`        // somebody else has answered as the office, too
	KeyLetter     string                      `json:"key_letter"`   // id of the letter with the key under way
	Refused       *letter.EnrolRefusedBody    `json:"refused"`
	Account       string                      `json:"account"`    // once the office opened it
	OfficeKey     string                      `json:"office_key"` // the office's certificate, once it is known
	Office        string                      `json:"office"`
	Establishment establishment.Establishment `json:"establishment"`
	Provisional   string                      `json:"provisional"` // 仮登録: deadline at the counter, YYYY-MM-DD
	Lapsed        bool                        `json:"lapsed"`      // the office says that it is over

	keys *letter.ReadKeys // the desk's
}

// mailedKey is what the office said of the verification key.
type mailedKey struct {
	At      time.Time `json:"at"` // when the desk heard of it
	Minutes int       `json:"minutes"`
}

// Address is the desk's mail address, its ID.
func (n *Entry) Address(ctx context.Context) (string, error) {
	id, err := n.identity(ctx)
	return id.Address, err
}

func (n *Entry) identity(ctx context.Context) (identity, error) {
	id, err := sealed.Read[identity](ctx, n.store, n.secrets, identitySetting)
	id.keys = &n.keys
	return id, err
}

func (n *Entry) putIdentity(ctx context.Context, id identity) error {
	return sealed.Keep(ctx, n.store, n.secrets, identitySetting, id)
}

// envelope is how this desk writes to its office.
func (id identity) envelope() (letter.Envelope, string, error) {
	if id.OfficeKey == "" {
		return letter.Envelope{}, "", fault.New(fault.State, "account.notOpen")
	}
	key, err := id.keys.Parse(id.Key)
	if err != nil {
		return letter.Envelope{}, "", err
	}
	office, err := id.keys.Certificate(id.OfficeKey)
	if err != nil {
		return letter.Envelope{}, "", err
	}
	e := letter.Envelope{From: id.Address, To: id.OfficeAddress, Signer: key, Readers: []letter.Key{office}}
	return e, office.Fingerprint(), nil
}

// secret is that of the code under way.
func (id identity) secret(name string) (string, error) {
	if id.Code == "" || id.Code.Name() != name {
		return "", letter.ErrElsewhere
	}
	return id.Code.Secret(), nil
}

// sender is the office. While the account is not open, its certificate is in the answer to the first letter: with a
// code, only who knows the code's secret can have written that; without one, it is believed at first sight, and shown
// to the person to compare.
func (id identity) sender(l letter.Letter) (letter.Key, error) {
	certificate := id.OfficeKey
	first := l.Kind == letter.KeyMailed || l.Kind == letter.EnrolRefused
	if first && id.OfficeKey == "" && l.Answers != id.EnrolLetter {
		return letter.Key{}, letter.ErrElsewhere // to an attempt that was given up, with the same code
	}
	if first && id.Account == "" && l.Answers == id.EnrolLetter && l.Answers != "" {
		body, err := letter.Read[struct {
			Certificate string `json:"certificate"`
		}](l)
		if err != nil {
			return letter.Key{}, err
		}
		certificate = body.Certificate
	}
	if certificate == "" {
		return letter.Key{}, letter.ErrSignature
	}
	return id.keys.Certificate(certificate)
}
