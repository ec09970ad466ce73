package entry

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/google/uuid"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/jptext"
)

// Clerks is where the office keeps who works there.
type Clerks interface {
	PutClerk(ctx context.Context, k clerk.Kept) error
	// Clerk reads one. It returns a NotFound fault.
	Clerk(ctx context.Context, id string) (clerk.Kept, error)
	Clerks(ctx context.Context) ([]clerk.Kept, error)
	DropClerk(ctx context.Context, id string) error
}

// longestName is how many characters the name of a clerk may have: it stands on papers and in letters.
const longestName = 30

// clerkPlace is where what a clerk may do is sealed: nobody gives themselves a role with the file alone.
func clerkPlace(id string) string { return "clerk/" + id }

// ReadClerk reads who a clerk is with the office's open vault.
func ReadClerk(s Secrets, k clerk.Kept) (c clerk.Clerk, err error) {
	plain, err := s.Unseal(clerkPlace(k.ID), k.Sealed)
	if err != nil {
		return c, fmt.Errorf("read clerk %s: %w", k.ID, err)
	}
	if err := json.Unmarshal(plain, &c); err != nil {
		return c, fmt.Errorf("read clerk %s: %w", k.ID, err)
	}
	c.ID = k.ID
	return c, nil
}

// Present is who is at work as the office knows them now: the roles may have been changed elsewhere. It returns a Denied fault for
// somebody who works there no more.
func (n *Entry) Present(ctx context.Context) (clerk.Clerk, error) {
	if !n.clerk.Person() {
		return n.clerk, nil
	}
	k, err := n.store.Clerk(ctx, n.clerk.ID)
	if fault.Is(err, fault.NotFound) {
		return clerk.Clerk{}, fault.New(fault.Denied, "clerk.gone")
	}
	if err != nil {
		return clerk.Clerk{}, err
	}
	return ReadClerk(n.secrets, k)
}

// ListClerks lists who works at the office, who came first first.
func (n *Entry) ListClerks(ctx context.Context) ([]clerk.Clerk, error) {
	kept, err := n.store.Clerks(ctx)
	all := make([]clerk.Clerk, len(kept))
	for i, k := range kept {
		if err == nil {
			all[i], err = ReadClerk(n.secrets, k)
		}
	}
	return all, err
}

// AddClerk has somebody work at the office, with a password that opens it for them. It returns an Invalid fault at "name", "roles" or
// "password", and Conflict at "name" where somebody there has it.
func (n *Entry) AddClerk(ctx context.Context, name string, roles []clerk.Role, password string) (c clerk.Clerk, err error) {
	if !n.clerk.May(clerk.AddClerk) {
		return c, errMayNot
	}
	if err := account.CheckPassword(password); err != nil {
		return c, err
	}
	id, err := uuid.NewV7()
	if err != nil {
		return c, err
	}
	c = clerk.Clerk{ID: id.String(), Name: strings.TrimSpace(name), Roles: roles}
	if err := checkRoles(roles); err != nil {
		return c, err
	}
	if err := n.checkName(ctx, c.Name); err != nil { // before the password costs its time
		return c, err
	}
	slot, err := n.secrets.Wrap(password)
	if err != nil {
		return c, err
	}
	return c, n.Does(ctx, clerk.AddClerk, func(ctx context.Context) (string, error) {
		if err := n.checkName(ctx, c.Name); err != nil {
			return "", err
		}
		return c.ID, n.putClerk(ctx, c, slot)
	})
}

func (n *Entry) checkName(ctx context.Context, name string) error {
	if name == "" || utf8.RuneCountInString(name) > longestName || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) && r != '　' }) {
		return fault.At("name", fault.Invalid, "clerk.name").With("most", longestName)
	}
	all, err := n.store.Clerks(ctx)
	for _, k := range all {
		if sameName(k.Name, name) {
			return fault.At("name", fault.Conflict, "clerk.nameTaken")
		}
	}
	return err
}

// sameName tells whether people would take two names for one.
func sameName(a, b string) bool {
	fold := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(jptext.Fold(s)), "")) }
	return fold(a) == fold(b)
}

func checkRoles(all []clerk.Role) error {
	if len(all) == 0 || slices.ContainsFunc(all, func(r clerk.Role) bool { return !r.Known() }) {
		return fault.At("roles", fault.Invalid, "clerk.roles")
	}
	return nil
}

// putClerk keeps a clerk, in the running transaction.
func (n *Entry) putClerk(ctx context.Context, c clerk.Clerk, slot []byte) error {
	if err := checkRoles(c.Roles); err != nil {
		return err
	}
	plain, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("write clerk: %w", err)
	}
	return n.store.PutClerk(ctx, clerk.Kept{ID: c.ID, Name: c.Name, Sealed: n.secrets.Seal(clerkPlace(c.ID), plain), Slot: slot, Since: n.now()})
}

// SetRoles says what a clerk is there for. It returns an Invalid fault at "roles", a NotFound fault, and a State fault where nobody would be
// left for the management.
func (n *Entry) SetRoles(ctx context.Context, id string, roles []clerk.Role) error {
	return n.Does(ctx, clerk.ChangeClerk, func(ctx context.Context) (string, error) {
		k, err := n.store.Clerk(ctx, id)
		if err != nil {
			return "", err
		}
		c, err := ReadClerk(n.secrets, k)
		if err != nil {
			return "", err
		}
		c.Roles = roles
		return id, errors.Join(n.putClerk(ctx, c, k.Slot), n.managed(ctx))
	})
}

// managed is a State fault where nobody at the office is there for the management.
func (n *Entry) managed(ctx context.Context) error {
	all, err := n.ListClerks(ctx)
	if err == nil && !slices.ContainsFunc(all, func(c clerk.Clerk) bool { return slices.Contains(c.Roles, clerk.Management) }) {
		err = fault.New(fault.State, "clerk.last")
	}
	return err
}

// RemoveClerk has somebody work at the office no more: their password opens nothing from then on, and what they have open does nothing. It
// returns a NotFound fault, and a State fault where nobody would be left for the management. Who copied the file before can open the copy:
// see ADR 26.
func (n *Entry) RemoveClerk(ctx context.Context, id string) error {
	return n.Does(ctx, clerk.RemoveClerk, func(ctx context.Context) (string, error) {
		if _, err := n.store.Clerk(ctx, id); err != nil {
			return "", err
		}
		return id, errors.Join(n.store.DropClerk(ctx, id), n.store.DropClaimsOf(ctx, id), n.managed(ctx))
	})
}

// SetPassword gives a clerk another password, as they forgot theirs. It returns an Invalid fault at "password", and a NotFound fault.
func (n *Entry) SetPassword(ctx context.Context, id, password string) error {
	return n.newPassword(ctx, clerk.ChangeClerk, id, password)
}

// ChangePassword gives the clerk at work another password; that they know the one before is the caller's to see.
func (n *Entry) ChangePassword(ctx context.Context, password string) error {
	return n.newPassword(ctx, clerk.ChangePassword, n.clerk.ID, password)
}

func (n *Entry) newPassword(ctx context.Context, act clerk.Act, id, password string) error {
	if err := account.CheckPassword(password); err != nil {
		return err
	}
	slot, err := n.secrets.Wrap(password)
	if err != nil {
		return err
	}
	return n.Does(ctx, act, func(ctx context.Context) (string, error) {
		k, err := n.store.Clerk(ctx, id)
		if err != nil {
			return "", err
		}
		k.Slot = slot
		return id, n.store.PutClerk(ctx, k)
	})
}
