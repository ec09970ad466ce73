package desk

import (
	"context"
	"encoding/json"
	"fmt"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// Transcript is a form that is typed over, and what of it has been.
type Transcript struct {
	form.Transcript
	Typed map[string]string // by key, what was typed: an answer that has changed since is to be typed again
}

// Transcript is what is to be typed over of a posting: of one to be filed all its answers, of a change or a renewal that waits for
// a person what reads otherwise than what the office holds.
func (d *Desk) Transcript(ctx context.Context, id string) (Transcript, error) {
	p, err := d.store.Posting(ctx, id)
	if err != nil {
		return Transcript{}, err
	}
	e, err := d.Establishment(ctx)
	if err != nil {
		return Transcript{}, err
	}
	f := posting.FormOf(p.Kind)
	values, before := p.Working(), form.Values(nil)
	if r := carried(p); r.ID != "" {
		id, values, before = r.ID, r.Values, p.Held
	}
	t := Transcript{Transcript: form.Transcript{
		Title: posting.Title(values), Business: e.Name, Form: f, Entries: f.Transcript(values, before), Changes: before != nil, Made: d.now(),
		Unverified: p.Kind.Unverified(),
	}}
	t.Typed, err = d.typed(ctx, id)
	return t, err
}

// PlaceTranscript is what is to be typed over of the establishment, to register it (事業所登録).
func (d *Desk) PlaceTranscript(ctx context.Context) (Transcript, error) {
	r, err := d.record(ctx)
	if err != nil {
		return Transcript{}, err
	}
	f := establishment.Form()
	t := Transcript{Transcript: form.Transcript{
		Title: r.Held.Name, Business: r.Held.Name, Form: f, Entries: f.Transcript(r.Working(), nil), Made: d.now(),
	}}
	t.Typed, err = d.typed(ctx, placeTyped)
	return t, err
}

// placeTyped stands for the establishment where typed asks of what.
const placeTyped = "establishment"

// Typed notes that an answer was typed over as text, or, where text is empty, that it was not. An empty id is the establishment.
func (d *Desk) Typed(ctx context.Context, id, key, text string) error {
	return d.store.Atomically(ctx, func(ctx context.Context) error {
		of := placeTyped
		if id != "" {
			p, err := d.store.Posting(ctx, id)
			if err != nil {
				return err
			}
			if of = id; carried(p).ID != "" {
				of = carried(p).ID
			}
		}
		all, err := d.typed(ctx, of)
		if err != nil {
			return err
		}
		if all[key] = text; text == "" {
			delete(all, key)
		}
		plain, err := json.Marshal(all)
		if err != nil {
			return fmt.Errorf("write what was typed: %w", err)
		}
		return d.store.PutSetting(ctx, typedSetting+of, plain)
	})
}

// typedSetting begins where it is kept what was typed over; the id follows of what.
const typedSetting = "typed."

func (d *Desk) typed(ctx context.Context, of string) (map[string]string, error) {
	all := map[string]string{}
	kept, err := d.store.Setting(ctx, typedSetting+of)
	if err != nil || kept == nil {
		return all, err
	}
	if err := json.Unmarshal(kept, &all); err != nil {
		return nil, fmt.Errorf("read what was typed: %w", err)
	}
	return all, nil
}

// carried is the change or renewal of a posting that waits at the office, or none.
func carried(p posting.Posting) posting.Request {
	for _, k := range []posting.RequestKind{posting.Change, posting.Renewal} {
		if r, open := p.OpenRequest(k); open && r.State == posting.Asked {
			return r
		}
	}
	return posting.Request{}
}
