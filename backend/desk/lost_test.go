package desk_test

import (
	"context"
	"testing"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	deskstore "kyujindesk/backend/store/desk"
	"kyujindesk/backend/xtest/world"
)

// late is a store in which somebody else is faster: a posting that was read is changed before it is kept.
type late struct {
	*deskstore.Store
	meanwhile func(ctx context.Context, read posting.Posting) error
}

func (l *late) Posting(ctx context.Context, id string) (posting.Posting, error) {
	p, err := l.Store.Posting(ctx, id)
	if err == nil && l.meanwhile != nil {
		meanwhile := l.meanwhile
		l.meanwhile = nil
		err = meanwhile(ctx, p)
	}
	return p, err
}

// TestAnUpdateIsNotLost: what a person saves never takes the place of what somebody else has saved meanwhile without having
// seen it; done again, both are there.
func TestAnUpdateIsNotLost(t *testing.T) {
	k := world.New(t).Sit()
	store := &late{Store: k.Store}
	d := desk.New(store, nil, k.Now, posting.LoadMinimumWages(), func() {}, func(letter.Topic) {})
	made, err := d.Create(t.Context(), posting.FullTime)
	k.Must(err)
	theirs := func(ctx context.Context, read posting.Posting) error {
		p := read
		p.Values, p.Rev = form.Values{"work.title": "経理"}, read.Rev+1
		return k.Store.PutPosting(ctx, read, p)
	}
	mine := form.Values{"work.content": "帳簿をつける。"}
	for name, act := range map[string]func() error{
		"save":   func() error { _, err := d.Save(t.Context(), made.ID, mine); return err },
		"seen":   func() error { _, err := d.Seen(t.Context(), made.ID); return err },
		"recall": func() error { _, err := d.Recall(t.Context(), made.ID, 1); return err },
	} {
		if name == "recall" {
			k.Must(k.Store.Atomically(t.Context(), func(ctx context.Context) error {
				_, err := k.Store.PutVersion(ctx, made.ID, posting.Version{At: k.At, Origin: posting.Kept, Values: mine})
				return err
			}))
		}
		store.meanwhile = theirs
		err := act()
		if f, ok := fault.Of(err); !ok || f.Key != "storage.busy" {
			t.Errorf("%s, and somebody else was faster: %v", name, err)
		}
	}
	_, err = d.Save(t.Context(), made.ID, form.Values{"work.title": "経理"})
	k.Must(err)
	again, err := d.Save(t.Context(), made.ID, mine)
	if err != nil || again.Values["work.title"] != "経理" || again.Values["work.content"] != mine["work.content"] {
		t.Errorf("done again: %v, %v", again.Values, err)
	}
}
