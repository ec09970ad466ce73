package posting

import (
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
)

// supportSection is what the work place offers people with disabilities, asked of postings for them (domain 1.2, 1.3).
func supportSection() form.Section {
	return form.Section{
		Key:    "support",
		Label:  w("障害者への配慮", "Support at work"),
		Lead:   w("実際に働く場所の設備と、している配慮を入力します。", "What the real place of work offers."),
		Fields: asked(onlyFor(DisabledFull, DisabledPart), establishment.Facilities()),
	}
}
