package desk

import (
	"context"

	"kyujindesk/backend/letter"
)

// toOffice is the way of what is asked about seekers, and of messages.
type toOffice struct{ desk *Desk }

// Tell posts a letter to the office in the running transaction.
func (o toOffice) Tell(ctx context.Context, l letter.Letter) error { return o.desk.Send(ctx, l) }

// Posted makes the courier look.
func (o toOffice) Posted() { o.desk.post() }

// Looked has the other computers told what a person has looked at.
func (o toOffice) Looked(ctx context.Context, ids ...string) error { return o.desk.looked(ctx, ids...) }
