package desk

import (
	"context"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
)

// Templates is where templates are kept.
type Templates interface {
	PutTemplate(ctx context.Context, t posting.Template) error
	Template(ctx context.Context, id string) (posting.Template, error)
	Templates(ctx context.Context) ([]posting.Template, error)
	DropTemplate(ctx context.Context, id string, at time.Time) error
}

// KeepTemplate keeps the answers a person works on at a posting as a template, without the marks and notes among them. A
// template of the same kind and name is replaced. It returns the fault of posting.TemplateName.
func (d *Desk) KeepTemplate(ctx context.Context, id, name string) error {
	name, err := posting.TemplateName(name)
	if err != nil {
		return err
	}
	fresh, err := uuid.NewV7()
	if err != nil {
		return err
	}
	return d.store.Atomically(ctx, func(ctx context.Context) error {
		p, err := d.store.Posting(ctx, id)
		if err != nil {
			return err
		}
		t := posting.Template{ID: fresh.String(), Name: name, Kind: p.Kind, Values: posting.WithoutAside(p.Working()), SavedAt: d.now()}
		all, err := d.store.Templates(ctx)
		for _, old := range all {
			if old.Kind == t.Kind && old.Name == t.Name {
				t.ID = old.ID
			}
		}
		if err != nil {
			return err
		}
		return d.store.PutTemplate(ctx, t)
	})
}

// Templates lists the templates by name, without their answers.
func (d *Desk) Templates(ctx context.Context) ([]posting.Template, error) {
	return d.store.Templates(ctx)
}

// Template reads one template. It returns a NotFound fault.
func (d *Desk) Template(ctx context.Context, id string) (posting.Template, error) {
	return d.store.Template(ctx, id)
}

// RenameTemplate gives a template another name. It returns the fault of posting.TemplateName, and Conflict where another
// template of its kind has that name.
func (d *Desk) RenameTemplate(ctx context.Context, id, name string) error {
	name, err := posting.TemplateName(name)
	if err != nil {
		return err
	}
	return d.store.Atomically(ctx, func(ctx context.Context) error {
		t, err := d.store.Template(ctx, id)
		if err != nil {
			return err
		}
		all, err := d.store.Templates(ctx)
		if err != nil {
			return err
		}
		for _, other := range all {
			if other.ID != id && other.Kind == t.Kind && other.Name == name {
				return fault.At("name", fault.Conflict, "template.taken")
			}
		}
		t.Name = name
		return d.store.PutTemplate(ctx, t)
	})
}

// DropTemplate puts a template into the bin; RestoreTemplate takes it out again.
func (d *Desk) DropTemplate(ctx context.Context, id string) error {
	return d.store.Atomically(ctx, func(ctx context.Context) error { return d.store.DropTemplate(ctx, id, d.now()) })
}

// RestoreTemplate takes a template out of the bin.
func (d *Desk) RestoreTemplate(ctx context.Context, id string) error {
	return d.store.Atomically(ctx, func(ctx context.Context) error { return d.store.DropTemplate(ctx, id, time.Time{}) })
}
