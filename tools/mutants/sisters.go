package main

// Rooms of what several computers keep alike.
const replicaRoom = "./backend/replica"

// sisterTable is what several computers of a business rest on.
var sisterTable = []mutant{
	{"backend/replica/record.go", "if w != top && w.Stamp.At > seen[by] {", "if w != top && by != \"\" {", replicaRoom, "Same|Loser"},
	{"backend/replica/record.go", "if w != top && w.Stamp.At > seen[by] {", "if by == \"\" {", replicaRoom, "Loser"},
	{"backend/replica/record.go", "for _, by := range slices.Sorted(maps.Keys(c.Seen)) {", "for _, by := range slices.Sorted(maps.Keys(c.Seen))[:min(1, len(c.Seen))] {", replicaRoom, "Same"},
	{"backend/replica/record.go", "return append(facts, r.Lost...)", "return facts", replicaRoom, "Same"},
	{"backend/replica/record.go", "!said || o.compare(w) > 0 {", "!said || o.compare(w) < 0 {", replicaRoom, "Same"},
	{"backend/replica/record.go", "if !f.Valid() ||", "if", replicaRoom, "NoFact"},
	{"backend/replica/fact.go", "|| f.Over.valid() && f.Stamp.After(f.Over))", "|| true)", replicaRoom, "NoFact"},
	{"backend/replica/fact.go", "return cmp.Or(f.Stamp.compare(o.Stamp), cmp.Compare(f.Value, o.Value))", "return cmp.Or(f.Stamp.compare(o.Stamp))", replicaRoom, "OneStamp"},
	{"backend/replica/stamp.go", "if s.At <= now.Add(Ahead).UnixMilli() {", "if true {", replicaRoom, "Century"},
	{"backend/replica/stamp.go", "max(c.Last, over.At+1)", "c.Last", replicaRoom, "Century"},
	{"backend/bridge/computers.go", "return anotherComputer", "return \"\"", "./backend/bridge", "WhoDidSomething"},
	{"backend/replica/stamp.go", "c.Last = max(now.UnixMilli(), c.Last+1)", "c.Last = now.UnixMilli()", replicaRoom, "SetBack"},
}
