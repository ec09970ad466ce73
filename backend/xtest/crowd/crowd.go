// Package crowd makes many people who applied, for measuring: each with five records of a kind; of every hundredth in the first stage the
// documents are awaited. It is no part of the program.
package crowd

import (
	"fmt"

	"github.com/google/uuid"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
	"kyujindesk/backend/letter"
	"kyujindesk/backend/replica"
)

// Facts are those of the people numbered from on, before to, as a sister computer tells of them, and the id of the last one: they applied to
// a posting, and have five records of a kind with these fields each.
func Facts(from, to int, posting, kind string, fields form.Values) (facts []replica.Fact, last string) {
	stages := append(applicant.Stages(), applicant.Exits()...)
	for k := from; k < to; k++ {
		last = uuid.NewString()
		of, at := last, replica.Stamp{At: int64(1_790_000_000_000 + k), By: "sister"}
		say := func(record, kind string, v form.Values) {
			for field, value := range v {
				facts = append(facts, replica.Fact{Record: record, Kind: kind, Of: of, Field: field, Value: value, Stamp: at})
			}
		}
		say(of, "applicant", form.Values{
			"posting": posting, "stage": string(stages[k%len(stages)]), applicant.NameKey: fmt.Sprintf("例示%d郎", k),
			applicant.KanaKey: fmt.Sprintf("レイジ%dロウ", k), applicant.MailKey: fmt.Sprintf("rei%d@example.jp", k), applicant.RouteKey: "media",
			applicant.OnKey: "2026-11-20", applicant.PhoneKey: fmt.Sprintf("0952-%02d-%04d", k/10000, k%10000), applicant.AddressKey: "佐賀県佐賀市駅前中央1-1-1",
		})
		if k%1300 == 0 { // their documents never came
			say(of, "applicant", form.Values{applicant.DueKey: "2026-11-21"})
		}
		for range 5 {
			record := uuid.NewString()
			say(record, kind, fields)
			if kind == "message" {
				say(record, kind, form.Values{"mid": letter.MessageID(record)})
			}
		}
	}
	return facts, last
}
