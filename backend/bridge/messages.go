package bridge

import (
	"context"
	"encoding/base64"
	"time"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
)

// Messages is the part of an applicant's screen where one writes and reads mails.
type Messages struct{ Edge }

// NewMessages makes the service.
func NewMessages(e Edge) *Messages { return &Messages{e} }

// ThreadView is everything that was written with one person.
type ThreadView struct {
	Messages []MessageView       `json:"messages"` // the oldest first
	To       string              `json:"to"`       // address mails go to
	Why      string              `json:"why"`      // a fault's key: why none can be written; empty where one can
	Meetings []InterviewView     `json:"meetings"`
	Draft    DraftView           `json:"draft"` // what is kept of a mail that is not sent yet
	Forms    []InterviewFormView `json:"forms"` // and of interviews that are not settled
}

// MessageView is a mail from an applicant or to one.
type MessageView struct {
	ID      string      `json:"id"`
	Of      string      `json:"of"`  // the applicant whose it is
	Out     bool        `json:"out"` // written here
	From    string      `json:"from"`
	Who     string      `json:"who"` // what the writer calls himself or herself
	To      string      `json:"to"`
	Subject string      `json:"subject"`
	Text    string      `json:"text"`
	Quoted  string      `json:"quoted"`
	At      string      `json:"at"`
	Kind    string      `json:"kind"`   // answer, calendar, automatic, other; empty for what was written here
	Files   []string    `json:"files"`  // names
	Page    bool        `json:"page"`   // it has a page besides its text
	Kept    bool        `json:"kept"`   // this computer has the files and the page
	Doubts  []string    `json:"doubts"` // keys of what a person must know
	Maybe   []WhoseView `json:"maybe"`  // whose it may be
	Seen    bool        `json:"seen"`
	By      string      `json:"by"`    // name of the computer that wrote it; empty for this one
	State   string      `json:"state"` // of what was written here: waits, goes, sent, refused, unsure, returned, there
	When    string      `json:"when"`  // of the state; empty where it has no time
	Trouble string      `json:"trouble"`
	Meeting string      `json:"meeting"` // id of the interview it is about
}

// WhoseView is somebody whose a mail may be.
type WhoseView struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// DraftView is a mail before it is sent.
type DraftView struct {
	Subject string         `json:"subject"`
	Text    string         `json:"text"`
	Answers string         `json:"answers"` // id of the message it answers, or empty
	Later   string         `json:"later"`   // RFC 3339, or empty for at once
	Files   []AttachedView `json:"files"`
}

// AttachedView is a file of a mail.
type AttachedView struct {
	ID   string `json:"id"` // of a mail that is not sent yet
	Name string `json:"name"`
	Size int    `json:"size"` // bytes
}

// LookView is a mail as it would go now.
type LookView struct {
	From    string         `json:"from"`
	Name    string         `json:"name"` // of who writes
	To      string         `json:"to"`
	Subject string         `json:"subject"`
	Text    string         `json:"text"`
	Files   []AttachedView `json:"files"`
}

// TemplateInput asks for a mail of a kind; Interview may be empty.
type TemplateInput struct {
	ID        string `json:"id"`
	Template  string `json:"template"`
	Interview string `json:"interview"`
}

// MailInput is a mail to an applicant.
type MailInput struct {
	ID      string `json:"id"`
	Subject string `json:"subject"`
	Text    string `json:"text"`
	Answers string `json:"answers"` // id of the message it answers, or empty
	Later   string `json:"later"`   // RFC 3339, or empty for at once
}

// MessageInput names a mail of an applicant.
type MessageInput struct {
	ID      string `json:"id"`
	Message string `json:"message"`
	File    int    `json:"file"` // number of one of its files
}

// Thread reads what was written with an applicant.
func (s *Messages) Thread(id string) (ThreadView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (ThreadView, error) {
		t, err := d.Applicants.Thread(ctx, id)
		if err != nil {
			return ThreadView{}, err
		}
		who, err := computers(ctx, d)
		v := ThreadView{Messages: make([]MessageView, 0, len(t.Messages)), To: t.To, Why: t.Why, Meetings: interviewViews(t.Meetings), Forms: formViews(id, t.Forms)}
		v.Draft = draftView(t.Draft)
		for _, m := range t.Messages {
			v.Messages = append(v.Messages, messageView(m, who))
		}
		return v, err
	})
}

func messageView(m applicants.Message, who func(fingerprint string) string) MessageView {
	v := MessageView{
		ID: m.ID, Of: m.Of, Out: m.Out, From: m.From, Who: m.Who, To: m.To, Subject: m.Subject, Text: m.Text, Quoted: m.Quoted, At: timeText(m.At),
		Kind: string(m.Kind), Files: m.Files, Page: m.Page, Kept: m.Kept, Doubts: m.Doubts, Maybe: []WhoseView{}, Seen: m.Seen, By: who(m.By),
		State: string(m.Sending.State), When: timeText(m.Sending.At), Trouble: m.Sending.Trouble, Meeting: m.Meeting,
	}
	for _, w := range m.Maybe {
		v.Maybe = append(v.Maybe, WhoseView(w))
	}
	return v
}

func draftView(d applicants.Draft) DraftView {
	v := DraftView{Subject: d.Subject, Text: d.Text, Answers: d.Answers, Later: timeText(d.Later), Files: []AttachedView{}}
	for _, f := range d.Files {
		v.Files = append(v.Files, AttachedView{f.ID, f.Name, f.Size})
	}
	return v
}

// Seen says that a person has looked at what came.
func (s *Messages) Seen(id string) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error { return b.Seen(ctx, id) })
}

// Draft fills a template: a usual one by its code, an own one by its id.
func (s *Messages) Draft(in TemplateInput) (DraftView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (DraftView, error) {
		m, err := d.Applicants.Draft(ctx, in.ID, in.Template, in.Interview)
		return draftView(m), err
	})
}

// Send writes to an applicant, and gives the id of the message.
func (s *Messages) Send(in MailInput) (string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (string, error) {
		m, err := in.draft()
		if err != nil {
			return "", err
		}
		return d.Applicants.Send(ctx, in.ID, m)
	})
}

// Look is the mail in hand as it would go now.
func (s *Messages) Look(in MailInput) (LookView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (LookView, error) {
		m, err := in.draft()
		if err != nil {
			return LookView{}, err
		}
		seen, err := d.Applicants.Look(ctx, in.ID, m)
		v := LookView{From: seen.From, Name: seen.Name, To: seen.To, Subject: seen.Subject, Text: seen.Text, Files: []AttachedView{}}
		for _, f := range seen.Files {
			v.Files = append(v.Files, AttachedView{"", f.Name, len(f.Content)})
		}
		return v, err
	})
}

// Attach asks for files and puts them to the mail in hand. It tells how many; 0 where the person cancelled.
func (s *Messages) Attach(id string) (int, error) {
	return onDesk(s.Edge, asked, func(ctx context.Context, d *desk.Desk) (int, error) {
		return chooseDocuments(ctx, func(name string, content []byte) error { return d.Applicants.Attach(ctx, id, name, content) })
	})
}

// AttachDropped puts a file that was dropped to the mail in hand.
func (s *Messages) AttachDropped(in FileInput) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error {
		content, err := base64.StdEncoding.DecodeString(in.Data)
		if err != nil {
			return fault.At("document", fault.Invalid, "document.size")
		}
		return b.Attach(ctx, in.ID, in.Name, content)
	})
}

// AttachDocument puts a copy of a document of the applicant to the mail in hand.
func (s *Messages) AttachDocument(in DocumentInput) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error { return b.AttachDocument(ctx, in.ID, in.Document) })
}

// Detach takes a file away from the mail in hand; Document is its id.
func (s *Messages) Detach(in DocumentInput) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error { return b.Detach(ctx, in.ID, in.Document) })
}

// KeepDraft keeps a mail that is not sent yet.
func (s *Messages) KeepDraft(in MailInput) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error {
		m, err := in.draft()
		if err != nil {
			return err
		}
		return b.KeepDraft(ctx, in.ID, m)
	})
}

func (in MailInput) draft() (applicants.Draft, error) {
	later, err := instant("later", "message.later", in.Later)
	return applicants.Draft{Subject: in.Subject, Text: in.Text, Answers: in.Answers, Later: later}, err
}

// Unsend takes a mail back, and gives the mail in hand that it became.
func (s *Messages) Unsend(in MessageInput) (DraftView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (DraftView, error) {
		m, err := d.Applicants.Unsend(ctx, in.ID, in.Message)
		return draftView(m), err
	})
}

// SendAgain sends a mail once more that did not go, or may not have.
func (s *Messages) SendAgain(in MessageInput) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error { return b.SendAgain(ctx, in.ID, in.Message) })
}

// Claim says whose a mail is.
func (s *Messages) Claim(in MessageInput) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error { return b.Claim(ctx, in.ID, in.Message) })
}

// Drop deletes a mail here.
func (s *Messages) Drop(in MessageInput) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error { return b.Drop(ctx, in.ID, in.Message) })
}

// TakeFile makes a file of a mail a document of the applicant.
func (s *Messages) TakeFile(in MessageInput) error {
	return s.do(func(ctx context.Context, b *applicants.Book) error {
		_, err := b.TakeFile(ctx, in.ID, in.Message, in.File)
		return err
	})
}

func (s *Messages) do(act func(ctx context.Context, b *applicants.Book) error) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return act(ctx, d.Applicants) })
}

// instant reads a time a screen gives; zero where it gives none. key is of the fault for one that is none.
func instant(field, key, text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return at, fault.At(field, fault.Invalid, key)
	}
	return at.UTC(), nil
}
