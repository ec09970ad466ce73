package posting

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"

	"kyujindesk/backend/era"
)

// Windows are the times an office allows for requests; they differ from office to office (domain §2).
type Windows struct {
	Renewal    int `json:"renewal"`    // days before expiry from which renewal may be asked
	Extensions int `json:"extensions"` // how often a posting may be extended
}

// UsualWindows are those of most offices: renewal from two weeks before expiry, one extension.
func UsualWindows() Windows { return Windows{Renewal: 14, Extensions: 1} }

// What windows may say at most: a posting is valid for three months (design.md), and nobody extends it for ever.
const (
	maxRenewal    = 90
	maxExtensions = 12
)

// Check says what no office can mean; nil for windows that can be.
func (w Windows) Check() error {
	if w.Renewal < 0 || w.Renewal > maxRenewal || w.Extensions < 0 || w.Extensions > maxExtensions {
		return fmt.Errorf("renewal from 0 to %d days before expiry, 0 to %d extensions", maxRenewal, maxExtensions)
	}
	return nil
}

// WindowsFrom are windows and the first day they hold on; the zero day for always.
type WindowsFrom struct {
	Windows
	From era.Date
}

// ParseWindows reads windows as CSV with the columns renewal_days, extensions, from (YYYY-MM-DD), and one row.
func ParseWindows(r io.Reader) (WindowsFrom, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil {
		return WindowsFrom{}, fmt.Errorf("read windows: %w", err)
	}
	if len(rows) != 2 || !slices.Equal(rows[0], []string{"renewal_days", "extensions", "from"}) {
		return WindowsFrom{}, errors.New("read windows: a table is renewal_days, extensions, from and one row")
	}
	renewal, err1 := strconv.Atoi(rows[1][0])
	extensions, err2 := strconv.Atoi(rows[1][1])
	from, err3 := era.Parse(rows[1][2])
	w := WindowsFrom{Windows{renewal, extensions}, from}
	if err := errors.Join(err1, err2, err3, w.Check()); err != nil {
		return WindowsFrom{}, fmt.Errorf("read windows: %w", err)
	}
	return w, nil
}

// WindowsTable are the windows an office has told of, in the order in which it did. The zero WindowsTable has the usual ones.
type WindowsTable []WindowsFrom

// On are the windows of a day: of those that hold by then the ones that began last, and of two that began together the ones told later.
func (t WindowsTable) On(day era.Date) Windows {
	now := WindowsFrom{Windows: UsualWindows()}
	for _, w := range t {
		if !day.Before(w.From) && !w.From.Before(now.From) {
			now = w
		}
	}
	return now.Windows
}
