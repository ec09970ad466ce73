package era

import "fmt"

// reign is one era: its names and its first day.
type reign struct {
	name   string // 令和
	mark   string // 令, the one-character form
	letter string // R, as in R8.11.21
	roman  string // Reiwa
	first  Date
}

// reigns are the eras since Japan counts days by the Gregorian calendar
// (from 1873-01-01, 明治6年; 太政官布告第337号), newest first.
// First days: JIS X 0301:2019 Annex 1; 令和 by 政令第143号 of 2019.
func reigns() []reign {
	return []reign{
		{"令和", "令", "R", "Reiwa", Date{2019, 5, 1}},
		{"平成", "平", "H", "Heisei", Date{1989, 1, 8}},
		{"昭和", "昭", "S", "Showa", Date{1926, 12, 25}},
		{"大正", "大", "T", "Taisho", Date{1912, 7, 30}},
		{"明治", "明", "M", "Meiji", Date{1873, 1, 1}},
	}
}

// yearOne is the Western year of the reign's first year; 明治 began in 1868,
// five lunar years before the first day this package spells in it.
func (r reign) yearOne() int {
	if r.letter == "M" {
		return 1868
	}
	return r.first.Y
}

// Wareki spells a date in its era, 令和8年11月21日; the first year is 元年.
// A date before 1873 is spelled Western, 1872年12月31日, and no date is the empty text.
func (d Date) Wareki() string {
	if d.IsZero() {
		return ""
	}
	for _, r := range reigns() {
		if d.Before(r.first) {
			continue
		}
		year := d.Y - r.yearOne() + 1
		if year == 1 {
			return fmt.Sprintf("%s元年%d月%d日", r.name, d.M, d.D)
		}
		return fmt.Sprintf("%s%d年%d月%d日", r.name, year, d.M, d.D)
	}
	return fmt.Sprintf("%d年%d月%d日", d.Y, d.M, d.D)
}
