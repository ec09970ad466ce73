package faults_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"kyujindesk/backend/fault"
	"kyujindesk/backend/letter"
)

// postOffice is the mail system between desk and office. What it does wrong is decided by a seed.
type postOffice struct {
	mu    sync.Mutex
	r     *rand.Rand
	calm  bool // from here on everything works
	boxes map[string]*folder
	log   func(format string, args ...any)
}

// folder is one mailbox as its IMAP server keeps it.
type folder struct {
	validity, next uint32
	mails          []letter.Incoming
	changed        chan struct{}
	asleep         time.Time // the server does not answer before
	locked         time.Time // the password does not work before
}

func newPostOffice(seed uint64, log func(string, ...any), addresses ...string) *postOffice {
	p := &postOffice{r: rand.New(rand.NewPCG(seed, 1)), boxes: map[string]*folder{}, log: log}
	for _, a := range addresses {
		p.boxes[a] = &folder{validity: uint32(seed + 1), next: 1, changed: make(chan struct{}, 1)}
	}
	return p
}

// chance is true once in n, while the weather is bad.
func (p *postOffice) chance(n int) bool { return !p.calm && p.r.IntN(n) == 0 }

func (p *postOffice) clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.calm = true
	for _, f := range p.boxes {
		f.asleep, f.locked = time.Time{}, time.Time{}
	}
}

func network(key string) error { return fault.New(fault.Network, key) }

// sender is the SMTP side of one party.
type sender struct {
	p    *postOffice
	from string
}

func (s sender) Close() {}

// Send takes a mail, or says that it did not, or loses its answer.
func (s sender) Send(_ context.Context, to string, raw []byte) error {
	p := s.p
	p.mu.Lock()
	defer p.mu.Unlock()
	own := p.boxes[s.from]
	switch {
	case time.Now().Before(own.locked):
		return network("mail.password")
	case time.Now().Before(own.asleep):
		return network("mail.network")
	case p.chance(12):
		own.asleep = time.Now().Add(time.Duration(p.r.IntN(1800)) * time.Second)
		p.log("%s: line down until %s", s.from, own.asleep.Format(time.RFC3339))
		return network("mail.network")
	case p.chance(60):
		own.locked = time.Now().Add(time.Duration(p.r.IntN(10)) * time.Hour)
		return network("mail.password")
	case p.chance(10):
		return network("mail.later") // greylisting, quota, rate limit
	case p.chance(25):
		return network("mail.refused")
	}
	if p.chance(12) {
		p.log("%s: a mail to %s is lost on the way", s.from, to)
	} else {
		p.deliver(to, raw)
	}
	for p.chance(8) {
		p.log("%s: a mail to %s is doubled", s.from, to)
		p.deliver(to, raw)
	}
	if p.chance(10) {
		p.log("%s: the OK after DATA is lost", s.from)
		return network("mail.network")
	}
	return nil
}

// deliver puts a mail into a folder, mostly at once, sometimes late and in another order.
func (p *postOffice) deliver(to string, raw []byte) {
	f := p.boxes[to]
	if f == nil {
		return
	}
	mail := letter.Incoming{Raw: slices.Clone(raw)}
	if p.chance(4) {
		delay := time.Duration(p.r.IntN(3600)) * time.Second
		time.AfterFunc(delay, func() {
			p.mu.Lock()
			defer p.mu.Unlock()
			f.add(mail)
		})
		return
	}
	f.add(mail)
}

func (f *folder) add(m letter.Incoming) {
	m.UID = f.next
	f.next++
	f.mails = append(f.mails, m)
	f.announce()
}

func (f *folder) announce() {
	select {
	case f.changed <- struct{}{}:
	default:
	}
}

// reader is the IMAP side of one party.
type reader struct {
	p   *postOffice
	own string
}

func (r reader) Close() {}

// Read hands over what is above the mark; a bad day ends it in the middle, leaves mails out, or renumbers
// the folder.
func (r reader) Read(_ context.Context, _ string, from letter.Mark, keep func(letter.Mark, []letter.Incoming) error) error {
	mark, batches, err := r.look(from)
	for _, b := range batches {
		mark.UID = b[len(b)-1].UID
		if keepErr := keep(mark, b); keepErr != nil {
			return keepErr
		}
	}
	return err
}

func (r reader) look(from letter.Mark) (letter.Mark, [][]letter.Incoming, error) {
	p := r.p
	p.mu.Lock()
	defer p.mu.Unlock()
	f := p.boxes[r.own]
	switch {
	case time.Now().Before(f.locked):
		return from, nil, network("mail.password")
	case time.Now().Before(f.asleep):
		return from, nil, network("mail.network")
	case p.chance(15):
		f.asleep = time.Now().Add(time.Duration(p.r.IntN(1800)) * time.Second)
		return from, nil, network("mail.network")
	}
	if p.chance(40) {
		f.renumber()
		p.log("%s: the folder has new numbers, validity %d", r.own, f.validity)
	}
	if p.chance(50) && len(f.mails) > 0 {
		gone := p.r.IntN(len(f.mails))
		p.log("%s: somebody deletes mail %d", r.own, f.mails[gone].UID)
		f.mails = slices.Delete(f.mails, gone, gone+1)
	}
	if from.Validity != f.validity {
		from = letter.Mark{Validity: f.validity}
	}
	var batches [][]letter.Incoming
	for _, m := range f.mails {
		if m.UID <= from.UID {
			continue
		}
		if p.chance(10) { // cut, or left out: what comes after is not handed over either
			return from, batches, network("mail.network")
		}
		batches = append(batches, []letter.Incoming{m})
	}
	return from, batches, nil
}

// renumber is what a server does that was restored or moved.
func (f *folder) renumber() {
	f.validity++
	f.next = 1
	for i := range f.mails {
		f.mails[i].UID = f.next
		f.next++
	}
}

// Wait is IDLE: mostly it tells of changes.
func (r reader) Wait(ctx context.Context, wake <-chan struct{}, limit time.Duration) error {
	r.p.mu.Lock()
	deaf := r.p.chance(10)
	changed := r.p.boxes[r.own].changed
	r.p.mu.Unlock()
	if deaf {
		changed = nil
	}
	t := time.NewTimer(limit)
	defer t.Stop()
	select {
	case <-changed:
	case <-wake:
	case <-t.C:
	case <-ctx.Done():
	}
	return ctx.Err()
}
