package office

import (
	"context"
	"database/sql"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/store"
)

// admitted is seeker.Conditions.Admits. The sets are compared as bits; what was not asked, and what was not said, is zero.
const (
	admitted = `
	  FROM seeker_wish
	 WHERE valid_until >= $1 AND n < $2
	   AND ($3 = 0 AND $4 = 0 OR jobs & $3 <> 0 OR more_jobs & $4 <> 0)
	   AND education >= $5 AND (car OR NOT $6) AND (approach OR NOT $7)
	   AND ($8 = 0 AND $9 = 0
	        OR past1 > 0 AND ($8 = 0 OR past1 = $8) AND years1 >= $9
	        OR past2 > 0 AND ($8 = 0 OR past2 = $8) AND years2 >= $9
	        OR past3 > 0 AND ($8 = 0 OR past3 = $8) AND years3 >= $9)
	   AND ($10
	        OR ($11 = 0 OR places = 0 OR places & $11 <> 0)
	       AND ($12 = 0 OR statuses = 0 OR statuses & $12 <> 0)
	       AND ($13 > 0 AND month_yen > 0 AND month_yen <= $13
	            OR $14 > 0 AND hour_yen > 0 AND hour_yen <= $14
	            OR NOT ($13 > 0 AND month_yen > 0 OR $14 > 0 AND hour_yen > 0))
	       AND ($16 = 0 OR ends = 0
	            OR begins <= $15 AND $16 <= ends
	            OR begins > $15 AND $16 + 1440 <= ends))`
	worded = ` AND n IN (SELECT oid FROM seeker_words($17))`

	countAdmitted = `SELECT count(*)` + admitted
	countWorded   = countAdmitted + worded

	begin      = seekerColumns + `WHERE number IN (SELECT number`
	end        = ` ORDER BY n DESC LIMIT `
	newest     = `) ORDER BY published DESC`
	pagePlain  = begin + admitted + end + `$17` + newest
	pageWorded = begin + admitted + worded + end + `$18` + newest
)

// FindSeekers finds who is published on a day and admitted by conditions: how many there are, and at most limit of them, who was published
// last first; before is the number of a publication, behind which they begin, or 0 for the first page.
func (o *Store) FindSeekers(ctx context.Context, c seeker.Conditions, today era.Date, before int64, limit int) (all int, found []seeker.Seeker, err error) {
	const everybody = 1 << 62
	words := strings.Join(append(seeker.Phrases("licence", c.Licence), seeker.Phrases("words", c.Words)...), " AND ")
	args := []any{
		today.String(), int64(everybody), c.Jobs.Low, c.Jobs.High, c.Education, c.Car, c.Approach, c.Past.Job, c.Past.Years, c.Also,
		c.Places.Low, c.Statuses.Low, c.Month, c.Hour, c.Window.From, c.Window.Until,
	}
	counting, listing := countAdmitted, pagePlain
	if words != "" {
		counting, listing, args = countWorded, pageWorded, append(args, words)
	}
	if err := o.DB.QueryRowContext(ctx, counting, args...).Scan(&all); err != nil {
		return 0, nil, o.DB.Explain("count seekers", err)
	}
	if before > 0 {
		args[1] = before
	}
	found, err = store.Collect(ctx, o.DB, func(r *sql.Rows) (seeker.Seeker, error) { return scanSeeker(r) }, listing, append(args, limit)...)
	return all, found, err
}

const newestWish = `SELECT coalesce(max(n), 0) FROM seeker_wish`

// NewestSeeker is the number of the last publication of those that stand.
func (o *Store) NewestSeeker(ctx context.Context) (n int64, err error) {
	err = o.DB.QueryRowContext(ctx, newestWish).Scan(&n)
	return n, o.DB.Explain("find seeker", err)
}
