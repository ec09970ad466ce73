package posting

import (
	"fmt"

	"kyujindesk/backend/form"
)

func placeRules() []rule {
	return []rule{{"place.prefecture", form.Error, "", findOtherPrefecture}}
}

func findOtherPrefecture(a answers, _ circumstances) []finding {
	written := Prefecture(a.text("place.address"))
	if written == "" || a.is("place.prefecture", written) {
		return nil
	}
	name := ""
	for _, p := range prefectures() {
		if p.Code == written {
			name = p.Label.JA
		}
	}
	f := one(fmt.Sprintf("就業場所の住所は%sです。都道府県を合わせてください。", name),
		"The address of the place of work is in another prefecture. Make them agree.", "place.prefecture", "place.address")
	return repaired(f, fmt.Sprintf("「%s」にする", name), "Take the prefecture of the address", form.Values{"place.prefecture": written})
}
