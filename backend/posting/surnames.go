package posting

import (
	_ "embed"
	"sync"
)

// Frequent surnames and how they are read; a name that is not among them is not compared.
//
//go:embed data/surnames.csv
var surnamesText string

//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var surnames = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for _, row := range carried(surnamesText) {
		all[row[0]] = parts(row[1])
	}
	return all
})
