package backend_test

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/desk"
	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	officeentry "kyujindesk/backend/office/entry"
	"kyujindesk/backend/posting"
	deskstore "kyujindesk/backend/store/desk"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/vault"
)

// counter is an office whose letters a test carries by hand, so that they can cross those of the computers it writes to.
type counter struct {
	*testing.T
	at          time.Time
	office      *office.Office
	officeStore *officestore.Store
	computers   []*talk
	secrets     *vault.Vault
}

// talk is one computer of a business that writes with the counter.
type talk struct {
	*counter
	desk      *desk.Desk
	deskStore *deskstore.Store
	secrets   *vault.Vault
}

var shop = establishment.Establishment{Number: "4101-123456-7", Name: "例示商店", Phone: "0952-00-0000"}

func newTalk(t *testing.T) *talk {
	t.Helper()
	return newCounter(t).join()
}

func newCounter(t *testing.T) *counter {
	t.Helper()
	c := &counter{T: t, at: time.Date(2026, 11, 21, 1, 0, 0, 0, time.UTC)}
	var err error
	c.officeStore, err = officestore.Open(t.Context(), filepath.Join(t.TempDir(), "office.db"), c.now)
	must(t, err)
	t.Cleanup(func() { _ = c.officeStore.Close() })
	secrets, _, err := vault.New("himitsu-1")
	must(t, err)
	c.secrets = secrets
	must(t, officeentry.Found(t.Context(), c.officeStore, secrets, officeentry.Profile{Name: "窓口", Code: "41010", Address: "madoguchi@example.jp"}))
	c.office, err = office.Open(t.Context(), c.officeStore, secrets, c.now, posting.LoadMinimumWages(), func() {})
	must(t, err)
	return c
}

func (c *counter) now() time.Time { return c.at }

// sit sets up a computer that is nobody's yet.
func (c *counter) sit() *talk {
	c.Helper()
	k := &talk{counter: c}
	secrets, _, err := vault.New("himitsu-1")
	must(c.T, err)
	k.secrets = secrets
	k.deskStore, err = deskstore.Open(c.Context(), filepath.Join(c.TempDir(), "desk.db"), c.now)
	must(c.T, err)
	c.Cleanup(func() { _ = k.deskStore.Close() })
	k.desk = desk.New(k.deskStore, secrets, c.now, posting.LoadMinimumWages(), func() {}, func(letter.Topic) {})
	c.computers = append(c.computers, k)
	return k
}

// join lets a computer of the business in: the first opens its account, the others come to it.
func (c *counter) join() *talk {
	c.Helper()
	k := c.sit()
	code, err := c.office.IssueCode(c.Context(), shop)
	must(c.T, err)
	must(c.T, k.desk.Enrol(c.Context(), entry.Application{
		Code: code, Establishment: shop.Number, Phone: shop.Phone, Address: "saiyo@example.jp", OfficeAddress: "madoguchi@example.jp",
	}))
	k.carry()
	p, err := k.desk.Enrolment(c.Context())
	must(c.T, err)
	must(c.T, k.desk.EnterKey(c.Context(), p.Offer, "", nil))
	k.carry()
	k.login()
	return k
}

// login logs the desk in with the one-time password that comes by mail.
func (k *talk) login() {
	k.Helper()
	must(k.T, k.desk.Enter(k.Context()))
	k.carry()
	l, err := k.desk.Login(k.Context())
	must(k.T, err)
	if l.State == entry.LoginGranted {
		return
	}
	must(k.T, k.desk.AnswerLogin(k.Context(), account.ByMail, l.Offer, true))
	k.carry()
}

// postbag is what a courier takes letters from.
type postbag interface {
	Due(ctx context.Context, limit int) ([]letter.Outgoing, error)
	Tried(ctx context.Context, id string, a letter.Attempt) error
}

// hand carries what is due to all who may be meant; one of them must take each letter.
func (c *counter) hand(from postbag, to ...func(ctx context.Context, raw []byte) (letter.Verdict, string, error)) (carried int) {
	c.Helper()
	due, err := from.Due(c.Context(), 100)
	must(c.T, err)
	for _, l := range due {
		must(c.T, from.Tried(c.Context(), l.ID, letter.Attempt{At: c.at, Sent: true}))
		taken, said := false, ""
		for _, receive := range to {
			v, why, err := receive(c.Context(), l.Raw)
			must(c.T, err)
			taken = taken || v == letter.Applied
			if l.Kind == letter.NoticeKind && v == letter.Quarantined {
				c.Errorf("a notice to a person alarms the program: %s", why)
			}
			said += fmt.Sprint(v, " ", why, "; ")
		}
		if !taken && l.Kind != letter.NoticeKind {
			c.Fatalf("%s: %s", l.Kind, said)
		}
	}
	return len(due)
}

func (k *talk) toOffice() int { return k.hand(k.deskStore, k.office.Receive) }

// toDesk brings the office's letters to all computers of the business: they read one mailbox.
func (c *counter) toDesk() int {
	c.Helper()
	all := []func(ctx context.Context, raw []byte) (letter.Verdict, string, error){}
	for _, k := range c.computers {
		all = append(all, k.desk.Receive)
	}
	return c.hand(c.officeStore, all...)
}

// carry brings everything over, both ways, until nothing is left.
func (c *counter) carry() {
	c.Helper()
	for again := true; again; c.at = c.at.Add(time.Second) {
		carried := 0
		for _, k := range c.computers {
			carried += k.toOffice()
		}
		again = carried+c.toDesk() > 0
	}
	c.acknowledge()
}

// acknowledge tells the computers what the office has of theirs and has not said on another letter.
func (c *counter) acknowledge() {
	c.Helper()
	due, err := c.officeStore.AcksDue(c.Context())
	must(c.T, err)
	for _, peer := range due {
		ack, err := c.office.Ack(c.Context(), peer)
		must(c.T, err)
		must(c.T, c.officeStore.AckSent(c.Context(), peer))
		for _, k := range c.computers {
			_, _, err := k.desk.Receive(c.Context(), ack.Raw)
			must(c.T, err)
		}
	}
}

// valid is a posting that was sent and accepted.
func (k *talk) valid() string {
	k.Helper()
	id := k.submitted()
	k.toOffice()
	_, err := k.office.Accept(k.Context(), id, "佐藤")
	must(k.T, err)
	k.carry()
	return id
}

func (k *talk) submitted() string {
	k.Helper()
	s, err := k.desk.Create(k.Context(), posting.FullTime)
	must(k.T, err)
	s, err = k.desk.Save(k.Context(), s.ID, posting.Sample(posting.FullTime))
	must(k.T, err)
	s, err = k.desk.Submit(k.Context(), s.ID, s.Rev, confirmed(s))
	must(k.T, err)
	return s.ID
}

func (k *talk) sheet(id string) desk.Sheet {
	k.Helper()
	s, err := k.desk.Open(k.Context(), id)
	must(k.T, err)
	return s
}

// same requires that desk and office agree on a posting.
func (k *talk) same(id string, stage posting.Stage) desk.Sheet {
	k.Helper()
	here := k.sheet(id)
	there, err := k.officeStore.Posting(k.Context(), id)
	must(k.T, err)
	if here.Stage != stage || here.State != there.On(era.Of(k.at)) || here.Base != there.Rev || here.Expires != there.Expires ||
		posting.Title(here.Held) != posting.Title(there.Values) {
		k.Fatalf("desk: %s base %d %s %q; office: %s rev %d %s %q; want %s", here.Stage, here.Base, here.Expires, posting.Title(here.Held),
			there.State, there.Rev, there.Expires, posting.Title(there.Values), stage)
	}
	return here
}

func events(s desk.Sheet) (kinds []posting.EventKind) {
	for _, e := range s.Events {
		kinds = append(kinds, e.Kind)
	}
	return kinds
}
