package posting

import (
	"fmt"
	"slices"

	"kyujindesk/backend/form"
)

func placeRules() []rule {
	return []rule{
		{"place.prefecture", form.Error, Kinds(), "職業安定法5条の3", findOtherPrefecture},
		{"place.smokeNote", form.Error, Kinds(), "健康増進法・職業安定法施行規則4条の2第3項（2020年4月から）", findUnexplainedSmoking},
		{"place.station", form.Warning, Kinds(), "職業安定法5条の3", findStationWithoutWay},
	}
}

// findUnexplainedSmoking: with a smoking room or other measures applicants must know whether they will work in the smoke.
func findUnexplainedSmoking(a answers, _ circumstances) []finding {
	if a.text("place.smokeNote") != "" || !a.is("place.smoke", "room", "other") {
		return nil
	}
	return one("受動喫煙対策の特記事項に、喫煙できる場所での仕事があるかどうかなど、実際の対策を入力してください。",
		"In the note on tobacco smoke say what is done, and whether there is work where smoking is allowed.", "place.smokeNote", "place.smoke")
}

// findStationWithoutWay asks for all three of station, way and minutes where one is given: the sheet prints them as one.
func findStationWithoutWay(a answers, _ circumstances) []finding {
	found := []finding{}
	for _, place := range []string{"place", "venue"} {
		keys := []string{place + ".station", place + ".access", place + ".minutes"}
		missing := slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return a.text(key) != "" })
		if len(missing) == 0 || len(missing) == len(keys) {
			continue
		}
		found = append(found, one("最寄り駅は、駅の名前、交通手段、所要時間の3つをそろえて入力してください。",
			"For the nearest station give its name, the way and the minutes.", append(missing, keys...)...)...)
	}
	return found
}

func findOtherPrefecture(a answers, _ circumstances) []finding {
	written := Prefecture(a.text("place.address"))
	if written == "" || a.is("place.prefecture", written) {
		return nil
	}
	name := ""
	for _, p := range Prefectures() {
		if p.Code == written {
			name = p.Label.JA
		}
	}
	f := one(fmt.Sprintf("就業場所の住所は%sです。都道府県を合わせてください。", name),
		"The address of the place of work is in another prefecture. Make them agree.", "place.prefecture", "place.address")
	return repaired(f, fmt.Sprintf("「%s」にする", name), "Take the prefecture of the address", form.Values{"place.prefecture": written})
}
