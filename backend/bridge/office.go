package bridge

import (
	"context"
	"slices"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/posting"
)

// Office is the office's side of the window: what a clerk sees, of an office of this computer or of the practice world.
type Office struct{ Edge }

// NewOffice makes the service.
func NewOffice(e Edge) *Office { return &Office{e} }

// IntakeRow is a posting in the intake box (受付箱): it waits for a decision of the office, on itself or on a request.
type IntakeRow struct {
	ID       string `json:"id"`
	Business string `json:"business"`
	Title    string `json:"title"`
	Kind     string `json:"kind"`
	State    string `json:"state"`   // a stage: see posting.Stage
	Request  string `json:"request"` // kind of the request that waits, or empty
	Since    string `json:"since"`
}

// Intake lists what waits, the longest waiting first. It returns a State fault where no office is open here.
func (o *Office) Intake() ([]IntakeRow, error) {
	return call(o.life, quick, func(ctx context.Context) ([]IntakeRow, error) {
		w, err := o.program.Office(ctx)
		if err != nil {
			return nil, err
		}
		waiting, err := w.Waiting(ctx)
		if err != nil {
			return nil, err
		}
		rows := make([]IntakeRow, 0, len(waiting))
		for _, p := range waiting {
			e, err := w.BusinessOf(ctx, p.ID)
			if err != nil {
				return nil, err
			}
			rows = append(rows, intakeRowOf(p, e.Name))
		}
		return rows, nil
	})
}

func intakeRowOf(p posting.Posting, business string) IntakeRow {
	row := IntakeRow{
		ID: p.ID, Business: business, Title: p.Values["work.title"], Kind: string(p.Kind),
		State: string(posting.StageOf(p.State, posting.Submission{})), Since: clock.Text(p.UpdatedAt),
	}
	if i := slices.IndexFunc(p.Requests, func(r posting.Request) bool { return r.State == posting.Asked }); i >= 0 {
		row.Request = string(p.Requests[i].Kind)
	}
	return row
}
