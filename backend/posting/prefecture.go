package posting

import (
	"strings"

	"kyujindesk/backend/form"
)

// Prefectures are the 47, by the two digits of JIS X 0401.
func Prefectures() []form.Option {
	return []form.Option{
		opt("01", "北海道", "Hokkaido"), opt("02", "青森県", "Aomori"), opt("03", "岩手県", "Iwate"), opt("04", "宮城県", "Miyagi"),
		opt("05", "秋田県", "Akita"), opt("06", "山形県", "Yamagata"), opt("07", "福島県", "Fukushima"), opt("08", "茨城県", "Ibaraki"),
		opt("09", "栃木県", "Tochigi"), opt("10", "群馬県", "Gunma"), opt("11", "埼玉県", "Saitama"), opt("12", "千葉県", "Chiba"),
		opt("13", "東京都", "Tokyo"), opt("14", "神奈川県", "Kanagawa"), opt("15", "新潟県", "Niigata"), opt("16", "富山県", "Toyama"),
		opt("17", "石川県", "Ishikawa"), opt("18", "福井県", "Fukui"), opt("19", "山梨県", "Yamanashi"), opt("20", "長野県", "Nagano"),
		opt("21", "岐阜県", "Gifu"), opt("22", "静岡県", "Shizuoka"), opt("23", "愛知県", "Aichi"), opt("24", "三重県", "Mie"),
		opt("25", "滋賀県", "Shiga"), opt("26", "京都府", "Kyoto"), opt("27", "大阪府", "Osaka"), opt("28", "兵庫県", "Hyogo"),
		opt("29", "奈良県", "Nara"), opt("30", "和歌山県", "Wakayama"), opt("31", "鳥取県", "Tottori"), opt("32", "島根県", "Shimane"),
		opt("33", "岡山県", "Okayama"), opt("34", "広島県", "Hiroshima"), opt("35", "山口県", "Yamaguchi"), opt("36", "徳島県", "Tokushima"),
		opt("37", "香川県", "Kagawa"), opt("38", "愛媛県", "Ehime"), opt("39", "高知県", "Kochi"), opt("40", "福岡県", "Fukuoka"),
		opt("41", "佐賀県", "Saga"), opt("42", "長崎県", "Nagasaki"), opt("43", "熊本県", "Kumamoto"), opt("44", "大分県", "Oita"),
		opt("45", "宮崎県", "Miyazaki"), opt("46", "鹿児島県", "Kagoshima"), opt("47", "沖縄県", "Okinawa"),
	}
}

// Prefecture finds the code of the prefecture an address begins with, after a
// postal code if there is one; empty where it names none.
func Prefecture(address string) string {
	rest := strings.TrimLeft(address, "〒0123456789０１２３４５６７８９-－ 　")
	for _, p := range Prefectures() {
		if strings.HasPrefix(rest, p.Label.JA) {
			return p.Code
		}
	}
	return ""
}
