package posting

import (
	"fmt"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

const youthLaw = "青少年の雇用の促進等に関する法律13条・14条"

func graduateRules() []rule {
	only := ofSchools()
	return []rule{
		{"graduate.year", form.Error, only, "職業安定法5条の4", findPastGraduation},
		{"graduate.past", form.Warning, only, "青少年の雇用の促進等に関する指針（卒業後3年）", findShortPast},
		{"graduate.term", form.Warning, only, "青少年の雇用の促進等に関する指針", findFixedTermGraduate},
		{"youth.groups", form.Warning, only, youthLaw, findSilentGroups},
		{"youth.left", form.Error, only, "職業安定法5条の4", findMoreLeftThanHired},
		{"youth.parents", form.Error, only, "職業安定法5条の4", findMoreTookThanCould},
	}
}

func findPastGraduation(a answers, c circumstances) []finding {
	year, ok := a.number("graduate.year")
	if !ok || !(era.Date{Y: int(year), M: 3, D: 31}).Before(c.today) {
		return nil
	}
	return one("卒業する年の3月31日が過ぎているので、求人を出せません。年を修正してください。",
		"31 March of that year has passed. Correct the year.", "graduate.year")
}

func findShortPast(a answers, _ circumstances) []finding {
	years, limited := a.number("graduate.pastYears")
	if a.text("graduate.past") == "" || (a.is("graduate.past", "yes") && (!limited || years >= 3)) {
		return nil
	}
	return one("卒業して少なくとも3年は、既卒者も応募できるように努めることになっています。このままでよいか確認してください。",
		"People should be able to apply for at least three years after graduating. Please confirm.", "graduate.past", "graduate.pastYears")
}

func findFixedTermGraduate(a answers, _ circumstances) []finding {
	if !a.is("contract.status", "other") || !a.is("contract.term", "long", "short", "daily") {
		return nil
	}
	return one("新卒者等の求人で、正社員以外の期間を定めた雇用です。学生に誤解がないか、このままでよいか確認してください。",
		"This is a fixed-term contract for graduates. Please confirm that it cannot be misunderstood.", "contract.term", "contract.status")
}

// findSilentGroups finds which of the three groups of 青少年雇用情報 say nothing.
func findSilentGroups(a answers, _ circumstances) []finding {
	groups := []struct {
		first, ja, en string
		keys          []string
	}{
		{"youth.1.men", "募集・採用", "hiring", []string{"youth.1.men", "youth.1.women", "youth.2.men", "youth.2.women", "youth.3.men", "youth.3.women", "youth.service"}},
		{"youth.training", "能力開発", "training", []string{"youth.training", "youth.study", "youth.mentor", "youth.career", "youth.exam"}},
		{"youth.overtime", "働き方", "working", []string{"youth.overtime", "youth.leave", "youth.parentWomen.of", "youth.parentMen.of", "youth.officers", "youth.managers"}},
	}
	found := []finding{}
	for _, g := range groups {
		if strings.TrimSpace(a.joined(g.keys...)) == "" {
			found = append(found, one(fmt.Sprintf("求めに応じて情報を提供する義務があるため、青少年雇用情報の「%s」について1つ以上入力してください。", g.ja),
				fmt.Sprintf("Tell at least one thing about %s. You must when you are asked.", g.en), g.first)...)
		}
	}
	return found
}

// joined are some answers one after the other.
func (a answers) joined(keys ...string) string {
	var b strings.Builder
	for _, key := range keys {
		b.WriteString(a.text(key))
	}
	return b.String()
}

func findMoreLeftThanHired(a answers, _ circumstances) []finding {
	found := []finding{}
	for n := 1; n <= youthYears; n++ {
		key := fmt.Sprintf("youth.%d.", n)
		men, ok1 := a.number(key + "men")
		women, ok2 := a.number(key + "women")
		left, ok3 := a.number(key + "left")
		if ok1 && ok2 && ok3 && left > men+women {
			found = append(found, one(fmt.Sprintf("%d年度前に採用した%s人より、離職した人が多くなっています。人数を修正してください。", n, short(men+women)),
				fmt.Sprintf("More people left than the %s hired %d years ago. Correct the numbers.", short(men+women), n), key+"left", key+"men", key+"women")...)
		}
	}
	return found
}

func findMoreTookThanCould(a answers, _ circumstances) []finding {
	found := []finding{}
	for _, who := range []string{"youth.parentWomen", "youth.parentMen"} {
		took, ok1 := a.number(who + ".took")
		of, ok2 := a.number(who + ".of")
		if ok1 && ok2 && took > of {
			found = append(found, one("育児休業を取得した人が、対象の人より多くなっています。人数を修正してください。",
				"More people took childcare leave than could. Correct the numbers.", who+".took", who+".of")...)
		}
	}
	return found
}
