package form

import (
	"fmt"
	"strings"
	"time"

	"kyujindesk/backend/era"
	"kyujindesk/backend/jptext"
)

// Made says what Settle made of an answer where that is more than another spelling of it: a converted unit, a time of the next day, a
// weekday that the date does not have, a character that only looked like a letter. Empty words: nothing that anybody has to know.
func (fd Field) Made(typed string) Words {
	switch fd.Kind {
	case Number, Decimal, Yen:
		return fd.madeNumber(typed)
	case Time:
		return madeTime(typed)
	case Date:
		return madeDate(typed)
	case Text, Lines, Kana:
		return madeText(typed)
	}
	return Words{}
}

// madeDate says that the weekday somebody wrote beside a date is not the date's: one of the two is wrong, and only they know which.
func madeDate(typed string) Words {
	said, named := era.SaidWeekday(typed)
	d, err := era.Parse(typed)
	if err != nil || !named || d.Weekday() == said {
		return Words{}
	}
	return Words{
		JA: fmt.Sprintf("%sは%s曜日です（入力は%s曜日）。日付を確認してください。", d.Wareki(), weekdayMark(d.Weekday()), weekdayMark(said)),
		EN: fmt.Sprintf("%s is a %s, not a %s. Check the date.", d, d.Weekday(), said),
	}
}

func weekdayMark(d time.Weekday) string { return string([]rune("日月火水木金土")[d]) }

// madeText says which characters of a text were replaced, and that others were dropped which nobody sees.
func madeText(typed string) Words {
	text := jptext.LineEnds(typed)
	seen := jptext.Seen(text)
	plain := []rune(jptext.Plain(seen))
	for i, r := range []rune(seen) {
		if plain[i] != r {
			return Words{
				JA: fmt.Sprintf("形の似た別の文字を、ふつうの文字に置き換えました（「%c」を「%c」など）。", r, plain[i]),
				EN: fmt.Sprintf("Characters that only look like letters were replaced, such as %c by %c.", r, plain[i]),
			}
		}
	}
	if len(seen) < len(strings.ReplaceAll(text, "\ufeff", "")) {
		return Words{"見えない文字を除きました。", "Characters that nobody sees were dropped."}
	}
	return Words{}
}
