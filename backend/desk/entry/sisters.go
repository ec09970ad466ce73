package entry

import (
	"context"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// Sister is another computer of the same business: one that the office's last list of devices names.
type Sister struct {
	Fingerprint string
	Name        string // what its owner calls it; may be empty
	Address     string // of its mailbox, often the same as ours
	key         letter.Key
}

// Sisters lists the other computers of the business that are written to and believed, in the office's order. Without this one's own name on
// the list, or once it was told that it is shut out, there are none. alone says that the office names this computer and no other.
func (n *Entry) Sisters(ctx context.Context) (list []Sister, alone bool, err error) {
	id, err := n.identity(ctx)
	if err != nil || id.Account == "" {
		return nil, false, err
	}
	own, err := n.keys.Parse(id.Key)
	if err != nil {
		return nil, false, err
	}
	return n.sisters(ctx, own)
}

func (n *Entry) sisters(ctx context.Context, own letter.Key) (list []Sister, alone bool, err error) {
	s, err := n.session(ctx)
	if err != nil || s.over() {
		return nil, false, err
	}
	a, err := n.account(ctx)
	if err != nil {
		return nil, false, err
	}
	named := false
	for _, d := range a.State.Devices {
		if d.Fingerprint == own.Fingerprint() {
			named = true
			continue
		}
		if key, err := n.keys.Certificate(d.Certificate); err == nil && key.Fingerprint() == d.Fingerprint {
			list = append(list, Sister{d.Fingerprint, d.Name, d.Address, key})
		}
	}
	if !named {
		return nil, false, nil
	}
	return list, len(a.State.Devices) == 1, nil
}

// judged are devices as they are kept: a certificate that is not of our kind, or another device's, is none, and its device no
// sister. The rest of what the office says holds all the same.
func (n *Entry) judged(devices []letter.DeviceState) []letter.DeviceState {
	for i, d := range devices {
		if key, err := n.keys.Certificate(d.Certificate); err != nil || key.Fingerprint() != d.Fingerprint {
			devices[i].Certificate = ""
		}
	}
	return devices
}

// EnvelopeTo is how this desk writes to its office or to a sister. It returns a State fault where nobody of that name is written to.
func (n *Entry) EnvelopeTo(ctx context.Context, peer string) (letter.Envelope, error) {
	e, office, err := n.Envelope(ctx)
	if err != nil || peer == office {
		return e, err
	}
	list, _, err := n.sisters(ctx, e.Signer)
	if err != nil {
		return letter.Envelope{}, err
	}
	for _, s := range list {
		if s.Fingerprint == peer {
			e.To, e.Readers = s.Address, []letter.Key{s.key}
			return e, nil
		}
	}
	return letter.Envelope{}, fault.New(fault.State, "account.notOpen")
}

// SendTo posts a letter to the office or to a sister in the running transaction.
func (n *Entry) SendTo(ctx context.Context, l letter.Letter, peer string) error {
	e, err := n.EnvelopeTo(ctx, peer)
	if err != nil {
		return err
	}
	return letter.Post(ctx, n.store, l, peer, e, n.now())
}

// sender is who must have signed a letter. What is between computers of the business is a sister's, never the office's; all else is the
// office's, but for what belongs to any stream. What this desk wrote itself comes back to it where a sister reads the same mailbox.
func (n *Entry) sender(id identity, own letter.Key, sisters []Sister) func(letter.Letter) (letter.Key, error) {
	return func(l letter.Letter) (letter.Key, error) {
		if l.From == own.Fingerprint() {
			return letter.Key{}, letter.ErrElsewhere
		}
		of := l.Kind.OfSisters()
		if of || l.Kind == letter.Ack || l.Kind == letter.Unsupported {
			for _, s := range sisters {
				if s.Fingerprint == l.From {
					return s.key, nil
				}
			}
		}
		if of {
			return letter.Key{}, letter.ErrSister
		}
		return id.sender(l)
	}
}
