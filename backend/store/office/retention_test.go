package office_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/posting"
	officestore "kyujindesk/backend/store/office"
)

// left lists which letters, out and in, still have their bytes after what is forgotten was forgotten.
func left(t *testing.T, o *officestore.Store) (all []string) {
	t.Helper()
	atomically(t, o, o.ForgetReduced)
	if _, err := o.Forget(t.Context()); err != nil {
		t.Fatal(err)
	}
	rows, err := o.DB.QueryContext(t.Context(), `
		SELECT id FROM outbox WHERE raw IS NOT NULL UNION ALL
		SELECT inbox.id FROM inbox JOIN mail ON mail.sha256 = inbox.mail WHERE raw IS NOT NULL ORDER BY 1`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		all = append(all, id)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// TestLettersOfWhoIsForgottenAreForgotten: as soon as they have arrived; what is said of a withdrawal stays as long as other letters, and
// nobody has the letters of another business forgotten.
func TestLettersOfWhoIsForgottenAreForgotten(t *testing.T) {
	o, f := open(t)
	later := clock.Text(now().Add(30 * 24 * time.Hour))
	do := func(ctx context.Context, query string, args ...any) error {
		_, err := o.DB.Exec(ctx, query, args...)
		return err
	}
	plain := func(ctx context.Context, id, about string, next any, trouble string) error {
		return do(ctx, `INSERT INTO outbox (id, peer, epoch, seq, chain, kind, about, answers, recipient, made_at, ends, attempts, next_try_at, trouble, raw)
			VALUES ($1, '', '', 0, '', 'plain', $2, '', '', $3, 'once', 1, $4, $5, x'00')`, id, about, clock.Text(now()), next, trouble)
	}
	out := func(ctx context.Context, id, kind, about string, arrived bool) error {
		acked, erase := any(nil), any(nil)
		if arrived {
			acked, erase = clock.Text(now()), later
		}
		return do(ctx, `INSERT INTO outbox (id, peer, epoch, seq, chain, kind, about, answers, recipient, made_at, ends, acked_at, erase_at, raw)
			VALUES ($1, 'device', 'e', (SELECT count(*) + 1 FROM outbox), '', $2, $3, '', 'saiyo@example.jp', $4, 'ack', $5, $6, x'00')`,
			id, kind, about, clock.Text(now()), acked, erase)
	}
	in := func(ctx context.Context, id, kind, about string) error {
		if err := do(ctx, `INSERT INTO mail (box, validity, uid, sha256, size, stored_at, verdict, erase_at, raw)
			VALUES ('INBOX', 1, (SELECT count(*) + 1 FROM mail), $1, 1, $2, 'applied', $3, x'00')`, id, clock.Text(now()), later); err != nil {
			return err
		}
		return do(ctx, `INSERT INTO inbox (id, peer, epoch, seq, hash, kind, about, answers, came_at, applied_at, unread, mail)
			VALUES ($1, 'device', 'e', (SELECT count(*) + 1 FROM inbox), '', $2, $3, '', $4, $4, 0, $1)`, id, kind, about, clock.Text(now()))
	}
	atomically(t, o, func(ctx context.Context) error {
		if err := o.PutPosting(ctx, posting.Posting{}, filed("posting", 0), f); err != nil {
			return err
		}
		for _, i := range []applicant.Introduction{
			{ID: "open"},
			{ID: "withdrawn", Withdrawn: true, Reduced: true},
			{ID: "erased", Erased: true, Reduced: true},
			{ID: "gone", Withdrawn: true, Erased: true, Reduced: true},
			{ID: "closed", Reduced: true},
		} {
			i.Posting, i.Route, i.On, i.Person = "posting", applicant.Online, era.Of(now()), []byte("sealed")
			if err := o.PutIntroduction(ctx, i); err != nil {
				return err
			}
			for _, kind := range []string{"introduction", "introduction.withdrawn", "result.told"} {
				if err := out(ctx, i.ID+" "+kind, kind, i.ID, true); err != nil {
					return err
				}
			}
			if err := in(ctx, i.ID+" result", "result", i.ID); err != nil {
				return err
			}
		}
		for _, about := range []string{"own", "kept"} {
			if err := in(ctx, about+" result", "result", about); err != nil {
				return err
			}
			if err := out(ctx, about+" result.told", "result.told", about, true); err != nil {
				return err
			}
		}
		for about, kind := range map[string]string{"own": "applicant.erased", "open": "applicant.erased", "posting": "applicant.erased"} {
			if err := in(ctx, about+" erased", kind, about); err != nil {
				return err
			}
		}
		for _, about := range []string{"withdrawn", "open"} {
			if err := errors.Join(
				plain(ctx, about+" mail refused", about, nil, "mail.refused"), plain(ctx, about+" mail in doubt", about, nil, "mail.unsure"),
				plain(ctx, about+" mail waits", about, later, "mail.offline"), plain(ctx, about+" mail under way", about, clock.Text(now()), ""),
			); err != nil {
				return err
			}
		}
		if err := out(ctx, "posting told", "posting.told", "posting", true); err != nil {
			return err
		}
		return out(ctx, "erased on its way", "introduction.documents", "erased", false)
	})
	want := []string{
		"closed introduction.withdrawn", "erased on its way", "kept result", "kept result.told", "open erased", "open introduction", "open introduction.withdrawn",
		"open mail in doubt", "open mail refused", "open mail under way", "open mail waits", "open result",
		"open result.told", "posting told", "withdrawn introduction.withdrawn", "withdrawn mail under way",
	}
	if got := left(t, o); !slices.Equal(got, want) {
		t.Errorf("left are %q\nwant %q", got, want)
	}
}

// TestPeopleAreLookedForByTheEndOfTheirPosting: on each side of the day, however it ended, and no more of them than were asked for.
func TestPeopleAreLookedForByTheEndOfTheirPosting(t *testing.T) {
	o, f := open(t)
	day := era.Date{Y: 2026, M: 11, D: 21}
	put := func(id string, p posting.Posting, i applicant.Introduction) {
		t.Helper()
		atomically(t, o, func(ctx context.Context) error {
			p.ID, p.Kind, p.Rev, i.ID, i.Posting, i.Route, i.On = id, posting.FullTime, 1, id, id, applicant.Online, day
			if err := o.PutPosting(ctx, posting.Posting{}, p, f); err != nil {
				return err
			}
			return o.PutIntroduction(ctx, i)
		})
	}
	known := applicant.Introduction{Person: []byte("sealed")}
	bare := applicant.Introduction{Person: []byte("sealed"), Reduced: true}
	late := applicant.Introduction{Person: []byte("sealed"), Reduced: true, Outcome: []byte("sealed")}
	put("a ran out", posting.Posting{State: posting.Valid, Expires: day.AddDays(-1)}, known)
	put("b last day", posting.Posting{State: posting.Valid, Expires: day}, known)
	put("c without end", posting.Posting{State: posting.Valid}, known)
	put("d cancelled", posting.Posting{State: posting.Cancelled, Expires: day, UpdatedAt: day.Start().Add(-time.Second)}, known)
	put("e cancelled today", posting.Posting{State: posting.Cancelled, Expires: day, UpdatedAt: day.Start()}, known)
	put("f nothing known", posting.Posting{State: posting.Valid, Expires: day.AddDays(-1)}, applicant.Introduction{})
	put("g bare", posting.Posting{State: posting.Valid, Expires: day.AddDays(-1)}, bare)
	put("h result since", posting.Posting{State: posting.Valid, Expires: day.AddDays(-1)}, late)
	for _, c := range []struct {
		bare  bool
		limit int
		want  string
	}{
		{false, 100, "[a ran out d cancelled h result since]"},
		{true, 100, "[a ran out d cancelled g bare h result since]"},
		{true, 1, "[a ran out]"},
	} {
		all, err := o.IntroductionsTo(t.Context(), day, c.bare, c.limit)
		var ids []string
		for _, i := range all {
			ids = append(ids, i.ID)
		}
		if got := fmt.Sprint(ids); err != nil || got != c.want {
			t.Errorf("bare %v, at most %d: %s, %v, want %s", c.bare, c.limit, got, err, c.want)
		}
	}
}
