package bridge

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk"
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

// save makes a file, asks where to save it, saves and shows it.
func (s *Applicants) save(make func(ctx context.Context, d *desk.Desk) (file, error)) (string, error) {
	return saveFile(s.Edge, s.show, make)
}
