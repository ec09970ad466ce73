package faults_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/desk/seekers"
	"kyujindesk/backend/desk/talks"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/notice"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/seeker"
	"kyujindesk/backend/seeker/made"
)

// TestWhatTheCounterIsAskedAndTellsInBadWeather lets two computers of one business search for seekers, watch, ask some to apply and write
// messages, and the office publish seekers, answer and send notices, while the line and the programs fail by a seed. In the end every
// question has its answer, both computers hold each notice and each message once and the office each message, nobody was asked twice, and
// what is known of who was asked is the same everywhere.
func TestWhatTheCounterIsAskedAndTellsInBadWeather(t *testing.T) {
	if testing.Short() {
		t.Skip("days of bad weather are left out of the fast part")
	}
	s := newSeedling(t).paired(t)
	s.answers = maps.Clone(s.answers)
	s.answers["class.apply"] = "yes"
	s, id := s.advertised(t)
	all := &tally{happened: map[string]int{}}
	t.Run("seeds", func(t *testing.T) {
		for i := range max(1, *seeds/20) {
			seed := *first + uint64(i)
			t.Run(fmt.Sprint(seed), func(t *testing.T) {
				t.Parallel()
				folder := memory(t)
				s.copyTo(t, folder)
				var happened map[string]int
				defer func() {
					all.add(happened, t.Failed())
					if t.Failed() {
						t.Logf("replay: go test -tags sqlite_fts5 ./backend/faults -run Counter -v -seeds 1 -tell -first %d", seed)
					}
				}()
				synctest.Test(t, func(t *testing.T) { happened = countersDay(t, s, folder, seed, id) })
			})
		}
	})
	t.Logf("seeds=%d searched=%d asked=%d wrote=%d answered=%d notified=%d kills=%d failed=%d", max(1, *seeds/20), all.happened["searched"],
		all.happened["asked"], all.happened["wrote"], all.happened["answered"], all.happened["notified"], all.happened["killed"], all.failed)
	if *seeds < 1000 {
		return
	}
	for _, what := range []string{"published", "withdrawn", "searched", "watched", "asked", "wrote", "answered", "notified", "killed", "lost"} {
		if all.happened[what] == 0 {
			t.Errorf("in all seeds, nothing was ever %s", what)
		}
	}
}

// counterDay is what a day has seen at the counter.
type counterDay struct {
	w       *world
	r       *rand.Rand
	posting string
	did     func(what string)

	people  []string // numbers of seekers
	notices []string // their titles
	texts   []string // of messages
}

func countersDay(t *testing.T, s seedling, folder string, seed uint64, id string) map[string]int {
	tell := func(string, ...any) {}
	if *told {
		tell = func(format string, args ...any) {
			t.Logf("%s "+format, append([]any{time.Now().Format("01-02 15:04:05")}, args...)...)
		}
	}
	w := s.world(t, folder, seed, tell)
	defer w.end()
	c := &counterDay{w: w, r: rand.New(rand.NewPCG(seed, 5)), posting: id}
	c.did = func(what string) {
		w.post.mu.Lock()
		defer w.post.mu.Unlock()
		w.post.happened[what]++
		tell("%s", what)
	}
	c.open()
	for _, d := range w.pair() {
		d.start()
	}
	for range 4 {
		c.publish()
	}
	for range 20 {
		time.Sleep(time.Duration(c.r.IntN(1800)) * time.Second)
		c.act()
		w.minute()
	}
	tell("the weather clears")
	w.post.clear()
	for range 12 * 27 {
		time.Sleep(time.Hour)
		w.minute()
		c.follow()
		in := w.desks[0].enterOn()
		if also := w.desks[2].enterOn(); in && also && w.underway() == "" && c.waits() == "" {
			break
		}
	}
	c.agree()
	return w.post.happened
}

// open starts the office with what it prints.
func (c *counterDay) open() {
	c.w.office.start()
	c.w.office.PrintsBy(func(posting.Posting, establishment.Establishment) ([]byte, error) { return []byte("%PDF-1.4\n%"), nil })
}

// follow is what the office does by itself as time goes.
func (c *counterDay) follow() {
	ctx := c.w.t.Context()
	c.w.must(c.w.office.FollowApproaches(ctx))
	c.w.must(c.w.office.AnswerWatches(ctx))
}

// act is the next thing that somebody does, or that fails.
func (c *counterDay) act() {
	d := c.w.pair()[c.r.IntN(2)]
	switch c.r.IntN(12) {
	case 0:
		c.did("killed")
		d.kill()
		d.start()
	case 1:
		c.did("killed")
		c.w.office.kill()
		time.Sleep(time.Duration(c.r.IntN(3600)) * time.Second)
		c.open()
	case 2:
		c.publish()
	case 3:
		c.withdraw()
	case 4, 5:
		c.search(d)
	case 6, 7:
		c.ask(d)
	case 8, 9:
		c.write(d)
	case 10:
		c.answer()
	default:
		c.notify()
	}
	c.follow()
}

func (c *counterDay) publish() {
	ctx := c.w.t.Context()
	profile, person := made.Seeker(len(c.people) + 1)
	profile[seeker.ApproachKey] = "yes"
	number, err := c.w.office.AddSeeker(ctx, profile, person)
	must(c.w.t, err)
	must(c.w.t, c.w.office.PublishSeeker(ctx, number))
	c.people = append(c.people, number)
	c.did("published")
}

func (c *counterDay) withdraw() {
	if len(c.people) < 5 || c.r.IntN(3) > 0 {
		return
	}
	number := c.people[c.r.IntN(len(c.people))]
	err := c.w.office.WithdrawSeeker(c.w.t.Context(), number)
	if fault.Is(err, fault.State) || fault.Is(err, fault.Conflict) {
		return // it was already
	}
	must(c.w.t, err)
	c.did("withdrawn")
}

// search asks for everybody, and has the office watch some of the searches.
func (c *counterDay) search(d *deskSide) {
	ctx := c.w.t.Context()
	id, err := d.Seekers.Ask(ctx, form.Values{seeker.LookPlaceKey + "1": "41", seeker.LookAlsoKey: "yes"}, c.posting)
	must(c.w.t, err)
	c.did("searched")
	if c.r.IntN(2) == 0 {
		if err := d.Seekers.Watch(ctx, id, true); err == nil {
			c.did("watched")
		}
	}
}

// ask asks somebody a search has brought to apply.
func (c *counterDay) ask(d *deskSide) {
	ctx := c.w.t.Context()
	all, err := d.Seekers.Searches(ctx)
	must(c.w.t, err)
	for _, head := range all {
		found, err := d.Seekers.Search(ctx, head.ID)
		must(c.w.t, err)
		for _, p := range found.People {
			err := d.Seekers.Approach(ctx, head.ID, p.Number, c.posting, seekers.Usual)
			if fault.Is(err, fault.State) || fault.Is(err, fault.Conflict) || fault.Is(err, fault.NotFound) {
				continue // asked already, or gone
			}
			must(c.w.t, err)
			c.did("asked")
			return
		}
	}
}

func (c *counterDay) write(d *deskSide) {
	ctx := c.w.t.Context()
	all, err := d.Talks.List(ctx)
	must(c.w.t, err)
	words := talks.Draft{Title: "求人のこと", Posting: c.posting, Text: fmt.Sprintf("用件%d", len(c.texts))}
	in := ""
	if len(all) > 0 && c.r.IntN(2) == 0 {
		in = all[c.r.IntN(len(all))].ID
	}
	_, err = d.Talks.Send(ctx, in, words)
	must(c.w.t, err)
	c.texts = append(c.texts, words.Text)
	c.did("wrote")
}

func (c *counterDay) answer() {
	ctx := c.w.t.Context()
	all, err := c.w.office.Talks(ctx)
	must(c.w.t, err)
	if len(all) == 0 {
		return
	}
	text := fmt.Sprintf("回答%d", len(c.texts))
	must(c.w.t, c.w.office.AnswerTalk(ctx, all[c.r.IntN(len(all))].ID, text, nil))
	c.texts = append(c.texts, text)
	c.did("answered")
}

func (c *counterDay) notify() {
	title := fmt.Sprintf("お知らせ%d", len(c.notices))
	_, err := c.w.office.Notify(c.w.t.Context(), notice.Notice{Kind: notice.Scheme, Title: title, Text: "本文"}, notice.Audience{})
	must(c.w.t, err)
	c.notices = append(c.notices, title)
	c.did("notified")
}

// waits says what still waits for an answer; empty for nothing.
func (c *counterDay) waits() string {
	ctx := c.w.t.Context()
	for _, d := range c.w.pair() {
		all, err := d.Seekers.Searches(ctx)
		must(c.w.t, err)
		for _, s := range all {
			if s.Way != seekers.Answered {
				return fmt.Sprintf("search %s is %s", s.ID, s.Way)
			}
		}
		asked, err := d.Seekers.Approaches(ctx, "")
		must(c.w.t, err)
		for _, a := range asked {
			if a.State == "" {
				return "approach " + a.ID
			}
		}
		for _, m := range c.messages(d) {
			if m.Way != "" && m.Way != talks.Reached && m.Way != talks.Refused {
				return fmt.Sprintf("message %s is %s", m.ID, m.Way)
			}
		}
	}
	return ""
}

func (c *counterDay) messages(d *deskSide) (all []talks.Message) {
	ctx := c.w.t.Context()
	list, err := d.Talks.List(ctx)
	must(c.w.t, err)
	for _, one := range list {
		messages, err := d.Talks.Open(ctx, one.ID)
		must(c.w.t, err)
		all = append(all, messages...)
	}
	return all
}

// agree is what must hold in the end.
func (c *counterDay) agree() {
	t, ctx := c.w.t, c.w.t.Context()
	if left := c.waits(); left != "" {
		t.Errorf("without an answer: %s", left)
	}
	slices.Sort(c.texts)
	slices.Sort(c.notices)
	known := []map[string]string{}
	for i, d := range c.w.pair() {
		var texts, titles []string
		for _, m := range c.messages(d) {
			texts = append(texts, m.Text)
		}
		list, err := d.Notices(ctx)
		must(t, err)
		for _, n := range list {
			titles = append(titles, n.Title)
		}
		slices.Sort(texts)
		slices.Sort(titles)
		if !slices.Equal(texts, c.texts) {
			t.Errorf("computer %d holds the messages %q, not %q", i, texts, c.texts)
		}
		if !slices.Equal(titles, c.notices) {
			t.Errorf("computer %d holds the notices %q, not %q", i, titles, c.notices)
		}
		asked, err := d.Seekers.Approaches(ctx, "")
		must(t, err)
		states := map[string]string{}
		for _, a := range asked {
			if a.State != seeker.Refused && states[a.Seeker] != "" && states[a.Seeker] != string(seeker.Refused) {
				t.Errorf("computer %d: %s was asked twice", i, a.Seeker)
			}
			if a.State != seeker.Refused || states[a.Seeker] == "" {
				states[a.Seeker] = string(a.State)
			}
		}
		known = append(known, states)
	}
	if !maps.Equal(known[0], known[1]) {
		t.Errorf("of who was asked the computers know\n%v\n%v", known[0], known[1])
	}
	var kept []string
	all, err := c.w.office.Talks(ctx)
	must(t, err)
	for _, one := range all {
		messages, err := c.w.office.TalkMessages(ctx, one.ID)
		must(t, err)
		for _, m := range messages {
			kept = append(kept, m.Text)
		}
	}
	slices.Sort(kept)
	if !slices.Equal(kept, c.texts) {
		t.Errorf("the office holds the messages %q, not %q", kept, c.texts)
	}
	if left := c.w.underway(); left != "" {
		t.Errorf("still on its way:\n%s", left)
	}
	for name, s := range map[string]quarantined{"first": c.w.desks[0].store, "second": c.w.desks[2].store, "office": c.w.office.store} {
		if open, err := s.Unhandled(ctx); len(open) != 0 || err != nil {
			t.Errorf("%s: %d mails undecided, %v", name, len(open), err)
		}
	}
}
