package bridge

import (
	"context"

	"kyujindesk/backend/desk"
)

// FillingView is what would follow if a posting were cancelled now.
type FillingView struct {
	Places int            `json:"places"` // how many it is to hire; 0 where it does not say
	Hired  int            `json:"hired"`
	Filled bool           `json:"filled"` // as many are hired as it is to hire, and it can be cancelled
	Open   []ApplicantRow `json:"open"`   // still in selection
	Owed   []ApplicantRow `json:"owed"`   // the office waits for their result
	Media  []string       `json:"media"`  // where else it was seen
}

// Filling looks at what would follow if a posting were cancelled now.
func (s *Applicants) Filling(posting string) (FillingView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (FillingView, error) {
		f, err := d.Applicants.Filling(ctx, posting)
		return FillingView{f.Places, f.Hired, f.Filled() && f.May, applicantRows(f.Open), applicantRows(f.Owed), orEmpty(f.Media)}, err
	})
}
