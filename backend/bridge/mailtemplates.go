package bridge

import (
	"context"
	"maps"
	"slices"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/applicants"
)

// MailTemplateView is a template of a mail with its places as they stand in it.
type MailTemplateView struct {
	ID      string `json:"id"` // of the business's own; of a usual one its code
	Name    string `json:"name"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
}

// KeptTemplateView is one of the business's own as it is kept.
type KeptTemplateView struct {
	MailTemplateView
	Lost []LostView `json:"lost"` // what another computer wrote at the same time
}

// MailTemplatesView is all there are.
type MailTemplatesView struct {
	Own   []KeptTemplateView `json:"own"`   // by name
	Usual []MailTemplateView `json:"usual"` // in the order of a selection
	Typed []MailTemplateView `json:"typed"` // own ones that are changed, and not kept yet; a new one has no id
}

// Templates lists the templates of mails.
func (s *Messages) Templates() (MailTemplatesView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (MailTemplatesView, error) {
		v := MailTemplatesView{Own: []KeptTemplateView{}, Usual: []MailTemplateView{}, Typed: []MailTemplateView{}}
		for _, t := range applicants.Templates() {
			v.Usual = append(v.Usual, MailTemplateView{t.Code, t.Name, t.Subject, t.Text})
		}
		who, err := computers(ctx, d)
		if err != nil {
			return v, err
		}
		own, err := d.Applicants.OwnTemplates(ctx)
		for _, t := range own {
			v.Own = append(v.Own, KeptTemplateView{MailTemplateView(t.OwnTemplate), lostViews(t.Lost, who)})
		}
		if err != nil {
			return v, err
		}
		typed, err := d.Applicants.Halfway(ctx)
		for _, id := range slices.Sorted(maps.Keys(typed)) {
			v.Typed = append(v.Typed, MailTemplateView(typed[id]))
		}
		return v, err
	})
}

// PutTemplate keeps a template of the business's own, a new one where its id is empty, and gives its id.
func (s *Messages) PutTemplate(in MailTemplateView) (string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (string, error) {
		return d.Applicants.PutTemplate(ctx, applicants.OwnTemplate(in))
	})
}

// KeepTemplate keeps what is typed of a template until it is kept as one; without a word, nothing of it is.
func (s *Messages) KeepTemplate(in MailTemplateView) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error {
		return b.KeepHalfway(ctx, applicants.OwnTemplate(in))
	})
}

// DropTemplate deletes a template of the business's own; PutTemplate brings it back.
func (s *Messages) DropTemplate(id string) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error { return b.DropTemplate(ctx, id) })
}

// YieldTemplate takes what another computer wrote into a template at the same time, or leaves what stands.
func (s *Messages) YieldTemplate(in LostInput) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error {
		return b.YieldTemplate(ctx, in.ID, in.Field, in.Value, in.Drop)
	})
}
