package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/message"
	"kyujindesk/backend/servicemail"
)

// Where the desk keeps what the employment service's page wrote, sealed, and from which addresses besides its own it is waited for.
const (
	serviceMailsSetting   = "serviceMails"
	serviceWritersSetting = "serviceWriters"
)

const (
	mostServiceMails   = 200 // of which the oldest go
	mostServiceWriters = 10
)

// ServiceMail is a mail of the service with what here it is about; ids are empty where that is nothing, or not sure.
type ServiceMail struct {
	servicemail.Mail
	Read      time.Time // when a person saw it, on some computer of the business; zero for not known to
	Posting   string
	Number    string // of that posting
	Applicant string
}

// ServiceMails lists what the service wrote, the newest first.
func (d *Desk) ServiceMails(ctx context.Context) ([]ServiceMail, error) {
	kept, err := d.serviceMails(ctx)
	if err != nil || len(kept) == 0 {
		return nil, err
	}
	seen, err := d.store.Seen(ctx)
	if err != nil {
		return nil, err
	}
	postings, err := d.store.Postings(ctx)
	if err != nil {
		return nil, err
	}
	of := map[string]string{}
	for _, p := range postings {
		if p.Number != "" {
			of[p.Number] = p.ID
		}
	}
	seekers, err := d.Applicants.Seekers(ctx)
	if err != nil {
		return nil, err
	}
	all := make([]ServiceMail, 0, len(kept))
	for _, m := range kept {
		s := ServiceMail{Mail: m, Read: seen[m.ID]}
		for _, n := range m.Numbers {
			if id := of[n]; id != "" {
				s.Posting, s.Number = id, n
			}
		}
		for _, n := range m.Numbers {
			if who := applied(seekers[n], s.Posting); who != "" {
				s.Applicant = who
			}
		}
		all = append(all, s)
	}
	return all, nil
}

// applied is the one among those with a number who is meant: who applied to the posting, where one is named; else nobody who is not alone.
func applied(people []applicants.Row, posting string) string {
	if posting != "" {
		people = slices.DeleteFunc(slices.Clone(people), func(r applicants.Row) bool { return r.Posting != posting })
	}
	if len(people) != 1 {
		return ""
	}
	return people[0].ID
}

// SeeServiceMail notes that a person has seen a mail of the service. It returns a NotFound fault.
func (d *Desk) SeeServiceMail(ctx context.Context, id string) error {
	err := d.store.Atomically(ctx, func(ctx context.Context) error {
		kept, err := d.serviceMails(ctx)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(kept, func(m servicemail.Mail) bool { return m.ID == id }) {
			return fault.New(fault.NotFound, "notice.notFound")
		}
		return d.looked(ctx, id)
	})
	if err == nil {
		d.post()
		d.changed(letter.AboutNotices)
	}
	return err
}

// ServiceWriters are the addresses, besides those of the service's own domain, whose mails are shown as the service's.
func (d *Desk) ServiceWriters(ctx context.Context) (list []string, err error) {
	kept, err := d.store.Setting(ctx, serviceWritersSetting)
	if err != nil || len(kept) == 0 {
		return nil, err
	}
	if err := json.Unmarshal(kept, &list); err != nil {
		return nil, fmt.Errorf("read the addresses of the service: %w", err)
	}
	return list, nil
}

// PutServiceWriters keeps such addresses, each once. It returns an Invalid fault for one that is none, for one that imitates the service, and
// for more than ten.
func (d *Desk) PutServiceWriters(ctx context.Context, list []string) error {
	out := []string{}
	for _, one := range list {
		a := letter.FoldAddress(one)
		switch {
		case a == "":
			return fault.New(fault.Invalid, "notice.writer").With("address", one)
		case message.Imitates([]byte("From: " + a + "\r\n\r\n")):
			return fault.New(fault.Invalid, "notice.imitation").With("address", one)
		case a != servicemail.Writer && !slices.Contains(out, a):
			out = append(out, a)
		}
	}
	if len(out) > mostServiceWriters {
		return fault.New(fault.Invalid, "notice.writers")
	}
	plain, err := json.Marshal(out)
	if err != nil {
		return fmt.Errorf("write the addresses of the service: %w", err)
	}
	err = d.store.Atomically(ctx, func(ctx context.Context) error { return d.store.PutSetting(ctx, serviceWritersSetting, plain) })
	if err == nil {
		d.post()
	}
	return err
}

// wantService adds to what is waited for what the service writes, and what imitates it.
func (d *Desk) wantService(ctx context.Context, w *letter.Wants) error {
	writers, err := d.ServiceWriters(ctx)
	for _, a := range append(writers, servicemail.Writer) {
		w.Writer(a)
	}
	w.Imitations()
	return err
}

// receiveService keeps a mail if it is one of the service, or imitates one. What an applicant wrote goes on to the applicants as well.
func (d *Desk) receiveService(ctx context.Context, raw []byte) error {
	writers, err := d.ServiceWriters(ctx)
	if err != nil {
		return err
	}
	m, is := servicemail.Read(raw, servicemail.Words(), writers, d.now())
	if !is {
		return nil
	}
	err = d.store.Atomically(ctx, func(ctx context.Context) error {
		kept, err := d.serviceMails(ctx)
		if err != nil || slices.ContainsFunc(kept, func(k servicemail.Mail) bool { return k.ID == m.ID }) {
			return err
		}
		kept = append(kept, m)
		slices.SortStableFunc(kept, func(a, b servicemail.Mail) int { return b.At.Compare(a.At) })
		plain, err := json.Marshal(kept[:min(len(kept), mostServiceMails)])
		if err != nil {
			return fmt.Errorf("write mails of the service: %w", err)
		}
		return d.store.PutSetting(ctx, serviceMailsSetting, d.secrets.Seal(serviceMailsSetting, plain))
	})
	if err == nil {
		d.changed(letter.AboutNotices)
	}
	return err
}

func (d *Desk) serviceMails(ctx context.Context) (list []servicemail.Mail, err error) {
	kept, err := d.store.Setting(ctx, serviceMailsSetting)
	if err != nil || len(kept) == 0 {
		return nil, err
	}
	plain, err := d.secrets.Unseal(serviceMailsSetting, kept)
	if err == nil {
		err = json.Unmarshal(plain, &list)
	}
	if err != nil {
		return nil, fmt.Errorf("read mails of the service: %w", err)
	}
	return list, nil
}
