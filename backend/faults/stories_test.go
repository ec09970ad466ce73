package faults_test

import (
	"slices"
	"time"

	"kyujindesk/backend/desk/entry"
	"kyujindesk/backend/posting"
)

// story is what happens between people on a good line. Each act may meet a dead program; it is then done
// again by the same person, who sees what has happened and what has not.
type story struct {
	name    string
	fates   []string // of the first mails
	strange bool     // the desk has only its paper yet
	two     bool     // the second desk takes part
	pair    bool     // the first desk's business has a second computer, which takes part
	tell    func(w *world)
}

func stories() []story {
	return []story{
		{name: "one posting is accepted", tell: func(w *world) {
			w.submit(w.desks[0], 1)
			w.decideAll(w.accept)
		}},
		{name: "one posting is returned, corrected and accepted", tell: func(w *world) {
			w.submit(w.desks[0], 1)
			w.decideAll(w.giveBack)
			w.correct(w.desks[0])
			w.decideAll(w.accept)
		}},
		{name: "three postings at once, returned", tell: func(w *world) {
			w.submit(w.desks[0], 3)
			w.decideAll(w.giveBack)
			w.correct(w.desks[0])
			w.decideAll(w.accept)
		}},
		{name: "one after another while the first is read", tell: func(w *world) {
			w.submit(w.desks[0], 1)
			time.Sleep(500 * time.Millisecond)
			w.submit(w.desks[0], 1)
			time.Sleep(1500 * time.Millisecond)
			w.submit(w.desks[0], 1)
			w.decideAll(w.accept)
		}},
		{name: "two desks at one office", two: true, tell: func(w *world) {
			w.submit(w.desks[0], 1)
			w.submit(w.desks[1], 1)
			w.decideAll(w.giveBack)
			w.correct(w.desks[1])
			w.correct(w.desks[0])
			w.decideAll(w.accept)
		}},
		{name: "two computers of one business", pair: true, tell: func(w *world) {
			w.submit(w.desks[0], 1)
			w.decideAll(w.giveBack)
			w.correct(w.desks[2])
			w.submit(w.desks[2], 1)
			w.decideAll(w.accept)
		}},
		{name: "a mail is lost, one is bounced, one is taken for junk", fates: []string{"lost", "bounced", "junk"}, tell: func(w *world) {
			w.submit(w.desks[0], 1)
			w.decideAll(w.accept)
		}},
		{name: "a mail is broken on its way, and taken up again", fates: []string{"broken"}, tell: func(w *world) {
			w.submit(w.desks[0], 1)
			w.takeUp()
			w.decideAll(w.accept)
		}},
		{name: "first contact by code", strange: true, tell: func(w *world) {
			w.contact("")
			w.enter()
			w.submit(w.desks[0], 1)
			w.decideAll(w.accept)
		}},
		{name: "first contact with a slip of the pen", strange: true, tell: func(w *world) {
			w.contact("9")
			w.contact("")
			w.enter()
		}},
	}
}

// surely has something done: again, where it met a dead program.
func (w *world) surely(do func()) {
	for range 3 {
		w.dead = false
		do()
		if !w.dead {
			return
		}
		w.revive()
	}
}

// travel lets mail travel until nothing is on its way, and brings the dead back.
func (w *world) travel() {
	for range 60 * 30 { // minutes: a mail that is lost twice is sent again after an hour
		time.Sleep(20 * time.Second)
		w.revive()
		if w.atRest() {
			return
		}
		time.Sleep(40 * time.Second)
	}
}

// submit has a desk send new postings; one that the dead program had drafted already is taken up.
func (w *world) submit(d *deskSide, n int) {
	for range n {
		all := len(w.postings(d)) + 1
		w.surely(func() {
			for _, p := range w.postings(d) {
				if p.State == posting.Draft {
					d.send(p.ID)
				}
			}
			if len(w.postings(d)) < all {
				d.send("")
			}
		})
	}
}

func (w *world) postings(d *deskSide) []posting.Summary {
	list, err := d.store.Postings(w.t.Context())
	must(w.t, err)
	return list
}

// correct has a desk send again what was returned.
func (w *world) correct(d *deskSide) {
	w.surely(func() {
		for _, p := range w.postings(d) {
			if p.State == posting.Returned {
				d.send(p.ID)
			}
		}
	})
}

// decideAll waits for what is on its way, decides on all of it, and waits until the desks know.
func (w *world) decideAll(decide func(posting.Posting)) {
	w.travel()
	w.surely(func() {
		for _, p := range w.waiting() {
			decide(p)
		}
	})
	w.travel()
}

func (w *world) accept(p posting.Posting) {
	_, err := w.office.Accept(w.t.Context(), p.ID)
	w.must(err)
}

func (w *world) giveBack(p posting.Posting) {
	_, err := w.office.Return(w.t.Context(), p.ID, []posting.Remark{{Text: "くわしく書いてください"}})
	w.must(err)
}

// takeUp has every quarantined mail looked at again.
func (w *world) takeUp() {
	w.travel()
	w.surely(func() {
		records, err := w.office.store.Correspondence(w.t.Context(), 100)
		must(w.t, err)
		for _, r := range records {
			if r.Mail != 0 {
				w.must(w.office.store.TakeUp(w.t.Context(), r.Mail))
				w.office.kick()
			}
		}
	})
}

// enter goes the rest of the way in with the digits that come by mail: the verification key, and the first login.
func (w *world) enter() {
	in := false
	for range 20 {
		w.surely(func() { in = w.desks[0].enterOn() })
		if in {
			return
		}
		w.travel()
	}
	w.t.Error("the first desk never came in")
}

// enterOn does the next thing a person would do on the way in, and says whether nothing is left to do.
func (s *deskSide) enterOn() bool {
	ctx := s.w.t.Context()
	p, err := s.Enrolment(ctx)
	s.w.must(err)
	l, err := s.Login(ctx)
	s.w.must(err)
	switch {
	case p.State == entry.EnrolKey && p.Offer != "":
		s.w.must(s.EnterKey(ctx, p.Offer, "", nil))
	case p.State == entry.EnrolRefused, p.State == entry.EnrolKey:
		s.enrol("")
	case p.State != entry.EnrolDone:
	case l.State == entry.LoginNone:
		s.w.must(s.Enter(ctx))
	case l.State == entry.LoginMailed && l.Offer != "":
		s.answerLogin()
	case l.State == entry.LoginMailed, l.State == entry.LoginRefused:
		s.w.must(s.AskLogin(ctx))
	}
	return l.State == entry.LoginGranted
}

// contact sends what stands on the paper of the first desk. What it died of may have been sent, and even answered,
// by the time the person looks again.
func (w *world) contact(slip string) {
	answered := entry.EnrolKey
	if slip != "" {
		answered = entry.EnrolRefused
	}
	happened := []string{entry.EnrolQueued, entry.EnrolSent, answered}
	w.surely(func() {
		if p, err := w.desks[0].Enrolment(w.t.Context()); err != nil || !slices.Contains(happened, p.State) {
			w.desks[0].enrol(slip)
		}
	})
	w.travel()
}
