package sqlite

import (
	"encoding/json"
	"errors"
	"fmt"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
)

// kept is a posting on its way into a row or out of one: what is not a column of its own type stands beside it as text.
type kept struct {
	posting.Posting
	received, expires, updated       string
	remarks, requests, held, content string
	figures                          string // at a desk alone
}

func keep(p posting.Posting) (k kept, err error) {
	k = kept{Posting: p, received: p.Received.String(), expires: p.Expires.String(), updated: clock.Text(p.UpdatedAt)}
	if p.Remarks == nil {
		p.Remarks = []posting.Remark{}
	}
	if p.Requests == nil {
		p.Requests = []posting.Request{}
	}
	for _, part := range []struct {
		text *string
		of   any
	}{{&k.remarks, p.Remarks}, {&k.requests, p.Requests}, {&k.held, p.Held}, {&k.content, p.Values}, {&k.figures, p.Figures}} {
		b, err := json.Marshal(part.of)
		if err != nil {
			return k, fmt.Errorf("write posting: %w", err)
		}
		*part.text = string(b)
	}
	return k, nil
}

// posting is what was read, or why it could not be.
func (k kept) posting(err error) (posting.Posting, error) {
	if err != nil {
		return posting.Posting{}, err
	}
	p := k.Posting
	p.UpdatedAt = instant(k.updated)
	err = errors.Join(
		json.Unmarshal([]byte(k.remarks), &p.Remarks), json.Unmarshal([]byte(k.requests), &p.Requests),
		json.Unmarshal([]byte(k.content), &p.Values), unmarshalSome(k.held, &p.Held), unmarshalSome(k.figures, &p.Figures),
		p.Received.UnmarshalText([]byte(k.received)), p.Expires.UnmarshalText([]byte(k.expires)))
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

// one is the only posting of a list, or a NotFound fault.
func one(list []posting.Posting, err error) (posting.Posting, error) {
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "posting.notFound")
	}
	if err != nil {
		return posting.Posting{}, err
	}
	return list[0], nil
}
