package posting

import (
	"fmt"

	"kyujindesk/backend/form"
)

const ageLaw = "労働施策総合推進法施行規則1条の3第1項"

func ageRules() []rule {
	return []rule{
		{"age.ends", form.Error, toAll(), "労働施策総合推進法9条", findNoEnds},
		{"age.openEnded", form.Error, toAll(), ageLaw, findAgeLimitOfFixedTerm},
		{"age.retirement", form.Error, toAll(), ageLaw + "1号", findRetirementLimit},
		{"age.law", form.Error, toAll(), ageLaw + "2号", findLegalLimit},
		{"age.career", form.Error, toAll(), ageLaw + "3号イ", findCareerLimit},
		{"age.career45", form.Warning, toAll(), ageLaw + "3号イ", findLateCareer},
		{"age.skills", form.Error, toAll(), ageLaw + "3号ロ", findSkillsLimit},
		{"age.senior", form.Warning, toAll(), ageLaw + "3号ニ", findSeniorLimit},
	}
}

func findNoEnds(a answers, _ circumstances) []finding {
	if !a.is("age.limit", "limited") || a.text("age.lower") != "" || a.text("age.upper") != "" {
		return nil
	}
	return one("年齢制限の下限か上限を入力するか、制限しないなら「不問」を選んでください。",
		"Enter the lowest or the highest age, or choose “None”.", "age.lower", "age.upper", "age.limit")
}

// findAgeLimitOfFixedTerm: the reasons 1号, 3号イ and 3号ロ hold for open-ended contracts only.
func findAgeLimitOfFixedTerm(a answers, _ circumstances) []finding {
	if !a.is("age.reason", "1", "3i", "3ro") || !a.is("contract.term", "long", "short", "daily") {
		return nil
	}
	return one("この理由による年齢制限は、雇用期間の定めがない求人だけに認められます。年齢を「不問」にするか、理由を見直してください。",
		"This reason holds for open-ended contracts only. Remove the limit or choose another reason.", "age.reason", "contract.term")
}

func findRetirementLimit(a answers, _ circumstances) []finding {
	if !a.is("age.reason", "1") {
		return nil
	}
	found := []finding{}
	if a.text("age.lower") != "" {
		f := one("定年を理由にするときは、下限を付けられません。下限を消してください。",
			"With the retirement age as reason there can be no lowest age. Clear it.", "age.lower")
		found = append(found, repaired(f, "下限を消す", "Clear the lowest age", form.Values{"age.lower": ""})...)
	}
	if a.is("retire.age.has", "no") {
		return append(found, one("定年制がないので、定年を理由にした年齢制限は付けられません。年齢を「不問」にするか、理由を見直してください。",
			"There is no retirement age, so it cannot be the reason. Remove the limit or choose another reason.", "age.reason", "retire.age.has")...)
	}
	upper, ok1 := a.number("age.upper")
	retire, ok2 := a.number("retire.age")
	// A retirement age of 60 admits people of 59 and less.
	if ok1 && ok2 && upper != retire-1 && upper != retire {
		f := one(fmt.Sprintf("定年は%s歳です。年齢の上限を定年に合わせて%s歳にしてください。", short(retire), short(retire-1)),
			fmt.Sprintf("People retire at %s, so the highest age must be %s.", short(retire), short(retire-1)), "age.upper", "retire.age")
		found = append(found, repaired(f, fmt.Sprintf("%s歳にする", short(retire-1)), "Take that age", form.Values{"age.upper": short(retire - 1)})...)
	}
	return found
}

func findLegalLimit(a answers, _ circumstances) []finding {
	if !a.is("age.reason", "2") || a.text("age.upper") == "" {
		return nil
	}
	f := one("法令の規定を理由にするときは、下限だけを付けられます。上限を消してください。",
		"With a law as reason only a lowest age is possible. Clear the highest.", "age.upper")
	return repaired(f, "上限を消す", "Clear the highest age", form.Values{"age.upper": ""})
}

func findCareerLimit(a answers, _ circumstances) []finding {
	if !a.is("age.reason", "3i") {
		return nil
	}
	found := []finding{}
	if a.text("age.lower") != "" {
		f := one("キャリア形成を理由にするときは、下限を付けられません。下限を消してください。",
			"With a long career as reason there can be no lowest age. Clear it.", "age.lower")
		found = append(found, repaired(f, "下限を消す", "Clear the lowest age", form.Values{"age.lower": ""})...)
	}
	if a.is("experience.need", "must") {
		f := one("キャリア形成を理由にするときは、経験を求められません。経験を「不問」にしてください。",
			"With a long career as reason no experience may be required.", "experience.need", "age.reason")
		found = append(found, repaired(f, "経験を「不問」にする", "Do not ask for experience", form.Values{"experience.need": "none"})...)
	}
	return found
}

func findLateCareer(a answers, _ circumstances) []finding {
	upper, ok := a.number("age.upper")
	if !a.is("age.reason", "3i") || !ok || upper < 45 {
		return nil
	}
	return one("キャリア形成を理由にする上限は、おおむね45歳未満です。この年齢でよいか確認してください。",
		"For a long career the highest age is normally below 45. Please confirm.", "age.upper")
}

func findSkillsLimit(a answers, _ circumstances) []finding {
	if !a.is("age.reason", "3ro") {
		return nil
	}
	lower, ok1 := a.number("age.lower")
	upper, ok2 := a.number("age.upper")
	band := upper - lower + 1
	if ok1 && ok2 && lower >= 30 && upper <= 49 && band >= 5 && band <= 10 {
		return nil
	}
	return one("技能の継承を理由にするときは、30歳から49歳までの中で5歳から10歳の幅にしてください。",
		"To pass on skills the limit must be a band of 5 to 10 years within 30 to 49.", "age.lower", "age.upper")
}

func findSeniorLimit(a answers, _ circumstances) []finding {
	lower, ok := a.number("age.lower")
	if !a.is("age.reason", "3ni") || (ok && lower >= 60 && a.text("age.upper") == "") {
		return nil
	}
	return one("この理由は、60歳以上を対象にするか、国の施策の対象となる人に限るときのものです。あてはまるか確認してください。",
		"This reason is for people aged 60 or over, or for a group named by a state scheme. Please confirm.", "age.lower", "age.reason")
}
