package text

import "strings"

// Numbers of the law by which a fact alone decides.
const (
	leastWage      = 1023 // yen an hour: below every prefecture's minimum wage since October 2025
	leastRetire    = 60   // 高年齢者雇用安定法8条
	leastRehire    = 65   // 高年齢者雇用安定法9条
	mostOvertime   = 80   // hours a month (労働基準法36条6項: the mean of two to six months)
	breakFrom      = 6.0  // hours of work beyond which a break is due (労働基準法34条)
	longBreakFrom  = 8.0
	shortBreak     = 45.0 // minutes
	longBreak      = 60.0
	adult          = 20 // the highest age that a law asks for as the lowest
	highestAge     = 69 // a higher limit of age is that of contracts that end by age
	fullTimeMonth  = 160.0
	fullTimeYear   = 12 * fullTimeMonth
	minutesAnHour  = 60.0
	hoursOfADay    = 24.0
	longestWorkday = 16.0
)

// decided are findings that follow from what one sentence says: an amount, an age, a number of hours that the law does not allow.
func decided(sentence []rune, said []Fact) []Finding {
	found := []Finding{}
	add := func(concept string, x Fact) { found = append(found, Finding{concept, x.From, x.To, true}) }
	words := string(sentence)
	hours, known := workday(said)
	for _, x := range said {
		if x.Said != Affirmed && x.Said != Range || x.Lower == Open && x.Upper == Open {
			continue
		}
		lower := x.Lower
		if lower == Open {
			lower = x.Upper
		}
		switch kind := strings.TrimPrefix(x.What, "trial."); {
		case kind == "pay.hourly" && lower < leastWage && contains(words, "時給", "時間給", "時間額") && !contains(words, "手当"),
			kind == "pay.daily" && known && lower/hours < leastWage,
			kind == "pay.monthly" && contains(words, "ふるたいむ", "週40時間") && lower/fullTimeMonth < leastWage,
			kind == "pay.yearly" && contains(words, "ふるたいむ", "月~金", "週5日") && lower/fullTimeYear < leastWage:
			add("below_minimum", x)
		case x.What == "retirement.age" && lower < leastRetire && !contains(words, "役職", "以前", "多い", "ではなく", "引き上げ"),
			x.What == "rehire.age" && lower >= leastRetire && lower < leastRehire:
			add("retirement_age", x)
		case x.What == "overtime.monthly" && lower >= mostOvertime && !contains(words, "超え", "未満", "上限", "以内"):
			add("rest_hours", x)
		case x.What == "break.minutes" && known && (hours > longBreakFrom && lower < longBreak || hours > breakFrom && lower < shortBreak) && !contains(words, "小休憩", "ほか", "別に", "ずつ"):
			add("rest_hours", x)
		case x.What == "age.upper" && lower > adult && lower <= highestAge && contains(words, "方", "人", "限", "応募", "募集", "迄", "希望", "まで") &&
			!contains(words, "定年", "法", "規則", "省令", "きゃりあ", "形成", "ため59", "技能", "再雇用", "雇用", "継続", "契約", "活躍", "正社員", "対象", "会員", "お客", "入場", "世帯", "向け", "子", "児", "学"):
			add("age", x)
		}
	}
	return found
}

func contains(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// workday is how many hours a sentence says that a day of work has, without its break.
func workday(said []Fact) (hours float64, known bool) {
	start, end, rest := -1.0, -1.0, 0.0
	for _, x := range said {
		switch {
		case x.Said != Affirmed || x.Lower == Open:
		case x.What == "hours.daily":
			return x.Lower, x.Lower > 0 && x.Lower <= longestWorkday
		case x.What == "hours.start" && start < 0:
			start = x.Lower
		case x.What == "hours.end" && end < 0:
			end = x.Lower
		case x.What == "break.minutes":
			rest = x.Lower / minutesAnHour
		}
	}
	if start < 0 || end < 0 {
		return 0, false
	}
	if end <= start {
		end += hoursOfADay
	}
	hours = end - start - rest
	return hours, hours > 0 && hours <= longestWorkday
}
