package posting

import (
	"fmt"
	"regexp"
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

const fixedLaw = "職業安定法5条の3・若者雇用促進法の指針（固定残業代）"

func fixedOvertimeRules() []rule {
	return []rule{
		{"fixed.statements", form.Error, Kinds(), fixedLaw, findMissingStatements},
		{"fixed.amount", form.Error, Kinds(), "労働基準法37条", findLowFixedPay},
		{"fixed.hours", form.Warning, Kinds(), "労働基準法36条4項", findManyFixedHours},
		{"fixed.hidden", form.Error, Kinds(), fixedLaw, findHiddenFixedPay},
	}
}

var (
	saysRegardless = regexp.MustCompile(`(有無|発生|超過|残業|時間外).{0,12}(かかわらず|関わらず|拘わらず|問わず|なくても|無くても|ない場合も|無い場合も|ない月も|無い月も)`)
	saysExcess     = regexp.MustCompile(`(超え|超過|超す).{0,24}(支給|支払|払い|払う|追加|別途)`)
)

// statements is the note that says all three things.
func statements(hours float64) string {
	h := short(hours)
	return fmt.Sprintf("時間外労働の有無にかかわらず、月%s時間分の固定残業代として支給し、%s時間を超える時間外労働分は追加で支給します。", h, h)
}

func findMissingStatements(a answers, _ circumstances) []finding {
	hours, ok := a.number("wage.fixed.hours")
	if !a.is("wage.fixed.has", "yes") || !ok {
		return nil
	}
	note := strings.ReplaceAll(jptext.Half(a.text("wage.fixed.note")), "\n", "")
	missing, missingEN := []string{}, []string{}
	if !regexp.MustCompile(`(^|[^0-9.])` + regexp.QuoteMeta(short(hours)) + `時間`).MatchString(note) {
		missing, missingEN = append(missing, fmt.Sprintf("%s時間分であること", short(hours))), append(missingEN, "the hours it covers")
	}
	if !saysRegardless.MatchString(note) {
		missing, missingEN = append(missing, "残業の有無にかかわらず払うこと"), append(missingEN, "that it is paid without overtime too")
	}
	if !saysExcess.MatchString(note) {
		missing, missingEN = append(missing, "超えた分を追加で払うこと"), append(missingEN, "that more overtime is paid extra")
	}
	if len(missing) == 0 {
		return nil
	}
	f := one(fmt.Sprintf("固定残業代の特記事項に、%sを入力してください。", strings.Join(missing, "、")),
		fmt.Sprintf("In the note on fixed overtime pay state %s.", strings.Join(missingEN, "; ")), "wage.fixed.note", "wage.fixed.hours")
	text := strings.TrimSpace(a.text("wage.fixed.note") + "\n" + statements(hours))
	if !fits(text, 3) {
		return f
	}
	return repaired(f, "3点を記載した文例を入力", "Enter a sentence that states all three", form.Values{"wage.fixed.note": text})
}

// countsForOvertime leaves out what the base of overtime pay leaves out (労働基準法施行規則21条).
func countsForOvertime(name string) bool {
	for _, out := range []string{"家族", "扶養", "通勤", "交通費", "別居", "単身", "子女", "教育", "住宅"} {
		if strings.Contains(name, out) {
			return false
		}
	}
	return true
}

// leastFixed is the least that fixed overtime pay may be: hours × hourly pay × 1.25. Where several 就業時間 are given the
// longest counts, so that a finding is certain.
func (a answers) leastFixed() (needed, hours, perHour float64, ok bool) {
	hours, ok1 := a.number("wage.fixed.hours")
	base, ok2 := a.number("wage.base.lower")
	_, monthly, ok3 := a.monthlyHours()
	if !a.is("wage.fixed.has", "yes") || !ok1 || !ok2 || !ok3 {
		return 0, 0, 0, false
	}
	allowance, _ := a.allowances(countsForOvertime)
	if a.kind.ByHour() {
		perHour = base + allowance
		// Part-time amounts are for an hour of work, so a month's worth is spread over its hours.
		return ceilYen(FixedOvertimeLeast(perHour, hours) / monthly), hours, perHour, true
	}
	perHour = HourlyValue(base+allowance, monthly)
	return FixedOvertimeLeast(perHour, hours), hours, perHour, true
}

func findLowFixedPay(a answers, _ circumstances) []finding {
	fixed, ok1 := a.number("wage.fixed.lower")
	needed, hours, perHour, ok2 := a.leastFixed()
	if !ok1 || !ok2 {
		return nil
	}
	if fixed >= needed {
		return nil
	}
	f := one(
		fmt.Sprintf("%s時間分の残業代は、1時間%s円の25%%増しで%s円以上になります。固定残業代の額か時間を修正してください。", short(hours), commas(perHour), commas(needed)),
		fmt.Sprintf("Overtime of %s hours at %s yen plus 25%% is at least %s yen. Correct the amount or the hours.", short(hours), commas(perHour), commas(needed)),
		"wage.fixed.lower", "wage.fixed.hours", "wage.base.lower",
	)
	return repaired(f, fmt.Sprintf("下限を%s円にする", commas(needed)), fmt.Sprintf("Set it to %s yen", commas(needed)), a.raised("wage.fixed.lower", "wage.fixed.upper", needed))
}

func findManyFixedHours(a answers, _ circumstances) []finding {
	hours, ok := a.number("wage.fixed.hours")
	if !ok || hours <= 45 {
		return nil
	}
	return one(fmt.Sprintf("固定残業代が月%s時間分で、時間外労働の原則の上限（月45時間）を超えています。このままでよいか確認してください。", short(hours)),
		fmt.Sprintf("Fixed overtime pay covers %s hours, above the general limit of 45 hours a month. Please confirm.", short(hours)), "wage.fixed.hours")
}

var (
	namesFixedPay  = regexp.MustCompile(`(固定|みなし|定額|見込み?)(の)?(残業|時間外)`)
	deniesFixedPay = regexp.MustCompile(`(固定|みなし|定額|見込み?)(の)?(残業|時間外)([^。\n]{0,8}(なし|無し|ありません|ございません|含みません|含まない)|[^。\n]{0,40}(には(適用し|付き|つき|あり)ません|採用して(おらず|いません|おりません)|導入して(おらず|いません|おりません)|制度は(な|ありま|ございま)|含まれて(い|おり)ません|設けて(い|おり)ません))`)
	holdsOvertime  = regexp.MustCompile(`(残業|時間外)(代|手当|労働分|分)?(を|が|も)?(月?[0-9]+時間分)?(を)?(含む|含み|含んだ|含めた|込み|込$|込[)）]|コミ)`)
	examplePay     = regexp.MustCompile(`例|モデル|年収|月収|平均|実績|含みません|ではありません|ではございません`)
)

// findHiddenFixedPay finds fixed overtime pay that is spoken of but not stated in its own fields.
func findHiddenFixedPay(a answers, _ circumstances) []finding {
	if !a.is("wage.fixed.has", "no") {
		return nil
	}
	keys := []string{"wage.other", "work.content", "notes.text", "work.title"}
	for n := 1; n <= allowances; n++ {
		keys = append(keys, fmt.Sprintf("allowance.%d.name", n))
	}
	for _, key := range keys {
		text := deniesFixedPay.ReplaceAllString(a.text(key), "")
		words := namesFixedPay.FindString(text)
		for sentence := range strings.SplitSeq(strings.ReplaceAll(jptext.Half(text), "\n", "。"), "。") {
			if words == "" && !examplePay.MatchString(sentence) {
				words = holdsOvertime.FindString(sentence)
			}
		}
		if words != "" {
			return one(fmt.Sprintf("「%s」と書かれています。固定残業代は「あり」を選び、専用の欄に額と時間を入力してください。", words),
				"The text speaks of fixed overtime pay. Select “Yes” for it and state its amount and hours in their fields.", "wage.fixed.has", key)
		}
	}
	return nil
}
