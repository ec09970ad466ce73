package seekers

import (
	"context"
	"strings"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/sealed"
)

// Halfway is a search as it is typed and not asked yet.
type Halfway struct {
	Values  form.Values `json:"values"`
	Posting string      `json:"posting"` // id, or empty
}

// halfwaySetting is the name it is kept under, and its place in the vault.
const halfwaySetting = "seekers/halfway"

// maxHalfway is more than the conditions can hold, in bytes.
const maxHalfway = 64 << 10

// Halfway reads what was typed and not asked.
func (b *Book) Halfway(ctx context.Context) (Halfway, error) {
	return sealed.Read[Halfway](ctx, b.store, b.secrets, halfwaySetting)
}

// KeepHalfway keeps it; Ask lets go of it. It returns an Invalid fault for more than the conditions can hold.
func (b *Book) KeepHalfway(ctx context.Context, h Halfway) error {
	size := len(h.Posting)
	for key, value := range h.Values {
		size += len(key) + len(value)
		if strings.TrimSpace(value) == "" {
			delete(h.Values, key)
		}
	}
	if size > maxHalfway {
		return fault.New(fault.Invalid, "seeker.condition")
	}
	return b.store.Atomically(ctx, func(ctx context.Context) error { return sealed.Keep(ctx, b.store, b.secrets, halfwaySetting, h) })
}
