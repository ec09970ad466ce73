package backend_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"kyujindesk/backend/desk"
	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

// way is a desk, and how what it filed comes to be decided.
type way interface {
	desk() *desk.Desk
	// decides has the office decide on a posting that waits, or on its request of a kind.
	decides(id string, k posting.RequestKind, e posting.EventKind)
	// is moves the clock.
	is(at time.Time)
}

// lettered is a desk whose office runs the other end.
type lettered struct {
	*world.Desk
	numbers []string // that the office gave, in order
}

func (w *lettered) desk() *desk.Desk { return w.Desk.Desk }

func (w *lettered) is(at time.Time) {
	w.At = at
	w.LogIn()
}

var remarked = []posting.Remark{{Field: "work.title", Text: "くわしく"}}

const refusedBecause = "法令に反する条件があります"

func (w *lettered) decides(id string, k posting.RequestKind, e posting.EventKind) {
	w.Helper()
	w.ToOffice()
	p, err := w.Office.Store.Posting(w.Context(), id)
	w.Must(err)
	r, _ := p.OpenRequest(k)
	switch {
	case e == posting.WasAccepted:
		p, err = w.Office.Accept(w.Context(), id)
		w.numbers = append(w.numbers, p.Number)
	case e == posting.WasReturned:
		_, err = w.Office.Return(w.Context(), id, remarked)
	case e == posting.WasRefused:
		_, err = w.Office.Refuse(w.Context(), id, office.Unlawful, refusedBecause)
	case k.ByRight(): // it has granted that already
	case e == posting.WasDeclined:
		_, err = w.Office.Decline(w.Context(), id, r.ID, remarked)
	default:
		_, err = w.Office.Grant(w.Context(), id, r.ID)
	}
	w.Must(err)
	if k == posting.Renewal && e == posting.WasGranted {
		next, err := w.Office.Store.Posting(w.Context(), r.ID)
		w.Must(err)
		w.numbers = append(w.numbers, next.Number)
	}
	w.Carry()
}

// handed is a desk whose person goes to the office, and is given the numbers another desk was given.
type handed struct {
	*world.Desk
	numbers []string
}

func (w *handed) desk() *desk.Desk { return w.Desk.Desk }

func (w *handed) is(at time.Time) { w.At = at }

func (w *handed) decides(id string, k posting.RequestKind, e posting.EventKind) {
	w.Helper()
	s, err := w.Open(w.Context(), id)
	w.Must(err)
	i := slices.IndexFunc(s.Tasks, func(t posting.Task) bool { return t.Open() && t.Kind == k })
	if i < 0 {
		w.Fatalf("nothing is to be done about %q", k)
	}
	said, err := w.Propose(w.Context(), s.Tasks[i].ID, era.Date{})
	w.Must(err)
	said.Event = e
	switch e {
	case posting.WasReturned, posting.WasDeclined:
		said.Remarks = remarked
	case posting.WasRefused:
		said.Reason = office.Unlawful.Says() + "\n" + refusedBecause
	}
	if e == posting.WasAccepted || k == posting.Renewal && e == posting.WasGranted {
		said.Number, w.numbers = w.numbers[0], w.numbers[1:]
	}
	_, err = w.Record(w.Context(), s.Tasks[i].ID, said)
	w.Must(err)
}

// filed is one posting on its way through a story.
type filed struct {
	way
	*testing.T
	id string
}

func (f *filed) must(err error) {
	f.Helper()
	must(f.T, err)
}

func (f *filed) submit(changes form.Values) {
	f.Helper()
	_, err := f.desk().Save(f.Context(), f.id, changes)
	f.must(err)
	s, err := f.desk().Open(f.Context(), f.id)
	f.must(err)
	_, err = f.desk().Submit(f.Context(), f.id, s.Rev, world.Confirmed(s))
	f.must(err)
}

func (f *filed) ask(k posting.RequestKind) {
	f.Helper()
	reason := ""
	if k == posting.Cancellation {
		reason = posting.Filled
	}
	_, err := f.desk().Ask(f.Context(), f.id, k, reason)
	f.must(err)
}

func (f *filed) draftChange() {
	f.Helper()
	_, err := f.desk().DraftChange(f.Context(), f.id)
	f.must(err)
}

func (f *filed) change(title string) {
	f.Helper()
	f.draftChange()
	f.submit(form.Values{"work.title": title})
}

func (f *filed) accepted() {
	f.Helper()
	f.submit(nil)
	f.decides(f.id, "", posting.WasAccepted)
}

func (f *filed) returned() {
	f.Helper()
	f.submit(nil)
	f.decides(f.id, "", posting.WasReturned)
}

// stories lead through a posting's whole life, whatever carries what is filed.
var stories = map[string]struct {
	ends posting.State
	tell func(f *filed)
}{
	"drafted":   {posting.Draft, func(*filed) {}},
	"submitted": {posting.Submitted, func(f *filed) { f.submit(nil) }},
	"accepted":  {posting.Valid, func(f *filed) { f.accepted() }},
	"returned":  {posting.Returned, func(f *filed) { f.returned() }},
	"returned, corrected and accepted": {posting.Valid, func(f *filed) {
		f.returned()
		f.submit(form.Values{"work.title": "経理事務"})
		f.decides(f.id, "", posting.WasAccepted)
	}},
	"refused": {posting.Refused, func(f *filed) {
		f.submit(nil)
		f.decides(f.id, "", posting.WasRefused)
	}},
	"withdrawn": {posting.Withdrawn, func(f *filed) {
		f.submit(nil)
		f.ask(posting.Withdrawal)
		f.decides(f.id, posting.Withdrawal, posting.WasGranted)
	}},
	"returned and withdrawn": {posting.Withdrawn, func(f *filed) {
		f.returned()
		f.ask(posting.Withdrawal)
		f.decides(f.id, posting.Withdrawal, posting.WasGranted)
	}},
	"changed": {posting.Valid, func(f *filed) {
		f.accepted()
		f.change("営業事務")
		f.decides(f.id, posting.Change, posting.WasGranted)
	}},
	"a change declined, another drafted": {posting.Valid, func(f *filed) {
		f.accepted()
		f.change("営業事務")
		f.decides(f.id, posting.Change, posting.WasDeclined)
		f.draftChange()
	}},
	"a change taken back": {posting.Valid, func(f *filed) {
		f.accepted()
		f.change("営業事務")
		s, err := f.desk().Open(f.Context(), f.id)
		f.must(err)
		_, err = f.desk().Drop(f.Context(), f.id, s.Requests[0].ID)
		f.must(err)
	}},
	"extended": {posting.Valid, func(f *filed) {
		f.accepted()
		f.ask(posting.Extension)
		f.decides(f.id, posting.Extension, posting.WasGranted)
	}},
	"cancelled while a change is drafted": {posting.Cancelled, func(f *filed) {
		f.accepted()
		f.draftChange()
		_, err := f.desk().Save(f.Context(), f.id, form.Values{"work.title": "営業事務"})
		f.must(err)
		f.ask(posting.Cancellation)
		f.decides(f.id, posting.Cancellation, posting.WasGranted)
	}},
	"renewed and run out": {posting.Expired, func(f *filed) {
		f.accepted()
		f.is(time.Date(2027, 1, 20, 1, 0, 0, 0, time.UTC))
		f.ask(posting.Renewal)
		f.decides(f.id, posting.Renewal, posting.WasGranted)
		f.is(time.Date(2027, 2, 3, 1, 0, 0, 0, time.UTC))
	}},
}

// told is a story told one way: its posting, and those that came of it.
func told(t *testing.T, w way, tell func(f *filed)) []desk.Page {
	t.Helper()
	s, err := w.desk().Create(t.Context(), posting.FullTime)
	must(t, err)
	_, err = w.desk().Save(t.Context(), s.ID, posting.Sample(posting.FullTime))
	must(t, err)
	tell(&filed{w, t, s.ID})
	rows, err := w.desk().List(t.Context())
	must(t, err)
	slices.SortFunc(rows, func(a, b desk.Row) int { return b.Received.DaysUntil(a.Received) })
	all := []desk.Page{}
	for _, r := range rows {
		s, err := w.desk().Open(t.Context(), r.ID)
		must(t, err)
		all = append(all, s)
	}
	return all
}

// TestByHandAndByLetterAgree: whatever carries what is filed, a posting becomes the same by it.
func TestByHandAndByLetterAgree(t *testing.T) {
	reached := map[posting.State]bool{}
	for name, story := range stories {
		reached[story.ends] = true
		t.Run(name, func(t *testing.T) {
			byLetter := &lettered{Desk: world.New(t).Join()}
			byHand := &handed{Desk: world.New(t).SitAlone()}
			byHand.At = byLetter.At
			there := told(t, byLetter, story.tell)
			byHand.numbers = byLetter.numbers
			here := told(t, byHand, story.tell)
			if len(here) != len(there) || !slices.ContainsFunc(here, func(s desk.Page) bool { return s.State == story.ends }) {
				t.Fatalf("%d postings by hand, %d by letter", len(here), len(there))
			}
			for i := range here {
				alike(t, here[i], there[i])
			}
		})
	}
	for _, s := range posting.States() {
		if !reached[s] && s != posting.Brought { // it comes of joining an office: TestABusinessJoinsAnOffice
			t.Errorf("no story ends %s", s)
		}
	}
}

// alike compares two postings by what any channel tells of them.
func alike(t *testing.T, hand, post desk.Page) {
	t.Helper()
	if hand.State != post.State || hand.Number != post.Number || hand.Received != post.Received || hand.Expires != post.Expires || hand.Base != post.Base {
		t.Errorf("by hand %s %s %s–%s base %d, by letter %s %s %s–%s base %d", hand.State, hand.Number, hand.Received, hand.Expires, hand.Base,
			post.State, post.Number, post.Received, post.Expires, post.Base)
	}
	if !maps.Equal(hand.Held, post.Held) || !maps.Equal(hand.Values, post.Values) || !slices.Equal(hand.Remarks, post.Remarks) {
		t.Errorf("other answers by hand: held %q, %q, remarks %v; by letter %q, %q, %v",
			posting.Title(hand.Held), posting.Title(hand.Values), hand.Remarks, posting.Title(post.Held), posting.Title(post.Values), post.Remarks)
	}
	if a, b := asked(hand), asked(post); !slices.Equal(a, b) {
		t.Errorf("asked by hand %v, by letter %v", a, b)
	}
	if a, b := happened(hand), happened(post); !slices.Equal(a, b) {
		t.Errorf("happened by hand %v, by letter %v", a, b)
	}
	if !slices.Equal(hand.May, post.May) || hand.Editable != post.Editable || len(hand.Versions) != len(post.Versions) {
		t.Errorf("by hand may %v, %d versions; by letter %v, %d", hand.May, len(hand.Versions), post.May, len(post.Versions))
	}
}

func asked(s desk.Page) (all []string) {
	for _, r := range s.Requests {
		text := string(r.Kind) + " " + string(r.State) + " " + r.Reason
		for _, remark := range r.Remarks {
			text += " " + remark.Text
		}
		if len(r.Values) > 0 {
			text += " " + posting.Title(r.Values)
		}
		all = append(all, text)
	}
	return all
}

// happened are the events of a posting but for a letter's way.
func happened(s desk.Page) (kinds []posting.EventKind) {
	for _, k := range events(s) {
		if k != posting.WasSent && k != posting.WasDelivered && k != posting.WasBounced {
			kinds = append(kinds, k)
		}
	}
	return kinds
}
