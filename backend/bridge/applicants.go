package bridge

import (
	"context"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/form"
	"kyujindesk/backend/program"
)

// Applicants is the screens about people who applied.
type Applicants struct {
	Edge
	papers Papers
	show   func(path string) error // opens a file with the system's program for it
}

// NewApplicants makes the service.
func NewApplicants(e Edge, p Papers, show func(path string) error) *Applicants {
	return &Applicants{e, p, show}
}

// AddInput is who applied to a posting.
type AddInput struct {
	Posting string      `json:"posting"`
	Values  form.Values `json:"values"`
}

// MoveInput is who comes to which stage.
type MoveInput struct {
	IDs   []string `json:"ids"`
	Stage string   `json:"stage"`
}

// Moved is what a move came to.
type Moved struct {
	Undo  string `json:"undo"` // token for Undo; empty where nobody moved
	Moved int    `json:"moved"`
}

// NoteInput is a note to an applicant.
type NoteInput struct {
	ID   string `json:"id"`
	Note string `json:"note"` // its id; empty for a new one
	Text string `json:"text"`
}

// OtherInput names two applicants.
type OtherInput struct {
	ID    string `json:"id"`
	Other string `json:"other"`
}

// LostInput names what another computer wrote at the same time.
type LostInput struct {
	ID    string `json:"id"`
	Field string `json:"field"`
	Value string `json:"value"`
	Drop  bool   `json:"drop"` // leave what stands
}

// EraseInput is who is erased, and what became of the papers: returned or destroyed.
type EraseInput struct {
	IDs []string `json:"ids"`
	As  string   `json:"as"`
}

// RegisterInput registers a result; Confirmed are ids of the warnings the person accepted.
type RegisterInput struct {
	ID        string   `json:"id"`
	Confirmed []string `json:"confirmed"`
}

// List is everybody, who came last first.
func (s *Applicants) List() ([]ApplicantRow, error) {
	return s.rows(func(ctx context.Context, b *applicants.Book) ([]applicants.Row, error) { return b.Rows(ctx) })
}

// Due is who is to be erased now.
func (s *Applicants) Due() ([]ApplicantRow, error) {
	return s.rows(func(ctx context.Context, b *applicants.Book) ([]applicants.Row, error) { return b.ToErase(ctx) })
}

// Waiting is for whom something is due by today, by id.
func (s *Applicants) Waiting() ([]string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]string, error) { return d.Applicants.Waiting(ctx) })
}

// NewsView is somebody to be looked at.
type NewsView struct {
	ID    string `json:"id"`
	Mails int    `json:"mails"` // new ones; 0 for who came through the office
}

// News is who wrote, and who came through the office, and nobody has looked at.
func (s *Applicants) News() ([]NewsView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]NewsView, error) {
		news, err := d.Applicants.News(ctx)
		views := make([]NewsView, 0, len(news))
		for _, n := range news {
			views = append(views, NewsView(n))
		}
		return views, err
	})
}

// Find is who has all words of a text, by id.
func (s *Applicants) Find(text string) ([]string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]string, error) { return d.Applicants.Find(ctx, text) })
}

// Open is one applicant.
func (s *Applicants) Open(id string) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) { return b.Open(ctx, id) })
}

// Add puts somebody into the book by hand.
func (s *Applicants) Add(in AddInput) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) {
		return b.Add(ctx, in.Posting, in.Values)
	})
}

// Save keeps changed answers about an applicant.
func (s *Applicants) Save(in SaveInput) (Saved, error) {
	return s.saved(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) {
		return b.Save(ctx, in.ID, in.Changes)
	},
		func(v ApplicantView) (form.Values, []form.Progress, []form.Problem) {
			return v.Values, v.Progress, v.Problems
		})
}

// SaveOutcome keeps changed answers about a result.
func (s *Applicants) SaveOutcome(in SaveInput) (Saved, error) {
	return s.saved(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) {
		return b.SaveOutcome(ctx, in.ID, in.Changes)
	},
		func(v ApplicantView) (form.Values, []form.Progress, []form.Problem) {
			return v.Outcome.Values, v.Outcome.Progress, v.Outcome.Problems
		})
}

// Register tells the office the result.
func (s *Applicants) Register(in RegisterInput) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) {
		return b.Register(ctx, in.ID, in.Confirmed)
	})
}

// Move brings applicants to a stage. Whoever left the page meanwhile reads of it on the next.
func (s *Applicants) Move(in MoveInput) (Moved, error) {
	defer s.moved()
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (Moved, error) {
		token, err := d.Applicants.Move(ctx, in.IDs, applicant.Stage(in.Stage))
		return Moved{token, len(in.IDs)}, err
	})
}

// Undo takes a move back.
func (s *Applicants) Undo(token string) error {
	defer s.moved()
	return s.do(func(ctx context.Context, b *applicants.Book) error { return b.Undo(ctx, token) })
}

// AddNote puts a note to an applicant.
func (s *Applicants) AddNote(in NoteInput) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) {
		return b.AddNote(ctx, in.ID, in.Text)
	})
}

// SaveNote changes a note; an empty text deletes it.
func (s *Applicants) SaveNote(in NoteInput) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) {
		return b.SaveNote(ctx, in.ID, in.Note, in.Text)
	})
}

// Yield takes what another computer wrote at the same time, or leaves what stands.
func (s *Applicants) Yield(in LostInput) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) {
		return b.Yield(ctx, in.ID, in.Field, in.Value, in.Drop)
	})
}

// Keep sets for how many months somebody is kept once nothing is to be decided.
func (s *Applicants) Keep(id string, months string) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) { return b.Keep(ctx, id, months) })
}

// Join says that two applications are one person's.
func (s *Applicants) Join(in OtherInput) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) {
		return b.Join(ctx, in.ID, in.Other)
	})
}

// Part takes an application out of those of one person.
func (s *Applicants) Part(id string) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) { return b.Part(ctx, id) })
}

// Distinct says that two applications are of two people.
func (s *Applicants) Distinct(in OtherInput) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) {
		return b.Distinct(ctx, in.ID, in.Other)
	})
}

// Erase erases people for good.
func (s *Applicants) Erase(in EraseInput) error {
	defer s.moved()
	return s.do(func(ctx context.Context, b *applicants.Book) error { return b.Erase(ctx, in.IDs, in.As) })
}

// moved tells every page that shows a list.
func (s *Applicants) moved() { s.life.Tell(string(program.AboutApplicants)) }

func (s *Applicants) do(act func(ctx context.Context, b *applicants.Book) error) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return act(ctx, d.Applicants) })
}

func (s *Applicants) rows(read func(ctx context.Context, b *applicants.Book) ([]applicants.Row, error)) ([]ApplicantRow, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]ApplicantRow, error) {
		rows, err := read(ctx, d.Applicants)
		return applicantRows(rows), err
	})
}

func (s *Applicants) view(act func(ctx context.Context, b *applicants.Book) (applicants.Page, error)) (ApplicantView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (ApplicantView, error) {
		p, err := act(ctx, d.Applicants)
		if err != nil {
			return ApplicantView{}, err
		}
		who, err := computers(ctx, d)
		if err != nil {
			return ApplicantView{}, err
		}
		return applicantView(p, who), nil
	})
}

func (s *Applicants) saved(
	act func(ctx context.Context, b *applicants.Book) (applicants.Page, error),
	of func(v ApplicantView) (form.Values, []form.Progress, []form.Problem),
) (Saved, error) {
	v, err := s.view(act)
	if err != nil {
		return Saved{}, err
	}
	values, progress, problems := of(v)
	return Saved{
		SavedAt: v.Row.UpdatedAt, Progress: progress, Problems: problems,
		Aids: orEmpty(applicant.Form().Addresses(values)), Lines: []form.Line{},
	}, nil
}
