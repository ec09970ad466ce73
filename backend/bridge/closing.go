package bridge

import (
	"bytes"
	"context"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/spreadsheet"
)

// ClosingView is how far the closing of the account (退会) is.
type ClosingView struct {
	Stage string `json:"stage"` // see entry.Closing; empty while nobody asks
	At    string `json:"at"`    // when the office was asked, or since when it is closed; empty for neither
	Most  int    `json:"most"`  // characters of what may be said beside it
}

// Closing is the page on which an account is closed.
type Closing struct {
	Edge
	show func(path string) error
}

// NewClosing makes the service. show opens a saved file in the system's own program.
func NewClosing(e Edge, show func(path string) error) *Closing { return &Closing{e, show} }

// State tells how far it is.
func (s *Closing) State() (ClosingView, error) {
	return s.after(func(context.Context, *desk.Desk) error { return nil })
}

// Ask asks the office to close the account; why may be empty.
func (s *Closing) Ask(why string) (ClosingView, error) {
	return s.after(func(ctx context.Context, d *desk.Desk) error { return d.Close(ctx, why) })
}

// Undo takes that back.
func (s *Closing) Undo() (ClosingView, error) {
	return s.after(func(ctx context.Context, d *desk.Desk) error { return d.KeepOpen(ctx) })
}

func (s *Closing) after(do func(ctx context.Context, d *desk.Desk) error) (ClosingView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (ClosingView, error) {
		if err := do(ctx, d); err != nil {
			return ClosingView{}, err
		}
		c, err := d.Closing(ctx)
		return ClosingView{c.Stage, timeText(c.At), letter.MaxWhy}, err
	})
}

// Establishment asks where to save the establishment as a table, "csv" or "xlsx", saves and shows it. It gives the path back, or nothing
// where the person cancelled.
func (s *Closing) Establishment(format string) (string, error) {
	return saveFile(s.Edge, s.show, func(ctx context.Context, d *desk.Desk) (file, error) {
		e, err := d.Establishment(ctx)
		if err != nil {
			return file{}, err
		}
		rows := [][]string{{"項目", "内容"}, {"事業所番号", e.Number}}
		for _, l := range establishment.Form().Print(e.Values()) {
			rows = append(rows, []string{l.Label.JA, l.Text.JA})
		}
		var out bytes.Buffer
		if format == "xlsx" {
			err = spreadsheet.WriteXLSX(&out, "事業所", rows)
			return file{"事業所", ".xlsx", out.Bytes()}, err
		}
		err = spreadsheet.WriteCSV(&out, rows)
		return file{"事業所", ".csv", out.Bytes()}, err
	})
}
