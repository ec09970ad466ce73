package bridge

import (
	"context"
	"encoding/base64"
	"time"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
)

// Establishment is the screen of the business's own establishment.
type Establishment struct{ Edge }

// NewEstablishment makes the service.
func NewEstablishment(e Edge) *Establishment { return &Establishment{e} }

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
	Alert    string            `json:"alert"`   // declined or overtaken, or empty
	By       string            `json:"by"`
	Reason   string            `json:"reason"`
	SavedAt  string            `json:"savedAt"`
	Pictures map[string]string `json:"pictures"` // by name, small, as data URLs; one that is missing has not come to this computer
}

// Open reads the establishment.
func (s *Establishment) Open() (EstablishmentView, error) {
	return s.view(func(context.Context, *desk.Desk) error { return nil })
}

// Save keeps changed answers.
func (s *Establishment) Save(changes form.Values) (Saved, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (Saved, error) {
		b, err := d.SaveBusiness(ctx, changes)
		if err != nil {
			return Saved{}, err
		}
		v := establishmentView(b)
		return Saved{Rev: v.Rev, SavedAt: v.SavedAt, Progress: v.Progress, Problems: v.Problems, Aids: v.Aids, Lines: v.Lines}, nil
	})
}

// Ask asks the office for the change as it is at a revision; without a line it waits in the outbox.
func (s *Establishment) Ask(rev int, confirmed []string) (EstablishmentView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) error { return d.AskChange(ctx, rev, confirmed) })
}

// AddPicture adds a picture, a file in base64, to the answers a person works on; shrink makes it smaller until it is fit.
func (s *Establishment) AddPicture(file string, shrink bool) (EstablishmentView, error) {
	return s.within(slow, func(ctx context.Context, d *desk.Desk) error {
		content, err := base64.StdEncoding.DecodeString(file)
		if err != nil {
			return fault.New(fault.Invalid, "picture.kind").Because(err)
		}
		_, err = d.AddPicture(ctx, content, shrink)
		return err
	})
}

// Picture is a whole picture as a data URL.
func (s *Establishment) Picture(name string) (string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (string, error) {
		p, err := d.Picture(ctx, name)
		return dataURL(p.Type(), p.Content), err
	})
}

func dataURL(kind string, content []byte) string {
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(content)
}

// Drop gives the change being written up.
func (s *Establishment) Drop() (EstablishmentView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) error { return d.DropChange(ctx) })
}

func (s *Establishment) view(act func(ctx context.Context, d *desk.Desk) error) (EstablishmentView, error) {
	return s.within(quick, act)
}

func (s *Establishment) within(limit time.Duration, act func(ctx context.Context, d *desk.Desk) error) (EstablishmentView, error) {
	return onDesk(s.Edge, limit, func(ctx context.Context, d *desk.Desk) (EstablishmentView, error) {
		if err := act(ctx, d); err != nil {
			return EstablishmentView{}, err
		}
		b, err := d.Business(ctx)
		if err != nil {
			return EstablishmentView{}, err
		}
		v := establishmentView(b)
		pictures, err := d.Pictures(ctx)
		for _, p := range pictures {
			v.Pictures[p.Name] = dataURL("image/jpeg", p.Small)
		}
		return v, err
	})
}

func establishmentView(b desk.Business) EstablishmentView {
	return EstablishmentView{
		Number: b.Held.Number, Name: b.Held.Name, Rev: b.Edit, Values: b.Working(), Progress: orEmpty(b.Progress),
		Problems: orEmpty(b.Problems), Aids: orEmpty(b.Aids), Lines: orEmpty(b.Lines), Changes: orEmpty(b.Changes), Touched: b.Touched,
		AskedAt: timeText(b.Asked), Alert: string(b.Alert), By: b.By, Reason: b.Reason, SavedAt: timeText(b.SavedAt),
		Pictures: map[string]string{},
	}
}
