package entry

import (
	"context"
	"strings"

	"kyujindesk/backend/account"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// What is counted within an hour. Each is counted by itself, so that what strangers do never counts against an owner: a
// device that was let in by its own questions, who holds a code by that code, and strangers by the address they write from,
// its domain, and all of them together.

// digitsOf is the name under which mails with digits are counted.
func digitsOf(whose, who string) string { return "digits/" + whose + "/" + who }

// answersTo is the name under which answers to a device are counted that it did not ask for.
func answersTo(fingerprint string) string { return "answers/" + fingerprint }

// flood refuses what comes too often. The letter is not remembered: it may come again.
func flood() error { return fault.New(fault.Denied, "letter.flood") }

// spend counts one use of a name, and refuses where most were counted within the hour.
func (n *Entry) spend(ctx context.Context, name string, most int) error {
	free, err := n.store.Spend(ctx, name, most)
	if err == nil && !free {
		err = flood()
	}
	return err
}

// mayMail counts a mail with digits that a device wants sent to an address it names.
func (n *Entry) mayMail(ctx context.Context, device, address string) (bool, error) {
	for _, name := range []string{digitsOf("device", device), digitsOf("address", account.FoldAddress(address))} {
		if free, err := n.store.Spend(ctx, name, account.ChallengesPerHour); !free || err != nil {
			return false, err
		}
	}
	return true, nil
}

// greet counts a first contact without paper, before anything is kept of it or sent for it. Who is expected, because the
// address was registered at the counter, waits for no stranger but those who name that very address.
func (n *Entry) greet(ctx context.Context, address string, expected bool) error {
	address = account.FoldAddress(address)
	if !expected {
		_, domain, _ := strings.Cut(address, "@")
		if err := n.spend(ctx, "hello", account.StrangersPerHour); err != nil {
			return err
		}
		if err := n.spend(ctx, "hello/domain/"+domain, account.StrangersPerDomain); err != nil {
			return err
		}
	}
	return n.spend(ctx, "hello/address/"+address, account.AnswersPerAddress)
}

// checkWriter says whether a letter of first contact may name an address: it is one, and the mail came from there. So nobody
// has the office write to somebody who did not write to it.
func (n *Entry) checkWriter(l letter.Opened, address string) error {
	if err := account.CheckAddress(address); err != nil {
		return err
	}
	if account.FoldAddress(address) != account.FoldAddress(l.Writer) || account.FoldAddress(address) == account.FoldAddress(n.Address) {
		return fault.At("address", fault.Denied, "letter.writer")
	}
	return nil
}
