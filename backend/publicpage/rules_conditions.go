package publicpage

import "strings"

// conditionRules are その他の労働条件等, 障害者への配慮 and the notes on the posting.
func conditionRules() []rule {
	return []rule{
		by("ID_knyHoken", "insurance.kinds", func(t *target, text string) bool {
			return t.options("insurance.kinds", text, map[string]string{
				"雇用保険": "employment", "労災保険": "accident", "健康保険": "health", "厚生年金保険": "pension", "財形貯蓄": "asset",
			})
		}),
		picks("ID_kigyoNenkin", "pension.kinds"),
		pick("ID_tskinKsi", "retire.mutual"),
		pick("ID_tskinSd", "retire.pay"),
		number("ID_tskinSdKinzokuNensu", "retire.years", "勤続", "年以上"),
		pick("ID_tnsei", "retire.age.has"),
		number("ID_tnseiTeinenNenrei", "retire.age", "一律", "歳"),
		pick("ID_saiKoyoSd", "rehire.has"),
		number("ID_saiKoyoSdJgnNenrei", "rehire.age", "上限", "歳(?:まで)?"),
		pick("ID_kmec", "extend.has"),
		number("ID_kmecJgnNenrei", "extend.age", "上限", "歳(?:まで)?"),
		by("ID_nkj", "housing", housing),
		text("ID_nkjTkjk", "housing.note"),
		pick("ID_riyoKanoTkjShst", "nursery.has"),
		text("ID_tkjShstTkjk", "nursery.note"),
		text("ID_kjTkjk", "notes.text"),
		pick("ID_elevator", "facility.elevator"),
		pick("ID_tenjiSetsubi", "facility.braille"),
		pick("ID_kaidanTesuri", "facility.stairRail"),
		pick("ID_tesuriSechi", "facility.rail"),
		pick("ID_tatemonoKrmIsuIdo", "facility.wheelchair"),
		pick("ID_kyukeiShitsu", "facility.restRoom"),
		pick("ID_barrierFree", "facility.toilet"),
		pick("ID_kigyoZiskKataJobUmu", "facility.coach"),
		text("ID_sgshaShstSetsubiTo", "facility.other"),
	}
}

// housing reads 単身用あり, 世帯用あり or both.
func housing(t *target, text string) bool {
	single, family := false, false
	for _, part := range parts(strings.ReplaceAll(text, "・", "，")) {
		switch flat(part) {
		case "単身用", "単身用あり":
			single = true
		case "世帯用", "世帯用あり":
			family = true
		default:
			return t.option("housing", text, nil)
		}
	}
	if single && family {
		return t.put("housing", "both")
	}
	if single {
		return t.put("housing", "single")
	}
	return family && t.put("housing", "family")
}
