package post

import (
	"context"
	"database/sql"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/store"
)

const correspondence = `
	SELECT o.id, TRUE, o.kind, o.about, o.made_at, coalesce(o.sent_at, ''), coalesce(o.acked_at, ''),
	       coalesce((SELECT min(i.came_at) FROM inbox i WHERE i.answers = o.id), ''),
	       o.attempts, coalesce(o.next_try_at, ''), o.trouble, o.bounce, o.bounce_said, 0 AS mail, FALSE AS unread, '' AS incident, '' AS domain, 0 AS size
	  FROM outbox o WHERE o.kind NOT LIKE 'own.%'
	UNION ALL
	SELECT id, FALSE, kind, about, came_at, '', coalesce(applied_at, ''), '', 0, '', '', '', '', 0, unread, '', '', 0
	  FROM inbox WHERE refused_at IS NULL AND kind NOT LIKE 'own.%'
	UNION ALL
	SELECT 'ack ' || name, TRUE, 'ack', '', coalesce(nullif(told_at, ''), ack_due_at, ''), '', '', '', 1, coalesce(ack_due_at, ''), trouble, '', '', 0, FALSE, '', '', 0
	  FROM peer WHERE trouble <> ''
	UNION ALL
	SELECT q.letter, FALSE, q.kind, q.about, q.stored_at, '', '', '', 0, '', q.reason, '', '', q.id, FALSE, q.incident, q.domain, q.size
	  FROM (SELECT coalesce(i.id, '') AS letter, coalesce(i.kind, '') AS kind, coalesce(i.about, '') AS about,
	               m.stored_at, m.reason, m.id, m.incident, m.domain, m.size
	          FROM mail AS m LEFT JOIN inbox AS i ON i.mail = m.sha256
	         WHERE m.verdict = 'quarantined'
	         ORDER BY m.peer = '', m.id DESC LIMIT $2) AS q
	 ORDER BY 5 DESC, 1 DESC LIMIT $1`

// quarantineShown bounds how many mails in quarantine stand among the letters: those of strangers would push them out.
const quarantineShown = 100

// Correspondence lists letters out and in and mails in quarantine, the latest first. Those between computers of one business are left out:
// there are many, and what they bring is seen where it belongs.
func (p *Store) Correspondence(ctx context.Context, limit int) ([]letter.Record, error) {
	return store.Collect(ctx, p.db, func(r *sql.Rows) (c letter.Record, err error) {
		var made, sent, acked, answered, next string
		err = r.Scan(&c.ID, &c.Out, &c.Kind, &c.About, &made, &sent, &acked, &answered, &c.Attempts, &next, &c.Trouble, &c.Bounce.Key, &c.Bounce.Said, &c.Mail, &c.Unread, &c.Incident, &c.Domain, &c.Size)
		c.MadeAt, c.SentAt, c.ArrivedAt, c.AnsweredAt, c.NextTry = store.Instant(made), store.Instant(sent), store.Instant(acked), store.Instant(answered), store.Instant(next)
		return c, err
	}, correspondence, limit, quarantineShown)
}

const countStuck = `SELECT count(*) FROM outbox WHERE acked_at IS NULL AND made_at < $1 AND kind NOT LIKE 'own.%' AND NOT ` + untried

// Stuck counts the letters that nobody has acknowledged for longer than letter.StuckAfter, but for those to sisters.
func (p *Store) Stuck(ctx context.Context) (n int, err error) {
	err = p.db.QueryRowContext(ctx, countStuck, clock.Text(p.db.Now().Add(-letter.StuckAfter))).Scan(&n)
	return n, p.db.Explain("count stuck letters", err)
}
