package desk

import (
	"context"

	"kyujindesk/backend/letter"
)

// recordsShown bounds the record on the screen.
const recordsShown = 500

// Entry is one line of the record of letters, with the title of what it is about.
type Entry struct {
	letter.Record
	Title string
}

// Correspondence is the record of letters out and in (送受信の記録), the latest first.
func (d *Desk) Correspondence(ctx context.Context) ([]Entry, error) {
	records, err := d.store.Correspondence(ctx, recordsShown)
	if err != nil {
		return nil, err
	}
	postings, err := d.store.Postings(ctx)
	if err != nil {
		return nil, err
	}
	titles := map[string]string{}
	for _, p := range postings {
		titles[p.ID] = p.Title
	}
	out := make([]Entry, 0, len(records))
	for _, r := range records {
		out = append(out, Entry{r, titles[r.About]})
	}
	return out, nil
}

// DropMail deletes a mail in quarantine here; it stays on the mail server.
func (d *Desk) DropMail(ctx context.Context, mail int64) error { return d.store.DropMail(ctx, mail) }

// EmptyQuarantine deletes every mail in quarantine here; they stay on the mail server.
func (d *Desk) EmptyQuarantine(ctx context.Context) error { return d.store.EmptyQuarantine(ctx) }

// TakeUp makes a quarantined mail be looked at again (再試行).
func (d *Desk) TakeUp(ctx context.Context, mail int64) error {
	err := d.store.TakeUp(ctx, mail)
	if err == nil {
		d.post()
	}
	return err
}
