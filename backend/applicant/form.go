package applicant

import (
	"sync"

	"kyujindesk/backend/form"
)

// Keys of answers that the program itself reads.
const (
	RouteKey  = "apply.route"  // a Route
	MediaKey  = "apply.media"  // of OwnMedia: where they saw the posting
	OnKey     = "apply.on"     // day they applied, or were introduced
	NumberKey = "apply.number" // 紹介番号
	UntilKey  = "apply.until"  // 紹介期限
	OfficeKey = "apply.office" // 紹介安定所
	ClerkKey  = "apply.clerk"
	SeekerKey = "apply.seeker" // 求職番号

	NameKey    = "person.name"
	KanaKey    = "person.kana"
	BirthKey   = "person.birth"
	PostalKey  = "person.postal"
	AddressKey = "person.address"
	PhoneKey   = "person.phone"
	MobileKey  = "person.mobile"
	MailKey    = "person.mail"

	HowKey    = "docs.how"    // how documents come: a Delivery
	WantedKey = "docs.wanted" // 応募書類
	DueKey    = "docs.due"    // day they were promised for
	CameKey   = "docs.came"   // day they came
	AfterKey  = "docs.after"  // what becomes of them: returned or destroyed
)

// Delivery is how documents come (応募書類の受け取り方).
type Delivery string

// The deliveries.
const (
	ByLetter  Delivery = "letter" // マイページで受け取る: through the office, by letter
	ByMail    Delivery = "mail"
	ByPost    Delivery = "post"
	InPerson  Delivery = "person" // brought to the interview
	NotWanted Delivery = "none"
)

// Form is what is kept of somebody who applied (domain 1.8), and nothing that fair recruitment forbids to ask: no family, no
// place of origin, no belief (職業安定法 5条の5; 公正採用選考の14事項). The form is shared by all callers, who only read it.
func Form() form.Form { return whole() }

// whole is built once.
//
//nolint:gochecknoglobals // written once, by sync.OnceValue, from the tables below
var whole = sync.OnceValue(func() form.Form {
	return form.Form{
		Key: "applicant", Version: 1, Label: w("応募者", "Applicant"),
		Sections: []form.Section{personSection(), applySection(), documentsSection()},
	}
})

func personSection() form.Section {
	return form.Section{
		Key: "person", Label: w("応募した人", "Person"), Lead: w("選考に要ることだけを書きます。", "Only what the selection needs."),
		Rows: map[string]form.Words{"name": w("氏名", "Name"), "address": w("住所", "Address"), "reach": w("連絡先", "Contact")},
		Fields: []form.Field{
			{Key: NameKey, Kind: form.Text, Need: true, Chars: 40, Row: "name", Label: w("氏名", "Name")},
			{Key: KanaKey, Kind: form.Kana, Chars: 40, Row: "name", Label: w("氏名カナ", "Name in kana"), Help: w("ひらがなで書いてもカタカナになります。", "Hiragana becomes katakana by itself.")},
			{Key: BirthKey, Kind: form.Date, Label: w("生年月日", "Born on"), Help: w("本人が伝えたときだけ書きます。", "Only where the person said so.")},
			{Key: PostalKey, Kind: form.Postal, Row: "address", Fills: []string{AddressKey}, Label: w("郵便番号", "Postal code")},
			{Key: AddressKey, Kind: form.Text, Chars: 90, Row: "address", Label: w("住所", "Address")},
			{Key: PhoneKey, Kind: form.Phone, Row: "reach", Label: w("電話番号", "Telephone")},
			{Key: MobileKey, Kind: form.Phone, Row: "reach", Label: w("携帯電話", "Mobile")},
			{Key: MailKey, Kind: form.Mail, Chars: 127, Label: w("メールアドレス", "Mail address"), Help: w("面接の案内や結果を送る先です。", "Where invitations and results go.")},
		},
	}
}

func applySection() form.Section {
	introduced := when(RouteKey, string(ByOffice), string(Online))
	return form.Section{
		Key: "apply", Label: w("応募", "Application"), Lead: w("紹介状に書いてあること、または応募を受けたときのことです。", "What the referral says, or how the application came."),
		Rows: map[string]form.Words{"referral": w("紹介状", "Referral"), "office": w("紹介した窓口", "Office"), "meeting": w("選考の日時と場所", "Selection")},
		Fields: []form.Field{
			{
				Key: RouteKey, Kind: form.Choice, Need: true, Label: w("応募の経路", "Route"),
				Options: []form.Option{
					opt(string(ByOffice), "窓口紹介（紙の紹介状）", "Office, by paper"),
					opt(string(Online), "オンラインハローワーク紹介", "Office, online"),
					opt(string(Direct), "オンライン自主応募", "Directly, through the office's page"),
					opt(string(OwnMedia), "自社・ほかの媒体", "Own site or other media"),
				},
			},
			{Key: MediaKey, Kind: form.Text, Chars: 30, When: when(RouteKey, string(OwnMedia)), Label: w("応募の元", "Source"), Help: w("自社のサイト、店頭のはり紙、求人サイトの名前など。", "Own site, a poster in the shop, the name of a site.")},
			{Key: OnKey, Kind: form.Date, Need: true, Label: w("応募・紹介の日", "Day of application")},
			{Key: NumberKey, Kind: form.Text, Chars: 20, Row: "referral", When: introduced, Label: w("紹介番号", "Referral number")},
			{Key: UntilKey, Kind: form.Date, Row: "referral", When: introduced, Label: w("紹介期限", "Valid until")},
			{Key: OfficeKey, Kind: form.Text, Chars: 30, Row: "office", When: introduced, Label: w("紹介安定所", "Introducing office")},
			{Key: ClerkKey, Kind: form.Text, Chars: 30, Row: "office", When: introduced, Label: w("担当者", "Clerk")},
			{Key: SeekerKey, Kind: form.Text, Chars: 16, When: when(RouteKey, string(ByOffice), string(Online), string(Direct)), Label: w("求職番号", "Seeker number")},
			{Key: "apply.when", Kind: form.Text, Chars: 40, Row: "meeting", When: introduced, Label: w("選考日時", "Day and time")},
			{Key: "apply.place", Kind: form.Text, Chars: 60, Row: "meeting", When: introduced, Label: w("選考場所", "Place")},
			{Key: "apply.remarks", Kind: form.Lines, Chars: 30, Lines: 20, Label: w("連絡事項", "Remarks"), Help: w("紹介状や応募のときの連絡事項です。", "What the referral or the person said.")},
		},
	}
}

func documentsSection() form.Section {
	some := when(HowKey, string(ByLetter), string(ByMail), string(ByPost), string(InPerson))
	return form.Section{
		Key: "documents", Label: w("応募書類", "Documents"), Lead: w("どの書類がどう届き、あとでどうするかです。", "Which documents come how, and what becomes of them."),
		Rows: map[string]form.Words{"days": w("書類の日", "Days")},
		Fields: []form.Field{
			{
				Key: HowKey, Kind: form.Choice, Label: w("受け取り方", "They come"),
				Options: []form.Option{
					opt(string(ByLetter), "マイページで受け取る", "Through this program"),
					opt(string(ByMail), "メール", "By mail"),
					opt(string(ByPost), "郵送", "By post"),
					opt(string(InPerson), "面接に持参", "Brought to the interview"),
					opt(string(NotWanted), "書類なし", "None"),
				},
			},
			{Key: WantedKey, Kind: form.Text, Chars: 60, When: some, Label: w("応募書類", "Documents"), Help: w("履歴書、職務経歴書、ジョブ・カードなど。", "Résumé, work history, job card.")},
			{Key: DueKey, Kind: form.Date, Row: "days", When: some, Label: w("届く約束の日", "Promised for")},
			{Key: CameKey, Kind: form.Date, Row: "days", When: some, Label: w("届いた日", "Came on")},
			{
				Key: AfterKey, Kind: form.Choice, When: some, Label: w("選考のあと", "Afterwards"),
				Options: []form.Option{opt("returned", "返却する", "Returned"), opt("destroyed", "責任をもって廃棄する", "Destroyed")},
			},
		},
	}
}

func w(ja, en string) form.Words { return form.Words{JA: ja, EN: en} }

func opt(code, ja, en string) form.Option { return form.Option{Code: code, Label: w(ja, en)} }

func when(key string, in ...string) []form.When { return []form.When{{Key: key, In: in}} }
