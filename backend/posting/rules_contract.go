package posting

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// renewalCriteria is offered where the criteria of renewal are missing.
const renewalCriteria = "契約が終わる時の業務の量、勤務の成績と態度、能力、\n会社の経営の状況により判断します。"

func contractRules() []rule {
	return []rule{
		{"contract.regular", form.Warning, except(append(byHour(), bySeason()...)...), "職業安定法5条の3", findFixedTermRegular},
		{"contract.dispatch", form.Error, toAll(), "職業安定法5条の3", findDispatchMismatch},
		{"contract.dispatchTerm", form.Error, toAll(), "職業安定法5条の3", findDispatchTerm},
		{"contract.length", form.Error, Kinds(), "職業安定法5条の3", findLengthMismatch},
		{"contract.until", form.Error, allYear(), "職業安定法5条の4", findPastEnd},
		{"contract.threeYears", form.Error, Kinds(), "労働基準法14条1項", findLongTerm},
		{"contract.criteriaVague", form.Error, Kinds(), "職業安定法施行規則4条の2第3項（2024年4月から）", findVagueCriteria},
		{"contract.criteria", form.Error, Kinds(), "職業安定法施行規則4条の2第3項（2024年4月から）", findMissingCriteria},
		{"trial.length", form.Warning, Kinds(), "職業安定法5条の3・民法90条", findLongTrial},
		{"trial.term", form.Error, Kinds(), "職業安定法5条の3", findTrialBeyondTerm},
	}
}

func findFixedTermRegular(a answers, _ circumstances) []finding {
	if !a.is("contract.status", "regular") || !a.is("contract.term", "long", "short", "daily") {
		return nil
	}
	return one("正社員の求人ですが、雇用期間に定めがあります。どちらかを修正するか、このままでよいか確認してください。",
		"A regular employee usually has an open-ended contract. Correct one of them, or confirm.", "contract.term", "contract.status")
}

func findDispatchMismatch(a answers, _ circumstances) []finding {
	status, style := a.text("contract.status"), a.text("work.style")
	if status == "" || style == "" {
		return nil
	}
	worker := a.is("contract.status", "dispatchFixed", "dispatchOpen")
	switch {
	case worker && style != "dispatch" && style != "introduce":
		return one("雇用形態が派遣なら、就業形態は「派遣」か「紹介予定派遣」を選んでください。",
			"For dispatch workers choose one of the dispatch kinds of engagement.", "work.style", "contract.status")
	case !worker && style == "dispatch":
		return one("就業形態が派遣なら、雇用形態は有期雇用派遣か無期雇用派遣を選んでください。",
			"With dispatch choose one of the dispatch statuses.", "contract.status", "work.style")
	}
	return nil
}

func findDispatchTerm(a answers, _ circumstances) []finding {
	switch {
	case a.is("contract.status", "dispatchOpen") && a.is("contract.term", "long", "short", "daily"):
		return one("無期雇用派遣なら、雇用期間は「定めなし」を選んでください。",
			"Open-ended dispatch needs an open-ended term.", "contract.term", "contract.status")
	case a.is("contract.status", "dispatchFixed") && a.is("contract.term", "open"):
		return one("有期雇用派遣なら、雇用期間は「定めあり」を選んでください。",
			"Fixed-term dispatch needs a fixed term.", "contract.term", "contract.status")
	}
	return nil
}

func findLengthMismatch(a answers, _ circumstances) []finding {
	months, ok := a.number("contract.length")
	if !ok {
		return nil
	}
	term, label := "long", "定めあり（4か月以上）"
	if months < 4 {
		term, label = "short", "定めあり（4か月未満）"
	}
	if a.is("contract.term", term) {
		return nil
	}
	f := one(fmt.Sprintf("契約期間は%sか月です。雇用期間は「%s」を選んでください。", short(months), label),
		fmt.Sprintf("The contract lasts %s months; choose the term that fits.", short(months)), "contract.term", "contract.length")
	return repaired(f, fmt.Sprintf("「%s」にする", label), "Choose the fitting term", form.Values{"contract.term": term})
}

func findPastEnd(a answers, c circumstances) []finding {
	end, err := era.Parse(a.text("contract.until"))
	if err != nil || c.today.Before(end) {
		return nil
	}
	return one("契約期間の終了日が過ぎています。先の日付に修正してください。",
		"The last day of the contract has passed. Enter a later date.", "contract.until")
}

// untilDone tells of work that ends with its task, for which a contract may last as long as the task (労働基準法14条1項).
var untilDone = regexp.MustCompile(`(事業|工事|プロジェクト|研究)(の|が)?(完了|終了|完成|期間)(まで|に必要|する)`)

// findLongTerm knows the general limit of three years; holders of high qualifications and people aged 60 or over may have five.
func findLongTerm(a answers, _ circumstances) []finding {
	months, ok := a.number("contract.length")
	years := 3.0
	if lower, old := a.number("age.lower"); (old && lower >= 60 && a.is("age.limit", "limited")) || a.work.is(traitFiveYears) {
		years = 5
	}
	if !ok || months <= years*12 || untilDone.MatchString(folded(a.text("contract.criteria")+a.text("notes.text")+a.text("work.content"))) {
		return nil
	}
	return one(fmt.Sprintf("期間を定める契約は%s年までです（原則3年、高度な資格を持つ人と60歳以上の人は5年）。契約期間を修正するか、期間の定めなしにしてください。", short(years)),
		fmt.Sprintf("This fixed-term contract may last %s years: three, and five for holders of high qualifications and people aged 60 or over. Correct its length.", short(years)), "contract.length")
}

func findMissingCriteria(a answers, _ circumstances) []finding {
	if !a.is("contract.renew", "always", "terms") || a.text("contract.criteria") != "" {
		return nil
	}
	f := one("更新の可能性があるときは、更新を判断する基準を入力してください。",
		"Where renewal is possible, say how it is decided.", "contract.criteria")
	return repaired(f, "よくある基準を入れる", "Enter the usual criteria", form.Values{"contract.criteria": renewalCriteria})
}

// trialMonths is the length of the trial in months of 30 days.
func (a answers) trialMonths() (float64, bool) {
	n, ok := a.number("trial.length")
	perMonth := map[string]float64{"month": 1, "week": 30.0 / 7, "day": 30}[a.text("trial.unit")]
	if !ok || perMonth == 0 {
		return 0, false
	}
	return n / perMonth, true
}

func findLongTrial(a answers, _ circumstances) []finding {
	months, ok := a.trialMonths()
	if !ok || months <= 6 {
		return nil
	}
	return one("試用期間が6か月を超えています。長すぎる試用期間は認められないことがあります。理由を説明できるか確認してください。",
		"The trial is longer than six months, which may not be accepted. Please confirm that you can give a reason.", "trial.length")
}

func findTrialBeyondTerm(a answers, _ circumstances) []finding {
	trial, ok1 := a.trialMonths()
	term, ok2 := a.number("contract.length")
	if !ok1 || !ok2 || trial < term {
		return nil
	}
	return one("試用期間が契約期間と同じかそれより長くなっています。試用期間を短くしてください。",
		"The trial is as long as the contract or longer. Shorten it.", "trial.length", "contract.length")
}

// findVagueCriteria finds criteria that say nothing a person could go by.
func findVagueCriteria(a answers, _ circumstances) []finding {
	vague := []string{"なし", "無し", "あり", "有り", "未定", "特になし", "その他", "会社による", "会社の判断", "会社の判断による", "会社の都合による", "会社の都合", "会社規定による", "応相談", "都度判断", "場合による"}
	text := strings.TrimRight(folded(a.text("contract.criteria")), "。")
	if !a.is("contract.renew", "always", "terms") || !slices.Contains(vague, text) {
		return nil
	}
	f := one("更新を判断する基準がわかりません。業務の量、勤務の成績など、何を内容を確認かを入力してください。",
		"It is not clear how renewal is decided. Say what you look at, such as performance and amount of work.", "contract.criteria")
	return repaired(f, "よくある基準を入れる", "Enter the usual criteria", form.Values{"contract.criteria": renewalCriteria})
}
