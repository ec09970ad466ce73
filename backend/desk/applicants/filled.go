package applicants

import (
	"context"
	"slices"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/era"
	"kyujindesk/backend/posting"
)

// Filling is what would follow if a posting were cancelled now, because its places are taken (充足による取消) or for another reason.
type Filling struct {
	Places int      // 採用人数; 0 where the posting does not say
	Hired  int      // people at the stage 採用, each once
	Open   []Row    // who is in selection still and must be told, each person once
	Owed   []Row    // over, and the office waits for their result: to be registered before (HW-sel)
	May    bool     // the posting can be cancelled: it is valid, and nobody has asked for it yet
	Media  []string // where else people were found for it: what stands there must be taken down, too
}

// Filled says whether as many are hired as the posting is to hire.
func (f Filling) Filled() bool { return f.Places > 0 && f.Hired >= f.Places }

// Filling looks at the people of a posting. It returns a NotFound fault.
func (b *Book) Filling(ctx context.Context, id string) (Filling, error) {
	p, err := b.store.Posting(ctx, id)
	if err != nil {
		return Filling{}, err
	}
	rows, err := b.Rows(ctx)
	if err != nil {
		return Filling{}, err
	}
	f, hired, open := Filling{Places: p.Places(), May: p.MayAsk(posting.Cancellation, era.Of(b.now()), posting.Windows{})}, map[string]bool{}, map[string]bool{}
	for _, r := range rows {
		if r.Posting != id {
			continue
		}
		switch {
		case r.Stage == applicant.Joined:
			hired[lead(&r)] = true
		case !r.Stage.Over() && r.Withdrawn == "" && !open[lead(&r)]:
			open[lead(&r)] = true
			f.Open = append(f.Open, r)
		}
		if r.Due.Kind == DueResult {
			f.Owed = append(f.Owed, r)
		}
		if r.Route == applicant.OwnMedia && r.Media != "" {
			f.Media = append(f.Media, r.Media)
		}
	}
	f.Hired = len(hired)
	slices.Sort(f.Media)
	f.Media = slices.Compact(f.Media)
	return f, nil
}
