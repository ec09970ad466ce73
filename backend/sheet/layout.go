package sheet

// section is one of the sections of a 求人票, with its title in the narrow column at the left. A section without a title has no column.
type section struct {
	title string
	body  part
}

// firstPage and secondPage are the 求人票: the sections of the official one, in its order, inside them the order of the public page.
// The grid is our own drawing. A cell whose questions a kind does not ask is not on its sheet.
func firstPage() []section {
	return []section{
		{"", down(
			across(c("公開希望", "class.public"), c("オンライン\n自主応募", "class.apply").of(0.7)),
			across(c("情報提供", "class.provide"), c("トライアル\n雇用併用", "class.trial").of(0.7)),
		)},
		{"求人事業所", down(
			across(c("事業所番号", "@number").of(0.62), c("事業所名", "@name")),
			across(c("所在地", "@address"), c("最寄り駅", "@place.station").of(0.62)),
			across(c("連絡先", "@phone"), c("産業分類", "@industry").of(0.62)),
		)},
		{"仕事内容", down(
			across(c("職種", "work.title").loudly().of(1.25), c("職業分類", "work.occupation")),
			across(down(c("仕事の内容", "work.content").tall(1), c("業務の\n変更の範囲", "work.scope")).of(1.25), down(
				c("雇用形態", "contract.status"), c("正社員登用", "promote.has"), c("就業形態", "work.style", "work.permit|許可番号"),
				c("雇用期間", "contract.term", "season.from|就業期間"),
				c("契約更新", "contract.renew", "contract.criteria|更新を判断する基準", "contract.cap|上限"),
				c("試用期間", "trial.has", "trial.detail"),
			)),
			across(down(c("就業場所", "place.kind", "place.address", "place.map"), c("最寄り駅", "place.station"), c("場所の\n特記事項", "place.note"), c("場所の\n変更の範囲", "place.scope")).of(1.25),
				down(c("受動喫煙\n対策", "place.smoke"), c("マイカー\n通勤", "place.car"), c("転勤の\n可能性", "transfer.has"))),
			across(c("年齢", "age.limit", "age.reason", "age.note|理由").of(1.25), c("学歴", "education.need")),
			across(down(c("必要な\n経験等", "experience.need"), c("必要な\nPCスキル", "pc.text")).of(1.25),
				c("必要な\n免許・資格", "carLicence.need|普通自動車", "licence.need|その他", "licence.1.name", "licence.2.name", "licence.3.name", "licence.text")),
		)},
		{"賃金・手当", across(down(
			c("a＋b\n（＋c）", "#wage").loudly(), c("a 基本給", "wage.base.lower"),
			c("b 定額的\n手当", "allowance.1.name", "allowance.2.name", "allowance.3.name", "allowance.4.name"),
			c("c 固定\n残業代", "wage.fixed.has", "wage.fixed.note"), c("d その他の\n手当等", "wage.other"),
		).of(1.25), down(
			c("賃金形態", "wage.form", "wage.own.lower"), c("月平均\n労働日数", "wage.days"), c("通勤手当", "commute.kind"), c("賃金締切日", "closing.kind"),
			c("賃金支払日", "payday.kind"), c("昇給", "raise.has"), c("賞与", "bonus.has"),
		))},
		{"労働時間", across(down(
			c("就業時間", "hours.system", "hours.style", "hours.1.start|(1)", "hours.2.start|(2)", "hours.3.start|(3)", "hours.window.start|又は", "hours.deemed|みなし"),
			c("就業時間の\n特記事項", "hours.note"), c("時間外労働", "overtime.has"), c("36協定の\n特別条項", "overtime.special", "overtime.reason"),
		).of(1.25), down(
			c("休憩時間", "break.minutes"), c("週所定\n労働日数", "week.days.lower"), c("年間休日数", "holidays.annual"),
			c("休日等", "holidays.days", "holidays.week|週休二日制", "holidays.note"), c("年次有給\n休暇（6か\n月経過後）", "leave.days"),
		))},
	}
}

func secondPage() []section {
	return []section{
		{"その他の労働条件等", down(
			across(c("加入保険等", "insurance.kinds").of(1.4), c("企業年金", "pension.kinds")),
			across(c("退職金共済", "retire.mutual"), c("退職金制度", "retire.pay"), c("定年制", "retire.age.has")),
			across(c("再雇用制度", "rehire.has"), c("勤務延長", "extend.has"), c("入居可能\n住宅", "housing")),
			across(c("託児施設", "nursery.has"), c("通勤・住込", "lodging.commuting").of(1.3), c("赴任旅費", "travel.has")),
		)},
		{"障害者への配慮", down(
			across(c("エレベー\nター", "facility.elevator"), c("点字設備", "facility.braille"), c("階段手すり", "facility.stairRail"), c("手すり設置", "facility.rail")),
			across(c("車いす移動", "facility.wheelchair"), c("休憩室", "facility.restRoom"), c("バリアフ\nリートイレ", "facility.toilet"), c("ジョブ\nコーチ", "facility.coach")),
			c("その他の\n配慮", "facility.other"),
		)},
		{"会社の情報", down(
			across(c("従業員数", "@staff.company|企業全体", "@staff.here|就業場所", "@staff.women|うち女性", "@staff.part|うちパート"),
				down(c("設立年", "@founded"), c("資本金", "@capital"), c("労働組合", "@union")).of(0.8),
				down(c("就業規則", "@rules.full|フルタイム", "@rules.part|パート"), c("法人番号", "#corporation")).of(1)),
			across(c("事業内容", "@business.text"), c("会社の特長", "@business.points")),
			across(c("代表者", "@head.role"), c("UIJターン", "@uij").of(0.7), c("外国人\n雇用実績", "@record.foreign").of(0.6)),
			across(c("育児休業\n取得実績", "@record.childcare"), c("介護休業\n取得実績", "@record.care"), c("看護休暇\n取得実績", "@record.nursing")),
		)},
		{"応募の対象", down(
			across(c("対象の学校", "graduate.schools").of(1.8), c("学部・学科", "graduate.major")),
			across(c("卒業する年", "graduate.year"), c("既卒者の\n応募", "graduate.past"), c("中退者の\n応募", "graduate.leavers").of(0.7)),
			across(c("応募の\n受付期間", "graduate.from").of(1.3), c("選考を\n始める日", "graduate.select").of(0.7), c("複数応募", "several.has")),
			c("応募前\n職場見学", "visit.has", "visit.note"),
			c("補足事項", "graduate.note"),
		)},
		{"選考等", down(
			across(c("採用人数", "class.count").of(0.5), c("募集理由", "class.reason"), c("選考方法", "selection.methods")),
			across(c("選考結果\n通知", "result.timing"), c("通知方法", "notify.methods")),
			across(c("選考日時等", "selection.date").of(0.8), c("選考場所", "venue.kind", "venue.station", "venue.map")),
			across(c("応募書類等", "documents.kinds"), c("送付方法", "documents.send")),
			across(c("郵送先", "post.kind"), c("応募書類の\n返戻", "documents.back").of(0.6)),
			c("選考の\n特記事項", "selection.note"),
			across(c("担当者", "contact.role"), c("担当者の\n連絡先", "contact.phone")),
		)},
		{"求人に関する特記事項", c("", "notes.text").barely().tall(3)},
		{"求人PR", c("認定等", "@marks")},
		{"青少年雇用情報", down(
			across(c("採用と離職\n1年度前", "youth.1.men"), c("採用と離職\n2年度前", "youth.2.men"), c("採用と離職\n3年度前", "youth.3.men")),
			across(c("平均継続\n勤務年数", "youth.service"), c("平均年齢", "youth.age"), c("メンター\n制度", "youth.mentor"), c("キャリア\n相談の制度", "youth.career")),
			c("研修", "youth.training"), c("自己啓発\n支援", "youth.study"), c("社内検定等", "youth.exam"),
			across(c("月平均所定\n外労働時間", "youth.overtime"), c("有給休暇の\n平均取得", "youth.leave"), c("女性の割合", "youth.officers").of(1.4)),
			across(c("育児休業\n（女性）", "youth.parentWomen.took"), c("育児休業\n（男性）", "youth.parentMen.took")),
		)},
	}
}
