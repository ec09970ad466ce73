package posting

import (
	"encoding/json"
	"fmt"
	"strings"
)

// OfficeRules is what an office sets for its businesses, as it is kept and sent: so a new year's minimum wages need no new
// program.
type OfficeRules struct {
	Wages   string  `json:"wages"` // the table of minimum wages as ParseMinimumWages reads it
	Windows Windows `json:"windows"`
}

// Rules are the rules in force.
type Rules struct {
	Wages   MinimumWages
	Windows Windows
}

// ReadRules reads what was kept of an office's rules; where nothing was, own and the usual windows hold. The office's table
// stands beside the program's own, so that neither a newer program nor an older table makes a rate in force forgotten.
func ReadRules(kept []byte, own MinimumWages) (Rules, error) {
	if kept == nil {
		return Rules{own, UsualWindows()}, nil
	}
	var r OfficeRules
	if err := json.Unmarshal(kept, &r); err != nil {
		return Rules{}, fmt.Errorf("read the office's rules: %w", err)
	}
	table, err := ParseMinimumWages(strings.NewReader(r.Wages))
	return Rules{own.With(table), r.Windows}, err
}
