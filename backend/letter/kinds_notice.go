package letter

import (
	"kyujindesk/backend/clock"
	"kyujindesk/backend/notice"
)

// The letters about notices (お知らせ); the case is the notice's id, which the office makes.
const (
	OfficeNotice Kind = "office.notice" // what an office writes of its own accord
	NoticeRead   Kind = "notice.read"   // somebody of the business has read it, where the notice asks to be told
)

// OfficeNoticeBody is a notice, whole; its files are PDFs.
type OfficeNoticeBody struct {
	Kind      notice.Kind `json:"kind"`
	Important bool        `json:"important"`
	Receipt   bool        `json:"receipt"`
	Title     string      `json:"title"`
	Text      string      `json:"text"`
	At        string      `json:"at"`              // RFC 3339, the office's clock
	Table     *TableBody  `json:"table,omitempty"` // of data
}

// TableBody is a table that a notice brings.
type TableBody struct {
	Kind notice.TableKind `json:"kind"`
	CSV  string           `json:"csv"`
}

// NoticeReadBody says when, by the desk's clock.
type NoticeReadBody struct {
	At string `json:"at"` // RFC 3339
}

// noticeKinds are their specs.
var noticeKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: OfficeNotice, way: ToDesk, stream: true, ends: AtAck, topic: AboutNotices, files: true,
		body: "to every device of the businesses it is for. `kind` renewal, correction, scheme, system or data, `important`, `receipt` (to be told that it was read), `title` of at most 60, `text` of at most 5,000 characters, `at`, `table{kind, csv}` (data only, to everybody): a table of kind wages, holidays or windows, at most 16 KiB; files: at most 3 PDFs of 3 MiB together; case = the notice's id. A second one of the same id is nothing",
		text: telling(noticeText),
	},
	{
		kind: NoticeRead, way: ToOffice, stream: true, ends: AtAck,
		body: "`at`; only of a notice that asks for it; the first of a business counts",
		text: saying(noticeReadText),
	},
}

// ReadNotice is the notice a letter brings. It returns ErrUnreadable, and ErrFile where a file is none that a notice may bring.
func ReadNotice(l Letter) (notice.Notice, error) {
	b, err := Read[OfficeNoticeBody](l)
	if err != nil {
		return notice.Notice{}, err
	}
	at, err := clock.Parse(b.At)
	if err != nil || !canonical(l.Case) {
		return notice.Notice{}, misshapen(l, "case or at")
	}
	n := notice.Notice{ID: l.Case, Kind: b.Kind, Important: b.Important, Receipt: b.Receipt, Title: b.Title, Text: b.Text, At: at}
	if b.Table != nil {
		n.Table = notice.Brought(*b.Table)
	}
	if n.Check() != nil {
		return n, misshapen(l, "kind, title, text or table")
	}
	for _, f := range l.Files {
		n.Files = append(n.Files, notice.File{Name: f.Name, Content: f.Content})
	}
	if n.Check() != nil {
		return n, ErrFile
	}
	return n, nil
}
