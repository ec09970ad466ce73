package bridge

import (
	"context"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/form"
)

// Establishment is the screen of the business's own establishment.
type Establishment struct{ life *Life }

// NewEstablishment makes the service.
func NewEstablishment(l *Life) *Establishment { return &Establishment{l} }

// EstablishmentView is the establishment with all a screen says about it. Values, progress, problems, aids and lines are
// those of the answers a person works on.
type EstablishmentView struct {
	Number   string            `json:"number"`
	Name     string            `json:"name"`
	Rev      int               `json:"rev"`
	Values   form.Values       `json:"values"`
	Progress []form.Progress   `json:"progress"`
	Problems []form.Problem    `json:"problems"`
	Aids     []form.Aid        `json:"aids"`
	Lines    []form.Line       `json:"lines"`
	Changes  []form.Difference `json:"changes"` // against what the office holds
	Touched  int               `json:"touched"` // valid postings a change of what stands on all of them would change
	AskedAt  string            `json:"askedAt"` // when the change was sent; empty while it is written
	Notice   string            `json:"notice"`  // declined or overtaken, or empty
	By       string            `json:"by"`
	Reason   string            `json:"reason"`
	SavedAt  string            `json:"savedAt"`
}

// Open reads the establishment.
func (s *Establishment) Open() (EstablishmentView, error) {
	return s.view(func(context.Context, *desk.Desk) error { return nil })
}

// Save keeps changed answers.
func (s *Establishment) Save(changes form.Values) (Saved, error) {
	return call(s.life, quick, func(ctx context.Context) (Saved, error) {
		d, err := s.life.desk()
		if err != nil {
			return Saved{}, err
		}
		b, err := d.SaveBusiness(ctx, changes)
		if err != nil {
			return Saved{}, err
		}
		v := establishmentView(b)
		return Saved{v.Rev, v.SavedAt, v.Progress, v.Problems, v.Aids, v.Lines}, nil
	})
}

// Ask asks the office for the change as it is at a revision; without a line it waits in the outbox.
func (s *Establishment) Ask(rev int, confirmed []string) (EstablishmentView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) error { return d.AskChange(ctx, rev, confirmed) })
}

// Drop gives the change being written up.
func (s *Establishment) Drop() (EstablishmentView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) error { return d.DropChange(ctx) })
}

func (s *Establishment) view(act func(ctx context.Context, d *desk.Desk) error) (EstablishmentView, error) {
	return call(s.life, quick, func(ctx context.Context) (EstablishmentView, error) {
		d, err := s.life.desk()
		if err != nil {
			return EstablishmentView{}, err
		}
		if err := act(ctx, d); err != nil {
			return EstablishmentView{}, err
		}
		b, err := d.Business(ctx)
		return establishmentView(b), err
	})
}

func establishmentView(b desk.Business) EstablishmentView {
	return EstablishmentView{
		Number: b.Held.Number, Name: b.Held.Name, Rev: b.Edit, Values: b.Working(), Progress: orEmpty(b.Progress),
		Problems: orEmpty(b.Problems), Aids: orEmpty(b.Aids), Lines: orEmpty(b.Lines), Changes: orEmpty(b.Changes), Touched: b.Touched,
		AskedAt: timeText(b.Asked), Notice: string(b.Notice), By: b.By, Reason: b.Reason, SavedAt: timeText(b.SavedAt),
	}
}
