package seeker

import (
	"sync"

	"kyujindesk/backend/form"
	"kyujindesk/backend/posting"
)

// Keys of the conditions of a search.
const (
	LookJobKey       = "look.job"
	LookPlaceKey     = "look.place"
	LookStatusKey    = "look.status"
	LookMonthKey     = "look.month"
	LookHourKey      = "look.hour"
	LookStartKey     = "look.start"
	LookEndKey       = "look.end"
	LookPastKey      = "look.past"
	LookYearsKey     = "look.years"
	LookEducationKey = "look.education"
	LookCarKey       = "look.car"
	LookLicenceKey   = "look.licence"
	LookWordsKey     = "look.words"
	LookApproachKey  = "look.approach"
	LookAlsoKey      = "look.also" // whether those whose wishes differ are shown, too
)

// SearchForm is the conditions of a search (求職情報検索). Age, sex and nationality are no conditions: the law does not let one choose
// by them (労働施策総合推進法 9条, 職業安定法 3条).
func SearchForm() form.Form { return searchForm() }

//nolint:gochecknoglobals // written once, by sync.OnceValue
var searchForm = sync.OnceValue(func() form.Form {
	return form.Form{
		Key: "seekerSearch", Version: 1, Label: w("求職者をさがす条件", "Conditions of a search"),
		Sections: []form.Section{offerSection(), personSection()},
	}
})

func offerSection() form.Section {
	s := form.Section{
		Key: "offer", Label: w("求人の内容", "What you offer"), Lead: w("求職者の希望と比べます。", "Held against what people wish for."),
		Rows: map[string]form.Words{"job": w("職種", "Occupations"), "place": w("勤務地", "Places"), "wage": w("賃金", "Wage"), "hours": w("就業時間", "Hours")},
	}
	for n := 1; n <= Several; n++ {
		s.Fields = append(s.Fields, form.Field{Key: nth(LookJobKey, n), Kind: form.Choice, Row: "job", Search: true, Options: posting.Occupations(), Label: numbered("職種", "Occupation", n)})
	}
	for n := 1; n <= Several; n++ {
		s.Fields = append(s.Fields, form.Field{Key: nth(LookPlaceKey, n), Kind: form.Choice, Row: "place", Search: true, Options: posting.Prefectures(), Label: numbered("勤務地", "Prefecture", n)})
	}
	s.Fields = append(s.Fields,
		form.Field{Key: LookStatusKey, Kind: form.Choices, Options: statuses(), Label: w("雇用形態", "Employment status")},
		form.Field{Key: LookMonthKey, Kind: form.Yen, Min: "1", Max: "9999999", Unit: yen(), Row: "wage", Label: w("月額（上限まで出せる額）", "A month, at most"), Before: w("月額", "a month ")},
		form.Field{Key: LookHourKey, Kind: form.Yen, Min: "1", Max: "99999", Unit: yen(), Row: "wage", Label: w("時給（上限まで出せる額）", "An hour, at most"), Before: w("時給", "an hour ")},
		form.Field{Key: LookStartKey, Kind: form.Time, Row: "hours", Label: w("始業", "From")},
		form.Field{Key: LookEndKey, Kind: form.Time, Row: "hours", Span: true, Label: w("終業", "Until")},
		form.Field{Key: LookAlsoKey, Kind: form.Choices, Options: yesNo()[:1], Label: w("希望の合わない人も見る", "Show also whose wishes differ"), Help: w("職種のほかの希望です。希望を書いていない人は、いつも入ります。", "Wishes other than the occupation. Who has not said a wish is always shown.")},
	)
	return s
}

func personSection() form.Section {
	return form.Section{
		Key: "asked", Label: w("仕事に要ること", "What the work needs"), Lead: w("当てはまる人だけをさがします。", "Only people of whom this holds are found."),
		Rows: map[string]form.Words{"past": w("経験", "Experience")},
		Fields: []form.Field{
			{Key: LookPastKey, Kind: form.Choice, Row: "past", Search: true, Options: posting.Occupations(), Label: w("経験した職種", "Experience in")},
			{Key: LookYearsKey, Kind: form.Number, Min: "1", Max: "60", Unit: w("年以上", "years or more"), Row: "past", Label: w("経験年数", "Years")},
			{Key: LookEducationKey, Kind: form.Choice, Options: educations(), Label: w("学歴（これ以上）", "Education, at least")},
			{Key: LookCarKey, Kind: form.Choices, Options: yesNo()[:1], Label: w("普通自動車免許がある", "Has a car licence")},
			{Key: LookLicenceKey, Kind: form.Text, Chars: 30, Label: w("免許・資格", "Licence"), Help: w("名前の一部でもさがせます。", "Part of its name is enough.")},
			{Key: LookWordsKey, Kind: form.Text, Chars: 60, Label: w("ことば", "Words"), Help: w("経歴・免許・PCスキル・自己PRの中をさがします。空白で区切ると、すべてを含む人です。", "Looked for in experience, licences, computer skills and what people say of themselves; all of them.")},
			{Key: LookApproachKey, Kind: form.Choices, Options: yesNo()[:1], Label: w("直接リクエストを受ける人だけ", "Only who may be approached")},
		},
	}
}

// Enough says whether the answers of a search narrow it at all: everybody at once is nobody's business.
func Enough(v form.Values) bool {
	for _, key := range []string{nth(LookJobKey, 1), nth(LookJobKey, 2), nth(LookJobKey, 3), nth(LookPlaceKey, 1), nth(LookPlaceKey, 2), nth(LookPlaceKey, 3), LookPastKey, LookLicenceKey, LookWordsKey} {
		if v[key] != "" {
			return true
		}
	}
	return false
}
