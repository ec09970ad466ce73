package bridge

import (
	"context"
	"encoding/base64"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk"
)

// NoticeView is what an office wrote of its own accord; of a list, without its text.
type NoticeView struct {
	ID        string   `json:"id"`
	Kind      string   `json:"kind"` // see notice.Kind
	Important bool     `json:"important"`
	Receipt   bool     `json:"receipt"` // the office asks to be told that it was read
	Title     string   `json:"title"`
	Text      string   `json:"text"`
	At        string   `json:"at"`     // by the office's clock
	ReadAt    string   `json:"readAt"` // on this computer; empty for not yet
	Files     []string `json:"files"`  // names
}

// NoticeFileInput names a file of a notice by its place, from 0.
type NoticeFileInput struct {
	ID   string `json:"id"`
	File int    `json:"file"`
}

// Notices is what the office writes to businesses.
type Notices struct{ Edge }

// NewNotices makes the service.
func NewNotices(e Edge) *Notices { return &Notices{e} }

// List lists notices: what is important and was not read first, then the newest.
func (s *Notices) List() ([]NoticeView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]NoticeView, error) {
		all, err := d.Notices(ctx)
		out := make([]NoticeView, 0, len(all))
		for _, n := range all {
			v := noticeView(n)
			v.Text = ""
			out = append(out, v)
		}
		return out, err
	})
}

// Open reads one notice; it is not read by that.
func (s *Notices) Open(id string) (NoticeView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (NoticeView, error) {
		n, err := d.Notice(ctx, id)
		return noticeView(n), err
	})
}

// See notes that a person has read a notice; where it asks for that, the office is told.
func (s *Notices) See(id string) (NoticeView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (NoticeView, error) {
		n, err := d.SeeNotice(ctx, id)
		return noticeView(n), err
	})
}

// File gives a PDF of a notice, to be shown in the window.
func (s *Notices) File(in NoticeFileInput) (ShownDocument, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (ShownDocument, error) {
		f, err := d.NoticeFile(ctx, in.ID, in.File)
		return ShownDocument{Name: f.Name, Type: "application/pdf", Data: base64.StdEncoding.EncodeToString(f.Content)}, err
	})
}

func noticeView(n desk.Notice) NoticeView {
	names := []string{}
	for _, f := range n.Files {
		names = append(names, f.Name)
	}
	return NoticeView{n.ID, string(n.Kind), n.Important, n.Receipt, n.Title, n.Text, clock.Text(n.At), timeText(n.Read), names}
}
