package desk

import (
	"context"
	"encoding/json"
	"fmt"

	"kyujindesk/backend/account"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// identitySetting is the name, and the place in the vault, of what the desk is.
const identitySetting = "identity"

// identity is who this desk is to its office. It is kept sealed, whole.
type identity struct {
	Key           string                      `json:"key"` // the device's key with its private half
	Address       string                      `json:"address"`
	OfficeAddress string                      `json:"office_address"`
	Code          account.Code                `json:"code"` // while the office has not answered yet
	Refused       *letter.EnrolRefusedBody    `json:"refused"`
	EnrolLetter   string                      `json:"enrol_letter"` // id of the request under way
	Account       string                      `json:"account"`      // once the office opened it
	OfficeKey     string                      `json:"office_key"`   // the office's certificate, from then on
	Office        string                      `json:"office"`
	Establishment establishment.Establishment `json:"establishment"`
}

// Application is what entry ② of the first page asks (seed 000, STEP 4).
type Application struct {
	Code          account.Code
	Establishment string // 事業所番号
	Phone         string
	Address       string // the desk's mail address: its ID
	OfficeAddress string // from the paper
}

// Enrolment is how far the opening of the account has come.
type Enrolment struct {
	State     string // "queued", "sent", "refused", "done"; empty where it was never asked for
	Reason    string // why refused: "entry" or "void"
	TriesLeft int
}

// Enrol asks the office to open the account, by a letter only the holder of the code can write. It can
// be asked again after a refusal.
func (d *Desk) Enrol(ctx context.Context, e Application) error {
	number, err := establishment.ParseNumber(e.Establishment)
	if err != nil {
		return err
	}
	if establishment.Digits(e.Phone) == "" {
		return fault.At("phone", fault.Invalid, "account.phone")
	}
	id, err := d.identity(ctx)
	if err != nil {
		return err
	}
	if id.Key == "" {
		key, err := letter.NewKey("Kyujin Desk", e.Address)
		if err != nil {
			return err
		}
		if id.Key, err = key.Private(); err != nil {
			return err
		}
	}
	key, err := letter.ParseKey(id.Key)
	if err != nil {
		return err
	}
	certificate, err := key.Certificate()
	if err != nil {
		return err
	}
	l, err := letter.New(letter.Enrol, "", letter.EnrolBody{
		Certificate: certificate, Address: e.Address, Establishment: number, Phone: e.Phone,
	}, d.now())
	if err != nil {
		return err
	}
	previous := id.EnrolLetter
	id.Address, id.OfficeAddress, id.Code, id.Refused, id.EnrolLetter = e.Address, e.OfficeAddress, e.Code, nil, l.ID
	err = d.store.Atomically(ctx, func(ctx context.Context) error {
		if previous != "" {
			if err := d.store.Answered(ctx, previous); err != nil { // nobody waits for that answer any more
				return err
			}
		}
		if err := d.putIdentity(ctx, id); err != nil {
			return err
		}
		env := letter.Envelope{From: e.Address, To: e.OfficeAddress, Signer: key, Code: e.Code}
		return letter.PostFirst(ctx, d.store, l, env, d.now())
	})
	if err == nil {
		d.post()
	}
	return err
}

// Enrolment tells how far the opening of the account has come.
func (d *Desk) Enrolment(ctx context.Context) (Enrolment, error) {
	id, err := d.identity(ctx)
	switch {
	case err != nil || id.EnrolLetter == "" && id.Account == "":
		return Enrolment{}, err
	case id.Account != "":
		return Enrolment{State: "done"}, nil
	case id.Refused != nil:
		return Enrolment{State: "refused", Reason: id.Refused.Reason, TriesLeft: id.Refused.TriesLeft}, nil
	}
	sent, err := d.store.LettersAbout(ctx, "")
	for _, o := range sent {
		if o.ID == id.EnrolLetter && !o.SentAt.IsZero() {
			return Enrolment{State: "sent"}, err
		}
	}
	return Enrolment{State: "queued"}, err
}

func (d *Desk) identity(ctx context.Context) (id identity, err error) {
	sealed, err := d.store.Setting(ctx, identitySetting)
	if err != nil || sealed == nil {
		return id, err
	}
	plain, err := d.secrets.Unseal(identitySetting, sealed)
	if err != nil {
		return id, fmt.Errorf("read identity: %w", err)
	}
	if err := json.Unmarshal(plain, &id); err != nil {
		return id, fmt.Errorf("read identity: %w", err)
	}
	return id, nil
}

func (d *Desk) putIdentity(ctx context.Context, id identity) error {
	plain, err := json.Marshal(id)
	if err != nil {
		return fmt.Errorf("write identity: %w", err)
	}
	return d.store.PutSetting(ctx, identitySetting, d.secrets.Seal(identitySetting, plain))
}

// envelope is how this desk writes to its office.
func (id identity) envelope() (letter.Envelope, string, error) {
	if id.Account == "" {
		return letter.Envelope{}, "", fault.New(fault.State, "account.notOpen")
	}
	key, err := letter.ParseKey(id.Key)
	if err != nil {
		return letter.Envelope{}, "", err
	}
	office, err := letter.ParseKey(id.OfficeKey)
	if err != nil {
		return letter.Envelope{}, "", err
	}
	e := letter.Envelope{From: id.Address, To: id.OfficeAddress, Signer: key, Readers: []letter.Key{office}}
	return e, office.Fingerprint(), nil
}
