package sisters_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
	"kyujindesk/backend/xtest"
	"kyujindesk/backend/xtest/world"
)

// officeLetters takes what the office has to send.
func officeLetters(w *world.World) []letter.Outgoing {
	w.Helper()
	due, err := w.Office.Store.Due(w.Context(), 100)
	w.Must(err)
	for _, o := range due {
		w.Must(w.Office.Store.Tried(w.Context(), o.ID, letter.Attempt{At: w.At, Sent: true}))
	}
	return due
}

// forged is a mail of kind own.facts, or another one, by a key, to a computer.
func forged(k *world.Desk, by letter.Key, kind letter.Kind, seq int64, body string) []byte {
	k.Helper()
	return answering(k, by, "", kind, seq, body)
}

// answering is forged, in answer to a letter.
func answering(k *world.Desk, by letter.Key, question string, kind letter.Kind, seq int64, body string) []byte {
	k.Helper()
	l, err := letter.New(kind, "", struct{}{}, k.At)
	k.Must(err)
	l.Answers = question
	if kind.InStream() {
		l.Epoch, l.Seq = "0123456789abcdef", seq
	}
	f := xtest.Forger{Key: by, From: world.DeskAddress, To: world.DeskAddress}
	own := xtest.OwnKey(k.T, k.Store, k.Secrets)
	data, err := f.Letter(l, own.Fingerprint(), func(m map[string]any) { m["body"] = json.RawMessage(body) })
	k.Must(err)
	raw, err := f.Mail(data, own)
	k.Must(err)
	return raw
}

const oneFact = `{"facts":[{"record":"a","kind":"applicant","of":"a","field":"stage","value":"hired","stamp":{"at":1,"by":"x"},"over":{"at":0,"by":""}}],"given":0,"of":0,"last":false}`

func TestAttackFactsOfSomebodyElse(t *testing.T) {
	w, all := business(t, 2)
	stranger, err := letter.NewKey("x", world.DeskAddress)
	w.Must(err)
	office := xtest.OwnKey(t, w.Office.Store, w.Secrets)
	other := world.New(t).Join()
	for name, by := range map[string]letter.Key{"a stranger": stranger, "the office": office, "another account's": xtest.OwnKey(t, other.Store, other.Secrets)} {
		for _, kind := range []letter.Kind{letter.OwnFacts, letter.OwnAsk, "own.later"} {
			v, why, err := all[0].Receive(t.Context(), forged(all[0], by, kind, 1, oneFact))
			if v != letter.Quarantined || why != "letter.sister" || err != nil {
				t.Errorf("%s of %s: %s %s, %v", kind, name, v, why, err)
			}
		}
	}
	if len(records(all[0])) != 0 {
		t.Error("it was believed")
	}
}

// TestAttackASisterIsNoOffice: what only the office says is not taken from a computer of the business.
func TestAttackASisterIsNoOffice(t *testing.T) {
	_, all := business(t, 2)
	key := xtest.OwnKey(t, all[1].Store, all[1].Secrets)
	for _, kind := range letter.Kinds(letter.ToDesk) {
		if kind == letter.Ack || kind == letter.Unsupported {
			continue
		}
		v, why, err := all[0].Receive(t.Context(), forged(all[0], key, kind, 1, `{}`))
		if v != letter.Quarantined || why == "letter.sister" || err != nil {
			t.Errorf("%s: %s %s, %v", kind, v, why, err)
		}
	}
}

func TestAttackASisterWritesTooMuch(t *testing.T) {
	w, all := business(t, 2)
	key := xtest.OwnKey(t, all[1].Store, all[1].Secrets)
	body := func(facts ...replica.Fact) string {
		b, err := json.Marshal(letter.OwnFactsBody{Facts: facts})
		w.Must(err)
		return string(b)
	}
	fact := replica.Fact{Record: "a", Kind: "note", Of: "b", Field: "f", Stamp: replica.Stamp{At: 1, By: "d"}}
	large, many := fact, []replica.Fact{}
	large.Value = strings.Repeat("x", 60_000)
	for i := range letter.MaxFacts + 1 {
		f := fact
		f.Record = fmt.Sprint(i)
		many = append(many, f)
	}
	huge := fact
	huge.Value = strings.Repeat("x", 300_000)
	for i, c := range []struct {
		name, body string
		verdict    letter.Verdict
	}{
		{"a value beyond the bound", body(large, fact), letter.Applied},
		{"records by the thousand", body(many...), letter.Quarantined},
		{"nothing of ours", `{"facts":{"a":1}}`, letter.Quarantined},
		{"a value of 300 KB", body(huge), letter.Quarantined},
	} {
		v, why, err := all[0].Receive(t.Context(), forged(all[0], key, letter.OwnFacts, int64(i+1), c.body))
		if v != c.verdict || err != nil {
			t.Errorf("%s: %s %s, %v", c.name, v, why, err)
		}
	}
	if r := records(all[0]); len(r) != 1 || r["a"].Value("f") != "" {
		t.Errorf("taken: %v", r)
	}
}

// TestAttackASisterEndsAQuestionOfBefore: a new computer that was told "that is all" in answer to something else asks on.
func TestAttackASisterEndsAQuestionOfBefore(t *testing.T) {
	w, all := business(t, 2)
	three := w.Join()
	w.Must(three.Minute(t.Context()))
	if p, err := three.Sharing(t.Context()); err != nil || !p.Asking {
		t.Fatalf("it does not ask: %v, %v", p, err)
	}
	key := xtest.OwnKey(t, all[0].Store, all[0].Secrets)
	raw := answering(three, key, "0193a1b2-0000-7000-8000-0000000000cc", letter.OwnFacts, 1, `{"facts":[],"given":9,"of":9,"last":true}`)
	if v, why, err := three.Receive(t.Context(), raw); v != letter.Applied || err != nil {
		t.Fatalf("an answer to another question: %s %s, %v", v, why, err)
	}
	if p, err := three.Sharing(t.Context()); err != nil || !p.Asking {
		t.Errorf("it asks no more: %v, %v", p, err)
	}
}
