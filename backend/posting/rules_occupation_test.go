package posting

import (
	"maps"

	"kyujindesk/backend/form"
)

// titled is a posting for other work than the sample's.
func titled(title, occupation, content string, more form.Values) form.Values {
	v := form.Values{"work.title": title, "work.occupation": occupation, "work.content": content}
	maps.Copy(v, more)
	return v
}

// licensed asks for a licence, as a must or as a plus.
func licensed(name, need string) form.Values {
	return form.Values{"licence.need": "some", "licence.1.name": name, "licence.1.need": need}
}

func occupationExamples() []example {
	nurse := func(more form.Values) form.Values {
		return titled("看護師（内科の外来）", "023", "外来で患者さんへの説明と記録をしていただきます。", more)
	}
	car := func(content string) form.Values { return titled("弁当の配達員", "082", content, nil) }
	dispatch := func(title, occupation, content string) form.Values {
		return titled(title, occupation, content, form.Values{"contract.status": "dispatchOpen", "work.style": "dispatch", "work.permit": "派41-300000"})
	}
	introduce := func(months string) form.Values {
		return fixed(form.Values{"contract.status": "dispatchFixed", "work.style": "introduce", "work.permit": "派41-300000", "contract.length": months})
	}
	permit := func(number string) form.Values {
		return form.Values{"contract.status": "dispatchOpen", "work.style": "dispatch", "work.permit": number}
	}
	guard := func(more form.Values) form.Values {
		return titled("駐車場の警備員", "059", "商業施設の巡回をしていただきます。", more)
	}
	says := func(words string) form.Values { return form.Values{"notes.text": words} }
	night := func(more form.Values) form.Values {
		v := form.Values{"hours.1.start": "21:00", "hours.1.end": "02:00", "hours.2.start": "", "hours.2.end": "", "break.minutes": "0"}
		maps.Copy(v, more)
		return v
	}
	return []example{
		bad("licence.ask", form.Values{"notes.text": "・銀行や郵便局へ社用車で行くことがあります。"}),
		good("licence.ask", form.Values{"notes.text": "・銀行や郵便局へ社用車で行くことがあります。", "carLicence.need": "must", "carLicence.auto": "yes"}),
		good("licence.ask", form.Values{"notes.text": "・現場へは社用車で先輩と行きます。"}),
		good("licence.ask", form.Values{"notes.text": "・駅から会社の車で送迎があります。"}),
		bad("licence.law", form.Values{"work.title": "ショベルカーのオペレーター"}),
		bad("licence.law", form.Values{"work.title": "小型船舶の操縦士"}),
		bad("minors.work", form.Values{"work.title": "キャバクラのホール", "notes.text": "・高校生のアルバイトも歓迎します。"}),
		good("licence.law", nurse(licensed("正看護師または准看護師", "must"))),
		good("licence.law", titled("看護助手", "028", "シーツの交換、配膳、採血の準備をしていただきます。", nil)),
		good("licence.law", titled("看護師の紹介営業", "048", "病院へ案内をしていただきます。", nil)),
		good("licence.law", titled("倉庫内作業員", "098", "棚から集めて箱に詰めます。\n・フォークリフトの運転は、入社後に技能講習を受けてからです。", nil)),
		good("licence.law", titled("調剤薬局の事務員", "037", "処方箋の受付と入力をします。調剤は薬剤師が行います。", nil)),
		good("licence.law", titled("４ｔトラック運転手", "083", "食品を配送します。", licensed("中型自動車免許", "must"))),
		good("licence.law", titled("医療職（保育士・看護師）", "023", "園児の見守りをします。", licensed("保育士", "must"))),
		good("licence.law", titled("トリマー", "099", "犬や猫のシャンプー、カット、爪切りをお願いします。", nil)),
		good("licence.law", titled("ペットホテルの世話係", "099", "シャンプーとブローもします。", nil)),
		good("licence.law", titled("動物病院の助手", "099", "犬の採血、レントゲンの撮影の間、体を支えます。", nil)),
		good("licence.law", titled("舞台の小道具係", "099", "かつらのカット、カラーをします。", nil)),
		bad("licence.law", titled("サロンの係", "057", "お客様の髪のシャンプー、カットをお願いします。", nil)),
		good("licence.law", car("自転車で弁当を配達していただきます。")),
		bad("licence.law", nurse(nil)),
		bad("licence.law", nurse(licensed("看護師", "plus"))),
		bad("licence.law", titled("４ｔトラック運転手", "083", "食品を配送します。", form.Values{"carLicence.need": "must", "carLicence.auto": "no"})),
		bad("licence.law", titled("医療スタッフ（准看護師）", "023", "記録をします。", nil)),
		bad("licence.law", titled("小学校の教諭（私立）", "031", "学級を受け持ちます。", nil)),
		bad("licence.law", titled("倉庫スタッフ", "095", "フォークリフトを運転し、荷物を運んでいただきます。", nil)),
		bad("licence.law", car("軽自動車を運転し、会社へ弁当を配達していただきます。")),
		badPart("licence.law", titled("看護師・准看護師（パート）", "023", "記録をします。", nil)),
		bad("licence.law", titled("タクシー乗務員", "085", "市内でお客様を送迎します。", form.Values{"carLicence.need": "must", "carLicence.auto": "yes"})),

		good("licence.ask", nurse(licensed("看護師", "must"))),
		good("licence.ask", nurse(nil)), // licence.law speaks
		good("licence.ask", titled("外来スタッフ", "023", "記録をします。", licensed("看護師", "must"))),
		bad("licence.ask", titled("外来スタッフ", "023", "記録をします。", nil)),
		bad("licence.ask", titled("ふぐ調理師", "055", "料理をします。", nil)),
		badPart("licence.ask", titled("添乗員", "058", "旅行のお客様に付き添います。", nil)),

		good("dispatch.banned", dispatch("一般事務", "034", "書類を作ります。")),
		good("dispatch.banned", titled("型枠大工", "090", "型枠を組み立てます。", nil)),
		good("dispatch.banned", dispatch("建築の施工管理", "008", "建築の現場で工程を管理します。")),
		good("dispatch.banned", dispatch("看護師（特別養護老人ホーム）", "023", "入居者の健康を見ます。")),
		bad("dispatch.banned", dispatch("型枠大工", "090", "型枠を組み立てます。")),
		bad("dispatch.banned", dispatch("港湾荷役作業員", "095", "荷物を運びます。")),
		bad("dispatch.banned", dispatch("看護師（内科の外来）", "023", "外来で記録をします。")),
		bad("dispatch.banned", dispatch("軽作業スタッフ", "099", "建築現場で資材の運搬と片付けをしていただきます。")),
		badPart("dispatch.banned", dispatch("現場の係", "092", "片付けをします。")),

		good("dispatch.medical", dispatch("看護師（産休の代替）", "023", "外来で記録をします。")),
		good("dispatch.medical", dispatch("看護師（病院）", "023", "記録をします。")), // dispatch.banned speaks
		good("dispatch.medical", nurse(licensed("看護師", "must"))),
		bad("dispatch.medical", dispatch("看護師", "023", "健康の相談を受けます。")),
		bad("dispatch.medical", dispatch("薬剤師", "021", "薬の説明をします。")),
		badPart("dispatch.medical", dispatch("理学療法士", "024", "体操を教えます。")),

		good("dispatch.permit", permit("派41-300000")),
		good("dispatch.permit", permit("（派）４７ー３０００００")),
		good("dispatch.permit", form.Values{"work.permit": "あとで"}), // not asked
		bad("dispatch.permit", permit("特41-300000")),
		bad("dispatch.permit", permit("派48-300000")),
		badPart("dispatch.permit", permit("派41-30000")),
		bad("dispatch.permit", permit("申請中")).of(Graduate),

		good("dispatch.temp", introduce("6")),
		good("dispatch.temp", fixed(nil)),
		good("dispatch.temp", form.Values{"work.style": "introduce", "contract.length": ""}),
		bad("dispatch.temp", introduce("7")),
		bad("dispatch.temp", introduce("12")),
		badPart("dispatch.temp", introduce("24")),

		good("dispatch.daily", introduce("3")),
		good("dispatch.daily", form.Values{"contract.term": "daily"}),
		good("dispatch.daily", form.Values{"contract.status": "dispatchFixed"}),
		bad("dispatch.daily", form.Values{"contract.status": "dispatchFixed", "contract.term": "daily"}),
		bad("dispatch.daily", form.Values{"contract.status": "dispatchFixed", "contract.term": "daily", "work.style": "dispatch"}),
		badPart("dispatch.daily", form.Values{"contract.status": "dispatchFixed", "contract.term": "daily"}),

		good("minors.work", guard(nil)),
		good("minors.work", guard(limited("2", "18", "", nil))),
		good("minors.work", guard(says("高校生の応募はご遠慮ください。"))),
		good("minors.work", says("高校生も歓迎します。")),
		bad("minors.work", guard(says("高校生の応募も受け付けます。"))),
		bad("minors.work", guard(limited("2", "17", "", nil))),
		badPart("minors.work", titled("足場工", "090", "足場を組み立てます。", says("16歳以上の方も歓迎です。"))),
		good("minors.work", titled("バイク配達員", "082", "新聞を配ります。", says("高校生歓迎"))), // 16

		bad("minors.open", night(nil)),
		bad("minors.open", night(says("制服を貸します。"))),
		badPart("minors.open", night(form.Values{"hours.1.start": "02:30", "hours.1.end": "05:30"})),
		badPart("minors.open", night(form.Values{"hours.1.start": "21:01", "hours.1.end": "23:00"})),
		goodPart("minors.open", night(form.Values{"hours.1.start": "21:00", "hours.1.end": "23:00"})),
		badPart("minors.open", night(form.Values{"hours.1.start": "03:00", "hours.1.end": "06:59"})),
		goodPart("minors.open", night(form.Values{"hours.1.start": "03:00", "hours.1.end": "07:00"})),
		badPart("minors.open", night(form.Values{"hours.1.start": "22:00", "hours.1.end": "11:59"})),
		goodPart("minors.open", night(form.Values{"hours.1.start": "22:00", "hours.1.end": "12:00"})),
		goodPart("minors.open", night(form.Values{"hours.1.start": "04:00", "hours.1.end": "09:00"})),
		good("minors.open", night(limited("2", "18", "", nil))),
		good("minors.open", night(says("18歳以上の方をお願いします。"))),
		good("minors.open", night(says("18歳未満の方は働けません。"))),
		good("minors.open", form.Values{}),
		good("minors.night", night(nil)),
		good("minors.night", night(says("高校生は働けません。"))),
		good("minors.night", says("高校生も歓迎します。")),
		good("minors.night", night(form.Values{"notes.text": "高校生も歓迎します。", "hours.1.start": "17:00", "hours.1.end": "22:00"})),
		goodPart("minors.night", night(form.Values{"notes.text": "高校生も歓迎します。", "hours.2.start": "17:00", "hours.2.end": "21:00"})),
		bad("minors.night", night(says("高校生も歓迎します。"))),
		bad("minors.night", night(limited("2", "16", "", nil))),
		badPart("minors.night", night(form.Values{"notes.text": "高校生も歓迎します。", "hours.1.start": "04:59", "hours.1.end": "08:00"})),
		goodPart("minors.night", night(form.Values{"notes.text": "高校生も歓迎します。", "hours.1.start": "05:00", "hours.1.end": "08:00"})),
		badPart("minors.night", night(form.Values{"notes.text": "高校生も歓迎します。", "hours.1.start": "17:30", "hours.1.end": "22:01"})),
		goodPart("minors.night", night(form.Values{"notes.text": "高校生も歓迎します。", "hours.1.start": "17:59", "hours.1.end": "22:00"})),
		badPart("minors.night", night(form.Values{"notes.text": "高校生も歓迎します。", "hours.1.start": "17:59", "hours.1.end": "22:01"})),

		good("minors.system", form.Values{"hours.system": "year"}),
		good("minors.system", says("高校生歓迎")),
		good("minors.system", form.Values{"hours.system": "month", "notes.text": "高校生不可"}),
		bad("minors.system", form.Values{"hours.system": "year", "hours.note": "16歳の方も同じ時間で働きます。"}),
		bad("minors.system", limited("2", "15", "", form.Values{"hours.system": "flex"})),
		badPart("minors.system", form.Values{"hours.system": "week", "notes.text": "・高校生ＯＫ"}),

		good("minors.child", says("中学生の職場体験に協力しています。")),
		good("minors.child", says("中学生の応募はできません。")),
		good("minors.child", titled("子役", "018", "中学生の役を演じます。", says("中学生も応募できます。"))),
		bad("minors.child", says("中学生の応募も歓迎します。")),
		bad("minors.child", form.Values{"selection.note": "中学生でも応募可"}),
		badPart("minors.child", form.Values{"work.title": "新聞配達（中学生歓迎）"}),
	}
}
