package posting

import (
	"fmt"
	"maps"
	"math"
	"slices"

	"kyujindesk/backend/era"
	"kyujindesk/backend/establishment"
	"kyujindesk/backend/form"
)

// derivation is an answer that follows from others, by law or by counting.
type derivation struct {
	key   string
	kinds []Kind
	of    func(a answers, b basis) (value string, why form.Words) // no value where the other answers do not say it
}

// basis is what a derivation rests on beside the answers.
type basis struct {
	today era.Date
	shop  establishment.Establishment
}

// derivations are in such an order that none rests on a later one.
func derivations() []derivation {
	return []derivation{
		{"break.minutes", Kinds(), deriveBreak},
		{"wage.days", byMonth(), deriveDays},
		{"overtime.special", Kinds(), deriveSpecial},
		{"holidays.week", Kinds(), deriveWeek},
		{"leave.days", Kinds(), deriveLeave},
		{"insurance.kinds", byHour(), deriveInsurance},
		{"graduate.from", []Kind{HighSchool}, deriveApplications},
		{"graduate.select", []Kind{HighSchool}, deriveSelection},
	}
}

func derivable(k Kind, key string) bool {
	return slices.ContainsFunc(derivations(), func(d derivation) bool { return d.key == key && slices.Contains(d.kinds, k.orFull()) })
}

// Derive are answers with those that follow from others worked out, each marked as Derived. One that was worked out before follows what it
// rests on, and is to be looked at again; a person's own answer stays. What can no longer be said is gone. v stays as it is.
func Derive(k Kind, v form.Values, today era.Date, shop establishment.Establishment) form.Values {
	out := maps.Clone(v)
	if out == nil {
		out = form.Values{}
	}
	derive(k, out, basis{today, shop}, func(d derivation, value string, _ form.Words) {
		source, _ := SourceOf(out, d.key)
		switch {
		case source == Own, source == "" && out[d.key] != "":
		case value == "" && source == Derived:
			delete(out, d.key)
			delete(out, FromKey(d.key))
		case value == "", out[d.key] == value && source == Derived:
		default:
			put(out, Derived, d.key, value)
		}
	})
	return out
}

// Reasons say at each derived answer why it is so, and at a person's own what would follow, where that is something else.
func Reasons(k Kind, v form.Values, today era.Date, shop establishment.Establishment) []form.Aid {
	aids := []form.Aid{}
	derive(k, v, basis{today, shop}, func(d derivation, value string, why form.Words) {
		source, _ := SourceOf(v, d.key)
		f := FormOf(k)
		fd, _ := f.Field(d.key)
		switch {
		case value == "":
		case v[d.key] == value:
			aids = append(aids, form.Aid{Field: d.key, Text: why})
		case source == Own || v[d.key] != "":
			aids = append(aids, form.Aid{
				Field: d.key, Text: w(
					fmt.Sprintf("計算では「%s」です。%s", fd.InWords(value).JA, why.JA),
					fmt.Sprintf("It would be “%s”. %s", fd.InWords(value).EN, why.EN),
				),
				Repair: &form.Repair{Label: w("計算した値にする", "Use what was worked out"), Values: form.Values{d.key: value, FromKey(d.key): string(Derived) + looked}},
			})
		}
	})
	return aids
}

// derive works out what applies, one after the other, as the answers of v are by then.
func derive(k Kind, v form.Values, b basis, found func(d derivation, value string, why form.Words)) {
	k = k.orFull()
	for _, d := range derivations() {
		if !slices.Contains(d.kinds, k) {
			continue
		}
		a := settledOf(k, v)
		if fd, _ := a.form.Field(d.key); !a.form.Applies(fd, v) {
			continue
		}
		value, why := d.of(a, b)
		found(d, value, why)
	}
}

// deriveBreak is the least break of the longest day (労働基準法34条1項): 45 minutes over six hours of work, 60 over eight.
func deriveBreak(a answers, _ basis) (string, form.Words) {
	longest := 0.0
	for _, s := range a.spans() {
		longest = max(longest, s.gross)
	}
	switch {
	case longest == 0 || !a.is("hours.system", "fixed", "shift", "month", "year", "week"):
		return "", form.Words{}
	case longest <= 6:
		return "0", w("1日6時間以内なので、法律の休憩はありません。取るなら直してください。", "Up to six hours a day the law asks for no break. Correct it if there is one.")
	case longest-0.75 <= 8:
		return "45", w("法律で決まった最低の休憩です。もっと取るなら直してください。", "The least break by law. Correct it if there is more.")
	}
	return "60", w("8時間を超えて働く日の、法律で決まった最低の休憩です。もっと取るなら直してください。", "The least break by law for more than eight hours. Correct it if there is more.")
}

func deriveDays(a answers, _ basis) (string, form.Words) {
	off, ok := a.number("holidays.annual")
	if !ok {
		return "", form.Words{}
	}
	return short(AverageDays(off)), w(fmt.Sprintf("年間休日%s日から計算しました：（365－%s）÷12", short(off), short(off)),
		fmt.Sprintf("From %s days off a year: (365 − %s) ÷ 12", short(off), short(off)))
}

func deriveSpecial(a answers, _ basis) (string, form.Words) {
	if !a.is("overtime.has", "no") {
		return "", form.Words{}
	}
	return "no", w("時間外労働がないためです。", "Because there is no overtime.")
}

// deriveWeek: who works at most five days, or has two set days of every week off, has two days off every week.
func deriveWeek(a answers, _ basis) (string, form.Words) {
	if _, most, ok := a.daysAWeek(); ok && a.kind.ByHour() && most <= 5 {
		return "every", w(fmt.Sprintf("働くのが多くて週%s日なので、毎週2日以上休めます。", short(most)), fmt.Sprintf("At most %s days of work a week leave two days off every week.", short(most)))
	}
	off := 0
	for _, day := range []string{"mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
		if a.has("holidays.days", day) {
			off++
		}
	}
	if off >= 2 && !a.has("holidays.days", "other") {
		return "every", w("毎週休む曜日が2日以上あるためです。", "Because two or more days of every week are off.")
	}
	return "", form.Words{}
}

func deriveLeave(a answers, _ basis) (string, form.Words) {
	days, ok := a.leastLeave()
	if !ok || a.endsWithinSixMonths() {
		return "", form.Words{}
	}
	ja, en := "労働基準法の日数です", "The days of the Labour Standards Act"
	if week, known := a.number("week.days.lower"); known && a.kind.ByHour() {
		ja, en = fmt.Sprintf("週%s日の人の%s", short(week), ja), fmt.Sprintf("%s for %s days a week", en, short(week))
	}
	return short(days), w(ja+"。もっと多ければ直してください。", en+". Correct it if there are more.")
}

// deriveInsurance is what holds for part-time hours: 労災 for everybody; 雇用 by hours and at least 31 days (雇用保険法6条); 健康 and 厚生年金
// by hours and size, of a business that is in them at all (健康保険法3条, 厚生年金保険法12条). Between two thresholds it says nothing.
func deriveInsurance(a answers, b basis) (string, form.Words) {
	ours := answers{form: a.form, values: b.shop.Values()}
	least, most, ok := a.weeklyHours()
	known := !a.is("contract.term", "daily") && !ours.has("insurance.kinds", "public")
	employment, sure := reaches(least, most, employmentHours(b.today))
	social, certain := a.social(b, least, most)
	if !ok || !known || !sure || !certain {
		return "", form.Words{}
	}
	kinds := []string{"accident"}
	if months, set := a.number("contract.length"); employment && (!set || months > 1 || a.is("contract.renew", "always", "terms")) {
		kinds = append(kinds, "employment")
	}
	if social {
		kinds = append(kinds, "health", "pension")
	}
	if ours.has("insurance.kinds", "asset") {
		kinds = append(kinds, "asset")
	}
	week := short(roundTenth(least))
	if math.Abs(most-least) > 0.05 {
		week += "〜" + short(roundTenth(most))
	}
	return a.insurances(kinds), w(fmt.Sprintf("週%s時間の働き方で加入するものです。", week), fmt.Sprintf("What people of %s hours a week are enrolled in.", week))
}

// social says whether people of such hours are in 健康保険 and 厚生年金.
func (a answers) social(b basis, least, most float64) (in, certain bool) {
	ours := answers{form: a.form, values: b.shop.Values()}
	inAll, sure := reaches(least, most, 30)
	inLarge, sureLarge := reaches(least, most, 20)
	size, counted := ours.number("staff.company")
	switch {
	case ours.text("insurance.kinds") == "":
		return false, sureLarge && !inLarge // of a business that says nothing only the shortest hours are clear
	case !ours.has("insurance.kinds", "health"), a.shortTerm():
		return false, true
	case sure && inAll:
		return true, true
	case sureLarge && !inLarge:
		return false, true
	}
	large := counted && int(size) >= socialSize(b.today)
	return large, counted && (large && sureLarge || !large && sure)
}

// reaches says whether hours from least to most are at or over a threshold, and whether that is so of all of them.
func reaches(least, most, threshold float64) (over, certain bool) {
	return least >= threshold, (least >= threshold) == (most >= threshold)
}

// insurances spells kinds of insurance as the form keeps them.
func (a answers) insurances(kinds []string) string {
	value := ""
	for _, k := range kinds {
		value += " " + k
	}
	return a.form.Settle("insurance.kinds", value)
}

// deriveApplications and deriveSelection are the first days that are agreed for high school pupils.
func deriveApplications(a answers, _ basis) (string, form.Words) {
	days, ok := a.schoolDays()
	return firstDay(days.Apply, days, ok, "応募を受け付けられる最初の日です。", "The first day on which applications may be taken.")
}

func deriveSelection(a answers, _ basis) (string, form.Words) {
	days, ok := a.schoolDays()
	return firstDay(days.Select, days, ok, "選考を始められる最初の日です。", "The first day on which the selection may begin.")
}

func firstDay(day era.Date, days SchoolDays, known bool, ja, en string) (string, form.Words) {
	if !known {
		return "", form.Words{}
	}
	doubtJA, doubtEN := days.doubt()
	return day.String(), w(ja+doubtJA, en+doubtEN)
}
