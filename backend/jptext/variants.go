package jptext

import (
	"slices"
	"strings"
	"sync"
)

// Variants are kanji that are written for each other in names (異体字): in each row the first one stands for the others. Old forms of the
// characters for common use (常用漢字表, in brackets there), their compatibility forms (U+F900 to U+FAFF), and what else is common in names.
// They are for searching alone: whoever writes 髙 is 髙.
func Variants() []string {
	return []string{
		"高髙", "崎﨑嵜碕", "斎齋斉齊", "辺邊邉", "浜濱濵", "沢澤", "島嶋嶌", "桜櫻", "竜龍", "滝瀧", "国國圀", "広廣", "恵惠", "徳德", "吉𠮷", "富冨", "峰峯", "柳栁",
		"曽曾", "児兒", "関關", "円圓", "栄榮", "塩鹽", "桧檜", "会會", "宝寶", "寿壽", "実實", "真眞", "静靜", "清淸", "青靑", "黒黑", "横橫", "緑綠", "豊豐", "礼禮\ufa18",
		"為爲", "頼賴", "鉄鐵", "万萬", "与與", "弥彌", "来來", "館舘\ufa2c", "薮藪", "飯\ufa2a", "神\ufa19", "福\ufa1b", "祐\ufa4f", "都\ufa26", "朗\uf929", "隆\uf9dc",
		"塚\ufa10", "晴\ufa12", "猪\ufa16", "益\ufa17", "羽\ufa1e", "諸\ufa22", "飼\ufa2b", "鶴\ufa2d", "逸\ufa25", "精\ufa1d", "靖\ufa1c", "祥\ufa1a", "梅\ufa44", "海\ufa45",
		"渚\ufa46", "節\ufa56", "桑桒", "園薗", "芦蘆", "鴎鷗", "祢禰", "巌巖", "亀龜", "剣劍", "勲勳", "塁壘", "尭堯", "巣巢", "帯帶", "応應", "戸戶", "教敎", "暁曉", "条條",
		"楽樂", "権權", "毎每", "気氣", "涼凉", "灯燈", "県縣", "稲稻", "穂穗", "経經", "総總", "縁緣", "聡聰", "芸藝", "荘莊", "薫薰", "蔵藏", "蛍螢", "覚覺", "観觀", "譲讓",
		"遥遙", "郎郞", "鎮鎭", "隠隱", "顕顯", "麦麥", "糸絲", "当當", "労勞", "双雙", "売賣", "声聲", "寛寬", "専專", "将將", "岳嶽", "峡峽", "従從", "拡擴", "歩步", "歳歲",
		"沖冲", "渋澁", "湾灣", "焼燒", "独獨", "瑠璢", "画畫", "祖\ufa50", "禎\ufa53", "祝\ufa51", "秘祕", "繁\ufa59", "練\ufa57", "署\ufa5a", "著\ufa5f", "視\ufa61", "謹\ufa63",
		"賓\ufa64", "郷鄕", "響\ufa69", "頻\ufa6a", "鶏鷄", "黄黃", "槙槇", "凛凜",
	}
}

// variants gives for each kanji of a row the first one.
var variants = sync.OnceValue(func() map[rune]rune { //nolint:gochecknoglobals // written once, read only
	out := map[rune]rune{}
	for _, row := range Variants() {
		all := []rune(row)
		for _, r := range all[1:] {
			out[r] = all[0]
		}
	}
	return out
})

// HasAll says whether a text has all words, both as Sought writes them.
func HasAll(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

// Sought makes texts equal that a person who searches takes for equal: it folds them, and writes variants of a kanji as one. It is never
// kept in the place of what was written, nor does it say that two people are the same.
func Sought(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x2E80 { // nothing before the kanji has variants
			return r
		}
		if first, ok := variants()[r]; ok {
			return first
		}
		return r
	}, Fold(s))
}
