package seeker

import (
	"strconv"
	"strings"
	"unicode"

	"kyujindesk/backend/jptext"
)

// runs are the stretches of letters and digits of a text, folded: width, case and kana make no difference.
func runs(text string) []string {
	folded := strings.ToLower(jptext.Fold(text))
	return strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != 'ー' })
}

// Words are the words of what somebody looks for, folded: each has to be found.
func Words(looked string) []string { return runs(looked) }

// holds says whether a text has every word somewhere within one of its runs.
func holds(text string, words []string) bool {
	if len(words) == 0 {
		return true
	}
	folded := " " + strings.Join(runs(text), " ") + " "
	for _, word := range words {
		if !strings.Contains(folded, word) {
			return false
		}
	}
	return true
}

// Grams are a text as an index of whole words keeps it: each pair of neighbouring characters is a word, and the last character of each
// run one more, so that a character alone is found as the beginning of one. The characters are written by their numbers: an index
// folds or drops some of them.
func Grams(text string) string {
	var words []string
	for _, run := range runs(text) {
		words = append(words, pairs(run, true)...)
	}
	return strings.Join(words, " ")
}

func pairs(run string, last bool) (words []string) {
	all := []rune(run)
	for i := range all {
		switch {
		case i+1 < len(all):
			words = append(words, code(all[i])+code(all[i+1]))
		case last || len(all) == 1:
			words = append(words, code(all[i]))
		}
	}
	return words
}

// code is a character as four characters of its number.
func code(r rune) string {
	const base, digits = 36, 4
	s := strconv.FormatInt(int64(r), base)
	return strings.Repeat("0", digits-len(s)) + s
}

// Phrases are words as a query of such an index, in the manner of FTS5: column tells where each is to be found. A word of one character
// is the beginning of a pair.
func Phrases(column string, words []string) (all []string) {
	for _, word := range words {
		found := `"` + strings.Join(pairs(word, false), " ") + `"`
		if len([]rune(word)) == 1 {
			found += "*"
		}
		all = append(all, column+" : "+found)
	}
	return all
}
