package posting

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// acrossRules hold answers of several sections against each other.
func acrossRules() []rule {
	return []rule{
		{"contract.title", form.Error, Kinds(), "職業安定法5条の4", findOtherStatusInTitle},
		{"contract.name", form.Warning, byMonth(), "職業安定法5条の4", findRegularName},
		{"contract.untilLength", form.Error, allYear(), "職業安定法5条の3", findShortEnd},
		{"contract.cap", form.Warning, Kinds(), "職業安定法施行規則4条の2第3項（2024年4月から）", findOddCap},
		{"transfer.wide", form.Error, Kinds(), "職業安定法5条の4", findWideScope},
		{"transfer.vague", form.Warning, Kinds(), "職業安定法5条の3", findVagueRange},
		{"place.smokeConflict", form.Warning, Kinds(), "健康増進法・職業安定法施行規則4条の2第3項", findSmokeConflict},
		{"retire.below", form.Error, Kinds(), "職業安定法5条の4", findEndBelowRetirement},
		{"retire.term", form.Warning, toAll(), "職業安定法5条の4", findPayBeyondTerm},
		{"season.begun", form.Warning, bySeason(), "職業安定法5条の4", findBegunSeason},
		{"holidays.count", form.Warning, byMonth(), "職業安定法5条の4", findFewForFixedDays},
		{"week.count", form.Error, byHour(), "職業安定法5条の4", findMoreThanAWeek},
		{"graduate.noteYear", form.Error, ofSchools(), "職業安定法5条の4", findOtherGraduation},
	}
}

var (
	titleRegular   = regexp.MustCompile(`(^|[^準])(正社員|正職員|正規職員|正規雇用|正規社員)`)
	titleOther     = regexp.MustCompile(`契約社員|契約職員|嘱託|臨時(社員|職員)|パート(タイマー|社員|職員)?([）)】\]・／/、]|$)|アルバイト|有期雇用|派遣社員|派遣スタッフ`)
	ofOthers       = regexp.MustCompile(`(正社員|パート|アルバイト|契約社員|派遣社員|派遣スタッフ).{0,10}(の|を)(採用|募集|管理|教育|紹介|指導|サポート|登録|手配)`)
	limitedRegular = regexp.MustCompile(`短時間|限定`)
	becomes        = regexp.MustCompile(`(正社員|正職員|正規職員|正規雇用|正規社員)(への?|に)?(登用|転換|以外|になれ|を目指|候補|化|同様|並み|並の|実績|の補助|のサポート|の指導)`)
)

// findOtherStatusInTitle: the title is what people search for, so it may not promise another status.
func findOtherStatusInTitle(a answers, _ circumstances) []finding {
	title := folded(a.text("work.title"))
	rest := ofOthers.ReplaceAllString(becomes.ReplaceAllString(title, ""), "")
	status := a.text("contract.status")
	if status == "" || (titleRegular.MatchString(rest) && titleOther.MatchString(rest)) {
		return nil
	}
	switch {
	case status != "regular" && titleRegular.MatchString(rest):
		return one("職種に正社員とありますが、雇用形態は正社員ではありません。どちらかを修正してください。",
			"The title speaks of a regular employee, but the status is another. Correct one of them.", "work.title", "contract.status")
	case status == "regular" && titleOther.MatchString(rest):
		return one(fmt.Sprintf("職種に「%s」とありますが、雇用形態は正社員です。どちらかを修正してください。", titleOther.FindString(rest)),
			"The title speaks of another status than the regular employee that is chosen. Correct one of them.", "work.title", "contract.status")
	}
	return nil
}

func findRegularName(a answers, _ circumstances) []finding {
	name := folded(a.text("contract.name"))
	if !titleRegular.MatchString(name) || becomes.MatchString(name) || limitedRegular.MatchString(name) {
		return nil
	}
	return one(fmt.Sprintf("正社員以外の名称が「%s」です。正社員と思われないか、雇用形態が正しいか確認してください。", a.text("contract.name")),
		"The name of this status sounds like a regular employee. Please confirm the name and the status.", "contract.name", "contract.status")
}

// firstTermOnly tells that the first contract is shorter than the following ones.
var firstTermOnly = regexp.MustCompile(`初回|最初の契約|初年度|年度末|以後|以降|2回目|次回|更新後|当初`)

// findShortEnd: a contract that has not begun cannot be longer than what is left until its last day.
func findShortEnd(a answers, c circumstances) []finding {
	until, err := era.Parse(a.text("contract.until"))
	months, ok := a.number("contract.length")
	if err != nil || !ok || !c.today.Before(until) {
		return nil
	}
	const daysAMonth = 365.0 / 12
	left := float64(c.today.DaysUntil(until)) / daysAMonth
	// A month may have begun already while the posting was written.
	if left > months-1 || firstTermOnly.MatchString(folded(a.text("contract.criteria")+a.text("notes.text")+a.text("contract.capText"))) {
		return nil
	}
	return one(fmt.Sprintf("契約期間は%sか月ですが、終わりの日まで約%sか月しかありません。どちらかを修正するか、初回だけ短いなら特記事項に入力してください。", short(months), short(roundTenth(left))),
		fmt.Sprintf("The contract lasts %s months, but its last day is %s months away. Correct one of them, or say in the notes that the first contract is shorter.", short(months), short(roundTenth(left))),
		"contract.until", "contract.length")
}

var (
	capYears  = regexp.MustCompile(`(通算|合計|最長|上限)[^0-9]{0,8}([0-9]+)(年|か月|ヶ月|カ月|ケ月)`)
	anyNumber = regexp.MustCompile(`[0-9一二三四五六七八九十]`)
	capTimes  = regexp.MustCompile(`更新[^0-9]{0,6}([0-9]+)回`)
)

// findOddCap holds the total term against the number of renewals, and asks where the text gives neither.
func findOddCap(a answers, _ circumstances) []finding {
	text := folded(a.text("contract.capText"))
	months, ok := a.number("contract.length")
	if text == "" || !a.is("contract.cap", "yes") {
		return nil
	}
	total, times := capYears.FindStringSubmatch(text), capTimes.FindStringSubmatch(text)
	if total == nil && times == nil {
		if anyNumber.MatchString(text) {
			return nil
		}
		return one("更新の上限がわかりません。「通算契約期間5年」「更新4回まで」のように、年数か回数で入力してください。",
			"The limit of renewals is not clear. Give it in years or in times.", "contract.capText")
	}
	if total == nil || !ok {
		return nil
	}
	whole, err1 := strconv.Atoi(total[2])
	if total[3] == "年" {
		whole *= 12
	}
	if err1 == nil && float64(whole) < months {
		return one(fmt.Sprintf("通算の上限%sが、1回の契約期間%sか月より短くなっています。どちらが正しいか確認してください。", total[2]+total[3], short(months)),
			fmt.Sprintf("The limit of all contracts is below the %s months of one. Please confirm which is right.", short(months)), "contract.capText", "contract.length")
	}
	if times == nil {
		return nil
	}
	count, err2 := strconv.Atoi(times[1])
	reached := float64(count)*months + months
	if err1 != nil || err2 != nil || math.Abs(reached-float64(whole)) < months {
		return nil
	}
	return one(fmt.Sprintf("%sか月の契約を%s回更新すると通算%sか月になり、通算の上限と合いません。どちらが正しいか確認してください。", short(months), times[1], short(reached)),
		fmt.Sprintf("A contract of %s months renewed %s times makes %s months, which is not the total given. Please confirm.", short(months), times[1], short(reached)),
		"contract.capText", "contract.length")
}

var (
	wholeCountry = regexp.MustCompile(`全国|国内外|海外|日本各地`)
	saysNone     = regexp.MustCompile(`(なし|無し|ない|ありません|除く|以外)`)
)

// findWideScope: who is never moved away cannot be sent to work all over the country.
func findWideScope(a answers, _ circumstances) []finding {
	scope := folded(a.text("place.scope"))
	words := wholeCountry.FindString(scope)
	if !a.is("transfer.has", "no") || words == "" || saysNone.MatchString(scope) {
		return nil
	}
	return one(fmt.Sprintf("転勤の可能性が「なし」ですが、就業場所の変更の範囲に「%s」とあります。どちらかを修正してください。", words),
		"Nobody is to be transferred, yet the scope of places is the whole country. Correct one of them.", "transfer.has", "place.scope")
}

var vagueRange = regexp.MustCompile(`^(未定|なし|無し|あり|有り?|その他|不明|特になし|会社(の|が)(指示|命令|決め|定め|判断|都合)(る|た|による|により|に従う|に従います)?(ところ|範囲|場所|所)?(による)?|応相談|相談|都度.*|場合による|状況による|場合により.*|考慮します)$`)

func findVagueRange(a answers, _ circumstances) []finding {
	if !vagueRange.MatchString(folded(a.text("transfer.range"))) {
		return nil
	}
	return one("転勤の範囲がわかりません。「県内の各店舗」「九州の営業所」のように、どこまでかを書けるか確認してください。",
		"The range of transfers is not clear. Please confirm whether you can say how far.", "transfer.range")
}

var (
	smokesInside    = regexp.MustCompile(`喫煙可|分煙|喫煙(室|ルーム|スペース|席)(あり|有|設置|を設)|全面喫煙|席で喫煙`)
	smokesElsewhere = regexp.MustCompile(`屋外|敷地外|別棟|なし|ありません`)
	bansSmoking     = regexp.MustCompile(`(屋内|全館|全面|敷地内|館内|店内)(は)?(完全|全面)?禁煙`)
)

func findSmokeConflict(a answers, _ circumstances) []finding {
	note := folded(a.text("place.smokeNote"))
	switch {
	case a.is("place.smoke", "indoor") && smokesInside.MatchString(note) && !smokesElsewhere.MatchString(note):
		return one("受動喫煙対策が「屋内禁煙」ですが、特記事項では屋内で喫煙できるように読めます。どちらが正しいか確認してください。",
			"Smoking is banned indoors, yet the note sounds as if it were possible. Please confirm which is right.", "place.smokeNote", "place.smoke")
	case a.is("place.smoke", "none") && bansSmoking.MatchString(note):
		return one("受動喫煙対策が「なし（喫煙可）」ですが、特記事項に禁煙とあります。どちらが正しいか確認してください。",
			"Smoking is allowed, yet the note says that it is banned. Please confirm which is right.", "place.smoke", "place.smokeNote")
	}
	return nil
}

// findEndBelowRetirement: re-employment and extension begin at the retirement age, so they cannot end below it.
func findEndBelowRetirement(a answers, _ circumstances) []finding {
	retire, ok := a.number("retire.age")
	if !ok || !a.is("retire.age.has", "yes") {
		return nil
	}
	for _, kind := range []struct{ key, ja, en string }{{"rehire", "再雇用", "Re-employment"}, {"extend", "勤務延長", "Extension"}} {
		if upper, has := a.number(kind.key + ".age"); has && a.is(kind.key+".has", "yes") && upper < retire {
			return one(fmt.Sprintf("%sの上限年齢%s歳が、定年の%s歳より低くなっています。どちらかを修正してください。", kind.ja, short(upper), short(retire)),
				fmt.Sprintf("%s ends at %s, below the retirement age of %s. Correct one of them.", kind.en, short(upper), short(retire)), kind.key+".age", "retire.age")
		}
	}
	return nil
}

// findPayBeyondTerm: a retirement allowance after more years than the contract can last, renewals included, is promised to nobody.
func findPayBeyondTerm(a answers, _ circumstances) []finding {
	years, ok1 := a.number("retire.years")
	months, ok2 := a.number("contract.length")
	if !ok1 || !ok2 || !a.is("retire.pay", "yes") || !a.is("contract.renew", "none") || years*12 <= months {
		return nil
	}
	return one(fmt.Sprintf("退職金は勤続%s年以上ですが、契約は%sか月で更新もありません。この求人で退職金があるか確認してください。", short(years), short(months)),
		fmt.Sprintf("The retirement allowance needs %s years, but the contract ends after %s months without renewal. Please confirm that there is one.", short(years), short(months)),
		"retire.pay", "retire.years", "contract.length")
}

func findBegunSeason(a answers, c circumstances) []finding {
	from, until, ok := a.season()
	if !ok || !from.Before(c.today) || !c.today.Before(until) {
		return nil
	}
	return one("就業開始日が過ぎています。これから働き始める日に修正するか、このままでよいか確認してください。",
		"The season has begun. Enter the day from which people can start, or confirm.", "season.from", "season.until")
}

// findFewForFixedDays: days of the week that are always off make 52 days off a year each, public holidays some more.
func findFewForFixedDays(a answers, _ circumstances) []finding {
	off, ok := a.number("holidays.annual")
	days := strings.Fields(a.text("holidays.days"))
	least := 0.0
	for _, day := range days {
		switch day {
		case "public":
			least += 10 // 16 a year, of which some fall on a weekend
		case "other":
		default:
			least += 52
		}
	}
	if !ok || off >= least {
		return nil
	}
	return one(fmt.Sprintf("選んだ曜日と祝日がいつも休みなら、年間休日は少なくとも%s日になります。%s日でよいか確認してください。", short(least), short(off)),
		fmt.Sprintf("The days that are always off make at least %s a year, not %s. Please confirm.", short(least), short(off)), "holidays.annual", "holidays.days")
}

func findMoreThanAWeek(a answers, _ circumstances) []finding {
	work, ok := a.number("week.days.lower")
	off := 0.0
	for _, day := range strings.Fields(a.text("holidays.days")) {
		if day != "public" && day != "other" {
			off++
		}
	}
	if !ok || work+off <= 7 {
		return nil
	}
	return one(fmt.Sprintf("週%s日働くのに、毎週休む曜日が%s日あります。どちらかを修正してください。", short(work), short(off)),
		fmt.Sprintf("%s days of work a week and %s days that are always off do not fit. Correct one of them.", short(work), short(off)), "week.days.lower", "holidays.days")
}

var graduatesIn = regexp.MustCompile(`(20[0-9]{2})年(の)?(3月|春)?(に|の)?(大学)?(を)?(卒業|新卒|卒(の|見込))`)

func findOtherGraduation(a answers, _ circumstances) []finding {
	year, ok := a.number("graduate.year")
	m := graduatesIn.FindStringSubmatch(folded(a.text("graduate.note")))
	if !ok || m == nil || m[1] == short(year) || strings.Contains(folded(a.text("graduate.note")), short(year)+"年") {
		return nil
	}
	return one(fmt.Sprintf("卒業する年は%s年ですが、「%s」と書かれています。どちらかを修正してください。", short(year), m[0]),
		fmt.Sprintf("The year of graduation is %s, yet the note says another. Correct one of them.", short(year)), "graduate.note", "graduate.year")
}
