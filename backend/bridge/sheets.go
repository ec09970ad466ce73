package bridge

import (
	"bytes"
	"context"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/posting"
)

// SavePDF asks where to save the 求人票 of some postings, saves and shows them; with working, of the answers a person works on. It
// gives the path back, or nothing where the person cancelled.
func (s *Postings) SavePDF(ids []string, working bool) (string, error) {
	return s.save(func(ctx context.Context, d *desk.Desk) (file, error) {
		postings := make([]posting.Posting, 0, len(ids))
		for _, id := range ids {
			p, err := onSheet(ctx, d, id, working)
			if err != nil {
				return file{}, err
			}
			postings = append(postings, p)
		}
		e, err := d.Establishment(ctx)
		if err != nil {
			return file{}, err
		}
		var pdf bytes.Buffer
		err = s.print.Sheets(&pdf, e, postings, s.program.Practising())
		return file{sheetName(postings), ".pdf", pdf.Bytes()}, err
	})
}

// Sheet is the 求人票 of a posting as SavePDF would print it: a page each, as SVG in which nothing acts.
func (s *Postings) Sheet(id string, working bool) ([]string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]string, error) {
		p, err := onSheet(ctx, d, id, working)
		if err != nil {
			return nil, err
		}
		e, err := d.Establishment(ctx)
		if err != nil {
			return nil, err
		}
		return s.print.Pages(e, p, s.program.Practising())
	})
}

// onSheet is a posting with the answers that stand on its sheet: those in force, or those a person works on.
func onSheet(ctx context.Context, d *desk.Desk, id string, working bool) (posting.Posting, error) {
	page, err := d.Open(ctx, id)
	if working {
		page.Values = page.Working()
	}
	return page.Posting, err
}

// sheetName names the file after the posting in it.
func sheetName(postings []posting.Posting) string {
	name := "求人票"
	if len(postings) != 1 {
		return name
	}
	for _, part := range []string{posting.Title(postings[0].Values), postings[0].Number} {
		if part != "" {
			name += "_" + part
		}
	}
	return name
}
