package office

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
	writeTalkMessage = `INSERT INTO talk_message (id, talk, account, posting, side, at, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7)`
	writeTalkFile    = `INSERT INTO talk_file (message, n, sealed) VALUES ($1, $2, $3)`
)

// PutTalkMessage keeps a message and its files, sealed.
func (o *Store) PutTalkMessage(ctx context.Context, m talk.Sealed, files [][]byte) error {
	_, err := o.DB.Exec(ctx, writeTalkMessage, m.ID, m.Talk, m.Account, m.Posting, m.From, clock.Text(m.At), m.Body)
	for n, f := range files {
		if err == nil {
			_, err = o.DB.Exec(ctx, writeTalkFile, m.ID, n, f)
		}
	}
	return err
}

const (
	talkColumns  = `SELECT id, talk, account, posting, side, at, sealed FROM talk_message `
	talkMessage  = talkColumns + `WHERE id = $1`
	talkMessages = talkColumns + `WHERE talk = $1 ORDER BY at, id`
	talksOf      = talkColumns + `WHERE account = $1 AND at > $2 ORDER BY at, id`
)

// TalkMessage reads one message. It returns a NotFound fault.
func (o *Store) TalkMessage(ctx context.Context, id string) (talk.Sealed, error) {
	found, err := store.Collect(ctx, o.DB, scanTalk, talkMessage, id)
	if err == nil && len(found) == 0 {
		err = fault.New(fault.NotFound, "talk.notFound")
	}
	return firstOf(found), err
}

// TalkMessages lists the messages of a talk, the oldest first.
func (o *Store) TalkMessages(ctx context.Context, of string) ([]talk.Sealed, error) {
	return store.Collect(ctx, o.DB, scanTalk, talkMessages, of)
}

// TalksOf lists the messages of a business after a moment, the oldest first.
func (o *Store) TalksOf(ctx context.Context, account string, after time.Time) ([]talk.Sealed, error) {
	return store.Collect(ctx, o.DB, scanTalk, talksOf, account, clock.Text(after))
}

func scanTalk(r *sql.Rows) (m talk.Sealed, err error) {
	var at string
	err = r.Scan(&m.ID, &m.Talk, &m.Account, &m.Posting, &m.From, &at, &m.Body)
	m.At = store.Instant(at)
	return m, err
}

const (
	talkHeads = `
	SELECT f.id, f.account, f.posting, f.side, f.sealed, l.id, l.side, l.at
	  FROM talk_message f
	  JOIN talk_message l ON l.id = (SELECT id FROM talk_message m WHERE m.talk = f.id ORDER BY at DESC, id DESC LIMIT 1)
	 WHERE f.talk = f.id`
	talks = talkHeads + ` ORDER BY l.side = 'office', l.at DESC, f.id DESC LIMIT 1000`
)

// Talks lists up to 1,000 talks: those in which the business wrote last first, among them the latest.
func (o *Store) Talks(ctx context.Context) ([]talk.Head, error) {
	return store.Collect(ctx, o.DB, scanHead, talks)
}

func scanHead(r *sql.Rows) (h talk.Head, err error) {
	var at string
	err = r.Scan(&h.First.ID, &h.First.Account, &h.First.Posting, &h.First.From, &h.First.Body, &h.Last.ID, &h.Last.From, &at)
	h.First.Talk, h.Last.Talk, h.Last.At = h.First.ID, h.First.ID, store.Instant(at)
	return h, err
}

const talkFile = `SELECT sealed FROM talk_file WHERE message = $1 AND n = $2`

// TalkFile reads a file of a message, sealed. It returns a NotFound fault.
func (o *Store) TalkFile(ctx context.Context, message string, n int) (sealed []byte, err error) {
	err = o.DB.QueryRowContext(ctx, talkFile, message, n).Scan(&sealed)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "talk.notFound")
	}
	return sealed, o.DB.Explain("read a file of a message", err)
}

const countTalk = `SELECT count(*) FROM talk_message WHERE account = $1 AND side = 'business' AND at > $2`

// TalkedSince counts the messages that a business wrote after a moment.
func (o *Store) TalkedSince(ctx context.Context, account string, after time.Time) (n int, err error) {
	err = o.DB.QueryRowContext(ctx, countTalk, account, clock.Text(after)).Scan(&n)
	return n, o.DB.Explain("count messages", err)
}

const (
	forgetTalkFiles = `DELETE FROM talk_file WHERE message IN (SELECT id FROM talk_message WHERE at < $1)`
	forgetTalks     = `DELETE FROM talk_message WHERE at < $1`
)

// ForgetTalks erases the messages of before a moment.
func (o *Store) ForgetTalks(ctx context.Context, before time.Time) error {
	if _, err := o.DB.Exec(ctx, forgetTalkFiles, clock.Text(before)); err != nil {
		return err
	}
	_, err := o.DB.Exec(ctx, forgetTalks, clock.Text(before))
	return err
}
