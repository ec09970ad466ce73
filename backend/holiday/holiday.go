// Package holiday knows the national holidays of Japan (国民の祝日と休日) by the rules of the Act on National Holidays
// (国民の祝日に関する法律, Act 178 of 1948). It knows nothing of who closes on them.
// The rules are few and the libraries for them are old, or have English names alone.
package holiday

import (
	"time"

	"kyujindesk/backend/era"
)

// Name is what a holiday is called; the English names are those of the Cabinet Office. The zero Name is none.
type Name struct{ JA, EN string }

// IsZero says whether it is the name of no holiday.
func (n Name) IsZero() bool { return n == Name{} }

// The years that are known: from the first one after the Olympic exceptions (2020 and 2021 by the acts on special measures) to the last
// one that the formula of the equinoxes is good for.
const (
	First = 2022
	Last  = 2099
)

// byAct is the holiday a day is; the zero Name for every other day, and for years that are not known. A holiday that is made by a later
// act is missing until it is entered here, or in a Table.
func byAct(d era.Date) Name {
	if d.Y < First || d.Y > Last {
		return Name{}
	}
	if n := named(d); !n.IsZero() {
		return n
	}
	if inLieu(d) {
		return Name{"振替休日", "Substitute Holiday"}
	}
	// Article 3 (3): a day between two holidays of article 2 is one, too.
	if !named(d.AddDays(-1)).IsZero() && !named(d.AddDays(1)).IsZero() {
		return Name{"国民の休日", "Citizens' Holiday"}
	}
	return Name{}
}

// inLieu says whether the holidays that end the day before began on a Sunday or had one among them (article 3 (2), as of 2007).
func inLieu(d era.Date) bool {
	for before := d.AddDays(-1); !named(before).IsZero(); before = before.AddDays(-1) {
		if before.Weekday() == time.Sunday {
			return true
		}
	}
	return false
}

// named are the holidays of article 2.
func named(d era.Date) Name {
	monday := 0 // the how manieth of the month
	if d.Weekday() == time.Monday {
		monday = (d.D-1)/7 + 1
	}
	switch {
	case d.M == 1 && d.D == 1:
		return Name{"元日", "New Year's Day"}
	case d.M == 1 && monday == 2:
		return Name{"成人の日", "Coming of Age Day"}
	case d.M == 2 && d.D == 11:
		return Name{"建国記念の日", "National Foundation Day"}
	case d.M == 2 && d.D == 23:
		return Name{"天皇誕生日", "The Emperor's Birthday"}
	case d.M == 3 && d.D == equinox(d.Y, 20.8431):
		return Name{"春分の日", "Vernal Equinox Day"}
	case d.M == 4 && d.D == 29:
		return Name{"昭和の日", "Showa Day"}
	case d.M == 5 && d.D == 3:
		return Name{"憲法記念日", "Constitution Memorial Day"}
	case d.M == 5 && d.D == 4:
		return Name{"みどりの日", "Greenery Day"}
	case d.M == 5 && d.D == 5:
		return Name{"こどもの日", "Children's Day"}
	case d.M == 7 && monday == 3:
		return Name{"海の日", "Marine Day"}
	case d.M == 8 && d.D == 11:
		return Name{"山の日", "Mountain Day"}
	case d.M == 9 && monday == 3:
		return Name{"敬老の日", "Respect for the Aged Day"}
	case d.M == 9 && d.D == equinox(d.Y, 23.2488):
		return Name{"秋分の日", "Autumnal Equinox Day"}
	case d.M == 10 && monday == 2:
		return Name{"スポーツの日", "Sports Day"}
	case d.M == 11 && d.D == 3:
		return Name{"文化の日", "Culture Day"}
	case d.M == 11 && d.D == 23:
		return Name{"勤労感謝の日", "Labor Thanksgiving Day"}
	}
	return Name{}
}

// equinox is the day of the month of an equinox; of 1980 is where it lay in 1980. The official day is announced in February of the year
// before; this is how it is forecast (新こよみ便利帳), good for 1980 to 2099.
func equinox(year int, of1980 float64) int {
	n := year - 1980
	return int(of1980+0.242194*float64(n)) - n/4
}
