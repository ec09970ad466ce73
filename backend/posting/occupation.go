package posting

import (
	_ "embed"
	"encoding/csv"
	"strings"

	"kyujindesk/backend/form"
)

// The 大分類 and 中分類 of 厚生労働省編職業分類 (令和4年改定): codes and names by the
// ministry, English names our own. The order is the ministry's.
//
//go:embed data/occupation_r4.csv
var occupationsR4 string

// Occupations are the 中分類 as options, under the name of their 大分類.
func Occupations() []form.Option {
	rows, err := csv.NewReader(strings.NewReader(occupationsR4)).ReadAll()
	if err != nil {
		panic("posting: the occupations the program carries: " + err.Error())
	}
	options := make([]form.Option, 0, len(rows))
	for _, row := range rows[1:] {
		options = append(options, form.Option{Code: row[3], Label: w(row[4], row[5]), Group: w(row[1], row[2])})
	}
	return options
}

// The everyday words people look for an occupation by, our own table.
//
//go:embed data/occupation_words.txt
var occupationWords string

// OccupationWords are the everyday words for each 中分類, by its code: はいたつ for 082. A word may stand at several codes.
func OccupationWords() map[string][]string {
	words := map[string][]string{}
	for line := range strings.Lines(occupationWords) {
		if said := strings.Fields(line); len(said) > 1 && said[0] != "#" {
			words[said[0]] = append(words[said[0]], said[1:]...)
		}
	}
	return words
}
