package desk_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/clock"
	"kyujindesk/backend/desk/talks"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/talk"
	"kyujindesk/backend/xtest/world"
)

// talked is what a computer shows of a talk: who, what, how far.
func talked(k *world.Desk, id string) (lines []string) {
	k.Helper()
	all, err := k.Talks.Open(k.Context(), id)
	k.Must(err)
	for _, m := range all {
		line := string(m.From) + " " + m.Text + " " + string(m.Way)
		for n := range m.Files {
			f, err := k.Talks.File(k.Context(), m.ID, n)
			k.Must(err)
			line += " " + f.Name + ":" + string(f.Content)
		}
		lines = append(lines, line)
	}
	return lines
}

func same(got []string, want ...string) bool {
	return strings.Join(got, "\n") == strings.Join(want, "\n")
}

func keyOf(err error) string {
	if f, is := fault.Of(err); is {
		return f.Key
	}
	return ""
}

func TestMessagesGoBothWaysAndAreSeenOnEveryComputer(t *testing.T) {
	w := world.New(t)
	k, second := w.Join(), w.Join()
	id := k.Valid()
	w.Must(k.Talks.KeepDraft(t.Context(), "", talks.Draft{Title: "就業場所について", Posting: id, Text: "書きかけ"}))
	w.Must(k.Talks.Attach(t.Context(), "", `C:\地図.pdf`, []byte("%PDF-1.7 map")))
	draft, err := k.Talks.Draft(t.Context(), "")
	if err != nil || draft.Title != "就業場所について" || draft.Text != "書きかけ" || len(draft.Files) != 1 || draft.Files[0].Name != "地図.pdf" {
		t.Fatalf("%+v, %v", draft, err)
	}
	draft.Text = " 地図を送ります。\n"
	of, err := k.Talks.Send(t.Context(), "", draft)
	w.Must(err)
	if got := talked(k, of); !same(got, "business 地図を送ります。 queued 地図.pdf:%PDF-1.7 map") {
		t.Errorf("before a mail server has it: %q", got)
	}
	if left, err := k.Talks.Draft(t.Context(), ""); err != nil || left.Text != "" || len(left.Files) != 0 {
		t.Errorf("still in hand: %+v, %v", left, err)
	}
	k.ToOffice()
	if got := talked(k, of); !same(got, "business 地図を送ります。 sent 地図.pdf:%PDF-1.7 map") {
		t.Errorf("a server has it, and nobody said more: %q", got)
	}
	w.Carry()
	for _, c := range []*world.Desk{k, second} {
		if got := talked(c, of); !same(got, "business 地図を送ります。 reached 地図.pdf:%PDF-1.7 map") {
			t.Errorf("%q", got)
		}
	}
	if n, err := second.Talks.Unseen(t.Context()); err != nil || n != 0 {
		t.Errorf("what we wrote is new to us: %d, %v", n, err)
	}
	waiting, err := w.Office.Talks(t.Context())
	if err != nil || len(waiting) != 1 || !waiting[0].Waits || waiting[0].Title != "就業場所について" || waiting[0].Posting != id || waiting[0].Establishment.Number != world.Shop().Number {
		t.Fatalf("%+v, %v", waiting, err)
	}
	w.Must(w.Office.AnswerTalk(t.Context(), of, "ありがとうございます。", []talk.File{{Name: "案内.pdf", Content: []byte("%PDF-1.7 how")}}))
	w.Carry()
	for _, c := range []*world.Desk{k, second} {
		if got := talked(c, of); len(got) != 2 || got[1] != "office ありがとうございます。  案内.pdf:%PDF-1.7 how" {
			t.Errorf("%q", got)
		}
		if n, err := c.Talks.Unseen(t.Context()); err != nil || n != 1 {
			t.Errorf("%d are new, %v", n, err)
		}
	}
	w.Must(k.Talks.See(t.Context(), of))
	if n, err := k.Talks.Unseen(t.Context()); err != nil || n != 0 {
		t.Errorf("%d are new, %v", n, err)
	}
	if told, err := k.Store.LettersAbout(t.Context(), of); err != nil || len(told) != 1 {
		t.Errorf("looking tells the office something: %d letters, %v", len(told), err)
	}
	_, err = second.Talks.Send(t.Context(), of, talks.Draft{Text: "よろしくお願いします。"})
	w.Must(err)
	w.Carry()
	if got := talked(k, of); len(got) != 3 || got[2] != "business よろしくお願いします。 reached" {
		t.Errorf("written on the other computer: %q", got)
	}

	// The office begins one, and a new computer hears of all.
	opened, err := w.Office.OpenTalk(t.Context(), world.Shop().Number, talk.Message{Title: "お伺い", Text: "お電話ください。", Clerk: "佐藤"})
	w.Must(err)
	w.Carry()
	third := w.Join()
	if got := talked(third, of); len(got) != 3 || got[0] != "business 地図を送ります。 reached 地図.pdf:%PDF-1.7 map" {
		t.Errorf("on a new computer: %q", got)
	}
	list, err := third.Talks.List(t.Context())
	if err != nil || len(list) != 2 || list[0].ID != opened || list[0].Unseen != 1 || list[0].From != talk.Office || list[1].Title != "就業場所について" {
		t.Errorf("%+v, %v", list, err)
	}
	if _, err := w.Office.OpenTalk(t.Context(), "4101-999999-9", talk.Message{Title: "a", Text: "b"}); !fault.Is(err, fault.NotFound) {
		t.Errorf("to nobody: %v", err)
	}
}

func TestWhatCannotBeAMessageIsSaidBeforeItGoes(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	draft := k.Drafted().ID
	for name, c := range map[string]struct {
		d   talks.Draft
		key string
	}{
		"empty":             {talks.Draft{Title: "用件", Text: "　\n"}, "talk.empty"},
		"without a title":   {talks.Draft{Text: "本文"}, "talk.title"},
		"too long":          {talks.Draft{Title: "用件", Text: strings.Repeat("あ", talk.MaxText+1)}, "talk.text"},
		"about a draft":     {talks.Draft{Title: "用件", Text: "本文", Posting: draft}, "talk.posting"},
		"about what is not": {talks.Draft{Title: "用件", Text: "本文", Posting: "0193a1b2-0000-7000-8000-000000000001"}, "talk.posting"},
	} {
		if _, err := k.Talks.Send(t.Context(), "", c.d); keyOf(err) != c.key {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := k.Talks.Send(t.Context(), "0193a1b2-0000-7000-8000-000000000001", talks.Draft{Text: "本文"}); !fault.Is(err, fault.NotFound) {
		t.Errorf("to a talk there is not: %v", err)
	}
	for name, c := range map[string]struct {
		content []byte
		key     string
	}{
		"a.pdf": {nil, "talk.files"},
		"b.exe": {[]byte("MZ"), "document.kind"},
		"c.pdf": {append([]byte("%PDF-"), make([]byte, talk.MaxBytes)...), "talk.files"},
	} {
		if err := k.Talks.Attach(t.Context(), "", name, c.content); keyOf(err) != c.key {
			t.Errorf("%s: %v", name, err)
		}
	}
	half := append([]byte("%PDF-"), make([]byte, talk.MaxBytes/2)...)
	w.Must(k.Talks.Attach(t.Context(), "", "a.pdf", half))
	if err := k.Talks.Attach(t.Context(), "", "b.pdf", half); keyOf(err) != "talk.files" {
		t.Errorf("two halves and a little: %v", err)
	}
	d, err := k.Talks.Draft(t.Context(), "")
	w.Must(err)
	w.Must(k.Talks.Detach(t.Context(), "", d.Files[0].ID))
	if _, err := k.Store.Attached(t.Context(), d.Files[0].ID); !fault.Is(err, fault.NotFound) {
		t.Errorf("a file that was taken away is kept: %v", err)
	}
	if list, err := k.Talks.List(t.Context()); err != nil || len(list) != 0 {
		t.Errorf("something was sent: %+v, %v", list, err)
	}
}

// wrote is a letter of a computer that says it is a message; it gives what the office makes of it.
func wrote(k *world.Desk, id string, change func(b *letter.TalkMessageBody), files ...talk.File) (letter.Verdict, string) {
	k.Helper()
	b := letter.TalkMessageBody{Talk: id, Title: "用件", Text: "本文", At: clock.Text(k.At)}
	change(&b)
	l, err := letter.New(letter.TalkMessage, id, b, k.At)
	k.Must(err)
	for _, f := range files {
		l.Attach(f.Name, "application/pdf", f.Content)
	}
	k.Must(k.Store.Atomically(k.Context(), func(ctx context.Context) error { return k.Send(ctx, l) }))
	due, err := k.Store.Due(k.Context(), 100)
	k.Must(err)
	var v letter.Verdict
	var why string
	for _, o := range due {
		k.Must(k.Store.Tried(k.Context(), o.ID, letter.Attempt{At: k.At, Sent: true}))
		got, said, err := k.Office.Receive(k.Context(), o.Raw)
		k.Must(err)
		if o.Kind == letter.TalkMessage {
			v, why = got, said
		}
	}
	return v, why
}

// TestAttackMessages: nobody speaks about another business's posting, into its talks, or without end; nothing that is no message is kept.
func TestAttackMessages(t *testing.T) {
	w := world.New(t)
	k := w.Join()
	theirs := k.Valid()
	of, err := k.Talks.Send(t.Context(), "", talks.Draft{Title: "用件", Text: "わたしたちの話", Posting: theirs})
	w.Must(err)
	w.Carry()
	shop := world.Shop()
	shop.Number, shop.Name = "4101-000001-1", "別の商店"
	other := w.JoinOf(shop)
	const a, b, c = "0193a1b2-0000-7000-8000-000000000001", "0193a1b2-0000-7000-8000-000000000002", "0193a1b2-0000-7000-8000-000000000003"
	for name, say := range map[string]func(){
		"about another's posting": func() { wrote(other, a, func(m *letter.TalkMessageBody) { m.Posting = theirs }) },
		"into another's talk":     func() { wrote(other, b, func(m *letter.TalkMessageBody) { m.Talk, m.Title = of, "" }) },
		"under another's id":      func() { wrote(other, of, func(m *letter.TalkMessageBody) { m.Text = "書きかえ" }) },
	} {
		say()
		w.Carry()
		if all, err := w.Office.Talks(t.Context()); err != nil || len(all) != 1 {
			t.Errorf("%s: %+v, %v", name, all, err)
		}
		if said, err := w.Office.TalkMessages(t.Context(), of); err != nil || len(said) != 1 || said[0].Text != "わたしたちの話" {
			t.Errorf("%s: %+v, %v", name, said, err)
		}
		if list, err := k.Talks.List(t.Context()); err != nil || len(list) != 1 {
			t.Errorf("%s: %+v, %v", name, list, err)
		}
	}
	if _, err := other.Store.TalkMessage(t.Context(), of); !fault.Is(err, fault.NotFound) {
		t.Errorf("something is said of another's message: %v", err)
	}
	if got := talked(other, a); !same(got, "business 本文 refused") {
		t.Errorf("who wrote it is told: %q", got)
	}
	if m, err := other.Talks.Open(t.Context(), a); err != nil || m[0].Refused != talk.NoPosting {
		t.Errorf("with the reason: %+v, %v", m, err)
	}
	if _, err := w.Office.OpenTalk(t.Context(), shop.Number, talk.Message{Title: "a", Text: "b", Posting: theirs}); keyOf(err) != "talk.posting" {
		t.Errorf("a clerk names the wrong posting: %v", err)
	}
	pdf := talk.File{Name: "a.pdf", Content: []byte("%PDF-1.7")}
	for name, c := range map[string]struct {
		id     string
		change func(m *letter.TalkMessageBody)
		files  []talk.File
	}{
		"empty":              {c, func(m *letter.TalkMessageBody) { m.Text = "" }, nil},
		"too long":           {c, func(m *letter.TalkMessageBody) { m.Text = strings.Repeat("あ", talk.MaxText+1) }, nil},
		"an odd talk":        {c, func(m *letter.TalkMessageBody) { m.Talk = "x" }, nil},
		"at no time":         {c, func(m *letter.TalkMessageBody) { m.At = "soon" }, nil},
		"a program":          {c, func(*letter.TalkMessageBody) {}, []talk.File{{Name: "a.pdf", Content: []byte("MZ")}}},
		"six files":          {c, func(*letter.TalkMessageBody) {}, []talk.File{pdf, pdf, pdf, pdf, pdf, pdf}},
		"a file without end": {c, func(*letter.TalkMessageBody) {}, []talk.File{{Name: "a.pdf", Content: append([]byte("%PDF-"), bytes.Repeat([]byte("x"), talk.MaxBytes)...)}}},
	} {
		if v, why := wrote(k, c.id, c.change, c.files...); v != letter.Quarantined {
			t.Errorf("%s: %s %s", name, v, why)
		}
	}

	// The same once more changes nothing; what is repeated without end is refused, and the next day is another one.
	wrote(k, c, func(*letter.TalkMessageBody) {})
	wrote(k, c, func(m *letter.TalkMessageBody) { m.Text = "書きかえ" })
	if said, err := w.Office.TalkMessages(t.Context(), c); err != nil || len(said) != 1 || said[0].Text != "本文" {
		t.Errorf("%+v, %v", said, err)
	}
	var last string
	for range talk.MaxADay {
		if last, err = k.Talks.Send(t.Context(), "", talks.Draft{Title: "用件", Text: "また"}); err != nil {
			t.Fatal(err)
		}
		w.Carry()
	}
	if m, err := k.Talks.Open(t.Context(), last); err != nil || m[0].Way != talks.Refused || m[0].Refused != talk.TooMany {
		t.Errorf("the 51st of a day: %+v, %v", m, err)
	}
	w.At = w.At.Add(25 * time.Hour)
	if v, why := wrote(k, "0193a1b2-0000-7000-8000-000000000009", func(*letter.TalkMessageBody) {}); v != letter.Applied {
		t.Errorf("the next day: %s %s", v, why)
	}
	if _, err := w.Office.TalkMessages(t.Context(), "0193a1b2-0000-7000-8000-000000000009"); err != nil {
		t.Error(err)
	}

	// A letter that says it is the office's does not change what the office wrote, nor what we wrote.
	if err := errors.Join(
		k.Store.Atomically(t.Context(), func(ctx context.Context) error { return k.Talks.Told(ctx, toldOf(w, of, talk.Office, "")) }),
		k.Store.Atomically(t.Context(), func(ctx context.Context) error {
			return k.Talks.Told(ctx, toldOf(w, of, talk.Business, talk.NoPosting))
		}),
	); err != nil {
		t.Error(err)
	}
	if got := talked(k, of); !same(got, "business わたしたちの話 reached") {
		t.Errorf("%q", got)
	}
}

func toldOf(w *world.World, id string, from talk.Side, refused string) letter.Letter {
	w.Helper()
	l, err := letter.New(letter.TalkTold, id, letter.TalkToldBody{Talk: id, From: from, Title: "用件", Text: "書きかえ", Refused: refused, At: clock.Text(w.At)}, w.At)
	w.Must(err)
	return l
}
