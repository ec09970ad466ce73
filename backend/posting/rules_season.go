package posting

import (
	"fmt"
	"math"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

func seasonRules() []rule {
	only := bySeason()
	return []rule{
		{"season.past", form.Error, only, "職業安定法5条の4", findPastSeason},
		{"season.length", form.Warning, only, "職業安定法5条の3", findOddSeason},
		{"season.year", form.Warning, only, "職業安定法5条の3", findLongSeason},
	}
}

// season is the first and last day of seasonal work.
func (a answers) season() (from, until era.Date, ok bool) {
	from, err1 := era.Parse(a.text("season.from"))
	until, err2 := era.Parse(a.text("season.until"))
	return from, until, err1 == nil && err2 == nil && !until.Before(from)
}

func findPastSeason(a answers, c circumstances) []finding {
	_, until, ok := a.season()
	if !ok || c.today.Before(until) {
		return nil
	}
	return one("就業期間が終わっています。これからの日付に修正してください。",
		"The season is over. Enter dates to come.", "season.until", "season.from")
}

// findOddSeason holds the length of the contract against the season; half a month either way is rounding.
func findOddSeason(a answers, _ circumstances) []finding {
	from, until, ok := a.season()
	months, known := a.number("contract.length")
	if !ok || !known {
		return nil
	}
	const daysAMonth = 365.0 / 12
	season := float64(from.DaysUntil(until)+1) / daysAMonth
	if math.Abs(season-months) <= 0.6 {
		return nil
	}
	return one(fmt.Sprintf("就業期間は約%sか月ですが、契約期間は%sか月です。どちらが正しいか確認してください。", short(roundTenth(season)), short(months)),
		fmt.Sprintf("The season has about %s months, the contract %s. Please confirm which is right.", short(roundTenth(season)), short(months)),
		"contract.length", "season.from", "season.until")
}

// findLongSeason: work of a year or more is no season's work.
func findLongSeason(a answers, _ circumstances) []finding {
	from, until, ok := a.season()
	if !ok || from.DaysUntil(until)+1 < 365 {
		return nil
	}
	return one("就業期間が1年以上あります。季節の求人でよいか、期間を確認してください。",
		"The season lasts a year or more. Please confirm that this is seasonal work.", "season.until", "season.from")
}
