package faults_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/desk/applicants"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	"kyujindesk/backend/replica"
)

// TestPeopleAreNeitherLostNorDoubledOnABadLine lets an office introduce people, and two computers of one business write of them, move
// them and register results, while the line and the programs fail by a seed. In the end both computers hold the same, everybody who was
// introduced is there once, every paper is there, and the office has each result as it was registered last.
func TestPeopleAreNeitherLostNorDoubledOnABadLine(t *testing.T) {
	if testing.Short() {
		t.Skip("days of bad weather are left out of the fast part")
	}
	s, id := newSeedling(t).paired(t).advertised(t)
	all := &tally{happened: map[string]int{}}
	t.Run("seeds", func(t *testing.T) {
		for i := range max(1, *seeds/10) {
			seed := *first + uint64(i)
			t.Run(fmt.Sprint(seed), func(t *testing.T) {
				t.Parallel()
				folder := memory(t)
				s.copyTo(t, folder)
				var happened map[string]int
				defer func() {
					all.add(happened, t.Failed())
					if t.Failed() {
						t.Logf("replay: go test -tags sqlite_fts5 ./backend/faults -run People -v -seeds 1 -tell -first %d", seed)
					}
				}()
				synctest.Test(t, func(t *testing.T) { happened = peoplesDay(t, s, folder, seed, id) })
			})
		}
	})
	t.Logf("seeds=%d introduced=%d written=%d registered=%d kills=%d failed=%d", max(1, *seeds/10),
		all.happened["introduced"], all.happened["written"], all.happened["registered"], all.happened["killed"], all.failed)
	if *seeds < 200 {
		return
	}
	for _, what := range []string{"introduced", "written", "registered", "killed", "erased", "lost"} {
		if all.happened[what] == 0 {
			t.Errorf("in all seeds, nobody was ever %s", what)
		}
	}
}

// advertised is a seedling whose first business has a valid posting.
func (s seedling) advertised(t *testing.T) (_ seedling, id string) {
	t.Helper()
	folder := memory(t)
	s.copyTo(t, folder)
	s.folder = folder
	synctest.Test(t, func(t *testing.T) {
		w := s.world(t, folder, 0, func(string, ...any) {})
		defer w.end()
		w.post.calm = true
		w.office.start()
		w.desks[0].start()
		w.desks[2].start()
		id = w.desks[0].send("")
		time.Sleep(time.Hour)
		w.acceptAll()
		time.Sleep(time.Hour)
		for range 3 { // the two computers have asked each other for what they may lack
			w.minute()
			time.Sleep(time.Hour)
		}
		if got := w.state(w.desks[0], id); got != [2]posting.State{posting.Valid, posting.Valid} {
			t.Fatalf("the posting is %v", got)
		}
	})
	return s, id
}

// minute lets both computers of the business tell each other what they wrote.
func (w *world) minute() {
	for _, d := range w.pair() {
		if d.kill != nil {
			w.must(d.Minute(w.t.Context()))
		}
	}
}

// pair is the two computers of the first business.
func (w *world) pair() []*deskSide { return []*deskSide{w.desks[0], w.desks[2]} }

// crowd is what a day has seen of people.
type crowd struct {
	w       *world
	r       *rand.Rand
	posting string
	did     func(what string)

	introduced []string                    // ids of cases
	own        []string                    // who came on other ways
	registered map[string]applicant.Reason // by case: the last one
	erased     map[string]bool
}

func peoplesDay(t *testing.T, s seedling, folder string, seed uint64, id string) map[string]int {
	r := rand.New(rand.NewPCG(seed, 3))
	tell := func(string, ...any) {}
	if *told {
		tell = func(format string, args ...any) {
			t.Logf("%s "+format, append([]any{time.Now().Format("01-02 15:04:05")}, args...)...)
		}
	}
	w := s.world(t, folder, seed, tell)
	defer w.end()
	c := &crowd{w: w, r: r, posting: id, registered: map[string]applicant.Reason{}, erased: map[string]bool{}}
	c.did = func(what string) {
		w.post.mu.Lock()
		defer w.post.mu.Unlock()
		w.post.happened[what]++
		tell("%s", what)
	}
	w.office.start()
	for _, d := range w.pair() {
		d.start()
	}
	for range 14 {
		time.Sleep(time.Duration(r.IntN(1800)) * time.Second)
		c.act()
		w.minute()
	}
	tell("the weather clears")
	w.post.clear()
	for range 12 * 27 {
		time.Sleep(time.Hour)
		w.minute()
		in := w.desks[0].enterOn()
		if also := w.desks[2].enterOn(); in && also && w.underway() == "" && c.alike() == "" && c.told() {
			break
		}
	}
	c.agree()
	return w.post.happened
}

// act is the next thing that somebody does, or that fails.
func (c *crowd) act() {
	d := c.w.pair()[c.r.IntN(2)]
	switch c.r.IntN(10) {
	case 0:
		c.did("killed")
		d.kill()
		d.start()
	case 1:
		c.did("killed")
		c.w.office.kill()
		time.Sleep(time.Duration(c.r.IntN(3600)) * time.Second)
		c.w.office.start()
	case 2, 3, 4:
		c.introduce()
	case 5:
		c.register()
	case 6:
		c.erase(d)
	default:
		c.write(d)
	}
}

func (c *crowd) introduce() {
	n := len(c.introduced)
	i, err := c.w.office.Issue(c.w.t.Context(), c.posting, office.Referral{
		Values: form.Values{
			applicant.NameKey: fmt.Sprintf("例示%d子", n), applicant.SeekerKey: fmt.Sprintf("41010-%08d", n), applicant.RouteKey: string(applicant.Online),
			applicant.HowKey: string(applicant.ByLetter), applicant.BirthKey: "1990-04-01", applicant.KanaKey: "レイジコ", applicant.PhoneKey: "0952-00-0001",
		},
		Files: []letter.File{{Name: "履歴書.pdf", Content: fmt.Appendf(nil, "%%PDF-1.4\n%d", n)}},
	})
	must(c.w.t, err)
	c.introduced = append(c.introduced, i.ID)
	c.did("introduced")
}

// someone is anybody a computer holds; empty where there is nobody.
func (c *crowd) someone(d *deskSide) string {
	rows, err := d.Applicants.Rows(c.w.t.Context())
	must(c.w.t, err)
	if len(rows) == 0 {
		return ""
	}
	return rows[c.r.IntN(len(rows))].ID
}

// write is what a person notes, whether the other computer writes it, too, or not.
func (c *crowd) write(d *deskSide) {
	ctx := c.w.t.Context()
	who := c.someone(d)
	if who == "" || c.r.IntN(4) == 0 {
		p, err := d.Applicants.Add(ctx, c.posting, form.Values{applicant.NameKey: "見本太郎", applicant.RouteKey: string(applicant.OwnMedia)})
		must(c.w.t, err)
		c.own, who = append(c.own, p.ID), p.ID
	}
	_, err := d.Applicants.AddNote(ctx, who, fmt.Sprintf("メモ%d", c.r.IntN(1000)))
	must(c.w.t, err)
	_, err = d.Applicants.Save(ctx, who, form.Values{applicant.PhoneKey: fmt.Sprintf("0952-00-%04d", c.r.IntN(10000))})
	must(c.w.t, err)
	_, err = d.Applicants.AddDocument(ctx, who, "写し.pdf", fmt.Appendf(nil, "%%PDF-1.4\n%d", c.r.Int()))
	must(c.w.t, err)
	c.did("written")
}

// register tells the office a result; the business does it at its first computer, so that one knows which was the last. What the second
// one wrote of somebody may be there before the introduction is.
func (c *crowd) register() {
	ctx, d := c.w.t.Context(), c.w.desks[0]
	who := c.someone(d)
	if !slices.Contains(c.introduced, who) {
		return
	}
	p, err := d.Applicants.Open(ctx, who)
	if must(c.w.t, err); !p.Route.ThroughOffice() {
		return
	}
	reasons := []applicant.Reason{"skills", "wage", "hours"}
	reason := reasons[c.r.IntN(len(reasons))]
	_, err = d.Applicants.Move(ctx, []string{who}, applicant.Refused)
	must(c.w.t, err)
	_, err = d.Applicants.SaveOutcome(ctx, who, form.Values{
		applicant.ResultKey: string(applicant.Rejected), applicant.ToldKey: time.Now().Format("2006-01-02"), applicant.ReasonKey: string(reason),
	})
	must(c.w.t, err)
	if _, err = d.Applicants.Register(ctx, who, nil); fault.Is(err, fault.Conflict) {
		return // nothing is new
	}
	must(c.w.t, err)
	c.registered[who] = reason
	c.did("registered")
}

// erase erases somebody who came on other ways, at one computer, while the other may be writing.
func (c *crowd) erase(d *deskSide) {
	ctx := c.w.t.Context()
	rows, err := d.Applicants.Rows(ctx)
	must(c.w.t, err)
	for _, r := range rows {
		if !slices.Contains(c.own, r.ID) {
			continue
		}
		_, err := d.Applicants.Move(ctx, []string{r.ID}, applicant.Declined)
		must(c.w.t, err)
		must(c.w.t, d.Applicants.Erase(ctx, []string{r.ID}, "destroyed"))
		c.erased[r.ID] = true
		c.did("erased")
		return
	}
}

// holds is everything a computer keeps, spelled one way.
func (c *crowd) holds(d *deskSide) (text string, people map[string]int) {
	people = map[string]int{}
	var all []string
	must(c.w.t, d.Applicants.All(c.w.t.Context(), func(facts []replica.Fact, files []letter.File) error {
		b, err := json.Marshal(struct {
			Facts []replica.Fact
			Files []letter.File
		}{facts, files})
		all = append(all, string(b))
		if facts[0].Kind == "applicant" {
			people[facts[0].Record]++
		}
		if facts[0].Kind == "document" && len(files) == 0 {
			all = append(all, "without its content: "+facts[0].Record)
		}
		return err
	}))
	slices.Sort(all)
	return fmt.Sprint(all), people
}

// alike says how the two computers differ; empty where they do not.
func (c *crowd) alike() string {
	one, _ := c.holds(c.w.desks[0])
	two, _ := c.holds(c.w.desks[2])
	if one == two {
		return ""
	}
	return fmt.Sprintf("the computers differ:\n%s\n%s", one, two)
}

// told says whether the office has answered every result.
func (c *crowd) told() bool {
	rows, err := c.w.desks[0].Applicants.Rows(c.w.t.Context())
	must(c.w.t, err)
	return !slices.ContainsFunc(rows, func(r applicants.Row) bool { return r.Outcome == applicants.OutcomeSent })
}

// agree is what must hold in the end.
func (c *crowd) agree() {
	t, w := c.w.t, c.w
	if differ := c.alike(); differ != "" {
		t.Error(differ)
	}
	_, people := c.holds(w.desks[0])
	for _, id := range slices.Concat(c.introduced, c.own) {
		if people[id] != 1 && !c.erased[id] || people[id] != 0 && c.erased[id] {
			t.Errorf("%s is there %d times; erased: %v", id, people[id], c.erased[id])
		}
	}
	if len(people) > len(c.introduced)+len(c.own) {
		t.Errorf("%d people, and %d came", len(people), len(c.introduced)+len(c.own))
	}
	for id, reason := range c.registered {
		i, err := w.office.store.Introduction(t.Context(), id)
		must(t, err)
		v, err := w.office.Outcome(i)
		must(t, err)
		if v[applicant.ReasonKey] != string(reason) {
			t.Errorf("the office has for %s the reason %q and not %q", id, v[applicant.ReasonKey], reason)
		}
	}
	if left := w.underway(); left != "" {
		t.Errorf("still on its way:\n%s", left)
	}
	for name, s := range map[string]quarantined{"first": w.desks[0].store, "second": w.desks[2].store, "office": w.office.store} {
		if open, err := s.Unhandled(t.Context()); len(open) != 0 || err != nil {
			t.Errorf("%s: %d mails undecided, %v", name, len(open), err)
		}
		if known, strange, err := s.Quarantined(t.Context()); known+strange != 0 || err != nil {
			t.Errorf("%s: %d mails quarantined, %v", name, known+strange, err)
		}
	}
}
