package applicants

import (
	"context"
	"strings"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/sealed"
)

// halfwaySetting is where templates lie that are written and not kept yet, sealed as one, on this computer alone.
const halfwaySetting = "applicants.templates"

// KeepHalfway keeps what is typed of a template, or of a new one where its id is empty, whatever it says; one without a word is
// dropped, and so is what is kept as a template. It returns an Invalid fault for more than any template holds.
func (b *Book) KeepHalfway(ctx context.Context, t OwnTemplate) error {
	if len(t.Name)+len(t.Subject)+len(t.Text) > 2*maxText {
		return fault.At("text", fault.Invalid, "message.text")
	}
	return b.store.Atomically(ctx, func(ctx context.Context) error { return b.putHalfway(ctx, t) })
}

// Halfway is what is typed of templates and not kept yet, by their ids.
func (b *Book) Halfway(ctx context.Context) (map[string]OwnTemplate, error) {
	all, err := sealed.Read[map[string]OwnTemplate](ctx, b.store, b.secrets, halfwaySetting)
	if all == nil {
		all = map[string]OwnTemplate{}
	}
	return all, err
}

// putHalfway keeps what is typed of a template in the running transaction.
func (b *Book) putHalfway(ctx context.Context, t OwnTemplate) error {
	all, err := b.Halfway(ctx)
	if err != nil {
		return err
	}
	if was := all[t.ID]; was == t {
		return nil
	}
	if all[t.ID] = t; strings.TrimSpace(t.Name+t.Subject+t.Text) == "" {
		delete(all, t.ID)
	}
	return sealed.Keep(ctx, b.store, b.secrets, halfwaySetting, all)
}
