package jptext

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Plain gives characters that only look like a letter, as files of other programs bring them, the letter itself: radicals (⽇ ⻑), small and
// vertical forms (﹐ ︵), and the doubles that Unicode keeps for Korean and Taiwanese codes. Compatibility characters of Japanese codes stay,
// since people's names are written with them (﨑 神), and so do ㈱ and ①.
func Plain(s string) string {
	if !strings.ContainsFunc(s, double) {
		return s
	}
	own := radicals()
	return strings.Map(func(r rune) rune {
		if !double(r) {
			return r
		}
		if letter, found := own[r]; found {
			return letter
		}
		if folded := []rune(norm.NFKC.String(string(r))); len(folded) == 1 {
			return folded[0]
		}
		return r
	}, s)
}

// double says whether a character stands in a block of doubles.
func double(r rune) bool {
	return r >= 0x2E80 && r <= 0x2FDF || r >= 0xFE10 && r <= 0xFE6F && !joins(r) || r >= 0xF900 && r <= 0xFA0D || r >= 0x2F800 && r <= 0x2FA1F
}

// radicals are those of the supplement that are letters by themselves; Unicode names a letter for hardly any of them
// (EquivalentUnifiedIdeograph.txt has the rest).
func radicals() map[rune]rune {
	return pairs("⺟母⺠民⺝月⺼月⺩王⺫目⺬示⺮竹⺯糸⺳网⺶羊⺷羊⺽臼⻁虎⻄西⻆角⻇角⻊足⻑長⻗雨⻘青⻝食⻞食⻡首⻣骨⻤鬼⻨麦⻩黄⻫斉⻭歯⻯竜⻱亀⻲亀⺎兀⺐尢⺒巳⺓幺⺦丬⺹耂⺻聿⺪疋⻌辶⻏阝⺡氵⺾艹")
}

func pairs(text string) map[rune]rune {
	all, runes := map[rune]rune{}, []rune(text)
	for i := 0; i+1 < len(runes); i += 2 {
		all[runes[i]] = runes[i+1]
	}
	return all
}

// Seen drops what nobody sees and what carries nothing: blanks without width, joiners, fillers, marks of order, tags, what turns the direction of
// writing, and control characters. A tab becomes a space; line ends stay, as LineEnds leaves them.
func Seen(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r == '\t' || unseen(r) }) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t':
			return ' '
		case unseen(r):
			return -1
		}
		return r
	}, s)
}

func unseen(r rune) bool {
	switch {
	case r == '\n':
		return false
	case r < 0x20, r >= 0x7F && r < 0xA0 && r != 0x85, r == 0xFFFD:
		return true
	case r < 0xAD:
		return false
	}
	switch r {
	case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x2800, 0x3164, 0xFEFF, 0xFFA0:
		return true
	}
	return r >= 0x180B && r <= 0x180D || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x206F ||
		r >= 0xFFF0 && r <= 0xFFFC || r >= 0xE0000 && r <= 0xE007F
}
