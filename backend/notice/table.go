package notice

import (
	"slices"
	"strings"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/holiday"
	"kyujindesk/backend/posting"
)

// TableKind is what a table that a notice brings is about.
type TableKind string

// The tables.
const (
	Wages    TableKind = "wages"    // minimum wages of a year, as posting.ParseMinimumWages reads them
	Holidays TableKind = "holidays" // days that later acts made holidays or took from them, as holiday.Parse reads them
	Windows  TableKind = "windows"  // when requests may be made at this office, as posting.ParseWindows reads it
)

// TableKinds lists them all.
func TableKinds() []TableKind { return []TableKind{Wages, Holidays, Windows} }

// Brought is a table as a notice brings it; the zero Brought is none.
type Brought struct {
	Kind TableKind
	CSV  string
}

// None says whether there is no table.
func (b Brought) None() bool { return b == Brought{} }

func (b Brought) reader() *strings.Reader { return strings.NewReader(b.CSV) }

// Table is a table that a notice brought, as a desk keeps it.
type Table struct {
	Brought
	Notice  string
	At      time.Time // when the office sent it
	Verdict posting.TableVerdict
}

// Known is what tables say that can change without a new program.
type Known struct {
	Wages    posting.MinimumWages
	Holidays holiday.Table
	Windows  posting.WindowsTable
}

// ReadKnown is what is known where an office has set its rules (kept, nil for never) beside the program's own minimum wages.
func ReadKnown(kept []byte, own posting.MinimumWages) (Known, error) {
	wages, windows, err := posting.ReadRules(kept, own)
	return Known{Wages: wages, Windows: windows}, err
}

// Rules are the rules of a day.
func (k Known) Rules(day era.Date) posting.Rules {
	return posting.Rules{Wages: k.Wages, Windows: k.Windows.On(day)}
}

// With is what is known and a table that follows on it; one that cannot be read changes nothing.
func (k Known) With(b Brought) Known {
	switch b.Kind {
	case Wages:
		if t, err := posting.ParseMinimumWages(b.reader()); err == nil {
			k.Wages = k.Wages.With(t)
		}
	case Holidays:
		if t, err := holiday.Parse(b.reader()); err == nil {
			k.Holidays = k.Holidays.With(t)
		}
	case Windows:
		if t, err := posting.ParseWindows(b.reader()); err == nil {
			k.Windows = append(slices.Clone(k.Windows), t)
		}
	}
	return k
}

// farthest is how many days ahead a holiday may lie: an act for one year is made in the two before it. Windows may begin as far ahead as a
// year's minimum wages.
const (
	farthestHoliday = 800
	farthestWindows = 400
)

// Judge says whether a table follows on what is known, on a day.
func (k Known) Judge(b Brought, today era.Date) posting.TableVerdict {
	switch b.Kind {
	case Wages:
		_, verdict := k.Wages.Judge(b.CSV, today)
		return verdict
	case Holidays:
		t, err := holiday.Parse(b.reader())
		switch {
		case err != nil:
			return posting.TableOdd
		case today.DaysUntil(t.Days()[len(t.Days())-1]) > farthestHoliday:
			return posting.TableFar
		}
		return posting.TableUsed
	case Windows:
		t, err := posting.ParseWindows(b.reader())
		switch {
		case err != nil:
			return posting.TableOdd
		case today.DaysUntil(t.From) > farthestWindows:
			return posting.TableFar
		}
		return posting.TableUsed
	}
	return posting.TableOdd
}

// Overtakes says whether a table in use makes one that was sent before it and comes after it useless: it says all that the other does, for the
// same days or later ones.
func (t Table) Overtakes(b Brought, sent time.Time) bool {
	if t.Verdict != posting.TableUsed || t.Kind != b.Kind || !t.At.After(sent) {
		return false
	}
	switch b.Kind {
	case Wages:
		is, err1 := posting.ParseMinimumWages(t.reader())
		other, err2 := posting.ParseMinimumWages(b.reader())
		return err1 == nil && err2 == nil && is.Year() >= other.Year()
	case Windows:
		is, err1 := posting.ParseWindows(t.reader())
		other, err2 := posting.ParseWindows(b.reader())
		return err1 == nil && err2 == nil && !other.From.Before(is.From)
	case Holidays: // the days of both stand, the later table's where both name one
	}
	return false
}
