package applicants

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"kyujindesk/backend/fault"
)

// draftSetting is where mails lie that are not sent yet, all of them sealed as one, by applicant.
const draftSetting = "applicants.drafts"

// KeepDraft keeps a mail that is not sent yet, on this computer alone; an empty one is dropped. What is kept of somebody goes with them.
func (b *Book) KeepDraft(ctx context.Context, id string, d Draft) error {
	if _, _, err := b.group(ctx, id); err != nil {
		return err
	}
	if len(d.Subject)+len(d.Text) > 2*maxText {
		return fault.At("text", fault.Invalid, "message.text")
	}
	return b.store.Atomically(ctx, func(ctx context.Context) error { return b.putDraft(ctx, id, d) })
}

func (b *Book) putDraft(ctx context.Context, id string, d Draft) error {
	all, err := b.drafts(ctx)
	if err != nil {
		return err
	}
	was, is := all[id]
	if all[id] = d; strings.TrimSpace(d.Subject+d.Text) == "" {
		delete(all, id)
	}
	if now, kept := all[id]; kept == is && now == was {
		return nil
	}
	plain, err := json.Marshal(all)
	if err != nil {
		return fmt.Errorf("keep draft: %w", err)
	}
	return b.store.PutSetting(ctx, draftSetting, b.secrets.Seal(draftSetting, plain))
}

func (b *Book) drafts(ctx context.Context) (map[string]Draft, error) {
	all := map[string]Draft{}
	sealed, err := b.store.Setting(ctx, draftSetting)
	if err != nil || sealed == nil {
		return all, err
	}
	plain, err := b.secrets.Unseal(draftSetting, sealed)
	if err != nil {
		return all, fmt.Errorf("read drafts: %w", err)
	}
	return all, json.Unmarshal(plain, &all)
}
