package desk

import (
	"context"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/replica"
)

// Through has what is filed go another way.
func (d *Desk) Through(c Channel) { d.channel = c }

// Become makes a posting what was told of it, as if the office had written.
func (d *Desk) Become(ctx context.Context, id string, t posting.Told) error {
	return d.become(ctx, id, t)
}

// Rules are the rules that checks go by.
func (d *Desk) Rules(ctx context.Context) (posting.Rules, error) { return d.rules(ctx) }

// TakeFacts takes what a sister says.
func (d *Desk) TakeFacts(ctx context.Context, facts []replica.Fact, files []letter.File) error {
	return shelf{d.Applicants, d}.Take(ctx, facts, files)
}
