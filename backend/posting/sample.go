package posting

import (
	"maps"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
)

// Defaults are the answers a new posting starts with: what is so for most, or
// asks for nothing. What only the business can know stays empty.
func Defaults(k Kind) form.Values {
	v := form.Values{
		"class.count": "1", "class.trial": "no",
		"work.style": "direct", "place.kind": "same", "trial.unit": "month", "trial.terms": "same",
		"age.limit": "none", "education.need": "none", "carLicence.need": "none", "licence.need": "none",
		"commute.per": "month", "payday.month": "next", "housing": "none",
		"hours.system": "fixed", "selection.date": "any", "venue.kind": "same", "post.kind": "same",
		"documents.kinds": "referral resume", "selection.methods": "interview", "selection.interviews": "1",
		"result.timing": "interview", "result.interview": "7", "documents.back": "return",
	}
	if k.ByHour() {
		maps.Copy(v, form.Values{
			"contract.status": "part", "wage.form": "hourly", "wage.fixed.has": "no", "transfer.has": "no",
			"hours.style": "set", "insurance.kinds": "accident",
		})
	} else {
		maps.Copy(v, form.Values{
			"wage.form": "monthly", "insurance.kinds": "employment accident health pension",
		})
	}
	switch k {
	case Seasonal, Migrant:
		v["contract.status"] = "other"
	case Graduate, HighSchool:
		v["contract.term"], v["graduate.past"] = "open", "yes"
	}
	return k.asks(v)
}

// From are the answers a new posting of an establishment starts with, each marked with its source: Defaults, what the establishment's form
// says to the same questions, what the business always answers (usual), and what follows from these. They are copied, so that each
// posting may differ.
func From(k Kind, e establishment.Establishment, usual form.Values, today era.Date) form.Values {
	v := from(Preset, Defaults(k))
	ours := k.asks(e.Values())
	if here := Prefecture(e.Address); here != "" {
		ours["place.prefecture"] = here
	}
	if f := FormOf(k); f.Settle("contact.phone", e.Phone) != "" {
		ours["contact.phone"] = e.Phone
	}
	maps.Copy(v, from(Shop, ours))
	maps.Copy(v, from(AsUsual, k.asks(maps.Clone(usual))))
	return Derive(k, v, today, e)
}

// asks keeps the answers a kind asks for.
func (k Kind) asks(v form.Values) form.Values {
	f := FormOf(k)
	maps.DeleteFunc(v, func(key, _ string) bool {
		_, asked := f.Field(key)
		return !asked
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
	if k.ByHour() {
		maps.Copy(v, partSample())
	} else {
		maps.Copy(v, fullSample())
	}
	switch k {
	case Seasonal:
		maps.Copy(v, seasonSample())
	case Migrant:
		maps.Copy(v, seasonSample())
		maps.Copy(v, migrantSample())
	case Graduate:
		maps.Copy(v, graduateSample())
	case HighSchool:
		maps.Copy(v, youthSample())
		maps.Copy(v, highSchoolSample())
	case DisabledFull, DisabledPart:
		maps.Copy(v, form.Values{
			"facility.elevator": "yes", "facility.rail": "yes", "facility.toilet": "yes", "facility.coach": "no",
			"facility.other": "通院のための休みを取れます。指示は紙に書いて渡します。",
		})
	}
	return k.asks(v)
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
		"wage.form": "hourly", "wage.base.lower": "1120", "wage.base.upper": "1180",
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

// seasonSample is work in a shop's storehouse from December to March.
func seasonSample() form.Values {
	return form.Values{
		"work.title": "除雪と倉庫作業（冬季）", "work.occupation": "095",
		"work.content":    "冬の間、店と倉庫のまわりの除雪、荷物の運搬を担当していただきます。\n・作業着と道具を貸与します。",
		"contract.status": "other", "contract.name": "季節従業員", "contract.term": "long", "contract.length": "4",
		"season.from": "2026-12-01", "season.until": "2027-03-31", "contract.renew": "none", "trial.has": "no", "trial.length": "", "trial.unit": "", "trial.terms": "",
		"class.reason": "other", "class.reasonOther": "冬季の増員", "raise.has": "no", "bonus.has": "no", "retire.pay": "no",
	}
}

func graduateSample() form.Values {
	v := form.Values{
		"work.title": "総合職（営業・企画）", "work.occupation": "048",
		"work.content": "はじめの1年は売り場で仕事を覚え、その後、営業か企画を担当していただきます。\n" +
			"・営業は、近くの学校と会社へ品物を届けます。\n・企画は、季節ごとの売り場を作ります。",
		"graduate.year": "2028", "graduate.schools": "postgraduate university junior technical vocational", "graduate.past": "yes", "graduate.pastYears": "3",
		"graduate.leavers": "no", "graduate.from": "2027-03-01", "graduate.note": "説明会は3月から毎月開きます。日程は窓口か学校へお知らせします。",
	}
	maps.Copy(v, youthSample())
	return v
}

func youthSample() form.Values {
	return form.Values{
		"youth.1.men": "2", "youth.1.women": "3", "youth.1.left": "0", "youth.2.men": "3", "youth.2.women": "2", "youth.2.left": "1",
		"youth.service": "9.4", "youth.training": "yes", "youth.trainingText": "入社後1か月の研修と、2年目の研修", "youth.mentor": "yes",
		"youth.overtime": "8.5", "youth.leave": "11.2", "youth.managers": "30",
	}
}

// highSchoolSample is work in the shop for those who leave high school in March 2027.
func highSchoolSample() form.Values {
	return form.Values{
		"work.title": "販売・商品管理", "work.occupation": "045",
		"work.content":  "食料品と日用品の店で、接客、品出し、商品の管理を担当していただきます。\n・はじめの1か月は、先輩がついて教えます。",
		"graduate.year": "2027", "graduate.past": "yes", "graduate.pastYears": "3", "graduate.from": "2026-09-05", "graduate.select": "2026-09-16",
		"visit.has": "yes", "visit.when": "any", "visit.from": "2026-07-20", "several.has": "yes", "several.from": "2026-10-01",
		"wage.base.lower": "190000", "wage.base.upper": "190000", "class.count": "2", "lodging.commuting": "2", "travel.has": "no",
		"documents.kinds": "other", "documents.other": "全国高等学校統一応募用紙", "documents.send": "post", "notify.methods": "post",
		"carLicence.need": "none", "selection.note": "応募は学校を通してお願いします。", "graduate.note": "職場見学は学校を通して申し込んでください。",
		"notes.text": "・制服を貸与します。",
	}
}

// migrantSample is the work of seasonSample for people who come from afar.
func migrantSample() form.Values {
	return form.Values{
		"housing": "single", "housing.note": "個室、家賃なし、職場から徒歩5分", "lodging.livingIn": "1", "travel.has": "yes", "travel.note": "実費（上限30,000円）",
	}
}
