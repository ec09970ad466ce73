package bridge

import (
	"context"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk"
)

// Letters is the screen of what was sent and received (送受信の記録).
type Letters struct{ Edge }

// NewLetters makes the service.
func NewLetters(e Edge) *Letters { return &Letters{e} }

// LetterRow is one letter's way, or a mail in quarantine. Times are empty until reached.
type LetterRow struct {
	ID         string `json:"id"`
	Out        bool   `json:"out"`
	Kind       string `json:"kind"` // letter kind; empty in quarantine
	About      string `json:"about"`
	Title      string `json:"title"`
	MadeAt     string `json:"madeAt"` // when it was made, or when it came
	SentAt     string `json:"sentAt"`
	ArrivedAt  string `json:"arrivedAt"` // acknowledged by the office, or applied here
	AnsweredAt string `json:"answeredAt"`
	Attempts   int    `json:"attempts"`
	NextTry    string `json:"nextTry"`
	Key        string `json:"key"`    // of the sentence that says what went wrong
	Mail       int64  `json:"mail"`   // number of the mail in quarantine, or 0
	Bounce     string `json:"bounce"` // key of what a mail server said later, or empty
	Said       string `json:"said"`   // its own words
	Unread     bool   `json:"unread"` // the text of the mail was not compared with its data

	// Of a mail in quarantine.
	Incident string `json:"incident"` // number under which the log tells more, or empty
	Domain   string `json:"domain"`   // of the address it says it is from, where nobody is proved; or empty
	Size     int64  `json:"size"`     // bytes
}

// List is the record, the latest first.
func (s *Letters) List() ([]LetterRow, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]LetterRow, error) {
		entries, err := d.Correspondence(ctx)
		rows := make([]LetterRow, 0, len(entries))
		for _, e := range entries {
			rows = append(rows, LetterRow{
				ID: e.ID, Out: e.Out, Kind: string(e.Kind), About: e.About, Title: e.Title, MadeAt: timeText(e.MadeAt),
				SentAt: timeText(e.SentAt), ArrivedAt: timeText(e.ArrivedAt), AnsweredAt: timeText(e.AnsweredAt),
				Attempts: e.Attempts, NextTry: timeText(e.NextTry), Key: e.Trouble, Mail: e.Mail,
				Bounce: e.Bounce.Key, Said: e.Bounce.Said, Unread: e.Unread,
				Incident: e.Incident, Domain: e.Domain, Size: e.Size,
			})
		}
		return rows, err
	})
}

// TakeUp has a quarantined mail looked at again (再試行).
func (s *Letters) TakeUp(mail int64) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.TakeUp(ctx, mail) })
}

// Drop deletes a mail in quarantine here; it stays on the mail server.
func (s *Letters) Drop(mail int64) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.DropMail(ctx, mail) })
}

// EmptyQuarantine deletes all mails in quarantine here; they stay on the mail server.
func (s *Letters) EmptyQuarantine() error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.EmptyQuarantine(ctx) })
}

// timeText spells a time for the page; zero is empty.
func timeText(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return clock.Text(t)
}
