package desk

import (
	"context"
	"slices"

	"kyujindesk/backend/era"
	"kyujindesk/backend/posting"
)

// Rows are postings as a table with a head, in the order of ids; without any posting it is a head for every kind.
func (d *Desk) Rows(ctx context.Context, ids []string) ([][]string, error) {
	postings := make([]posting.Posting, 0, len(ids))
	kinds := []posting.Kind{}
	for _, id := range ids {
		p, err := d.store.Posting(ctx, id)
		if err != nil {
			return nil, err
		}
		postings = append(postings, p)
		if !slices.Contains(kinds, p.Kind) {
			kinds = append(kinds, p.Kind)
		}
	}
	if len(ids) == 0 {
		kinds = posting.Kinds()
	}
	head := posting.Head(kinds)
	rows := [][]string{head}
	for _, p := range postings {
		rows = append(rows, posting.Row(head, p.Kind, p.Values))
	}
	return rows, nil
}

// Import makes a draft of each row that was read, all in one transaction, with what the establishment gives where the row says nothing. It
// gives their ids.
func (d *Desk) Import(ctx context.Context, rows []posting.Imported) (ids []string, err error) {
	e, err := d.Establishment(ctx)
	if err != nil {
		return nil, err
	}
	err = d.store.Atomically(ctx, func(ctx context.Context) error {
		for _, row := range rows {
			start := posting.From(row.Kind, e, nil, era.Of(d.now()))
			values := posting.Derive(row.Kind, posting.Answered(row.Kind, start, row.Values), era.Of(d.now()), e)
			id, err := d.begin(ctx, row.Kind, values)
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return ids, nil
}
