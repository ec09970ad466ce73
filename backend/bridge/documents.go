package bridge

import (
	"context"
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/picture"
)

// DocumentInput names a paper of an applicant.
type DocumentInput struct {
	ID       string `json:"id"`
	Document string `json:"document"`
}

// FileInput is a file that was dropped on an applicant.
type FileInput struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Data string `json:"data"` // base64
}

// ShownDocument is a paper to be shown in the window.
type ShownDocument struct {
	Name string `json:"name"`
	Type string `json:"type"`
	Data string `json:"data"` // base64; empty for what only the system's program can show
}

// AddDocument asks for files and files them. It tells how many; 0 where the person cancelled.
func (s *Applicants) AddDocument(id string) (int, error) {
	return onDesk(s.Edge, asked, func(ctx context.Context, d *desk.Desk) (int, error) {
		return chooseDocuments(ctx, func(name string, content []byte) error {
			_, err := d.Applicants.AddDocument(ctx, id, name, content)
			return err
		})
	})
}

// chooseDocuments asks for files of the kinds documents come as, and hands over one after the other until one is refused. It tells how many
// were taken; 0 where the person cancelled.
func chooseDocuments(ctx context.Context, take func(name string, content []byte) error) (int, error) {
	paths, err := runtime.OpenMultipleFilesDialog(ctx, runtime.OpenDialogOptions{
		Filters: []runtime.FileFilter{{DisplayName: "PDF, JPEG, PNG, Word, Excel", Pattern: "*.pdf;*.jpg;*.jpeg;*.png;*.heic;*.docx;*.doc;*.xlsx;*.xls;*.txt"}},
	})
	if err != nil {
		return 0, err
	}
	for n, path := range paths {
		content, err := readFile(path, applicants.MaxDocument)
		if err == nil {
			err = take(filepath.Base(path), content)
		}
		if err != nil {
			return n, err
		}
	}
	return len(paths), nil
}

// readFile reads a file a person chose, unless it is larger than a limit.
func readFile(path string, limit int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fault.New(fault.Storage, "storage.unreadable").Because(err)
	}
	if info.Size() > limit {
		return nil, fault.At("document", fault.Invalid, "document.size")
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, fault.New(fault.Storage, "storage.unreadable").Because(err)
	}
	return content, nil
}

// DropDocument files what was dropped.
func (s *Applicants) DropDocument(in FileInput) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) {
		content, err := base64.StdEncoding.DecodeString(in.Data)
		if err != nil {
			return applicants.Page{}, fault.At("document", fault.Invalid, "document.size")
		}
		return b.AddDocument(ctx, in.ID, in.Name, content)
	})
}

// RemoveDocument deletes a paper for good.
func (s *Applicants) RemoveDocument(in DocumentInput) (ApplicantView, error) {
	return s.view(func(ctx context.Context, b *applicants.Book) (applicants.Page, error) {
		return b.RemoveDocument(ctx, in.ID, in.Document)
	})
}

// Document is a paper to be shown: a picture is made anew, so that nothing but the picture comes; a PDF comes as it is, for a reader
// that runs nothing in it; text as it is. Anything else is only named.
func (s *Applicants) Document(in DocumentInput) (ShownDocument, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (ShownDocument, error) {
		paper, content, err := d.Applicants.Document(ctx, in.ID, in.Document)
		if err != nil {
			return ShownDocument{}, err
		}
		shown := ShownDocument{Name: paper.Name, Type: paper.Type}
		switch {
		case paper.Type == "image/jpeg", paper.Type == "image/png":
			p, err := picture.Take(content, true)
			if err != nil {
				return shown, err
			}
			shown.Type, content = p.Type(), p.Content
		case paper.Type != "application/pdf" && !strings.HasPrefix(paper.Type, "text/plain"):
			return shown, nil
		}
		shown.Data = base64.StdEncoding.EncodeToString(content)
		return shown, nil
	})
}

// OpenDocument has the system's program show a copy of a paper. A person was asked before.
func (s *Applicants) OpenDocument(in DocumentInput) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error {
		paper, content, err := d.Applicants.Document(ctx, in.ID, in.Document)
		if err != nil {
			return err
		}
		path, err := s.program.Lend(ctx, paper.Name, content)
		if err != nil {
			return err
		}
		if err := s.show(path); err != nil {
			return fault.New(fault.Storage, "document.noProgram").Because(err)
		}
		return nil
	})
}

// SavedMailInput is a mail that a person saved in his or her mail program (.eml), and what its writer applied to.
type SavedMailInput struct {
	Posting string `json:"posting"`
	Data    string `json:"data"` // base64
}

// FromMail is who was put into the book from a mail.
type FromMail struct {
	ID   string `json:"id"`
	Left int    `json:"left"` // attached files that are not kept
}

// AddFromMail puts the writer of a saved mail into the book.
func (s *Applicants) AddFromMail(in SavedMailInput) (FromMail, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (FromMail, error) {
		raw, err := savedMail(in.Data)
		if err != nil {
			return FromMail{}, err
		}
		p, left, err := d.Applicants.AddFromMail(ctx, in.Posting, raw)
		return FromMail{p.ID, left}, err
	})
}
