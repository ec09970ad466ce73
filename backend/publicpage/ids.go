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

// selectionID is the first element of 選考等, the last but two sections of the page.
const selectionID = "ID_saiyoNinsu"

// placesOnPage are the places of the elements on the page, by id, from 1 on.
func placesOnPage() map[string]int { return table().places }

// labels are the names of the elements, by id.
func labels() map[string]string { return table().labels }

// idsOfPage is idTable, read.
type idsOfPage struct {
	labels map[string]string
	places map[string]int
}

//nolint:gochecknoglobals // written once, by sync.OnceValue, from what the program carries
var table = sync.OnceValue(func() idsOfPage {
	rows, err := csv.NewReader(strings.NewReader(idTable)).ReadAll()
	if err != nil {
		panic("publicpage: the ids the program carries: " + err.Error())
	}
	all := idsOfPage{map[string]string{}, map[string]int{}}
	for i, row := range rows {
		if i > 0 {
			all.labels[row[1]], all.places[row[1]] = row[0], i
		}
	}
	return all
})
