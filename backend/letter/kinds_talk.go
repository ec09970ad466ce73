package letter

import (
	"kyujindesk/backend/clock"
	"kyujindesk/backend/filename"
	"kyujindesk/backend/talk"
)

// The letters about messages between a business and its office; the case is the message's id, which who writes it makes.
const (
	TalkMessage Kind = "talk.message" // a business writes
	TalkTold    Kind = "talk.told"    // an office has a message of a business, or does not take it; or it writes itself
)

// TalkMessageBody is a message of a business.
type TalkMessageBody struct {
	Talk    string `json:"talk"`    // id of the first message; of the first itself its own
	Posting string `json:"posting"` // id, or empty; of the first
	Title   string `json:"title"`   // of the first
	Text    string `json:"text"`
	At      string `json:"at"` // RFC 3339, the desk's clock
}

// TalkToldBody is a message as an office has it.
type TalkToldBody struct {
	Talk    string    `json:"talk"`
	From    talk.Side `json:"from"`
	Clerk   string    `json:"clerk"` // where the office wrote it
	Posting string    `json:"posting"`
	Title   string    `json:"title"`
	Text    string    `json:"text"`
	Refused string    `json:"refused"` // why the office does not take it, or empty
	At      string    `json:"at"`      // RFC 3339, the office's clock
}

// talkKinds are their specs.
var talkKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: TalkMessage, way: ToOffice, stream: true, ends: AtAck, files: true,
		body: "`talk`: id of the first message; of the first its own, with `title` of at most 60 characters and `posting`: an id or empty, both empty in all others; `text` of at most 2,000 characters, `at`; files: at most 5 of 8,000,000 bytes together, of the kinds of documents; case = the message's id",
		text: telling(talkMessageText),
	},
	{
		kind: TalkTold, way: ToDesk, stream: true, ends: AtAck, topic: AboutTalks, files: true,
		body: "to every device of the business; to the one that wrote it without its files. As `talk.message`, with `from` business or office, `clerk`, `refused`: empty, posting, talk or limit, `at` by the office's clock. A second one of the same id says when it was there, and changes nothing else",
		text: telling(talkToldText),
	},
}

// ReadTalkMessage is the message a letter brings to an office. It returns ErrUnreadable, and ErrFile where a file is none that a message may
// bring.
func ReadTalkMessage(l Letter) (talk.Message, error) {
	b, err := Read[TalkMessageBody](l)
	if err != nil {
		return talk.Message{}, err
	}
	return talkMessage(l, talk.Message{Talk: b.Talk, From: talk.Business, Posting: b.Posting, Title: b.Title, Text: b.Text}, b.At)
}

// ReadTalkTold is the message a letter brings to a desk, and why its office does not take it. It returns what ReadTalkMessage does.
func ReadTalkTold(l Letter) (m talk.Message, refused string, err error) {
	b, err := Read[TalkToldBody](l)
	if err != nil {
		return m, "", err
	}
	if b.From != talk.Business && b.From != talk.Office || b.Refused != "" && !talk.Refusable(b.Refused) {
		return m, "", misshapen(l, "from or refused")
	}
	m = talk.Message{Talk: b.Talk, From: b.From, Clerk: b.Clerk, Posting: b.Posting, Title: b.Title, Text: b.Text}
	m, err = talkMessage(l, m, b.At)
	return m, b.Refused, err
}

func talkMessage(l Letter, m talk.Message, at string) (_ talk.Message, err error) {
	m.ID = l.Case
	if m.At, err = clock.Parse(at); err != nil || !canonical(m.ID) || !canonical(m.Talk) || m.Posting != "" && !caseShape.MatchString(m.Posting) || m.Check() != nil {
		return m, misshapen(l, "case, talk, posting, title, text or at")
	}
	for _, f := range l.Files {
		m.Files = append(m.Files, talk.File{Name: filename.Safe(f.Name), Content: f.Content})
	}
	if m.Check() != nil {
		return m, ErrFile
	}
	return m, nil
}

// AttachTalk puts the files of a message to its letter.
func (l *Letter) AttachTalk(files []talk.File) {
	for _, f := range files {
		kind, _ := f.Type()
		l.Attach(f.Name, kind, f.Content)
	}
}
