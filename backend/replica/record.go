package replica

import (
	"cmp"
	"maps"
	"slices"
	"time"
)

// Cell is a field as it stands.
type Cell struct {
	Value string           `json:"value"`
	Stamp Stamp            `json:"stamp"`
	Seen  map[string]int64 `json:"seen,omitempty"` // of each device, the latest At that somebody has written over
}

// Record is what is known of one thing. The zero Record takes any fact, and is that fact's record from then on.
type Record struct {
	ID     string          `json:"id"`
	Kind   string          `json:"kind"`
	Of     string          `json:"of"`
	Fields map[string]Cell `json:"fields"`
	// Lost is what was written at the same time as something later, by somebody who had not seen that: at most one fact of each
	// device and field, ordered by field and stamp, Over empty. It goes when its writer, or who has seen it, writes the field anew.
	Lost []Fact `json:"lost,omitempty"`
}

// Value is what stands in a field; empty for one that nobody wrote.
func (r *Record) Value(field string) string { return r.Fields[field].Value }

// Apply takes a fact of the record, and tells whether anything is different now. The later stamp stands; what it did not see is
// kept in Lost. The order in which facts come makes no difference, nor how often.
func (r *Record) Apply(f Fact) (changed bool) {
	if !f.Valid() || r.ID != "" && r.ID != f.Record {
		return false
	}
	if r.ID == "" {
		r.ID, changed = f.Record, true
	}
	if r.Fields == nil {
		r.Fields = map[string]Cell{}
	}
	// All facts of a record say the same of these; should they not, all computers settle on the same.
	if cmp.Or(cmp.Compare(f.Kind, r.Kind), cmp.Compare(f.Of, r.Of)) > 0 {
		r.Kind, r.Of, changed = f.Kind, f.Of, true
		for i := range r.Lost {
			r.Lost[i].Kind, r.Lost[i].Of = r.Kind, r.Of
		}
	}
	return r.settle(f) || changed
}

// settle finds anew what stands in the field of a fact, and what is lost there: of each device its last word, but for those that
// somebody has written over. This depends on nothing but which facts there are.
func (r *Record) settle(f Fact) bool {
	was, written := r.Fields[f.Field]
	seen := maps.Clone(was.Seen)
	if f.Over.At > seen[f.Over.By] {
		if seen == nil {
			seen = map[string]int64{}
		}
		seen[f.Over.By] = f.Over.At
	}
	f.Kind, f.Of, f.Over = r.Kind, r.Of, Stamp{}
	words := map[string]Fact{f.Stamp.By: f}
	hear := func(o Fact) {
		if w, said := words[o.Stamp.By]; !said || o.compare(w) > 0 {
			words[o.Stamp.By] = o
		}
	}
	if written {
		hear(r.fact(f.Field, was))
	}
	var lost []Fact
	for _, o := range r.Lost {
		if o.Field == f.Field {
			hear(o)
		} else {
			lost = append(lost, o)
		}
	}
	top := slices.MaxFunc(slices.Collect(maps.Values(words)), Fact.compare)
	for by, w := range words {
		if w != top && w.Stamp.At > seen[by] {
			lost = append(lost, w)
		}
	}
	slices.SortFunc(lost, func(a, b Fact) int { return cmp.Or(cmp.Compare(a.Field, b.Field), a.compare(b)) })
	if written && top == r.fact(f.Field, was) && maps.Equal(seen, was.Seen) && slices.Equal(lost, r.Lost) {
		return false
	}
	r.Fields[f.Field], r.Lost = Cell{Value: top.Value, Stamp: top.Stamp, Seen: seen}, lost
	return true
}

// fact is a field as the fact that stands in it.
func (r *Record) fact(field string, c Cell) Fact {
	return Fact{Record: r.ID, Kind: r.Kind, Of: r.Of, Field: field, Value: c.Value, Stamp: c.Stamp}
}

// Losers are the kept losers that say something else than what stands in their field: those a person should look at.
func (r *Record) Losers() (losers []Fact) {
	for _, f := range r.Lost {
		if f.Value != r.Value(f.Field) {
			losers = append(losers, f)
		}
	}
	return losers
}

// Write puts a value into a field, and gives the fact to tell the other computers.
func (r *Record) Write(field, value string, c *Clock, now time.Time) Fact {
	over := r.Fields[field].Stamp
	f := Fact{Record: r.ID, Kind: r.Kind, Of: r.Of, Field: field, Value: value, Stamp: c.Next(over, now), Over: over}
	r.Apply(f)
	return f
}

// Drop lets a loser go that a person has looked at, and gives the facts to tell the other computers: what stands in the field is
// written once more, over both.
func (r *Record) Drop(loser Fact, c *Clock, now time.Time) []Fact {
	one := r.Write(loser.Field, r.Value(loser.Field), c, now)
	both := one
	both.Over = loser.Stamp
	r.Apply(both)
	return []Fact{one, both}
}

// Facts are the whole record, for a computer that knows nothing of it yet: one that takes them holds the same record.
func (r *Record) Facts() (facts []Fact) {
	for _, field := range slices.Sorted(maps.Keys(r.Fields)) {
		c := r.Fields[field]
		f := r.fact(field, c)
		if len(c.Seen) == 0 {
			facts = append(facts, f)
		}
		for _, by := range slices.Sorted(maps.Keys(c.Seen)) {
			f.Over = Stamp{At: c.Seen[by], By: by}
			facts = append(facts, f)
		}
	}
	return append(facts, r.Lost...)
}
