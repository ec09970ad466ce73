package bridge

import (
	"context"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/practice"
)

// Visitor is who comes to the practice world's counter, and what the clerk writes down.
type Visitor struct {
	Establishment string `json:"establishment"` // 事業所番号
	Name          string `json:"name"`
	Phone         string `json:"phone"`
	Address       string `json:"address"` // mail address
}

// IssuedPaper is an account creation code that was issued.
type IssuedPaper struct {
	Code    string `json:"code"`
	Picture string `json:"picture"` // QR picture as a data URL
	Office  string `json:"office"`  // its mail address
}

// PracticeMail is an ordinary mail in one of the practice mailboxes.
type PracticeMail struct {
	To      string `json:"to"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
	At      string `json:"at"`
}

// Practice is what only the practice world can do. The person may be its clerk.
type Practice struct {
	Edge
	show func(path string) error
}

// NewPractice makes the service. show opens a file in the system's own program for it.
func NewPractice(e Edge, show func(path string) error) *Practice { return &Practice{e, show} }

// at does something at the practice world's counter.
func (p *Practice) at(do func(ctx context.Context, w *practice.World) error) error {
	return act(p.life, quick, func(ctx context.Context) error {
		w, err := p.program.PracticeWorld()
		if err != nil {
			return err
		}
		return do(ctx, w)
	})
}

// Cut takes the line away, or gives it back.
func (p *Practice) Cut(cut bool) error {
	return act(p.life, quick, func(ctx context.Context) error { return p.program.Cut(ctx, cut) })
}

// Reset throws the practice world away and makes a new one.
func (p *Practice) Reset() error { return act(p.life, slow, p.program.Reset) }

// Entrance shows the practice world's first page, where the ways in and the login can be walked.
func (p *Practice) Entrance() error { return act(p.life, slow, p.program.Entrance) }

// IssueCode gives a visitor an account creation code.
func (p *Practice) IssueCode(v Visitor) (issued IssuedPaper, err error) {
	err = p.at(func(ctx context.Context, w *practice.World) error {
		paper, err := w.Issue(ctx, v.business())
		issued = IssuedPaper{paper.Code.String(), dataURL("image/png", paper.Picture), paper.Office}
		return err
	})
	return issued, err
}

// SavePaper asks where to save the paper with a code, saves and shows it. It gives the path back, or nothing where the
// person cancelled.
func (p *Practice) SavePaper(v Visitor, code string) (string, error) {
	return call(p.life, asked, func(ctx context.Context) (string, error) {
		c, err := account.ParseCode(code)
		if err != nil {
			return "", err
		}
		w, err := p.program.PracticeWorld()
		if err != nil {
			return "", err
		}
		pdf, err := w.Print(c, v.business())
		if err != nil {
			return "", err
		}
		return file{"アカウント作成コード", ".pdf", pdf}.save(ctx, p.life, p.show)
	})
}

// RegisterAddress records the mail address a visitor gives.
func (p *Practice) RegisterAddress(v Visitor) error {
	return p.at(func(ctx context.Context, w *practice.World) error {
		return w.Office.RegisterAddress(ctx, v.business(), v.Address)
	})
}

// Complete registers a provisional account fully (本登録).
func (p *Practice) Complete(v Visitor) error {
	return p.at(func(ctx context.Context, w *practice.World) error {
		return w.Office.Complete(ctx, v.Address, v.business())
	})
}

// Mails lists the ordinary mails in the practice mailboxes, the newest first.
func (p *Practice) Mails() (list []PracticeMail, err error) {
	err = p.at(func(_ context.Context, w *practice.World) error {
		list = []PracticeMail{}
		for _, m := range w.Mails() {
			list = append(list, PracticeMail{To: m.To, Subject: m.Subject, Text: m.Text, At: clock.Text(m.At)})
		}
		return nil
	})
	return list, err
}

// business is a visitor's establishment as the counter writes it down.
func (v Visitor) business() establishment.Establishment {
	return establishment.Establishment{Number: v.Establishment, Name: v.Name, Phone: v.Phone}
}
