package desk_test

import (
	"context"
	"fmt"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/clock"
	"kyujindesk/backend/era"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/posting"
	deskstore "kyujindesk/backend/store/desk"
)

var now = clock.Fixed("2026-11-21T14:00:00+09:00")

func open(t *testing.T) *deskstore.Store {
	t.Helper()
	d, err := deskstore.Open(t.Context(), filepath.Join(t.TempDir(), "desk.db"), now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.Close() })
	return d
}

func put(t *testing.T, d *deskstore.Store, was, p posting.Posting) error {
	t.Helper()
	return d.Atomically(t.Context(), func(ctx context.Context) error { return d.PutPosting(ctx, was, p) })
}

func mustPut(t *testing.T, d *deskstore.Store, was, p posting.Posting) {
	t.Helper()
	if err := put(t, d, was, p); err != nil {
		t.Fatal(err)
	}
}

// full has every member set, each to something of its own; n makes two of them differ everywhere but in their id and kind.
func full(t *testing.T, id string, n int) posting.Posting {
	t.Helper()
	day := func(m int) era.Date { return era.Date{Y: 2026, M: m, D: n} }
	text := func(s string) string { return fmt.Sprint(s, n) }
	p := posting.Posting{
		ID: id, Kind: posting.FullTime, State: []posting.State{posting.Returned, posting.Valid}[n%2], Rev: 10 + n, Base: 20 + n,
		Values: form.Values{"work.title": text("一般事務")}, Held: form.Values{"work.title": text("事務")},
		Number: text("13010-"), Received: day(4), Expires: day(6), Office: text("例示の窓口"), From: "older",
		Remarks: []posting.Remark{{Field: "work.title", Text: text("くわしく")}},
		Requests: []posting.Request{{
			ID: text("request"), Kind: posting.Change, State: posting.Asked, Asked: day(5), Reason: text("reason"),
			Values: form.Values{"work.title": text("営業")}, Remarks: []posting.Remark{{Text: text("なぜ")}}, Letter: text("letter"),
		}},
		Alert: posting.EventKind(text("alert")), Figures: applicant.Figures{Applied: n, Hired: n + 1},
		FiledAt: now().UTC().Add(time.Duration(n) * time.Minute), Rest: text(`{"later":`) + "}",
		UpdatedAt: now().UTC().Add(time.Duration(n) * time.Hour),
	}
	v := reflect.ValueOf(p)
	for i := range v.NumField() {
		if v.Field(i).IsZero() {
			t.Fatalf("%s is not set", v.Type().Field(i).Name)
		}
	}
	return p
}

// comesBack reads a posting, and its line of the list.
func comesBack(t *testing.T, d *deskstore.Store, want posting.Posting) {
	t.Helper()
	got, err := d.Posting(t.Context(), want.ID)
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, %v; want %+v", got, err, want)
	}
	list, err := d.Postings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(list, func(s posting.Summary) bool { return s.ID == want.ID })
	if s := posting.Summarize(want); i < 0 || !reflect.DeepEqual(list[i], s) {
		t.Errorf("the list has %+v, want %+v", list, s)
	}
	for _, word := range []string{want.Values["work.title"], want.Number} {
		if ids, err := d.Find(t.Context(), word); err != nil || !slices.Equal(ids, []string{want.ID}) {
			t.Errorf("of %q are found %v, %v", word, ids, err)
		}
	}
}

// TestPostingsComeBackAsTheyWereKept keeps two, changes one everywhere, and reads both.
func TestPostingsComeBackAsTheyWereKept(t *testing.T) {
	d := open(t)
	first, other := full(t, "a", 1), full(t, "b", 3)
	mustPut(t, d, posting.Posting{}, first)
	mustPut(t, d, posting.Posting{}, other)
	comesBack(t, d, first)
	changed := full(t, "a", 2)
	mustPut(t, d, first, changed)
	comesBack(t, d, changed)
	comesBack(t, d, other)
	if _, err := d.Posting(t.Context(), "c"); !fault.Is(err, fault.NotFound) {
		t.Errorf("missing: %v", err)
	}
}

func TestAnEmptyPostingComesBack(t *testing.T) {
	d := open(t)
	p := posting.Posting{ID: "a", Kind: posting.FullTime, State: posting.Draft, Rev: 1, UpdatedAt: now().UTC()}
	mustPut(t, d, posting.Posting{}, p)
	got, err := d.Posting(t.Context(), "a")
	p.Remarks, p.Requests = []posting.Remark{}, []posting.Request{}
	if err != nil || !reflect.DeepEqual(got, p) {
		t.Errorf("got %+v, %v; want %+v", got, err, p)
	}
}

func TestTheLastChangedIsListedFirst(t *testing.T) {
	d := open(t)
	for i, n := range []int{2, 5, 1, 4} {
		mustPut(t, d, posting.Posting{}, full(t, fmt.Sprint("p", i), n))
	}
	list, err := d.Postings(t.Context())
	var ids []string
	for _, s := range list {
		ids = append(ids, s.ID)
	}
	if err != nil || !slices.Equal(ids, []string{"p1", "p3", "p0", "p2"}) {
		t.Errorf("%v, %v", ids, err)
	}
}

// TestNothingIsOverwrittenThatWasNotRead has two read the same posting, and both keep it.
func TestNothingIsOverwrittenThatWasNotRead(t *testing.T) {
	d := open(t)
	read := full(t, "a", 1)
	mustPut(t, d, posting.Posting{}, read)
	mine, theirs := full(t, "a", 3), full(t, "a", 5)
	mustPut(t, d, read, mine)
	older := mine
	older.UpdatedAt = read.UpdatedAt
	for name, was := range map[string]posting.Posting{"what was read": read, "nothing": {}, "the same revision of another time": older} {
		err := put(t, d, was, theirs)
		if f, ok := fault.Of(err); !ok || f.Key != "storage.busy" {
			t.Errorf("over %s: %v", name, err)
		}
		comesBack(t, d, mine)
	}
}

// TestOnlyDraftsGoToTheBin: the store, too, lets nothing disappear that was sent.
func TestOnlyDraftsGoToTheBin(t *testing.T) {
	d := open(t)
	for _, s := range []posting.State{posting.Draft, posting.Submitted, posting.Returned, posting.Valid, posting.Withdrawn, posting.Cancelled} {
		p := full(t, string(s), 1)
		p.State = s
		mustPut(t, d, posting.Posting{}, p)
		throw := func(at time.Time) error {
			return d.Atomically(t.Context(), func(ctx context.Context) error { return d.Discard(ctx, p.ID, at) })
		}
		listed := func() bool {
			list, err := d.Postings(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			return slices.ContainsFunc(list, func(l posting.Summary) bool { return l.ID == p.ID })
		}
		err := throw(now())
		if s != posting.Draft {
			if !fault.Is(err, fault.NotFound) || !listed() {
				t.Errorf("%s: %v, listed: %t", s, err, listed())
			}
			continue
		}
		if err != nil || listed() {
			t.Errorf("in the bin, and listed: %t, %v", listed(), err)
		}
		if err := throw(time.Time{}); err != nil || !listed() {
			t.Errorf("out of the bin: %t, %v", listed(), err)
		}
	}
}

// TestWhatIsSearchedIsTheTextItself: marks that mean something in a pattern mean themselves.
func TestWhatIsSearchedIsTheTextItself(t *testing.T) {
	d := open(t)
	for id, title := range map[string]string{"a": "歩合100%", "b": "歩合1000", "c": "夜_勤", "d": "夜間勤", "e": `道\路`, "f": "経理"} {
		p := full(t, id, 1)
		p.Values = form.Values{"work.title": title}
		mustPut(t, d, posting.Posting{}, p)
	}
	for text, want := range map[string][]string{"0%": {"a"}, "100": {"a", "b"}, "夜_": {"c"}, `\`: {"e"}, "経理": {"f"}, "理経": nil, "'": nil} {
		ids, err := d.Find(t.Context(), text)
		if slices.Sort(ids); err != nil || !slices.Equal(ids, want) && len(ids)+len(want) > 0 {
			t.Errorf("%q: %v, %v; want %v", text, ids, err, want)
		}
	}
}

func TestTheLastLetterOfEachPostingTellsHowFarItIs(t *testing.T) {
	d := open(t)
	send := func(id, about string, k letter.Kind, at time.Time) {
		t.Helper()
		if err := d.Atomically(t.Context(), func(ctx context.Context) error {
			return d.PutOutgoing(ctx, letter.Outgoing{ID: id, Kind: k, Ends: letter.AtMostOnce, About: about, Raw: []byte("x"), MadeAt: at})
		}); err != nil {
			t.Fatal(err)
		}
	}
	first, second := now().UTC(), now().UTC().Add(time.Hour)
	send("1", "a", letter.PostingSubmit, first)
	if err := d.Tried(t.Context(), "1", letter.Attempt{At: first, Sent: true}); err != nil { // of this one nothing is told
		t.Fatal(err)
	}
	send("2", "a", letter.PostingSubmit, second)
	send("3", "a", letter.PostingAsk, second.Add(time.Hour))
	send("4", "b", letter.PostingSubmit, first)
	if err := d.Tried(t.Context(), "4", letter.Attempt{At: second, Sent: true}); err != nil {
		t.Fatal(err)
	}
	got, err := d.Submissions(t.Context())
	want := map[string]posting.Submission{"a": {}, "b": {SentAt: second, AckedAt: second}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v; want %+v", got, err, want)
	}
}

func TestAVersionIsKeptOnce(t *testing.T) {
	d := open(t)
	mustPut(t, d, posting.Posting{}, full(t, "a", 1))
	mustPut(t, d, posting.Posting{}, full(t, "b", 1))
	keep := func(id string, rev int, title string) (fresh bool) {
		t.Helper()
		if err := d.Atomically(t.Context(), func(ctx context.Context) (err error) {
			fresh, err = d.PutVersion(ctx, id, posting.Version{At: now().UTC(), Origin: posting.Kept, Rev: rev, Values: form.Values{"work.title": title}})
			return err
		}); err != nil {
			t.Fatal(err)
		}
		return fresh
	}
	if !keep("a", 1, "x") || !keep("a", 2, "y") || keep("a", 3, "x") || !keep("b", 4, "x") {
		t.Error("the same answers were kept twice, or others not")
	}
	got, err := d.Versions(t.Context(), "a")
	if err != nil || len(got) != 2 || got[0].N != 1 || got[1].N != 2 || got[1].Rev != 2 || got[1].Values["work.title"] != "y" || !got[1].At.Equal(now()) {
		t.Errorf("%+v, %v", got, err)
	}
}
