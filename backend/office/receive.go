package office

import (
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// Receive opens one mail and does what its letter says. See courier.Party.
func (o *Office) Receive(ctx context.Context, raw []byte) (letter.Verdict, string, error) {
	v, reason, err := letter.Receive(ctx, o.store, raw, letter.Keys{
		Own:     o.key,
		Secret:  func(name string) (string, error) { return o.secret(ctx, name) },
		Address: o.Address,
		Sender:  func(l letter.Letter) (letter.Key, error) { return o.sender(ctx, l) },
		Gate:    o.gate,
	}, o.apply)
	if v == letter.Applied {
		o.post()
	}
	return v, reason, err
}

// Ack writes the letter that tells a device how far its stream has come. See courier.Party.
func (o *Office) Ack(ctx context.Context, peer string) (letter.Outgoing, error) {
	d, err := o.store.Device(ctx, peer)
	if err != nil {
		return letter.Outgoing{}, err
	}
	e, err := o.envelope(d)
	if err != nil {
		return letter.Outgoing{}, err
	}
	return letter.SealAck(ctx, o.store, peer, e, o.now())
}

// Replay begins the streams to devices anew where this office was put back to an earlier state. See
// courier.Party.
func (o *Office) Replay(ctx context.Context) error {
	return letter.Replay(ctx, o.store, func(ctx context.Context, peer string) (letter.Envelope, error) {
		d, err := o.store.Device(ctx, peer)
		if err != nil {
			return letter.Envelope{}, err
		}
		return o.envelope(d)
	}, o.now())
}

func (o *Office) secret(ctx context.Context, name string) (string, error) {
	code, err := o.code(ctx, name)
	if fault.Is(err, fault.NotFound) {
		return "", letter.ErrUnreadable
	}
	if err != nil {
		return "", err
	}
	return code.Secret(), nil
}

func (o *Office) code(ctx context.Context, name string) (account.Code, error) {
	issued, err := o.store.Code(ctx, name)
	if err != nil {
		return "", err
	}
	plain, err := o.secrets.Unseal("code/"+name, issued.Sealed)
	return account.Code(plain), err
}

// sender is a device that was let in; in first contact, the one the letter brings, or brought when it asked for the
// notice key.
func (o *Office) sender(ctx context.Context, l letter.Letter) (letter.Key, error) {
	certificate, err := o.certificate(ctx, l)
	if fault.Is(err, fault.NotFound) {
		return letter.Key{}, letter.ErrSignature
	}
	if err != nil {
		return letter.Key{}, err
	}
	return o.keys.Certificate(certificate)
}

func (o *Office) certificate(ctx context.Context, l letter.Letter) (string, error) {
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
		what, err := o.opening(ctx, body.Request)
		return what.Certificate, err
	}
	d, err := o.store.Device(ctx, l.From)
	return d.Certificate, err
}

func (o *Office) apply(ctx context.Context, l letter.Opened) error {
	switch l.Kind {
	case letter.Enrol:
		return o.applyEnrol(ctx, l)
	case letter.Hello:
		return o.applyHello(ctx, l)
	case letter.KeyEntry:
		return o.applyKey(ctx, l)
	case letter.LoginAsk:
		return o.applyLoginAsk(ctx, l)
	case letter.LoginAnswer:
		return o.applyLoginAnswer(ctx, l)
	case letter.DeviceRevoke, letter.DeviceForget, letter.DeviceName:
		return o.applyDevice(ctx, l)
	case letter.DeviceCode:
		return o.applyDeviceCode(ctx, l)
	case letter.CodeDrop:
		return o.applyCodeDrop(ctx, l)
	case letter.AddressAdd:
		return o.applyAddressAdd(ctx, l)
	case letter.AddressKey:
		return o.applyAddressKey(ctx, l)
	case letter.AddressRemove:
		return o.applyAddressRemove(ctx, l)
	case letter.TOTPAsk:
		return o.applyTOTPAsk(ctx, l)
	case letter.TOTPConfirm:
		return o.applyTOTPConfirm(ctx, l)
	case letter.TOTPEnd:
		return o.applyTOTPEnd(ctx, l)
	case letter.PostingSubmit:
		return o.applySubmit(ctx, l)
	case letter.PostingAsk:
		return o.applyAsk(ctx, l)
	case letter.PostingDrop:
		return o.applyDrop(ctx, l)
	case letter.EstablishmentPicture:
		return o.applyPicture(ctx, l)
	case letter.EstablishmentChange:
		return o.applyChange(ctx, l)
	case letter.Unsupported:
		return nil
	}
	d, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	if err := o.spend(ctx, answersTo(l.From), account.AnswersPerHour); err != nil {
		return err
	}
	return o.send(ctx, d, letter.Unsupported, l.Case, l.ID, 0, struct{}{})
}
