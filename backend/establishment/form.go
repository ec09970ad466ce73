package establishment

import (
	"fmt"
	"slices"
	"sync"

	"kyujindesk/backend/form"
)

// Form is what the office asks of an establishment (domain 1.2). The form is shared by all callers, who only read it.
func Form() form.Form { return whole() }

// whole is built once: it is asked for at every key that is pressed.
//
//nolint:gochecknoglobals // written once, by sync.OnceValue, from the tables below
var whole = sync.OnceValue(func() form.Form {
	return form.Form{
		Key: "establishment", Version: 1, Label: w("事業所", "Establishment"),
		Sections: []form.Section{companySection(), placeSection(), detailSection(), welfareSection(), publicitySection(), facilitySection(), pictureSection()},
	}
})

func companySection() form.Section {
	corporation := when("corp.kind", "corporation")
	return form.Section{
		Key: "company", Label: w("企業", "Company"),
		Lead: w("事業を営む会社や個人についてです。法人名と本社の所在地は求人票に載りません。", "The company or person behind the business; its name and seat are not on the sheet."),
		Rows: map[string]form.Words{"corp": w("法人番号", "Corporate number"), "seat": w("法人名と本社", "Company and head office")},
		Fields: []form.Field{
			{
				Key: "corp.kind", Kind: form.Choice, Need: true, Row: "corp", Label: w("法人か個人か", "Company or sole proprietor"),
				Help:    w("個人で営む事業に、法人番号はありません。", "A business run by a person has no corporate number."),
				Options: []form.Option{opt("corporation", "法人", "Corporation"), opt("person", "個人事業主", "Sole proprietor")},
			},
			{
				Key: "corp.number", Kind: form.Text, Need: true, Chars: 20, Row: "corp", When: corporation, Label: w("法人番号", "Corporate number"),
				Help: w("13桁の数字です。打ち間違いは検査用数字で見つけます。", "Thirteen digits; a check digit finds slips."),
			},
			{Key: "corp.name", Kind: form.Text, Need: true, Chars: 60, Row: "seat", When: corporation, Label: w("法人名", "Name of the corporation")},
			{
				Key: "corp.address", Kind: form.Text, Need: true, Chars: 90, Row: "seat", When: corporation, Label: w("本社所在地", "Head office"),
				Help: w("都道府県から建物名まで入力します。", "From the prefecture down to the building."),
			},
			{
				Key: "founded", Kind: form.Number, Min: "1800", Max: "2100", Unit: w("年", ""), Label: w("設立年", "Founded in"),
				Help: w("西暦で入力します。", "The Western year."),
			},
			{Key: "capital", Kind: form.Number, Max: "999999999", Unit: w("万円", "×10,000 yen"), Label: w("資本金", "Capital")},
			{
				Key: "staff.company", Kind: form.Number, Need: true, Min: "0", Max: "9999999", Unit: w("人", "people"), Label: w("従業員数（企業全体）", "Employees of the company"),
				Help: w("すべての事業所を合わせた、雇用保険に入っている人の数です。", "Of all establishments together."),
			},
		},
	}
}

func placeSection() form.Section {
	return form.Section{
		Key: "place", Label: w("事業所", "Establishment"), Lead: w("求人を出す事業所の名前と場所、連絡先です。", "Name, place and contact of the establishment."),
		Rows: map[string]form.Words{
			"name": w("事業所名", "Name"), "address": w("所在地", "Address"), "station": w("最寄り駅", "Nearest station"), "reach": w("連絡先", "Contact"), "head": w("代表者", "Head"),
		},
		Fields: []form.Field{
			{
				Key: numberKey, Kind: form.Text, Chars: 13, Label: w("事業所番号", "Establishment number"),
				Help: w("雇用保険適用事業所番号と同じ、4桁・6桁・1桁の番号です。まだなければ空けておきます。", "Four, six and one digit, as for employment insurance; leave empty if there is none yet."),
			},
			{Key: nameKey, Kind: form.Text, Need: true, Chars: 60, Row: "name", Label: w("事業所名", "Name")},
			{Key: kanaKey, Kind: form.Kana, Need: true, Chars: 60, Row: "name", Label: w("事業所名カナ", "Name in kana"), Help: w("ひらがなで書いてもカタカナになります。", "Hiragana becomes katakana by itself.")},
			{Key: postalKey, Kind: form.Postal, Need: true, Row: "address", Fills: []string{addressKey}, Label: w("郵便番号", "Postal code")},
			{Key: addressKey, Kind: form.Text, Need: true, Chars: 90, Row: "address", Label: w("所在地", "Address"), Help: w("都道府県から建物名まで入力します。", "From the prefecture down to the building.")},
			{Key: "place.station", Kind: form.Text, Chars: 28, Row: "station", Label: w("最寄り駅", "Nearest station"), Help: w("路線と駅（バス停）の名前を入力します。", "Line and station, or the bus stop.")},
			{
				Key: "place.access", Kind: form.Choice, Row: "station", Glue: true, Label: w("最寄り駅からの交通手段", "From the station"), Before: w("から", ""),
				Options: []form.Option{opt("walk", "徒歩", "On foot"), opt("bus", "バス", "By bus"), opt("car", "車", "By car")},
			},
			{Key: "place.minutes", Kind: form.Number, Min: "1", Max: "180", Unit: w("分", "minutes"), Row: "station", Glue: true, Label: w("最寄り駅からの所要時間", "Minutes from the station")},
			{
				Key: "place.map", Kind: form.Pin, Label: w("地図の位置", "Place on the map"),
				Help: w("緯度と経度です。地図のページのアドレスを貼り付けても読みとります。", "Latitude and longitude. The address of a map page may be pasted, too."),
			},
			{Key: phoneKey, Kind: form.Phone, Need: true, Row: "reach", Label: w("電話番号", "Telephone"), Before: w("電話 ", "tel. ")},
			{Key: "fax", Kind: form.Phone, Row: "reach", Label: w("FAX", "Fax"), Before: w("FAX ", "fax ")},
			{Key: "mail", Kind: form.Mail, Chars: 100, Row: "reach", Label: w("Eメール", "E-mail"), Before: w("Eメール ", "e-mail ")},
			{Key: "web", Kind: form.Text, Chars: 60, Row: "reach", Label: w("ホームページ", "Website"), Help: w("「https://」から入力します。", "From https:// on.")},
			{Key: "head.role", Kind: form.Text, Need: true, Chars: 28, Row: "head", Label: w("代表者の役職", "Representative’s title")},
			{Key: "head.name", Kind: form.Text, Need: true, Chars: 28, Row: "head", Label: w("代表者の氏名", "Head's name")},
			{Key: "industry", Kind: form.Text, Chars: 60, Label: w("産業分類", "Industry"), Help: w("窓口が決めます。わかれば書いておきます。", "Decided by the office; write it if you know.")},
		},
	}
}

func detailSection() form.Section {
	record := []form.Option{opt("yes", "あり", "Yes"), opt("no", "なし", "No"), opt("nobody", "該当者なし", "Nobody concerned")}
	staff := func(key, ja, en string) form.Field {
		return form.Field{Key: key, Kind: form.Number, Need: true, Max: "9999999", Unit: w("人", "people"), Label: w(ja, en)}
	}
	return form.Section{
		Key: "detail", Label: w("事業の内容と働く人", "Business and people"), Lead: w("ここに書いたことは、すべての求人票に載ります。", "This stands on every posting."),
		Rows: map[string]form.Words{},
		Fields: []form.Field{
			staff("staff.here", "従業員数（就業場所）", "Employees here"), staff("staff.women", "従業員数（うち女性）", "Women among them"), staff("staff.part", "従業員数（うちパート）", "Part-timers among them"),
			{Key: "union", Kind: form.Choice, Need: true, Options: yesNo(), Label: w("労働組合", "Labour union")},
			grid(3, form.Field{Key: "business.text", Need: true, Label: w("事業内容", "Business"), Help: w("何を作り、何を売り、どんなサービスをしているかを入力します。", "What you make, sell or do.")}),
			grid(3, form.Field{Key: "business.points", Label: w("会社の特長", "Strengths"), Help: w("すべての求人に同じ文が載ります。変えると、有効中の求人も変わります。", "The same text for all postings; a change touches those in force too.")}),
			{Key: "rules.full", Kind: form.Choice, Need: true, Options: yesNo(), Label: w("就業規則（フルタイム）", "Work rules (full-time)"), Help: w("働く人が10人以上なら、作って届け出る義務があります。", "A duty for ten people or more.")},
			{Key: "rules.part", Kind: form.Choice, Need: true, Options: yesNo(), Label: w("就業規則（パート）", "Work rules (part-time)")},
			{Key: "record.childcare", Kind: form.Choice, Options: record, Label: w("育児休業取得実績", "Childcare leave taken")},
			{Key: "record.care", Kind: form.Choice, Options: record, Label: w("介護休業取得実績", "Care leave taken")},
			{Key: "record.nursing", Kind: form.Choice, Options: record, Label: w("看護休暇取得実績", "Nursing leave taken")},
			{Key: "record.foreign", Kind: form.Choice, Options: yesNo(), Label: w("外国人雇用実績", "Foreign nationals employed")},
			{
				Key: "uij", Kind: form.Choice, Options: []form.Option{opt("yes", "歓迎する", "Welcome"), opt("no", "特に求めない", "Not asked for")},
				Label: w("UIJターン", "Coming from other regions"),
			},
		},
	}
}

func welfareSection() form.Section {
	return form.Section{
		Key: "insurance", Label: w("保険・年金・定年等", "Insurance and retirement"), Lead: w("新しい求人は、ここの答えから始まります。求人ごとに変えられます。", "New postings start from these answers; each can differ."),
		Rows: WelfareRows(), Fields: Welfare(),
	}
}

func facilitySection() form.Section {
	return form.Section{
		Key: "support", Label: w("障害者への配慮", "Support at work"), Lead: w("設備と、している配慮を入力します。", "What the place offers."), Fields: Facilities(),
	}
}

// publicitySection is PR: shown on the web alone, not on the printed sheet (domain 1.2).
func publicitySection() form.Section {
	s := form.Section{
		Key: "pr", Label: w("PR情報", "About the business"), Lead: w("ウェブだけに載り、求人票には印刷されません。", "Shown on the web alone, not printed on the sheet."),
		Rows: map[string]form.Words{},
		Fields: []form.Field{
			{Key: "branches", Kind: form.Number, Max: "99999", Unit: w("か所", "places"), Label: w("支店・営業所・工場等の数", "Number of branches")},
		},
	}
	s.Fields = append(s.Fields, form.Field{
		Key: "marks", Kind: form.Choices, Label: w("認定マーク", "Marks of recognition"),
		Help: w("国の認定を受けているものを3つまで選びます。窓口が確認して載せます。", "Up to three that the state has granted you; the office checks them."),
		Options: []form.Option{
			opt("kurumin", "くるみん（子育てサポート）", "Kurumin (childcare support)"), opt("kuruminPlatinum", "プラチナくるみん", "Platinum Kurumin"),
			opt("eruboshi", "えるぼし（女性の活躍）", "Eruboshi (women at work)"), opt("eruboshiPlatinum", "プラチナえるぼし", "Platinum Eruboshi"),
			opt("youth", "ユースエール（若者の採用・育成）", "Youth Yell (young people)"), opt("monisu", "もにす（障害者雇用）", "Monisu (people with disabilities)"),
		},
	})
	for n := 1; n <= 3; n++ {
		s.Fields = append(s.Fields, numbered("branches", n, "支店・営業所・工場等", "Branch"))
	}
	for n := 1; n <= 3; n++ {
		row := fmt.Sprintf("sales%d", n)
		s.Rows[row] = w(fmt.Sprintf("年商（%d）", n), fmt.Sprintf("Sales (%d)", n))
		s.Fields = append(s.Fields,
			form.Field{Key: fmt.Sprintf("sales.%d.year", n), Kind: form.Number, Min: "1900", Max: "2100", Unit: w("年度", ""), Row: row, Label: w(fmt.Sprintf("年商の年度（%d）", n), fmt.Sprintf("Year of sales (%d)", n))},
			form.Field{Key: fmt.Sprintf("sales.%d.amount", n), Kind: form.Number, Max: "9999999999", Unit: w("万円", "×10,000 yen"), Row: row, Label: w(fmt.Sprintf("年商の額（%d）", n), fmt.Sprintf("Amount of sales (%d)", n))})
	}
	for n := 1; n <= 3; n++ {
		s.Fields = append(s.Fields, numbered("clients", n, "主要取引先", "Main client"))
	}
	for n := 1; n <= 3; n++ {
		s.Fields = append(s.Fields, numbered("affiliates", n, "関連会社", "Affiliated company"))
	}
	explained := func(key, ja, en string) []form.Field {
		return []form.Field{
			{Key: key, Kind: form.Choice, Row: key, Options: yesNo(), Label: w(ja, en)},
			{Key: key + ".text", Kind: form.Text, Chars: 60, Row: key, When: when(key, "yes"), Label: w(ja+"の内容", en+" (details)")},
		}
	}
	s.Fields = slices.Concat(s.Fields, explained("jobpay", "職務給制度", "Pay by job"), explained("comeback", "復職制度", "Return-to-work scheme"), []form.Field{
		grid(10, form.Field{Key: "benefits", Label: w("福利厚生の内容", "Benefits")}),
		grid(10, form.Field{Key: "training", Label: w("研修制度", "Training")}),
		{
			Key: "training.others", Kind: form.Choice, Options: []form.Option{opt("yes", "可", "Possible"), opt("no", "不可", "Not possible")},
			Label: w("正社員以外の研修の利用", "Training for other employees"),
		},
		grid(10, form.Field{Key: "balance", Label: w("両立支援の内容", "Work and family")}),
		grid(20, form.Field{Key: "message", Label: w("事業所からのメッセージ", "Message to job seekers")}),
		grid(20, form.Field{Key: "notes", Label: w("事業所に関する特記事項", "Notes on the establishment")}),
	})
	return s
}

func numbered(key string, n int, ja, en string) form.Field {
	return form.Field{Key: fmt.Sprintf("%s.%d", key, n), Kind: form.Text, Chars: 60, Label: w(fmt.Sprintf("%s（%d）", ja, n), fmt.Sprintf("%s (%d)", en, n))}
}
