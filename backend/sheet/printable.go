package sheet

import (
	"fmt"
	"slices"

	"golang.org/x/image/font/sfnt"

	"kyujindesk/backend/form"
)

// CannotPrint says which characters of a text no paper of the program can show, with a letter to write instead where there is a usual
// one. Empty words: all of them are printed.
func CannotPrint(text string) form.Words {
	said := form.Words{}
	for _, r := range unprintable(text) {
		ja := fmt.Sprintf("「%c」は紙に印刷できません（〓になります）。", r)
		en := fmt.Sprintf("“%c” cannot be printed on paper (〓 stands in its place).", r)
		if usual, found := usual(r); found {
			ja += fmt.Sprintf("「%c」に書き換えられます。", usual)
			en += fmt.Sprintf(" You can write “%c” instead.", usual)
		} else {
			ja += "ほかの文字に書き換えてください。"
			en += " Write something else instead."
		}
		said.JA += ja
		if said.EN != "" {
			said.EN += " "
		}
		said.EN += en
	}
	return said
}

// unprintable lists the characters of a text that the font lacks, each once.
func unprintable(text string) []rune {
	has, err := sfnt.Parse(regularTTF) // which reads its tables only where they are asked
	if err != nil {
		panic(err) // the font is part of the program
	}
	missing := []rune{}
	var b sfnt.Buffer
	for _, r := range drawable(text) {
		if at, err := has.GlyphIndex(&b, r); (err != nil || at == 0) && !slices.Contains(missing, r) {
			missing = append(missing, r)
		}
	}
	return missing
}

// usual is the letter that people write in place of a rare form of it which stands in names and which no paper shows.
func usual(r rune) (rune, bool) {
	letters := []rune("𠮷吉𩵋魚𥙿裕𫝆今𫞎桝𫞂桑𫟈羽")
	for i := 0; i+1 < len(letters); i += 2 {
		if letters[i] == r {
			return letters[i+1], true
		}
	}
	return 0, false
}
