package posting

import (
	"fmt"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
)

func insuranceRules() []rule {
	return []rule{
		{"insurance.accident", form.Error, Kinds(), "労働者災害補償保険法3条", findNoAccident},
		{"insurance.employment", form.Error, Kinds(), "雇用保険法6条", findNoEmployment},
		{"insurance.notEmployed", form.Warning, byHour(), "雇用保険法6条", findNeedlessEmployment},
		{"insurance.social", form.Warning, Kinds(), "健康保険法3条・厚生年金保険法9条", findNoSocial},
		{"insurance.notSocial", form.Warning, byHour(), "健康保険法3条1項9号・厚生年金保険法12条5号", findNeedlessSocial},
		{"retire.65", form.Error, Kinds(), "高年齢者雇用安定法9条", findNoWorkUntil65},
	}
}

func findNoAccident(a answers, _ circumstances) []finding {
	if a.text("insurance.kinds") == "" || a.has("insurance.kinds", "accident") || a.has("insurance.kinds", "public") {
		return nil
	}
	f := one("労災保険は、働く人を1人でも雇えば加入します。加入保険等で「労災」を選んでください。",
		"Workers' accident insurance covers everybody you employ. Choose it.", "insurance.kinds")
	return repaired(f, "「労災」を加える", "Add it", a.insured("accident"))
}

// insured is the choice of insurances with some more.
func (a answers) insured(more ...string) form.Values {
	kinds := a.text("insurance.kinds")
	for _, m := range more {
		if !a.has("insurance.kinds", m) {
			kinds += " " + m
		}
	}
	return form.Values{"insurance.kinds": a.form.Settle("insurance.kinds", kinds)}
}

// employmentHours is from how many hours a week 雇用保険 holds: 20, and 10 from 2028-10-01 (令和6年法律26号).
func employmentHours(today era.Date) float64 {
	if today.Before(era.Date{Y: 2028, M: 10, D: 1}) {
		return 20
	}
	return 10
}

func findNoEmployment(a answers, c circumstances) []finding {
	if a.text("insurance.kinds") == "" || a.has("insurance.kinds", "employment") || a.has("insurance.kinds", "public") || a.is("contract.term", "daily") || a.shortSeason(30) {
		return nil
	}
	least := employmentHours(c.today)
	if a.kind.ByHour() {
		if hours, _, ok := a.weeklyHours(); !ok || hours < least {
			return nil
		}
	}
	f := one(fmt.Sprintf("週%s時間以上働く人は雇用保険に加入します。加入保険等で「雇用」を選んでください。", short(least)),
		fmt.Sprintf("People who work %s hours a week or more must be enrolled in employment insurance. Select it.", short(least)), "insurance.kinds", "week.days.lower")
	if !a.kind.ByHour() {
		f[0].fields = f[0].fields[:1]
	}
	return repaired(f, "「雇用」を加える", "Add it", a.insured("employment"))
}

func findNeedlessEmployment(a answers, c circumstances) []finding {
	_, hours, ok := a.weeklyHours()
	least := employmentHours(c.today)
	if !a.kind.ByHour() || !ok || hours >= least || !a.has("insurance.kinds", "employment") {
		return nil
	}
	return one(fmt.Sprintf("週の労働時間は長くても%s時間で、雇用保険に加入する%s時間に届きません。加入保険か時間を確認してください。", short(roundTenth(hours)), short(least)),
		fmt.Sprintf("At most %s hours a week are below the %s hours of employment insurance. Please confirm.", short(roundTenth(hours)), short(least)),
		"insurance.kinds", "week.days.upper")
}

// shortSeason says whether the work is a season's of up to four months, or of fewer hours a week than some: neither is in 雇用保険
// (雇用保険法6条3号・38条1項), and the short one is not in 健康保険 and 厚生年金 either (健康保険法3条1項4号).
func (a answers) shortSeason(hours float64) bool {
	months, ok := a.number("contract.length")
	_, week, known := a.weeklyHours()
	return a.kind.BySeason() && (ok && months <= 4 || known && week < hours)
}

// shortTerm says whether the contract lasts two months at most and is not renewed, which keeps it out of 健康保険 and 厚生年金
// (健康保険法3条1項2号).
func (a answers) shortTerm() bool {
	months, ok := a.number("contract.length")
	return ok && months <= 2 && a.is("contract.renew", "none")
}

// socialSize is from how many people on a business must insure those of 20 hours a week (令和7年法律74号).
func socialSize(today era.Date) int {
	size := 51
	for _, step := range []struct {
		year, size int
	}{{2027, 36}, {2029, 21}, {2032, 11}, {2035, 1}} {
		if !today.Before(era.Date{Y: step.year, M: 10, D: 1}) {
			size = step.size
		}
	}
	return size
}

// findNoSocial only warns, because small private businesses and firms of up to 50 people have other rules.
func findNoSocial(a answers, c circumstances) []finding {
	if a.text("insurance.kinds") == "" || (a.has("insurance.kinds", "health") && a.has("insurance.kinds", "pension")) ||
		a.has("insurance.kinds", "public") || a.is("contract.term", "daily") || a.shortSeason(0) || a.shortTerm() {
		return nil
	}
	ja, en := "フルタイムで働く人は、法人なら健康保険と厚生年金に加入します。", "Full-time staff of a corporation must be enrolled in health and pension insurance. "
	if a.kind.ByHour() {
		hours, _, ok := a.weeklyHours()
		if !ok || hours < 20 {
			return nil
		}
		size := socialSize(c.today)
		ja = fmt.Sprintf("週20時間以上働く人は、従業員%d人以上の会社なら健康保険と厚生年金に加入します。", size)
		en = fmt.Sprintf("People who work 20 hours a week or more must be enrolled in health and pension insurance in companies of %d or more. ", size)
		if hours >= 30 {
			ja, en = "週30時間以上働く人は、法人なら健康保険と厚生年金に加入します。", "People who work 30 hours a week or more must be enrolled in health and pension insurance in a corporation. "
		}
	}
	f := one(ja+"加入しない事業所か確認してください。", en+"Please confirm that this does not hold for you.", "insurance.kinds")
	return repaired(f, "「健康」と「厚生年金」を加える", "Add both", a.insured("health", "pension"))
}

func findNeedlessSocial(a answers, _ circumstances) []finding {
	_, hours, ok := a.weeklyHours()
	if !ok || hours >= 20 || (!a.has("insurance.kinds", "health") && !a.has("insurance.kinds", "pension")) {
		return nil
	}
	return one(fmt.Sprintf("週の労働時間は長くても%s時間で、健康保険と厚生年金に加入する20時間に届きません。加入保険か時間を確認してください。", short(roundTenth(hours))),
		fmt.Sprintf("At most %s hours a week are below the 20 hours of health and pension insurance. Please confirm.", short(roundTenth(hours))),
		"insurance.kinds", "week.days.upper")
}

func findNoWorkUntil65(a answers, _ circumstances) []finding {
	found := []finding{}
	for _, p := range establishment.WorkUntil65(a.values) {
		found = append(found, finding{fields: p.Fields, message: p.Message})
	}
	return found
}
