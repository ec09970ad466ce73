package desk

import (
	"context"
	"slices"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/picture"
)

// AddPicture makes a picture of a file and adds it to the answers a person works on; shrink makes it smaller until it is fit.
// It returns the faults of picture.Take, picture.full where all places are taken, and State while a change waits for the office.
func (d *Desk) AddPicture(ctx context.Context, file []byte, shrink bool) (Business, error) {
	p, err := picture.Take(file, shrink)
	if err != nil {
		return Business{}, err
	}
	r, err := d.changeRecord(ctx, func(ctx context.Context, r *establishment.Record) error {
		answers := r.Working()
		if !establishment.WithPicture(answers, p.Name) {
			return fault.New(fault.Invalid, "picture.full").With("limit", establishment.MaxPictures)
		}
		r.Draft = answers
		return d.store.PutPicture(ctx, "", p)
	})
	return d.business(r), err
}

// Picture reads one picture. It returns a NotFound fault where it has not come to this computer.
func (d *Desk) Picture(ctx context.Context, name string) (picture.Picture, error) {
	return d.store.Picture(ctx, "", name)
}

// Pictures lists the pictures that are here, without their content.
func (d *Desk) Pictures(ctx context.Context) ([]picture.Picture, error) {
	return d.store.Pictures(ctx, "")
}

// freshPictures are those a change names and the office does not have.
func (d *Desk) freshPictures(ctx context.Context, r establishment.Record) (fresh []picture.Picture, err error) {
	held := establishment.Pictures(r.Held.Values())
	for _, name := range establishment.Pictures(r.Draft) {
		if slices.Contains(held, name) {
			continue
		}
		p, err := d.store.Picture(ctx, "", name)
		if err != nil {
			return nil, err
		}
		fresh = append(fresh, p)
	}
	return fresh, nil
}

// applyPicture keeps a picture the next telling of the establishment names.
func (d *Desk) applyPicture(ctx context.Context, l letter.Opened) error {
	p, err := letter.ReadPicture(l.Letter)
	if err != nil {
		return err
	}
	return d.store.PutPicture(ctx, "", p)
}

// forgetPictures forgets, of some pictures, those nothing names any more. What came from the office and is named only by the
// letter behind it is none of them.
func (d *Desk) forgetPictures(ctx context.Context, some []string, r establishment.Record) error {
	here, err := d.store.Pictures(ctx, "")
	if err != nil {
		return err
	}
	named, keep := append(establishment.Pictures(r.Held.Values()), establishment.Pictures(r.Draft)...), []string{}
	for _, p := range here {
		if !slices.Contains(some, p.Name) || slices.Contains(named, p.Name) {
			keep = append(keep, p.Name)
		}
	}
	return d.store.KeepPictures(ctx, "", keep)
}
