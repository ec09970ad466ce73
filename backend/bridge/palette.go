package bridge

import (
	"context"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/form"
)

// Palette is what is looked through from everywhere in the program.
type Palette struct{ Edge }

// NewPalette makes the service.
func NewPalette(e Edge) *Palette { return &Palette{e} }

// HitView is something that was found.
type HitView struct {
	Kind  string     `json:"kind"` // see desk.HitKind
	ID    string     `json:"id"`   // of a mail: the applicant's
	Title form.Words `json:"title"`
	Sub   string     `json:"sub"`   // of an applicant: the posting's title; of a posting: its number; of a mail: whose it is
	State string     `json:"state"` // stage of an applicant or of a posting, or empty
	Score int        `json:"score"` // higher comes first
}

// mostHits is how many hits are shown at most.
const mostHits = 20

// Begin reads what is looked through.
func (s *Palette) Begin() error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.Palette.Begin(ctx) })
}

// End forgets it again.
func (s *Palette) End() error {
	return actOnDesk(s.Edge, func(_ context.Context, d *desk.Desk) error {
		d.Palette.End()
		return nil
	})
}

// Find gives the best hits for a text; of an empty one what was changed last. Deep, it looks into all answers of postings, too: not at every
// key.
func (s *Palette) Find(text string, deep bool) ([]HitView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]HitView, error) {
		hits, err := d.Palette.Find(ctx, text, deep, mostHits)
		out := make([]HitView, 0, len(hits))
		for _, h := range hits {
			out = append(out, HitView{string(h.Kind), h.ID, h.Title, h.Sub, h.State, h.Score})
		}
		return out, err
	})
}
