package text

import (
	_ "embed"
	"sync"
)

//go:embed data/concepts.jsonl
var conceptTable string

// Concept is one kind of wording for which a clerk would send a posting back. JA and EN say what it reads as; the second pair says how to
// mend it.
type Concept struct {
	ID     string // for example sex, penalty
	Law    string // the law or the guideline behind it
	JA, EN string
	MendJA string
	MendEN string
	Things bool // what it speaks of are everyday things of work, so that naming them says nothing yet
}

// AllConcepts lists the concepts in the order of the table. The list is shared by all callers, who only read it.
func AllConcepts() []Concept { return allConcepts() }

//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var allConcepts = sync.OnceValue(func() []Concept {
	all := []Concept{}
	err := rows(conceptTable, func(c Concept) error {
		all = append(all, c)
		return nil
	})
	if err != nil {
		panic(err) // TestTables reads them
	}
	return all
})
