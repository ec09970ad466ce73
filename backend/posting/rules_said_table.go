package posting

import (
	"math"
	"slices"
	"strings"

	"kyujindesk/backend/posting/text"
)

// comparison holds a kind of fact that sentences state against the field that answers the same question.
type comparison struct {
	what    string // the fact, as text names it
	field   string // the answer it is held against
	differs func(text.Fact, answers) bool
	with    string // words one of which must stand in the sentence; none asked where it is empty
	without string // words none of which may stand in it
}

// plain says whether a sentence is one that a row compares.
func (row comparison) plain(sentence string) bool {
	stands := func(w string) bool { return strings.Contains(sentence, w) }
	return (row.with == "" || slices.ContainsFunc(strings.Fields(row.with), stands)) && !slices.ContainsFunc(strings.Fields(row.without), stands)
}

// comparisons is the one table of said fact and field. Facts that are optional or said of others are not compared, nor sentences that speak of
// some people or some times only.
func comparisons() []comparison {
	return []comparison{
		{"overtime.monthly", "overtime.hours", differsWidely, "", "収例 収入例 給与例 モデル"},
		{"overtime", "overtime.has", func(f text.Fact, a answers) bool { return f.Said == text.Denied && a.is("overtime.has", "yes") }, "", ""},
		{"bonus", "bonus.has", yesOrNo("bonus.has"), "", ""},
		{"bonus.times", "bonus.has", saidThoughNone("bonus.has"), "", ""},
		{"bonus.months", "bonus.has", saidThoughNone("bonus.has"), "", ""},
		{"raise", "raise.has", yesOrNo("raise.has"), "", ""},
		{"commute", "commute.kind", func(f text.Fact, a answers) bool {
			return f.Said == text.Denied && a.is("commute.kind", "capped", "actual", "flat") || f.Said == text.Affirmed && a.is("commute.kind", "none")
		}, "", ""},
		{"car_commute", "place.car", yesOrNo("place.car"), "", ""},
		{"education", "education.need", func(f text.Fact, a answers) bool {
			return (f.Name == "大学" || f.Name == "高校" || f.Name == "専門学校・短大") && a.is("education.need", "none")
		}, "", ""},
		{"experience.years", "experience.need", func(f text.Fact, a answers) bool {
			return f.Said == text.Affirmed && f.Name == "" && a.is("experience.need", "none")
		}, "", ""},
		{"days.weekly", "week.days.lower", func(f text.Fact, a answers) bool {
			lower, upper, ok := a.ends("week.days.lower", "week.days.upper")
			return ok && f.Said != text.Denied && (f.Lower < lower || f.Upper > upper)
		}, "", ""},
		{"days.weekly", "holidays.week", func(f text.Fact, a answers) bool {
			return f.Said == text.Affirmed && f.Lower == f.Upper && f.Lower > 5 && a.is("holidays.week", "every") // two days off every week leave five
		}, "", "月に 隔週 第 週も こと 可 相談 まで 営業 選"},
		{"leave.days", "leave.days", sameNumber("leave.days"), "", "入社 採用と同時 勤続 夏 冬 特別 誕生 平均 取得 消化 計画 連続 病気 リフレッシュ 半日 追加 以上 加え 増え"},
		{"remote", "place.kind", func(f text.Fact, a answers) bool { return f.Said == text.Denied && a.is("place.kind", "home") }, "", "研修"},
		{"remote", "place.kind", func(f text.Fact, a answers) bool {
			return f.Said == text.Affirmed && a.text("place.kind") != "" && !a.is("place.kind", "home")
		}, "完全在宅 フルリモート 完全リモート フルテレワーク", "将来 研修後 慣れ 部門 相談 可能 選 登録型"},
		{"holidays.annual", "holidays.annual", sameNumber("holidays.annual"), "", ""},
		{"holidays.weekday", "holidays.days", worksOnDayOff, "", ""},
		{"retire.pay", "retire.pay", yesOrNo("retire.pay"), "", ""},
		{"retirement.age", "retire.age", sameNumber("retire.age"), "", ""},
		{"rehire.age", "rehire.age", sameNumber("rehire.age"), "", ""},
		{"interview.times", "selection.interviews", sameNumber("selection.interviews"), "", ""},
		{"openings", "class.count", sameNumber("class.count"), "", ""},
		{"contract.months", "contract.length", func(f text.Fact, a answers) bool {
			return f.Said == text.Affirmed && (a.is("contract.term", "open") || sameNumber("contract.length")(f, a)) ||
				f.Said == text.Denied && a.is("contract.term", "long", "short")
		}, "", ""},
		{"contract.renewal", "contract.renew", func(f text.Fact, a answers) bool {
			return f.Said == text.Denied && a.is("contract.renew", "always", "terms") || f.Name != "" && a.is("contract.renew", "none")
		}, "", ""},
		{"trial.months", "trial.length", func(f text.Fact, a answers) bool {
			return f.Said == text.Denied && a.is("trial.has", "yes") || f.Said == text.Affirmed && (a.is("trial.has", "no") || a.is("trial.unit", "month") && sameNumber("trial.length")(f, a))
		}, "", ""},
		{"transfer", "transfer.has", yesOrNo("transfer.has"), "", ""},
		{"insurance", "insurance.kinds", func(f text.Fact, a answers) bool {
			code, known := insuranceCodes()[f.Name]
			return known && f.Said == text.Denied && a.has("insurance.kinds", code)
		}, "", ""},
		{"fixed_overtime.yen", "wage.fixed.has", saidThoughNone("wage.fixed.has"), "", "収例 収入例 給与例 モデル"},
		{"fixed_overtime.hours", "wage.fixed.has", saidThoughNone("wage.fixed.has"), "", "収例 収入例 給与例 モデル"},
		{"pay.monthly", "wage.base.lower", outsidePay, "給 賃金", "例 モデル 手取り 賞与込 諸手当 店長 経験者 資格 大卒 高卒 昇給 正社員 以上可 登用 研修 残業 夜勤"},
		{"pay.hourly", "wage.base.lower", belowPay, "時給 時間給", "例 経験者 資格 時以降 土 日曜 祝 夜 早朝 登用 研修 加え 増 高校"},
		{"break.minutes", "break.minutes", sameNumber("break.minutes"), "", "6時間 ８時間 8時間 ６時間 短時間 のほか 別に 夜 早番 遅番 ごと 午前 午後 仮眠 回 (1) (2) (3) （1） （2） （3） ① ② ③"},
		{"hours.start", "hours.1.start", func(f text.Fact, a answers) bool {
			return f.Said == text.Affirmed && !slices.ContainsFunc(a.spans(), func(s shift) bool { return s.start == f.Lower })
		}, "勤務時間 就業時間 始業 定時", "早番 遅番 夜勤 曜 土 朝礼 面接 短時間 相談 選 例 店 希望"},
		{"licence", "carLicence.need", func(f text.Fact, a answers) bool {
			return f.Said == text.Affirmed && (f.Name == "普通自動車免許" || f.Name == "運転免許") && a.is("carLicence.need", "none")
		}, "必要 必須 要普 をお持ちの方 のある方 を持っている方 に限", "取得 なくて"},
		{"parking", "place.parking", yesOrNo("place.parking"), "", "お客 来客"},
		{"smoking", "place.smoke", func(f text.Fact, a answers) bool {
			return f.Name == "喫煙可" && a.is("place.smoke", "indoor") || (f.Name == "屋内禁煙" || f.Name == "敷地内禁煙") && a.is("place.smoke", "none")
		}, "", "以外 では 屋外"},
		{"housing", "housing", func(f text.Fact, a answers) bool {
			return f.Said == text.Affirmed && a.is("housing", "none") || f.Said == text.Denied && f.Name == "" && a.is("housing", "single", "family", "both")
		}, "社宅 社員寮 独身寮 寮があり 寮あり 寮完備 寮はありません 寮なし 入居できます 入居可", "利用者 入居者 介護 学生 販売 工事 管理 清掃 調理 寮生"},
		{"result.days", "result.interview", sameNumber("result.interview"), "面接", "書類"},
		{"documents", "documents.kinds", func(f text.Fact, a answers) bool {
			return f.Said == text.Affirmed && (f.Name == "職務経歴書" && !a.has("documents.kinds", "career") || f.Name == "履歴書" && !a.has("documents.kinds", "resume")) ||
				f.Said == text.Denied && (f.Name == "職務経歴書" && a.has("documents.kinds", "career") || f.Name == "履歴書" && a.has("documents.kinds", "resume"))
		}, "必要 必須 持参 お送り 送って ご用意 お持ち 提出 不要 いりません", "経験者 ある方 できれば 可能 お客 利用者 添削"},
		{"place", "place.prefecture", func(f text.Fact, a answers) bool {
			at := Prefecture(f.Name)
			return f.Said == text.Affirmed && at != "" && at != a.text("place.prefecture")
		}, "勤務地 就業場所 勤務場所 働", "研修 将来 変更 出張 本社"},
		{"place", "place.kind", func(f text.Fact, a answers) bool { return f.Said == text.Affirmed && a.is("place.kind", "home") }, "勤務地 就業場所 勤務場所", "研修 出社 月に 変更"},
	}
}

func insuranceCodes() map[string]string {
	return map[string]string{"雇用保険": "employment", "労災保険": "accident", "健康保険": "health", "厚生年金": "pension"}
}

// yesOrNo differs where the sentence denies what the answer says there is, or the other way round.
func yesOrNo(field string) func(text.Fact, answers) bool {
	return func(f text.Fact, a answers) bool {
		return f.Said == text.Denied && a.is(field, "yes") || f.Said == text.Affirmed && a.is(field, "no")
	}
}

func saidThoughNone(field string) func(text.Fact, answers) bool {
	return func(f text.Fact, a answers) bool { return f.Said != text.Denied && a.is(field, "no") }
}

// sameNumber differs where one number is said and another answered.
func sameNumber(field string) func(text.Fact, answers) bool {
	return func(f text.Fact, a answers) bool {
		n, ok := a.number(field)
		return ok && f.Said == text.Affirmed && f.Lower != text.Open && f.Lower == f.Upper && f.Lower != n
	}
}

// differsWidely: overtime is told roughly, so only what is far off differs.
func differsWidely(f text.Fact, a answers) bool {
	n, ok := a.number("overtime.hours")
	if a.is("overtime.has", "no") {
		n, ok = 0, true
	}
	const slack = 4.0 // hours a month
	return ok && f.Said == text.Affirmed && f.Lower == f.Upper && math.Abs(f.Lower-n) > slack+n/2
}

func worksOnDayOff(f text.Fact, a answers) bool {
	codes := map[string]string{"月": "mon", "火": "tue", "水": "wed", "木": "thu", "金": "fri", "土": "sat", "日": "sun", "祝": "public"}
	return f.Said == text.Denied && a.is("holidays.week", "every") && slices.ContainsFunc(strings.Fields(f.Name), func(day string) bool { return a.has("holidays.days", codes[day]) })
}

// outsidePay differs where a month's pay is neither within the pay of the form nor near it.
func outsidePay(f text.Fact, a answers) bool {
	lower, _, ok := a.ends("wage.base.lower", "wage.base.upper")
	_, upper, whole := a.total()
	return ok && whole && !a.kind.ByHour() && f.Said == text.Affirmed && f.Lower == f.Upper && (f.Lower < lower || f.Lower > upper)
}

// belowPay differs where pay by the hour lies below what the form gives as the least.
func belowPay(f text.Fact, a answers) bool {
	lower, ok := a.number("wage.base.lower")
	return ok && a.kind.ByHour() && f.Said == text.Affirmed && f.Lower == f.Upper && f.Lower < lower
}
