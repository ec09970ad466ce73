package letter_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"kyujindesk/backend/letter"
)

// TestAttackDataOfAnotherShape has a let-in device write data that say two things, or stand badly in headers, logs and
// tables.
func TestAttackDataOfAnotherShape(t *testing.T) {
	f := newForger(t)
	goodOf := func(l letter.Letter) map[string]any {
		l.From, l.To, l.Text, l.Acks.Gaps = f.desk.Fingerprint(), f.office.Fingerprint(), letter.TextVersion+1, []int64{}
		data, err := json.Marshal(l)
		f.must(err)
		var m map[string]any
		f.must(json.Unmarshal(data, &m))
		return m
	}
	good := func() map[string]any { return goodOf(submit(t)) }
	text := func(m map[string]any) string {
		data, err := json.Marshal(m)
		f.must(err)
		return string(data)
	}
	open := func(data string) error {
		content, err := letter.ContentWith("x\n", []byte(data), nil)
		f.must(err)
		raw, err := letter.SealContent(content, submit(t), letter.Envelope{
			From: "saiyo@example.jp", To: "madoguchi@example.jp", Signer: f.desk, Readers: []letter.Key{f.office},
		})
		f.must(err)
		return f.open(raw, f.desk)
	}
	f.must(open(text(good())))
	attached := goodOf(shown(t))
	attached["files"] = []any{file("履歴書.pdf", "application/pdf")}
	f.must(open(text(attached)))
	id := "0193a1b2-0000-7000-8000-000000000001"
	long := strings.Repeat("a", 200<<10)

	for member, values := range map[string][]any{
		"v":        {0, -5, "1", nil, 1.5},
		"id":       {"", "\n" + id + "\n", "{" + id + "}", "urn:uuid:" + id, strings.ToUpper(id), strings.ReplaceAll(id, "-", ""), id + "\x00", "x", 7, long},
		"from":     {"", strings.ToUpper(f.desk.Fingerprint()), f.desk.Fingerprint() + " ", f.office.Fingerprint(), long},
		"to":       {"", f.desk.Fingerprint(), f.stranger.Fingerprint(), "madoguchi", "\r\n", long},
		"kind":     {"", "posting submit", "Posting.Submit", "posting.submit\r\nBcc: x@example.jp", "posting.", "a.b.c.d", "求人", long},
		"case":     {"x\r\nBcc: x@example.jp\r\n\r\nHello", "x> <y", "../../etc", "求人", strings.Repeat("A", 65), "a b", "\x1b[2J", long},
		"epoch":    {"", "epoch-1", strings.ToUpper(epoch), epoch + "0", "\x00", long},
		"seq":      {0, -1, 1.5, 1 << 60, "3", nil},
		"base_rev": {-1, 1 << 40, "7"},
		"answers":  {"x", "\n" + id, strings.ToUpper(id), long},
		"made_at":  {"", "yesterday", "2026-11-21", "2026-11-21T05:00:00Z\r\n", "2026-11-21T05:00:00." + strings.Repeat("0", 200) + "Z"},
		"text":     {-1, 1 << 40, "1"},
		"form":     {-1, 1 << 40, "1"},
		"acks": {
			map[string]any{"epoch": "x"},
			map[string]any{"upto": -1},
			map[string]any{"chain": "zz"},
			map[string]any{"gaps": make([]int, 101)},
			map[string]any{"gaps": []int{0}},
			map[string]any{"gaps": []int{-3}},
			[]int{1},
		},
		"files": {
			[]any{file("../../x", "image/png")},
			[]any{file("CON", "image/png")},
			[]any{file("a\x00b", "image/png")},
			[]any{file("fdp\u202e.exe", "image/png")},
			[]any{file("x\r\ny", "image/png")},
			[]any{file("x.", "image/png")},
			[]any{file(strings.Repeat("x", 81), "image/png")},
			[]any{file("", "image/png")},
			[]any{file("x", "image/png\r\nX: y")},
			[]any{file("x", "")},
			"x",
		},
		"body": {nil},
		"ID":   {id},
		"Case": {"x"},
		"SEQ":  {3},
		"Body": {map[string]any{}},
	} {
		for i, value := range values {
			t.Run(fmt.Sprintf("%s %d", member, i), func(t *testing.T) {
				m := good()
				if member == "files" {
					m = goodOf(shown(t))
				}
				m[member] = value
				if member == "body" {
					delete(m, "body")
				}
				if err := open(text(m)); !errors.Is(err, letter.ErrUnreadable) && !errors.Is(err, letter.ErrAddressee) && !errors.Is(err, letter.ErrSignature) {
					t.Errorf("%s = %.60v was answered with %v", member, value, err)
				}
			})
		}
	}
	whole := text(good())
	for name, data := range map[string]string{
		"a member twice":             strings.Replace(whole, `"seq":3`, `"seq":3,"seq":4`, 1),
		"a member twice, the same":   strings.Replace(whole, `"seq":3`, `"seq":3,"seq":3`, 1),
		"another letter behind it":   whole + whole,
		"rubbish behind it":          whole + "x",
		"NUL behind it":              whole + "\x00",
		"no object":                  `"x"`,
		"nothing":                    "",
		"a list":                     "[" + whole + "]",
		"not UTF-8":                  strings.Replace(whole, `"case":"`, "\"case\":\"\xff", 1),
		"half a surrogate":           strings.Replace(whole, `"case":"`, `"case":"\ud800`, 1),
		"100,000 levels":             strings.Replace(whole, `"body":`, `"more":`+strings.Repeat("[", 100_000)+strings.Repeat("]", 100_000)+`,"body":`, 1),
		"a member of the body twice": strings.Replace(whole, `"body":{`, `"body":{"kind":"part","kind":"full",`, 1),
	} {
		t.Run(name, func(t *testing.T) {
			if data == whole {
				t.Fatal("nothing was changed")
			}
			if err := open(data); !errors.Is(err, letter.ErrUnreadable) && !errors.Is(err, letter.ErrTooLarge) {
				t.Errorf("it was answered with %v", err)
			}
		})
	}
	if err := open(strings.Replace(whole, `"v":1`, `"v":2`, 1)); !errors.Is(err, letter.ErrVersion) {
		t.Errorf("a newer letter: %v", err)
	}
	if err := open(strings.Replace(whole, `"v":1`, `"v":1,"later":{"Any":"thing"}`, 1)); err != nil {
		t.Errorf("a member of a newer program: %v", err)
	}
}

func file(name, kind string) map[string]any {
	return map[string]any{"name": name, "type": kind, "size": 0, "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
}

// TestAttackABodyThatSaysTwoThings reads bodies: what a kind means by a member is said once, and in its own spelling.
func TestAttackABodyThatSaysTwoThings(t *testing.T) {
	for _, body := range []string{
		`{"asked":"a","Asked":"b"}`, `{"asked":"a","asked":"b"}`, `{"Key":"12345678"}`, `{"KEY":"1"}`, `{"asked":1}`, `[]`, `{`, `{} {}`,
	} {
		l := submit(t)
		l.Kind, l.Body = letter.KeyEntry, json.RawMessage(body)
		if b, err := letter.Read[letter.KeyEntryBody](l); !errors.Is(err, letter.ErrUnreadable) {
			t.Errorf("%s was read as %+v, %v", body, b, err)
		}
	}
}

// TestAttackANumberOutsideAStream has letters count that have no place in a stream, and the other way round.
func TestAttackANumberOutsideAStream(t *testing.T) {
	f := newForger(t)
	for _, k := range kinds(t) {
		for name, change := range map[string]func(l *letter.Letter){
			"number":           func(l *letter.Letter) { l.Seq, l.Epoch = 1, epoch },
			"epoch":            func(l *letter.Letter) { l.Seq, l.Epoch = 0, epoch },
			"no number":        func(l *letter.Letter) { l.Seq, l.Epoch = 0, "" },
			"acknowledgements": func(l *letter.Letter) { l.Seq, l.Epoch, l.Acks = 0, "", letter.Acks{Epoch: epoch, Upto: 7} },
		} {
			t.Run(string(k)+" with "+name, func(t *testing.T) {
				l := submit(t)
				l.Kind = k
				change(&l)
				want := map[string]bool{
					"number": k.InStream(), "epoch": k == letter.Ack, "no number": !k.InStream(), "acknowledgements": k == letter.Ack,
				}[name]
				content := f.content(func(got *letter.Letter) {
					from, to := got.From, got.To
					*got = l
					got.From, got.To, got.Text = from, to, letter.TextVersion+1
				})
				raw, err := letter.SealContent(content, l, letter.Envelope{
					From: "saiyo@example.jp", To: "madoguchi@example.jp", Signer: f.desk, Readers: []letter.Key{f.office},
				})
				f.must(err)
				if err := f.open(raw, f.desk); (err == nil) != want {
					t.Errorf("it was answered with %v", err)
				}
			})
		}
	}
}
