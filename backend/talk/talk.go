// Package talk is what a business and its office write to each other (メッセージ): messages in talks, about a posting or about none. It knows
// nothing of letters, SQL or screens.
package talk

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/filename"
)

// Side is who wrote a message.
type Side string

// The sides.
const (
	Business Side = "business"
	Office   Side = "office"
)

// What a message may hold at most: characters of a talk's title and of a text; files, and bytes of them all, since each computer of the
// business is sent its own.
const (
	MaxTitle = 60
	MaxText  = 2000
	MaxFiles = 5
	MaxBytes = 8_000_000
)

// MaxADay is how many messages an office takes of one business in 24 hours.
const MaxADay = 50

// KeepFor is how long a message is kept at the office, and sent to a new computer of the business, after it was written.
const KeepFor = 2 * 365 * 24 * time.Hour

// Why an office does not take a message.
const (
	NoPosting = "posting" // it is about one that is not of this business
	NoTalk    = "talk"    // it answers what is not of this business
	TooMany   = "limit"   // MaxADay
)

// Reasons lists why an office does not take a message.
func Reasons() []string { return []string{NoPosting, NoTalk, TooMany} }

// Message is one message of a talk. The first one opens it: it has the title, and the posting it is about, or none.
type Message struct {
	ID      string // UUIDv7, given by who writes it
	Talk    string // id of the first message
	From    Side
	Clerk   string // who of the office wrote it
	Posting string // id, or empty
	Title   string
	Text    string
	At      time.Time
	Files   []File
}

// File goes with a message: of the kinds that documents come as.
type File struct {
	Name    string // a safe one, see filename
	Content []byte
}

// Opens says whether it is the first of its talk.
func (m Message) Opens() bool { return m.ID == m.Talk }

// Check says what keeps a message from being one: an Invalid fault at "title", "text" or "files", or nil.
func (m Message) Check() error {
	title := strings.TrimSpace(m.Title)
	total, odd := 0, false
	for _, f := range m.Files {
		total += len(f.Content)
		_, known := f.Type()
		odd = odd || !known || f.Name != filename.Safe(f.Name)
	}
	switch {
	case m.Opens() && (title == "" || utf8.RuneCountInString(m.Title) > MaxTitle || strings.ContainsAny(m.Title, "\r\n")):
		return fault.At("title", fault.Invalid, "talk.title").With("limit", MaxTitle)
	case !m.Opens() && (m.Title != "" || m.Posting != ""):
		return fault.At("title", fault.Invalid, "talk.title").With("limit", MaxTitle)
	case strings.TrimSpace(m.Text) == "":
		return fault.At("text", fault.Invalid, "talk.empty")
	case utf8.RuneCountInString(m.Text) > MaxText:
		return fault.At("text", fault.Invalid, "talk.text").With("limit", MaxText)
	case odd:
		return fault.At("files", fault.Invalid, "document.kind")
	case len(m.Files) > MaxFiles || total > MaxBytes:
		return fault.At("files", fault.Invalid, "talk.files").With("most", MaxFiles).With("limit", MaxBytes)
	}
	return nil
}

// Type is the media type of a file; false for one that no message may bring: nothing that runs is.
func (f File) Type() (string, bool) { return applicant.DocumentType(f.Name, f.Content) }

// Refusable says whether a reason is one that an office gives.
func Refusable(reason string) bool { return slices.Contains(Reasons(), reason) }

// Sealed is a message as either side keeps it.
type Sealed struct {
	ID, Talk, Posting string
	Account           string // whose it is; at an office
	From              Side
	At                time.Time
	Seen              time.Time // at a desk: a person has looked at it, on some computer of the business; zero for not known to
	Told              time.Time // at a desk: when its office had it, by the office's clock; zero for not known to
	Refused           string    // the reason; empty for none
	Body              []byte    // the rest but the files
}

// Head is one talk in a list: its first message, and what is known of the whole.
type Head struct {
	First  Sealed
	Last   Sealed // without its body
	Unseen int    // messages of the other side that nobody has looked at; at a desk
}
