package office

import (
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// sendState tells every device of an account how the account is now, in the running transaction.
func (o *Office) sendState(ctx context.Context, id string) error {
	a, err := o.store.Account(ctx, id)
	if err != nil {
		return err
	}
	devices, err := o.store.Devices(ctx, id)
	if err != nil {
		return err
	}
	addresses, err := o.store.LoginAddresses(ctx, id)
	if err != nil {
		return err
	}
	body := letter.AccountStateBody{
		Devices: []letter.DeviceState{}, Addresses: []letter.AddressState{}, Codes: []letter.CodeState{},
		Provisional: deadline(a), Lapsed: !a.Lapsed.IsZero(), Authenticator: a.TOTP != nil,
	}
	for _, d := range devices {
		s := letter.DeviceState{
			Fingerprint: d.Fingerprint, Name: d.Name, Address: d.Address, Since: d.Since.UTC(), Trusted: d.Trusted,
		}
		if d.MayWrite(o.now()) {
			s.Until = d.Until.UTC()
		}
		body.Devices = append(body.Devices, s)
	}
	codes, err := o.store.OpenCodes(ctx, a.Establishment)
	if err != nil {
		return err
	}
	for _, c := range codes {
		body.Codes = append(body.Codes, letter.CodeState{Name: c.Name, Device: c.Device, Until: c.Until().UTC()})
	}
	for _, x := range addresses {
		body.Addresses = append(body.Addresses, letter.AddressState{Address: x.Address, Main: x.Main})
	}
	for _, d := range devices {
		if err := o.send(ctx, d, letter.AccountState, "", "", 0, body); err != nil {
			return err
		}
	}
	return nil
}

// applyDevice changes one device of the writer's own account.
func (o *Office) applyDevice(ctx context.Context, l letter.Opened) error {
	body, own, err := asked[letter.DeviceBody](ctx, o, l)
	if err != nil {
		return err
	}
	d, err := o.store.Device(ctx, body.Fingerprint)
	if err != nil {
		return err
	}
	if d.Account != own.Account {
		return fault.New(fault.Denied, "account.device.notYours")
	}
	switch l.Kind {
	case letter.DeviceRevoke:
		return o.revoke(ctx, d)
	case letter.DeviceForget:
		d.Trusted = false
		if session := o.now().Add(account.SessionFor); session.Before(d.Until) { // who asks goes on until the desk locks
			d.Until = session
		}
		if d.Fingerprint != own.Fingerprint {
			d.Until = noTime
		}
	case letter.DeviceName:
		d.Name = account.DeviceName(body.Name)
	}
	if err := o.store.PutDevice(ctx, d); err != nil {
		return err
	}
	return o.sendState(ctx, own.Account)
}

// Revoke shuts out a device at its owner's word at the counter.
func (o *Office) Revoke(ctx context.Context, fingerprint string) error {
	err := o.store.Atomically(ctx, func(ctx context.Context) error {
		d, err := o.store.Device(ctx, fingerprint)
		if err != nil {
			return err
		}
		return o.revoke(ctx, d)
	})
	if err == nil {
		o.post()
	}
	return err
}

// revoke shuts a device out and tells the others, in the running transaction.
func (o *Office) revoke(ctx context.Context, d account.Device) error {
	if err := o.shutOut(ctx, d); err != nil {
		return err
	}
	return o.sendState(ctx, d.Account)
}

func (o *Office) shutOut(ctx context.Context, d account.Device) error {
	d.Revoked = o.now()
	if err := o.store.PutDevice(ctx, d); err != nil {
		return err
	}
	if err := o.store.DropCodesOf(ctx, d.Fingerprint); err != nil {
		return err
	}
	return o.store.Withdraw(ctx, d.Fingerprint)
}

// DevicesOf lists the devices that may write for a login address's account.
func (o *Office) DevicesOf(ctx context.Context, address string) ([]account.Device, error) {
	known, err := o.store.LoginAddress(ctx, address)
	if err != nil {
		return nil, err
	}
	return o.store.Devices(ctx, known.Account)
}

// applyDeviceCode gives the writer a code for another computer: one for its establishment joins the same account.
func (o *Office) applyDeviceCode(ctx context.Context, l letter.Opened) error {
	d, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	a, err := o.store.Account(ctx, d.Account)
	if err != nil {
		return err
	}
	if !a.Provisional.IsZero() { // its establishment has no number to enter beside the code
		return fault.New(fault.State, "account.provisional")
	}
	if err := o.store.DropCodesOf(ctx, d.Fingerprint); err != nil { // one at a time
		return err
	}
	code, err := o.newCode(ctx, a.Establishment, d.Fingerprint)
	if err != nil {
		return err
	}
	if err := o.send(ctx, d, letter.DeviceCoded, "", l.ID, 0, letter.DeviceCodedBody{Code: code}); err != nil {
		return err
	}
	return o.sendState(ctx, d.Account)
}

// applyCodeDrop takes back a code of the writer's own establishment. One that is not open any more changes nothing.
func (o *Office) applyCodeDrop(ctx context.Context, l letter.Opened) error {
	body, d, err := asked[letter.CodeDropBody](ctx, o, l)
	if err != nil {
		return err
	}
	a, err := o.store.Account(ctx, d.Account)
	if err != nil {
		return err
	}
	if _, err := o.store.DropCode(ctx, body.Name, a.Establishment); err != nil {
		return err
	}
	return o.sendState(ctx, d.Account)
}

// asked is what a letter asks, and the device that asks it.
func asked[T any](ctx context.Context, o *Office, l letter.Opened) (body T, d account.Device, err error) {
	if body, err = letter.Read[T](l.Letter); err != nil {
		return body, d, err
	}
	d, err = o.store.Device(ctx, l.From)
	return body, d, err
}
