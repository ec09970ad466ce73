package letter

import "kyujindesk/backend/posting"

// OfficeRules tells every desk what the office has set: minimum wages, and when requests may be made. The case is empty.
const OfficeRules Kind = "office.rules"

// OfficeRulesBody is the rules, whole.
type OfficeRulesBody struct {
	Rules posting.OfficeRules `json:"rules"`
}

// officeKinds are their specs.
var officeKinds = []spec{ //nolint:gochecknoglobals // a constant in all but syntax
	{
		kind: OfficeRules, way: ToDesk, stream: true, ends: AtAck, topic: AboutPostings,
		body: "to every device. `rules{wages, windows{renewal, extensions}, from}`: the table of minimum wages as CSV, days before expiry, times, the day they were set",
		text: telling(officeRulesText),
	},
}
