package desk

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/store"
	"kyujindesk/backend/talk"
)

const (
	writeTalkMessage = `
		INSERT INTO talk_message (id, talk, posting, side, at, seen_at, told_at, refused, sealed)
		VALUES ($1, $2, $3, $4, $5, COALESCE($6, (SELECT at FROM seen WHERE id = $1 AND $4 = 'office')), $7, $8, $9)
		ON CONFLICT (id) DO UPDATE SET at = excluded.at, told_at = excluded.told_at, refused = excluded.refused`
	writeTalkFile = `INSERT INTO talk_file (message, n, sealed) VALUES ($1, $2, $3)`
)

// PutTalkMessage keeps a message. Of one that is here already it keeps what became of it, and nothing else.
func (d *Store) PutTalkMessage(ctx context.Context, m talk.Sealed) error {
	_, err := d.DB.Exec(ctx, writeTalkMessage, m.ID, m.Talk, m.Posting, m.From, clock.Text(m.At), store.Text(m.Seen), store.Text(m.Told), m.Refused, m.Body)
	return err
}

// PutTalkFile keeps file n of a message, sealed.
func (d *Store) PutTalkFile(ctx context.Context, message string, n int, sealed []byte) error {
	_, err := d.DB.Exec(ctx, writeTalkFile, message, n, sealed)
	return err
}

const (
	talkColumns  = `SELECT id, talk, posting, side, at, COALESCE(seen_at, ''), COALESCE(told_at, ''), refused, sealed FROM talk_message `
	talkMessage  = talkColumns + `WHERE id = $1`
	talkMessages = talkColumns + `WHERE talk = $1 ORDER BY at, id LIMIT 1000`
)

// TalkMessage reads one message. It returns a NotFound fault.
func (d *Store) TalkMessage(ctx context.Context, id string) (talk.Sealed, error) {
	found, err := store.Collect(ctx, d.DB, scanTalk, talkMessage, id)
	if err != nil || len(found) > 0 {
		return append(found, talk.Sealed{})[0], err
	}
	return talk.Sealed{}, fault.New(fault.NotFound, "talk.notFound")
}

// TalkMessages lists up to 1,000 messages of a talk, the oldest first.
func (d *Store) TalkMessages(ctx context.Context, of string) ([]talk.Sealed, error) {
	return store.Collect(ctx, d.DB, scanTalk, talkMessages, of)
}

func scanTalk(r *sql.Rows) (m talk.Sealed, err error) {
	var at, seen, told string
	err = r.Scan(&m.ID, &m.Talk, &m.Posting, &m.From, &at, &seen, &told, &m.Refused, &m.Body)
	m.At, m.Seen, m.Told = store.Instant(at), store.Instant(seen), store.Instant(told)
	return m, err
}

const talks = `
	SELECT f.id, f.posting, f.side, f.sealed, l.id, l.side, l.at, COALESCE(l.told_at, ''), l.refused,
	       (SELECT count(*) FROM talk_message u WHERE u.talk = f.id AND u.side = 'office' AND u.seen_at IS NULL)
	  FROM talk_message f
	  JOIN talk_message l ON l.id = (SELECT id FROM talk_message m WHERE m.talk = f.id ORDER BY at DESC, id DESC LIMIT 1)
	 WHERE f.talk = f.id
	 ORDER BY l.at DESC, f.id DESC LIMIT 1000`

// Talks lists up to 1,000 talks, that with the last message first.
func (d *Store) Talks(ctx context.Context) ([]talk.Head, error) {
	return store.Collect(ctx, d.DB, func(r *sql.Rows) (h talk.Head, err error) {
		var at, told string
		err = r.Scan(&h.First.ID, &h.First.Posting, &h.First.From, &h.First.Body, &h.Last.ID, &h.Last.From, &at, &told, &h.Last.Refused, &h.Unseen)
		h.First.Talk, h.Last.Talk = h.First.ID, h.First.ID
		h.Last.At, h.Last.Told = store.Instant(at), store.Instant(told)
		return h, err
	}, talks)
}

const talkFile = `SELECT sealed FROM talk_file WHERE message = $1 AND n = $2`

// TalkFile reads a file of a message, sealed. It returns a NotFound fault.
func (d *Store) TalkFile(ctx context.Context, message string, n int) (sealed []byte, err error) {
	err = d.DB.QueryRowContext(ctx, talkFile, message, n).Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "talk.notFound")
	}
	return sealed, d.DB.Explain("read a file of a message", err)
}

const seeTalk = `UPDATE talk_message SET seen_at = $2 WHERE talk = $1 AND side = 'office' AND seen_at IS NULL RETURNING id`

// SeeTalk notes when what the office wrote in a talk was looked at, and gives the ids of what had not been before.
func (d *Store) SeeTalk(ctx context.Context, of string, at time.Time) ([]string, error) {
	return store.Collect(ctx, d.DB, store.Value[string], seeTalk, of, clock.Text(at))
}
