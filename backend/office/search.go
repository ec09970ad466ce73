package office

import (
	"context"
	"encoding/json"
	"fmt"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clerk"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/journal"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/seeker"
)

// Searches is where the office looks for seekers, and keeps who looked at whom.
type Searches interface {
	// FindSeekers finds who is published on a day: how many, and at most limit of them behind a publication, who was published last first.
	FindSeekers(ctx context.Context, c seeker.Conditions, today era.Date, before int64, limit int) (int, []seeker.Seeker, error)
	// NewestSeeker is the number of the last publication of those that stand.
	NewestSeeker(ctx context.Context) (int64, error)
	// HasValid says whether a business has a posting that is valid on a day.
	HasValid(ctx context.Context, account string, today era.Date) (bool, error)
	// PutShown keeps that a business has a seeker's profile before it.
	PutShown(ctx context.Context, number, account, at string) error
	// Shown lists the businesses that have a seeker's profile before them.
	Shown(ctx context.Context, number string) (accounts []string, err error)

	PutWatch(ctx context.Context, w seeker.Watch) error
	DropWatch(ctx context.Context, account, id string) error
	Watches(ctx context.Context, account string) ([]seeker.Watch, error)
	// WatchesDue lists at most limit watched searches, of all businesses, that were not answered on a day, behind an id.
	WatchesDue(ctx context.Context, today era.Date, after string, limit int) ([]seeker.Watch, error)
}

// SeekerRules are what an office lets businesses do with seekers.
type SeekerRules = letter.SeekerLimits

// UsualSeekerRules hold until the office has set others: ten approaches a posting (domain-second-half 2), and more searches a day than
// anybody makes by hand.
func UsualSeekerRules() SeekerRules { return SeekerRules{Searches: 100, Approaches: 10} }

// seekersSetting is where the office keeps what it has set.
const seekersSetting = "seekers"

// SeekerRules are those in force, read anew each time.
func (o *Office) SeekerRules(ctx context.Context) (r SeekerRules, err error) {
	kept, err := o.store.Setting(ctx, seekersSetting)
	if err != nil || kept == nil {
		return UsualSeekerRules(), err
	}
	return r, json.Unmarshal(kept, &r)
}

// SetSeekerRules sets them. It returns an Invalid fault for a number below 0.
func (o *Office) SetSeekerRules(ctx context.Context, r SeekerRules) error {
	if r.Searches < 0 || r.Approaches < 0 {
		return fault.New(fault.Invalid, "seeker.rules")
	}
	kept, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("write rules: %w", err)
	}
	return o.byClerk(ctx, clerk.SetSeekerRules, "", func(ctx context.Context) error { return o.store.PutSetting(ctx, seekersSetting, kept) })
}

// applySearch answers a search, to every desk of the business.
func (o *Office) applySearch(ctx context.Context, l letter.Opened) error {
	body, err := letter.ReadSearch(l.Letter)
	if err != nil {
		return err
	}
	from, err := o.store.Device(ctx, l.From)
	if err != nil {
		return err
	}
	rules, err := o.SeekerRules(ctx)
	if err != nil {
		return err
	}
	found := letter.SeekerFoundBody{Values: body.Values, Posting: body.Posting, Before: body.Before, Limits: rules, At: clock.Text(o.now())}
	if found.Reason, err = o.mayNotSearch(ctx, from.Account, body.Values, rules); err != nil {
		return err
	}
	if found.Reason == "" {
		if err := o.find(ctx, &found); err != nil {
			return err
		}
	}
	if err := o.noteSearch(ctx, from, l.Case, found, rules); err != nil {
		return err
	}
	return o.tellAccount(ctx, from.Account, letter.SeekerFound, l.Case, l.ID, found)
}

// mayNotSearch says why a business may not search now; empty where it may. Only who offers work that is valid may look for people.
func (o *Office) mayNotSearch(ctx context.Context, account string, v form.Values, rules SeekerRules) (string, error) {
	today := era.Of(o.now())
	valid, err := o.store.HasValid(ctx, account, today)
	if err != nil {
		return "", err
	}
	if !valid {
		return letter.SearchWithoutPosting, nil
	}
	n, err := o.store.CountLines(ctx, account, string(clerk.SearchSeekers), clock.Text(today.Start()), true)
	switch {
	case err != nil:
		return "", err
	case n >= rules.Searches:
		return letter.SearchLimit, nil
	case unclear(v):
		return letter.SearchWrong, nil
	}
	return "", nil
}

// unclear says whether conditions cannot be read, or ask nothing.
func unclear(v form.Values) bool {
	_, wrong := firstWrong(seeker.SearchForm(), v)
	return wrong || !seeker.Enough(v)
}

// find fills an answer with the people of its page, as many as a letter holds.
func (o *Office) find(ctx context.Context, found *letter.SeekerFoundBody) error {
	c := seeker.ReadConditions(found.Values)
	all, people, err := o.store.FindSeekers(ctx, c, era.Of(o.now()), found.Before, letter.MaxFound+1)
	if err != nil {
		return err
	}
	found.All = all
	found.Found, found.Next = page(c, people)
	found.Upto, err = o.store.NewestSeeker(ctx)
	return err
}

// page is the people that one letter brings, and what asks for the next ones.
func page(c seeker.Conditions, people []seeker.Seeker) (found []seeker.Found, next int64) {
	for _, s := range people {
		found = append(found, seeker.Found{Number: s.Number, On: s.PublishedOn.String(), Values: s.Values, Why: c.Match(seeker.Read(s.Values))})
	}
	if n := letter.FitFound(found); n < len(found) {
		return found[:n], people[n-1].Published
	}
	return found, 0
}

// noteSearch keeps in the journal who was shown to whom: personal data has a trace, though no name was shown. Of searches that are not
// answered no more are kept a day than of those that are. A search that is watched has no device.
func (o *Office) noteSearch(ctx context.Context, by account.Device, search string, found letter.SeekerFoundBody, rules SeekerRules) error {
	act := clerk.SearchSeekers
	if by.Fingerprint == "" {
		act = clerk.TellWatch
	}
	if found.Reason != "" {
		n, err := o.store.CountLines(ctx, by.Account, string(act), clock.Text(era.Of(o.now()).Start()), false)
		if err != nil || n >= rules.Searches {
			return err
		}
	}
	look := seeker.Look{Device: by.Fingerprint, Asked: found.Values}
	for _, f := range found.Found {
		look.Shown = append(look.Shown, f.Number)
		if err := o.store.PutShown(ctx, f.Number, by.Account, found.At); err != nil {
			return err
		}
	}
	detail, err := json.Marshal(look)
	if err != nil {
		return fmt.Errorf("write search: %w", err)
	}
	return o.Note(ctx, journal.Line{Clerk: by.Account, Act: string(act), About: search, Why: found.Reason, Detail: detail})
}

// tellAccount sends every desk of a business a letter.
func (o *Office) tellAccount(ctx context.Context, id string, k letter.Kind, about, answers string, body any) error {
	devices, err := o.store.Devices(ctx, id)
	if err != nil {
		return err
	}
	return o.tellDevices(ctx, devices, k, about, answers, body)
}

// tellGone tells the businesses that were shown a seeker that nobody may be shown them any more.
func (o *Office) tellGone(ctx context.Context, number string) error {
	accounts, err := o.store.Shown(ctx, number)
	if err != nil {
		return err
	}
	for _, id := range accounts {
		body := letter.SeekerGoneBody{Numbers: []string{number}, At: clock.Text(o.now())}
		if err := o.tellAccount(ctx, id, letter.SeekerGone, "", "", body); err != nil {
			return err
		}
	}
	return nil
}

// LooksAt lists the searches that showed a seeker, the first first.
func (o *Office) LooksAt(ctx context.Context, number string) ([]seeker.Look, error) {
	lines, err := o.store.LooksAt(ctx, number)
	all := make([]seeker.Look, len(lines))
	for i, l := range lines {
		if err == nil {
			err = json.Unmarshal(l.Detail, &all[i])
		}
		all[i].At, all[i].Account, all[i].Search, all[i].Reason = l.At, l.Clerk, l.About, l.Why
	}
	return all, err
}
