package faults_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kyujindesk/backend/letter"
	deskstore "kyujindesk/backend/store/desk"
)

// model is an office and two devices with their real stores and real letters, and nothing else: no
// courier, no mail server. Who moves a mail, and when, is up to the test.
type model struct {
	t       fataler
	now     time.Time
	parties [3]*party // the office is 0
	wire    []flying
	kept    []flying            // by its reader, too early
	posted  map[string][]string // what each device has posted, in order
}

// fataler is a test, or a property's.
type fataler interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
	Context() context.Context
}

// party is one end.
type party struct {
	key   letter.Key
	store *deskstore.Store
}

// flying is a mail on its way.
type flying struct {
	from, to int
	raw      []byte
}

// moulds are the empty stores and keys every model starts from.
type moulds struct {
	empty []byte
	keys  [4]letter.Key // the last is a stranger's
}

func newMoulds(t *testing.T) moulds {
	t.Helper()
	var m moulds
	for i := range m.keys {
		k, err := letter.NewKey("model", fmt.Sprintf("model%d@example.jp", i))
		must(t, err)
		m.keys[i] = k
	}
	path := filepath.Join(memory(t), "empty.db")
	store, err := deskstore.Open(t.Context(), path, time.Now)
	must(t, err)
	must(t, store.Close())
	m.empty, err = os.ReadFile(path)
	must(t, err)
	return m
}

// model makes stores in a folder, and what closes them.
func (m moulds) model(t fataler, folder string) (w *model, end func()) {
	t.Helper()
	w = &model{t: t, now: time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC), posted: map[string][]string{}}
	for i := range w.parties {
		path := filepath.Join(folder, fmt.Sprintf("%d.db", i))
		w.must(os.WriteFile(path, m.empty, 0o600))
		store, err := deskstore.Open(t.Context(), path, func() time.Time { return w.now })
		w.must(err)
		w.parties[i] = &party{m.keys[i], store}
	}
	return w, func() {
		for i, p := range w.parties {
			w.must(p.store.Close())
			w.must(os.Remove(filepath.Join(folder, fmt.Sprintf("%d.db", i))))
		}
	}
}

func (w *model) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func (w *model) envelope(from, to int) letter.Envelope {
	return letter.Envelope{From: "a@example.jp", To: "b@example.jp", Signer: w.parties[from].key, Readers: []letter.Key{w.parties[to].key}}
}

// post has a device write a letter to the office.
func (w *model) post(device int) {
	w.t.Helper()
	p := w.parties[device]
	name := fmt.Sprintf("device-%d-letter-%d", device, len(w.posted[p.key.Fingerprint()])+1)
	l, err := letter.New("test", name, struct{}{}, w.now)
	w.must(err)
	w.must(p.store.Atomically(w.t.Context(), func(ctx context.Context) error {
		return letter.Post(ctx, p.store, l, w.parties[0].key.Fingerprint(), w.envelope(device, 0), w.now)
	}))
	w.posted[p.key.Fingerprint()] = append(w.posted[p.key.Fingerprint()], name)
}

// send hands in what is due: letters, and acknowledgements.
func (w *model) send(who int) {
	w.t.Helper()
	ctx := w.t.Context()
	p := w.parties[who]
	due, err := p.store.Due(ctx, 100)
	w.must(err)
	for _, o := range due {
		w.wire = append(w.wire, flying{who, w.index(o.Peer), o.Raw})
		w.must(p.store.Tried(ctx, o.ID, letter.Attempt{At: w.now, Next: w.now.Add(time.Hour), Sent: true}))
	}
	peers, err := p.store.AcksDue(ctx)
	w.must(err)
	for _, peer := range peers {
		to := w.index(peer)
		o, err := letter.SealAck(ctx, p.store, peer, w.envelope(who, to), w.now)
		w.must(err)
		w.wire = append(w.wire, flying{who, to, o.Raw})
		w.must(p.store.AckSent(ctx, peer))
	}
}

func (w *model) index(fingerprint string) int {
	return slices.IndexFunc(w.parties[:], func(p *party) bool { return p.key.Fingerprint() == fingerprint })
}

var errCrash = errors.New("it dies before the end of the transaction")

// receive has a reader look at a mail, and perhaps die over it.
func (w *model) receive(m flying, dies bool) letter.Verdict {
	w.t.Helper()
	p := w.parties[m.to]
	keys := letter.Keys{Own: p.key, Sender: func(l letter.Letter) (letter.Key, error) {
		if i := w.index(l.From); i >= 0 {
			return w.parties[i].key, nil
		}
		return letter.Key{}, letter.ErrSignature
	}}
	v, _, err := letter.Receive(w.t.Context(), p.store, m.raw, keys, func(ctx context.Context, l letter.Opened) error {
		done, err := p.store.Setting(ctx, "done")
		if err != nil {
			return err
		}
		if err := p.store.PutSetting(ctx, "done", append(done, l.From+" "+l.Case+"\n"...)); err != nil {
			return err
		}
		if dies {
			return errCrash
		}
		return nil
	})
	if dies && errors.Is(err, errCrash) {
		return ""
	}
	w.must(err)
	return v
}

// deliver has a mail come, and those that waited for it be looked at again.
func (w *model) deliver(m flying, dies bool) {
	w.t.Helper()
	switch w.receive(m, dies) {
	case letter.Early:
		w.kept = append(w.kept, m)
	case letter.Applied:
		kept := w.kept
		w.kept = nil
		for _, k := range kept {
			w.deliver(k, false)
		}
	}
	w.holds()
}

// take takes the i-th mail off the wire.
func (w *model) take(i int) flying {
	m := w.wire[i]
	w.wire = slices.Delete(slices.Clone(w.wire), i, i+1)
	return m
}

// done is what the office has done for a device, in order.
func (w *model) done(device int) (names []string) {
	w.t.Helper()
	all, err := w.parties[0].store.Setting(w.t.Context(), "done")
	w.must(err)
	for line := range strings.Lines(string(all)) {
		if name, ok := strings.CutPrefix(strings.TrimSpace(line), w.parties[device].key.Fingerprint()+" "); ok {
			names = append(names, name)
		}
	}
	return names
}

// holds is what must be true at every moment: each letter was done at most once and in its order, and what
// counts as acknowledged has been done.
func (w *model) holds() {
	w.t.Helper()
	for device := 1; device <= 2; device++ {
		p := w.parties[device]
		posted, done := w.posted[p.key.Fingerprint()], w.done(device)
		if len(done) > len(posted) || !slices.Equal(done, posted[:len(done)]) {
			w.t.Fatalf("device %d has posted %q, and the office has done %q", device, posted, done)
		}
		for _, name := range posted {
			letters, err := p.store.LettersAbout(w.t.Context(), name)
			w.must(err)
			if len(letters) != 1 || !letters[0].AckedAt.IsZero() && !slices.Contains(done, name) {
				w.t.Fatalf("%s counts as acknowledged, and the office has done %q", name, done)
			}
		}
	}
}

// settle lets time pass on a good line until everything has come to rest, and requires that all was done.
func (w *model) settle() {
	w.t.Helper()
	for range 6 {
		w.now = w.now.Add(2 * time.Hour)
		for who := range w.parties {
			w.send(who)
		}
		for len(w.wire) > 0 {
			w.deliver(w.take(0), false)
		}
	}
	for device := 1; device <= 2; device++ {
		p := w.parties[device]
		if posted, done := w.posted[p.key.Fingerprint()], w.done(device); !slices.Equal(posted, done) {
			w.t.Fatalf("in the end device %d has posted %q, and the office has done %q", device, posted, done)
		}
		if a, b, _, err := p.store.Unsettled(w.t.Context()); a+b > 0 || err != nil {
			w.t.Fatalf("in the end device %d has %d letters without acknowledgement, %v", device, a+b, err)
		}
	}
}

// TestEveryWayOfThreeLettersAndTwoFaults goes every way there is (with -points 0): two devices have sent
// three letters to the office, which come in any order while up to two of them are lost, doubled, or met
// by a reader who dies in the middle of its transaction.
func TestEveryWayOfThreeLettersAndTwoFaults(t *testing.T) {
	if testing.Short() {
		t.Skip("hundreds of ways are left out of the fast part")
	}
	m := newMoulds(t)
	var all [][]choice
	walk(nil, 3, 2, func(way []choice) { all = append(all, slices.Clone(way)) })
	tried := some(all)
	t.Run("ways", func(t *testing.T) {
		for _, way := range tried {
			t.Run(fmt.Sprint(way), func(t *testing.T) {
				t.Parallel()
				m.replay(t, way)
			})
		}
	})
	t.Logf("ways=%d of %d", len(tried), len(all))
}

// walk tells every way in which some mails can come while so many faults are left.
func walk(way []choice, mails, faults int, tell func([]choice)) {
	if mails == 0 {
		tell(slices.Clone(way))
	}
	for mail := range mails {
		walk(append(way, choice{mail, none}), mails-1, faults, tell)
		if faults > 0 {
			walk(append(way, choice{mail, lost}), mails-1, faults-1, tell)
			walk(append(way, choice{mail, doubled}), mails, faults-1, tell)
			walk(append(way, choice{mail, died}), mails, faults-1, tell)
		}
	}
}

// choice is which mail comes next, and what happens to it.
type choice struct {
	mail int
	what mishap
}

// mishap is what can happen to a mail on its way.
type mishap int

const (
	none    mishap = iota
	lost           // it never comes
	doubled        // it comes now, and once more later
	died           // its reader dies over it, and finds it again
)

// suffer has a mail come, or whatever happens to it instead.
func (w *model) suffer(c choice) {
	w.t.Helper()
	m := w.take(c.mail)
	if c.what != lost {
		w.deliver(m, c.what == died)
	}
	if c.what == doubled || c.what == died {
		w.wire = append(w.wire, m)
	}
}

// replay goes one way, and then lets everything settle.
func (m moulds) replay(t *testing.T, way []choice) {
	t.Helper()
	w, end := m.model(t, memory(t))
	defer end()
	w.post(1)
	w.post(1)
	w.post(2)
	w.send(1)
	w.send(2)
	for _, c := range way {
		w.suffer(c)
	}
	w.settle()
}
