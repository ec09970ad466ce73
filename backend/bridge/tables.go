package bridge

import (
	"context"
	"os"
	"path/filepath"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/spreadsheet"
)

// TableView is a table a person chose to import, and what its columns seem to be.
type TableView struct {
	Name    string        `json:"name"` // of the file; empty where the person cancelled
	Rows    [][]string    `json:"rows"`
	Head    int           `json:"head"` // which row is the head
	Keys    []string      `json:"keys"` // which question each column answers, or empty
	Columns []form.Column `json:"columns"`
}

// TableInput is a table, and what its columns are.
type TableInput struct {
	Posting string     `json:"posting"` // of applicants: the id of what they applied to
	Rows    [][]string `json:"rows"`
	Head    int        `json:"head"`
	Keys    []string   `json:"keys"`
}

// PreviewView is what an import would do.
type PreviewView struct {
	Count    int                `json:"count"` // rows taken
	First    [][]string         `json:"first"` // the first of them, as they will be: a cell for each column that is taken
	Problems []form.CellProblem `json:"problems"`
}

// shownRows are as many rows as a preview shows.
const shownRows = 5

// tableOf asks for a table and reads it. Nothing is kept of it.
func tableOf(e Edge, columns []form.Column) (TableView, error) {
	return onDesk(e, asked, func(ctx context.Context, _ *desk.Desk) (TableView, error) {
		v := TableView{Rows: [][]string{}, Keys: []string{}, Columns: columns}
		path, err := runtime.OpenFileDialog(ctx, runtime.OpenDialogOptions{
			Filters: []runtime.FileFilter{{DisplayName: "CSV, Excel", Pattern: "*.csv;*.tsv;*.txt;*.xlsx;*.xls"}},
		})
		if err != nil || path == "" {
			return v, err
		}
		f, err := os.Open(path)
		if err != nil {
			return TableView{}, fault.New(fault.Storage, "storage.unreadable").Because(err)
		}
		defer func() { _ = f.Close() }() // only read
		if v.Rows, err = spreadsheet.Read(f); err != nil {
			return TableView{}, err
		}
		v.Name = filepath.Base(path)
		v.Head, v.Keys = form.HeadOf(v.Rows, v.Columns)
		v.Keys = orEmpty(v.Keys)
		return v, nil
	})
}

// celled is a row that can be shown as it will be.
type celled interface{ Cells(keys []string) []string }

func preview[R celled](rows []R, problems []form.CellProblem, keys []string) PreviewView {
	v := PreviewView{Count: len(rows), First: [][]string{}, Problems: orEmpty(problems)}
	for _, r := range rows[:min(len(rows), shownRows)] {
		v.First = append(v.First, r.Cells(keys))
	}
	return v
}

// ReadTable asks for a table of people and reads it.
func (s *Applicants) ReadTable() (TableView, error) { return tableOf(s.Edge, applicant.Columns()) }

// Preview reads a table as Import would, and keeps nothing.
func (s *Applicants) Preview(in TableInput) (PreviewView, error) {
	return call(s.life, quick, func(context.Context) (PreviewView, error) {
		people, problems := applicant.FromTable(in.Rows, in.Head, in.Keys)
		return preview(people, problems, in.Keys), nil
	})
}

// TakenView is what came of an import of people.
type TakenView struct {
	Taken int    `json:"taken"`
	Undo  string `json:"undo"` // token for Undo; empty where nobody was taken
}

// Import takes the people of a table into the book; rows with a wrong cell are left out, as Preview says.
func (s *Applicants) Import(in TableInput) (TakenView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (TakenView, error) {
		people, _ := applicant.FromTable(in.Rows, in.Head, in.Keys)
		token, err := d.Applicants.Import(ctx, in.Posting, people)
		return TakenView{len(people), token}, err
	})
}

// ReadTable asks for a table of postings and reads it.
func (s *Postings) ReadTable() (TableView, error) { return tableOf(s.Edge, posting.Columns()) }

// Preview reads a table as Import would, and keeps nothing.
func (s *Postings) Preview(in TableInput) (PreviewView, error) {
	return call(s.life, quick, func(context.Context) (PreviewView, error) {
		postings, problems := posting.FromTable(in.Rows, in.Head, in.Keys)
		return preview(postings, problems, in.Keys), nil
	})
}

// Import makes a draft of every row that can be read, and gives their ids.
func (s *Postings) Import(in TableInput) ([]string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]string, error) {
		postings, _ := posting.FromTable(in.Rows, in.Head, in.Keys)
		ids, err := d.Import(ctx, postings)
		return orEmpty(ids), err
	})
}
