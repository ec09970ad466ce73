package desk

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
)

// Seen is where it is kept what was looked at on some computer of the business.
type Seen interface {
	// PutSeen notes that notices or messages were looked at, whether they are here or not; what was noted stays.
	PutSeen(ctx context.Context, ids []string, at time.Time) error
	Seen(ctx context.Context) (map[string]time.Time, error)
}

// A fact that a notice, or a message of the office, was looked at. Its record sorts behind all others: who is given the whole is given it
// by the order of the records.
const (
	seenKind   = "seen"
	seenField  = "at"
	seenPrefix = "~seen/"
)

// shelf is the book that sisters keep alike: applicants, what was looked at, and the usual answers.
type shelf struct {
	*applicants.Book
	desk *Desk
}

// Take applies facts of a sister. See sisters.Book.
func (s shelf) Take(ctx context.Context, facts []replica.Fact, files []letter.File) error {
	for _, f := range facts {
		id, is := strings.CutPrefix(f.Record, seenPrefix)
		at, err := clock.Parse(f.Value)
		if !is || err != nil || f.Kind != seenKind || f.Field != seenField || !f.Valid() || len(id) > longestID {
			continue
		}
		if err := s.desk.store.PutSeen(ctx, []string{id}, at); err != nil {
			return err
		}
	}
	if err := s.desk.takeUsual(ctx, facts); err != nil {
		return err
	}
	return s.Book.Take(ctx, facts, files)
}

// longestID is more than any notice's or message's id has characters.
const longestID = 64

// All gives every record. See sisters.Book.
func (s shelf) All(ctx context.Context, give func([]replica.Fact, []letter.File) error) error {
	if err := s.Book.All(ctx, give); err != nil {
		return err
	}
	all, err := s.desk.store.Seen(ctx)
	if err != nil {
		return err
	}
	facts, err := s.desk.seenFacts(ctx, all)
	for _, f := range facts {
		if err == nil {
			err = give([]replica.Fact{f}, nil)
		}
	}
	if err != nil {
		return err
	}
	usual, err := s.desk.usualKept(ctx)
	if err != nil || len(usual.Fields) == 0 {
		return err
	}
	return give(usual.Facts(), nil)
}

// seenFacts are those of what was looked at, in the order of their records.
func (d *Desk) seenFacts(ctx context.Context, all map[string]time.Time) (facts []replica.Fact, err error) {
	device, err := outside{d}.Device(ctx)
	for _, id := range slices.Sorted(maps.Keys(all)) {
		record := seenPrefix + id
		facts = append(facts, replica.Fact{
			Record: record, Of: record, Kind: seenKind, Field: seenField, Value: clock.Text(all[id]), Stamp: replica.Stamp{At: all[id].UnixMilli(), By: device},
		})
	}
	return facts, err
}

// looked notes that notices or messages were looked at here, and has the other computers told, in the running transaction.
func (d *Desk) looked(ctx context.Context, ids ...string) error {
	if len(ids) == 0 {
		return nil
	}
	if err := d.store.PutSeen(ctx, ids, d.now()); err != nil {
		return err
	}
	all := map[string]time.Time{}
	for _, id := range ids {
		all[id] = d.now()
	}
	facts, err := d.seenFacts(ctx, all)
	if err != nil {
		return err
	}
	return d.Share(ctx, facts, nil)
}
