package establishment

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"kyujindesk/backend/era"
	"kyujindesk/backend/form"
)

// The ids of the problems Check finds beside those of every form.
const (
	corporateID = "corp.number"
	numberID    = "establishment.number"
	staffID     = "staff.parts"
	foundedID   = "founded.future"
	marksID     = "marks.three"
	webID       = "web.address"
	agesID      = "retire.ages"
	until65ID   = "retire.65"
	rulesID     = "rules.ten"
)

// ProblemIDs lists them, but for the one that postings have too.
func ProblemIDs() []string {
	return []string{corporateID, numberID, staffID, foundedID, marksID, webID, agesID, rulesID}
}

// Check finds what must be mended (errors) or confirmed (warnings) before the form is sent on a day.
func Check(v form.Values, today era.Date) []form.Problem {
	problems := Form().Check(v)
	settled := Form().Settled(v)
	for _, find := range []func(form.Values, era.Date) []form.Problem{
		findCorporate, findNumber, findStaff, findFounded, findMarks, findWeb, findAges, findRules,
	} {
		problems = append(problems, find(settled, today)...)
	}
	return append(problems, WorkUntil65(settled)...)
}

func one(id, ja, en string, fields ...string) []form.Problem {
	return []form.Problem{{ID: id, Severity: form.Error, Fields: fields, Message: w(ja, en)}}
}

func number(v form.Values, key string) (float64, bool) {
	n, err := strconv.ParseFloat(v[key], 64)
	return n, err == nil
}

// IsCorporate says whether 13 digits are a 法人番号: the first is the check digit
// 9 − (Σ Pn·Qn mod 9), where Pn is the n-th digit from the right and Qn 1 for odd n, 2 for even n
// (行政手続における特定の個人を識別するための番号の利用等に関する法律施行令35条, 法人番号の指定等に関する省令2条).
func IsCorporate(digits string) bool {
	if len(digits) != 13 || Digits(digits) != digits {
		return false
	}
	sum := 0
	for n := 1; n <= 12; n++ {
		weight := 2 - n%2
		sum += int(digits[13-n]-'0') * weight
	}
	return int(digits[0]-'0') == 9-sum%9
}

func findCorporate(v form.Values, _ era.Date) []form.Problem {
	typed := v["corp.number"]
	if typed == "" || IsCorporate(Digits(typed)) {
		return nil
	}
	return one(corporateID, "法人番号の数字が合いません。13桁をもう一度確認して、修正してください。",
		"The digits of the corporate number do not agree. Check all thirteen.", "corp.number")
}

func findNumber(v form.Values, _ era.Date) []form.Problem {
	if v[numberKey] == "" {
		return nil
	}
	if _, err := ParseNumber(v[numberKey]); err == nil {
		return nil
	}
	return one(numberID, "事業所番号は「4101-123456-7」のように11桁で入力してください。",
		"Enter the establishment number with eleven digits, like 4101-123456-7.", numberKey)
}

// findStaff: who works here is part of the company, and women and part-timers are part of who works here.
func findStaff(v form.Values, _ era.Date) []form.Problem {
	found := []form.Problem{}
	for _, pair := range [][2]string{{"staff.here", "staff.company"}, {"staff.women", "staff.here"}, {"staff.part", "staff.here"}} {
		part, ok1 := number(v, pair[0])
		all, ok2 := number(v, pair[1])
		if !ok1 || !ok2 || part <= all {
			continue
		}
		a, _ := Form().Field(pair[0])
		b, _ := Form().Field(pair[1])
		found = append(found, one(staffID, fmt.Sprintf("「%s」が「%s」より多くなっています。人数を修正してください。", a.Label.JA, b.Label.JA),
			fmt.Sprintf("“%s” is more than “%s”. Correct the numbers.", a.Label.EN, b.Label.EN), pair[0], pair[1])...)
	}
	return found
}

func findFounded(v form.Values, today era.Date) []form.Problem {
	year, ok := number(v, "founded")
	if !ok || int(year) <= today.Y {
		return nil
	}
	return one(foundedID, "設立年が先の年になっています。西暦の年を修正してください。", "The year of founding is in the future. Correct it.", "founded")
}

// maxMarks is how many marks the web page of a posting shows (domain 1.2: prLogo1–3).
const maxMarks = 3

func findMarks(v form.Values, _ era.Date) []form.Problem {
	if len(strings.Fields(v["marks"])) <= maxMarks {
		return nil
	}
	return one(marksID, "認定マークは3つまでです。載せたいものを3つ選んでください。", "There is room for three marks of recognition.", "marks")
}

var webShape = regexp.MustCompile(`^https?://[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)+(:[0-9]+)?(/[!-~]*)?$`)

func findWeb(v form.Values, _ era.Date) []form.Problem {
	if v["web"] == "" || webShape.MatchString(v["web"]) {
		return nil
	}
	return one(webID, "ホームページは「https://www.example.jp/」のように入力してください。", "Enter the website like https://www.example.jp/.", "web")
}

// findAges: nobody is kept on after retirement up to an age below it.
func findAges(v form.Values, _ era.Date) []form.Problem {
	found := []form.Problem{}
	retire, ok := number(v, "retire.age")
	for _, key := range []string{"rehire.age", "extend.age"} {
		upper, known := number(v, key)
		if ok && known && upper < retire {
			fd, _ := Form().Field(key)
			found = append(found, one(agesID, fmt.Sprintf("「%s」が定年の年齢より低くなっています。どちらかを修正してください。", fd.Label.JA),
				fmt.Sprintf("“%s” is below the age of retirement. Correct one of them.", fd.Label.EN), key, "retire.age")...)
		}
	}
	return found
}

// findRules: ten people or more need work rules (労働基準法89条).
func findRules(v form.Values, _ era.Date) []form.Problem {
	here, ok := number(v, "staff.here")
	if !ok || here < 10 || v["rules.full"] != "no" {
		return nil
	}
	p := one(rulesID, "常時10人以上が働く事業所は、就業規則を作って届け出る義務があります。「なし」でよいか確認してください。",
		"Ten people or more need work rules. Please confirm that there are none.", "rules.full", "staff.here")
	p[0].Severity, p[0].Source = form.Warning, "労働基準法89条"
	return p
}

// WorkUntil65 finds a retirement age below 65 without re-employment or extension until 65 (高年齢者雇用安定法9条),
// in the settled answers of any form that asks Welfare.
func WorkUntil65(v form.Values) []form.Problem {
	age, ok := number(v, "retire.age")
	if !ok || age >= 65 || v["rehire.has"] == "" || v["extend.has"] == "" {
		return nil
	}
	for _, key := range []string{"rehire", "extend"} {
		upper, known := number(v, key+".age")
		if v[key+".has"] == "yes" && (!known || upper >= 65) {
			return nil
		}
	}
	typed := v["retire.age"]
	p := one(until65ID, fmt.Sprintf("定年が%s歳のときは、再雇用か勤務延長で65歳まで働けるようにする必要があります。上限年齢を65歳以上にしてください。", typed),
		fmt.Sprintf("With retirement at %s people must be able to work until 65 by re-employment or extension.", typed),
		"rehire.has", "extend.has", "retire.age")
	p[0].Source = "高年齢者雇用安定法9条"
	return p
}
