package sqlite

import (
	"context"
	"database/sql"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
)

const correspondence = `
	SELECT o.id, 1, o.kind, o.about, o.made_at, coalesce(o.sent_at, ''), coalesce(o.acked_at, ''),
	       coalesce((SELECT min(i.came_at) FROM inbox i WHERE i.answers = o.id), ''),
	       o.attempts, coalesce(o.next_try_at, ''), o.trouble, o.bounce, o.bounce_said, 0 AS mail, 0 AS unread, '' AS incident, '' AS domain, 0 AS size
	  FROM outbox o
	UNION ALL
	SELECT id, 0, kind, about, came_at, '', coalesce(applied_at, ''), '', 0, '', '', '', '', 0, unread, '', '', 0
	  FROM inbox WHERE refused_at IS NULL
	UNION ALL
	SELECT 'ack ' || name, 1, 'ack', '', coalesce(nullif(told_at, ''), ack_due_at, ''), '', '', '', 1, coalesce(ack_due_at, ''), trouble, '', '', 0, 0, '', '', 0
	  FROM peer WHERE trouble <> ''
	UNION ALL
	SELECT * FROM (
	SELECT coalesce(i.id, ''), 0, coalesce(i.kind, ''), coalesce(i.about, ''), m.stored_at, '', '', '', 0, '', m.reason, '', '', m.id, 0, m.incident, m.domain, m.size
	  FROM mail m LEFT JOIN inbox i ON i.mail = m.sha256
	 WHERE m.verdict = 'quarantined'
	 ORDER BY m.peer = '', m.id DESC LIMIT $2)
	 ORDER BY 5 DESC, 1 DESC LIMIT $1`

// quarantineShown bounds how many mails in quarantine stand among the letters: those of strangers would push them out.
const quarantineShown = 100

// Correspondence lists letters out and in and mails in quarantine, the latest first.
func (d *db) Correspondence(ctx context.Context, limit int) ([]letter.Record, error) {
	return collect(ctx, d.read(ctx), func(r *sql.Rows) (c letter.Record, err error) {
		var made, sent, acked, answered, next string
		err = r.Scan(&c.ID, &c.Out, &c.Kind, &c.About, &made, &sent, &acked, &answered, &c.Attempts, &next, &c.Trouble, &c.Bounce.Key, &c.Bounce.Said, &c.Mail, &c.Unread, &c.Incident, &c.Domain, &c.Size)
		c.MadeAt, c.SentAt, c.ArrivedAt, c.AnsweredAt, c.NextTry = instant(made), instant(sent), instant(acked), instant(answered), instant(next)
		return c, err
	}, correspondence, limit, quarantineShown)
}

const countStuck = `SELECT count(*) FROM outbox WHERE acked_at IS NULL AND made_at < $1`

// Stuck counts the letters that nobody has acknowledged for longer than letter.StuckAfter.
func (d *db) Stuck(ctx context.Context) (n int, err error) {
	err = d.read(ctx).QueryRowContext(ctx, countStuck, clock.Text(d.now().Add(-letter.StuckAfter))).Scan(&n)
	return n, explain("count stuck letters", err)
}
