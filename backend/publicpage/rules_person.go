package publicpage

// personRules are the rest of 仕事内容: whom the business looks for.
func personRules() []rule {
	return []rule{
		pick("ID_nenrei", "age.limit", "あり", "limited", "年齢不問", "none", "制限なし", "none"),
		pick("ID_nenreiSegn", "age.limit", "あり", "limited", "年齢不問", "none", "制限なし", "none"),
		by("ID_nenreiSegnHanni", "age.upper", func(t *target, text string) bool {
			m := ageShape.FindStringSubmatch(flat(text))
			return m != nil && t.ends("age.lower", m[1], "age.upper", m[2])
		}),
		pick("ID_nenreiSegnGaitoJiyu", "age.reason"),
		text("ID_nenreiSegnNoRy", "age.note"),
		pick("ID_grki", "education.need"),
		pick("ID_grkiIjo", "education.level", "高等専門学校以上", "technical", "短期大学以上", "junior", "大学院以上", "graduate"),
		text("ID_grkiSnkNi", "education.major"),
		pick("ID_hynaKiknt", "experience.need"),
		text("ID_hynaKikntShsi", "experience.text"),
		text("ID_hynaPc", "pc.text"),
		pick("ID_hynaMenkyoSkku", "licence.need"),
		by("ID_FutsuMenkyo", "carLicence.need", carLicence),
		by("ID_MenkyoSkkuMeisho", "licence.1.name", licence("licence.1.name")),
		pick("ID_MenkyoSkkuSel", "licence.1.need"),
		by("ID_sNtaMenkyoSkku", "licence.text", licence("licence.text")),
	}
}

// licence puts the words for a licence; naming one is asking for it.
func licence(key string) func(t *target, text string) bool {
	return func(t *target, text string) bool {
		return t.put("licence.need", "some") && t.put(key, text)
	}
}

// carLicence reads how much the licence is asked for, and whether one for automatic cars will do.
func carLicence(t *target, text string) bool {
	plain := alike(text)
	for _, need := range []string{"必須", "あれば尚可", "不問"} {
		for _, auto := range []struct{ said, code string }{{"", ""}, {"(at限定可)", "yes"}, {"at限定可", "yes"}, {"(at限定不可)", "no"}, {"at限定不可", "no"}} {
			if plain == alike(need+auto.said) || plain == alike("普通自動車運転免許"+need+auto.said) {
				return t.option("carLicence.need", need, nil) && (auto.code == "" || t.put("carLicence.auto", auto.code))
			}
		}
	}
	return false
}
