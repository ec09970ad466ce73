package posting

import (
	"fmt"
	"math"
	"regexp"

	"kyujindesk/backend/form"
)

func minorRules() []rule {
	return []rule{
		{"minors.work", form.Error, toAll(), "労働基準法62条・年少者労働基準規則8条・警備業法14条など", findWorkTooYoung},
		{"minors.night", form.Error, toAll(), "労働基準法61条", findNightTooYoung},
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
				fmt.Sprintf("「%s」の仕事は18歳未満の人にはさせられません（%s）。「%s」を直し、18歳以上としてください。", n.word, n.law, words),
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
	if field == "" || len(shifts) == 0 {
		return nil
	}
	for _, s := range shifts {
		if !s.atNight() {
			return nil
		}
	}
	return one(
		fmt.Sprintf("午後10時から午前5時までは、18歳未満の人を働かせられません。「%s」を直し、18歳以上としてください。", words),
		"People below 18 may not work between 22:00 and 5:00. Correct the text or the age.", field, shifts[0].startKey,
	)
}

func findSystemTooYoung(a answers, _ circumstances) []finding {
	field, words := a.minors()
	if field == "" || !a.is("hours.system", "flex", "month", "year", "week") {
		return nil
	}
	return one(
		fmt.Sprintf("変形労働時間制やフレックスタイム制は、18歳未満の人には使えません。「%s」を直すか、就業時間の型を「通常」にしてください。", words),
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
