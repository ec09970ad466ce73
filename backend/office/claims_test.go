package office_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"kyujindesk/backend/clerk"
	"kyujindesk/backend/fault"
	"kyujindesk/backend/journal"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/office"
	"kyujindesk/backend/posting"
	officestore "kyujindesk/backend/store/office"
	"kyujindesk/backend/talk"
	"kyujindesk/backend/xtest/world"
)

var races = flag.Int("races", 50, "how many postings two clerks decide on at the same time")

// two are clerks of an office, whose password costs nothing here.
func two(w *world.World) (sato, suzuki *office.Office) {
	w.Helper()
	a, err := w.Office.AddClerk(w.Context(), "佐藤", clerk.Roles(), "himitsu-1")
	w.Must(err)
	b, err := w.Office.AddClerk(w.Context(), "鈴木", clerk.Roles(), "himitsu-2")
	w.Must(err)
	return w.Office.As(a), w.Office.As(b)
}

// filed is a posting that a business has sent.
func (c counter) filed(k, of letter.Key, id string, seq int64) {
	c.Helper()
	l, err := letter.New(letter.PostingSubmit, id, letter.PostingSubmitBody{Kind: posting.FullTime, Values: posting.Sample(posting.FullTime)}, c.At)
	c.Must(err)
	l.Epoch, l.Seq, l.BaseRev = epoch, seq, 1
	if v, why := c.receive(l, letter.Envelope{Signer: k, Readers: []letter.Key{of}}); v != letter.Applied {
		c.Fatalf("%s %s", v, why)
	}
}

func keyIs(err error, key string) bool {
	f, is := fault.Of(err)
	return is && f.Key == key
}

func TestAClerkIsAtSomethingForAWhile(t *testing.T) {
	c := openCounter(t)
	k := c.device()
	of := c.enter(k)
	c.filed(k, of, "p", 1)
	sato, suzuki := two(c.World)
	m := clerk.PostingMatter("p")
	c.Must(sato.Claim(t.Context(), m))
	c.Must(sato.Claim(t.Context(), m))
	err := suzuki.Claim(t.Context(), m)
	if f, is := fault.Of(err); !is || f.Key != "clerk.claimed" || f.Args["name"] != "佐藤" {
		t.Errorf("claimed what another is at: %v", err)
	}
	for name, decide := range map[string]func(o *office.Office) (posting.Posting, error){
		"accept": func(o *office.Office) (posting.Posting, error) { return o.Accept(t.Context(), "p") },
		"return": func(o *office.Office) (posting.Posting, error) {
			return o.Return(t.Context(), "p", []posting.Remark{{Text: "くわしく"}})
		},
		"refuse": func(o *office.Office) (posting.Posting, error) {
			return o.Refuse(t.Context(), "p", office.Unlawful, "法令")
		},
	} {
		for who, o := range map[string]*office.Office{"another clerk": suzuki, "officed": c.Office.Office} {
			if _, err := decide(o); !keyIs(err, "clerk.claimed") {
				t.Errorf("%s by %s: %v", name, who, err)
			}
		}
	}
	c.Must(suzuki.Release(t.Context(), m)) // not hers
	if at, err := suzuki.Claims(t.Context()); err != nil || at[m].Name != "佐藤" {
		t.Errorf("%+v, %v", at, err)
	}
	c.At = c.At.Add(clerk.ClaimFor - time.Second)
	c.Must(sato.Claim(t.Context(), m)) // still
	c.At = c.At.Add(clerk.ClaimFor - time.Second)
	if err := suzuki.Claim(t.Context(), m); !keyIs(err, "clerk.claimed") {
		t.Errorf("a second before the time is over: %v", err)
	}
	c.At = c.At.Add(time.Second)
	if at, err := suzuki.Claims(t.Context()); err != nil || len(at) > 0 {
		t.Errorf("afterwards: %+v, %v", at, err)
	}
	c.Must(suzuki.Claim(t.Context(), m))
	if _, err := sato.Accept(t.Context(), "p"); !keyIs(err, "clerk.claimed") {
		t.Errorf("the first one, who came back: %v", err)
	}
	_, err = suzuki.Accept(t.Context(), "p")
	c.Must(err)
	if at, err := suzuki.Claims(t.Context()); err != nil || len(at) > 0 {
		t.Errorf("still at what is decided: %+v, %v", at, err)
	}
	c.Must(sato.Claim(t.Context(), m))
	c.Must(c.Office.RemoveClerk(t.Context(), sato.Clerk().ID))
	c.Must(suzuki.Claim(t.Context(), m))
	if err := sato.Claim(t.Context(), "posting/other"); !keyIs(err, "clerk.gone") {
		t.Errorf("claimed by who is gone: %v", err)
	}
	if err := c.Office.As(clerk.Clerk{}).Claim(t.Context(), "posting/other"); !fault.Is(err, fault.Denied) {
		t.Errorf("claimed by nobody: %v", err)
	}
}

// TestWhatAnotherIsAtIsNotDecided: changes, messages and closings, too.
func TestWhatAnotherIsAtIsNotDecided(t *testing.T) {
	w := world.New(t)
	sato, suzuki := two(w)
	for _, m := range []clerk.Matter{clerk.ChangeMatter("x"), clerk.TalkMatter("x"), clerk.ClosingMatter(world.Shop().Number)} {
		w.Must(sato.Claim(t.Context(), m))
	}
	_, err := w.Office.IssueCode(t.Context(), world.Shop())
	w.Must(err)
	for name, err := range map[string]error{
		"grant a change":   suzuki.GrantChange(t.Context(), "x"),
		"decline a change": suzuki.DeclineChange(t.Context(), "x", "ない"),
		"answer":           suzuki.AnswerTalk(t.Context(), "x", "はい", []talk.File{}),
		"close":            suzuki.Close(t.Context(), "４１０１－１２３４５６－７", true),
	} {
		if !keyIs(err, "clerk.claimed") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestTwoClerksOnOnePosting has two clerks, each in a process of their own, decide on the same postings at the same moment: one answer each.
func TestTwoClerksOnOnePosting(t *testing.T) {
	c := openCounter(t)
	k := c.device()
	of := c.enter(k)
	sato, suzuki := two(c.World)
	var path string
	c.Must(c.Office.Store.DB.QueryRowContext(t.Context(), `SELECT file FROM pragma_database_list WHERE name = 'main'`).Scan(&path))
	store, err := officestore.Open(t.Context(), path, c.Now)
	c.Must(err)
	t.Cleanup(func() { c.Must(store.Close()) })
	other, err := office.Open(t.Context(), store, c.Secrets, c.Now, posting.LoadMinimumWages(), func() {})
	c.Must(err)
	suzuki = other.As(suzuki.Clerk())
	for seed := range *races {
		id := fmt.Sprintf("p%d", seed)
		c.filed(k, of, id, int64(seed+1))
		r := rand.New(rand.NewPCG(uint64(seed), 21))
		ways := [2]int{r.IntN(3), r.IntN(3)}
		claims := [2]bool{r.IntN(2) == 0, r.IntN(2) == 0}
		var done [2]error
		var g errgroup.Group
		for i, o := range []*office.Office{sato, suzuki} {
			g.Go(func() error {
				done[i] = decideBy(t.Context(), o, id, ways[i], claims[i])
				return nil
			})
		}
		c.Must(g.Wait())
		answers := 0
		for i, err := range done {
			switch {
			case err == nil:
				answers++
			case !fault.Is(err, fault.State) && !fault.Is(err, fault.Conflict):
				t.Errorf("seed %d: clerk %d is told %v", seed, i, err)
			}
		}
		lines, err := c.Office.FindLines(t.Context(), journal.Filter{About: id})
		c.Must(err)
		sent, err := c.Office.Store.LettersAbout(t.Context(), id)
		c.Must(err)
		sent = slices.DeleteFunc(sent, func(l letter.Outgoing) bool { return l.Kind != letter.PostingTold })
		if answers != 1 || len(lines) != 1 || len(sent) != 1 {
			t.Fatalf("seed %d: %d answers, %d lines, %d letters: %v", seed, answers, len(lines), len(sent), done)
		}
	}
	if found := checked(c.World); len(found) > 0 {
		t.Errorf("%+v", found)
	}
}

// decideBy has a clerk decide on a posting in one of three ways, with a claim first or without.
func decideBy(ctx context.Context, o *office.Office, id string, way int, claim bool) (err error) {
	if claim {
		if err := o.Claim(ctx, clerk.PostingMatter(id)); err != nil {
			return err
		}
	}
	switch way {
	case 0:
		_, err = o.Accept(ctx, id)
	case 1:
		_, err = o.Return(ctx, id, []posting.Remark{{Text: "くわしく"}})
	default:
		_, err = o.Refuse(ctx, id, office.Unlawful, "法令")
	}
	if err != nil && claim {
		err = errors.Join(err, o.Release(ctx, clerk.PostingMatter(id)))
	}
	return err
}
