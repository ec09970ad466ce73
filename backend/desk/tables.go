package desk

import (
	"context"
	"slices"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/holiday"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
)

// NoticeTable is a table that a notice brought, as it is looked at: also later, and where it is not used. Of what it cannot be read as,
// nothing is there but the kind and the verdict.
type NoticeTable struct {
	Kind    notice.TableKind
	Verdict posting.TableVerdict
	Begins  era.Date             // the first day something of it holds
	Wages   []posting.WageChange // against what is known without it
	Touched []posting.Summary    // drafts and postings that keep to the minimum wage until it holds, and not then
	Days    []HolidayChange
	Windows WindowsChange
}

// HolidayChange is what a table makes of a day; zero names for none.
type HolidayChange struct {
	On            era.Date
	Before, After holiday.Name
}

// WindowsChange is what a table makes of when requests may be made.
type WindowsChange struct{ Before, After posting.Windows }

// takeTable keeps the table of a notice, judged by what is known, in the running transaction. What does not follow on it is kept to be shown,
// and never used.
func (d *Desk) takeTable(ctx context.Context, n notice.Notice) error {
	if n.Table.None() {
		return nil
	}
	known, err := d.known(ctx, n.ID)
	if err != nil {
		return err
	}
	verdict := known.Judge(n.Table, era.Of(d.now()))
	if verdict == posting.TableUsed {
		tables, err := d.store.NoticeTables(ctx)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(tables, func(t notice.Table) bool { return t.Overtakes(n.Table, n.At) }) {
			verdict = posting.TableOld
		}
	}
	return d.store.PutNoticeTable(ctx, notice.Table{Brought: n.Table, Notice: n.ID, At: n.At, Verdict: verdict})
}

// NoticeTable looks at the table of a notice; false where it brought none.
func (d *Desk) NoticeTable(ctx context.Context, id string) (t NoticeTable, found bool, err error) {
	tables, err := d.store.NoticeTables(ctx)
	i := slices.IndexFunc(tables, func(t notice.Table) bool { return t.Notice == id })
	if err != nil || i < 0 {
		return t, false, err
	}
	table := tables[i]
	before, err := d.known(ctx, id)
	t = NoticeTable{Kind: table.Kind, Verdict: table.Verdict}
	if err != nil {
		return t, true, err
	}
	err = d.lookAt(ctx, &t, table.CSV, before)
	return t, true, err
}

// lookAt reads a table against what is known without it. That it cannot be read is its verdict, and no error.
func (d *Desk) lookAt(ctx context.Context, t *NoticeTable, csv string, before notice.Known) (err error) {
	switch t.Kind {
	case notice.Wages:
		table, err := posting.ParseMinimumWages(strings.NewReader(csv))
		if err != nil {
			return nil //nolint:nilerr // see above
		}
		t.Begins, t.Wages = table.Begins(), before.Wages.Changes(table)
		if t.Verdict == posting.TableUsed {
			t.Touched, err = d.touched(ctx, before.Wages, before.Wages.With(table))
		}
		return err
	case notice.Holidays:
		table, err := holiday.Parse(strings.NewReader(csv))
		if err != nil {
			return nil //nolint:nilerr // see above
		}
		for _, on := range table.Days() {
			t.Days = append(t.Days, HolidayChange{on, before.Holidays.Of(on), table.Of(on)})
		}
		t.Begins = t.Days[0].On
	case notice.Windows:
		table, err := posting.ParseWindows(strings.NewReader(csv))
		if err != nil {
			return nil //nolint:nilerr // see above
		}
		t.Begins, t.Windows = table.From, WindowsChange{before.Windows.On(table.From.AddDays(-1)), table.Windows}
	}
	return nil
}

// touched are the drafts and postings of today that keep to the minimum wage by one table and not by another.
func (d *Desk) touched(ctx context.Context, before, after posting.MinimumWages) (all []posting.Summary, err error) {
	list, err := d.store.Postings(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range list {
		if s.On(era.Of(d.now())).Final() {
			continue
		}
		p, err := d.store.Posting(ctx, s.ID)
		if err != nil {
			return nil, err
		}
		if posting.Lowered(p.Kind, p.Values, before, after) {
			all = append(all, s)
		}
	}
	return all, nil
}

// Outdated is a table that is out of date.
type Outdated string

// The tables.
const (
	OldWages    Outdated = "wages"    // minimum wages of a year whose followers are in force somewhere
	OldHolidays Outdated = "holidays" // the next year's national holidays are not known
)

// Outdated lists the tables that are out of date today.
func (d *Desk) Outdated(ctx context.Context) (all []Outdated, err error) {
	known, err := d.known(ctx)
	return outdated(era.Of(d.now()), known.Wages), err
}

func outdated(today era.Date, wages posting.MinimumWages) (all []Outdated) {
	if wages.Old(today) {
		all = append(all, OldWages)
	}
	if today.Y+1 > holiday.Last {
		all = append(all, OldHolidays)
	}
	return all
}
