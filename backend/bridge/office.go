package bridge

import (
	"context"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/office"
)

// Office is the office's side of the window: what a clerk sees, of an office of this computer or of the practice world.
type Office struct {
	Edge
	show func(path string) error
}

// NewOffice makes the service. show opens a saved file in the system's own program.
func NewOffice(e Edge, show func(path string) error) *Office { return &Office{e, show} }

// IntakeRow is what waits in the intake box (受付箱).
type IntakeRow struct {
	ID          string `json:"id"`    // of the matter
	About       string `json:"about"` // id of the posting or the talk, or the establishment's number
	Sort        string `json:"sort"`  // see office.Sort; for a request of a posting its kind
	Business    string `json:"business"`
	Number      string `json:"number"` // of the establishment; empty where it has none yet
	Title       string `json:"title"`
	Kind        string `json:"kind"`        // of the posting, or empty
	Provisional bool   `json:"provisional"` // the business has not come to the counter
	Since       string `json:"since"`
	Due         string `json:"due"`  // YYYY-MM-DD: until then the office means to answer
	Late        bool   `json:"late"` // that day is over
	Claimed     string `json:"claimed"`
}

// Intake lists what waits, the longest waiting first, office.IntakeMost at most. It returns a State fault where no office is open here.
func (o *Office) Intake() ([]IntakeRow, error) {
	return call(o.life, quick, func(ctx context.Context) ([]IntakeRow, error) {
		w, err := o.program.Office(ctx)
		if err != nil {
			return nil, err
		}
		waiting, err := w.Intake(ctx)
		if err != nil {
			return nil, err
		}
		today := era.Of(o.program.Now())
		rows := make([]IntakeRow, 0, len(waiting))
		for _, i := range waiting {
			rows = append(rows, intakeRowOf(i, w.Clerk().ID, today))
		}
		return rows, nil
	})
}

func intakeRowOf(i office.Intake, own string, today era.Date) IntakeRow {
	row := IntakeRow{
		ID: string(i.Matter), About: i.About, Sort: string(i.Sort), Business: i.Business.Name, Title: i.Title, Kind: string(i.Kind),
		Provisional: i.Provisional, Since: clock.Text(i.Since), Due: i.Due.String(), Late: i.Due.Before(today),
	}
	if _, err := establishment.ParseNumber(i.Business.Number); err == nil {
		row.Number = i.Business.Number
	}
	if i.Claim.Clerk != own {
		row.Claimed = i.Claim.Name
	}
	return row
}
