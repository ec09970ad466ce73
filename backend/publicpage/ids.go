package publicpage

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
)

// numberID is the element of 求人番号.
const numberID = "ID_kjNo"

// The ids of the page's elements and what each is called, in the order of the page, as of 2026-04.
//
//go:embed data/ids.csv
var idTable string

// labels are the names of the elements, by id.
//
//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var labels = sync.OnceValue(func() map[string]string {
	rows, err := csv.NewReader(strings.NewReader(idTable)).ReadAll()
	if err != nil {
		panic("publicpage: the ids the program carries: " + err.Error())
	}
	all := map[string]string{}
	for _, row := range rows[1:] {
		all[row[1]] = row[0]
	}
	return all
})
