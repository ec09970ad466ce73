package applicants

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"kyujindesk/backend/fault"
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
	all := map[string]OwnTemplate{}
	sealed, err := b.store.Setting(ctx, halfwaySetting)
	if err != nil || sealed == nil {
		return all, err
	}
	plain, err := b.secrets.Unseal(halfwaySetting, sealed)
	if err != nil {
		return all, fmt.Errorf("read templates halfway: %w", err)
	}
	return all, json.Unmarshal(plain, &all)
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
	plain, err := json.Marshal(all)
	if err != nil {
		return fmt.Errorf("keep template halfway: %w", err)
	}
	return b.store.PutSetting(ctx, halfwaySetting, b.secrets.Seal(halfwaySetting, plain))
}
