package bridge

import (
	"context"
	"encoding/base64"
	"path/filepath"
	"strings"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/talks"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/talk"
)

// TalkView is what the business and its office write to each other under one title.
type TalkView struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Posting string `json:"posting"` // id, or empty
	At      string `json:"at"`      // of its last message
	From    string `json:"from"`    // who wrote that, see talk.Side
	Way     string `json:"way"`     // of that, see talks.Way; empty where the office wrote it
	Unseen  int    `json:"unseen"`  // messages of the office that nobody has looked at
}

// TalkMessageView is one message of a talk.
type TalkMessageView struct {
	ID      string   `json:"id"`
	From    string   `json:"from"`
	Clerk   string   `json:"clerk"`
	Title   string   `json:"title"`   // of the first
	Posting string   `json:"posting"` // of the first: id, or empty
	Text    string   `json:"text"`
	At      string   `json:"at"`
	Files   []string `json:"files"`  // names
	Unseen  bool     `json:"unseen"` // of the office, and nobody has looked at it
	Way     string   `json:"way"`
	Refused string   `json:"refused"` // why the office does not take it, see talk.Reasons; or empty
}

// TalkDraftView is a message that is not sent yet.
type TalkDraftView struct {
	Title   string         `json:"title"`
	Posting string         `json:"posting"`
	Text    string         `json:"text"`
	Files   []AttachedView `json:"files"`
	About   []TalkPosting  `json:"about"` // what a new talk may be about
	Most    int            `json:"most"`  // files
	Bytes   int            `json:"bytes"` // of all of them
	Runes   int            `json:"runes"` // of the text
}

// TalkPosting is a posting that a talk may be about.
type TalkPosting struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Number string `json:"number"`
}

// TalkInput is a message as it is written; of a new talk where the id is empty.
type TalkInput struct {
	ID      string `json:"id"`
	Title   string `json:"title"`
	Posting string `json:"posting"`
	Text    string `json:"text"`
}

// TalkFileInput names a file of a message by its place, from 0.
type TalkFileInput struct {
	Message string `json:"message"`
	File    int    `json:"file"`
}

// Talks is what the business and its office write to each other.
type Talks struct {
	Edge
	show func(path string) error
}

// NewTalks makes the service. show opens a saved file in the system's own program.
func NewTalks(e Edge, show func(path string) error) *Talks { return &Talks{e, show} }

// List lists the talks, that with the last message first.
func (s *Talks) List() ([]TalkView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]TalkView, error) {
		all, err := d.Talks.List(ctx)
		out := make([]TalkView, 0, len(all))
		for _, t := range all {
			out = append(out, TalkView{t.ID, t.Title, t.Posting, clock.Text(t.At), string(t.From), string(t.Way), t.Unseen})
		}
		return out, err
	})
}

// Open reads a talk, the oldest message first.
func (s *Talks) Open(id string) ([]TalkMessageView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]TalkMessageView, error) {
		all, err := d.Talks.Open(ctx, id)
		out := make([]TalkMessageView, 0, len(all))
		for _, m := range all {
			names := []string{}
			for _, f := range m.Files {
				names = append(names, f.Name)
			}
			out = append(out, TalkMessageView{
				m.ID, string(m.From), m.Clerk, m.Title, m.Posting, m.Text, clock.Text(m.At), names,
				m.From == talk.Office && m.Seen.IsZero(), string(m.Way), m.Refused,
			})
		}
		return out, err
	})
}

// See notes that a person looks at a talk; the office is told nothing of it.
func (s *Talks) See(id string) error {
	defer s.life.Tell(string(letter.AboutTalks))
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.Talks.See(ctx, id) })
}

// Draft reads the message in hand of a talk, or of a new one.
func (s *Talks) Draft(id string) (TalkDraftView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (TalkDraftView, error) {
		held, err := d.Talks.Draft(ctx, id)
		v := TalkDraftView{
			Title: held.Title, Posting: held.Posting, Text: held.Text, Files: []AttachedView{}, About: []TalkPosting{},
			Most: talk.MaxFiles, Bytes: talk.MaxBytes, Runes: talk.MaxText,
		}
		for _, f := range held.Files {
			v.Files = append(v.Files, AttachedView(f))
		}
		if err != nil || id != "" {
			return v, err
		}
		about, err := d.Talks.About(ctx)
		for _, p := range about {
			v.About = append(v.About, TalkPosting{p.ID, p.Title, p.Number})
		}
		return v, err
	})
}

// KeepDraft keeps the words of a message that is not sent yet.
func (s *Talks) KeepDraft(in TalkInput) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.Talks.KeepDraft(ctx, in.ID, in.draft()) })
}

func (in TalkInput) draft() talks.Draft {
	return talks.Draft{Title: in.Title, Posting: in.Posting, Text: in.Text}
}

// Send sends the message in hand with these words, and gives the talk's id.
func (s *Talks) Send(in TalkInput) (string, error) {
	defer s.life.Tell(string(letter.AboutTalks))
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (string, error) { return d.Talks.Send(ctx, in.ID, in.draft()) })
}

// Attach asks for files and puts them to the message in hand. It tells how many; 0 where the person cancelled.
func (s *Talks) Attach(id string) (int, error) {
	return onDesk(s.Edge, asked, func(ctx context.Context, d *desk.Desk) (int, error) {
		return chooseDocuments(ctx, func(name string, content []byte) error { return d.Talks.Attach(ctx, id, name, content) })
	})
}

// AttachDropped puts a file that was dropped to the message in hand.
func (s *Talks) AttachDropped(in FileInput) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error {
		content, err := base64.StdEncoding.DecodeString(in.Data)
		if err != nil {
			return fault.At("files", fault.Invalid, "document.kind")
		}
		return d.Talks.Attach(ctx, in.ID, in.Name, content)
	})
}

// Detach takes a file away from the message in hand.
func (s *Talks) Detach(id, file string) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.Talks.Detach(ctx, id, file) })
}

// SaveFile asks where to save a file of a message, saves and shows it. It gives the path back, or nothing where the person cancelled.
func (s *Talks) SaveFile(in TalkFileInput) (string, error) {
	return saveFile(s.Edge, s.show, func(ctx context.Context, d *desk.Desk) (file, error) {
		f, err := d.Talks.File(ctx, in.Message, in.File)
		extension := filepath.Ext(f.Name)
		return file{strings.TrimSuffix(f.Name, extension), extension, f.Content}, err
	})
}
