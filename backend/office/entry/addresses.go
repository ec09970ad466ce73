package entry

import (
	"context"
	"encoding/json"
	"fmt"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// addAddress adds a login address to an account unless it is there, in the running transaction. reason says why not.
func (n *Entry) addAddress(ctx context.Context, a account.LoginAddress) (reason string, err error) {
	known, err := n.store.LoginAddress(ctx, a.Address)
	switch {
	case err != nil:
		return "", err
	case known.Account == a.Account:
		return "", nil
	case known.Account != "":
		return letter.ReasonTaken, nil
	}
	have, err := n.store.LoginAddresses(ctx, a.Account)
	if err != nil {
		return "", err
	}
	if len(have) > account.MoreAddresses {
		return letter.ReasonMany, nil
	}
	return "", n.store.PutLoginAddress(ctx, a)
}

// applyAddressAdd mails a key to a new login address (ログインアカウントの編集).
func (n *Entry) applyAddressAdd(ctx context.Context, l letter.Opened) error {
	body, d, err := asked[letter.AddressBody](ctx, n, l)
	if err != nil {
		return err
	}
	if err := account.CheckAddress(body.Address); err != nil {
		return err
	}
	said := letter.AddressSaidBody{Address: body.Address, Asked: l.ID}
	known, err := n.store.LoginAddress(ctx, body.Address)
	if err != nil {
		return err
	}
	have, err := n.store.LoginAddresses(ctx, d.Account)
	if err != nil {
		return err
	}
	switch {
	case known.Account != "" && (known.Account != d.Account || !body.Main):
		said.Reason = letter.ReasonTaken
	case known.Account == "" && !body.Main && len(have) > account.MoreAddresses:
		said.Reason = letter.ReasonMany
	default:
		free, err := n.mayMail(ctx, d.Fingerprint, body.Address)
		if err != nil {
			return err
		}
		if !free {
			said.Reason = letter.ReasonWait
			break
		}
		matter, err := json.Marshal(body)
		if err != nil {
			return fmt.Errorf("write address: %w", err)
		}
		c := account.Challenge{ID: l.ID, Purpose: account.ForAddress, Device: d.Fingerprint, Address: body.Address, Lives: account.KeyMinutes}
		if err := n.challenge(ctx, c, true, matter); err != nil {
			return err
		}
	}
	return n.send(ctx, d, letter.AddressSaid, l.ID, said)
}

// applyAddressKey registers the address whose key has come back. Where it becomes the ID, the former one is given up,
// and an account mail goes to it.
func (n *Entry) applyAddressKey(ctx context.Context, l letter.Opened) error {
	body, d, err := asked[letter.KeyEntryBody](ctx, n, l)
	if err != nil {
		return err
	}
	v, err := n.check(ctx, body.Asked, d.Fingerprint, account.ForAddress, func(secret string) bool { return account.DigitsFit(body.Key, secret) })
	if err != nil {
		return err
	}
	said := letter.AddressSaidBody{Asked: body.Asked, Reason: v.reason, TriesLeft: v.left}
	if v.reason != "" {
		return n.send(ctx, d, letter.AddressSaid, l.ID, said)
	}
	var asked letter.AddressBody
	if err := json.Unmarshal(v.matter, &asked); err != nil {
		return fmt.Errorf("read address: %w", err)
	}
	said.Address = asked.Address
	if asked.Main {
		said.Reason, err = n.changeMain(ctx, d, asked.Address, l.ID)
	} else {
		said.Reason, err = n.addAddress(ctx, account.LoginAddress{Address: asked.Address, Account: d.Account})
	}
	if err != nil {
		return err
	}
	if said.Done = said.Reason == ""; said.Done {
		if err := n.store.Forgive(ctx, digitsOf("device", d.Fingerprint)); err != nil {
			return err
		}
		if err := n.warnOwner(ctx, d.Account, newAddress(asked.Address), l.ID); err != nil {
			return err
		}
	}
	if err := n.send(ctx, d, letter.AddressSaid, l.ID, said); err != nil {
		return err
	}
	if said.Done && asked.Main { // the answer still went where the desk reads now
		d.Address = asked.Address
		if err := n.store.PutDevice(ctx, d); err != nil {
			return err
		}
	}
	return n.sendState(ctx, d.Account)
}

// changeMain makes an address the account's ID.
func (n *Entry) changeMain(ctx context.Context, d account.Device, address, answers string) (string, error) {
	known, err := n.store.LoginAddress(ctx, address)
	if err != nil {
		return "", err
	}
	if known.Account != "" && known.Account != d.Account {
		return letter.ReasonTaken, nil
	}
	have, err := n.store.LoginAddresses(ctx, d.Account)
	if err != nil {
		return "", err
	}
	for _, x := range have {
		if !x.Main || x.Address == account.FoldAddress(address) {
			continue
		}
		if err := n.store.RemoveLoginAddress(ctx, x); err != nil {
			return "", err
		}
		err := n.warn(ctx, x.Address, "ログイン用メールアドレスの変更のお知らせ／Login address changed",
			"このメールアドレスは、求人デスクのログイン用メールアドレス（ID）ではなくなりました。\nThis address is no longer the login address (ID) of a Kyujin Desk account.\n\n心あたりがない場合は、すぐに窓口へご連絡ください。\nIf you did not ask for this, contact the office immediately.", answers)
		if err != nil {
			return "", err
		}
	}
	return "", n.store.PutLoginAddress(ctx, account.LoginAddress{Address: address, Account: d.Account, Main: true})
}

// applyAddressRemove gives up a login address that is not the account's ID.
func (n *Entry) applyAddressRemove(ctx context.Context, l letter.Opened) error {
	body, d, err := asked[letter.AddressBody](ctx, n, l)
	if err != nil {
		return err
	}
	known, err := n.store.LoginAddress(ctx, body.Address)
	if err != nil {
		return err
	}
	if known.Account != d.Account || known.Main {
		return fault.At("address", fault.Denied, "account.address.notYours")
	}
	if err := n.store.RemoveLoginAddress(ctx, known); err != nil {
		return err
	}
	return n.sendState(ctx, d.Account)
}
