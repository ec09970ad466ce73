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
	Dossier func(w io.Writer, d applicant.Dossier, practice bool) error
	Roster  func(w io.Writer, r applicant.Roster, practice bool) error
	Slip    func(w io.Writer, s applicant.Slip, practice bool) error
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

// SlipView is a paper to an applicant before it is printed: who is written to, and the words that are proposed.
type SlipView struct {
	Person string `json:"person"`
	Title  string `json:"title"`
	Text   string `json:"text"`
}

// SlipInput is a paper as a person leaves it. Kind is one of applicant.SlipKind, the interview of an invitation its id.
type SlipInput struct {
	ID        string `json:"id"`
	Kind      string `json:"kind"`
	Interview string `json:"interview"`
	Title     string `json:"title"`
	Text      string `json:"text"`
}

// Slip proposes a paper to an applicant.
func (s *Applicants) Slip(id, kind, interview string) (SlipView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (SlipView, error) {
		slip, err := d.Slip(ctx, id, applicant.SlipKind(kind), interview)
		return SlipView{slip.Person, slip.Title, slip.Text}, err
	})
}

// SaveSlip asks where to save such a paper as PDF, saves and shows it. It gives the path back, or nothing where the person cancelled.
func (s *Applicants) SaveSlip(in SlipInput) (string, error) {
	return s.save(func(ctx context.Context, d *desk.Desk) (file, error) {
		slip, err := d.Slip(ctx, in.ID, applicant.SlipKind(in.Kind), in.Interview)
		if err != nil {
			return file{}, err
		}
		if slip, err = slip.Worded(in.Title, in.Text); err != nil {
			return file{}, err
		}
		var pdf bytes.Buffer
		err = s.papers.Slip(&pdf, slip, s.program.Practising())
		return file{slip.Kind.Words(), ".pdf", pdf.Bytes()}, err
	})
}

// RosterInput is a list of applicants as a person leaves it before it is printed. Items are of applicant.RosterItem.
type RosterInput struct {
	IDs   []string `json:"ids"`
	Title string   `json:"title"`
	Note  string   `json:"note"`
	Items []string `json:"items"`
}

// SaveRoster asks where to save such a list as PDF, saves and shows it. It gives the path back, or nothing where the person cancelled.
func (s *Applicants) SaveRoster(in RosterInput) (string, error) {
	return s.save(func(ctx context.Context, d *desk.Desk) (file, error) {
		roster, err := d.Roster(ctx, in.IDs)
		if err != nil {
			return file{}, err
		}
		if roster, err = roster.Worded(in.Title, in.Note, in.Items); err != nil {
			return file{}, err
		}
		var pdf bytes.Buffer
		err = s.papers.Roster(&pdf, roster, s.program.Practising())
		return file{rosterFile, ".pdf", pdf.Bytes()}, err
	})
}

// rosterFile is what a file with a list of applicants is called.
const rosterFile = "応募者名簿"

// Export asks where to save some applicants, or all without any id, as a table: "csv" or "xlsx". It saves and shows it, and gives the
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
		default:
			err = fmt.Errorf("no list is made as %q", format)
		}
		return file{rosterFile, "." + format, out.Bytes()}, err
	})
}

// save makes a file, asks where to save it, saves and shows it.
func (s *Applicants) save(make func(ctx context.Context, d *desk.Desk) (file, error)) (string, error) {
	return saveFile(s.Edge, s.show, make)
}
