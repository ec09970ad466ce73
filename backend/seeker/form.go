// Package seeker is people who look for work (求職者), as an office shows them to businesses without saying who they are: what is
// published of them, the conditions one searches by, and why somebody fits or does not. It knows nothing of SQL, mail or screens.
package seeker

import (
	"strconv"
	"sync"

	"kyujindesk/backend/applicant"
	"kyujindesk/backend/form"
	"kyujindesk/backend/jptext"
	"kyujindesk/backend/posting"
)

// Keys of answers that the program itself reads. Where several are asked, keys end in 1, 2, 3.
const (
	JobKey       = "wish.job"    // 希望職種: codes of the 中分類
	PlaceKey     = "wish.place"  // 希望勤務地: prefectures
	CityKey      = "wish.city"   // what of these, in words
	StatusKey    = "wish.status" // 希望雇用形態
	MonthKey     = "wish.month"  // 希望賃金, yen a month
	HourKey      = "wish.hour"   // yen an hour
	StartKey     = "wish.start"  // 希望時間: the hours there are
	EndKey       = "wish.end"
	AgeKey       = "self.age"
	EducationKey = "self.education"
	CarKey       = "self.car"
	LicenceKey   = "self.licence"
	PastKey      = "past.job" // 経歴: codes of the 中分類
	YearsKey     = "past.years"
	DidKey       = "past.text"
	ComputerKey  = "pc.text"
	PitchKey     = "pr.text"
	ApproachKey  = "approach.takes" // whether a business may write (直接リクエスト)
)

// Several is how many answers the questions have that are asked more than once.
const Several = 3

// nth is the key of one of several answers, from 1.
func nth(key string, n int) string { return key + strconv.Itoa(n) }

// Form is what is published of a seeker (求職情報): no name, no address, no telephone, no mail, no photograph, no sex; the age as a
// band (domain 1.8; domain-second-half 2). The form is shared by all callers, who only read it.
func Form() form.Form { return profileForm() }

//nolint:gochecknoglobals // written once, by sync.OnceValue, from the tables below
var profileForm = sync.OnceValue(func() form.Form {
	return form.Form{
		Key: "seeker", Version: 1, Label: w("求職者", "Seeker"),
		Sections: []form.Section{wishSection(), selfSection(), pastSection()},
	}
})

// PersonForm is who a seeker is and how to reach them: what an application asks of the person, and what is never published.
func PersonForm() form.Form { return personForm() }

//nolint:gochecknoglobals // written once, by sync.OnceValue
var personForm = sync.OnceValue(func() form.Form {
	person := applicant.Form().Sections[0]
	person.Label, person.Lead = w("求職者本人", "The seeker"), w("窓口だけが持ち、公開しません。", "Kept by the office alone; never published.")
	return form.Form{Key: "seekerPerson", Version: 1, Label: w("求職者本人", "The seeker"), Sections: []form.Section{person}}
})

func wishSection() form.Section {
	s := form.Section{
		Key: "wish", Label: w("希望", "Wishes"), Lead: w("どんな仕事を望むかです。", "What work is wanted."),
		Rows: map[string]form.Words{"job": w("希望職種", "Occupations wanted"), "place": w("希望勤務地", "Places wanted"), "wage": w("希望賃金", "Wage wanted"), "hours": w("希望時間", "Hours wanted")},
	}
	for n := 1; n <= Several; n++ {
		s.Fields = append(s.Fields, form.Field{
			Key: nth(JobKey, n), Kind: form.Choice, Need: n == 1, Row: "job", Search: true, Options: posting.Occupations(), Label: numbered("希望職種", "Occupation wanted", n),
		})
	}
	for n := 1; n <= Several; n++ {
		s.Fields = append(s.Fields, form.Field{
			Key: nth(PlaceKey, n), Kind: form.Choice, Row: "place", Search: true, Options: posting.Prefectures(), Label: numbered("希望勤務地", "Prefecture wanted", n),
		})
	}
	s.Fields = append(s.Fields,
		form.Field{Key: CityKey, Kind: form.Text, Chars: 28, Label: w("勤務地の希望", "More on the place"), Help: w("市区町村や沿線など。", "Towns, lines.")},
		form.Field{Key: StatusKey, Kind: form.Choices, Options: statuses(), Label: w("希望雇用形態", "Employment wanted")},
		form.Field{Key: MonthKey, Kind: form.Yen, Min: "1", Max: "9999999", Unit: yen(), Row: "wage", Label: w("月額", "A month"), Before: w("月額", "a month ")},
		form.Field{Key: HourKey, Kind: form.Yen, Min: "1", Max: "99999", Unit: yen(), Row: "wage", Label: w("時給", "An hour"), Before: w("時給", "an hour ")},
		form.Field{Key: StartKey, Kind: form.Time, Row: "hours", Label: w("働ける時間（始まり）", "Hours from")},
		form.Field{Key: EndKey, Kind: form.Time, Row: "hours", Span: true, Label: w("働ける時間（終わり）", "Hours until")},
	)
	return s
}

func selfSection() form.Section {
	return form.Section{
		Key: "self", Label: w("本人について", "About the person"), Lead: w("だれかは分からないように書きます。", "Without saying who it is."),
		Rows: map[string]form.Words{},
		Fields: []form.Field{
			{Key: AgeKey, Kind: form.Choice, Options: ages(), Label: w("年齢層", "Age band")},
			{Key: EducationKey, Kind: form.Choice, Options: educations(), Label: w("学歴", "Education")},
			{Key: CarKey, Kind: form.Choice, Options: yesNo(), Label: w("普通自動車免許", "Car licence")},
			{Key: LicenceKey, Kind: form.Lines, Chars: 30, Lines: 5, Label: w("免許・資格", "Licences")},
			{Key: ComputerKey, Kind: form.Lines, Chars: 30, Lines: 3, Label: w("PCスキル", "Computer skills")},
			{Key: PitchKey, Kind: form.Lines, Chars: 30, Lines: 10, Label: w("自己PR", "In their own words")},
			{Key: ApproachKey, Kind: form.Choice, Need: true, Options: yesNo(), Label: w("直接リクエストを受ける", "May be approached")},
		},
	}
}

func pastSection() form.Section {
	s := form.Section{Key: "past", Label: w("経歴", "Experience"), Lead: w("していた仕事と年数です。", "What was done, and for how long."), Rows: map[string]form.Words{}}
	for n := 1; n <= Several; n++ {
		row := nth("past", n)
		s.Rows[row] = numbered("経験した職種", "Occupation", n)
		s.Fields = append(s.Fields,
			form.Field{Key: nth(PastKey, n), Kind: form.Choice, Row: row, Search: true, Options: posting.Occupations(), Label: numbered("経験した職種", "Occupation", n)},
			form.Field{Key: nth(YearsKey, n), Kind: form.Number, Min: "0", Max: "60", Unit: w("年", "years"), Row: row, Label: numbered("経験年数", "Years", n)},
			form.Field{Key: nth(DidKey, n), Kind: form.Text, Chars: 30, Row: row, Label: numbered("仕事の内容", "What it was", n)},
		)
	}
	return s
}

func w(ja, en string) form.Words { return form.Words{JA: ja, EN: en} }

func opt(code, ja, en string) form.Option { return form.Option{Code: code, Label: w(ja, en)} }

func yen() form.Words { return w("円", "yen") }

func yesNo() []form.Option {
	return []form.Option{opt("yes", "はい", "Yes"), opt("no", "いいえ", "No")}
}

// numbered is a label with its number behind it.
func numbered(ja, en string, n int) form.Words {
	return w(ja+jptext.Full(strconv.Itoa(n)), en+" "+strconv.Itoa(n))
}

// statuses are the ways of employment a wish may name.
func statuses() []form.Option {
	return []form.Option{
		opt("regular", "正社員", "Regular"), opt("other", "正社員以外", "Other than regular"),
		opt("part", "パート", "Part-time"), opt("dispatch", "派遣", "Dispatch"),
	}
}

// ages are the bands an age is published as: nobody is known by one.
func ages() []form.Option {
	return []form.Option{
		opt("-19", "～19歳", "up to 19"), opt("20-24", "20～24歳", "20–24"), opt("25-29", "25～29歳", "25–29"),
		opt("30-34", "30～34歳", "30–34"), opt("35-39", "35～39歳", "35–39"), opt("40-44", "40～44歳", "40–44"),
		opt("45-49", "45～49歳", "45–49"), opt("50-54", "50～54歳", "50–54"), opt("55-59", "55～59歳", "55–59"),
		opt("60-64", "60～64歳", "60–64"), opt("65-", "65歳～", "65 and more"),
	}
}

// educations, from the least; a search asks for one of them or more.
func educations() []form.Option {
	return []form.Option{
		opt("middle", "中学校", "Junior high school"), opt("high", "高校", "High school"), opt("vocational", "専修学校など", "Vocational school"),
		opt("college", "短大・高専", "Junior college"), opt("university", "大学", "University"), opt("graduate", "大学院", "Graduate school"),
	}
}
