package bridge

import "context"

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

// Counter is the practice world's counter, with the person as its clerk, and its mailboxes.
type Counter interface {
	IssueCode(ctx context.Context, v Visitor) (IssuedPaper, error)
	// PrintCode is the paper with a code, as PDF.
	PrintCode(ctx context.Context, v Visitor, code string) ([]byte, error)
	RegisterAddress(ctx context.Context, v Visitor) error
	Complete(ctx context.Context, v Visitor) error
	Mails(ctx context.Context) ([]PracticeMail, error)
}

// Practice is what only the practice world can do.
type Practice struct {
	life    *Life
	line    Switch
	counter Counter
	show    func(path string) error
}

// NewPractice makes the service. show opens a file in the system's own program for it.
func NewPractice(l *Life, line Switch, c Counter, show func(path string) error) *Practice {
	return &Practice{l, line, c, show}
}

// Cut takes the line away, or gives it back.
func (p *Practice) Cut(cut bool) error {
	return act(p.life, quick, func(ctx context.Context) error { return p.line.Cut(ctx, cut) })
}

// Reset throws the practice world away and makes a new one.
func (p *Practice) Reset() error { return act(p.life, slow, p.line.Reset) }

// Entrance shows the practice world's first page, where the ways in and the login can be walked.
func (p *Practice) Entrance() error { return act(p.life, slow, p.line.Entrance) }

// IssueCode gives a visitor an account creation code.
func (p *Practice) IssueCode(v Visitor) (IssuedPaper, error) {
	return call(p.life, quick, func(ctx context.Context) (IssuedPaper, error) { return p.counter.IssueCode(ctx, v) })
}

// SavePaper asks where to save the paper with a code, saves and shows it. It gives the path back, or nothing where the
// person cancelled.
func (p *Practice) SavePaper(v Visitor, code string) (string, error) {
	return call(p.life, asked, func(ctx context.Context) (string, error) {
		pdf, err := p.counter.PrintCode(ctx, v, code)
		if err != nil {
			return "", err
		}
		return file{"アカウント作成コード", ".pdf", pdf}.save(ctx, p.life, p.show)
	})
}

// RegisterAddress records the mail address a visitor gives.
func (p *Practice) RegisterAddress(v Visitor) error {
	return act(p.life, quick, func(ctx context.Context) error { return p.counter.RegisterAddress(ctx, v) })
}

// Complete registers a provisional account fully (本登録).
func (p *Practice) Complete(v Visitor) error {
	return act(p.life, quick, func(ctx context.Context) error { return p.counter.Complete(ctx, v) })
}

// Mails lists the ordinary mails in the practice mailboxes, the newest first.
func (p *Practice) Mails() ([]PracticeMail, error) { return call(p.life, quick, p.counter.Mails) }
