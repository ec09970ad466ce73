package bridge

import (
	"context"
	"encoding/base64"
	"time"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
)

// InboxMail is a mail of the inbox, as a person chooses it. Nothing of it is kept.
type InboxMail struct {
	Validity uint32 `json:"validity"` // with UID: where it lies
	UID      uint32 `json:"uid"`
	Name     string `json:"name"` // what the writer calls himself or herself
	From     string `json:"from"`
	Subject  string `json:"subject"`
	At       string `json:"at"` // RFC 3339; empty where it says none
}

// SpotInput is where a mail of the inbox lies.
type SpotInput struct {
	Validity uint32 `json:"validity"`
	UID      uint32 `json:"uid"`
}

// MailLook is what would be taken over from a mail, before it is.
type MailLook struct {
	Name    string      `json:"name"`
	Address string      `json:"address"`
	Subject string      `json:"subject"`
	On      string      `json:"on"` // day of the application
	Text    string      `json:"text"`
	Files   []string    `json:"files"` // that would be filed
	Left    int         `json:"left"`  // attached files that would not
	Known   []WhoseView `json:"known"` // applicants with that address
	Data    string      `json:"data"`  // the mail, base64, for AddFromMail
}

// fetching bounds how long a large mail may take on a slow line.
const fetching = 3 * time.Minute

// Newest is what stands above the newest mails of the inbox that somebody may have applied by. Stop ends it.
func (m *Mailbox) Newest() ([]InboxMail, error) {
	return waiting(m, slow, func(ctx context.Context) ([]InboxMail, error) {
		d, err := m.program.Desk()
		if err != nil {
			return nil, err
		}
		glances, err := m.program.Newest(ctx)
		if err != nil {
			return nil, err
		}
		heads := make([][]byte, 0, len(glances))
		for _, g := range glances {
			heads = append(heads, g.Head)
		}
		may, err := d.Applicants.MayApply(ctx, heads)
		if err != nil {
			return nil, err
		}
		list := make([]InboxMail, 0, len(may))
		for n, g := range glances {
			if h, is := may[n]; is {
				list = append(list, InboxMail{g.Validity, g.UID, h.Name, h.From, h.Subject, timeText(h.Date)})
			}
		}
		return list, nil
	})
}

// FetchMail fetches a mail of the inbox and tells what would be taken over from it. Stop ends it.
func (m *Mailbox) FetchMail(in SpotInput) (MailLook, error) {
	return waiting(m, fetching, func(ctx context.Context) (MailLook, error) {
		d, err := m.program.Desk()
		if err != nil {
			return MailLook{}, err
		}
		raw, err := m.program.FetchMail(ctx, mailbox.Spot(in))
		if err != nil {
			return MailLook{}, err
		}
		l, err := d.Applicants.LookAt(ctx, raw)
		return mailLook(l, base64.StdEncoding.EncodeToString(raw)), err
	})
}

// LookAtMail tells what would be taken over from a saved mail (base64).
func (s *Applicants) LookAtMail(data string) (MailLook, error) {
	return onDesk(s.Edge, quick, func(ctx context.Context, d *desk.Desk) (MailLook, error) {
		raw, err := savedMail(data)
		if err != nil {
			return MailLook{}, err
		}
		l, err := d.Applicants.LookAt(ctx, raw)
		return mailLook(l, data), err
	})
}

// savedMail is a mail as the page hands it over, in base64.
func savedMail(data string) ([]byte, error) {
	raw, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		return nil, fault.At("mail", fault.Invalid, "applicant.noMail")
	}
	return raw, nil
}

func mailLook(l applicants.Look, data string) MailLook {
	v := MailLook{Name: l.Name, Address: l.Address, Subject: l.Subject, On: l.On.String(), Text: l.Text, Files: orEmpty(l.Files), Left: l.Left, Known: []WhoseView{}, Data: data}
	for _, w := range l.Known {
		v.Known = append(v.Known, WhoseView(w))
	}
	return v
}
