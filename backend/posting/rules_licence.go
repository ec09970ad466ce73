package posting

import (
	"fmt"

	"kyujindesk/backend/form"
)

func licenceRules() []rule {
	return []rule{{"licence.pair", form.Error, Kinds(), "職業安定法5条の3", findHalfLicence}}
}

// findHalfLicence asks for the name and the strength of a second and third qualification; the form asks for the first.
func findHalfLicence(a answers, _ circumstances) []finding {
	found := []finding{}
	for n := 2; n <= licences; n++ {
		key := fmt.Sprintf("licence.%d.", n)
		name, code, need := a.text(key+"name"), a.text(key+"code"), a.text(key+"need")
		switch {
		case name == "" && (code != "" || need != ""):
			found = append(found, one(fmt.Sprintf("免許・資格（%d）の名称を入力してください。", n),
				fmt.Sprintf("Enter the name of qualification %d.", n), key+"name", key+"need")...)
		case name != "" && need == "":
			found = append(found, one(fmt.Sprintf("免許・資格（%d）が必須か、あれば尚可かを選んでください。", n),
				fmt.Sprintf("Choose whether qualification %d is required or welcome.", n), key+"need", key+"name")...)
		}
	}
	return found
}
