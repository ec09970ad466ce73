package posting

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"kyujindesk/backend/form"
)

// systemRules hold the system of hours against the work and its own limits.
func systemRules() []rule {
	return []rule{
		{"hours.discretion", form.Error, Kinds(), "労働基準法38条の3・38条の4", findBannedDiscretion},
		{"hours.discretionAsk", form.Warning, Kinds(), "労働基準法38条の3・38条の4", findDoubtfulDiscretion},
		{"hours.consent", form.Error, Kinds(), "労働基準法施行規則24条の2の2第3項1号（2024年4月から）", findNoConsent},
		{"hours.outside", form.Warning, Kinds(), "労働基準法38条の2", findInsideWork},
		{"hours.weekSystem", form.Error, Kinds(), "労働基準法32条の5・施行規則12条の5", findBannedWeekSystem},
		{"hours.weekAsk", form.Warning, Kinds(), "労働基準法32条の5・施行規則12条の5", findDoubtfulWeekSystem},
		{"hours.yearLimits", form.Error, Kinds(), "労働基準法32条の4・施行規則12条の4", findYearOverLimits},
		{"hours.shiftDay", form.Warning, Kinds(), "労働基準法32条2項・32条の2", findLongShift},
		{"hours.core", form.Warning, Kinds(), "労働基準法32条の3", findAllCore},
		{"hours.span", form.Warning, Kinds(), "自動車運転者の労働時間等の改善のための基準（2024年4月から）", findLongSpan},
	}
}

// plansOrDesigns are words of a title with which the work may be one of those for 裁量労働制.
var plansOrDesigns = regexp.MustCompile(`企画|研究|開発|設計|デザイ|編集|記者|調査|分析|戦略|プロデュー|ディレク|コンサル|アナリスト|アーキテクト|M&A`)

// discretionary says whether the work is known as possible for 裁量労働制, or known as impossible.
func (a answers) discretionary() (possible, impossible bool) {
	title := folded(a.text("work.title"))
	switch {
	case a.work.is(traitNoDiscretion) && !a.work.is(traitDiscretion):
		return false, !plansOrDesigns.MatchString(title)
	case len(a.work.titles) > 0 && a.work.titles[0].traits != nil:
		return !a.work.titles[0].has(traitNoDiscretion), a.work.titles[0].has(traitNoDiscretion)
	}
	return a.work.is(traitDiscretion), false
}

func findBannedDiscretion(a answers, _ circumstances) []finding {
	if _, impossible := a.discretionary(); !impossible || !a.is("hours.system", "discretion") {
		return nil
	}
	return one("裁量労働制は、研究開発、情報処理の設計、企画など、法令が定める仕事だけに使えます。就業時間の労働時間制度を選び直してください。",
		"Discretionary work is only for the kinds of work that the law lists, such as research, system design and planning. Choose another system.", "hours.system", "work.title")
}

func findDoubtfulDiscretion(a answers, _ circumstances) []finding {
	if possible, impossible := a.discretionary(); possible || impossible || !a.is("hours.system", "discretion") {
		return nil
	}
	return one("裁量労働制は、法令が定める仕事だけに使えます。この仕事があてはまるか確認してください。",
		"Discretionary work is only for the kinds of work that the law lists. Please confirm that this is one.", "hours.system", "work.title")
}

var withoutConsent = regexp.MustCompile(`同意(は|を|が|なし|の有無|しない).{0,10}(要り?ません|不要|いりません|なし|無し|得ません|得ない|求めません|問いません|必要ありません|必要なく|なくても|で適用|かかわらず|関係なく|不利益)`)

func findNoConsent(a answers, _ circumstances) []finding {
	if !a.is("hours.system", "discretion") || !withoutConsent.MatchString(folded(a.text("hours.note"))) {
		return nil
	}
	return one("裁量労働制には本人の同意が必要です。同意しない人を不利に扱うこともできません。特記事項の文を修正してください。",
		"Discretionary work needs the person's consent, and nobody may suffer for refusing. Correct the note.", "hours.note", "hours.system")
}

var goesOut = regexp.MustCompile(`訪問|外勤|外回り|営業|出張|巡回`)

func findInsideWork(a answers, _ circumstances) []finding {
	if !a.is("hours.system", "outside") || !a.work.is(traitInside) || goesOut.MatchString(folded(a.text("work.title")+a.text("work.content"))) {
		return nil
	}
	return one("事業場外みなし労働時間制は、外で働き、時間を算定しにくい仕事だけに使えます。この仕事があてはまるか確認してください。",
		"Deemed hours outside the workplace are for outside work whose hours are hard to count. Please confirm that this is such work.", "hours.system", "work.content")
}

// staffSaid are numbers of people at the workplace in a text.
var staffSaid = regexp.MustCompile(`(従業員|スタッフ|社員|店員|職員)(数)?(は|が|、|:)?(約|全員で|全部で|合わせて)?([0-9]+)(名|人)`)

// manyStaff says whether the text speaks of 30 people or more.
func (a answers) manyStaff() bool {
	for _, m := range staffSaid.FindAllStringSubmatch(folded(a.text("work.content")+a.text("notes.text")+a.text("hours.note")), -1) {
		if n, err := strconv.Atoi(m[5]); err == nil && n >= 30 {
			return true
		}
	}
	return false
}

func findBannedWeekSystem(a answers, _ circumstances) []finding {
	if !a.is("hours.system", "week") {
		return nil
	}
	if a.work.is(traitNoWeekly) || a.manyStaff() {
		return one("1週間単位の変形労働時間制は、30人未満の小売業、旅館、料理店、飲食店だけに使えます。就業時間の労働時間制度を選び直してください。",
			"Hours set week by week are only for shops, inns and restaurants of fewer than 30 people. Choose another system.", "hours.system", "work.title")
	}
	for _, s := range a.shifts() {
		if s.net > 10 {
			return one("1週間単位の変形労働時間制でも、1日の労働時間は10時間までです。就業時間を修正してください。",
				"Even set week by week a day may have ten hours. Correct the hours.", s.startKey, "hours.system")
		}
	}
	return nil
}

func findDoubtfulWeekSystem(a answers, _ circumstances) []finding {
	if !a.is("hours.system", "week") || a.work.is(traitWeekly) || a.work.is(traitNoWeekly) || a.manyStaff() {
		return nil
	}
	return one("1週間単位の変形労働時間制は、30人未満の小売業、旅館、料理店、飲食店だけに使えます。あてはまるか確認してください。",
		"Hours set week by week are only for shops, inns and restaurants of fewer than 30 people. Please confirm that you are one.", "hours.system", "work.title")
}

// findYearOverLimits: averaged over a year a day may have 10 hours, and a year 280 days of work.
func findYearOverLimits(a answers, _ circumstances) []finding {
	if !a.is("hours.system", "year") {
		return nil
	}
	found := []finding{}
	for _, s := range a.shifts() {
		if s.net > 10 {
			found = append(found, one(fmt.Sprintf("1年単位の変形労働時間制でも、1日の労働時間は10時間までです。休憩を除いて%s時間になる就業時間を修正してください。", short(roundTenth(s.net))),
				fmt.Sprintf("Averaged over a year a day may have ten hours. Correct the %s hours.", short(roundTenth(s.net))), s.startKey, "hours.system")...)
			break
		}
	}
	if off, ok := a.number("holidays.annual"); ok && off < 85 {
		found = append(found, one(fmt.Sprintf("1年単位の変形労働時間制で働く日は年280日までです。年間休日%s日を85日以上にしてください。", short(off)),
			"Averaged over a year 280 days may be worked. Give 85 days off or more.", "holidays.annual", "hours.system")...)
	}
	return found
}

// averaged are words that tell that shifts are averaged over a month or longer.
var averaged = regexp.MustCompile(`変形|平均(し|で|する|40|４０)|1(か|ヶ|カ|ケ)月単位|隔日|宿直|仮眠`)

func findLongShift(a answers, _ circumstances) []finding {
	if !a.is("hours.system", "shift") || a.unlimited() || averaged.MatchString(folded(a.text("hours.note")+a.text("holidays.note")+a.text("notes.text"))) {
		return nil
	}
	for _, s := range a.shifts() {
		if s.net > 8 {
			return one(fmt.Sprintf("休憩を除くと1日%s時間の勤務があります。8時間を超える日には変形労働時間制が必要です。型を選び直すか、特記事項に書いてあるか確認してください。", short(roundTenth(s.net))),
				fmt.Sprintf("A shift has %s hours without the break. More than 8 need hours averaged over a month: choose that system, or confirm that the note says so.", short(roundTenth(s.net))),
				s.startKey, "hours.system")
		}
	}
	return nil
}

// coreSpan is a core time in a note.
var coreSpan = regexp.MustCompile(`コア(タイム|時間)?[は:（(]*(午後)?(?:午前)?([0-9]{1,2})(:|時)([0-9]{2})?分?(?:から|~|〜|～|-|－)(午後)?(?:午前)?([0-9]{1,2})(:|時)([0-9]{2})?`)

// findAllCore: with a core time as long as the day, nobody chooses when to begin and end.
func findAllCore(a answers, _ circumstances) []finding {
	m := coreSpan.FindStringSubmatch(folded(a.text("hours.note")))
	shifts := a.shifts()
	if m == nil || !a.is("hours.system", "flex") || len(shifts) == 0 {
		return nil
	}
	minutes := func(h, min, afternoon string) int {
		hour, _ := strconv.Atoi(h) // the pattern lets digits through alone
		rest, _ := strconv.Atoi(min)
		if afternoon != "" && hour < 12 {
			hour += 12
		}
		return hour*60 + rest
	}
	core := minutes(m[7], m[9], m[6]) - minutes(m[3], m[5], m[2])
	if float64(core) < math.Round(shifts[0].gross*60)-30 {
		return nil
	}
	return one("コアタイムが1日の就業時間とほぼ同じです。フレックスタイム制は始業と終業を本人が決めるものです。コアタイムを短くするか、型が正しいか確認してください。",
		"The core time is as long as the day, but with flextime people choose when to begin and end. Please confirm the core time or the system.", "hours.note", "hours.system")
}

// findLongSpan: a driver's day may last 15 hours from start to end (16 on long hauls), and 22 where days alternate.
func findLongSpan(a answers, _ circumstances) []finding {
	if !a.work.is(traitDriver) {
		return nil
	}
	most := 16.0
	if a.work.is(traitTaxi) || strings.Contains(a.text("holidays.note")+a.text("hours.note")+a.text("work.content"), "隔日") {
		most = 22
	}
	for _, s := range a.shifts() {
		if s.gross > most {
			return one(fmt.Sprintf("始業から終業まで%s時間あり、自動車運転者の1日の拘束時間の限度（%s時間）を超えています。就業時間を確認してください。", short(roundTenth(s.gross)), short(most)),
				fmt.Sprintf("From start to end there are %s hours, more than the %s a driver's day may last. Please confirm the hours.", short(roundTenth(s.gross)), short(most)), s.startKey, "hours.system")
		}
	}
	return nil
}

// has says whether an occupation has a trait.
func (n named) has(trait string) bool {
	return strings.Contains(" "+strings.Join(n.traits, " ")+" ", " "+trait+" ")
}

var permitted = regexp.MustCompile(`(監視|断続的|宿日直|宿直|日直).{0,16}(許可|適用除外)|管理監督者|労働時間(の規定)?(は|の)?適用(除外|されません)`)

// unlimited says whether the limits of hours, breaks and days off do not hold: farms and fishery, managers, and watch-keeping with
// a permit (労働基準法41条).
func (a answers) unlimited() bool {
	return a.work.is(traitFarm) || a.work.permitted
}
