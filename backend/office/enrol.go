package office

import (
	"context"
	"errors"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// IssueCode makes an account creation code for an establishment, which it records first. The code is
// for paper: it is never mailed.
func (o *Office) IssueCode(ctx context.Context, e establishment.Establishment) (account.Code, error) {
	number, err := establishment.ParseNumber(e.Number)
	if err != nil {
		return "", err
	}
	e.Number = number
	var code account.Code
	err = o.store.Atomically(ctx, func(ctx context.Context) error {
		if err := o.store.PutEstablishment(ctx, e); err != nil {
			return err
		}
		for { // until the name is free: 2^20 names, few codes at a time
			code = account.NewCode(account.NewCodeName())
			sealed := o.secrets.Seal("code/"+code.Name(), []byte(code))
			free, err := o.store.PutCode(ctx, code.Name(), sealed, e.Number)
			if free || err != nil {
				return err
			}
		}
	})
	return code, err
}

// applyEnrol lets a device in whose entries are right, and counts wrong ones against the code, whatever
// device they come from (seed 000, STEP 4).
func (o *Office) applyEnrol(ctx context.Context, l letter.Opened) error {
	body, err := letter.Read[letter.EnrolBody](l.Letter)
	if err != nil {
		return err
	}
	if l.Code == "" { // only who holds the paper can seal with its secret
		return errors.Join(letter.ErrSignature, errors.New("enrolment without a code"))
	}
	issued, err := o.store.Code(ctx, l.Code)
	if err != nil {
		return err
	}
	code, err := o.code(ctx, l.Code)
	if err != nil {
		return err
	}
	if issued.Void() {
		return o.refuse(ctx, l, body, code, "void", 0)
	}
	e, err := o.store.Establishment(ctx, issued.Establishment)
	if err != nil {
		return err
	}
	number, numberErr := establishment.ParseNumber(body.Establishment)
	if numberErr != nil || number != e.Number || establishment.Digits(body.Phone) != establishment.Digits(e.Phone) {
		if err := o.store.SpendTry(ctx, l.Code); err != nil {
			return err
		}
		left := account.CodeTries - issued.Tries - 1
		if left == 0 {
			return o.refuse(ctx, l, body, code, "void", 0)
		}
		return o.refuse(ctx, l, body, code, "entry", left)
	}
	id, err := uuid.NewV7()
	if err != nil {
		return err
	}
	d := account.Device{Fingerprint: l.From, Certificate: body.Certificate, Address: body.Address}
	if _, err := o.store.Device(ctx, l.From); !fault.Is(err, fault.NotFound) {
		return errors.Join(fault.New(fault.Conflict, "account.device.known"), err)
	}
	if err := o.store.OpenAccount(ctx, id.String(), e.Number, l.Code, d); err != nil {
		return err
	}
	certificate, err := o.key.Certificate()
	if err != nil {
		return err
	}
	return o.answer(ctx, l, body, code, letter.Enrolled, letter.EnrolledBody{
		Account: id.String(), Certificate: certificate, Office: o.Name, OfficeAddress: o.Address, Establishment: e,
	})
}

func (o *Office) refuse(ctx context.Context, l letter.Opened, to letter.EnrolBody, code account.Code, reason string, left int) error {
	certificate, err := o.key.Certificate()
	if err != nil {
		return err
	}
	return o.answer(ctx, l, to, code, letter.EnrolRefused, letter.EnrolRefusedBody{
		Certificate: certificate, Reason: reason, TriesLeft: left,
	})
}

// answer seals with the code, as the question was: so the desk knows that the paper's office wrote it.
func (o *Office) answer(ctx context.Context, l letter.Opened, to letter.EnrolBody, code account.Code, k letter.Kind, body any) error {
	a, err := letter.New(k, "", body, o.now())
	if err != nil {
		return err
	}
	a.Answers = l.ID
	e := letter.Envelope{From: o.Address, To: to.Address, Signer: o.key, Code: code}
	return letter.PostFirst(ctx, o.store, a, e, o.now())
}
