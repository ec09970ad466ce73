package seekers

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/seeker"
)

// Approaches is where it is kept who was asked to apply.
type Approaches interface {
	PutApproach(ctx context.Context, a seeker.Sealed, posting string) error
	Approach(ctx context.Context, id string) (seeker.Sealed, error)
	// Approaches lists those for a posting, or all where it is empty, the last first.
	Approaches(ctx context.Context, posting string) ([]seeker.Sealed, error)
	DropApproach(ctx context.Context, id string) error
}

// Approach is that a seeker was asked to apply to a posting (直接リクエスト).
type Approach struct {
	ID      string               `json:"-"`
	Asked   time.Time            `json:"asked"`
	Posting string               `json:"posting"`
	Seeker  string               `json:"seeker"` // number
	Text    string               `json:"text"`   // empty where another computer of the business wrote it
	State   seeker.ApproachState `json:"state"`  // empty until the office has it
	Reason  string               `json:"reason"` // of refused
	At      time.Time            `json:"at"`     // of the state, the office's clock
	Way     Way                  `json:"-"`      // while there is no state
}

// usualMost is how many seekers may be approached for a posting while the office has not said.
const usualMost = 10

// Usual is the text an approach begins with, for a person to change.
const Usual = `求職情報を拝見し、ご連絡しました。
添付の求人票のとおり、いっしょに働いてくださる方を募集しています。
ご経験を生かしていただける仕事だと考えています。
ご興味がありましたら、ぜひご応募ください。お待ちしています。`

// Standing is what is to be known before a seeker is asked.
type Standing struct {
	Done, Most int      // of the approaches for the posting
	Approach   Approach // the one to this seeker; its id is empty where there is none
	Why        error    // why it may not be now; nil where it may
}

// Stands says how it stands with asking a seeker for a posting. The search brought the profile.
func (b *Book) Stands(ctx context.Context, search, number, posting string) (s Standing, err error) {
	found, err := b.Search(ctx, search)
	if err != nil {
		return s, err
	}
	all, err := b.Approaches(ctx, posting)
	if err != nil {
		return s, err
	}
	s.Most = cmp.Or(found.Limits.Approaches, usualMost)
	for _, a := range all {
		if a.State == seeker.Refused {
			continue
		}
		s.Done++
		if a.Seeker == number {
			s.Approach = a
		}
	}
	s.Why = b.mayNot(ctx, found, number, posting, s)
	if s.Why != nil && !fault.Is(s.Why, fault.State) {
		return s, s.Why
	}
	return s, nil
}

// mayNot is the State fault that says why a seeker may not be asked.
func (b *Book) mayNot(ctx context.Context, found Search, number, id string, s Standing) error {
	at := slices.IndexFunc(found.People, func(p Person) bool { return p.Number == number })
	if at < 0 || !found.People[at].Gone.IsZero() {
		return fault.New(fault.State, "approach.gone")
	}
	if found.People[at].Values[seeker.ApproachKey] != "yes" {
		return fault.New(fault.State, "approach.notTaken")
	}
	p, err := b.store.Posting(ctx, id)
	switch {
	case fault.Is(err, fault.NotFound):
		return fault.New(fault.State, "approach.noPosting")
	case err != nil:
		return err
	case p.On(era.Of(b.now())) != posting.Valid:
		return fault.New(fault.State, "approach.noPosting")
	case !p.TakesDirect():
		return fault.New(fault.State, "approach.notDirect")
	case s.Approach.ID != "":
		return fault.New(fault.State, "approach.twice")
	case s.Done >= s.Most:
		return fault.New(fault.State, "approach.limit").With("limit", s.Most)
	}
	return nil
}

// Approach asks a seeker, by way of the office, to apply to a posting. It returns the fault of Stands, or an Invalid one where the text is
// empty, too long, or speaks of what may not be asked.
func (b *Book) Approach(ctx context.Context, search, number, posting, text string) error {
	text = strings.TrimSpace(text)
	switch reason, marks := seeker.CheckApproach(text); {
	case len(marks) > 0:
		return fault.New(fault.Invalid, "approach.private").With("words", marks[0].Mark.Words)
	case reason != "":
		return fault.New(fault.Invalid, "approach.text").With("limit", seeker.MaxApproach)
	}
	fresh, err := uuid.NewV7()
	if err != nil {
		return err
	}
	return b.does(ctx, func(ctx context.Context) error {
		s, err := b.Stands(ctx, search, number, posting)
		if err != nil {
			return err
		}
		if s.Why != nil {
			return s.Why
		}
		a := Approach{ID: fresh.String(), Asked: b.now(), Posting: posting, Seeker: number, Text: text}
		if err := b.putApproach(ctx, a); err != nil {
			return err
		}
		return b.tell(ctx, letter.SeekerApproach, a.ID, letter.SeekerApproachBody{Posting: posting, Seeker: number, Text: text})
	})
}

// Told takes how far an approach is, in the running transaction; one of another computer is known from then on here, too. What is older
// than what is known changes nothing.
func (b *Book) Told(ctx context.Context, l letter.Letter) error {
	body, err := letter.ReadApproachTold(l)
	if err != nil {
		return err
	}
	at, err := clock.Parse(body.At)
	if err != nil {
		return err
	}
	k, err := b.store.Approach(ctx, l.Case)
	a := Approach{ID: l.Case, Asked: at, Posting: body.Posting, Seeker: body.Seeker}
	if err == nil {
		a, err = b.openApproach(k)
	} else if fault.Is(err, fault.NotFound) {
		err = nil
	}
	if err != nil || at.Before(a.At) {
		return err
	}
	a.State, a.Reason, a.At = body.State, body.Reason, at
	return b.putApproach(ctx, a)
}

// Approaches lists those for a posting, or all where it is empty, the last first.
func (b *Book) Approaches(ctx context.Context, posting string) (all []Approach, err error) {
	kept, err := b.store.Approaches(ctx, posting)
	if err != nil {
		return nil, err
	}
	for _, k := range kept {
		a, err := b.openApproach(k)
		if err != nil {
			return nil, err
		}
		if a.State == "" {
			if a.Way, err = b.sent(ctx, a.ID); err != nil {
				return nil, err
			}
		}
		all = append(all, a)
	}
	return all, nil
}

// sent is how far the letter of an approach is.
func (b *Book) sent(ctx context.Context, id string) (Way, error) {
	letters, err := b.store.LettersAbout(ctx, id)
	for _, l := range letters {
		switch {
		case !l.AckedAt.IsZero():
			return Arrived, err
		case !l.SentAt.IsZero():
			return Sent, err
		}
	}
	return Queued, err
}

func approachPlace(id string) string { return "seekers/approach/" + id }

func (b *Book) openApproach(k seeker.Sealed) (a Approach, err error) {
	err = b.unseal(approachPlace(k.ID), k.Head, &a)
	a.ID = k.ID
	return a, err
}

func (b *Book) putApproach(ctx context.Context, a Approach) error {
	head, err := b.seal(approachPlace(a.ID), a)
	if err != nil {
		return err
	}
	return b.store.PutApproach(ctx, seeker.Sealed{ID: a.ID, Asked: a.Asked, Head: head}, a.Posting)
}

// keepApproaches is for how long it is kept whom a business asked: the office lets nobody be asked twice for a posting, and one is valid for
// a year at most.
const keepApproaches = 400 * 24 * time.Hour

func (b *Book) forgetApproaches(ctx context.Context) error {
	kept, err := b.store.Approaches(ctx, "")
	if err != nil {
		return err
	}
	for _, k := range kept {
		if k.Asked.Before(b.now().Add(-keepApproaches)) {
			if err := b.store.DropApproach(ctx, k.ID); err != nil {
				return err
			}
		}
	}
	return nil
}
