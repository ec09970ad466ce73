package seeker

import (
	"strings"
	"sync"
	"unicode"
)

// latinRows are the syllables of kana in Latin letters (訓令式), by the vowels they end in. Voiced ones have rows of their own.
const latinRows = "アa イi ウu エe オo カka キki クku ケke コko サsa シsi スsu セse ソso タta チti ツtu テte トto ナna ニni ヌnu ネne ノno ハha ヒhi フhu ヘhe ホho " +
	"マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヲo ンn ガga ギgi グgu ゲge ゴgo ザza ジzi ズzu ゼze ゾzo ダda ヂzi ヅzu デde ドdo " +
	"バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo ヴbu"

//nolint:gochecknoglobals // written once, by sync.OnceValue, from the table above
var syllables = sync.OnceValue(func() map[rune]string {
	all := map[rune]string{}
	for _, s := range strings.Fields(latinRows) {
		r := []rune(s)
		all[r[0]] = string(r[1:])
	}
	return all
})

// ways makes spellings one, in this order.
//
//nolint:gochecknoglobals // constants in all but syntax
var ways = []*strings.Replacer{
	strings.NewReplacer("shi", "si", "chi", "ti", "tsu", "tu", "fu", "hu", "ji", "zi", "sh", "sy", "ch", "ty", "j", "zy", "ā", "a", "ī", "i", "ū", "u", "ē", "e",
		"ō", "o", "â", "a", "î", "i", "û", "u", "ê", "e", "ô", "o", "oh", "o"),
	strings.NewReplacer("ou", "o", "oo", "o", "uu", "u", "mb", "nb", "mp", "np"),
}

// latin spells a reading in Latin letters, as sameLatin makes them one.
func latin(kana string) string {
	var out strings.Builder
	for _, r := range kana {
		small := strings.IndexRune("ャュョ", r)
		switch s := out.String(); {
		case small >= 0 && strings.HasSuffix(s, "i"): // キャ is kya
			out.Reset()
			out.WriteString(s[:len(s)-1] + "y" + string("auo"[small/len("ャ")]))
		default:
			out.WriteString(syllables()[r]) // ッ and ー are not written: see sameLatin
		}
	}
	return sameLatin(out.String())
}

// sameLatin makes the ways one kana is written in Latin letters one: Hepburn's and 訓令式, long vowels, doubled letters, n before b and p.
func sameLatin(word string) string {
	for _, w := range ways {
		word = w.Replace(word)
	}
	var out []rune
	for _, r := range word {
		if len(out) == 0 || out[len(out)-1] != r {
			out = append(out, r)
		}
	}
	return string(out)
}

// latinWords are the words of a text in Latin letters, each as sameLatin makes it.
func latinWords(folded string) (all []string) {
	for _, w := range strings.FieldsFunc(folded, func(r rune) bool { return !unicode.Is(unicode.Latin, r) }) {
		all = append(all, sameLatin(w))
	}
	return all
}
