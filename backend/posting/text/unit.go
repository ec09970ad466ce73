package text

// unitWord is a spelling of a unit; the first that fits is taken.
type unitWord struct{ word, unit string }

// unitAt is the unit at a place and the place behind it. 日 and 月 and 年 are left to dates where one follows another.
func unitAt(text []rune, i int) (unit string, to int) {
	if i >= len(text) {
		return "", i
	}
	for _, u := range unitWords() {
		if startsWith(text[i:], []rune(u.word)) {
			return u.unit, i + len([]rune(u.word))
		}
	}
	return "", i
}

func unitWords() []unitWord {
	return []unitWord{
		{"円", "yen"},
		{"えん", "yen"},
		{"¥", "yen"},
		{"時間", "hours"},
		{"じかん", "hours"},
		{"h", "hours"},
		{"時", "clock"},
		{"じ", "clock"},
		{"分間", "minutes"},
		{"分", "minutes"},
		{"か月", "months"},
		{"ヶ月", "months"},
		{"カ月", "months"},
		{"ケ月", "months"},
		{"ゖ月", "months"},
		{"ゕ月", "months"},
		{"箇月", "months"},
		{"ヵ月", "months"},
		{"かげつ", "months"},
		{"日間", "days"},
		{"日", "days"},
		{"にち", "days"},
		{"年間", "years"},
		{"年", "years"},
		{"歳", "age"},
		{"才", "age"},
		{"さい", "age"},
		{"代", "decade"},
		{"名", "persons"},
		{"人", "persons"},
		{"回", "times"},
		{"週間", "weeks"},
		{"%", "percent"},
		{"割", "tenths"},
	}
}
