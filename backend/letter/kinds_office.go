package letter

import "kyujindesk/backend/posting"

// OfficeRules tells every desk what the office has set: minimum wages, and when requests may be made. The case is empty.
const OfficeRules Kind = "office.rules"

// OfficeRulesBody is the rules, whole.
type OfficeRulesBody struct {
	Rules posting.OfficeRules `json:"rules"`
}
