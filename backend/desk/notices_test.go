package desk_test

import (
	"context"
	"testing"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/xtest/world"
)

func news() notice.Notice {
	return notice.Notice{
		Kind: notice.Scheme, Title: "助成金のお知らせ", Text: "申込みは12月1日からです。",
		Files: []notice.File{{Name: "案内.pdf", Content: []byte("%PDF-1.7\nten")}},
	}
}

func notices(k *world.Desk) []string {
	k.Helper()
	all, err := k.Notices(k.Context())
	k.Must(err)
	titles := []string{}
	for _, n := range all {
		titles = append(titles, n.Title)
	}
	return titles
}

func TestANoticeComesIsReadAndToldOnlyWhereItAsks(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	sent, err := w.Office.Notify(t.Context(), news(), notice.Audience{})
	if err != nil || sent.To != 1 {
		t.Fatalf("to %d, %v", sent.To, err)
	}
	w.At = w.At.Add(time.Hour)
	asks := news()
	asks.Title, asks.Important, asks.Receipt, asks.Files = "求人票の書き方が変わります", true, true, nil
	asked, err := w.Office.Notify(t.Context(), asks, notice.Audience{Establishments: []string{world.Shop().Number}})
	w.Must(err)
	w.At = w.At.Add(time.Hour)
	later := news()
	later.Title = "年末の窓口"
	_, err = w.Office.Notify(t.Context(), later, notice.Audience{})
	w.Must(err)
	if _, err := w.Office.Notify(t.Context(), news(), notice.Audience{Posting: posting.Valid}); !fault.Is(err, fault.Invalid) {
		t.Errorf("to nobody: %v", err)
	}
	w.Carry()
	if got := notices(k); len(got) != 3 || got[0] != asks.Title || got[1] != later.Title || got[2] != "助成金のお知らせ" {
		t.Fatalf("%q", got)
	}
	n, err := k.Notice(t.Context(), sent.ID)
	if err != nil || n.Text != news().Text || !n.Read.IsZero() || len(n.Files) != 1 || n.Files[0].Content != nil {
		t.Errorf("%+v, %v", n, err)
	}
	if f, err := k.NoticeFile(t.Context(), sent.ID, 0); err != nil || string(f.Content) != "%PDF-1.7\nten" || f.Name != "案内.pdf" {
		t.Errorf("%q %q, %v", f.Name, f.Content, err)
	}
	for _, i := range []int{-1, 1} {
		if _, err := k.NoticeFile(t.Context(), sent.ID, i); !fault.Is(err, fault.NotFound) {
			t.Errorf("file %d: %v", i, err)
		}
	}
	for _, id := range []string{sent.ID, asked.ID, asked.ID} {
		if n, err = k.SeeNotice(t.Context(), id); err != nil || n.Read.IsZero() {
			t.Errorf("%+v, %v", n.Read, err)
		}
	}
	for id, want := range map[string]int{sent.ID: 0, asked.ID: 1} {
		if told, err := k.Store.LettersAbout(t.Context(), id); err != nil || len(told) != want {
			t.Errorf("the office is told %d times, %v", len(told), err)
		}
	}
	w.Carry()
	list, err := w.Office.SentNotices(t.Context())
	if err != nil || len(list) != 3 || list[1].Read != 1 || list[2].Read != 0 || list[0].Read != 0 {
		t.Errorf("%+v, %v", list, err)
	}
	if got := notices(k); got[0] != later.Title {
		t.Errorf("what was read is still on top: %q", got)
	}

	// A new computer of the business hears of what was sent lately.
	second := w.Join()
	if got := notices(second); len(got) != 3 || got[0] != asks.Title {
		t.Errorf("on a new computer: %q", got)
	}
}

// told is a letter that says it is a notice, to the business's computer, as its office signs it.
func told(w *world.World, id string, change func(b *letter.OfficeNoticeBody), files ...notice.File) letter.Letter {
	w.Helper()
	b := letter.OfficeNoticeBody{Kind: notice.Scheme, Title: "見出し", Text: "本文", At: clock.Text(w.At)}
	change(&b)
	l, err := letter.New(letter.OfficeNotice, id, b, w.At)
	w.Must(err)
	for _, f := range files {
		l.Attach(f.Name, "application/pdf", f.Content)
	}
	return l
}

// TestAttackNotices: what is forged, old, doubled, another business's or no notice changes nothing.
func TestAttackNotices(t *testing.T) {
	w := world.New(t)
	k := w.Join()
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
	sent, err := w.Office.Notify(t.Context(), news(), notice.Audience{}) // it does not ask to be told
	w.Must(err)
	w.Carry()
	const id = "0193a1b2-0000-7000-8000-000000000001"
	pdf := notice.File{Name: "a.pdf", Content: []byte("%PDF-1.7")}
	as(told(w, id, func(*letter.OfficeNoticeBody) {}, pdf))
	if v := as(told(w, id, func(b *letter.OfficeNoticeBody) { b.Title = "別の見出し" }, pdf)); v != letter.Applied {
		t.Errorf("doubled: %s", v)
	}
	if got := notices(k); len(got) != 2 || got[0] != "見出し" {
		t.Errorf("doubled: %q", got)
	}
	for name, l := range map[string]letter.Letter{
		"of no kind":       told(w, "0193a1b2-0000-7000-8000-000000000002", func(b *letter.OfficeNoticeBody) { b.Kind = "sale" }),
		"under no id":      told(w, "notice", func(*letter.OfficeNoticeBody) {}),
		"at no time":       told(w, "0193a1b2-0000-7000-8000-000000000003", func(b *letter.OfficeNoticeBody) { b.At = "soon" }),
		"with a program":   told(w, "0193a1b2-0000-7000-8000-000000000004", func(*letter.OfficeNoticeBody) {}, notice.File{Name: "a.exe", Content: []byte("MZ")}),
		"a program inside": told(w, "0193a1b2-0000-7000-8000-000000000005", func(*letter.OfficeNoticeBody) {}, notice.File{Name: "a.pdf", Content: []byte("MZ")}),
		"with four files":  told(w, "0193a1b2-0000-7000-8000-000000000006", func(*letter.OfficeNoticeBody) {}, pdf, pdf, pdf, pdf),
	} {
		if v := as(l); v != letter.Quarantined || len(notices(k)) != 2 {
			t.Errorf("%s: %s, %q", name, v, notices(k))
		}
	}
	// Somebody else signs, and the business's computer is asked to believe it.
	stranger, err := letter.NewKey("office", world.OfficeAddress)
	w.Must(err)
	devices, err := w.Office.Store.AllDevices(t.Context())
	w.Must(err)
	reader, err := letter.ParseKey(devices[0].Certificate)
	w.Must(err)
	forged := told(w, "0193a1b2-0000-7000-8000-000000000007", func(*letter.OfficeNoticeBody) {})
	forged.Epoch, forged.Seq = "0123456789abcdef", 1
	raw, err := letter.Seal(forged, letter.Envelope{From: world.OfficeAddress, To: world.DeskAddress, Signer: stranger, Readers: []letter.Key{reader}})
	w.Must(err)
	if v, why, err := k.Receive(t.Context(), raw); v != letter.Quarantined || err != nil {
		t.Errorf("forged: %s %s, %v", v, why, err)
	}
	// It is for another business: its computer cannot even open it.
	other, err := letter.NewKey("desk", "jimu@example.jp")
	w.Must(err)
	raw, err = letter.Seal(forged, letter.Envelope{From: world.OfficeAddress, To: world.DeskAddress, Signer: stranger, Readers: []letter.Key{other}})
	w.Must(err)
	if v, _, err := k.Receive(t.Context(), raw); v == letter.Applied || err != nil {
		t.Errorf("for another: %s, %v", v, err)
	}
	if got := notices(k); len(got) != 2 {
		t.Errorf("%q", got)
	}
	// What is written to no one is not said to be read.
	if _, err := k.SeeNotice(t.Context(), "0193a1b2-0000-7000-8000-000000000007"); !fault.Is(err, fault.NotFound) {
		t.Errorf("read what is not here: %v", err)
	}
	// Nobody says for another business that it was read, nor of what did not ask.
	for _, of := range []string{"0193a1b2-0000-7000-8000-000000000009", sent.ID} {
		l, err := letter.New(letter.NoticeRead, of, letter.NoticeReadBody{At: clock.Text(w.At)}, w.At)
		w.Must(err)
		w.Must(k.Store.Atomically(t.Context(), func(ctx context.Context) error { return k.Send(ctx, l) }))
		due, err := k.Store.Due(t.Context(), 100)
		w.Must(err)
		for _, o := range due {
			w.Must(k.Store.Tried(t.Context(), o.ID, letter.Attempt{At: w.At, Sent: true}))
			if v, why, err := w.Office.Receive(t.Context(), o.Raw); o.Kind == letter.NoticeRead && (v != letter.Quarantined || why != "notice.notFound") || err != nil {
				t.Errorf("%s is said to be read: %s %s, %v", of, v, why, err)
			}
		}
	}
}
