package office

import (
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/picture"
)

// PicturesOf reads the pictures a change that waits, or else the establishment, names, for a clerk to look at.
func (o *Office) PicturesOf(ctx context.Context, number string, v form.Values) (all []picture.Picture, err error) {
	for _, name := range establishment.Pictures(v) {
		p, err := o.store.Picture(ctx, number, name)
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, nil
}

// applyPicture keeps a picture the sender's next change names.
func (o *Office) applyPicture(ctx context.Context, l letter.Opened) error {
	p, err := letter.ReadPicture(l.Letter)
	if err != nil {
		return err
	}
	_, number, err := o.business(ctx, l)
	if err != nil {
		return err
	}
	return o.store.PutPicture(ctx, number, p)
}

// hasPictures says whether every picture some answers name has come.
func (o *Office) hasPictures(ctx context.Context, number string, v form.Values) (bool, error) {
	here := map[string]bool{}
	all, err := o.store.Pictures(ctx, number)
	for _, p := range all {
		here[p.Name] = true
	}
	for _, name := range establishment.Pictures(v) {
		if !here[name] {
			return false, err
		}
	}
	return true, err
}

// sendPictures sends desks the pictures some answers name, ahead of the letter that names them.
func (o *Office) sendPictures(ctx context.Context, number string, v form.Values, to ...account.Device) error {
	all, err := o.PicturesOf(ctx, number, v)
	if err != nil {
		return err
	}
	for _, d := range to {
		for _, p := range all {
			l, err := letter.New(letter.EstablishmentPicture, number, letter.EstablishmentPictureBody{Name: p.Name}, o.now())
			if err != nil {
				return err
			}
			l.Attach(p.File(), p.Type(), p.Content)
			if err := o.Send(ctx, d, l); err != nil {
				return err
			}
		}
	}
	return nil
}

// keepPictures forgets the pictures that neither the establishment nor a change of it names.
func (o *Office) keepPictures(ctx context.Context, number string) error {
	e, err := o.store.Establishment(ctx, number)
	if err != nil {
		return err
	}
	return o.store.KeepPictures(ctx, number, establishment.Pictures(e.Values()))
}
