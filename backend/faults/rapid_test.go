package faults_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"kyujindesk/backend/letter"
)

// TestPropertiesOfLetters lets two devices and an office do anything in any order while anything happens
// to their mails. At every moment each letter was done at most once and in its order, and what counts as
// acknowledged was done; nothing a stranger writes changes anything; and in the end all was done.
func TestPropertiesOfLetters(t *testing.T) {
	if testing.Short() {
		t.Skip("hundreds of random lives are left out of the fast part")
	}
	m := newMoulds(t)
	folder := memory(t)
	rapid.Check(t, func(rt *rapid.T) {
		w, end := m.model(rt, folder)
		defer end()
		any := rapid.IntRange(0, 1<<20)
		rt.Repeat(map[string]func(*rapid.T){
			"post": func(rt *rapid.T) { w.post(1 + any.Draw(rt, "device")%2) },
			"send": func(rt *rapid.T) { w.send(any.Draw(rt, "who") % 3) },
			"wait": func(rt *rapid.T) { w.now = w.now.Add(letter.LongestWait / 27) },
			"come": func(rt *rapid.T) {
				if len(w.wire) == 0 {
					rt.Skip("nothing is on its way")
				}
				w.suffer(choice{any.Draw(rt, "mail") % len(w.wire), mishap(any.Draw(rt, "what") % 4)})
			},
			"forge": func(rt *rapid.T) { m.forge(rt, w, any.Draw(rt, "at")) },
			"": func(rt *rapid.T) {
				w.t = rt
				w.holds()
			},
		})
		w.settle()
	})
}

// forge has a stranger write to the office: a letter of his own in a device's name, or one of a device's
// with a byte changed. The office's file must be as before.
func (m moulds) forge(rt *rapid.T, w *model, at int) {
	l, err := letter.New("test", "forged", struct{}{}, w.now)
	w.must(err)
	l.Epoch, l.Seq = letter.NewEpoch(), int64(at%5)+1
	raw, err := letter.Seal(l, letter.Envelope{From: "a@example.jp", To: "b@example.jp", Signer: m.keys[3], Readers: []letter.Key{m.keys[0]}})
	w.must(err)
	if len(w.wire) > 0 && at%2 == 0 {
		mail := w.wire[at%len(w.wire)]
		if mail.to != 0 {
			rt.Skip("not to the office")
		}
		raw = append([]byte{}, mail.raw...)
		raw[len(raw)/2+at%(len(raw)/4)] ^= 1
		if m.same(raw, mail) {
			rt.Skip("a change outside of what is signed")
		}
	}
	before := w.everything()
	if v := w.receive(flying{3, 0, raw}, false); v != letter.Quarantined {
		rt.Fatalf("a forged letter is %s", v)
	}
	if after := w.everything(); after != before {
		rt.Fatalf("a forged letter has changed the office:\n%s\nbefore:\n%s", after, before)
	}
}

// same tells whether a changed mail is still the same letter, as where the change is in the checksum of its
// armor, which means nothing.
func (m moulds) same(raw []byte, mail flying) bool {
	keys := letter.Keys{Own: m.keys[0], Sender: func(letter.Letter) (letter.Key, error) { return m.keys[mail.from], nil }}
	now, err := letter.Open(raw, keys)
	if err != nil {
		return false
	}
	before, err := letter.Open(mail.raw, keys)
	return err == nil && now.Hash == before.Hash
}

// everything is all that the office's file says of letters and of what was done.
func (w *model) everything() string {
	w.t.Helper()
	ctx := w.t.Context()
	store := w.parties[0].store
	done, err := store.Setting(ctx, "done")
	w.must(err)
	records, err := store.Correspondence(ctx, 10_000)
	w.must(err)
	due, err := store.NextDue(ctx)
	w.must(err)
	var acks []letter.Acks
	for _, p := range w.parties {
		a, err := store.AcksFor(ctx, p.key.Fingerprint())
		w.must(err)
		acks = append(acks, a)
	}
	return fmt.Sprint(string(done), records, due, acks)
}
