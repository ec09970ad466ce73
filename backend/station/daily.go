package station

import (
	"context"
	"errors"
	"slices"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
)

// dailySetting is the name of when what is due by the day was done last.
const dailySetting = "daily"

// looks is how often a station looks whether another day has begun: a computer that slept finds out soon after.
const looks = time.Minute

// minutely is a party that has something to do by the minute.
type minutely interface {
	Minute(ctx context.Context) error
}

// days does what is due by the day, at the start and whenever a day has begun in Japan, and what is due by the minute, until ctx ends.
func (s *Station[P]) days(ctx context.Context) error {
	tick := time.NewTicker(looks)
	defer tick.Stop()
	for {
		if err := s.day(ctx); err != nil && ctx.Err() == nil {
			s.means.Log.Error("daily work", "error", err)
		}
		if p, is := any(s.Party).(minutely); is {
			if err := p.Minute(ctx); err != nil && ctx.Err() == nil {
				s.means.Log.Error("work by the minute", "error", err)
			}
		}
		if s.means.Minute != nil {
			if err := s.means.Minute(ctx); err != nil && ctx.Err() == nil {
				s.means.Log.Error("work by the minute", "error", err)
			}
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// day does what is due by the day, unless it was done today. What fails does not keep the rest from being done, and is
// tried again at the next look.
func (s *Station[P]) day(ctx context.Context) error {
	last, err := s.LastDay(ctx)
	if err != nil {
		return err
	}
	now := s.means.Now()
	if !last.IsZero() && era.Of(last) == era.Of(now) {
		return nil
	}
	var failed []error
	for _, do := range slices.Concat(s.means.Daily, []func(context.Context) error{s.forget}) { // what the others let go is erased at once
		failed = append(failed, do(ctx))
	}
	if err := errors.Join(failed...); err != nil {
		return err
	}
	return s.store.Atomically(ctx, func(ctx context.Context) error {
		return s.store.PutProgramSetting(ctx, dailySetting, []byte(clock.Text(now)))
	})
}

// forget erases what the store keeps no longer.
func (s *Station[P]) forget(ctx context.Context) error {
	n, err := s.store.Forget(ctx)
	if n > 0 {
		s.means.Log.Info("forgotten", "count", n)
	}
	return err
}

// LastDay is when what is due by the day was done last, all of it; zero for never.
func (s *Station[P]) LastDay(ctx context.Context) (time.Time, error) {
	kept, err := s.store.ProgramSetting(ctx, dailySetting)
	if err != nil || kept == nil {
		return time.Time{}, err
	}
	return clock.Parse(string(kept))
}
