package desk

import (
	"context"
	"slices"

	"kyujindesk/backend/era"
	"kyujindesk/backend/holiday"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
)

// NoticeTable is a table that a notice brought, as it is looked at: also later, and where it is not used.
type NoticeTable struct {
	Verdict posting.TableVerdict
	Begins  era.Date             // the first day a rate of it holds; zero where it cannot be read
	Changes []posting.WageChange // against what is known without it; none where it cannot be read
	Touched []posting.Summary    // drafts and postings that keep to the minimum wage until it holds, and not then
}

// takeTable keeps the table of a notice, judged by what is known, in the running transaction. What does not follow on it is kept to be shown,
// and never used.
func (d *Desk) takeTable(ctx context.Context, n notice.Notice) error {
	if n.Wages == "" {
		return nil
	}
	known, err := d.wagesBut(ctx, n.ID)
	if err != nil {
		return err
	}
	table, verdict := known.Judge(n.Wages, era.Of(d.now()))
	if verdict == posting.TableUsed {
		tables, err := d.store.NoticeTables(ctx)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(tables, func(t notice.Table) bool { return overtakes(t, n, table.Year()) }) {
			verdict = posting.TableOld
		}
	}
	return d.store.PutNoticeTable(ctx, notice.Table{Notice: n.ID, At: n.At, Wages: n.Wages, Verdict: verdict})
}

// overtakes says whether a table in use was sent after a notice with one of a year, and is of the same year or a later one.
func overtakes(t notice.Table, n notice.Notice, year int) bool {
	if t.Verdict != posting.TableUsed || !t.At.After(n.At) {
		return false
	}
	table, err := posting.ParseMinimumWages(t.Reader())
	return err == nil && table.Year() >= year
}

// wagesBut are the minimum wages that are known: the program's, those the office has set, and those notices brought, the later over the
// earlier, but for one notice's.
func (d *Desk) wagesBut(ctx context.Context, but string) (posting.MinimumWages, error) {
	set, err := d.setRules(ctx)
	if err != nil {
		return set.Wages, err
	}
	tables, err := d.store.NoticeTables(ctx)
	if err != nil {
		return set.Wages, err
	}
	return withTables(set.Wages, slices.DeleteFunc(tables, func(t notice.Table) bool { return t.Notice == but })), nil
}

// withTables are minimum wages and the tables that follow on them.
func withTables(wages posting.MinimumWages, tables []notice.Table) posting.MinimumWages {
	for _, t := range tables {
		if t.Verdict != posting.TableUsed {
			continue
		}
		if table, err := posting.ParseMinimumWages(t.Reader()); err == nil {
			wages = wages.With(table)
		}
	}
	return wages
}

// NoticeTable looks at the table of a notice; false where it brought none.
func (d *Desk) NoticeTable(ctx context.Context, id string) (t NoticeTable, found bool, err error) {
	tables, err := d.store.NoticeTables(ctx)
	i := slices.IndexFunc(tables, func(t notice.Table) bool { return t.Notice == id })
	if err != nil || i < 0 {
		return t, false, err
	}
	t.Verdict = tables[i].Verdict
	table, err := posting.ParseMinimumWages(tables[i].Reader())
	if err != nil {
		return t, true, nil //nolint:nilerr // that it cannot be read is the verdict
	}
	before, err := d.wagesBut(ctx, id)
	if err != nil {
		return t, true, err
	}
	t.Begins, t.Changes = table.Begins(), before.Changes(table)
	if t.Verdict == posting.TableUsed {
		t.Touched, err = d.touched(ctx, before, before.With(table))
	}
	return t, true, err
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
	rules, err := d.rules(ctx)
	return outdated(era.Of(d.now()), rules.Wages), err
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
