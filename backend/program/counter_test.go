package program

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gofrs/flock"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/counter"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/mailbox"
	"kyujindesk/backend/xtest/world"
)

// someCounter is an office as a person enters it; its mail servers answer nobody.
func someCounter() Counter {
	nowhere := mailbox.Server{Host: "127.0.0.1", Port: 1, Security: mailbox.TLS}
	return Counter{
		Name: " 例示町 無料職業紹介所 ", Code: "４１０１０", Hours: "平日 9:00–17:00", HelpDesk: "0952-00-0000", Clerk: "佐藤", Password: "himitsu-1",
		Mail: mailbox.Setup{Address: "madoguchi@example.jp", Password: "mail", IMAP: nowhere, SMTP: nowhere},
	}
}

func keyOf(err error) string {
	f, is := fault.Of(err)
	if !is {
		return ""
	}
	return f.Key + " " + f.Field
}

func TestAnOfficeIsRunInTheWindow(t *testing.T) {
	v := newVisit(t)
	v.must(v.program.FoundOffice(t.Context(), someCounter()))
	s := v.now()
	if s.Stage != Office || s.Business != "例示町 無料職業紹介所" || s.Clerk.Name != "佐藤" || len(s.Clerk.Roles) != 3 {
		t.Fatalf("%+v", s)
	}
	o, err := v.program.Office(t.Context())
	v.must(err)
	if o.Code != "41010" || o.Hours != "平日 9:00–17:00" || o.HelpDesk != "0952-00-0000" || o.Address != "madoguchi@example.jp" {
		t.Errorf("%+v", o.Profile)
	}
	if _, err := o.IssueCode(t.Context(), world.Shop()); err != nil {
		t.Error(err)
	}
	suzuki, err := o.AddClerk(t.Context(), "鈴木", []clerk.Role{clerk.Review}, "himitsu-2")
	v.must(err)
	if _, err := v.program.Desk(); err == nil {
		t.Error("there is a desk, too")
	}
	v.must(v.program.Leave(t.Context()))
	if s = v.now(); s.Stage != Locked || len(s.Offices) != 1 || s.Offices[0].Name != "例示町 無料職業紹介所" || s.Clerk.ID != "" {
		t.Fatalf("locked: %+v", s)
	}
	if _, err := v.program.Office(t.Context()); !fault.Is(err, fault.State) {
		t.Errorf("locked, and yet: %v", err)
	}
	id := s.Offices[0].ID
	v.must(v.program.Close())
	v.again()
	names := func() (all []string) {
		kept, err := v.program.Clerks(t.Context(), id)
		v.must(err)
		for _, k := range kept {
			all = append(all, k.Name)
		}
		return all
	}
	if got := names(); !slices.Equal(got, []string{"佐藤", "鈴木"}) {
		t.Errorf("who may log in: %v", got)
	}
	for range 3 {
		if err := v.program.EnterOffice(t.Context(), id, suzuki.ID, "himitsu-1"); keyOf(err) != "account.password.wrong password" {
			t.Errorf("by another's password: %v", err)
		}
	}
	if err := v.program.EnterOffice(t.Context(), id, suzuki.ID, "himitsu-2"); keyOf(err) != "account.password.pause password" {
		t.Errorf("without a pause: %v", err)
	}
	v.watch.forward(time.Minute)
	v.must(v.program.EnterOffice(t.Context(), id, suzuki.ID, "himitsu-2"))
	o, err = v.program.Office(t.Context())
	v.must(err)
	if _, err := o.IssueCode(t.Context(), world.Shop()); !fault.Is(err, fault.Denied) {
		t.Errorf("審査 issues a code: %v", err)
	}
	v.must(o.As(clerk.Daemon("")).RemoveClerk(t.Context(), suzuki.ID)) // by officed, while her window is open
	if _, err := v.program.Office(t.Context()); keyOf(err) != "clerk.gone " {
		t.Errorf("removed, and yet: %v", err)
	}
	v.must(v.program.Leave(t.Context()))
	if err := v.program.EnterOffice(t.Context(), id, suzuki.ID, "himitsu-2"); keyOf(err) != "clerk.gone clerk" {
		t.Errorf("removed, and logs in: %v", err)
	}
	for _, odd := range []string{"", "../accounts", "0193a1b2-0000-7000-8000-000000000001"} {
		if err := v.program.EnterOffice(t.Context(), odd, suzuki.ID, "himitsu-2"); keyOf(err) != "office.notFound " {
			t.Errorf("%q: %v", odd, err)
		}
	}
}

func TestWhatNoOfficeIsMadeOf(t *testing.T) {
	v := newVisit(t)
	for want, change := range map[string]func(*Counter){
		"office.found.office office":      func(c *Counter) { c.Name = "　" },
		"office.found.code code":          func(c *Counter) { c.Code = "4101" },
		"office.found.hours hours":        func(c *Counter) { c.Hours = strings.Repeat("長", 61) },
		"office.found.helpDesk helpDesk":  func(c *Counter) { c.HelpDesk = "0952\n00" },
		"office.found.signIn address":     func(c *Counter) { c.Mail.Auth = mailbox.OAuth2 },
		"account.address address":         func(c *Counter) { c.Mail.Address = "窓口" },
		"account.server smtpHost":         func(c *Counter) { c.Mail.SMTP.Host = "" },
		"clerk.name clerk":                func(c *Counter) { c.Clerk = " " },
		"account.password.kinds password": func(c *Counter) { c.Password = "himitsuhimitsu" },
	} {
		in := someCounter()
		change(&in)
		if err := v.program.FoundOffice(t.Context(), in); keyOf(err) != want {
			t.Errorf("%s: %v", want, err)
		}
		if s := v.now(); s.Stage != First || len(s.Offices) > 0 {
			t.Errorf("%s: left %+v", want, s)
		}
		if left, err := os.ReadDir(filepath.Join(v.program.Folder, "offices")); err == nil && len(left) > 0 {
			t.Errorf("%s: left %v", want, left)
		}
	}
}

// TestAnOfficeThatOfficedServes: the window is a window alone then, and mail is carried once.
func TestAnOfficeThatOfficedServes(t *testing.T) {
	v := newVisit(t)
	v.must(v.program.FoundOffice(t.Context(), someCounter()))
	id := v.now().Account
	lock := flock.New(filepath.Join(v.program.officeFolder(id), counter.LockFile))
	if free, err := lock.TryLock(); err != nil || free {
		t.Errorf("officed could carry the mail, too: %t %v", free, err)
	}
	kept, err := v.program.Clerks(t.Context(), id)
	v.must(err)
	v.must(v.program.Leave(t.Context()))
	if free, err := lock.TryLock(); err != nil || !free {
		t.Fatalf("the lock is still held: %v", err)
	}
	v.must(v.program.EnterOffice(t.Context(), id, kept[0].ID, "himitsu-1"))
	if c := v.program.shown.Load().counter; c.Line != nil {
		t.Error("two carry the mail")
	}
	o, err := v.program.Office(t.Context())
	v.must(err)
	_, err = o.IssueCode(t.Context(), world.Shop())
	v.must(err)
	v.must(lock.Unlock())
}

// TestAClerkChangesTheirOwnPassword: by the one before, whose errors count as at the login.
func TestAClerkChangesTheirOwnPassword(t *testing.T) {
	v := newVisit(t)
	if err := v.program.ChangeClerkPassword(t.Context(), "himitsu-1", "himitsu-9"); !fault.Is(err, fault.State) {
		t.Errorf("no office is open: %v", err)
	}
	v.must(v.program.FoundOffice(t.Context(), someCounter()))
	id := v.now().Account
	for _, c := range []struct{ before, after, want string }{
		{"himitsu-1", "kurz", "account.password.length password"},
		{"himitsu-2", "himitsu-9", "account.password.wrong before"},
		{"himitsu-2", "himitsu-9", "account.password.wrong before"},
		{"himitsu-2", "himitsu-9", "account.password.wrong before"},
		{"himitsu-1", "himitsu-9", "account.password.pause before"},
	} {
		if err := v.program.ChangeClerkPassword(t.Context(), c.before, c.after); keyOf(err) != c.want {
			t.Errorf("%s for %s: %v, want %s", c.after, c.before, err, c.want)
		}
	}
	v.watch.forward(time.Minute)
	v.must(v.program.ChangeClerkPassword(t.Context(), "himitsu-1", "himitsu-9"))
	all, err := v.program.Clerks(t.Context(), id)
	v.must(err)
	v.must(v.program.Leave(t.Context()))
	if err := v.program.EnterOffice(t.Context(), id, all[0].ID, "himitsu-1"); keyOf(err) != "account.password.wrong password" {
		t.Errorf("the one before opens: %v", err)
	}
	v.must(v.program.EnterOffice(t.Context(), id, all[0].ID, "himitsu-9"))
}
