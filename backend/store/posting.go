package store

import (
	"encoding/json"
	"errors"
	"fmt"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
)

// PostingRow is a posting on its way into a row or out of one: what is not a column of its own type stands beside it as text.
type PostingRow struct {
	posting.Posting
	Text PostingText
}

// PostingText is what of a posting lies in a row as text.
type PostingText struct {
	Received, Expires, Updated       string
	Filed                            string // at a desk alone
	Remarks, Requests, Held, Content string
	Figures                          string // at a desk alone
}

// RowOf is a posting as a row has it.
func RowOf(p posting.Posting) (r PostingRow, err error) {
	r = PostingRow{Posting: p, Text: PostingText{Received: p.Received.String(), Expires: p.Expires.String(), Updated: clock.Text(p.UpdatedAt)}}
	if !p.FiledAt.IsZero() {
		r.Text.Filed = clock.Text(p.FiledAt)
	}
	if p.Remarks == nil {
		p.Remarks = []posting.Remark{}
	}
	if p.Requests == nil {
		p.Requests = []posting.Request{}
	}
	for _, part := range []struct {
		text *string
		of   any
	}{{&r.Text.Remarks, p.Remarks}, {&r.Text.Requests, p.Requests}, {&r.Text.Held, p.Held}, {&r.Text.Content, p.Values}, {&r.Text.Figures, p.Figures}} {
		b, err := json.Marshal(part.of)
		if err != nil {
			return r, fmt.Errorf("write posting: %w", err)
		}
		*part.text = string(b)
	}
	return r, nil
}

// Read is the posting of a row, or why it could not be scanned or read.
func (r PostingRow) Read(err error) (posting.Posting, error) {
	if err != nil {
		return posting.Posting{}, err
	}
	p := r.Posting
	p.UpdatedAt, p.FiledAt = Instant(r.Text.Updated), Instant(r.Text.Filed)
	err = errors.Join(
		json.Unmarshal([]byte(r.Text.Remarks), &p.Remarks), json.Unmarshal([]byte(r.Text.Requests), &p.Requests),
		json.Unmarshal([]byte(r.Text.Content), &p.Values), unmarshalSome(r.Text.Held, &p.Held), unmarshalSome(r.Text.Figures, &p.Figures),
		p.Received.UnmarshalText([]byte(r.Text.Received)), p.Expires.UnmarshalText([]byte(r.Text.Expires)))
	if err != nil {
		return p, fmt.Errorf("posting %s: %w", p.ID, err)
	}
	return p, nil
}

func unmarshalSome(text string, into any) error {
	if text == "" {
		return nil
	}
	return json.Unmarshal([]byte(text), into)
}

// OnePosting is the only posting of a list, or a NotFound fault.
func OnePosting(list []posting.Posting, err error) (posting.Posting, error) {
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "posting.notFound")
	}
	if err != nil {
		return posting.Posting{}, err
	}
	return list[0], nil
}
