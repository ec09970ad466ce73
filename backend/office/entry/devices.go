package entry

import (
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// sendState tells every device of an account how the account is now, in the running transaction.
func (n *Entry) sendState(ctx context.Context, id string) error {
	a, err := n.store.Account(ctx, id)
	if err != nil {
		return err
	}
	devices, err := n.store.Devices(ctx, id)
	if err != nil {
		return err
	}
	addresses, err := n.store.LoginAddresses(ctx, id)
	if err != nil {
		return err
	}
	body := letter.AccountStateBody{
		Devices: []letter.DeviceState{}, Addresses: []letter.AddressState{}, Codes: []letter.CodeState{},
		Provisional: deadline(a), Lapsed: !a.Lapsed.IsZero(), Authenticator: a.TOTP != nil,
	}
	named := devices
	if !a.Closing.IsZero() {
		body.Closing = clock.Text(a.Closing)
	}
	if !a.Closed.IsZero() { // none of them is let in any more
		body.Closed, named = clock.Text(a.Closed), nil
	}
	for _, d := range named {
		s := letter.DeviceState{
			Fingerprint: d.Fingerprint, Certificate: d.Certificate, Name: d.Name, Address: d.Address, Since: d.Since.UTC(), Trusted: d.Trusted,
		}
		if d.MayWrite(n.now()) {
			s.Until = d.Until.UTC()
		}
		body.Devices = append(body.Devices, s)
	}
	codes, err := n.store.OpenCodes(ctx, a.Establishment)
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
		if err := n.send(ctx, d, letter.AccountState, "", body); err != nil {
			return err
		}
	}
	return nil
}

// applyDevice changes one device of the writer's own account.
func (n *Entry) applyDevice(ctx context.Context, l letter.Opened) error {
	body, own, err := asked[letter.DeviceBody](ctx, n, l)
	if err != nil {
		return err
	}
	d, err := n.store.Device(ctx, body.Fingerprint)
	if err != nil {
		return err
	}
	if d.Account != own.Account {
		return fault.New(fault.Denied, "account.device.notYours")
	}
	switch l.Kind {
	case letter.DeviceRevoke:
		return n.revoke(ctx, d)
	case letter.DeviceForget:
		d.Trusted = false
		if session := n.now().Add(account.SessionFor); session.Before(d.Until) { // who asks goes on until the desk locks
			d.Until = session
		}
		if d.Fingerprint != own.Fingerprint {
			d.Until = noTime
		}
	case letter.DeviceName:
		d.Name = account.DeviceName(body.Name)
	}
	if err := n.store.PutDevice(ctx, d); err != nil {
		return err
	}
	return n.sendState(ctx, own.Account)
}

// Revoke shuts out a device at its owner's word at the counter.
func (n *Entry) Revoke(ctx context.Context, fingerprint string) error {
	return n.Does(ctx, clerk.RevokeDevice, func(ctx context.Context) (string, error) {
		d, err := n.store.Device(ctx, fingerprint)
		if err != nil {
			return "", err
		}
		return fingerprint, n.revoke(ctx, d)
	})
}

// revoke shuts a device out and tells the others, in the running transaction.
func (n *Entry) revoke(ctx context.Context, d account.Device) error {
	if err := n.shutOut(ctx, d); err != nil {
		return err
	}
	return n.sendState(ctx, d.Account)
}

func (n *Entry) shutOut(ctx context.Context, d account.Device) error {
	d.Revoked = n.now()
	if err := n.store.PutDevice(ctx, d); err != nil {
		return err
	}
	if err := n.store.DropCodesOf(ctx, d.Fingerprint); err != nil {
		return err
	}
	return n.store.Withdraw(ctx, d.Fingerprint)
}

// DevicesOf lists the devices that may write for a login address's account.
func (n *Entry) DevicesOf(ctx context.Context, address string) ([]account.Device, error) {
	known, err := n.store.LoginAddress(ctx, address)
	if err != nil {
		return nil, err
	}
	return n.store.Devices(ctx, known.Account)
}

// applyDeviceCode gives the writer a code for another computer: one for its establishment joins the same account.
func (n *Entry) applyDeviceCode(ctx context.Context, l letter.Opened) error {
	d, err := n.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	a, err := n.store.Account(ctx, d.Account)
	if err != nil {
		return err
	}
	if !a.Provisional.IsZero() { // its establishment has no number to enter beside the code
		return fault.New(fault.State, "account.provisional")
	}
	if err := n.store.DropCodesOf(ctx, d.Fingerprint); err != nil { // one at a time
		return err
	}
	code, err := n.newCode(ctx, a.Establishment, d.Fingerprint)
	if err != nil {
		return err
	}
	if err := n.send(ctx, d, letter.DeviceCoded, l.ID, letter.DeviceCodedBody{Code: code}); err != nil {
		return err
	}
	return n.sendState(ctx, d.Account)
}

// applyCodeDrop takes back a code of the writer's own establishment. One that is not open any more changes nothing.
func (n *Entry) applyCodeDrop(ctx context.Context, l letter.Opened) error {
	body, d, err := asked[letter.CodeDropBody](ctx, n, l)
	if err != nil {
		return err
	}
	a, err := n.store.Account(ctx, d.Account)
	if err != nil {
		return err
	}
	if _, err := n.store.DropCode(ctx, body.Name, a.Establishment); err != nil {
		return err
	}
	return n.sendState(ctx, d.Account)
}

// asked is what a letter asks, and the device that asks it.
func asked[T any](ctx context.Context, n *Entry, l letter.Opened) (body T, d account.Device, err error) {
	if body, err = letter.Read[T](l.Letter); err != nil {
		return body, d, err
	}
	d, err = n.store.Device(ctx, l.From)
	return body, d, err
}
