package posting

import (
	"fmt"
	"math"
	"regexp"
	"slices"

	"kyujindesk/backend/form"
)

func minorRules() []rule {
	return []rule{
		{"minors.work", form.Error, toAll(), "労働基準法62条・年少者労働基準規則8条・警備業法14条など", findWorkTooYoung},
		{"minors.night", form.Error, toAll(), "労働基準法61条", findNightTooYoung},
		{"minors.open", form.Warning, toAll(), "労働基準法61条・労働施策総合推進法施行規則1条の3第1項2号", findNightOpenToMinors},
		{"minors.system", form.Error, toAll(), "労働基準法60条", findSystemTooYoung},
		{"minors.child", form.Error, toAll(), "労働基準法56条", findChild},
	}
}

var (
	invitesMinors = regexp.MustCompile(`(高校生|中学生|1[5-7](歳|才)(以上)?)(の)?(方|応募|アルバイト)?(も|でも|の|を|が|は)?.{0,6}(歓迎|OK|応募(も|でき|を|いただ|可)|受け?付け|働け|働き|働いて|活躍|大丈夫|募集|同じ時間|可能|可(。|$|、|です))`)
	noMinors      = regexp.MustCompile(`(高校生|中学生|1[5-7](歳|才)).{0,14}(不可|できません|受け?付けて(い|おり)ません|受け?付けません|募集して(い|おり)ません|お断り|ご遠慮|除く|除き|以外|認めていません|働けません|時まで|卒業)`)
)

// minors says where people below 18 are invited, and in which words; nothing where the work is for people of 18 and more.
func (a answers) minors() (field, words string) {
	if lower, ok := a.number("age.lower"); ok && a.is("age.limit", "limited") {
		if lower < 18 {
			return "age.lower", short(lower) + "歳"
		}
		return "", ""
	}
	for _, key := range []string{"work.title", "work.content", "hours.note", "wage.other", "notes.text", "selection.note", "experience.text", "age.note"} {
		text := folded(a.text(key))
		if words := invitesMinors.FindString(text); words != "" && !noMinors.MatchString(text) {
			return key, words
		}
	}
	return "", ""
}

func findWorkTooYoung(a answers, _ circumstances) []finding {
	field, words := a.minors()
	if field == "" {
		return nil
	}
	for _, n := range a.work.all() {
		if n.forAdults() {
			return one(
				fmt.Sprintf("「%s」の仕事は18歳未満の人にはさせられません（%s）。「%s」を修正し、18歳以上としてください。", n.word, n.law, words),
				fmt.Sprintf("The work “%s” is for people of 18 and more. Correct the text or the age.", n.word), field, n.field,
			)
		}
	}
	return nil
}

// atNight says whether a 就業時間 touches the hours from 22 to 5.
func (s shift) atNight() bool {
	end := math.Round((s.start + s.gross) * 60)
	return s.start < 5 || end > 22*60
}

func findNightTooYoung(a answers, _ circumstances) []finding {
	field, words := a.minors()
	shifts := a.shifts()
	if field == "" || !onlyAtNight(shifts) {
		return nil
	}
	return one(
		fmt.Sprintf("午後10時から午前5時までは、18歳未満の人を働かせられません。「%s」を修正し、18歳以上としてください。", words),
		"People below 18 may not work between 22:00 and 5:00. Correct the text or the age.", field, shifts[0].startKey,
	)
}

// onlyAtNight says whether there is no shift that keeps clear of the night.
func onlyAtNight(shifts []shift) bool {
	return len(shifts) > 0 && !slices.ContainsFunc(shifts, func(s shift) bool { return !s.atNight() })
}

// mostlyAtNight says whether more than half of every shift lies in the night: such work is for people of 18 and more alone, whatever is agreed.
func mostlyAtNight(shifts []shift) bool {
	return len(shifts) > 0 && !slices.ContainsFunc(shifts, func(s shift) bool {
		end := s.start + s.gross
		night := max(0, min(end, 5)-s.start) + max(0, min(end, 29)-max(s.start, 22))
		return night <= s.gross/2
	})
}

// nightReason is why work of the night is for people of 18 and more.
const nightReason = "午後10時から午前5時までの勤務があるため、労働基準法61条により18歳以上の方に限ります。"

// findNightOpenToMinors: where every shift lies mostly in the night, an age of 18 is a limit that the law gives, and is to be said.
func findNightOpenToMinors(a answers, _ circumstances) []finding {
	shifts := a.shifts()
	if !a.is("age.limit", "none") || !mostlyAtNight(shifts) || adultsOnly.MatchString(folded(a.text("notes.text")+a.text("work.content")+a.text("hours.note")+a.text("selection.note"))) {
		return nil
	}
	f := one(
		"どの就業時間も大半が午後10時から午前5時までで、18歳未満の人は働けません。年齢制限を18歳以上（法令の規定、2号）にしてください。",
		"Most of every shift lies between 22:00 and 5:00, when people below 18 may not work. Limit the age to 18 or more (no. 2, by law).", "age.limit", shifts[0].startKey,
	)
	return repaired(f, "18歳以上（2号）にする", "Limit to 18 or more", form.Values{"age.limit": "limited", "age.lower": "18", "age.upper": "", "age.reason": "2", "age.note": nightReason})
}

// adultsOnly is how a text says that people below 18 are not meant.
var adultsOnly = regexp.MustCompile(`(18|１８|十八)(歳|才)以上|(18|１８)(歳|才)未満.{0,12}(不可|できません|働けません|除)|高校生.{0,8}(不可|できません|働けません|入れません|お断り|ご遠慮|除)`)

func findSystemTooYoung(a answers, _ circumstances) []finding {
	field, words := a.minors()
	if field == "" || !a.is("hours.system", "flex", "month", "year", "week") {
		return nil
	}
	return one(
		fmt.Sprintf("変形労働時間制やフレックスタイム制は、18歳未満の人には使えません。「%s」を修正するか、労働時間制度を「通常」にしてください。", words),
		"Averaged hours and flextime may not be used for people below 18. Correct the text, the age or the system of hours.", field, "hours.system",
	)
}

var invitesPupils = regexp.MustCompile(`中学生(の)?(方|応募|アルバイト)?(も|でも|の|を|が)?.{0,6}(歓迎|OK|応募(も|でき|を|可)|受け?付け|働け|働い|募集|可能|可(。|$|、|です))`)

// findChild: nobody works before the end of lower secondary school; the permits for light work are not for factories and sites.
func findChild(a answers, _ circumstances) []finding {
	if a.work.is(traitArtist) {
		return nil
	}
	for _, key := range []string{"work.title", "work.content", "notes.text", "selection.note", "hours.note"} {
		text := folded(a.text(key))
		if words := invitesPupils.FindString(text); words != "" && !noMinors.MatchString(text) {
			return one(fmt.Sprintf("中学校を卒業する年度の終わりまで、子どもを働かせることはできません。「%s」を除いてください。", words),
				"Children may not work before they have left lower secondary school. Remove these words.", key)
		}
	}
	return nil
}
