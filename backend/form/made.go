package form

import (
	"fmt"
	"strings"

	"kyujindesk/backend/jptext"
)

// Made says what Settle made of an answer where that is more than another spelling of it: a converted unit, a time of the next day, a
// character that only looked like a letter. Empty words: nothing that anybody has to know.
func (fd Field) Made(typed string) Words {
	switch fd.Kind {
	case Number, Decimal, Yen:
		return fd.madeNumber(typed)
	case Time:
		return madeTime(typed)
	case Text, Lines, Kana:
		return madeText(typed)
	}
	return Words{}
}

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
