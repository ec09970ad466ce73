//go:build linux

package backend_test

import (
	"bytes"
	"crypto/tls"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-imap/v2"
	"github.com/emersion/go-imap/v2/imapclient"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/message"
	"kyujindesk/backend/mime"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest"
)

// correspondent is an applicant with a mail program.
type correspondent struct {
	*testing.T
	box mailbox.Setup
	in  *imapclient.Client
}

func personAt(t *testing.T, site *xtest.MailSite, b xtest.Mailbox) correspondent {
	t.Helper()
	c, err := imapclient.DialTLS(fmt.Sprintf("%s:%d", site.IMAPS.Host, site.IMAPS.Port), &imapclient.Options{TLSConfig: &tls.Config{MinVersion: tls.VersionTLS12}})
	must(t, err)
	t.Cleanup(func() { _ = c.Close() })
	must(t, c.Login(b.Address, b.Password).Wait())
	return correspondent{t, mailAccount(site, b), c}
}

// inbox is every mail that came.
func (p correspondent) inbox() (mails [][]byte) {
	p.Helper()
	_, err := p.in.Select("INBOX", nil).Wait()
	must(p.T, err)
	found, err := p.in.Search(&imap.SearchCriteria{}, nil).Wait()
	must(p.T, err)
	for _, n := range found.AllSeqNums() {
		whole := &imap.FetchItemBodySection{Peek: true}
		got, err := p.in.Fetch(imap.SeqSetNum(n), &imap.FetchOptions{BodySection: []*imap.FetchItemBodySection{whole}}).Collect()
		must(p.T, err)
		for _, m := range got {
			mails = append(mails, m.FindBodySection(whole))
		}
	}
	return mails
}

// writes sends a mail as this person's program does.
func (p correspondent) writes(to, head, body string) {
	p.Helper()
	s := mailbox.NewSender(p.box, time.Now)
	defer s.Close()
	raw := fmt.Sprintf("From: <%s>\nTo: <%s>\nDate: %s\nMIME-Version: 1.0\n%s\n\n%s\n", p.box.Address, to, time.Now().Format(time.RFC1123Z), head, body)
	must(p.T, s.Send(p.Context(), to, []byte(strings.ReplaceAll(raw, "\n", "\r\n"))))
}

// TestMailsWithAnApplicantOverRealServers: an invitation goes once, is answered by a person and by a calendar program, is called off;
// what a stranger writes stays in the mailbox; nothing lies open on the disk.
func TestMailsWithAnApplicantOverRealServers(t *testing.T) {
	site := xtest.StartMailSite(t)
	t.Setenv("SSL_CERT_FILE", site.CA)
	o, _ := realOffice(t, site)
	w := startDesk(t, mailAccount(site, site.Kigyo), slog.New(slog.DiscardHandler))
	w.desk.Applicants.ReadsBy(message.Reader{Returned: mailbox.Returned, Letter: letter.IsMineHeader})
	e := establishment.Establishment{Number: "4101-123456-7", Name: "例示商店", Phone: "0952-00-0000"}
	code, err := o.IssueCode(t.Context(), e)
	must(t, err)
	w.enrol(t, code, e, site.Kigyo.Address, site.Anteisho.Address)
	hanako := personAt(t, site, site.Jinji)
	s, err := w.desk.Create(t.Context(), posting.FullTime)
	must(t, err)
	p, err := w.desk.Applicants.Add(t.Context(), s.ID, form.Values{applicant.NameKey: "山田花子", applicant.MailKey: strings.ToUpper(site.Jinji.Address)})
	must(t, err)

	start := time.Now().Add(48 * time.Hour).Truncate(time.Minute)
	draft := applicants.Draft{Subject: "面接のご案内", Text: "山田花子 様\n\nお越しください。\n"}
	interview, _, err := w.desk.Applicants.Invite(t.Context(), p.ID, "", applicants.Meeting{Start: start, Minutes: 30, Place: "本店2階"}, draft)
	must(t, err)
	if len(hanako.inbox()) != 0 {
		t.Error("it goes before it can be taken back")
	}
	eventually(t, "the invitation", func() (bool, error) { return len(hanako.inbox()) == 1, nil })
	raw := hanako.inbox()[0]
	head := message.ReadHead(raw)
	if head.From != site.Kigyo.Address || !strings.HasPrefix(head.Subject, "面接のご案内 [応募 ") || !bytes.Contains(raw, []byte("method=REQUEST")) {
		t.Errorf("%s", raw)
	}

	hanako.writes(site.Kigyo.Address, "Subject: Re: x\nMessage-ID: <1@example.com>\nIn-Reply-To: <"+head.ID+">", "伺います。")
	hanako.writes(site.Kigyo.Address, "Subject: Accepted\nMessage-ID: <2@example.com>\nContent-Type: text/calendar; method=REPLY; charset=utf-8",
		"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:"+interview+"\nSEQUENCE:0\nDTSTAMP:20261121T010000Z\nATTENDEE;PARTSTAT=ACCEPTED:mailto:"+
			site.Jinji.Address+"\nEND:VEVENT\nEND:VCALENDAR")
	site.Deliver(t, site.Kigyo, "INBOX", []byte("From: stranger@example.com\r\nSubject: x\r\n\r\nkeireki\r\n"))
	var thread applicants.Thread
	eventually(t, "two answers", func() (bool, error) {
		thread, err = w.desk.Applicants.Thread(t.Context(), p.ID)
		return len(thread.Messages) == 3, err
	})
	said := func(m applicants.Message) bool {
		return m.Kind == message.Answer && m.Text == "伺います。" && len(m.Doubts) == 0
	}
	if thread.Messages[0].Sending.State != applicants.MailSent || !slices.ContainsFunc(thread.Messages, said) {
		t.Errorf("%+v", thread.Messages)
	}
	if a := thread.Meetings[0].Answer; a.PartStat != "ACCEPTED" || a.Other != "" || a.Old {
		t.Errorf("%+v", a)
	}

	_, err = w.desk.Applicants.CallOff(t.Context(), p.ID, interview, draft)
	must(t, err)
	eventually(t, "the cancellation", func() (bool, error) { return len(hanako.inbox()) == 2, nil })
	last := mime.Read(hanako.inbox()[1])
	if h := last.Header.Get("References"); !strings.Contains(h, head.ID) || !strings.Contains(h, "1@example.com") {
		t.Errorf("it stands outside of the thread: %s", h)
	}
	var open int
	must(t, w.store.DB.QueryRowContext(t.Context(), `SELECT count(*) FROM mail WHERE raw LIKE '%keireki%' OR raw LIKE '%伺%'`).Scan(&open))
	if open != 0 {
		t.Errorf("%d mails lie open", open)
	}
}
