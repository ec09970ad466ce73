package posting

import "kyujindesk/backend/form"

func textExamples() []example {
	return []example{
		good("text.sex", form.Values{"work.title": "営業担当者"}),
		good("text.sex", form.Values{"work.title": "ウェイター・ウェイトレス"}),
		good("text.sex", form.Values{"work.content": "女性が多く活躍中です。主婦（夫）の方もいます。"}),
		good("text.sex", form.Values{"contact.name": "保母　花子"}),
		bad("text.sex", form.Values{"work.title": "営業マン"}),
		bad("text.sex", form.Values{"work.content": "看護婦の補助をします。"}),
		bad("text.sex", form.Values{"wage.other": "女性歓迎"}),
		badPart("text.sex", form.Values{"work.title": "ウェイトレス（パート）"}),
		badPart("text.sex", form.Values{"work.content": "主婦歓迎の職場です。"}),

		good("text.sex", form.Values{"work.content": "女性限定の教室で受付をします。"}),

		good("text.oneSex", form.Values{"work.content": "女性が活躍しています。"}),
		good("text.oneSex", form.Values{"work.title": "婦人服の販売"}),
		good("text.oneSex", form.Values{"contact.role": "女性のみの係"}),
		bad("text.oneSex", form.Values{"work.content": "女性限定の教室で受付をします。"}),
		bad("text.oneSex", form.Values{"work.title": "倉庫作業（男性のみ）"}),
		badPart("text.oneSex", form.Values{"wage.other": "男性に最適"}),

		good("text.health", form.Values{"selection.note": "健康保険証は不要です。"}),
		good("text.health", form.Values{"work.content": "健康診断の受付をします。"}),
		good("text.health", form.Values{"documents.kinds": "referral", "documents.other": "健康診断書"}),
		bad("text.health", form.Values{"documents.kinds": "referral other", "documents.other": "健康診断書"}),
		bad("text.health", form.Values{"selection.note": "健康診断書をお持ちください。"}),
		badPart("text.health", form.Values{"selection.methods": "interview other", "selection.methodOther": "健康診断"}),

		good("text.age", form.Values{"work.content": "創業35年の店です。"}),
		good("text.age", form.Values{"work.content": "40代の社員が教えます。"}),
		good("text.age", form.Values{"work.content": "35歳まで", "age.limit": "limited"}),
		bad("text.age", form.Values{"work.content": "35歳までの方を求めます。"}),
		bad("text.age", form.Values{"selection.note": "２０代歓迎"}),
		bad("text.age", form.Values{"work.title": "事務（若手限定）"}),

		good("text.private", form.Values{"documents.kinds": "referral other", "documents.other": "資格証の写し"}),
		good("text.private", form.Values{"selection.note": "筆記用具をお持ちください。"}),
		good("text.private", form.Values{"selection.methods": "interview other", "selection.methodOther": "実技"}),
		bad("text.private", form.Values{"documents.kinds": "referral other", "documents.other": "戸籍謄本"}),
		good("text.private", form.Values{"selection.note": "宗教法人が営む園です。"}),
		bad("text.private", form.Values{"selection.note": "家族構成を書いた紙をお持ちください。"}),
		bad("text.private", form.Values{"selection.methods": "interview other", "selection.methodOther": "身元調査"}),

		good("work.scope", form.Values{"work.scope": "会社の定める業務"}),
		good("work.scope", form.Values{"work.scope": "変更範囲：変更なし"}),
		good("work.scope", form.Values{"work.scope": "経理および総務の業務"}),
		bad("work.scope", form.Values{"work.scope": ""}),
		bad("work.scope", form.Values{"work.scope": "あり"}),
		badPart("work.scope", form.Values{"work.scope": "　なし "}),

		good("place.scope", form.Values{"place.scope": "佐賀県内の店舗"}),
		good("place.scope", form.Values{"place.scope": "変更なし"}),
		good("place.scope", form.Values{"place.scope": "会社の定める場所"}),
		bad("place.scope", form.Values{"place.scope": ""}),
		bad("place.scope", form.Values{"place.scope": "未定"}),
		badPart("place.scope", form.Values{"place.scope": "有り"}),

		good("place.smokeNote", form.Values{}),
		good("place.smokeNote", form.Values{"place.smoke": "none", "place.smokeNote": ""}),
		goodPart("place.smokeNote", form.Values{"place.smoke": "room", "place.smokeNote": "喫煙できる場所での仕事はありません。"}),
		bad("place.smokeNote", form.Values{"place.smoke": "room", "place.smokeNote": ""}),
		bad("place.smokeNote", form.Values{"place.smoke": "other", "place.smokeNote": "　"}),
		badPart("place.smokeNote", form.Values{"place.smoke": "other", "place.smokeNote": ""}),

		good("place.station", form.Values{"place.station": "", "place.access": "", "place.minutes": ""}),
		good("place.station", form.Values{"place.station": "例示駅", "place.access": "walk", "place.minutes": "8"}),
		goodPart("place.station", form.Values{"venue.station": "例示駅"}), // not asked: the place is the same
		bad("place.station", form.Values{"place.station": "例示駅", "place.access": "", "place.minutes": ""}),
		bad("place.station", form.Values{"place.station": "例示駅", "place.access": "bus", "place.minutes": ""}),
		badPart("place.station", form.Values{"venue.kind": "other", "venue.minutes": "8"}),

		good("licence.pair", form.Values{}),
		good("licence.pair", form.Values{"licence.need": "none", "licence.2.name": "日商簿記2級"}),
		good("licence.pair", form.Values{"licence.need": "some", "licence.1.name": "宅地建物取引士", "licence.1.need": "must", "licence.2.name": "日商簿記2級", "licence.2.need": "plus"}),
		bad("licence.pair", form.Values{"licence.need": "some", "licence.2.name": "日商簿記2級"}),
		bad("licence.pair", form.Values{"licence.need": "some", "licence.3.code": "1234"}),
		badPart("licence.pair", form.Values{"licence.need": "some", "licence.3.need": "plus"}),

		good("place.prefecture", form.Values{"place.kind": "other", "place.postal": "840-0000", "place.address": "佐賀県佐賀市例示町2-1"}),
		good("place.prefecture", form.Values{"place.kind": "other", "place.postal": "840-0000", "place.address": "佐賀市例示町2-1"}),
		good("place.prefecture", form.Values{"place.kind": "same", "place.address": "福岡県福岡市"}),
		bad("place.prefecture", form.Values{"place.kind": "other", "place.postal": "810-0000", "place.address": "福岡県福岡市例示町2-1"}),
		bad("place.prefecture", form.Values{"place.kind": "other", "place.address": "〒810-0000　福岡県福岡市例示町2-1"}),
		bad("place.prefecture", form.Values{"place.kind": "other", "place.prefecture": "13", "place.address": "佐賀県佐賀市例示町2-1"}),
	}
}

// fixed is a full-time contract with a term.
func fixed(more form.Values) form.Values {
	v := form.Values{
		"contract.status": "other", "contract.name": "契約社員", "contract.term": "long", "contract.length": "12",
		"contract.renew": "always", "contract.criteria": renewalCriteria, "contract.cap": "no",
	}
	for k, s := range more {
		v[k] = s
	}
	return v
}

func contractExamples() []example {
	dispatch := form.Values{"contract.status": "dispatchOpen", "work.style": "dispatch", "work.permit": "派41-300000"}
	return []example{
		good("contract.regular", form.Values{}),
		good("contract.regular", fixed(nil)),
		good("contract.regular", form.Values{"contract.status": "other", "contract.term": "long"}),
		bad("contract.regular", fixed(form.Values{"contract.status": "regular"})),
		bad("contract.regular", form.Values{"contract.term": "short", "contract.length": "3"}),
		bad("contract.regular", form.Values{"contract.term": "daily"}),

		good("contract.dispatch", dispatch),
		good("contract.dispatch", form.Values{"work.style": "contract"}),
		good("contract.dispatch", fixed(form.Values{"contract.status": "dispatchFixed", "work.style": "introduce"})),
		good("contract.dispatch", form.Values{"contract.status": "dispatchOpen", "work.style": ""}),
		bad("contract.dispatch", form.Values{"contract.status": "dispatchOpen"}),
		bad("contract.dispatch", form.Values{"work.style": "dispatch", "work.permit": "派41-300000"}),
		badPart("contract.dispatch", form.Values{"contract.status": "dispatchFixed"}),

		good("contract.dispatchTerm", dispatch),
		good("contract.dispatchTerm", fixed(form.Values{"contract.status": "dispatchFixed", "work.style": "dispatch"})),
		good("contract.dispatchTerm", form.Values{"contract.status": "dispatchFixed", "contract.term": ""}),
		bad("contract.dispatchTerm", fixed(form.Values{"contract.status": "dispatchOpen"})),
		bad("contract.dispatchTerm", form.Values{"contract.status": "dispatchFixed"}),
		badPart("contract.dispatchTerm", form.Values{"contract.status": "dispatchOpen"}),

		good("contract.length", fixed(nil)),
		good("contract.length", fixed(form.Values{"contract.length": "4"})),
		goodPart("contract.length", form.Values{"contract.term": "short", "contract.length": "3"}),
		bad("contract.length", fixed(form.Values{"contract.length": "3"})),
		bad("contract.length", fixed(form.Values{"contract.term": "short", "contract.length": "4"})),
		badPart("contract.length", form.Values{"contract.length": "2"}),

		good("contract.until", fixed(form.Values{"contract.until": "2027-03-31"})),
		good("contract.until", fixed(form.Values{"contract.until": "R9.3.31"})),
		good("contract.until", form.Values{"contract.until": "2020-03-31"}),
		bad("contract.until", fixed(form.Values{"contract.until": "2026-11-21"})),
		bad("contract.until", fixed(form.Values{"contract.until": "令和8年3月31日"})),
		badPart("contract.until", form.Values{"contract.until": "2025/3/31"}),

		good("contract.threeYears", fixed(form.Values{"contract.length": "36"})),
		good("contract.threeYears", form.Values{"contract.length": "60"}),
		goodPart("contract.threeYears", form.Values{"contract.length": "6"}),
		bad("contract.threeYears", fixed(form.Values{"contract.length": "37"})),
		bad("contract.threeYears", fixed(form.Values{"contract.length": "60"})),
		badPart("contract.threeYears", form.Values{"contract.length": "48"}),

		good("contract.criteria", fixed(nil)),
		good("contract.criteria", fixed(form.Values{"contract.renew": "none", "contract.criteria": ""})),
		goodPart("contract.criteria", form.Values{"contract.criteria": "勤務成績による"}),
		bad("contract.criteria", fixed(form.Values{"contract.criteria": ""})),
		bad("contract.criteria", fixed(form.Values{"contract.renew": "terms", "contract.criteria": "　"})),
		badPart("contract.criteria", form.Values{"contract.criteria": ""}),

		good("trial.length", form.Values{"trial.length": "6"}),
		good("trial.length", form.Values{"trial.length": "180", "trial.unit": "day"}),
		good("trial.length", form.Values{"trial.has": "no", "trial.length": "12"}),
		bad("trial.length", form.Values{"trial.length": "7"}),
		bad("trial.length", form.Values{"trial.length": "52", "trial.unit": "week"}),
		bad("trial.length", form.Values{"trial.length": "200", "trial.unit": "day"}),

		bad("trial.length", form.Values{"trial.has": "yes", "trial.length": "7", "trial.unit": "month"}),

		good("trial.term", fixed(nil)),
		bad("trial.term", fixed(form.Values{"trial.has": "yes", "trial.length": "4", "trial.unit": "month", "contract.length": "4"})),
		good("trial.term", form.Values{"trial.length": "6"}),
		goodPart("trial.term", form.Values{"trial.length": "14", "trial.unit": "day"}),
		bad("trial.term", fixed(form.Values{"contract.term": "short", "contract.length": "3"})),
		bad("trial.term", fixed(form.Values{"contract.length": "4", "trial.length": "18", "trial.unit": "week"})),
		badPart("trial.term", form.Values{"trial.length": "12"}),
	}
}

// limited is an age limit with its reason.
func limited(reason, lower, upper string, more form.Values) form.Values {
	v := form.Values{"age.limit": "limited", "age.reason": reason, "age.lower": lower, "age.upper": upper, "age.note": "長く勤めていただくため"}
	for k, s := range more {
		v[k] = s
	}
	return v
}

func ageExamples() []example {
	return []example{
		good("age.ends", limited("3i", "", "40", nil)),
		good("age.ends", limited("2", "18", "", nil)),
		good("age.ends", form.Values{"age.limit": "none"}),
		bad("age.ends", limited("3i", "", "", nil)),
		bad("age.ends", limited("", "", "", nil)),
		badPart("age.ends", limited("2", " ", "　", nil)),

		good("age.openEnded", limited("3i", "", "40", nil)),
		good("age.openEnded", fixed(limited("2", "18", "", nil))),
		goodPart("age.openEnded", limited("3ni", "60", "", nil)),
		bad("age.openEnded", fixed(limited("3i", "", "40", nil))),
		bad("age.openEnded", fixed(limited("1", "", "64", nil))),
		badPart("age.openEnded", limited("3ro", "30", "39", nil)),

		good("age.retirement", limited("1", "", "64", nil)),
		good("age.retirement", limited("1", "", "65", nil)),
		good("age.retirement", limited("1", "", "59", form.Values{"retire.age": "60"})),
		bad("age.retirement", limited("1", "", "60", nil)),
		bad("age.retirement", limited("1", "20", "64", nil)),
		bad("age.retirement", limited("1", "", "64", form.Values{"retire.age.has": "no"})),

		good("age.law", limited("2", "18", "", nil)),
		good("age.law", limited("2", "20", "", nil)),
		good("age.law", limited("3i", "", "35", nil)),
		bad("age.law", limited("2", "18", "60", nil)),
		bad("age.law", limited("2", "", "60", nil)),
		badPart("age.law", limited("2", "18", "40", nil)),

		good("age.career", limited("3i", "", "35", nil)),
		good("age.career", limited("3i", "", "44", form.Values{"experience.need": "plus", "experience.text": "簿記"})),
		good("age.career", limited("3ro", "30", "39", form.Values{"experience.need": "must", "experience.text": "溶接"})),
		bad("age.career", limited("3i", "20", "35", nil)),
		bad("age.career", limited("3i", "", "35", form.Values{"experience.need": "must", "experience.text": "簿記"})),
		badPart("age.career", limited("3i", "18", "30", nil)),

		good("age.career45", limited("3i", "", "44", nil)),
		good("age.career45", limited("1", "", "64", nil)),
		good("age.career45", limited("3i", "", "", nil)),
		bad("age.career45", limited("3i", "", "45", nil)),
		bad("age.career45", limited("3i", "", "50", nil)),
		badPart("age.career45", limited("3i", "", "60", nil)),

		good("age.skills", limited("3ro", "30", "39", nil)),
		good("age.skills", limited("3ro", "40", "49", nil)),
		good("age.skills", limited("3ro", "35", "39", nil)),
		bad("age.skills", limited("3ro", "29", "35", nil)),
		bad("age.skills", limited("3ro", "30", "45", nil)),
		bad("age.skills", limited("3ro", "41", "50", nil)),
		bad("age.skills", limited("3ro", "", "40", nil)),

		good("age.senior", limited("3ni", "60", "", nil)),
		good("age.senior", limited("3ni", "65", "", nil)),
		goodPart("age.senior", limited("2", "18", "", nil)),
		bad("age.senior", limited("3ni", "35", "55", nil)),
		bad("age.senior", limited("3ni", "", "60", nil)),
		badPart("age.senior", limited("3ni", "60", "70", nil)),
	}
}
