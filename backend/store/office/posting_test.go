package office_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"kyujindesk/backend/account"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
	officestore "kyujindesk/backend/store/office"
)

var now = clock.Fixed("2026-11-21T14:00:00+09:00")

const number = "1301-123456-7"

// open makes an office with one account and one device of it.
func open(t *testing.T) (*officestore.Store, posting.Filing) {
	t.Helper()
	o, err := officestore.Open(t.Context(), filepath.Join(t.TempDir(), "office.db"), now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = o.Close() })
	atomically(t, o, func(ctx context.Context) error {
		if err := o.PutEstablishment(ctx, establishment.Establishment{Number: number, Name: "例示商店"}); err != nil {
			return err
		}
		if err := o.PutAccount(ctx, account.Account{ID: "account", Establishment: number}); err != nil {
			return err
		}
		return o.PutDevice(ctx, account.Device{Fingerprint: "device", Account: "account", Certificate: "x", Address: "saiyo@example.jp", Since: now()})
	})
	return o, posting.Filing{Device: "device", Account: "account", Letter: "letter"}
}

func atomically(t *testing.T, o *officestore.Store, do func(ctx context.Context) error) {
	t.Helper()
	if err := o.Atomically(t.Context(), do); err != nil {
		t.Fatal(err)
	}
}

func filed(id string, after time.Duration) posting.Posting {
	return posting.Posting{
		ID: id, Kind: posting.FullTime, State: posting.Submitted, Rev: 1, Values: form.Values{"work.title": id}, UpdatedAt: now().UTC().Add(after),
	}
}

// TestTheBoxBeginsWithWhoWaitsLongest: so nobody's posting is overtaken by later ones.
func TestTheBoxBeginsWithWhoWaitsLongest(t *testing.T) {
	o, f := open(t)
	for i, minutes := range []int{30, 10, 50, 20} {
		p := filed(fmt.Sprint("p", i), time.Duration(minutes)*time.Minute)
		atomically(t, o, func(ctx context.Context) error { return o.PutPosting(ctx, posting.Posting{}, p, f) })
	}
	accepted := filed("accepted", 0)
	accepted.State = posting.Valid
	atomically(t, o, func(ctx context.Context) error { return o.PutPosting(ctx, posting.Posting{}, accepted, f) })
	want := []string{"p1", "p3", "p0", "p2"}
	for name, list := range map[string]func() ([]posting.Posting, error){
		"what waits":    func() ([]posting.Posting, error) { return o.Waiting(t.Context()) },
		"the submitted": func() ([]posting.Posting, error) { return o.Postings(t.Context(), posting.Submitted) },
	} {
		all, err := list()
		var ids []string
		for _, p := range all {
			ids = append(ids, p.ID)
		}
		if err != nil || !slices.Equal(ids, want) {
			t.Errorf("%s: %v, %v; want %v", name, ids, err, want)
		}
	}
}

// TestNothingIsOverwrittenThatWasNotRead has two clerks decide on what they both have read.
func TestNothingIsOverwrittenThatWasNotRead(t *testing.T) {
	o, f := open(t)
	read := filed("p", 0)
	keep := func(was, p posting.Posting) error {
		return o.Atomically(t.Context(), func(ctx context.Context) error { return o.PutPosting(ctx, was, p, f) })
	}
	if err := keep(posting.Posting{}, read); err != nil {
		t.Fatal(err)
	}
	mine, theirs := read, read // a request makes no new revision
	mine.Requests, mine.UpdatedAt = []posting.Request{{ID: "mine"}}, read.UpdatedAt.Add(time.Minute)
	theirs.State, theirs.UpdatedAt = posting.Returned, read.UpdatedAt.Add(2*time.Minute)
	if err := keep(read, mine); err != nil {
		t.Fatal(err)
	}
	for name, was := range map[string]posting.Posting{"what was read": read, "nothing": {}} {
		err := keep(was, theirs)
		if flt, ok := fault.Of(err); !ok || flt.Key != "storage.busy" {
			t.Errorf("over %s: %v", name, err)
		}
	}
	got, err := o.Posting(t.Context(), "p")
	if err != nil || got.State != posting.Submitted || len(got.Requests) != 1 {
		t.Errorf("%+v, %v", got, err)
	}
	if err := keep(mine, theirs); err != nil {
		t.Errorf("over what is there: %v", err)
	}
}

// TestNumbersThatWereGivenAreNotGivenAgain: not even by an office whose file was put back to what it was days ago.
func TestNumbersThatWereGivenAreNotGivenAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "office.db")
	given := func(n int) (last int) {
		t.Helper()
		o, err := officestore.Open(t.Context(), path, now)
		if err != nil {
			t.Fatal(err)
		}
		for range n {
			atomically(t, o, func(ctx context.Context) (err error) {
				last, err = o.Count(ctx, "introduction/2026")
				return err
			})
		}
		if err := o.Close(); err != nil {
			t.Fatal(err)
		}
		return last
	}
	given(3)
	backup, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	last := given(5)
	if last != 8 {
		t.Fatalf("numbers go up to %d", last)
	}
	if err := os.WriteFile(path, backup, 0o600); err != nil {
		t.Fatal(err)
	}
	if next := given(1); next <= last {
		t.Errorf("%d is given after %d", next, last)
	}
}
