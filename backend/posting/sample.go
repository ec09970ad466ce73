package posting

import (
	"maps"

	"kyujindesk/backend/form"
)

// Defaults are the answers a new posting starts with: what is so for most, or
// asks for nothing. What only the business can know stays empty.
func Defaults(k Kind) form.Values {
	v := form.Values{
		"class.count": "1", "class.trial": "no",
		"work.style": "direct", "place.kind": "same",
		"age.limit": "none", "education.need": "none", "carLicence.need": "none", "licence.need": "none",
		"hours.system": "fixed", "selection.date": "any", "venue.kind": "same", "post.kind": "same",
		"documents.kinds": "referral resume", "selection.methods": "interview", "selection.interviews": "1",
	}
	if k == PartTime {
		maps.Copy(v, form.Values{
			"contract.status": "part", "wage.form": "hourly", "hours.style": "set", "insurance.kinds": "accident",
		})
		return v
	}
	maps.Copy(v, form.Values{
		"wage.form": "monthly", "leave.days": "10", "insurance.kinds": "employment accident health pension",
	})
	return v
}

// Sample is a complete posting of 例示商店, a shop that does not exist, which passes Check without
// a problem. Practice shows it and tests start from it.
func Sample(k Kind) form.Values {
	v := form.Values{
		"class.public": "all", "class.apply": "yes", "class.provide": "both", "class.trial": "no", "class.count": "1", "class.reason": "growth",
		"work.scope": "変更なし", "work.style": "direct",
		"trial.has": "yes", "trial.terms": "same",
		"place.kind": "same", "place.prefecture": "41", "place.scope": "変更なし", "place.smoke": "indoor",
		"place.station": "例示線 例示駅", "place.access": "walk", "place.minutes": "8", "place.smokeNote": "敷地内禁煙",
		"place.car": "yes", "place.parking": "yes", "transfer.has": "no",
		"age.limit": "none", "education.need": "none", "experience.need": "none", "carLicence.need": "none", "licence.need": "none",
		"wage.fixed.has": "no", "commute.kind": "capped", "commute.per": "month", "commute.amount": "15000",
		"closing.kind": "end", "payday.kind": "day", "payday.month": "next", "payday.day": "10",
		"raise.has": "yes", "raise.record": "yes", "raise.by": "yen",
		"hours.system": "fixed", "overtime.special": "no",
		"retire.mutual": "yes", "retire.age.has": "yes", "retire.age": "65", "rehire.has": "yes", "rehire.age": "70", "extend.has": "no", "housing": "none",
		"selection.methods": "interview", "selection.interviews": "1", "selection.date": "any", "venue.kind": "same",
		"result.timing": "interview", "result.interview": "7", "notify.methods": "phone mail",
		"documents.kinds": "referral resume", "documents.send": "post page", "post.kind": "same", "documents.back": "return",
		"selection.note": "応募の前に、ハローワークから電話で連絡をお願いします。",
		"notes.text":     "・制服を貸与します。\n・職場の見学ができます。窓口を通して申し込んでください。",
		"contact.role":   "総務担当", "contact.name": "山田　花子", "contact.kana": "ヤマダ　ハナコ",
		"contact.phone": "0952-00-0000", "contact.fax": "0952-00-0001", "contact.mail": "saiyo@example.jp",
	}
	if k == PartTime {
		maps.Copy(v, partSample())
	} else {
		maps.Copy(v, fullSample())
	}
	return v
}

func fullSample() form.Values {
	return form.Values{
		"work.title": "一般事務（経理補助・正社員）", "work.occupation": "038",
		"work.content": "請求書の作成、仕訳の入力、月次の集計などの経理補助を担当していただきます。電話と来客の応対もあります。\n" +
			"・会計ソフトと表計算を使います。\n・入社後3か月は先輩社員が隣で教えます。",
		"contract.status": "regular", "contract.term": "open", "trial.length": "3", "trial.unit": "month",
		"wage.form": "monthly", "wage.base.lower": "195000", "wage.base.upper": "250000", "wage.days": "20.3",
		"allowance.1.name": "職務手当", "allowance.1.lower": "10000", "allowance.1.upper": "10000",
		"wage.other":      "家族手当　配偶者10,000円、子1人につき5,000円",
		"raise.yen.lower": "2000", "raise.yen.upper": "5000",
		"bonus.has": "yes", "bonus.record": "yes", "bonus.count": "2", "bonus.by": "months", "bonus.months": "3.5",
		"hours.1.start": "09:00", "hours.1.end": "18:00", "break.minutes": "60", "overtime.has": "yes", "overtime.hours": "8",
		"holidays.annual": "122", "holidays.days": "sat sun public", "holidays.week": "every",
		"holidays.note": "年末年始（12月29日から1月3日）、夏季休暇3日", "leave.days": "10",
		"insurance.kinds": "employment accident health pension", "retire.pay": "yes", "retire.years": "3",
	}
}

func partSample() form.Values {
	return form.Values{
		"work.title": "販売・レジ係（パート）", "work.occupation": "045", "promote.has": "yes", "promote.record": "過去3年間で1人",
		"work.content": "食料品と日用品の店で、レジと品出しを担当していただきます。\n" +
			"・レジは自動でおつりが出ます。\n・はじめの2週間は先輩といっしょに行います。",
		"contract.status": "part", "contract.term": "long", "contract.length": "12", "contract.renew": "terms",
		"contract.criteria": renewalCriteria, "contract.cap": "no",
		"trial.length": "1", "trial.unit": "month",
		"wage.form": "hourly", "wage.base.lower": "1080", "wage.base.upper": "1150",
		"wage.other":      "土曜日と日曜日は1時間につき50円を加えます。",
		"raise.yen.lower": "10", "raise.yen.upper": "20",
		"bonus.has": "no", "hours.style": "set",
		"hours.1.start": "09:00", "hours.1.end": "14:00", "hours.2.start": "13:00", "hours.2.end": "18:00",
		"hours.note": "(1)と(2)の希望をうかがい、月ごとの表で決めます。", "break.minutes": "0", "overtime.has": "no",
		"week.days.lower": "4", "week.days.upper": "5", "week.talk": "yes",
		"holidays.days": "other", "holidays.week": "every", "holidays.note": "シフト表によります。年始（1月1日から1月3日）は休業です。",
		"leave.days": "7", "insurance.kinds": "employment accident health pension", "retire.pay": "no",
	}
}
