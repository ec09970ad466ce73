package replica_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"kyujindesk/backend/replica"
)

// noon is the moment of these tests.
var noon = time.Date(2026, 11, 28, 3, 0, 0, 0, time.UTC)

// computer is one of a business, with a clock of its own that may be wrong.
type computer struct {
	record replica.Record
	clock  replica.Clock
	off    time.Duration
}

func business(n int) []*computer {
	var all []*computer
	for i := range n {
		all = append(all, &computer{record: replica.Record{ID: "a", Kind: "applicant"}, clock: replica.Clock{By: fmt.Sprintf("device%d", i)}})
	}
	return all
}

func (c *computer) take(f replica.Fact, now time.Time) bool {
	c.clock.See(f.Stamp, now.Add(c.off))
	return c.record.Apply(f)
}

// TestAllComputersHoldTheSame lets computers with wrong clocks write, lose what is said to them, hear it twice, late and in any order,
// and be given the whole by another. When everybody has heard everything, all are equal, kept losers too.
func TestAllComputersHoldTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := business(rapid.IntRange(2, 4).Draw(t, "computers"))
		for _, c := range all {
			c.off = rapid.SampledFrom([]time.Duration{0, 0, -time.Hour, 5 * time.Second, 9 * time.Hour, 73 * 365 * 24 * time.Hour, -20 * 365 * 24 * time.Hour}).Draw(t, "clock")
		}
		var told []replica.Fact
		now := noon
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			now = now.Add(time.Duration(rapid.IntRange(0, 2000).Draw(t, "pause")) * time.Millisecond)
			c := rapid.SampledFrom(all).Draw(t, "who")
			switch rapid.IntRange(0, 5).Draw(t, "does") {
			case 0, 1, 2:
				field := rapid.SampledFrom([]string{"stage", "memo"}).Draw(t, "field")
				told = append(told, c.record.Write(field, fmt.Sprintf("%d", len(told)), &c.clock, now.Add(c.off)))
			case 3:
				if losers := c.record.Losers(); len(losers) > 0 {
					told = append(told, c.record.Drop(losers[0], &c.clock, now.Add(c.off))...)
				}
			case 4:
				if len(told) > 0 {
					c.take(rapid.SampledFrom(told).Draw(t, "heard"), now)
				}
			default: // all a sister knows
				for _, f := range rapid.SampledFrom(all).Draw(t, "sister").record.Facts() {
					c.take(f, now)
				}
			}
		}
		for _, c := range all {
			for _, i := range rapid.Permutation(indices(len(told))).Draw(t, "order") {
				c.take(told[i], now)
			}
			for _, f := range told {
				if c.record.Apply(f) {
					t.Fatalf("hearing %v again changes something", f)
				}
			}
			same(t, "two computers that have heard the same", all[0].record, c.record)
			fresh := replica.Record{}
			for _, f := range c.record.Facts() {
				fresh.Apply(f)
			}
			if len(told) > 0 {
				same(t, "a new computer that was given the whole", c.record, fresh)
			}
		}
	})
}

func indices(n int) (all []int) {
	for i := range n {
		all = append(all, i)
	}
	return all
}

// same compares records as they are kept: no difference between nothing and an empty list.
func same(t interface{ Fatalf(string, ...any) }, what string, a, b replica.Record) {
	left, _ := json.Marshal(a)
	right, _ := json.Marshal(b)
	if string(left) != string(right) {
		t.Fatalf("%s differ:\n%s\n%s", what, left, right)
	}
}

func TestTheLaterStandsAndTheLoserIsKept(t *testing.T) {
	all := business(2)
	one, two := all[0], all[1]
	base := one.record.Write("stage", "applied", &one.clock, noon)
	two.take(base, noon)
	a := one.record.Write("stage", "interview", &one.clock, noon.Add(time.Second))
	b := two.record.Write("stage", "rejected", &two.clock, noon.Add(2*time.Second))
	one.take(b, noon)
	two.take(a, noon)
	same(t, "both", one.record, two.record)
	if got := one.record.Value("stage"); got != "rejected" {
		t.Errorf("stands %q", got)
	}
	losers := one.record.Losers()
	if len(losers) != 1 || losers[0].Value != "interview" || losers[0].Stamp.By != "device0" {
		t.Fatalf("kept: %v", losers)
	}
	// Somebody who writes the field anew without having written the loser leaves it where it is; a person lets it go.
	two.record.Write("stage", "withdrew", &two.clock, noon.Add(3*time.Second))
	if len(two.record.Losers()) != 1 {
		t.Error("the loser went with the next word of the winner")
	}
	for _, f := range two.record.Drop(losers[0], &two.clock, noon) {
		one.take(f, noon)
	}
	if len(two.record.Lost) != 0 || len(one.record.Lost) != 0 || one.record.Value("stage") != "withdrew" {
		t.Errorf("after letting go: %v and %v", one.record, two.record)
	}
}

func TestTheSameWordTwiceIsNoLoss(t *testing.T) {
	all := business(2)
	a := all[0].record.Write("stage", "offered", &all[0].clock, noon)
	all[1].record.Write("stage", "offered", &all[1].clock, noon)
	all[1].take(a, noon)
	if all[1].record.Losers() != nil {
		t.Error("a loser that says what stands")
	}
}

func TestAClockSetBackNeverWritesLower(t *testing.T) {
	c := replica.Clock{By: "d"}
	last := replica.Stamp{}
	for _, now := range []time.Time{noon, noon, noon.Add(-time.Hour), time.Unix(0, 0), noon.Add(-30 * 24 * time.Hour), noon.Add(time.Second)} {
		next := c.Next(replica.Stamp{}, now)
		if !next.After(last) {
			t.Fatalf("%v after %v", next, last)
		}
		last = next
	}
	seen := replica.Stamp{At: noon.Add(time.Hour).UnixMilli(), By: "e"}
	c.See(seen, noon)
	if next := c.Next(replica.Stamp{}, noon); !next.After(seen) {
		t.Errorf("%v is not later than %v, which was read before", next, seen)
	}
}

// TestAClockOfAnotherCenturyPoisonsNothing: what a sister wrote in 2099 stands where she wrote it and can be written over; all else
// goes on in the present.
func TestAClockOfAnotherCenturyPoisonsNothing(t *testing.T) {
	all := business(2)
	one, two := all[0], all[1]
	two.off = 73 * 365 * 24 * time.Hour
	one.take(two.record.Write("stage", "offered", &two.clock, noon.Add(two.off)), noon)
	if one.record.Value("stage") != "offered" {
		t.Error("her word was not taken")
	}
	over := one.record.Write("stage", "hired", &one.clock, noon)
	two.take(over, noon)
	if one.record.Value("stage") != "hired" || two.record.Value("stage") != "hired" {
		t.Error("her word cannot be written over")
	}
	if memo := one.record.Write("memo", "x", &one.clock, noon); memo.Stamp.At > noon.Add(time.Second).UnixMilli() {
		t.Errorf("another field is written at %v", memo.Stamp.Time())
	}
}

func TestWhatIsNoFactIsTakenByNobody(t *testing.T) {
	good := replica.Fact{Record: "r", Kind: "note", Field: "text", Value: "x", Stamp: replica.Stamp{At: 5, By: "d"}}
	if !good.Valid() {
		t.Fatal("a good fact is refused")
	}
	for name, spoil := range map[string]func(*replica.Fact){
		"no record":            func(f *replica.Fact) { f.Record = "" },
		"no kind":              func(f *replica.Fact) { f.Kind = "" },
		"no field":             func(f *replica.Fact) { f.Field = "" },
		"no stamp":             func(f *replica.Fact) { f.Stamp = replica.Stamp{} },
		"nobody's":             func(f *replica.Fact) { f.Stamp.By = "" },
		"before time":          func(f *replica.Fact) { f.Stamp.At = -1 },
		"beyond counting":      func(f *replica.Fact) { f.Stamp.At = 1 << 53 },
		"over the future":      func(f *replica.Fact) { f.Over = replica.Stamp{At: 6, By: "d"} },
		"over itself":          func(f *replica.Fact) { f.Over = f.Stamp },
		"over nobody":          func(f *replica.Fact) { f.Over = replica.Stamp{At: 3} },
		"300 KB":               func(f *replica.Fact) { f.Value = strings.Repeat("x", 300_000) },
		"a name of 300 KB":     func(f *replica.Fact) { f.Field = strings.Repeat("x", 300_000) },
		"no text":              func(f *replica.Fact) { f.Value = "\xff" },
		"of another record":    func(f *replica.Fact) { f.Record = "s" },
		"a device without end": func(f *replica.Fact) { f.Stamp.By = strings.Repeat("d", 65) },
	} {
		r := replica.Record{ID: "r", Kind: "note"}
		spoilt := good
		spoil(&spoilt)
		if r.Apply(spoilt) || len(r.Fields) > 0 {
			t.Errorf("%s was taken", name)
		}
	}
}

// TestTwoWordsUnderOneStamp: a device that was put back to an old copy may use a stamp twice; still all decide alike.
func TestTwoWordsUnderOneStamp(t *testing.T) {
	facts := []replica.Fact{}
	for _, word := range []string{"a", "b"} {
		for _, kind := range []string{"note", "interview"} {
			facts = append(facts, replica.Fact{Record: "r", Kind: kind, Field: "text", Value: word, Stamp: replica.Stamp{At: 5, By: "d"}})
		}
	}
	var first replica.Record
	for round := range 50 {
		var r replica.Record
		for _, i := range rand.New(rand.NewPCG(1, uint64(round))).Perm(len(facts)) {
			r.Apply(facts[i])
		}
		if round == 0 {
			first = r
		}
		if !reflect.DeepEqual(first, r) {
			t.Fatalf("%v and %v", first, r)
		}
	}
}
