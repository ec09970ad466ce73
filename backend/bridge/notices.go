package bridge

import (
	"context"
	"encoding/base64"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
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
	ReadAt    string   `json:"readAt"` // on some computer of the business; empty for not known to
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

// NoticeTableView is a table that a notice brought. Of a notice without one, found is false.
type NoticeTableView struct {
	Found   bool                `json:"found"`
	Kind    string              `json:"kind"`    // notice.TableKind
	Verdict string              `json:"verdict"` // why it is not used, see posting.TableVerdict; empty where it is
	Begins  string              `json:"begins"`  // YYYY-MM-DD, or empty
	Wages   []WageChangeView    `json:"wages"`
	Touched []TalkPosting       `json:"touched"` // what keeps to the minimum wage until then, and not from then on
	Days    []HolidayChangeView `json:"days"`
	Windows WindowsChangeView   `json:"windows"`
}

// HolidayChangeView is what a table makes of a day; empty names for no holiday.
type HolidayChangeView struct {
	On     string     `json:"on"` // YYYY-MM-DD
	Before form.Words `json:"before"`
	After  form.Words `json:"after"`
}

// WindowsChangeView is what a table makes of when requests may be made.
type WindowsChangeView struct {
	Before posting.Windows `json:"before"`
	After  posting.Windows `json:"after"`
}

// WageChangeView is what a table makes of the rate of a prefecture, in yen an hour.
type WageChangeView struct {
	Prefecture form.Words `json:"prefecture"`
	Before     int        `json:"before"` // 0 for not known
	After      int        `json:"after"`
	From       string     `json:"from"` // YYYY-MM-DD
}

// Table looks at the table of a notice.
func (s *Notices) Table(id string) (NoticeTableView, error) {
	return onDesk(s.Edge, slow, func(ctx context.Context, d *desk.Desk) (NoticeTableView, error) {
		t, found, err := d.NoticeTable(ctx, id)
		v := NoticeTableView{
			Found: found, Kind: string(t.Kind), Verdict: string(t.Verdict), Begins: t.Begins.String(),
			Wages: []WageChangeView{}, Touched: []TalkPosting{}, Days: []HolidayChangeView{},
			Windows: WindowsChangeView{t.Windows.Before, t.Windows.After},
		}
		for _, c := range t.Wages {
			v.Wages = append(v.Wages, WageChangeView{c.Prefecture.Label, c.Before.Yen, c.After.Yen, c.After.From.String()})
		}
		for _, c := range t.Days {
			v.Days = append(v.Days, HolidayChangeView{c.On.String(), form.Words(c.Before), form.Words(c.After)})
		}
		for _, p := range t.Touched {
			v.Touched = append(v.Touched, TalkPosting{p.ID, p.Title, p.Number})
		}
		return v, err
	})
}

// Outdated lists the tables that are out of date today, see desk.Outdated.
func (s *Notices) Outdated() ([]string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]string, error) {
		all, err := d.Outdated(ctx)
		out := make([]string, 0, len(all))
		for _, o := range all {
			out = append(out, string(o))
		}
		return out, err
	})
}

// ServiceMailView is a mail of the employment service's page: what it is about, never its text.
type ServiceMailView struct {
	ID        string `json:"id"`
	From      string `json:"from"`
	At        string `json:"at"`
	Kind      string `json:"kind"`   // see servicemail.Kind
	Digits    string `json:"digits"` // to be typed at the service until then; empty for none
	Until     string `json:"until"`
	Proven    bool   `json:"proven"`
	Likes     bool   `json:"likes"` // its writer imitates the service
	ReadAt    string `json:"readAt"`
	Posting   string `json:"posting"` // id, or empty
	Number    string `json:"number"`  // of that posting
	Applicant string `json:"applicant"`
}

// Mails lists what the employment service's page wrote, the newest first.
func (s *Notices) Mails() ([]ServiceMailView, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]ServiceMailView, error) {
		all, err := d.ServiceMails(ctx)
		out := make([]ServiceMailView, 0, len(all))
		for _, m := range all {
			out = append(out, ServiceMailView{
				m.ID, m.From, clock.Text(m.At), string(m.Kind), m.Digits, timeText(m.Until), m.Proven, m.Likes, timeText(m.Read), m.Posting, m.Number, m.Applicant,
			})
		}
		return out, err
	})
}

// SeeMail notes that a person has seen one.
func (s *Notices) SeeMail(id string) error {
	return actOnDesk(s.Edge, func(ctx context.Context, d *desk.Desk) error { return d.SeeServiceMail(ctx, id) })
}

// Writers are the addresses, besides the service's own, whose mails are shown as the service's.
func (s *Notices) Writers() ([]string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]string, error) {
		list, err := d.ServiceWriters(ctx)
		return append([]string{}, list...), err
	})
}

// PutWriters keeps such addresses.
func (s *Notices) PutWriters(list []string) ([]string, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) ([]string, error) {
		if err := d.PutServiceWriters(ctx, list); err != nil {
			return nil, err
		}
		kept, err := d.ServiceWriters(ctx)
		return append([]string{}, kept...), err
	})
}
