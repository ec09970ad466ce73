package bridge

import (
	"context"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/form"
)

// Templates are the answers a business keeps to begin postings with.
type Templates struct{ Edge }

// NewTemplates makes the service.
func NewTemplates(e Edge) *Templates { return &Templates{e} }

// TemplateView is a template; in lists without its answers.
type TemplateView struct {
	ID      string      `json:"id"`
	Name    string      `json:"name"`
	Kind    string      `json:"kind"`
	SavedAt string      `json:"savedAt"`
	Values  form.Values `json:"values"`
}

// List lists the templates by name.
func (s *Templates) List() ([]TemplateView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]TemplateView, error) {
		all, err := d.Templates(ctx)
		out := []TemplateView{}
		for _, t := range all {
			out = append(out, TemplateView{ID: t.ID, Name: t.Name, Kind: string(t.Kind), SavedAt: timeText(t.SavedAt), Values: form.Values{}})
		}
		return out, err
	})
}

// Open reads one template with its answers.
func (s *Templates) Open(id string) (TemplateView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (TemplateView, error) {
		t, err := d.Template(ctx, id)
		return TemplateView{ID: t.ID, Name: t.Name, Kind: string(t.Kind), SavedAt: timeText(t.SavedAt), Values: t.Values}, err
	})
}

// Keep keeps the answers of a posting as a template; one of the same kind and name is replaced.
func (s *Templates) Keep(posting, name string) error {
	return s.act(func(ctx context.Context, d *desk.Desk) error { return d.KeepTemplate(ctx, posting, name) })
}

// Rename gives a template another name.
func (s *Templates) Rename(id, name string) error {
	return s.act(func(ctx context.Context, d *desk.Desk) error { return d.RenameTemplate(ctx, id, name) })
}

// Drop puts a template into the bin.
func (s *Templates) Drop(id string) error {
	return s.act(func(ctx context.Context, d *desk.Desk) error { return d.DropTemplate(ctx, id) })
}

// Restore takes a template out of the bin.
func (s *Templates) Restore(id string) error {
	return s.act(func(ctx context.Context, d *desk.Desk) error { return d.RestoreTemplate(ctx, id) })
}

func (s *Templates) act(do func(ctx context.Context, d *desk.Desk) error) error {
	return actOnDesk(s.Edge, do)
}
