// Package notice is what an office writes to businesses of its own accord (お知らせ): what it holds, and for whom it is meant. It knows
// nothing of letters, SQL or screens.
package notice

import (
	"bytes"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/posting"
)

// Kind is what a notice is about.
type Kind string

// The kinds of notices.
const (
	Renewal    Kind = "renewal"    // 更新: postings that are about to end
	Correction Kind = "correction" // 修正依頼: something many have to put right
	Scheme     Kind = "scheme"     // 制度: laws, subsidies, dates
	System     Kind = "system"     // システム: of this exchange itself
	Data       Kind = "data"       // データ: tables the program works with
)

// Kinds lists the kinds of notices.
func Kinds() []Kind { return []Kind{Renewal, Correction, Scheme, System, Data} }

// Known says whether there is such a kind.
func (k Kind) Known() bool { return slices.Contains(Kinds(), k) }

// What a notice may hold at most: characters of its title and text; files, and bytes of them all, since each computer of each business
// is sent its own.
const (
	MaxTitle = 60
	MaxText  = 5000
	MaxFiles = 3
	MaxBytes = 3 << 20
	MaxTable = 16 << 10 // bytes of a table
)

// Notice is one notice.
type Notice struct {
	ID        string // UUIDv7, given by the office
	Kind      Kind
	Important bool // it stays on top until it was read
	Receipt   bool // the office asks to be told that it was read
	Title     string
	Text      string
	At        time.Time // by the office's clock
	Files     []File
	Table     Brought // of Data
}

// File is a PDF that goes with a notice.
type File struct {
	Name    string
	Content []byte
}

// Check says what keeps a notice from being one: an Invalid fault at "kind", "title", "text", "table" or "files", or nil.
func (n Notice) Check() error {
	total := 0
	for _, f := range n.Files {
		total += len(f.Content)
		if !isPDF(f) {
			return fault.At("files", fault.Invalid, "notice.pdf")
		}
	}
	title := utf8.RuneCountInString(n.Title)
	switch {
	case !n.Kind.Known():
		return fault.At("kind", fault.Invalid, "notice.kind")
	case strings.TrimSpace(n.Title) == "" || title > MaxTitle || strings.ContainsAny(n.Title, "\r\n"):
		return fault.At("title", fault.Invalid, "notice.title")
	case strings.TrimSpace(n.Text) == "" || utf8.RuneCountInString(n.Text) > MaxText:
		return fault.At("text", fault.Invalid, "notice.text")
	case len(n.Table.CSV) > MaxTable || !n.Table.None() && (n.Kind != Data || n.Table.CSV == "" || !slices.Contains(TableKinds(), n.Table.Kind)):
		return fault.At("table", fault.Invalid, "notice.table")
	case len(n.Files) > MaxFiles || total > MaxBytes:
		return fault.At("files", fault.Invalid, "notice.files")
	}
	return nil
}

// isPDF goes by the name and by the content, which begins near the start of the file (ISO 32000-1, 7.5.2 and implementation notes).
func isPDF(f File) bool {
	return strings.HasSuffix(strings.ToLower(f.Name), ".pdf") && bytes.Contains(f.Content[:min(len(f.Content), 1024)], []byte("%PDF-"))
}

// Audience is for whom a notice is meant: who fulfils every condition that is set. The zero value is everybody.
type Audience struct {
	Establishments []string      // numbers; none for any
	Place          string        // the address begins with it; empty for any
	Posting        posting.State // the business has a posting in that state; empty for any
}

// All says whether it is everybody.
func (a Audience) All() bool { return len(a.Establishments) == 0 && a.Place == "" && a.Posting == "" }

// Includes says whether a business is meant. states are those of its postings today.
func (a Audience) Includes(e establishment.Establishment, states []posting.State) bool {
	switch {
	case len(a.Establishments) > 0 && !slices.Contains(a.Establishments, e.Number):
		return false
	case !strings.HasPrefix(e.Address, a.Place):
		return false
	}
	return a.Posting == "" || slices.Contains(states, a.Posting)
}

// Sent is a notice as its office lists it: to how many businesses it went, and how many said that it was read.
type Sent struct {
	Notice
	To, Read int
}

// Kept is a notice as a desk keeps it.
type Kept struct {
	ID     string
	At     time.Time
	Read   time.Time // on some computer of the business; zero for not known to
	Sealed []byte
}
