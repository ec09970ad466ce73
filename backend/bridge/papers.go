package bridge

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/form"
	"kyujindesk/backend/spreadsheet"
)

// Papers prints what a business gives out of its hands about applicants.
type Papers struct {
	Dossier  func(w io.Writer, d applicant.Dossier, practice bool) error
	Roster   func(w io.Writer, r applicant.Roster, practice bool) error
	Decision func(w io.Writer, d applicant.Decision, practice bool) error
}

// SaveDossier asks where to save everything that is kept of an applicant as one PDF, saves and shows it. It gives the path back, or nothing
// where the person cancelled.
func (s *Applicants) SaveDossier(id string) (string, error) {
	return s.save(func(ctx context.Context, d *desk.Desk) (file, error) {
		dossier, err := d.Dossier(ctx, id)
		if err != nil {
			return file{}, err
		}
		var pdf bytes.Buffer
		err = s.papers.Dossier(&pdf, dossier, s.program.Practising())
		return file{"個人情報の開示", ".pdf", pdf.Bytes()}, err
	})
}

// SaveDecision is the same with what an applicant is told of the selection in writing.
func (s *Applicants) SaveDecision(id string) (string, error) {
	return s.save(func(ctx context.Context, d *desk.Desk) (file, error) {
		decision, err := d.Decision(ctx, id)
		if err != nil {
			return file{}, err
		}
		var pdf bytes.Buffer
		err = s.papers.Decision(&pdf, decision, s.program.Practising())
		return file{"選考結果通知書", ".pdf", pdf.Bytes()}, err
	})
}

// Export asks where to save some applicants, or all without any id, as a list: "pdf", "csv" or "xlsx". It saves and shows it, and gives the
// path back, or nothing where the person cancelled.
func (s *Applicants) Export(ids []string, format string) (string, error) {
	return s.save(func(ctx context.Context, d *desk.Desk) (file, error) {
		roster, err := d.Roster(ctx, ids)
		if err != nil {
			return file{}, err
		}
		var out bytes.Buffer
		switch format {
		case "csv":
			err = spreadsheet.WriteCSV(&out, applicant.Table(roster.People))
		case "xlsx":
			err = spreadsheet.WriteXLSX(&out, "応募者", applicant.Table(roster.People))
		case "pdf":
			err = s.papers.Roster(&out, roster, s.program.Practising())
		default:
			err = fmt.Errorf("no list is made as %q", format)
		}
		return file{"応募者名簿", "." + format, out.Bytes()}, err
	})
}

// TableView is a table a person chose to import, and what its columns seem to be.
type TableView struct {
	Name    string        `json:"name"` // of the file; empty where the person cancelled
	Rows    [][]string    `json:"rows"`
	Head    int           `json:"head"` // which row is the head
	Keys    []string      `json:"keys"` // which question each column answers, or empty
	Columns []form.Column `json:"columns"`
}

// ReadTable asks for a table and reads it. Nothing is kept of it.
func (s *Applicants) ReadTable() (TableView, error) {
	return onDesk(s.Edge, asked, func(ctx context.Context, _ *desk.Desk) (TableView, error) {
		v := TableView{Rows: [][]string{}, Keys: []string{}, Columns: applicant.Columns()}
		path, err := runtime.OpenFileDialog(ctx, runtime.OpenDialogOptions{Filters: tableFiles()})
		if err != nil || path == "" {
			return v, err
		}
		if v.Rows, err = readTable(path); err != nil {
			return TableView{}, err
		}
		v.Name = filepath.Base(path)
		v.Head, v.Keys = form.HeadOf(v.Rows, v.Columns)
		v.Keys = orEmpty(v.Keys)
		return v, nil
	})
}

// TableInput is a table, and what its columns are.
type TableInput struct {
	Posting string     `json:"posting"` // its id
	Rows    [][]string `json:"rows"`
	Head    int        `json:"head"`
	Keys    []string   `json:"keys"`
}

// PreviewView is what an import would do.
type PreviewView struct {
	Count    int                `json:"count"` // people taken
	First    [][]string         `json:"first"` // the first of them, as they will be: a cell for each column that is taken
	Problems []form.CellProblem `json:"problems"`
}

// shownRows are as many people as a preview shows.
const shownRows = 5

// Preview reads a table as Import would, and keeps nothing.
func (s *Applicants) Preview(in TableInput) (PreviewView, error) {
	return call(s.life, quick, func(context.Context) (PreviewView, error) {
		people, problems := applicant.FromTable(in.Rows, in.Head, in.Keys)
		v := PreviewView{Count: len(people), First: [][]string{}, Problems: orEmpty(problems)}
		for _, p := range people[:min(len(people), shownRows)] {
			v.First = append(v.First, p.Cells(in.Keys))
		}
		return v, nil
	})
}

// TakenView is what came of an import.
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

// save makes a file, asks where to save it, saves and shows it.
func (s *Applicants) save(make func(ctx context.Context, d *desk.Desk) (file, error)) (string, error) {
	return saveFile(s.Edge, s.show, make)
}
