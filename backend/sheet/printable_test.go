package sheet

import (
	"strings"
	"testing"

	"kyujindesk/backend/posting"
)

func TestWhatNoPaperShowsIsSaid(t *testing.T) {
	for text, says := range map[string]string{
		"𠮷野家": "「吉」に書き換えられます", "笑顔😀で": "「😀」は紙に印刷できません",
		"髙橋 﨑本 𠮟る 𩸽 𡈽 ①㈱♡": "", "葛\U000e0100飾\u200b": "", "一行\n二行": "",
	} {
		said := CannotPrint(text)
		if !strings.Contains(said.JA, says) || (said.JA == "") != (says == "") || (said.EN == "") != (says == "") {
			t.Errorf("%q: %q", text, said)
		}
	}
	if said := CannotPrint("😀😀😀"); strings.Count(said.JA, "😀") != 1 {
		t.Errorf("it is said again and again: %s", said.JA)
	}
	for _, r := range "𠮷𩵋𥙿𫝆𫞎𫞂𫟈" {
		letter, found := usual(r)
		if !found || len(unprintable(string(letter))) > 0 || len(unprintable(string(r))) == 0 {
			t.Errorf("%c is to be %c", r, letter)
		}
	}
}

// Characters beyond the first plane are the same when they are copied from the paper.
func TestRareCharactersAreCopiedAsTheyAre(t *testing.T) {
	in := accepted(posting.FullTime)
	in.Posting.Values["work.title"] = "𩸽と𠮟咤と𡈽田の係"
	if text := bare(read(t, in, "-raw")); !strings.Contains(text, "𩸽と𠮟咤と𡈽田の係") {
		at := strings.Index(text, "咤")
		t.Errorf("copied as %q", text[max(at-20, 0):min(at+20, len(text))])
	}
}
