package text

import "unicode/utf8"

// unitWord is a spelling of a unit; the first that fits is taken.
type unitWord struct{ word, unit string }

// unitAt is the unit at a place and the place behind it. 日 and 月 and 年 are left to dates where one follows another.
func unitAt(text []rune, i int) (unit string, to int) {
	if i >= len(text) {
		return "", i
	}
	for _, u := range unitWords() {
		if begins(text[i:], u.word) {
			return u.unit, i + utf8.RuneCountInString(u.word)
		}
	}
	return "", i
}

func unitWords() []unitWord {
	return []unitWord{
		{"円", "yen"},
		{"えん", "yen"},
		{"時間", "hours"},
		{"じかん", "hours"},
		{"h", "hours"},
		{"分間", "minutes"},
		{"分", "minutes"},
		{"ぷん", "minutes"},
		{"ふん", "minutes"},
		{"か月", "months"},
		{"ヶ月", "months"},
		{"カ月", "months"},
		{"ケ月", "months"},
		{"ゖ月", "months"},
		{"ゕ月", "months"},
		{"箇月", "months"},
		{"ヵ月", "months"},
		{"個月", "months"},
		{"月分", "months"},
		{"かげつ", "months"},
		{"日間", "days"},
		{"日", "days"},
		{"にち", "days"},
		{"か年", "years"},
		{"ゖ年", "years"},
		{"年間", "years"},
		{"年", "years"},
		{"ねん", "years"},
		{"歳", "age"},
		{"才", "age"},
		{"さい", "age"},
		{"代", "decade"},
		{"名", "persons"},
		{"人", "persons"},
		{"にん", "persons"},
		{"めい", "persons"},
		{"回", "times"},
		{"かい", "times"},
		{"度", "times"},
		{"週間", "weeks"},
		{"%", "percent"},
		{"割", "tenths"},
	}
}

// wholeWord is a number and its unit in one word.
type wholeWord struct {
	word string
	n    float64
	unit string
}

func wholes() []wholeWord {
	return []wholeWord{
		{"半年間", 6, "months"},
		{"半年", 6, "months"},
		{"ひと月", 1, "months"},
		{"ふた月", 2, "months"},
		{"ひとり", 1, "persons"},
		{"ふたり", 2, "persons"},
		{"おひとり", 1, "persons"},
		{"翌日", 1, "days"},
	}
}

// halfWord says which half of the day a time is in.
type halfWord struct {
	word string
	half half
}

func dayHalves() []halfWord {
	return []halfWord{
		{"翌朝", morning},
		{"翌日", morning},
		{"翌", morning},
		{"午前", morning},
		{"am", morning},
		{"早朝", morning},
		{"朝", morning},
		{"深夜", morning},
		{"午後は", afternoon},
		{"夕方は", afternoon},
		{"夜は", afternoon},
		{"朝は", morning},
		{"午後", afternoon},
		{"pm", afternoon},
		{"夕方", afternoon},
		{"夕刻", afternoon},
		{"夜", afternoon},
	}
}
