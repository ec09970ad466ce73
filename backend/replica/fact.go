package replica

import (
	"cmp"
	"unicode/utf8"
)

// Bounds of a fact, in bytes. What is longer is a file, and its hash a fact.
const (
	MaxValue = 40_000
	maxName  = 64
)

// Fact is one field of one record, written once. It never changes, and is told to every computer as it is.
type Fact struct {
	Record string `json:"record"` // id, the same everywhere
	Kind   string `json:"kind"`   // of the record
	Of     string `json:"of"`     // id of the record it belongs to, or empty
	Field  string `json:"field"`
	Value  string `json:"value"` // UTF-8; empty for a field that was emptied
	Stamp  Stamp  `json:"stamp"`
	// Over is the stamp of what the writer saw in the field and wrote over; zero for an empty field. What a device wrote itself
	// before, and what was written over earlier, counts as seen, too.
	Over Stamp `json:"over"`
}

// Valid says whether a fact keeps within the bounds and comes after what it was written over. Others are no facts: no computer
// takes them, and so all stay alike.
func (f Fact) Valid() bool {
	return f.Record != "" && len(f.Record) <= maxName && f.Kind != "" && len(f.Kind) <= maxName && len(f.Of) <= maxName &&
		f.Field != "" && len(f.Field) <= maxName && len(f.Value) <= MaxValue && utf8.ValidString(f.Record+f.Kind+f.Of+f.Field+f.Stamp.By) &&
		utf8.ValidString(f.Value) && f.Stamp.valid() && (f.Over == Stamp{} || f.Over.valid() && f.Stamp.After(f.Over))
}

// compare orders the facts of one field. Two facts of one stamp are a device's mistake; even then all decide alike.
func (f Fact) compare(o Fact) int {
	return cmp.Or(f.Stamp.compare(o.Stamp), cmp.Compare(f.Value, o.Value))
}
