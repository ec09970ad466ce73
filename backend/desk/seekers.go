package desk

import (
	"context"

	"kyujindesk/backend/letter"
)

// toOffice is the way of what is asked about seekers.
type toOffice struct{ desk *Desk }

// Tell posts a letter to the office in the running transaction.
func (o toOffice) Tell(ctx context.Context, l letter.Letter) error { return o.desk.Send(ctx, l) }

// Posted makes the courier look.
func (o toOffice) Posted() { o.desk.post() }
