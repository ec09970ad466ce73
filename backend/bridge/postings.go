package bridge

import (
	"context"
	"io"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// Print writes postings as 求人票 (PDF), one after the other.
type Print func(w io.Writer, e establishment.Establishment, postings []posting.Posting, practice bool) error

// PostingPapers prints what there is on paper about postings.
type PostingPapers struct {
	Sheets     Print
	Pages      func(e establishment.Establishment, p posting.Posting, practice bool) ([]string, error) // a 求人票 as SVG, a page each
	Transcript func(w io.Writer, t form.Transcript, practice bool) error
}

// Postings is the screens about postings.
type Postings struct {
	Edge
	print PostingPapers
	show  func(path string) error // opens a file with the system's program for it
	large window                  // the window before it was made small; one page asks at a time
}

// NewPostings makes the service.
func NewPostings(e Edge, print PostingPapers, show func(path string) error) *Postings {
	return &Postings{Edge: e, print: print, show: show}
}

// PostingRow is a posting in the list.
type PostingRow struct {
	ID        string            `json:"id"`
	Kind      string            `json:"kind"`
	State     string            `json:"state"` // a stage: see posting.Stage
	Title     string            `json:"title"`
	Wage      form.Words        `json:"wage"`
	Number    string            `json:"number"`
	Received  string            `json:"received"` // YYYY-MM-DD or empty
	Expires   string            `json:"expires"`
	Remark    string            `json:"remark"` // the first thing the office asks to change
	Filled    int               `json:"filled"`
	Needed    int               `json:"needed"`
	UpdatedAt string            `json:"updatedAt"`
	SentAt    string            `json:"sentAt"`
	Alert     string            `json:"alert"`     // what a person must see of what the office told, or empty
	Asking    []string          `json:"asking"`    // kinds of request that are open
	Figures   applicant.Figures `json:"figures"`   // what came of it
	ResultsBy string            `json:"resultsBy"` // last day to tell results, YYYY-MM-DD; empty where none is open
}

// PostingView is one posting with all a screen says about it. Values, progress, problems and lines are those of the
// answers a person works on: of a change where one is drafted.
type PostingView struct {
	Row      PostingRow        `json:"row"`
	Rev      int               `json:"rev"`
	Values   form.Values       `json:"values"`
	Progress []form.Progress   `json:"progress"`
	Problems []form.Problem    `json:"problems"`
	Aids     []form.Aid        `json:"aids"`
	Lines    []form.Line       `json:"lines"`
	Standing []form.Line       `json:"standing"` // while a change is drafted: what is valid meanwhile
	Remarks  []posting.Remark  `json:"remarks"`
	Events   []EventView       `json:"events"`
	Editable bool              `json:"editable"`
	Requests []RequestView     `json:"requests"`
	May      []string          `json:"may"`     // kinds of request that can be made now
	Changes  []form.Difference `json:"changes"` // against what the office holds
	Versions []VersionView     `json:"versions"`
	From     string            `json:"from"`   // id of the posting it was renewed or copied from
	Office   string            `json:"office"` // the one that received it, once accepted
	Tasks    []TaskView        `json:"tasks"`  // what a person carries to the office, or has carried
}

// SaveInput is the answers that changed since the last save.
type SaveInput struct {
	ID      string      `json:"id"`
	Changes form.Values `json:"changes"`
}

// Saved is what a save brings back for the screen.
type Saved struct {
	Rev      int             `json:"rev"`
	SavedAt  string          `json:"savedAt"`
	Progress []form.Progress `json:"progress"`
	Problems []form.Problem  `json:"problems"`
	Aids     []form.Aid      `json:"aids"`
	Lines    []form.Line     `json:"lines"`
	Followed form.Values     `json:"followed,omitempty"` // what changed with it: answers that follow from others, sources; empty ones are gone
}

// SubmitInput sends a posting as it is at a revision.
type SubmitInput struct {
	ID        string   `json:"id"`
	Rev       int      `json:"rev"`
	Confirmed []string `json:"confirmed"` // ids of the warnings the person accepted
}

// List is every posting that is not in the bin, the last changed first.
func (s *Postings) List() ([]PostingRow, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]PostingRow, error) {
		list, err := d.List(ctx)
		rows := make([]PostingRow, 0, len(list))
		for _, r := range list {
			rows = append(rows, rowOf(r.Summary, r.Stage, r.Last, r.ResultsBy))
		}
		return rows, err
	})
}

// Create starts a draft of a kind, "full" or "part".
func (s *Postings) Create(kind string) (PostingView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) (desk.Page, error) { return d.Create(ctx, posting.Kind(kind)) })
}

// Open reads one posting.
func (s *Postings) Open(id string) (PostingView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) (desk.Page, error) { return d.Open(ctx, id) })
}

// Save keeps changed answers. An unfinished posting is normal, so it never asks for more.
func (s *Postings) Save(in SaveInput) (Saved, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (Saved, error) {
		sheet, err := d.Save(ctx, in.ID, in.Changes)
		if err != nil {
			return Saved{}, err
		}
		v := viewOf(sheet)
		return Saved{v.Rev, v.Row.UpdatedAt, v.Progress, v.Problems, v.Aids, v.Lines, sheet.Followed}, nil
	})
}

// Discard puts a draft into the bin.
func (s *Postings) Discard(id string) error {
	return s.do(func(ctx context.Context, d *desk.Desk) error { return d.Discard(ctx, id) })
}

// Restore takes a draft out of the bin.
func (s *Postings) Restore(id string) error {
	return s.do(func(ctx context.Context, d *desk.Desk) error { return d.Restore(ctx, id) })
}

// Submit sends a posting; without a line it waits in the outbox.
func (s *Postings) Submit(in SubmitInput) (PostingView, error) {
	return s.view(func(ctx context.Context, d *desk.Desk) (desk.Page, error) {
		return d.Submit(ctx, in.ID, in.Rev, in.Confirmed)
	})
}

func (s *Postings) do(use func(ctx context.Context, d *desk.Desk) error) error {
	return actOnDesk(s.Edge, use)
}

func (s *Postings) view(read func(ctx context.Context, d *desk.Desk) (desk.Page, error)) (PostingView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (PostingView, error) {
		sheet, err := read(ctx, d)
		if err != nil {
			return PostingView{}, err
		}
		return viewOf(sheet), nil
	})
}

func viewOf(s desk.Page) PostingView {
	v := PostingView{
		Row: rowOf(posting.Summarize(s.Posting), s.Stage, s.Last, s.ResultsBy), Rev: s.Rev, Values: s.Working(), Editable: s.Editable,
		Progress: s.Progress, Problems: orEmpty(s.Problems), Aids: orEmpty(s.Aids), Lines: orEmpty(s.Lines), Standing: orEmpty(s.Standing), Remarks: orEmpty(s.Remarks),
		Changes: orEmpty(s.Changes), Events: eventViews(s.Events), Requests: requestViews(s.Requests),
		May: texts(s.May), Versions: versionViews(s.Versions), From: s.From, Office: s.Office, Tasks: taskViews(s),
	}
	if v.Values == nil {
		v.Values = form.Values{}
	}
	return v
}

func rowOf(p posting.Summary, stage posting.Stage, last posting.Submission, resultsBy era.Date) PostingRow {
	return PostingRow{
		ID: p.ID, Kind: string(p.Kind), State: string(stage), Title: p.Title, Wage: p.Wage, Number: p.Number,
		Received: p.Received.String(), Expires: p.Expires.String(), Remark: p.Remark, Filled: p.Filled, Needed: p.Needed,
		UpdatedAt: clock.Text(p.UpdatedAt), SentAt: timeText(last.SentAt), Alert: string(p.Alert), Asking: texts(p.Asking), Figures: p.Figures, ResultsBy: resultsBy.String(),
	}
}

// orEmpty keeps a nil slice from reaching the page as null.
func orEmpty[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
