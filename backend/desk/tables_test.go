package desk_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/talk"
	"kyujindesk/backend/xtest/world"
)

// wagesFrom are the newest minimum wages that are known here with every rate raised, from a day on.
func wagesFrom(raise int, from string) string {
	m := posting.LoadMinimumWages()
	var b strings.Builder
	b.WriteString("pref_code,pref,before,after,effective_from\n")
	for _, p := range posting.Prefectures() {
		r, _ := m.On(p.Code, era.Date{Y: 2090, M: 1, D: 1})
		_, _ = fmt.Fprintf(&b, "%s,%s,%d,%d,%s\n", p.Code, p.Label.JA, r.Yen, r.Yen+raise, from)
	}
	return b.String()
}

func table(wages string) notice.Notice {
	return notice.Notice{Kind: notice.Data, Important: true, Title: "最低賃金の表", Text: "新しい表です。", Table: notice.Brought{Kind: notice.Wages, CSV: wages}}
}

// rateOf is a rate of Saga at a day as the checks of a computer use it.
func rateOf(k *world.Desk, day era.Date) int {
	k.Helper()
	rules, err := k.Rules(k.Context())
	k.Must(err)
	r, _ := rules.Wages.On("41", day)
	return r.Yen
}

// autumn is a day on which next year's rates are in force, and before it the day they are not.
func autumn() (before, after era.Date) {
	return era.Date{Y: 2027, M: 9, D: 30}, era.Date{Y: 2027, M: 10, D: 1}
}

func TestATableByNoticeIsShownWithWhatItChangesAndUsedFromItsDay(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	w.At = time.Date(2027, 9, 1, 3, 0, 0, 0, time.UTC)
	k.LogIn()
	before, after := autumn()
	was := rateOf(k, after)
	draft, err := k.Create(t.Context(), posting.PartTime)
	w.Must(err)
	_, err = k.Save(t.Context(), draft.ID, form.Values{"place.prefecture": "41", "wage.form": "hourly", "wage.base.lower": fmt.Sprint(was)})
	w.Must(err)
	for name, c := range map[string]struct {
		n   notice.Notice
		to  notice.Audience
		key string
	}{
		"not to everybody":      {table(wagesFrom(60, "2027-10-01")), notice.Audience{Place: "佐賀県"}, "notice.tableToAll"},
		"107 yen":               {table(strings.Replace(wagesFrom(60, "2027-10-01"), fmt.Sprint(was+60), "107", 1)), notice.Audience{}, "notice.table.odd"},
		"of the next century":   {table(wagesFrom(60, "2127-10-01")), notice.Audience{}, "notice.table.far"},
		"of a year before":      {table(wagesFrom(0, "2025-10-01")), notice.Audience{}, "notice.table.old"},
		"with another's notice": {notice.Notice{Kind: notice.Scheme, Title: "a", Text: "b", Table: notice.Brought{Kind: notice.Wages, CSV: wagesFrom(60, "2027-10-01")}}, notice.Audience{}, "notice.table"},
	} {
		if _, err := w.Office.Notify(t.Context(), c.n, c.to); keyOf(err) != c.key {
			t.Errorf("a clerk sends one %s: %v", name, err)
		}
	}
	sent, err := w.Office.Notify(t.Context(), table(wagesFrom(60, "2027-10-01")), notice.Audience{})
	w.Must(err)
	w.Carry()
	if b, a := rateOf(k, before), rateOf(k, after); b != was || a != was+60 {
		t.Errorf("%d the day before, %d from then on; it was %d", b, a, was)
	}
	if r, err := w.Office.Rules(t.Context()); err != nil {
		t.Error(err)
	} else if at, _ := r.Wages.On("41", after); at.Yen != was+60 {
		t.Errorf("the office goes by %d", at.Yen)
	}
	shown, found, err := k.NoticeTable(t.Context(), sent.ID)
	if err != nil || !found || shown.Verdict != posting.TableUsed || shown.Begins != after || len(shown.Wages) != 47 {
		t.Fatalf("%+v, %v, %v", shown, found, err)
	}
	if c := shown.Wages[40]; c.Before.Yen != was || c.After.Yen != was+60 {
		t.Errorf("%+v", c)
	}
	if len(shown.Touched) != 1 || shown.Touched[0].ID != draft.ID {
		t.Errorf("%+v", shown.Touched)
	}

	// What corrects it stands over it, in whatever order a new computer hears of them.
	w.At = w.At.Add(time.Hour)
	_, err = w.Office.Notify(t.Context(), table(wagesFrom(61, "2027-10-01")), notice.Audience{})
	w.Must(err)
	w.At = w.At.Add(400 * 24 * time.Hour)
	w.Must(k.AskLogin(t.Context()))
	w.Carry()
	second := w.Join()
	for _, c := range []*world.Desk{k, second} {
		if got := rateOf(c, after); got != was+61 {
			t.Errorf("%d", got)
		}
	}
	if _, found, err := second.NoticeTable(t.Context(), sent.ID); err != nil || !found {
		t.Errorf("on a new computer: %v, %v", found, err)
	}
}

// TestWhatAnOfficeWroteIsErasedInTime: notices and messages two years after they were written, not sooner; a table is kept.
func TestWhatAnOfficeWroteIsErasedInTime(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	w.At = time.Date(2027, 9, 1, 3, 0, 0, 0, time.UTC)
	k.LogIn()
	_, err := w.Office.Notify(t.Context(), news(), notice.Audience{})
	w.Must(err)
	_, err = w.Office.Notify(t.Context(), table(wagesFrom(60, "2027-10-01")), notice.Audience{})
	w.Must(err)
	_, err = w.Office.OpenTalk(t.Context(), world.Shop().Number, talk.Message{Title: "お伺い", Text: "お電話ください。"})
	w.Must(err)
	left := func() (notices, talks int) {
		n, err := w.Office.SentNotices(t.Context())
		w.Must(err)
		m, err := w.Office.Talks(t.Context())
		w.Must(err)
		return len(n), len(m)
	}
	for end := w.At.AddDate(2, 0, -1); w.At.Before(end); w.At = w.At.AddDate(0, 0, 30) {
		w.Must(w.Office.ForgetPeople(t.Context()))
		if n, m := left(); n != 2 || m != 1 {
			t.Fatalf("%s: %d notices, %d talks", w.At, n, m)
		}
	}
	w.At = w.At.AddDate(0, 0, 10)
	w.Must(w.Office.ForgetPeople(t.Context()))
	if n, m := left(); n != 1 || m != 0 {
		t.Errorf("after two years: %d notices, %d talks", n, m)
	}
}

// TestAttackTables: a table that is forged, old, doubled or nonsense changes nothing, and it is said.
func TestAttackTables(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	w.At = time.Date(2027, 9, 1, 3, 0, 0, 0, time.UTC)
	k.LogIn()
	_, after := autumn()
	good := wagesFrom(60, "2027-10-01")
	as := func(l letter.Letter) (v letter.Verdict) {
		devices, err := w.Office.Store.AllDevices(t.Context())
		w.Must(err)
		w.Must(w.Office.Store.Atomically(t.Context(), func(ctx context.Context) error { return w.Office.Send(ctx, devices[0], l) }))
		due, err := w.Office.Store.Due(t.Context(), 100)
		w.Must(err)
		for _, o := range due {
			w.Must(w.Office.Store.Tried(t.Context(), o.ID, letter.Attempt{At: w.At, Sent: true}))
			v, _, err = k.Receive(t.Context(), o.Raw)
			w.Must(err)
		}
		return v
	}
	brings := func(id, wages string) letter.Letter {
		return told(w, id, func(b *letter.OfficeNoticeBody) {
			b.Kind, b.Table = notice.Data, &letter.TableBody{Kind: notice.Wages, CSV: wages}
		})
	}
	was := rateOf(k, after)
	tokyo := strings.Split(good, "\n")[13]
	for i, c := range []struct {
		name, wages string
		verdict     posting.TableVerdict
	}{
		{"107 yen", strings.Replace(good, tokyo, "13,東京都,1226,107,2027-10-01", 1), posting.TableOdd},
		{"a prefecture left out", strings.Replace(good, tokyo+"\n", "", 1), posting.TableOdd},
		{"of the next century", wagesFrom(60, "2127-10-01"), posting.TableFar},
		{"of a year before", wagesFrom(0, "2025-10-01"), posting.TableOld},
	} {
		id := fmt.Sprintf("0193a1b2-0000-7000-8000-00000000010%d", i)
		if v := as(brings(id, c.wages)); v != letter.Applied {
			t.Errorf("%s: the notice is not shown: %s", c.name, v)
		}
		shown, found, err := k.NoticeTable(t.Context(), id)
		if err != nil || !found || shown.Verdict != c.verdict || len(shown.Touched) != 0 {
			t.Errorf("%s: %+v, %v, %v", c.name, shown.Verdict, found, err)
		}
		if got, then := rateOf(k, after), rateOf(k, era.Date{Y: 2200, M: 1, D: 1}); got != was || then != was {
			t.Errorf("%s: the checks go by %d, and one day by %d", c.name, got, then)
		}
	}
	const id = "0193a1b2-0000-7000-8000-000000000200"
	if v := as(brings("0193a1b2-0000-7000-8000-000000000201", strings.Repeat("x", notice.MaxTable+1))); v != letter.Quarantined {
		t.Errorf("a table without end: %s", v)
	}
	if v := as(told(w, "0193a1b2-0000-7000-8000-000000000202", func(b *letter.OfficeNoticeBody) { b.Table = &letter.TableBody{Kind: notice.Wages, CSV: good} })); v != letter.Quarantined {
		t.Errorf("of another kind: %s", v)
	}

	// Under an id that is here nothing changes, with a table or without one.
	as(brings(id, good))
	as(brings(id, wagesFrom(90, "2027-10-01")))
	as(told(w, "0193a1b2-0000-7000-8000-000000000203", func(b *letter.OfficeNoticeBody) { b.Kind = notice.Data }))
	as(brings("0193a1b2-0000-7000-8000-000000000203", wagesFrom(90, "2027-10-01")))
	if got := rateOf(k, after); got != was+60 {
		t.Errorf("doubled: %d", got)
	}
	// An older one that comes late does not stand over a newer one.
	late := told(w, "0193a1b2-0000-7000-8000-000000000204", func(b *letter.OfficeNoticeBody) {
		b.Kind, b.Table, b.At = notice.Data, &letter.TableBody{Kind: notice.Wages, CSV: wagesFrom(30, "2027-10-01")}, "2027-08-20T00:00:00.000Z"
	})
	if as(late); rateOf(k, after) != was+60 {
		t.Errorf("late: %d", rateOf(k, after))
	}
	if shown, _, err := k.NoticeTable(t.Context(), late.Case); err != nil || shown.Verdict != posting.TableOld {
		t.Errorf("late, and it is said: %q, %v", shown.Verdict, err)
	}
	// Nobody else signs one.
	stranger, err := letter.NewKey("office", world.OfficeAddress)
	w.Must(err)
	devices, err := w.Office.Store.AllDevices(t.Context())
	w.Must(err)
	reader, err := letter.ParseKey(devices[0].Certificate)
	w.Must(err)
	forged := brings("0193a1b2-0000-7000-8000-000000000205", wagesFrom(90, "2027-10-01"))
	forged.Epoch, forged.Seq = "0123456789abcdef", 1
	raw, err := letter.Seal(forged, letter.Envelope{From: world.OfficeAddress, To: world.DeskAddress, Signer: stranger, Readers: []letter.Key{reader}})
	w.Must(err)
	if v, _, err := k.Receive(t.Context(), raw); v != letter.Quarantined || err != nil || rateOf(k, after) != was+60 {
		t.Errorf("forged: %s, %v, %d", v, err, rateOf(k, after))
	}
	// For another business: its computer alone can open it.
	other, err := letter.NewKey("desk", world.OtherAddress)
	w.Must(err)
	raw, err = letter.Seal(forged, letter.Envelope{From: world.OfficeAddress, To: world.DeskAddress, Signer: stranger, Readers: []letter.Key{other}})
	w.Must(err)
	if v, _, err := k.Receive(t.Context(), raw); v == letter.Applied || err != nil || rateOf(k, after) != was+60 {
		t.Errorf("for another: %s, %v", v, err)
	}
}

func TestATableThatIsOutOfDateIsSaid(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	for day, want := range map[string]string{
		"2026-12-31": "[]", "2027-09-30": "[]", "2027-10-01": "[wages]", "2028-06-01": "[wages]", "2099-01-01": "[wages holidays]",
	} {
		at, err := time.Parse(time.DateOnly, day)
		w.Must(err)
		w.At = at
		all, err := k.Outdated(t.Context())
		if err != nil || fmt.Sprint(all) != want {
			t.Errorf("%s: %v, %v", day, all, err)
		}
	}
	w.At = time.Date(2027, 10, 2, 3, 0, 0, 0, time.UTC)
	k.LogIn()
	_, err := w.Office.Notify(t.Context(), table(wagesFrom(60, "2027-10-01")), notice.Audience{})
	w.Must(err)
	w.Carry()
	if all, err := k.Outdated(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("once it has come: %v, %v", all, err)
	}
}
