package program

import (
	"context"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
)

// newestShown is of how many mails of the inbox a person may choose.
const newestShown = 200

// Newest is what stands above the newest mails of the open account's inbox. Nothing of it is kept. It returns a State fault where the account
// has no mailbox.
func (p *Program) Newest(ctx context.Context) ([]mailbox.Glance, error) {
	box, err := p.inbox(ctx)
	if err != nil {
		return nil, err
	}
	return mailbox.Newest(ctx, box, newestShown)
}

// FetchMail is one mail of that inbox, as mailbox.Fetch.
func (p *Program) FetchMail(ctx context.Context, at mailbox.Spot) ([]byte, error) {
	box, err := p.inbox(ctx)
	if err != nil {
		return nil, err
	}
	return mailbox.Fetch(ctx, box, at)
}

func (p *Program) inbox(ctx context.Context) (box mailbox.Setup, err error) {
	err = p.do(ctx, func(context.Context) error {
		switch {
		case p.session == nil:
			return errNotOpen
		case p.session.byHand():
			return fault.New(fault.State, "message.noMailbox")
		}
		box = p.session.box
		return nil
	})
	return box, err
}
