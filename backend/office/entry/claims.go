package entry

import (
	"context"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/fault"
)

// Claims is where the office keeps who is at what.
type Claims interface {
	// Claim reads who is at a matter; the zero one for nobody.
	Claim(ctx context.Context, m clerk.Matter) (clerk.Claim, error)
	PutClaim(ctx context.Context, c clerk.Claim) error
	DropClaim(ctx context.Context, m clerk.Matter) error
	DropClaimsOf(ctx context.Context, id string) error
	Claims(ctx context.Context) ([]clerk.Claim, error)
}

// Claim says that the clerk at work is at a matter, or still is: nobody else may decide on it for clerk.ClaimFor. It returns a Conflict fault
// where another is, and a Denied fault for who works there no more.
func (n *Entry) Claim(ctx context.Context, m clerk.Matter) error {
	return n.store.Atomically(ctx, func(ctx context.Context) error {
		c, err := n.Present(ctx)
		if err == nil && c.ID == "" {
			err = errMayNot
		}
		if err != nil {
			return err
		}
		if err := n.unclaimed(ctx, m); err != nil {
			return err
		}
		return n.store.PutClaim(ctx, clerk.Claim{Matter: m, Clerk: c.ID, Name: c.Name, Until: n.now().Add(clerk.ClaimFor)})
	})
}

// Release says that the clerk at work is at a matter no more. What another is at stays theirs.
func (n *Entry) Release(ctx context.Context, m clerk.Matter) error {
	return n.store.Atomically(ctx, func(ctx context.Context) error {
		c, err := n.store.Claim(ctx, m)
		if err != nil || c.Clerk != n.clerk.ID {
			return err
		}
		return n.store.DropClaim(ctx, m)
	})
}

// Claims lists who is at what now.
func (n *Entry) Claims(ctx context.Context) (map[clerk.Matter]clerk.Claim, error) {
	all, err := n.store.Claims(ctx)
	at := map[clerk.Matter]clerk.Claim{}
	for _, c := range all {
		if n.now().Before(c.Until) {
			at[c.Matter] = c
		}
	}
	return at, err
}

// unclaimed is a Conflict fault where another clerk is at a matter, with their name.
func (n *Entry) unclaimed(ctx context.Context, m clerk.Matter) error {
	c, err := n.store.Claim(ctx, m)
	if err == nil && c.Keeps(n.clerk.ID, n.now()) {
		err = fault.New(fault.Conflict, "clerk.claimed").With("name", c.Name)
	}
	return err
}

// Seen is the same entry, whose clerk decides on what they saw: mark is that of what they were shown.
func (n *Entry) Seen(mark string) *Entry {
	as := *n
	as.seen = &mark
	return &as
}

// errNewer is returned where what waits came after what the clerk saw.
var errNewer = fault.New(fault.Conflict, "office.newer")

// Unchanged is a Conflict fault where the mark of what waits is not that of what the clerk saw: nobody decides on what they have not seen.
func (n *Entry) Unchanged(mark string) error {
	if n.seen != nil && *n.seen != mark {
		return errNewer
	}
	return nil
}

// Decide has the clerk at work decide on a matter, as Does, unless another clerk is at it: that is a Conflict fault. It is nobody's
// afterwards.
func (n *Entry) Decide(ctx context.Context, act clerk.Act, m clerk.Matter, do func(ctx context.Context) (about string, err error)) error {
	return n.Does(ctx, act, func(ctx context.Context) (string, error) {
		if err := n.unclaimed(ctx, m); err != nil {
			return "", err
		}
		about, err := do(ctx)
		if err != nil {
			return "", err
		}
		return about, n.store.DropClaim(ctx, m)
	})
}
