package posting

import (
	"fmt"
	"slices"
	"strings"

	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
)

func contactRules() []rule {
	return []rule{
		{"contact.premium", form.Warning, Kinds(), "職業安定法5条の4", findPremiumNumber},
		{"contact.kana", form.Error, Kinds(), "職業安定法5条の4", findNameWithoutReading},
		{"contact.reading", form.Warning, Kinds(), "職業安定法5条の4", findOtherReading},
	}
}

// findPremiumNumber knows numbers for whose calls a fee beyond the call is asked.
func findPremiumNumber(a answers, _ circumstances) []finding {
	for _, key := range []string{"contact.phone", "contact.fax"} {
		if strings.HasPrefix(strings.ReplaceAll(jptext.Hyphen(jptext.Half(a.text(key))), "-", ""), "0990") {
			return one("0990で始まる番号には情報料がかかります。応募する人に費用がかからない番号か確認してください。",
				"Numbers that begin with 0990 charge a fee. Please confirm that applicants pay nothing for the call.", key)
		}
	}
	return nil
}

// findOtherReading compares the surname with its reading, where both are set apart by a blank and the surname is a frequent one.
func findOtherReading(a answers, _ circumstances) []finding {
	surname, _, ok1 := strings.Cut(strings.ReplaceAll(a.text("contact.name"), "\u3000", " "), " ")
	kana := jptext.Katakana(strings.ReplaceAll(jptext.Kana(a.text("contact.kana")), "\u3000", " "))
	read, _, _ := strings.Cut(kana, " ")
	readings := surnames()[surname]
	if !ok1 || read == "" || len(readings) == 0 || slices.ContainsFunc(readings, func(r string) bool { return strings.HasPrefix(read, r) }) {
		return nil
	}
	return one(fmt.Sprintf("担当者の姓は「%s」ですが、カナは「%s」です。読み方が合っているか確認してください。", surname, read),
		"The reading does not look like the contact's surname. Please confirm it.", "contact.kana", "contact.name")
}

// findNameWithoutReading: a name is not needed, but one that is given is read aloud on the telephone.
func findNameWithoutReading(a answers, _ circumstances) []finding {
	switch name, kana := a.text("contact.name"), a.text("contact.kana"); {
	case name != "" && kana == "":
		return one("担当者の氏名のカナを入力してください。", "Enter the contact's name in kana.", "contact.kana", "contact.name")
	case name == "" && kana != "":
		return one("担当者のカナだけがあります。氏名も入力するか、両方を空けてください。", "There is only the contact's name in kana. Enter the name, too, or leave both empty.", "contact.name", "contact.kana")
	}
	return nil
}
