package posting

import (
	"encoding/json"
	"fmt"
	"strings"

	"kyujindesk/backend/era"
)

// OfficeRules is what an office sets for its businesses, as it is kept and sent: so a new year's minimum wages need no new
// program.
type OfficeRules struct {
	Wages   string   `json:"wages"` // the table of minimum wages as ParseMinimumWages reads it
	Windows Windows  `json:"windows"`
	From    era.Date `json:"from"` // the day the windows were set
}

// Rules are the rules in force on a day.
type Rules struct {
	Wages   MinimumWages
	Windows Windows
}

// ReadRules reads what was kept of an office's rules; where nothing was, own and the usual windows hold. The office's table
// stands beside the program's own, so that neither a newer program nor an older table makes a rate in force forgotten.
func ReadRules(kept []byte, own MinimumWages) (MinimumWages, WindowsTable, error) {
	if kept == nil {
		return own, nil, nil
	}
	var r OfficeRules
	if err := json.Unmarshal(kept, &r); err != nil {
		return own, nil, fmt.Errorf("read the office's rules: %w", err)
	}
	table, err := ParseMinimumWages(strings.NewReader(r.Wages))
	return own.With(table), WindowsTable{{r.Windows, r.From}}, err
}
